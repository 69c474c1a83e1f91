/** Reads of a large workbook what an edit can change, and no more. */
import type { LocalTime } from "../domain/dates.ts";
import type { StaffGrids } from "../workbook/book.ts";
import type { Cell } from "../workbook/cell.ts";
import { areSettled, editedRows, gridsAround, type StaffEdit, withKeys } from "../workbook/edited-rows.ts";
import { findLayout, HEADER_ROW } from "../workbook/table.ts";
import { INDICATORS } from "../workbook/tables.ts";
import { instant } from "./clock.ts";
import { readCells, readGrid, readHeaderRow, type Tabs } from "./sheets.ts";
import { decodeWorkbook, type OpenWorkbook } from "./workbook.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NEAR = ["people", "units", "calendar", "settings"] as const;

/**
 * Whether nobody would wait for all rows. Google forgets edits that follow each other too fast: where it costs little,
 * the next edit brings their rows up as well.
 */
export function isLarge(tabs: Tabs): boolean {
  return (tabs.get("indicators")?.getLastRow() ?? 0) > 1000;
}

/** The workbook around the rows that an edit can change; undefined where they may be any. */
export function openEdited(now: LocalTime, tabs: Tabs, edit: StaffEdit): OpenWorkbook | undefined {
  const [sheet, ofEvidence] = [tabs.get("indicators"), tabs.get("evidence")];
  if (!sheet || !ofEvidence || NEAR.some((tab) => tab === edit.tab || !tabs.has(tab))) return undefined;
  const readAtMs = instant();
  const near = Object.fromEntries(NEAR.map((tab) => [tab, readGrid(tabs.get(tab) as Sheet)]));
  const evidence = readGrid(ofEvidence);
  // The indicators come last: the script writes into them, and nobody is to move a column meanwhile.
  const headers = readHeaderRow(sheet);
  const { layout } = findLayout(INDICATORS, headers);
  if (!layout.code) return undefined;
  const codes = readCells(sheet.getRange(HEADER_ROW, layout.code, sheet.getLastRow(), 1)).map(([cell = ""]) => cell);
  const known = withKeys({ layout, codes, evidence });
  const rows = editedRows(edit, known);
  if (!rows || rows.length === 0) return undefined;
  const grid = readRows(sheet, headers, rows);
  if (!areSettled(rows, grid, known)) return undefined;
  const grids: StaffGrids = { ...near, ...gridsAround(rows, grid, known) };
  return { ...decodeWorkbook(grids, tabs, now, readAtMs), indicatorGrid: grid, editedRows: new Set(rows) };
}

/** A grid of these rows and those between them, each where it stands. */
function readRows(sheet: Sheet, headers: Cell[], rows: readonly number[]): Cell[][] {
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const block = readCells(sheet.getRange(first, 1, last - first + 1, headers.length));
  return [headers, ...Array.from({ length: first - HEADER_ROW - 1 }, () => []), ...block];
}
