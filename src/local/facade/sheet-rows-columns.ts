/** `Sheet`: its rows and columns. */

import { host } from "./connection.ts";
import type { GSheet, SheetHandle } from "./handles.ts";
import type { Member, Members } from "./service-class.ts";

type Direction = "rows" | "columns";

/** Puts lines in before or after a position (from 1); they take on the style of the line there. */
function insert(direction: Direction, side: "before" | "after"): Member<SheetHandle, GSheet> {
  const act = (sheet: SheetHandle, position: number, count: number) => {
    const before = side === "after" ? position : position - 1;
    host.sheet.insertLines(sheet.sheetId, direction, before, count, position - 1);
    return sheet;
  };
  return ["number,number", act];
}

function remove({ sheetId }: SheetHandle, direction: Direction, position: number, count: number): void {
  host.sheet.deleteLines(sheetId, direction, position - 1, count);
}

function resize(sheet: SheetHandle, direction: Direction, from: number, count: number, pixels: number): SheetHandle {
  host.sheet.setSizes(sheet.sheetId, direction, from - 1, count, pixels);
  return sheet;
}

export const sheetRowsAndColumns: Members<SheetHandle, GSheet> = {
  insertRowsAfter: insert("rows", "after"),
  insertRowsBefore: insert("rows", "before"),
  insertColumnsAfter: insert("columns", "after"),
  insertColumnsBefore: insert("columns", "before"),
  deleteRows: ["number,number", (sheet, from: number, count: number) => remove(sheet, "rows", from, count)],
  deleteRow: [
    "number",
    (sheet, at: number) => {
      remove(sheet, "rows", at, 1);
      return sheet;
    },
  ],
  deleteColumns: ["number,number", (sheet, from: number, count: number) => remove(sheet, "columns", from, count)],
  setFrozenRows: ["number", ({ sheetId }, rows: number) => host.sheet.change(sheetId, { frozenRows: rows })],
  setFrozenColumns: [
    "number",
    ({ sheetId }, columns: number) => host.sheet.change(sheetId, { frozenColumns: columns }),
  ],
  getFrozenRows: ["", ({ sheetId }) => host.sheet.facts(sheetId).frozenRows],
  getFrozenColumns: ["", ({ sheetId }) => host.sheet.facts(sheetId).frozenColumns],
  setColumnWidth: ["number,number", (sheet, at: number, width: number) => resize(sheet, "columns", at, 1, width)],
  setColumnWidths: [
    "number,number,number",
    (sheet, from: number, count: number, width: number) => resize(sheet, "columns", from, count, width),
  ],
  getColumnWidth: ["number", ({ sheetId }, column: number) => host.sheet.columnWidth(sheetId, column - 1)],
  hideColumns: [
    "number,number",
    ({ sheetId }, from: number, count: number) => host.sheet.hideColumns(sheetId, from - 1, count),
  ],
  setRowHeight: ["number,number", (sheet, at: number, height: number) => resize(sheet, "rows", at, 1, height)],
  getRowHeight: ["number", ({ sheetId }, row: number) => host.sheet.rowHeight(sheetId, row - 1)],
  getColumnGroupDepth: ["number", ({ sheetId }, column: number) => host.sheet.columnLevel(sheetId, column - 1)],
};
