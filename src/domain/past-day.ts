/** The state of any past day, rebuilt from the history. */
import type { DateString } from "./dates.ts";
import { type HistoryEntry, type RowState, replay, totalsByDay } from "./history.ts";

export interface PastDay {
  /** The day asked for. */
  asked: DateString;
  /** The last day up to then on which a score was stored: the state is the one of its end. */
  on: DateString;
  totals: HistoryEntry;
  /** The state of each row by its code; a row not named was not assessed, without a date and evidence. */
  rows: Map<string, RowState>;
}

/** The state at the end of a day; undefined where the history does not reach back so far. */
export function pastDay(asked: DateString, history: readonly HistoryEntry[]): PastDay | undefined {
  const until = history.filter(({ on }) => on <= asked);
  const totals = totalsByDay(until).pop();
  return totals && { asked, on: totals.on, totals, rows: replay(until) };
}
