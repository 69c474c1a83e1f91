/** Looks of whole columns: kept once for a column, not in each of its blank cells. */

import { blankCell, cellAt, changeCells, isBare, putCell } from "./grid.ts";
import type { Cell, Sheet } from "./model.ts";
import type { Rect } from "./rectangles.ts";
import { DEFAULT_STYLE, type Style } from "./styles.ts";

/**
 * Replaces each cell of an area by what `change` makes of it, which depends on nothing but the cell. What reaches down
 * to the end of the sheet becomes the look of the columns, so that blank rows cost nothing.
 */
export function changeAlike(sheet: Sheet, area: Rect, change: (cell: Cell) => Cell): void {
  const reachesEnd = area.row + area.rows >= sheet.maxRows && area.row < area.rows;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const changed = change(blankCell(sheet, column));
    if (reachesEnd && isBare(changed)) changeColumn(sheet, column, area.row, changed.style, change);
    else changeCells(sheet, { ...area, column, columns: 1 }, change);
  }
}

function changeColumn(sheet: Sheet, column: number, from: number, style: Style, change: (cell: Cell) => Cell): void {
  const above = Array.from({ length: from }, (_, row) => cellAt(sheet, row, column));
  const below = sheet.rows.slice(from).map((cells) => cells[column]);
  setColumnStyle(sheet, column, style);
  above.forEach((cell, row) => {
    putCell(sheet, row, column, cell);
  });
  below.forEach((cell, index) => {
    if (cell) putCell(sheet, from + index, column, change(cell));
  });
}

/** Changes what a column's missing cells look like; the cells that are there stay as they are. */
function setColumnStyle(sheet: Sheet, column: number, style: Style): void {
  while (sheet.columnStyles.length <= column) sheet.columnStyles.push(undefined);
  sheet.columnStyles[column] = style === DEFAULT_STYLE ? undefined : style;
  while (sheet.columnStyles.length > 0 && !sheet.columnStyles.at(-1)) sheet.columnStyles.pop();
}

/**
 * Stores the sheet in as few cells as can be: blank cells that look alike down to the end become their column's look.
 */
export function compact(sheet: Sheet): void {
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  for (let column = 0; column < width; column++) {
    const last = cellAt(sheet, sheet.maxRows - 1, column);
    if (isBare(last) && savesRoom(sheet, column, last.style)) {
      changeColumn(sheet, column, sheet.maxRows, last.style, (cell) => cell);
    }
    const { style } = blankCell(sheet, column);
    for (const cells of sheet.rows) {
      const cell = cells[column];
      if (cell && cell.style === style && isBare(cell)) cells[column] = undefined;
    }
  }
  trim(sheet);
}

/** Whether more cells would be left out under the new look of a column than would have to be put in. */
function savesRoom(sheet: Sheet, column: number, style: Style): boolean {
  let alike = 0;
  let missing = sheet.maxRows - sheet.rows.length;
  for (const cells of sheet.rows) {
    const cell = cells[column];
    if (cell === undefined) missing++;
    else if (cell.style === style && isBare(cell)) alike++;
  }
  return alike > missing;
}

/** Drops missing cells at the ends of rows, and rows without cells at the end. */
export function trim(sheet: Sheet): void {
  for (const cells of sheet.rows) {
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  }
  while (sheet.rows.length > 0 && sheet.rows.at(-1)?.length === 0) sheet.rows.pop();
}
