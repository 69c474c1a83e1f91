/** Writes records under a table's headers, wherever its columns stand. */
import { writeGrid } from "../gas/sheets.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { columnRuns } from "../workbook/runs.ts";
import { encode, type Layout, type Table } from "../workbook/table.ts";

/** Writes from a row on; without a table the records hold cells already. Computed fields are left alone. */
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
