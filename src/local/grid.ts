/** Cells of a sheet: reading, writing and moving them. Rows and columns count from 0. */

import { followCells } from "./formulas.ts";
import { type Cell, type Criteria, EMPTY_CELL, type Sheet, type Validation, type WorkbookModel } from "./model.ts";
import { afterDelete, afterInsert, COLUMNS, intersection, type Rect, ROWS, subtractAll } from "./rects.ts";
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

/** The cell, or the empty one. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? EMPTY_CELL;
}

/** Puts a cell where it belongs; the default empty cell takes no room. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] as (Cell | undefined)[];
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell === EMPTY_CELL ? undefined : cell;
}

/** The cells of an area, row by row. */
export function readCells(sheet: Sheet, area: Rect): Cell[] {
  const cells = new Array<Cell>(area.rows * area.columns);
  let index = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = sheet.rows[row];
    for (let column = area.column; column < area.column + area.columns; column++) {
      cells[index++] = line?.[column] ?? EMPTY_CELL;
    }
  }
  return cells;
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

type Direction = "rows" | "columns";

/** Puts empty rows (or columns) in before index `before`; cells take on the style of the line `like`. */
export function insertLines(
  workbook: WorkbookModel,
  sheet: Sheet,
  direction: Direction,
  before: number,
  count: number,
  like: number,
): void {
  if (direction === "rows") insertRows(sheet, before, count, like);
  else insertColumns(sheet, before, count, like);
  const axis = direction === "rows" ? ROWS : COLUMNS;
  moveAreas(workbook, sheet, (area) => afterInsert(area, axis, before, count));
}

/** Deletes rows (or columns) with everything on them. */
export function deleteLines(
  workbook: WorkbookModel,
  sheet: Sheet,
  direction: Direction,
  from: number,
  count: number,
): void {
  if (direction === "rows") {
    sheet.rows.splice(from, count);
    sheet.rowHeights.splice(from, count);
    sheet.maxRows -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, from + count) - from);
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, from, -count);
  } else {
    for (const cells of sheet.rows) cells.splice(from, count);
    sheet.columnWidths.splice(from, count);
    sheet.maxColumns -= count;
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, from + count) - from);
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, from, -count);
  }
  const axis = direction === "rows" ? ROWS : COLUMNS;
  moveAreas(workbook, sheet, (area) => afterDelete(area, axis, from, count));
}

function insertRows(sheet: Sheet, before: number, count: number, like: number): void {
  const pattern = (sheet.rows[like] ?? []).map((cell) => cell && emptyCell(cell.style));
  while (sheet.rows.length < before) sheet.rows.push([]);
  const fresh = Array.from({ length: count }, () => pattern.slice());
  sheet.rows = [...sheet.rows.slice(0, before), ...fresh, ...sheet.rows.slice(before)];
  if (sheet.rowHeights.length > before) sheet.rowHeights.splice(before, 0, ...new Array<undefined>(count));
  sheet.maxRows += count;
  if (before < sheet.frozenRows) sheet.frozenRows += count;
  sheet.hiddenRows = shiftSet(sheet.hiddenRows, before, count);
}

function insertColumns(sheet: Sheet, before: number, count: number, like: number): void {
  for (const cells of sheet.rows) {
    if (cells.length < before) continue;
    const pattern = cells[like];
    const fresh = pattern && pattern.style !== EMPTY_CELL.style ? emptyCell(pattern.style) : undefined;
    cells.splice(before, 0, ...new Array<Cell | undefined>(count).fill(fresh));
  }
  if (sheet.columnWidths.length > before) {
    sheet.columnWidths.splice(before, 0, ...new Array<number | undefined>(count).fill(sheet.columnWidths[like]));
  }
  sheet.maxColumns += count;
  if (before < sheet.frozenColumns) sheet.frozenColumns += count;
  sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, before, count);
}

/** Indices after `count` lines were put in at `from` or, when negative, taken out there. */
function shiftSet(indices: Set<number>, from: number, count: number): Set<number> {
  const kept = [...indices].filter((index) => count > 0 || index < from || index >= from - count);
  return new Set(kept.map((index) => (index < from ? index : index + count)));
}

type Move = (area: Rect) => Rect | undefined;

/** Rewrites formulas, names and conditional formats that read cells of a sheet whose cells moved. */
function moveReferences(workbook: WorkbookModel, sheet: Sheet, move: Move): void {
  for (const own of workbook.sheets) {
    const follow = (formula: string) => followCells(formula, own.name, sheet.name, move);
    for (const cells of own.rows) {
      cells.forEach((cell, column) => {
        if (cell?.formula !== undefined) cells[column] = { ...cell, formula: follow(cell.formula) };
      });
    }
    own.conditionalFormats = own.conditionalFormats.map((format) => {
      if (format.condition.kind !== "formula") return format;
      return { ...format, condition: { kind: "formula", formula: follow(format.condition.formula) } };
    });
  }
  for (const one of workbook.names) one.range = followCells(one.range, "", sheet.name, move);
}

function moveAreas(workbook: WorkbookModel, sheet: Sheet, move: Move): void {
  moveReferences(workbook, sheet, move);
  const all = (areas: readonly Rect[]) => areas.flatMap((area) => move(area) ?? []);
  sheet.merges = all(sheet.merges).filter((area) => area.rows * area.columns > 1);
  sheet.validations = withAreas(sheet.validations, all);
  sheet.conditionalFormats = withAreas(sheet.conditionalFormats, all);
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (!protection.rect) return protection;
    const rect = move(protection.rect);
    return rect ? { ...protection, rect } : [];
  });
  if (sheet.filter) {
    const filter = move(sheet.filter);
    if (filter) sheet.filter = filter;
    else delete sheet.filter;
  }
  for (const other of workbook.sheets) {
    other.validations = other.validations.map((one) => ({
      ...one,
      criteria: moveSource(one.criteria, sheet.id, move),
    }));
  }
}

function withAreas<T extends { areas: readonly Rect[] }>(
  rules: readonly T[],
  all: (areas: readonly Rect[]) => Rect[],
): T[] {
  return rules.map((rule) => ({ ...rule, areas: all(rule.areas) })).filter((rule) => rule.areas.length > 0);
}

function moveSource(criteria: Criteria, sheetId: number, move: Move): Criteria {
  if (criteria.kind !== "range" || criteria.sheetId !== sheetId) return criteria;
  const rect = move(criteria.rect);
  return rect ? { ...criteria, rect } : criteria;
}
