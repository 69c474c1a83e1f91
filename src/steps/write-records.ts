/** Writes records under a table's headers, wherever its columns stand. */
import { writeGrid } from "../gas/sheets.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { encode, type Layout, type Table } from "../workbook/table.ts";
import { changedRows, columnRuns, isColumnChanged } from "../workbook/write-blocks.ts";

/** Rows of a table as they were read before. */
export interface ReadRows {
  grid: readonly (readonly Cell[])[];
  layout: Layout;
  /** The first row to be written. */
  from: number;
}

/**
 * Writes records from a row on in place of those that were read: for each run of adjacent columns only the rows that
 * changed; rows read below the last record are blanked. `now`: where the columns stand by now; `keeps`: cells, by sheet
 * row, that stay as they were read. Returns the fields with a changed cell.
 */
export function writeChanged(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  { table, fields, text }: { table: Table; fields: readonly string[]; text: Text },
  { grid, layout, from }: ReadRows,
  records: readonly Readonly<Record<string, unknown>>[],
  { now = layout, keeps }: { now?: Layout; keeps?: (row: number, field: string) => boolean } = {},
): string[] {
  const lines = grid.slice(from - 1);
  const rows = [...records, ...Array.from({ length: Math.max(0, lines.length - records.length) }, () => ({}))];
  return columnRuns(now, fields).flatMap(({ column, fields: run }) => {
    const before = lines.map((cells) => run.map((field) => cells[(layout[field] ?? 0) - 1] ?? ""));
    const after = encode(table, run, rows, text).map((cells, index) =>
      keeps
        ? cells.map((cell, at) => (keeps(from + index, run[at] ?? "") ? (before[index]?.[at] ?? "") : cell))
        : cells,
    );
    const changed = changedRows(before, after);
    if (changed) writeGrid(sheet, from + changed.first, column, after.slice(changed.first, changed.last + 1));
    return changed ? run.filter((_, at) => isColumnChanged(before, after, at)) : [];
  });
}

/** Writes records from a row on; without a table they hold cells already. Computed fields are left alone. */
export function writeRecords(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  layout: Layout,
  row: number,
  records: readonly object[],
  table?: Table,
  text?: Text,
): void {
  if (records.length === 0) return;
  const fields = Object.keys(layout).filter((field) => !table?.computed.includes(field));
  for (const run of columnRuns(layout, fields)) {
    const cells =
      table && text
        ? encode(table, run.fields, records as Record<string, unknown>[], text)
        : records.map((record) => run.fields.map((field) => (record as Record<string, Cell>)[field] ?? ""));
    writeGrid(sheet, row, run.column, cells);
  }
}
