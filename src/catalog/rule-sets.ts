/** Rule sets as versioned data: the regulations that a school can work by. */
import { QD_11 } from "./qd-11.ts";
import { QD_396 } from "./qd-396.ts";
import type { RuleSet } from "./rule-set.ts";

export const RULE_SETS: readonly RuleSet[] = [QD_11, QD_396];
