/** The mails tab: the readable mirror of the send ledger, which itself is pruned. */
import type { LedgerEntry } from "../domain/ledger.ts";
import { readGrid, writeGrid } from "../gas/sheets.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import { changedRows } from "../workbook/runs.ts";
import { decode, encode, HEADER_ROW } from "../workbook/table.ts";
import { MAILS } from "../workbook/tables.ts";

/** Brings the tab up to the ledger: new mails below, and the status of those it has. */
export function mirrorLedger({ tabs, book, text }: OpenWorkbook, ledger: readonly LedgerEntry[]): void {
  const sheet = needTab(tabs, "mails");
  const grid = readGrid(sheet);
  const { records } = decode(MAILS, grid);
  const names = new Map(book.people.map(({ code, name }) => [code, name]));
  const keyOf = (each: { on?: string | undefined; person?: string | undefined }) => `${each.on}|${each.person}`;
  const shown = new Map<string, Record<string, unknown>>(records.map((record) => [keyOf(record), record]));
  for (const entry of ledger) shown.set(keyOf(entry), { ...entry, name: names.get(entry.person) });
  const fields = Object.keys(MAILS.columns);
  const after = encode(MAILS, fields, [...shown.values()], text);
  const changed = changedRows(grid.slice(HEADER_ROW), after);
  if (changed) writeGrid(sheet, HEADER_ROW + 1 + changed.first, 1, after.slice(changed.first, changed.last + 1));
}
