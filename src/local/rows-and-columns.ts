/** Puts rows and columns in and takes them out, with all that stands on them or refers to them. They count from 0. */

import { followCells, followTabs } from "./formulas.ts";
import { blankCell, emptyCell } from "./grid.ts";
import type { Cell, Chart, Criteria, Sheet, WorkbookModel } from "./model.ts";
import { afterDelete, afterInsert, COLUMNS, type Rect, ROWS } from "./rectangles.ts";
import type { Style } from "./styles.ts";

type Direction = "rows" | "columns";

/**
 * Puts empty rows (or columns) in before index `before`; cells take on the style of the line `like`, or of none when it
 * is -1.
 */
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
  // Lines put in at the end of the grid move nothing, so no reference changes.
  if (before >= (direction === "rows" ? sheet.maxRows : sheet.maxColumns) - count) return;
  const axis = direction === "rows" ? ROWS : COLUMNS;
  workbook.moves.push({ sheetId: sheet.id, direction, kind: "insert", at: before, count });
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
    shiftHidden(sheet, from, -count);
  } else {
    for (const cells of sheet.rows) cells.splice(from, count);
    sheet.columnStyles.splice(from, count);
    sheet.columnWidths.splice(from, count);
    sheet.columnLevels.splice(from, count);
    sheet.maxColumns -= count;
    sheet.frozenColumns -= Math.max(0, Math.min(sheet.frozenColumns, from + count) - from);
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, from, -count);
  }
  const axis = direction === "rows" ? ROWS : COLUMNS;
  workbook.moves.push({ sheetId: sheet.id, direction, kind: "delete", at: from, count });
  moveAreas(workbook, sheet, (area) => afterDelete(area, axis, from, count));
}

/** Gives a sheet another name; formulas and names that read it follow. */
export function renameSheet(workbook: WorkbookModel, sheet: Sheet, name: string): void {
  const old = sheet.name;
  sheet.name = name;
  if (old !== name) followRenames(workbook, new Map([[old.toLowerCase(), name]]));
}

/** Has formulas and names follow tabs to their new names, by old name in lower case. */
export function followRenames(workbook: WorkbookModel, renamed: ReadonlyMap<string, string>): void {
  changeFormulas(workbook, (formula) => followTabs(formula, (name) => renamed.get(name)));
  for (const one of workbook.names) {
    one.range = followTabs(one.range, (name) => renamed.get(name));
    const scope = one.scope === undefined ? undefined : renamed.get(one.scope.toLowerCase());
    if (scope !== undefined) one.scope = scope;
  }
}

/** Puts each formula of a workbook's cells through `change`, which is told the sheet that it stands on. */
function changeFormulas(workbook: WorkbookModel, change: (formula: string, sheet: Sheet) => string): void {
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows) {
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column];
        if (cell?.formula === undefined) continue;
        const formula = change(cell.formula, sheet);
        if (formula !== cell.formula) cells[column] = { ...cell, formula };
      }
    }
  }
}

function insertRows(sheet: Sheet, before: number, count: number, like: number): void {
  const pattern = (sheet.rows[like] ?? []).map((cell, column) => cell && fromBlank(sheet, column, cell));
  // New rows below all stored ones need no room when they look as their columns do.
  if (before < sheet.rows.length || pattern.some((cell) => cell !== undefined)) {
    while (sheet.rows.length < before) sheet.rows.push([]);
    const fresh = Array.from({ length: count }, () => pattern.slice());
    sheet.rows = [...sheet.rows.slice(0, before), ...fresh, ...sheet.rows.slice(before)];
  }
  if (sheet.rowHeights.length > before) sheet.rowHeights.splice(before, 0, ...new Array<undefined>(count));
  sheet.maxRows += count;
  if (before < sheet.frozenRows) sheet.frozenRows += count;
  shiftHidden(sheet, before, count);
}

/** The empty cell that looks as `cell` does, or none when its column's blank cells do. */
function fromBlank(sheet: Sheet, column: number, cell: Cell): Cell | undefined {
  const empty = emptyCell(cell.style);
  return empty === blankCell(sheet, column) ? undefined : empty;
}

function insertColumns(sheet: Sheet, before: number, count: number, like: number): void {
  for (const cells of sheet.rows) {
    if (cells.length < before) continue;
    const pattern = cells[like];
    const fresh = pattern && fromBlank(sheet, like, pattern);
    cells.splice(before, 0, ...new Array<Cell | undefined>(count).fill(fresh));
  }
  if (sheet.columnStyles.length > before || sheet.columnStyles[like]) {
    while (sheet.columnStyles.length < before) sheet.columnStyles.push(undefined);
    sheet.columnStyles.splice(before, 0, ...new Array<Style | undefined>(count).fill(sheet.columnStyles[like]));
  }
  if (sheet.columnWidths.length > before) {
    sheet.columnWidths.splice(before, 0, ...new Array<number | undefined>(count).fill(sheet.columnWidths[like]));
  }
  if (sheet.columnLevels.length > before) {
    // A column put in between two columns of a group belongs to the group.
    const level = Math.min(sheet.columnLevels[before - 1] ?? 0, sheet.columnLevels[before] ?? 0) || undefined;
    sheet.columnLevels.splice(before, 0, ...new Array<number | undefined>(count).fill(level));
  }
  sheet.maxColumns += count;
  if (before < sheet.frozenColumns) sheet.frozenColumns += count;
  sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, before, count);
}

function shiftHidden(sheet: Sheet, from: number, count: number): void {
  sheet.hiddenRows = shiftSet(sheet.hiddenRows, from, count);
  const { filtered } = sheet;
  if (filtered) sheet.filtered = { ...filtered, rows: shiftSet(filtered.rows, from, count) };
}

/** Indices after `count` lines were put in at `from` or, when negative, taken out there. */
function shiftSet(indices: ReadonlySet<number>, from: number, count: number): Set<number> {
  const kept = [...indices].filter((index) => count > 0 || index < from || index >= from - count);
  return new Set(kept.map((index) => (index < from ? index : index + count)));
}

type Move = (area: Rect) => Rect | undefined;

/** Rewrites formulas, names and conditional formats that read cells of a sheet whose cells moved. */
function moveReferences(workbook: WorkbookModel, sheet: Sheet, move: Move): void {
  changeFormulas(workbook, (formula, own) => followCells(formula, own.name, sheet.name, move));
  for (const own of workbook.sheets) {
    const follow = (formula: string) => followCells(formula, own.name, sheet.name, move);
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
    else {
      delete sheet.filter;
      delete sheet.filtered;
    }
  }
  for (const other of workbook.sheets) {
    other.charts = other.charts.map((chart) => movedChart(chart, other === sheet, sheet.id, move));
    other.validations = other.validations.map((one) => ({
      ...one,
      criteria: moveSource(one.criteria, sheet.id, move),
    }));
  }
}

/** A chart draws what is left of its ranges; one on the sheet itself moves with the cell that it hangs on. */
function movedChart(chart: Chart, isOn: boolean, sheetId: number, move: Move): Chart {
  const ranges = chart.ranges.flatMap((range) => {
    const rect = range.sheetId === sheetId ? move(range.rect) : range.rect;
    return rect ? [{ ...range, rect }] : [];
  });
  const corner = isOn && move({ row: chart.place.row, column: chart.place.column, rows: 1, columns: 1 });
  return { ...chart, ranges, ...(corner && { place: { ...chart.place, row: corner.row, column: corner.column } }) };
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
