/** The tab with the scores. */
import type { Model } from "../vi/vietnamese.ts";
import { counted } from "./plural.ts";

export const overview = (): Model["overview"] => ({
  title: (school) => `OVERVIEW – ${school}`,
  asOf: (moment) => `Computed at ${moment}`,
  outdated: "There have been edits since this was computed; choose “Compute readiness” to update.",
  gatesTitle: "The three gates of each level",
  level: "Level",
  inScope: "In scope",
  open: "OPEN",
  closed: "not open yet",
  share: "Share",
  picture: "Chart",
  blocking: "Still blocking",
  byCriterion: "By criterion",
  byUnit: "By unit",
  criterion: "Criterion",
  unit: "Unit",
  notMet: "Not met",
  overdue: "Overdue",
  exceeds: "Exceeded",
  notAssessed: "Not assessed",
  targetUnknown: "No target entered",
  toMend: (n) => `${counted(n, "row")} to correct: see “Check and mend”.`,
  window: (from, until) => `Evidence is counted from ${from} to ${until}.`,
  target: (level, on, days) =>
    days >= 0
      ? `Target date for level ${level}: ${on}, ${counted(days, "day")} left.`
      : `Target date for level ${level}: ${on}, ${counted(-days, "day")} ago.`,
});
