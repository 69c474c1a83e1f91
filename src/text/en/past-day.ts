/** Words of the page on a past day. */
import type { Model } from "../vi/vietnamese.ts";

export const pastDay = (): Model["pastDay"] => ({
  ask: "Which day? Write it as 25/11/2026.",
  noDay: (seen) => `“${seen}” is not a day that is certain. Write it as 25/11/2026.`,
  notStored: (on) => `The history holds nothing up to ${on}.`,
  title: (on) => `As it stood at the end of ${on}`,
  asStored: (on) => `That day was not scored; this is how the last score before it left things, on ${on}.`,
  changes: "Changes of the day",
  rows: "Indicators",
  level: "Attainment",
  evidence: "Evidence",
  noRows: "No indicator had been assessed.",
});
