/** `Sheet`: its rows and columns. */

import { host, signed } from "./expose.ts";
import { classes, type GRange, type GSheet, itself, type RangeHandle, type SheetHandle } from "./places.ts";

type Direction = "rows" | "columns";

/** Lines put in after a position take on its style, those put in before it the style of the line that was there. */
function insert(sheet: SheetHandle, direction: Direction, before: number, count: number, like: number): GSheet {
  host.sheet.insertLines(sheet.sheetId, direction, before, count, like);
  return itself(sheet);
}

function resize(sheet: SheetHandle, direction: Direction, from: number, count: number, pixels: number): GSheet {
  host.sheet.setSizes(sheet.sheetId, direction, from - 1, count, pixels);
  return itself(sheet);
}

function hide(sheet: SheetHandle, direction: Direction, first: number | GRange, count: number, hidden: boolean): void {
  const range = classes.range.unwrap(first) as RangeHandle | undefined;
  if (range) {
    const { area } = range;
    const [from, size] = direction === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    host.sheet.hideLines(sheet.sheetId, direction, from, size, hidden);
  } else host.sheet.hideLines(sheet.sheetId, direction, Number(first) - 1, count, hidden);
}

const methods = {
  insertRowsAfter(this: SheetHandle, after: number, count: number) {
    return insert(this, "rows", after, count, after - 1);
  },
  insertRowAfter(this: SheetHandle, after: number) {
    return insert(this, "rows", after, 1, after - 1);
  },
  insertRowsBefore(this: SheetHandle, before: number, count: number) {
    return insert(this, "rows", before - 1, count, before - 1);
  },
  insertColumnsAfter(this: SheetHandle, after: number, count: number) {
    return insert(this, "columns", after, count, after - 1);
  },
  insertColumnAfter(this: SheetHandle, after: number) {
    return insert(this, "columns", after, 1, after - 1);
  },
  insertColumnsBefore(this: SheetHandle, before: number, count: number) {
    return insert(this, "columns", before - 1, count, before - 1);
  },
  deleteRows(this: SheetHandle, from: number, count: number) {
    host.sheet.deleteLines(this.sheetId, "rows", from - 1, count);
  },
  deleteRow(this: SheetHandle, at: number): GSheet {
    host.sheet.deleteLines(this.sheetId, "rows", at - 1, 1);
    return itself(this);
  },
  deleteColumns(this: SheetHandle, from: number, count: number) {
    host.sheet.deleteLines(this.sheetId, "columns", from - 1, count);
  },
  deleteColumn(this: SheetHandle, at: number): GSheet {
    host.sheet.deleteLines(this.sheetId, "columns", at - 1, 1);
    return itself(this);
  },
  setFrozenRows(this: SheetHandle, rows: number) {
    host.sheet.change(this.sheetId, { frozenRows: rows });
  },
  setFrozenColumns(this: SheetHandle, columns: number) {
    host.sheet.change(this.sheetId, { frozenColumns: columns });
  },
  getFrozenRows(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).frozenRows;
  },
  getFrozenColumns(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).frozenColumns;
  },
  setColumnWidth(this: SheetHandle, column: number, width: number) {
    return resize(this, "columns", column, 1, width);
  },
  setColumnWidths(this: SheetHandle, from: number, count: number, width: number) {
    return resize(this, "columns", from, count, width);
  },
  getColumnWidth(this: SheetHandle, column: number) {
    return host.sheet.sizeOf(this.sheetId, "columns", column - 1);
  },
  setRowHeight(this: SheetHandle, row: number, height: number) {
    return resize(this, "rows", row, 1, height);
  },
  setRowHeights(this: SheetHandle, from: number, count: number, height: number) {
    return resize(this, "rows", from, count, height);
  },
  setRowHeightsForced(this: SheetHandle, from: number, count: number, height: number) {
    return resize(this, "rows", from, count, height);
  },
  getRowHeight(this: SheetHandle, row: number) {
    return host.sheet.sizeOf(this.sheetId, "rows", row - 1);
  },
  getColumnGroupDepth(this: SheetHandle, column: number) {
    return host.sheet.columnLevel(this.sheetId, column - 1);
  },
  hideColumns(this: SheetHandle, first: number, count: number = 1) {
    hide(this, "columns", first, count, true);
  },
  hideColumn(this: SheetHandle, range: GRange) {
    hide(this, "columns", range, 1, true);
  },
  showColumns(this: SheetHandle, first: number, count: number = 1) {
    hide(this, "columns", first, count, false);
  },
  hideRows(this: SheetHandle, first: number, count: number = 1) {
    hide(this, "rows", first, count, true);
  },
  showRows(this: SheetHandle, first: number, count: number = 1) {
    hide(this, "rows", first, count, false);
  },
} satisfies Partial<GSheet>;

export const sheetLines = signed(methods, {
  insertRowsAfter: "nn",
  insertRowAfter: "n",
  insertRowsBefore: "nn",
  insertColumnsAfter: "nn",
  insertColumnAfter: "n",
  insertColumnsBefore: "nn",
  deleteRows: "nn",
  deleteRow: "n",
  deleteColumns: "nn",
  deleteColumn: "n",
  setFrozenRows: "n",
  setFrozenColumns: "n",
  getFrozenRows: "",
  getFrozenColumns: "",
  setColumnWidth: "nn",
  setColumnWidths: "nnn",
  getColumnWidth: "n",
  setRowHeight: "nn",
  setRowHeights: "nnn",
  setRowHeightsForced: "nnn",
  getRowHeight: "n",
  getColumnGroupDepth: "n",
  hideColumns: "n|nn",
  hideColumn: "r",
  showColumns: "n|nn",
  hideRows: "n|nn",
  showRows: "n|nn",
});
