/** Finds which cells and rows of a sheet a run changed. */

import { hiddenRowsOf } from "../filtered.ts";
import { blankCell } from "../grid.ts";
import type { Cell, Link, Sheet } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { RowChange } from "./row-change.ts";

/** A cell by its place. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell's address: "B5". */
export function cellAddress({ row, column }: CellPlace): string {
  return toA1({ row, column, rows: 1, columns: 1 });
}

/** What changed of a sheet's cells and rows. */
export interface SheetChanges {
  readonly rows: ReadonlyMap<number, RowChange>;
  /**
   * Formulas whose value is no longer known, on a sheet of which no cell was written: the file keeps their last values,
   * and a program calculates them when it opens the file.
   */
  readonly stale: readonly CellPlace[];
  /** Cells whose note changed; `links`: whose link did. */
  readonly notes: readonly CellPlace[];
  readonly links: readonly CellPlace[];
}

/** What changed between a sheet as the file has it and as it is now. */
export function changesOf(base: Sheet, now: Sheet): SheetChanges {
  const rows = new Map<number, RowChange>();
  const [notes, links]: [CellPlace[], CellPlace[]] = [[], []];
  const stale: (CellPlace & { now: Cell })[] = [];
  for (let row = 0; row < Math.max(base.rows.length, now.rows.length); row++) {
    const before = base.rows[row] ?? NONE;
    const after = now.rows[row] ?? NONE;
    const width = Math.max(before.length, after.length);
    let ofRow: RowChange | undefined;
    for (let column = 0; column < width; column++) {
      const old = before[column];
      const cell = after[column];
      if (old === cell) continue;
      if (old?.note !== cell?.note) notes.push({ row, column });
      if (!sameLink(old?.link, cell?.link)) links.push({ row, column });
      if (cell && isOnlyStale(old, cell)) {
        stale.push({ row, column, now: cell });
        continue;
      }
      const written = cell ?? blankCell(now, column);
      const content = hasOtherContent(old, written);
      // A cell that the file does not have looks as its column does from now on.
      if (!content && (old ?? blankCell(now, column)).style === written.style) continue;
      ofRow ??= rowChange(rows, row);
      ofRow.put(column, written, content);
      ofRow.texts = true;
    }
  }
  for (const row of changedLayout(base, now)) rowChange(rows, row).layout = true;
  if (rows.size === 0) return { rows, notes, links, stale };
  // Stale formulas are written as such only into a sheet that is written anyway (see `stale`).
  for (const { row, column, now: cell } of stale) rowChange(rows, row).put(column, cell, true);
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
    change = new RowChange();
    rows.set(row, change);
  }
  return change;
}

/** Rows whose height or hiding changed. */
function changedLayout(base: Sheet, now: Sheet): number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.max(base.rowHeights.length, now.rowHeights.length); row++)
    if (base.rowHeights[row] !== now.rowHeights[row]) rows.push(row);
  const [before, after] = [hiddenRowsOf(base), hiddenRowsOf(now)];
  for (const row of new Set([...before, ...after])) if (before.has(row) !== after.has(row)) rows.push(row);
  return rows;
}

function hasOtherContent(old: Cell | undefined, { value, formula, stale }: Cell): boolean {
  if (!old) return value !== "" || formula !== undefined;
  return old.value !== value || old.formula !== formula || old.stale !== stale;
}
