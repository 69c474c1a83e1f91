/**
 * What is read once in a workbook's life, or now and then: what few runs say, words of lists to adopt, the sample
 * school, seeds. All of it is plain data, which the build packs small, since the whole script loads at every edit;
 * `gas/once.ts` unpacks it.
 */

import { SAMPLE_EVIDENCE } from "../catalog/demo-evidence.ts";
import { SAMPLE_PEOPLE, SAMPLE_UNITS } from "../catalog/demo-people.ts";
import { SAMPLE_STAFF } from "../catalog/demo-staff.ts";
import { SAMPLE_WORK } from "../catalog/demo-work.ts";
import { HOLIDAYS } from "../catalog/holidays.ts";
import { RULE_SETS } from "../catalog/rule-sets.ts";
import { synonyms as synonymsEn } from "../text/en/synonyms.ts";
import { SELDOM } from "../text/seldom.ts";
import { synonyms as synonymsVi } from "../text/vi/synonyms.ts";

export const ONCE = {
  seldom: SELDOM,
  synonyms: [synonymsVi, synonymsEn] as const,
  sample: {
    people: SAMPLE_PEOPLE,
    units: SAMPLE_UNITS,
    indicators: [...SAMPLE_STAFF, ...SAMPLE_WORK],
    evidence: SAMPLE_EVIDENCE,
  },
  ruleSets: RULE_SETS.map(({ id, windowYears, entries }) => ({ id, windowYears, entries })),
  holidays: HOLIDAYS,
};

export type Once = typeof ONCE;
