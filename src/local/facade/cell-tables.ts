/** Tables of cells on their way to the host and back, and the areas that they fill. */

import type { Crossing } from "../contract.ts";
import type { Rect } from "../rectangles.ts";
import { exception, notEmulated } from "./connection.ts";

/** A cell's value as the bundle has it. */
export type CellValue = string | number | boolean | Date;

/** A flat list as rows of what `make` makes of its values. */
export function toRows<T, R>(flat: readonly T[], area: Rect, make: (value: T) => R): R[][] {
  const rows: R[][] = [];
  let index = 0;
  for (let row = 0; row < area.rows; row++) {
    const cells: R[] = [];
    for (let column = 0; column < area.columns; column++) cells.push(make(flat[index++] as T));
    rows.push(cells);
  }
  return rows;
}

/** What `make` makes of the values of rows, as a flat list; another shape than the area's throws, ragged rows too. */
export function toFlat<T, R>(rows: readonly (readonly T[])[], area: Rect, make: (value: T, index: number) => R): R[] {
  if (rows.length !== area.rows) throw exception("rowsMismatch", rows.length, area.rows);
  for (const row of rows) {
    if (row.length !== area.columns) throw exception("columnsMismatch", row.length, area.columns);
  }
  // Of its full length at once: one that grows to half a million values is copied again and again.
  const flat = new Array<R>(area.rows * area.columns);
  let index = 0;
  for (const row of rows) {
    for (let column = 0; column < area.columns; column++, index++) flat[index] = make(row[column] as T, index);
  }
  return flat;
}

/** A value as it is. */
export function itself<T>(value: T): T {
  return value;
}

/** As many of one value as the area has cells. */
export function filled<T>(area: Rect, value: T): T[] {
  return new Array<T>(area.rows * area.columns).fill(value);
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
export function arriving(value: Crossing): CellValue {
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
