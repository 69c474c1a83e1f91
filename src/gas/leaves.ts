/** Reads every sheet as the doctor wants it, in a number of calls that does not grow with rows. */

import { matchKey } from "../domain/match-key.ts";
import type { TabKey } from "../domain/problem.ts";
import type { Cell } from "../workbook/cell.ts";
import { isBlank } from "../workbook/cell.ts";
import { STAFF_TABS } from "../workbook/doctor/diagnose.ts";
import type { Leaf } from "../workbook/doctor/finding.ts";
import { tabNamed } from "../workbook/doctor/tabs.ts";
import { CODE_DROPDOWNS, TAB_ORDER, TABLES } from "../workbook/styles.ts";
import { findLayout, HEADER_ROW, type Layout } from "../workbook/table.ts";
import { readGrid, readToHeaders, spreadsheet } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All sheets of the file; those that the script writes with their header row alone. */
export function readLeaves(): Leaf[] {
  const sheets = spreadsheet().getSheets();
  const known = new Set(sheets.map((sheet) => tabNamed(sheet.getName(), matchKey)));
  // Sheets of other people are looked into only when one of ours is gone.
  const isWhole = TAB_ORDER.every((tab) => known.has(tab));
  return sheets.map((sheet) => readLeaf(sheet, isWhole));
}

function readLeaf(sheet: Sheet, isWhole: boolean): Leaf {
  const name = sheet.getName();
  const tab = tabNamed(name, matchKey);
  const leaf = {
    id: sheet.getSheetId(),
    name,
    hidden: sheet.isSheetHidden(),
    formulas: [],
    merges: [],
    dropdownsLost: {},
  };
  const width = !tab && isWhole ? 0 : sheet.getLastColumn();
  if (width === 0) return { ...leaf, grid: [[""]] };
  const table = tab && TABLES[tab];
  if (tab && !(STAFF_TABS as readonly TabKey[]).includes(tab)) {
    return { ...leaf, grid: table ? readToHeaders(sheet, table) : [[""]] };
  }
  const data = sheet.getDataRange();
  const grid = readGrid(sheet);
  if (!tab) return { ...leaf, grid, formulas: data.getFormulas() };
  const merges = data.getMergedRanges().map((each) => each.getA1Notation());
  return { ...leaf, grid, formulas: data.getFormulas(), merges, dropdownsLost: lostDropdowns(sheet, tab, grid) };
}

/** Filled rows whose cell no longer offers its words. */
function lostDropdowns(sheet: Sheet, tab: TabKey, grid: readonly (readonly Cell[])[]): Record<string, number> {
  const table = TABLES[tab];
  if (!table || grid.length <= HEADER_ROW) return {};
  const layout = findLayout(table, grid[HEADER_ROW - 1] ?? []).layout as Layout;
  const lost: Record<string, number> = {};
  for (const [field, kind] of Object.entries(table.columns)) {
    const column = layout[field];
    const offers = kind.choices || CODE_DROPDOWNS.some((each) => each.tab === tab && each.field === field);
    if (!column || !offers) continue;
    const rules = sheet.getRange(HEADER_ROW + 1, column, grid.length - HEADER_ROW, 1).getDataValidations();
    const count = rules.filter(([rule], index) => !rule && !(grid[index + HEADER_ROW] ?? []).every(isBlank)).length;
    if (count > 0) lost[field] = count;
  }
  return lost;
}
