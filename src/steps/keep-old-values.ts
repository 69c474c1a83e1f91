/** Nobody's words are lost: what a repair takes away stands in a hidden tab, whole. */
import { spreadsheet, writeGrid } from "../gas/sheets.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";

/** A cell whose old value is kept: its address, the old value and the new one. */
export type KeptValue = [address: string, from: Cell, to: Cell];

/** Adds rows to the tab of old values, and makes it where it is missing; the caller holds the lock. */
export function keepOldValues(changes: readonly KeptValue[], moment: string, text: Text): void {
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
