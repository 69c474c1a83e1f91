/** Decodes the tab of the history. */
import type { HistoryEntry } from "../domain/history.ts";
import type { Grid } from "./book.ts";
import { decode, type Layout } from "./table.ts";
import { HISTORY } from "./tables.ts";

/** The entries of the tab in the order of their rows; `row` counts from 1. */
export function decodeHistory(grid: Grid): { entries: (HistoryEntry & { row: number })[]; layout: Layout } {
  const { records, layout } = decode(HISTORY, grid);
  // The columns are the fields of an entry, which only the script writes.
  return { entries: records as unknown as (HistoryEntry & { row: number })[], layout };
}
