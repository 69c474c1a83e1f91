/** What a person did in the grid, done to the workbook. */
import { setFiltered } from "../../local/filtered.ts";
import { cellAt, changeCells, putCell, readCells } from "../../local/grid.ts";
import type { Edited, Host } from "../../local/host-types.ts";
import type { Cell, Sheet, WorkbookModel } from "../../local/model.ts";
import { reorderColumns } from "../../local/move-columns.ts";
import type { Rect } from "../../local/rectangles.ts";
import { deleteLines, insertLines } from "../../local/rows-and-columns.ts";
import { setCalculated } from "../../local/services/person.ts";
import type { Change, LayoutChange } from "../protocol.ts";
import type { Shadow } from "./shadow.ts";
import { applyTabAction } from "./tab-actions.ts";

/** What is left to do: tell onEdit; show the page the whole workbook, since it did not make the change itself. */
export interface Changed {
  edited?: Edited;
  whole?: boolean;
}

/** Throws what the sheet refuses; then nothing is changed. The page knows what it did: the shadow takes it. */
export function applyChange(host: Host, shadow: Shadow, change: Change): Changed {
  const { workbook } = host;
  if (change.do === "tab") {
    applyTabAction(workbook, change.action);
    return { whole: true };
  }
  const sheet = sheetOf(workbook, change.sheet);
  if (change.do === "cells") {
    const edited = host.change(sheet.id, change.cells);
    shadow.takeCells(sheet, change.cells);
    return { edited };
  }
  if (change.do === "calculated") {
    for (const { row, column, value } of change.cells) setCalculated(sheet, row, column, value);
    shadow.takeCells(sheet, change.cells);
    return {};
  }
  if (change.do === "filtered") {
    setFiltered(sheet, change.columns, change.rows);
    shadow.takeSheet(sheet);
    return {};
  }
  const done = applyToSheet(workbook, sheet, change);
  // Formulas of other sheets follow what moves; the page's own did the same.
  for (const each of workbook.sheets) shadow.takeSheet(each);
  return done;
}

type SheetChange = Exclude<Change, { do: "cells" | "calculated" | "filtered" | "tab" }>;

function applyToSheet(workbook: WorkbookModel, sheet: Sheet, change: SheetChange): Changed {
  switch (change.do) {
    case "permute":
      permute(sheet, change.area, change.order);
      return { edited: { sheetId: sheet.id, area: change.area, event: { authMode: "LIMITED", user: {} } } };
    case "columns":
      // As on Google this is no edit: what stands in the rows is the same.
      reorderColumns(sheet, change.at, change.order);
      return {};
    case "insert":
      insertLines(workbook, sheet, change.lines, change.at, change.count, Math.max(0, change.at - 1));
      return {};
    case "delete":
      deleteLines(workbook, sheet, change.lines, change.at, change.count);
      return {};
    case "notes":
      for (const area of change.within ?? []) changeCells(sheet, area, withoutNote);
      for (const { row, column, note } of change.notes) {
        const cell = withoutNote(cellAt(sheet, row, column));
        putCell(sheet, row, column, note === "" ? cell : { ...cell, note });
      }
      return {};
    case "layout":
      applyLayout(sheet, change.layout);
      return {};
  }
}

function withoutNote(cell: Cell): Cell {
  if (cell.note === undefined) return cell;
  const { note: _, ...rest } = cell;
  return rest;
}

function permute(sheet: Sheet, area: Rect, order: readonly number[]): void {
  const cells = readCells(sheet, area);
  changeCells(sheet, area, (cell, index) => {
    const from = order[Math.floor(index / area.columns)] ?? Math.floor(index / area.columns);
    return (cells[from * area.columns + (index % area.columns)] ?? cell) as Cell;
  });
}

function applyLayout(sheet: Sheet, layout: LayoutChange): void {
  for (const [column, width] of Object.entries(layout.columnWidths ?? {})) sheet.columnWidths[Number(column)] = width;
  for (const [row, height] of Object.entries(layout.rowHeights ?? {})) sheet.rowHeights[Number(row)] = height;
  for (const column of layout.hideColumns ?? []) sheet.hiddenColumns.add(column);
  for (const column of layout.showColumns ?? []) sheet.hiddenColumns.delete(column);
  for (const row of layout.hideRows ?? []) sheet.hiddenRows.add(row);
  for (const row of layout.showRows ?? []) sheet.hiddenRows.delete(row);
  if (layout.frozen) Object.assign(sheet, { frozenRows: layout.frozen.rows, frozenColumns: layout.frozen.columns });
  if (layout.merges) sheet.merges = layout.merges;
  if (layout.filter) sheet.filter = layout.filter;
  else if (layout.filter === null) delete sheet.filter;
}

function sheetOf(workbook: WorkbookModel, id: number): Sheet {
  const sheet = workbook.sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}
