/** What stands behind the objects of a spreadsheet, and the tables of cells that go into and out of them. */

import type { Crossing, FormatRule, ValidationRule } from "../contract.ts";
import type { Rect } from "../rects.ts";
import { exception, notEmulated, type ServiceClass } from "./expose.ts";

export type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GRange = GoogleAppsScript.Spreadsheet.Range;

export interface SheetHandle {
  readonly sheetId: number;
}

export interface RangeHandle extends SheetHandle {
  readonly area: Rect;
  /** Plain properties: only the range of an edit event has some. */
  readonly visible?: Record<string, number>;
}

export interface ValidationHandle {
  readonly rule: ValidationRule;
}

export interface FormatRuleHandle {
  readonly rule: FormatRule;
  readonly sheetId: number;
}

/** The classes, filled in by their files: objects refer to each other, files need not. */
export const classes = {} as {
  spreadsheet: ServiceClass<object, GSpreadsheet>;
  sheet: ServiceClass<SheetHandle, GSheet>;
  range: ServiceClass<RangeHandle, GRange>;
  validation: ServiceClass<ValidationHandle, GoogleAppsScript.Spreadsheet.DataValidation>;
  formatRule: ServiceClass<FormatRuleHandle, GoogleAppsScript.Spreadsheet.ConditionalFormatRule>;
};

/** What a method that returns its own object returns; `serviceClass` puts the object in its place. */
export function itself<T>(handle: object): T {
  return handle as unknown as T;
}

/** A flat list as rows. */
export function toRows<T>(flat: readonly T[], area: Rect): T[][] {
  const rows: T[][] = [];
  for (let row = 0; row < area.rows; row++) {
    const cells: T[] = [];
    for (let column = 0; column < area.columns; column++) cells.push(flat[row * area.columns + column] as T);
    rows.push(cells);
  }
  return rows;
}

/** Rows as a flat list; another shape than the area's throws, ragged rows too. */
export function toFlat(rows: unknown, area: Rect): unknown[] {
  const table = rows as unknown[][];
  if (table.length !== area.rows) throw exception("rowsMismatch", table.length, area.rows);
  const flat: unknown[] = [];
  for (const row of table) {
    if (!Array.isArray(row)) throw exception("signature", "Object[]", "SpreadsheetApp.Range.setValues");
    if (row.length !== area.columns) throw exception("columnsMismatch", row.length, area.columns);
    for (const value of row) flat.push(value);
  }
  return flat;
}

/** A cell's value on its way to the host. */
export function crossing(value: unknown): Crossing {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return { at: value.getTime() };
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw notEmulated(`writing ${Array.isArray(value) ? "an array" : typeof value} into a cell`);
}

/** A cell's value on its way to the bundle. */
export function arriving(value: Crossing): string | number | boolean | Date {
  return typeof value === "object" ? new Date(value.at) : value;
}

/** An area of the grid, checked as Google checks it. Row and column count from 1. */
export function checkedArea(
  size: { maxRows: number; maxColumns: number },
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Rect {
  if (row < 1) throw exception("rowTooSmall");
  if (column < 1) throw exception("columnTooSmall");
  if (rows < 1) throw exception("fewRows");
  if (columns < 1) throw exception("fewColumns");
  const area = {
    row: Math.trunc(row) - 1,
    column: Math.trunc(column) - 1,
    rows: Math.trunc(rows),
    columns: Math.trunc(columns),
  };
  if (area.row + area.rows > size.maxRows || area.column + area.columns > size.maxColumns) throw exception("outside");
  return area;
}
