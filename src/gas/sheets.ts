/** Tabs as grids of cells: one read a tab, one write a block. */
import { matchKey } from "../domain/match-key.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText, type Text, textOf } from "../text/text.ts";
import { asText, type Cell, withoutApostrophe } from "../workbook/cell.ts";
import { columnOfWords } from "../workbook/linked-cells.ts";
import { decode, HEADER_ROW, locateHeader, type Table } from "../workbook/table.ts";
import { thisRun } from "./this-run.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** Has all writes so far applied; a write that was refused throws here at the latest. */
export function applyWrites(): void {
  SpreadsheetApp.flush();
}

/** Whether this run wrote any cell. */
export function hasWritten(): boolean {
  return thisRun.hasWritten;
}

export type Tabs = ReadonlyMap<TabKey, Sheet>;

/** Our tabs, found by their names in either language; two with one role is a problem that stops. */
export function findTabs(): { tabs: Tabs; problems: Problem[] } {
  const keyOf = new Map<string, TabKey>();
  for (const { tabs: names } of everyText()) {
    for (const [key, name] of Object.entries(names)) keyOf.set(matchKey(name), key as TabKey);
  }
  const tabs = new Map<TabKey, Sheet>();
  const problems: Problem[] = [];
  for (const sheet of spreadsheet().getSheets()) {
    const key = keyOf.get(matchKey(sheet.getName()));
    if (!key) continue;
    if (tabs.has(key)) problems.push(problem("tabDoubled", { tab: key, seen: sheet.getName() }));
    else tabs.set(key, sheet);
  }
  return { tabs, problems };
}

/** The words of the language that one of our tabs is named in: reading the script's memory would cost a call. */
export function textOfTab(tab: TabKey, sheet: Sheet | undefined): Text {
  const name = sheet?.getName();
  return everyText().find(({ tabs }) => tabs[tab] === name) ?? textOf(undefined);
}

/** All cells of a tab, from A1; an empty tab is one blank cell. */
export function readGrid(sheet: Sheet): Cell[][] {
  return readCells(sheet.getDataRange());
}

/** The cells of a range as they were written. */
export function readCells(range: GoogleAppsScript.Spreadsheet.Range): Cell[][] {
  return (range.getValues() as Cell[][]).map((cells) => cells.map(withoutApostrophe));
}

/**
 * Where the links of the evidence lead, row by row, be it by a link on their words or by a formula; "" where nowhere.
 * Asked for only where a cell holds words and no address.
 */
export function readEvidenceLinks(sheet: Sheet, grid: readonly (readonly Cell[])[]): string[] {
  const column = columnOfWords(grid);
  if (!column) return [];
  const range = sheet.getRange(1, column, grid.length, 1);
  const formulas = range.getFormulas();
  return range.getRichTextValues().map(([text], index) => {
    const [, ofFormula = ""] = /^=HYPERLINK\(\s*"([^"]+)"/i.exec(formulas[index]?.[0] ?? "") ?? [];
    // A cell of anything but text has no rich text.
    return ofFormula || (text?.getLinkUrl() ?? "");
  });
}

export function readHeaderRow(sheet: Sheet): Cell[] {
  const [cells = []] = readCells(sheet.getRange(HEADER_ROW, 1, 1, Math.max(1, sheet.getLastColumn())));
  return cells;
}

/** The first row or, where that holds no headers of the table, all of the tab. */
export function readToHeaders(sheet: Sheet, table: Table): Cell[][] {
  const first = [readHeaderRow(sheet)];
  return locateHeader(table, first) ? first : readGrid(sheet);
}

const FIRST_ROWS = 100;

/** The first rows where they hold a record of the table, otherwise all of the tab. */
export function readToFirstRecord(sheet: Sheet, table: Table): Cell[][] {
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (rows <= FIRST_ROWS) return readGrid(sheet);
  const first = readCells(sheet.getRange(1, 1, FIRST_ROWS, columns));
  return decode(table, first).records.length > 0 ? first : readGrid(sheet);
}

/** Writes a block whose first cell stands at `row`, `column`; the tab grows to hold it. Text stays text. */
export function writeGrid(sheet: Sheet, row: number, column: number, grid: readonly (readonly Cell[])[]): void {
  const width = grid[0]?.length ?? 0;
  if (grid.length === 0 || width === 0) return;
  growTo(sheet, row + grid.length - 1, column + width - 1);
  const cells = grid.map((cellsOfRow) =>
    cellsOfRow.map((cell) => (typeof cell === "string" && cell ? asText(cell) : cell)),
  );
  thisRun.hasWritten = true;
  sheet.getRange(row, column, grid.length, width).setValues(cells);
}

/** Replaces all that a generated tab shows, from A1, in one write: rows left over from before are blanked with it. */
export function replaceGrid(sheet: Sheet, grid: readonly (readonly Cell[])[]): void {
  const width = grid[0]?.length ?? 1;
  const left = Math.max(0, sheet.getLastRow() - grid.length);
  const blanks = Array.from({ length: left }, () => new Array<Cell>(width).fill(""));
  writeGrid(sheet, 1, 1, [...grid, ...blanks]);
}

function growTo(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}
