/** Sorting rows as a spreadsheet does. */

import { changeCells, readCells } from "../../src/local/grid.ts";
import type { Cell, Sheet } from "../../src/local/model.ts";
import type { Rect } from "../../src/local/rectangles.ts";

const collator = new Intl.Collator("vi", { numeric: false, sensitivity: "variant" });

/** Sorts the rows of an area by one of its columns: numbers, then texts, then booleans; empty cells stay last. */
export function sortRows(sheet: Sheet, area: Rect, column: number, ascending: boolean): void {
  const cells = readCells(sheet, area);
  const rows = Array.from({ length: area.rows }, (_, row) => cells.slice(row * area.columns, (row + 1) * area.columns));
  rows.sort((a, b) => compare(a[column - area.column], b[column - area.column], ascending ? 1 : -1));
  const sorted = rows.flat();
  changeCells(sheet, area, (cell, index) => sorted[index] ?? cell);
}

/** The order of two cells; `sign` -1 turns it around, but for empty ones. */
export function compare(a: Pick<Cell, "value"> | undefined, b: Pick<Cell, "value"> | undefined, sign: number): number {
  const [left, right] = [rank(a), rank(b)];
  if (left === 3 || right === 3) return left - right;
  if (left !== right) return sign * (left - right);
  const [x, y] = [a?.value, b?.value];
  if (typeof x === "string" && typeof y === "string") return sign * collator.compare(x, y);
  return sign * (Number(x) - Number(y));
}

function rank(cell: Pick<Cell, "value"> | undefined): number {
  if (!cell || cell.value === "") return 3;
  return typeof cell.value === "number" ? 0 : typeof cell.value === "string" ? 1 : 2;
}
