/** Reads every sheet for the examination, in a number of calls that does not grow with rows. */

import { matchKey } from "../domain/match-key.ts";
import { CODE_DROPDOWNS, formatOf } from "../looks/table-looks.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { STAFF_TABS } from "../workbook/book.ts";
import type { Cell } from "../workbook/cell.ts";
import { isBlank } from "../workbook/cell.ts";
import type { InspectedSheet } from "../workbook/doctor/finding.ts";
import { tabNamed } from "../workbook/doctor/tabs.ts";
import type { KindLook } from "../workbook/kind.ts";
import { TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { findLayout, HEADER_ROW, type Layout } from "../workbook/table.ts";
import { readEvidenceLinks, readGrid, readToHeaders, spreadsheet } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All sheets of the file; tabs that the script writes come with their header row alone. */
export function inspectSheets(): InspectedSheet[] {
  const sheets = spreadsheet().getSheets();
  const present = new Set(sheets.map((sheet) => tabNamed(sheet.getName(), matchKey)));
  // Sheets of somebody's own are read only when one of our tabs is missing: it may be one of them.
  const isWhole = TAB_ORDER.every((tab) => present.has(tab));
  return sheets.map((sheet) => inspectSheet(sheet, isWhole));
}

function inspectSheet(sheet: Sheet, isWhole: boolean): InspectedSheet {
  const name = sheet.getName();
  const tab = tabNamed(name, matchKey);
  const inspected = {
    id: sheet.getSheetId(),
    name,
    hidden: sheet.isSheetHidden(),
    formulas: [],
    merges: [],
    dropdownsLost: {},
    formatsLost: 0,
  };
  const width = !tab && isWhole ? 0 : sheet.getLastColumn();
  if (width === 0) return { ...inspected, grid: [[""]] };
  const table = tab && TABLES[tab];
  if (tab && !(STAFF_TABS as readonly TabKey[]).includes(tab)) {
    return { ...inspected, grid: table ? readToHeaders(sheet, table) : [[""]] };
  }
  const data = sheet.getDataRange();
  const grid = readGrid(sheet);
  if (!tab) return { ...inspected, grid, formulas: data.getFormulas() };
  const merges = data.getMergedRanges().map((each) => each.getA1Notation());
  return {
    ...inspected,
    grid,
    formulas: data.getFormulas(),
    ...(tab === "evidence" && { links: readEvidenceLinks(sheet, grid) }),
    merges,
    dropdownsLost: lostDropdowns(sheet, tab, grid),
    formatsLost: lostFormats(sheet, tab, grid),
  };
}

/** How many cells of filled rows lost the format of their column, so that a typed code 1.10 would become a number, or a day text. */
function lostFormats(sheet: Sheet, tab: TabKey, grid: readonly (readonly Cell[])[]): number {
  const table = TABLES[tab];
  if (!table || grid.length <= HEADER_ROW) return 0;
  const layout = findLayout(table, grid[HEADER_ROW - 1] ?? []).layout as Layout;
  const looks = Object.entries(layout).flatMap(([field, column]) => {
    const look = table.columns[field]?.look;
    const isComputed = table.computed.includes(field);
    return look && column && !isComputed && formatOf(look) ? [{ at: column - 1, look }] : [];
  });
  const formats = sheet.getRange(HEADER_ROW + 1, 1, grid.length - HEADER_ROW, sheet.getLastColumn()).getNumberFormats();
  return formats.reduce((lost, row, index) => {
    const isFilled = !(grid[index + HEADER_ROW] ?? []).every(isBlank);
    return lost + (isFilled ? looks.filter(({ at, look }) => !isFormatOf(look, row[at] ?? "")).length : 0);
  }, 0);
}

/** Whether a format is that of a look; a date may have day, month and year in any order. */
function isFormatOf(look: KindLook, format: string): boolean {
  return look === "date" ? /d/i.test(format) && /y/i.test(format) : format === formatOf(look);
}

/** How many filled rows lost their dropdown, by field. */
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
