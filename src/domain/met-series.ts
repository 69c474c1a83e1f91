/** How many indicators of a level were met with evidence on each day that the history tells of. */
import type { DateString } from "./dates.ts";
import type { HistoryEntry } from "./history.ts";
import type { Readiness } from "./readiness.ts";
import type { Level } from "./records.ts";

export interface MetOnDay {
  on: DateString;
  met: number;
  inScope: number;
}

/** The days of the history in order, the last one told for a day twice, and at the end the day of the result itself. */
export function metSeries(history: readonly HistoryEntry[], readiness: Readiness, level: Level): MetOnDay[] {
  const { today, totals } = readiness;
  const days = new Map<DateString, MetOnDay>();
  for (const { on, kind, ...counts } of history) {
    const [met, inScope] = level === 1 ? [counts.evidenced1, counts.inScope1] : [counts.evidenced2, counts.inScope2];
    if (kind === "totals" && on < today && met !== undefined && inScope) days.set(on, { on, met, inScope });
  }
  days.set(today, { on: today, met: totals[level].evidenced, inScope: totals[level].inScope });
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
