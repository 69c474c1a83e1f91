/** The tab of mails: the readable mirror of the send ledger. The ledger is pruned, the tab is not. */
import { type LedgerEntry, peopleOf } from "../domain/ledger.ts";
import { readGrid } from "../gas/sheets.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import { decode, HEADER_ROW } from "../workbook/table.ts";
import { MAILS } from "../workbook/tables.ts";
import { writeChanged } from "./write-records.ts";

/** Updates the tab by the ledger: the status of mails that it has, and new mails below. */
export function mirrorLedger({ tabs, book, text }: OpenWorkbook, ledger: readonly LedgerEntry[]): void {
  const sheet = needTab(tabs, "mails");
  const grid = readGrid(sheet);
  const { records, layout } = decode(MAILS, grid);
  const names = new Map(book.people.map(({ code, name }) => [code, name]));
  // A row whose day or person somebody deleted gets a key by its row number, so that it matches no entry of the ledger.
  const keyOf = ({ on, person, row }: { on?: string | undefined; person?: string | undefined; row?: number }) =>
    on && person ? `${on}|${person}` : `row ${row}`;
  const shown = new Map<string, Record<string, unknown>>(records.map((record) => [keyOf(record), record]));
  const nameOf = (entry: LedgerEntry) => peopleOf(entry).map((code) => names.get(code) ?? code);
  for (const entry of ledger) shown.set(keyOf(entry), { ...entry, name: nameOf(entry).join("; ") });
  const read = { grid, layout, from: HEADER_ROW + 1 };
  writeChanged(sheet, { table: MAILS, fields: Object.keys(MAILS.columns), text }, read, [...shown.values()]);
}

/**
 * The mails that may have left, by the tab. On a computer the ledger is a separate file, which may be lost or come from an
 * older copy: mails that the tab knows are not sent again.
 */
export function mailsInTab({ tabs }: Pick<OpenWorkbook, "tabs">): LedgerEntry[] {
  const { records } = decode(MAILS, readGrid(needTab(tabs, "mails")));
  return records.flatMap(({ on, person = "", email = "", status, at = "", items = 0 }) =>
    on && status && status !== "held" && (person || email) ? [{ on, person, email, status, at, items }] : [],
  );
}
