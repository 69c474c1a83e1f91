/** The state of any past day, rebuilt from the history. */
import type { DateString } from "./dates.ts";
import { type HistoryEntry, type RowState, replayHistory, totalsByDay } from "./history.ts";

export interface PastDay {
  /** The day asked for. */
  asked: DateString;
  /** The last day up to `asked` on which a score was stored: the state is that of its end. */
  on: DateString;
  totals: HistoryEntry;
  /**
   * The state of each row by its code; a row that is not in the map was not assessed, and had neither date nor
   * evidence.
   */
  rows: Map<string, RowState>;
}

/** The state at the end of a day; undefined where the history does not reach back so far. */
export function pastDayOf(asked: DateString, history: readonly HistoryEntry[]): PastDay | undefined {
  const until = history.filter(({ on }) => on <= asked);
  const totals = totalsByDay(until).pop();
  return totals && { asked, on: totals.on, totals, rows: replayHistory(until) };
}
