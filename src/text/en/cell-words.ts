/** The words that stand in cells. */
import type { Names } from "../vi/names.ts";

export const words = (): Names["words"] => ({
  measure: { yesNo: "met/not met", count: "count", ratio: "ratio" },
  source: { typed: "typed in", evidence: "count evidence" },
  state: { notStarted: "not started", inProgress: "in progress", done: "done", blocked: "blocked" },
  yesNo: { yes: "Met", no: "Not met" },
  target: { outOfScope: "not considered", unknown: "unknown", required: "required" },
  dayKind: { off: "day off", work: "make-up workday" },
  certainty: { tentative: "tentative", confirmed: "official" },
  historyKind: { totals: "totals", level: "level met", due: "deadline", evidence: "evidence" },
  sendStatus: { intent: "sending", sent: "sent", unknown: "unknown", held: "held" },
  attainment: { notAssessed: "not assessed", notMet: "not met", level1: "level 1 met", level2: "level 2 met" },
  evidenceStatus: { none: "no evidence yet", invalid: "evidence not valid yet", valid: "valid evidence" },
  documentStyle: { ND30: "Decree 30", DANG: "Party form" },
  weekday: { 1: "Mon", 2: "Tue", 3: "Wed", 4: "Thu", 5: "Fri", 6: "Sat", 7: "Sun" },
  /** May stand before a weekday. */
  weekdayPrefix: "",
  everyDay: "daily",
  yes: "yes",
  no: "–",
  near: "nearly met",
  reconfirm: "verify again",
  stale: "stale",
  mend: "to correct",
  notApplicable: "not applicable",
  level: (level) => `level ${level}`,
  noUnit: "(no unit yet)",
  noOwner: "(no owner yet)",
  noCriterion: "(no criterion yet)",
});
