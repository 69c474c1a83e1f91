/** Cells of a sheet: reading and writing them. Rows and columns count from 0. */

import { type Cell, EMPTY_CELL, type Sheet, type Validation, type WorkbookModel } from "./model.ts";
import { intersection, type Rect, subtractAll } from "./rectangles.ts";
import type { Style } from "./styles.ts";

const empties = new WeakMap<Style, Cell>();

/** The shared empty cell of a style. */
export function emptyCell(style: Style): Cell {
  let cell = style === EMPTY_CELL.style ? EMPTY_CELL : empties.get(style);
  if (!cell) {
    cell = { value: "", style };
    empties.set(style, cell);
  }
  return cell;
}

/** The cell that a column's unwritten cells read as: empty, with the column's look. */
export function blankCell(sheet: Sheet, column: number): Cell {
  const style = sheet.columnStyles[column];
  return style === undefined ? EMPTY_CELL : emptyCell(style);
}

/** The cell, or the blank one of its column. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? blankCell(sheet, column);
}

/** Puts a cell at its place; one that equals the column's blank cell is left out, so it takes no room. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  putAt(sheet, row, column, cell, cell === blankCell(sheet, column));
}

function putAt(sheet: Sheet, row: number, column: number, cell: Cell, isBlank: boolean): void {
  if (isBlank && column >= (sheet.rows[row]?.length ?? 0)) return;
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] as (Cell | undefined)[];
  while (cells.length < column) cells.push(undefined);
  cells[column] = isBlank ? undefined : cell;
}

/** The cells of an area, row by row. */
export function readCells(sheet: Sheet, area: Rect): Cell[] {
  return mapCells(sheet, area, (cell) => cell);
}

/** Maps the cells of an area through `make`, row by row. */
export function mapCells<T>(sheet: Sheet, area: Rect, make: (cell: Cell) => T): T[] {
  const made = new Array<T>(area.rows * area.columns);
  const blanks = blanksOf(sheet, area);
  let index = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = sheet.rows[row];
    for (let at = 0; at < area.columns; at++) made[index++] = make(line?.[area.column + at] ?? (blanks[at] as Cell));
  }
  return made;
}

function blanksOf(sheet: Sheet, { column, columns }: Rect): Cell[] {
  return Array.from({ length: columns }, (_, at) => blankCell(sheet, column + at));
}

/** Puts cells into an area, row by row; blank cells of their columns take no room. */
export function putCells(sheet: Sheet, area: Rect, cells: readonly Cell[]): void {
  const blanks = blanksOf(sheet, area);
  let index = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let at = 0; at < area.columns; at++) {
      const cell = cells[index++] as Cell;
      putAt(sheet, row, area.column + at, cell, cell === blanks[at]);
    }
  }
}

/** Replaces each cell of an area by what `change` makes of it; `index` counts row by row. */
export function changeCells(sheet: Sheet, area: Rect, change: (cell: Cell, index: number) => Cell): void {
  let index = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellAt(sheet, row, column);
      const changed = change(cell, index++);
      if (changed !== cell) putCell(sheet, row, column, changed);
    }
  }
}

/** Whether a cell has nothing but a look. */
export function isBare(cell: Cell): boolean {
  return cell.value === "" && cell.formula === undefined && cell.note === undefined && !cell.link;
}

/** Whether a cell counts for getLastRow: a value (`false` too) or a formula, whatever it shows. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value !== "" || cell.formula !== undefined);
}

/** How many rows there are down to the last one with content in any column. */
export function contentRows(sheet: Sheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row--) {
    if (sheet.rows[row]?.some(hasContent)) return row + 1;
  }
  return 0;
}

/** How many columns there are up to the last one with content in any row. */
export function contentColumns(sheet: Sheet): number {
  let last = 0;
  for (const cells of sheet.rows) {
    for (let column = cells.length - 1; column >= last; column--) {
      if (hasContent(cells[column])) last = column + 1;
    }
  }
  return last;
}

/** The sheet of that name, as people see it: upper and lower case are the same in Google and in Excel. */
export function sheetNamed(workbook: WorkbookModel, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The validation that covers a cell. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const at = { row, column, rows: 1, columns: 1 };
  return sheet.validations.find((validation) => validation.areas.some((area) => intersection(area, at)));
}

/** Takes the old validations off an area and puts the new one, if any, on it. Equal ones become one. */
export function validate(sheet: Sheet, area: Rect, rule: Omit<Validation, "areas"> | undefined): void {
  const kept = sheet.validations.map((one) => ({ ...one, areas: subtractAll(one.areas, area) }));
  sheet.validations = kept.filter((one) => one.areas.length > 0);
  if (!rule) return;
  const key = ruleKey(rule);
  const same = sheet.validations.findIndex((one) => ruleKey(one) === key);
  const found = sheet.validations[same];
  if (found) sheet.validations[same] = { ...found, areas: [...found.areas, area] };
  else sheet.validations.push({ ...rule, areas: [area] });
}

function ruleKey(rule: Omit<Validation, "areas">): string {
  return JSON.stringify([rule.criteria, rule.allowInvalid, rule.help]);
}
