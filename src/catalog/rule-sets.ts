/** Rule sets as versioned data: the regulations that a school can work by. */
import { qd11 } from "./qd-11.ts";
import { qd396 } from "./qd-396.ts";
import type { RuleSet } from "./rule-set.ts";

/** Every rule set; made when it is asked for, since few runs need one. */
export const ruleSets = (): RuleSet[] => [qd11(), qd396()];
