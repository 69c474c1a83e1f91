/** What of a sheet's cells and rows a run changed. */

import { blankCell } from "../grid.ts";
import type { Cell, Link, Sheet } from "../model.ts";
import { toA1 } from "../rectangles.ts";

/** A cell that is to be written. */
export interface CellChange {
  /** As it is now; a missing one as its column's blank cells. */
  readonly now: Cell;
  /** Whether more than the look changed. */
  readonly content: boolean;
  /** Whether the look changed. */
  readonly look: boolean;
}

/** What changed of one row. */
export interface RowChange {
  readonly cells: Map<number, CellChange>;
  /** Whether the height that somebody set, or whether it is hidden, changed. */
  layout: boolean;
  /** Whether texts changed, on which a height that nobody set depends. */
  texts: boolean;
}

/** A cell by its place. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A cell's address: "B5". */
export function addressOf({ row, column }: Place): string {
  return toA1({ row, column, rows: 1, columns: 1 });
}

/** What changed of a sheet's cells and rows. */
export interface SheetChanges {
  readonly rows: ReadonlyMap<number, RowChange>;
  /**
   * Formulas whose value is no longer known, on a sheet of which no cell was written: the file keeps their last values,
   * and a program calculates them when it opens the file.
   */
  readonly stale: readonly Place[];
  /** Cells whose note, or whose link, is another. */
  readonly notes: readonly Place[];
  readonly links: readonly Place[];
}

/** What changed between a sheet as the file has it and as it is now. */
export function changesOf(base: Sheet, now: Sheet): SheetChanges {
  const rows = new Map<number, RowChange>();
  const [notes, links]: [Place[], Place[]] = [[], []];
  const stale: (Place & { now: Cell })[] = [];
  for (let row = 0; row < Math.max(base.rows.length, now.rows.length); row++) {
    const [before = NONE, after = NONE] = [base.rows[row], now.rows[row]];
    const width = Math.max(before.length, after.length);
    for (let column = 0; column < width; column++) {
      const [old, cell] = [before[column], after[column]];
      if (old === cell) continue;
      if (old?.note !== cell?.note) notes.push({ row, column });
      if (!sameLink(old?.link, cell?.link)) links.push({ row, column });
      if (cell && isOnlyStale(old, cell)) {
        stale.push({ row, column, now: cell });
        continue;
      }
      const change = cellChange(base, now, column, old, cell);
      if (!change) continue;
      const ofRow = rowChange(rows, row);
      ofRow.cells.set(column, change);
      ofRow.texts = true;
    }
  }
  for (const row of changedLayout(base, now)) rowChange(rows, row).layout = true;
  if (rows.size === 0) return { rows, notes, links, stale };
  // A sheet that is written anyway says of such formulas that their values are not known.
  for (const { row, column, now: cell } of stale)
    rowChange(rows, row).cells.set(column, { now: cell, content: true, look: false });
  return { rows, notes, links, stale: [] };
}

function isOnlyStale(old: Cell | undefined, { value, style, formula, stale }: Cell): boolean {
  return Boolean(stale && old && !old.stale && old.formula === formula && old.value === value && old.style === style);
}

const NONE: readonly (Cell | undefined)[] = [];

function sameLink(a: Link | undefined, b: Link | undefined): boolean {
  return a?.target === b?.target && a?.tooltip === b?.tooltip;
}

function rowChange(rows: Map<number, RowChange>, row: number): RowChange {
  let change = rows.get(row);
  if (!change) {
    change = { cells: new Map(), layout: false, texts: false };
    rows.set(row, change);
  }
  return change;
}

/** Rows whose height or hiding is another. */
function changedLayout(base: Sheet, now: Sheet): number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.max(base.rowHeights.length, now.rowHeights.length); row++)
    if (base.rowHeights[row] !== now.rowHeights[row]) rows.push(row);
  for (const row of new Set([...base.hiddenRows, ...now.hiddenRows]))
    if (base.hiddenRows.has(row) !== now.hiddenRows.has(row)) rows.push(row);
  return rows;
}

function cellChange(
  base: Sheet,
  now: Sheet,
  column: number,
  before: Cell | undefined,
  after: Cell | undefined,
): CellChange | undefined {
  const [old, cell] = [before ?? blankCell(base, column), after ?? blankCell(now, column)];
  const content =
    old.value !== cell.value || old.formula !== cell.formula || (old.stale ?? false) !== (cell.stale ?? false);
  // A cell that the file does not have looks as its column does from now on.
  const shown = before ?? blankCell(now, column);
  const look = shown.style !== cell.style;
  return content || look ? { now: cell, content, look } : undefined;
}
