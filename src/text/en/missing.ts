/** Words of the tab of what is still missing. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { noun } from "./plural.ts";

const { count } = formats;

export const missing = (): Model["missing"] => ({
  title: (level, n, total) => `STILL MISSING FOR LEVEL ${level}: ${count(n)}/${total} ${noun(total, "indicator")}`,
  none: (level) => `Level ${level}: no indicator is blocking.`,
  empty: (level) => `Level ${level}: no indicator is in scope yet.`,
  alsoLevel1: (n) =>
    n > 0
      ? `Level 2 opens only once level 1 is open: ${count(n)} ${noun(n, "indicator")} stand under level 1 above; below is what level 2 adds.`
      : "Level 2 opens only once level 1 is open; below is what level 2 adds.",
  lateStart: (on) => `should have begun on ${on}`,
  leadTime: (days) => `needs ${days} days to prepare`,
  noDate: "no deadline yet",
  headers: {
    code: "Code",
    criterion: "Criterion",
    text: "Indicator",
    target: "Target",
    value: "Actual value",
    gap: "Still missing",
    evidence: "Evidence missing",
    owner: "Owner",
    unit: "Unit",
    due: "Deadline",
    overdue: "Overdue (working days)",
    start: "Latest safe start",
    leadTime: "Long-lead work",
  },
});
