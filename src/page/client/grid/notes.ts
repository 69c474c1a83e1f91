/** Keeps notes with their cells where the grid would leave them behind. */
import type { CellData } from "../../protocol.ts";
import { UNIT } from "./to-grid.ts";
import { ICommandService, type Injector, type IRange, SheetsNoteModel } from "./univer.ts";
import { BY_HOST } from "./watch.ts";

const SIZE = { width: 260, height: 120 };

/** Puts the notes of cells that the script wrote, and takes away those that the cells have no more. */
export function putNotes(injector: Injector, sheet: number, cells: readonly [number, CellData][]): void {
  const [model, commands] = [injector.get(SheetsNoteModel), injector.get(ICommandService)];
  const at = { unitId: UNIT, sheetId: String(sheet) };
  for (const [row, [col, , , more]] of cells) {
    const shown = model.getSheetNotes(UNIT, at.sheetId)?.size
      ? model.getNote(UNIT, at.sheetId, { row, col })
      : undefined;
    if (more?.note === shown?.note) continue;
    const params = { ...at, row, col, silent: true };
    if (more?.note === undefined) commands.syncExecuteCommand("sheet.mutation.remove-note", params, BY_HOST);
    else {
      // The note gets a fresh id: the grid names notes by cell, and notes that were sorted since bear other cells'
      // names.
      const note = { ...SIZE, ...shown, row, col, note: more.note };
      commands.syncExecuteCommand("sheet.mutation.update-note", { ...params, note }, BY_HOST);
    }
  }
}

interface Sorted {
  subUnitId: string;
  range: IRange;
  /** For each row, the row that comes to stand there. */
  order: Record<number, number>;
}

/** Moves the grid's notes with rows that are sorted, and back by undo; the server moves its own. */
export function carryNotes(injector: Injector): void {
  const [model, commands] = [injector.get(SheetsNoteModel), injector.get(ICommandService)];
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== "sheet.mutation.reorder-range") return;
    const { subUnitId, range, order } = params as Sorted;
    const to = new Map(Object.entries(order).map(([row, from]) => [Number(from), Number(row)]));
    const notes = [...(model.getSheetNotes(UNIT, subUnitId)?.values() ?? [])];
    for (const { id: noteId, row, col } of notes) {
      const newRow = to.get(row) ?? row;
      if (newRow === row || col < range.startColumn || col > range.endColumn) continue;
      const moved = { unitId: UNIT, sheetId: subUnitId, noteId, row, col, newPosition: { row: newRow, col } };
      commands.syncExecuteCommand("sheet.mutation.update-note-position", { ...moved, silent: true }, BY_HOST);
    }
  });
  // The grid's command names a deleted note by its id alone: its cell is looked up first, as the workbook needs it.
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== "sheet.mutation.remove-note") return;
    const named = params as { sheetId: string; noteId?: string; row?: number; col?: number };
    const note = named.noteId ? model.getNote(UNIT, named.sheetId, { noteId: named.noteId }) : undefined;
    if (note) Object.assign(named, { row: note.row, col: note.col });
  });
}
