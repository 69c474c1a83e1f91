/** Cells that a person cuts, or drags, and puts elsewhere: told as the workbook has to change, with their notes. */
import type { Change } from "../../protocol.ts";
import { fromGridRange, UNIT } from "./to-grid.ts";
import {
  ICommandService,
  type Injector,
  type IRange,
  SheetsNoteModel,
  type Workbook,
  type Worksheet,
} from "./univer.ts";
import { BY_HOST, cellsAt, FROM_HOST, type Matrix } from "./watch.ts";

const MOVE = "sheet.mutation.move-range";

interface Side {
  subUnitId: string;
  value: Matrix;
}

interface Moved {
  from: Side;
  to: Side;
  fromRange: IRange;
  toRange: IRange;
}

/** Calls `tell` for each tab that the move touches; for the notes a moment later, once the grid has moved them too. */
export function watchMoves(injector: Injector, book: () => Workbook | undefined, tell: (change: Change) => void): void {
  const model = injector.get(SheetsNoteModel);
  injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (id !== MOVE || options?.[FROM_HOST]) return;
    const moved = params as Moved;
    if (moved.from.subUnitId !== moved.to.subUnitId) carryAcross(injector, model, moved);
    for (const { sheet, values, ranges } of touchedBy(moved, book())) {
      const cells = values.flatMap((value) => cellsAt(sheet, value));
      if (cells.length > 0) tell({ do: "cells", sheet: Number(sheet.getSheetId()), cells });
      queueMicrotask(() => tell(notesWithin(model, sheet, ranges)));
    }
  });
}

interface Touched {
  sheet: Worksheet;
  values: Matrix[];
  ranges: IRange[];
}

function touchedBy({ from, to, fromRange, toRange }: Moved, book: Workbook | undefined): Touched[] {
  const [source, target] = [from, to].map(({ subUnitId }) => book?.getSheetBySheetId(subUnitId) ?? undefined);
  if (!source || !target) return [];
  if (source === target) return [{ sheet: source, values: [from.value, to.value], ranges: [fromRange, toRange] }];
  return [
    { sheet: source, values: [from.value], ranges: [fromRange] },
    { sheet: target, values: [to.value], ranges: [toRange] },
  ];
}

/** To another tab the grid does not take notes: it would move them within their own. */
function carryAcross(injector: Injector, model: SheetsNoteModel, { from, to, fromRange, toRange }: Moved): void {
  const commands = injector.get(ICommandService);
  const remove = (sheetId: string, at: { row: number; col: number }) =>
    commands.syncExecuteCommand("sheet.mutation.remove-note", { unitId: UNIT, sheetId, ...at, silent: true }, BY_HOST);
  for (const note of notesIn(model, to.subUnitId, [toRange])) remove(to.subUnitId, { row: note.row, col: note.col });
  for (const note of notesIn(model, from.subUnitId, [fromRange])) {
    remove(from.subUnitId, { row: note.row, col: note.col });
    const row = note.row - fromRange.startRow + toRange.startRow;
    const col = note.col - fromRange.startColumn + toRange.startColumn;
    const params = { unitId: UNIT, sheetId: to.subUnitId, row, col, note: { ...note, row, col }, silent: true };
    commands.syncExecuteCommand("sheet.mutation.update-note", params, BY_HOST);
  }
}

function notesIn(model: SheetsNoteModel, sheetId: string, ranges: readonly IRange[]) {
  const isWithin = ({ row, col }: { row: number; col: number }) =>
    ranges.some(
      ({ startRow, endRow, startColumn, endColumn }) =>
        startRow <= row && row <= endRow && startColumn <= col && col <= endColumn,
    );
  return [...(model.getSheetNotes(UNIT, sheetId)?.values() ?? [])].filter(isWithin);
}

function notesWithin(model: SheetsNoteModel, sheet: Worksheet, ranges: readonly IRange[]): Change {
  const found = notesIn(model, sheet.getSheetId(), ranges);
  const notes = found.map(({ row, col, note }) => ({ row, column: col, note }));
  return { do: "notes", sheet: Number(sheet.getSheetId()), notes, within: ranges.map(fromGridRange) };
}
