/**
 * What is read once in a workbook's life: seeds, the sample school, the guide, words of lists to adopt. All of it is
 * plain data, which the build packs small, since the whole script loads at every edit; `gas/once.ts` unpacks it.
 */

import { SAMPLE_EVIDENCE } from "../catalog/demo-evidence.ts";
import { SAMPLE_PEOPLE, SAMPLE_UNITS } from "../catalog/demo-people.ts";
import { SAMPLE_STAFF } from "../catalog/demo-staff.ts";
import { SAMPLE_WORK } from "../catalog/demo-work.ts";
import { HOLIDAYS } from "../catalog/holidays.ts";
import { RULE_SETS } from "../catalog/rule-sets.ts";
import { guide as guideEn } from "../text/en/guide.ts";
import { headerNotes as headerNotesEn } from "../text/en/header-notes.ts";
import { settingsHelp as settingsHelpEn } from "../text/en/settings-help.ts";
import { silence as silenceEn } from "../text/en/silence.ts";
import { synonyms as synonymsEn } from "../text/en/synonyms.ts";
import { guide as guideVi } from "../text/vi/guide.ts";
import { headerNotes as headerNotesVi } from "../text/vi/header-notes.ts";
import { settingsHelp as settingsHelpVi } from "../text/vi/settings-help.ts";
import { silence as silenceVi } from "../text/vi/silence.ts";
import { synonyms as synonymsVi } from "../text/vi/synonyms.ts";

export const ONCE = {
  sample: {
    people: SAMPLE_PEOPLE,
    units: SAMPLE_UNITS,
    indicators: [...SAMPLE_STAFF, ...SAMPLE_WORK],
    evidence: SAMPLE_EVIDENCE,
  },
  ruleSets: RULE_SETS.map(({ id, windowYears, entries }) => ({ id, windowYears, entries })),
  holidays: HOLIDAYS,
  synonyms: [synonymsVi, synonymsEn] as const,
  headerNotes: { vi: headerNotesVi, en: headerNotesEn },
  settingsHelp: { vi: settingsHelpVi, en: settingsHelpEn },
  silence: { vi: silenceVi, en: silenceEn },
  guides: { vi: guideVi, en: guideEn },
};

export type Once = typeof ONCE;
