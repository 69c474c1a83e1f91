/** Tabs that are not ours: the school's own list that is adopted, and hidden tabs that adoption keeps for itself. */

import type { ListSource } from "../workbook/adoption/source.ts";
import type { Cell } from "../workbook/cell.ts";
import { findTabs, readCells, replaceGrid, spreadsheet } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All tabs that are not ours. */
export function otherSheets(): Sheet[] {
  const ours = new Set([...findTabs().tabs.values()].map((sheet) => sheet.getSheetId()));
  return spreadsheet()
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()));
}

/** The cells, shown texts and merges of a tab, in three reads whatever its size. */
export function readSource(sheet: Sheet): ListSource {
  const range = sheet.getDataRange();
  const merges = range.getMergedRanges().map((merged) => ({
    row: merged.getRow() - 1,
    column: merged.getColumn() - 1,
    rows: merged.getNumRows(),
    columns: merged.getNumColumns(),
  }));
  return { tab: sheet.getName(), cells: readCells(range), shown: range.getDisplayValues(), merges };
}

/** Replaces the content of a hidden tab, which is made where there is none. */
export function writeHidden(name: string, grid: readonly (readonly Cell[])[]): void {
  const found = spreadsheet().getSheetByName(name);
  const sheet = found ?? spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
  replaceGrid(sheet, grid);
  if (!found) sheet.hideSheet();
}
