/** Puts rows and columns of one sheet in, takes them out, sizes, groups and freezes them. */

import type { Direction, SheetBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from "../model.ts";
import { COLUMNS, ROWS } from "../rectangles.ts";
import { deleteLines, insertLines } from "../rows-and-columns.ts";
import { checkSize } from "./workbook.ts";

/** How deep Google lets groups lie in each other. */
const DEEPEST_GROUP = 8;

type LinesPart = Pick<
  SheetBridge,
  | "insertLines"
  | "deleteLines"
  | "setSizes"
  | "columnWidth"
  | "rowHeight"
  | "columnLevel"
  | "shiftColumnLevels"
  | "collapseColumns"
>;

/** The part of the bridge behind the rows and columns of `Sheet`. */
export function linesBridge(execution: Execution): LinesPart {
  const get = (id: number) => execution.sheet(id);
  const { workbook, staleness } = execution.shared;
  return {
    insertLines(id, direction, before, count, like) {
      const sheet = get(id);
      if (before < 0 || before > sizeOf(sheet, direction) || count < 1) {
        throw execution.exception("outOfBounds", direction);
      }
      checkSize(execution, count * sizeOf(sheet, direction === "rows" ? "columns" : "rows"));
      insertLines(workbook, sheet, direction, before, count, like);
      staleness.moved();
    },
    deleteLines(id, direction, from, count) {
      checkDelete(execution, get(id), direction, from, count);
      deleteLines(workbook, get(id), direction, from, count);
      staleness.moved();
    },
    setSizes(id, direction, from, count, pixels) {
      checkInside(execution, get(id), direction, from, count);
      setSizes(get(id), direction, from, count, pixels);
    },
    columnWidth: (id, column) => get(id).columnWidths[column] ?? DEFAULT_COLUMN_WIDTH,
    rowHeight: (id, row) => get(id).rowHeights[row] ?? DEFAULT_ROW_HEIGHT,
    columnLevel: (id, column) => get(id).columnLevels[column] ?? 0,
    shiftColumnLevels: (id, from, count, delta) => shiftLevels(get(id), from, count, delta),
    collapseColumns(id, from, count) {
      const sheet = get(id);
      for (let column = from; column < from + count; column++) {
        if (sheet.columnLevels[column]) sheet.hiddenColumns.add(column);
      }
    },
  };
}

function sizeOf(sheet: Sheet, direction: Direction): number {
  return direction === "rows" ? sheet.maxRows : sheet.maxColumns;
}

function frozenOf(sheet: Sheet, direction: Direction): number {
  return direction === "rows" ? sheet.frozenRows : sheet.frozenColumns;
}

function checkInside(execution: Execution, sheet: Sheet, direction: Direction, from: number, count: number): void {
  const isInside = from >= 0 && count >= 1 && from + count <= sizeOf(sheet, direction);
  if (!isInside) throw execution.exception("outOfBounds", direction);
}

/** Refuses a deletion that would leave no row or column, or none beside the frozen ones. */
function checkDelete(execution: Execution, sheet: Sheet, direction: Direction, from: number, count: number): void {
  checkInside(execution, sheet, direction, from, count);
  const size = sizeOf(sheet, direction);
  if (count === size) throw execution.exception(direction === "rows" ? "allRows" : "allColumns");
  const frozen = frozenOf(sheet, direction);
  if (from <= frozen && from + count === size) {
    throw execution.exception(direction === "rows" ? "allFreeRows" : "allFreeColumns");
  }
}

function setSizes(sheet: Sheet, direction: Direction, from: number, count: number, pixels: number): void {
  const sizes = direction === "rows" ? sheet.rowHeights : sheet.columnWidths;
  while (sizes.length < from) sizes.push(undefined);
  for (let index = from; index < from + count; index++) sizes[index] = pixels;
}

function shiftLevels({ columnLevels: levels }: Sheet, from: number, count: number, delta: number): void {
  while (levels.length < from) levels.push(undefined);
  for (let column = from; column < from + count; column++) {
    const level = Math.min(DEEPEST_GROUP, Math.max(0, (levels[column] ?? 0) + delta));
    levels[column] = level || undefined;
  }
}

/** Refuses to freeze so many rows or columns that the last of them holds only a part of merged cells. */
export function checkFreeze(execution: Execution, sheet: Sheet, direction: Direction, frozen: number): void {
  const { at, size } = direction === "rows" ? ROWS : COLUMNS;
  const cuts = sheet.merges.some((merge) => merge[at] < frozen && merge[at] + merge[size] > frozen);
  if (cuts) throw execution.exception(direction === "rows" ? "freezeCutsRows" : "freezeCutsColumns");
}
