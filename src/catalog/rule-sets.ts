/**
 * The registry of rule sets, versioned data: the regulations that a school can work by. A further one is a line here.
 */
import { qd11 } from "./qd-11.ts";
import { qd396 } from "./qd-396.ts";
import type { RuleSet } from "./rule-set.ts";

/** Functions that make the rule sets, by the id that tab Cấu hình holds. */
const MAKERS: Readonly<Record<string, () => RuleSet>> = { "11-QĐ/TW": qd11, "396-QĐ/TW": qd396 };

export const RULE_SET_IDS = Object.keys(MAKERS);

/** The rule set of a school that named none. */
export const DEFAULT_RULE_SET = "11-QĐ/TW";

/** Makes every rule set. */
export const ruleSets = (): RuleSet[] => Object.values(MAKERS).map((make) => make());

/** The rule set of an id, the default without one; undefined for an id that is none of ours. */
export function ruleSetOf(id: string = DEFAULT_RULE_SET): RuleSet | undefined {
  return RULE_SET_IDS.includes(id) ? MAKERS[id]?.() : undefined;
}
