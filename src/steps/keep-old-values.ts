/** Nobody's words are lost: what a repair takes away stands in a hidden tab, whole. */
import { spreadsheet, writeGrid } from "../gas/sheets.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";

/** A place, what stood there and what it became. */
export type Change = [address: string, from: Cell, to: Cell];

/** Adds to that tab; the caller holds the lock. */
export function keepOldValues(changes: readonly Change[], moment: string, text: Text): void {
  if (changes.length === 0) return;
  const { backupTab, backupHeaders } = text.doctor;
  const file = spreadsheet();
  let sheet = file.getSheetByName(backupTab);
  if (!sheet) {
    sheet = file.insertSheet(backupTab, file.getSheets().length).hideSheet();
    writeGrid(sheet, 1, 1, [backupHeaders]);
  }
  const rows = changes.map((change): Cell[] => [moment, ...change]);
  writeGrid(sheet, sheet.getLastRow() + 1, 1, rows);
}
