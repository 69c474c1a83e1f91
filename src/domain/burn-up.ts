/** How many indicators met each level, day by day: the line that climbs towards the number in scope. */
import type { DateString } from "./dates.ts";
import { type HistoryEntry, totalsByDay } from "./history.ts";
import type { Readiness } from "./readiness.ts";
import type { Level } from "./records.ts";

/** The counts of a level at the end of a day on which a score was stored. */
export interface LevelDay {
  on: DateString;
  inScope: number;
  claimed: number;
  evidenced: number;
  verified: number;
}

/** The counts of a level for every stored day, the earliest first; days without a score have no entry. */
export function burnUp(level: Level, history: readonly HistoryEntry[]): LevelDay[] {
  return totalsByDay(history).map((entry) => countsOf(entry, level));
}

/** The counts of a level for every stored day before today, and today's from the result itself; days without counts have no entry. */
export function burnUpToToday(level: Level, history: readonly HistoryEntry[], readiness: Readiness): LevelDay[] {
  const { today, totals } = readiness;
  const isKnown = (entry: HistoryEntry) => (level === 1 ? entry.evidenced1 : entry.evidenced2) !== undefined;
  const past = burnUp(
    level,
    history.filter((entry) => entry.on < today && isKnown(entry)),
  );
  const { inScope, claimed, evidenced, verified } = totals[level];
  return [...past.filter((day) => day.inScope > 0), { on: today, inScope, claimed, evidenced, verified }];
}

/** The counts that a totals entry holds for a level; an empty count is 0. */
export function countsOf(entry: HistoryEntry, level: Level): LevelDay {
  const { on } = entry;
  const [inScope, claimed, evidenced, verified] =
    level === 1
      ? [entry.inScope1, entry.claimed1, entry.evidenced1, entry.verified1]
      : [entry.inScope2, entry.claimed2, entry.evidenced2, entry.verified2];
  return { on, inScope: inScope ?? 0, claimed: claimed ?? 0, evidenced: evidenced ?? 0, verified: verified ?? 0 };
}
