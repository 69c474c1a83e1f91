/** Reports what a person changes in the grid in the workbook's terms. */

import type { CellValue, Change, LayoutChange, PersonCell } from "../../protocol.ts";
import { cellValueOf, linkOf, styleAt } from "./cells.ts";
import { fromGridRange } from "./to-grid.ts";
import {
  CommandType,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Workbook,
  type Worksheet,
} from "./univer.ts";

/** The option that marks commands by which the page itself puts something into the grid. */
export const FROM_HOST = "fromHost";

/** The options of such commands: no echo to the server, no step to undo. */
export const BY_HOST: IExecutionOptions = { onlyLocal: true, [FROM_HOST]: true };

type Params = Record<string, unknown> & { subUnitId?: string; sheetId?: string };
/** By row and column; what a cell is not given stays. */
export type Matrix = Record<string, Record<string, { v?: unknown; f?: unknown; p?: unknown; s?: unknown } | null>>;
type Told = (sheet: Worksheet, params: Params) => Change | undefined;

/** Calls `tell` for each change, right after it was made. */
export function watchChanges(
  injector: Injector,
  book: () => Workbook | undefined,
  tell: (change: Change) => void,
): void {
  injector.get(ICommandService).onCommandExecuted((info: ICommandInfo, options?: IExecutionOptions) => {
    if (info.type !== CommandType.MUTATION || options?.[FROM_HOST]) return;
    const params = (info.params ?? {}) as Params;
    const id = params.subUnitId ?? params.sheetId;
    const sheet = id === undefined ? undefined : book()?.getSheetBySheetId(id);
    if (!sheet) return;
    const told = options?.fromFormula && info.id === "sheet.mutation.set-range-values" ? calculated : TOLD[info.id];
    const change = told?.(sheet, params);
    if (change) tell(change);
  });
}

const idOf = (sheet: Worksheet) => Number(sheet.getSheetId());

function calculated(sheet: Worksheet, { cellValue }: Params): Change | undefined {
  const cells: { row: number; column: number; value: CellValue }[] = [];
  for (const [row, columns] of Object.entries((cellValue ?? {}) as Matrix)) {
    for (const column of Object.keys(columns)) {
      const cell = sheet.getCellRaw(Number(row), Number(column));
      // #NAME? only says that the grid does not know the function: the value that another program computed stays.
      if (!cell?.f || cell.v === "#NAME?") continue;
      cells.push({ row: Number(row), column: Number(column), value: cellValueOf(cell) });
    }
  }
  return cells.length > 0 ? { do: "calculated", sheet: idOf(sheet), cells } : undefined;
}

/** The cell's content for the server, with its look only where the change was about looks. */
function personCell(
  sheet: Worksheet,
  row: number,
  column: number,
  parts: { content: boolean; look: boolean },
): PersonCell {
  const cell = sheet.getCellRaw(row, column);
  const formula = typeof cell?.f === "string" ? cell.f.replace(/^=/, "") : undefined;
  const link = linkOf(cell);
  return {
    row,
    column,
    ...(parts.content && { value: cellValueOf(cell) }),
    ...(parts.content && formula !== undefined && { formula }),
    ...(parts.content && link !== undefined && { link }),
    ...(parts.look && { style: styleAt(sheet, row, column) }),
  };
}

function cellsOf(sheet: Worksheet, matrix: Matrix): PersonCell[] {
  const cells: PersonCell[] = [];
  for (const [row, columns] of Object.entries(matrix)) {
    for (const [column, given] of Object.entries(columns)) {
      const content = !given || "v" in given || "f" in given || "p" in given;
      const look = !given || "s" in given;
      if (content || look) cells.push(personCell(sheet, Number(row), Number(column), { content, look }));
    }
  }
  return cells;
}

/** The cells that the matrix names, with content and look as they now stand. */
export function cellsAt(sheet: Worksheet, matrix: Matrix): PersonCell[] {
  return Object.entries(matrix).flatMap(([row, columns]) =>
    Object.keys(columns).map((column) => personCell(sheet, Number(row), Number(column), { content: true, look: true })),
  );
}

const changed = (sheet: Worksheet, cells: PersonCell[]): Change | undefined =>
  cells.length > 0 ? { do: "cells", sheet: idOf(sheet), cells } : undefined;

const lines = (what: "insert" | "delete", of: "rows" | "columns"): Told => {
  return (sheet, { range }) => {
    const { row, column, rows, columns } = fromGridRange(range as IRange);
    const [at, count] = of === "rows" ? [row, rows] : [column, columns];
    return { do: what, sheet: idOf(sheet), lines: of, at, count };
  };
};

const layout = (of: (sheet: Worksheet, params: Params) => LayoutChange): Told => {
  return (sheet, params) => ({ do: "layout", sheet: idOf(sheet), layout: of(sheet, params) });
};

const indices = (ranges: unknown, of: "row" | "column"): number[] =>
  (ranges as IRange[]).flatMap((range) => {
    const { row, column, rows, columns } = fromGridRange(range);
    return of === "row" ? span(row, rows) : span(column, columns);
  });

const span = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

const TOLD: Record<string, Told> = {
  "sheet.mutation.set-range-values": (sheet, { cellValue }) =>
    changed(sheet, cellsOf(sheet, (cellValue ?? {}) as Matrix)),
  "sheet.mutation.reorder-range": (sheet, { range, order }) => {
    const area = fromGridRange(range as IRange);
    const from = order as Record<number, number>;
    const rows = span(area.row, area.rows).map((row) => (from[row] ?? row) - area.row);
    return { do: "permute", sheet: idOf(sheet), area, order: rows };
  },
  "sheet.mutation.insert-row": lines("insert", "rows"),
  "sheet.mutation.insert-col": lines("insert", "columns"),
  "sheet.mutation.remove-rows": lines("delete", "rows"),
  "sheet.mutation.remove-col": lines("delete", "columns"),
  "sheet.mutation.move-rows": moved,
  "sheet.mutation.move-columns": movedColumns,
  "sheet.mutation.update-note": (sheet, params) => {
    const { row, col, note } = params as unknown as { row: number; col: number; note: { note: string } };
    return { do: "notes", sheet: idOf(sheet), notes: [{ row, column: col, note: note.note }] };
  },
  "sheet.mutation.remove-note": (sheet, params) => {
    const { row, col } = params as unknown as { row?: number; col?: number };
    if (row === undefined || col === undefined) return undefined;
    return { do: "notes", sheet: idOf(sheet), notes: [{ row, column: col, note: "" }] };
  },
  "sheet.mutation.set-worksheet-col-width": layout((sheet, { ranges }) => ({
    columnWidths: Object.fromEntries(indices(ranges, "column").map((at) => [at, sheet.getColumnWidth(at)])),
  })),
  "sheet.mutation.set-worksheet-row-height": layout((sheet, { ranges }) => ({
    rowHeights: Object.fromEntries(indices(ranges, "row").map((at) => [at, sheet.getRowHeight(at)])),
  })),
  "sheet.mutation.set-col-hidden": layout((_, { ranges }) => ({ hideColumns: indices(ranges, "column") })),
  "sheet.mutation.set-col-visible": layout((_, { ranges }) => ({ showColumns: indices(ranges, "column") })),
  "sheet.mutation.set-row-hidden": layout((_, { ranges }) => ({ hideRows: indices(ranges, "row") })),
  "sheet.mutation.set-row-visible": layout((_, { ranges }) => ({ showRows: indices(ranges, "row") })),
  "sheet.mutation.set-frozen": layout((_, { xSplit, ySplit }) => ({
    frozen: { rows: Number(ySplit), columns: Number(xSplit) },
  })),
  "sheet.mutation.add-worksheet-merge": layout(mergesOf),
  "sheet.mutation.remove-worksheet-merge": layout(mergesOf),
  "sheet.mutation.set-filter-range": layout((_, { range }) => ({ filter: fromGridRange(range as IRange) })),
  "sheet.mutation.remove-filter": layout(() => ({ filter: null })),
  "sheet.mutation.set-worksheet-name": (sheet, { name }) =>
    tab({ do: "rename", sheet: idOf(sheet), name: String(name) }),
  "sheet.mutation.set-worksheet-hidden": (sheet, { hidden }) =>
    tab({ do: hidden === 1 ? "hide" : "show", sheet: idOf(sheet) }),
  "sheet.mutation.set-worksheet-order": (sheet, { toOrder }) =>
    tab({ do: "place", sheet: idOf(sheet), index: Number(toOrder) }),
  "sheet.mutation.set-tab-color": (sheet, { color }) =>
    tab({ do: "colour", sheet: idOf(sheet), colour: String(color ?? "") }),
};

const tab = (action: Extract<Change, { do: "tab" }>["action"]): Change => ({ do: "tab", action });

function mergesOf(sheet: Worksheet): LayoutChange {
  return { merges: sheet.getMergeData().map(fromGridRange) };
}

/** Rows that were dragged elsewhere: the rows between change places with them. */
function moved(sheet: Worksheet, { sourceRange, targetRange }: Params): Change {
  const [source, target] = [fromGridRange(sourceRange as IRange), fromGridRange(targetRange as IRange)];
  const { at, order } = orderAfter(source.row, source.rows, target.row);
  const area = { row: at, column: 0, rows: order.length, columns: sheet.getColumnCount() };
  return { do: "permute", sheet: idOf(sheet), area, order };
}

function movedColumns(sheet: Worksheet, { sourceRange, targetRange }: Params): Change {
  const [source, target] = [fromGridRange(sourceRange as IRange), fromGridRange(targetRange as IRange)];
  return { do: "columns", sheet: idOf(sheet), ...orderAfter(source.column, source.columns, target.column) };
}

/** Lines that go before another, and those between: from which on, and which of them comes to stand where. */
function orderAfter(from: number, count: number, to: number): { at: number; order: number[] } {
  const at = Math.min(from, to);
  const rest = span(at, Math.max(from + count, to) - at).filter((line) => line < from || line >= from + count);
  const before = rest.filter((line) => line < to);
  const order = [...before, ...span(from, count), ...rest.slice(before.length)];
  return { at, order: order.map((line) => line - at) };
}
