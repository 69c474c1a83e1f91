/** Leaves out cells that lie far from all others: a grid that reached to them would have millions of empty cells. */

import { hasContent } from "../grid.ts";
import type { Cell } from "../model.ts";

/** The most cells that a Google spreadsheet can have, and that Sổ Chuẩn works with. */
export const MOST_CELLS = 10_000_000;
/** Blank cells with a look are dropped more than so many rows below, or columns beside, the last content. */
export const MARGIN = 1000;
const SIDE_MARGIN = 26;

type Rows = (Cell | undefined)[][];

/**
 * The rows without cells that lie alone, far from all others: a grid with them would have millions of cells. The file
 * keeps such cells; they are only not read.
 */
export function withoutStrays(rows: Rows, count: number): Rows {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (isDense(count, rows.length, width)) return rows;
  const inRow = rows.map((cells) => cells.reduce((sum, cell) => sum + (cell && cell.value !== "" ? 1 : 0), 0));
  const inColumn = new Array<number>(width).fill(0);
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      if (cell && cell.value !== "") inColumn[column] = (inColumn[column] ?? 0) + 1;
    });
  }
  let [height, wide, left] = [rows.length, width, count];
  const last = (counts: number[], from: number) => {
    let at = from;
    while (at > 0 && counts[at - 1] === 0) at--;
    return at;
  };
  while (!isDense(left, height, wide) && height > 1 && wide > 1) {
    const [row, column] = [last(inRow, height), last(inColumn, wide)];
    const dropsRow = row / MARGIN > column / SIDE_MARGIN;
    left -= (dropsRow ? inRow[row - 1] : inColumn[column - 1]) ?? 0;
    if (dropsRow) height = Math.max(1, row - 1);
    else wide = Math.max(1, column - 1);
  }
  return rows.slice(0, height).map((cells) => (cells.length > wide ? cells.slice(0, wide) : cells));
}

function isDense(count: number, height: number, width: number): boolean {
  const area = height * width;
  return area <= 1_000_000 || (area <= MOST_CELLS && count * 50 >= area);
}

/** Takes off blank cells, and rows of them, that lie far from the last row and column with content. */
export function dropFarBlanks(rows: Rows, lastRow: number, lastColumn: number): void {
  rows.length = Math.min(rows.length, lastRow + 1 + MARGIN);
  for (const cells of rows) cells.length = Math.min(cells.length, lastColumn + 1 + SIDE_MARGIN);
}

/** The cells with content that were left out of `kept`, which is all rows or the first of them. */
export function straysBeside(all: Rows, kept: Rows): { row: number; column: number }[] {
  if (all === kept) return [];
  return all.flatMap((cells, row) => {
    const known = kept[row]?.length ?? 0;
    return cells.slice(known).flatMap((cell, at) => (hasContent(cell) ? [{ row, column: known + at }] : []));
  });
}
