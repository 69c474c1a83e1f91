/** Reads only the part of a large workbook that an edit can change. */
import type { LocalTime } from "../domain/dates.ts";
import type { StaffGrids } from "../workbook/book.ts";
import type { Cell } from "../workbook/cell.ts";
import { areSettled, editedRows, gridsAround, type StaffEdit, withKeys } from "../workbook/edited-rows.ts";
import { findLayout, HEADER_ROW } from "../workbook/table.ts";
import { INDICATORS } from "../workbook/tables.ts";
import { nowMs } from "./clock.ts";
import { readCells, readGrid, readHeaderRow, type Tabs } from "./sheets.ts";
import { decodeWorkbook, type OpenWorkbook } from "./workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SMALL_TABS = ["people", "units", "calendar", "settings"] as const;

/**
 * Whether computing all rows at an edit would take too long. In a small workbook all rows are computed, since Google
 * drops edits that follow each other too fast: the next edit then computes their rows as well.
 */
export function isLarge(tabs: Tabs): boolean {
  return (tabs.get("indicators")?.getLastRow() ?? 0) > 1000;
}

/** The workbook reduced to the rows that an edit can change; undefined where it may change any row. */
export function openEdited(now: LocalTime, tabs: Tabs, edit: StaffEdit): OpenWorkbook | undefined {
  const [sheet, ofEvidence] = [tabs.get("indicators"), tabs.get("evidence")];
  if (!sheet || !ofEvidence || SMALL_TABS.some((tab) => tab === edit.tab || !tabs.has(tab))) return undefined;
  const readAtMs = nowMs();
  const small = Object.fromEntries(SMALL_TABS.map((tab) => [tab, readGrid(tabs.get(tab) as Sheet)]));
  const evidence = readGrid(ofEvidence);
  // Tab Chỉ tiêu is read last, since the script writes into it: that leaves least time for somebody to move a column.
  const headers = readHeaderRow(sheet);
  const { layout } = findLayout(INDICATORS, headers);
  if (!layout.code) return undefined;
  const codes = readCells(sheet.getRange(HEADER_ROW, layout.code, sheet.getLastRow(), 1)).map(([cell = ""]) => cell);
  const known = withKeys({ layout, codes, evidence });
  const rows = editedRows(edit, known);
  if (!rows || rows.length === 0) return undefined;
  const grid = readRows(sheet, headers, rows);
  if (!areSettled(rows, grid, known)) return undefined;
  const grids: StaffGrids = { ...small, ...gridsAround(rows, grid, known) };
  return { ...decodeWorkbook(grids, tabs, now, readAtMs), indicatorGrid: grid, editedRows: new Set(rows) };
}

/** A grid with the header, these rows and those between them, each at its index. */
function readRows(sheet: Sheet, headers: Cell[], rows: readonly number[]): Cell[][] {
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const block = readCells(sheet.getRange(first, 1, last - first + 1, headers.length));
  return [headers, ...Array.from({ length: first - HEADER_ROW - 1 }, () => []), ...block];
}
