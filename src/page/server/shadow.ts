/** What the page knows of the workbook, so that it is told exactly what it does not know. */
import { cellAt } from "../../local/grid.ts";
import type { Cell, Sheet, WorkbookModel } from "../../local/model.ts";
import type { CellData, StyleProperties } from "../protocol.ts";
import { fittedHeights, mayFitAnew } from "./fitted-heights.ts";
import { cellData, type StyleTable } from "./snapshot.ts";

interface KnownSheet {
  /** The rows themselves, to tell that they moved, and what stood in them. */
  rows: readonly (readonly (Cell | undefined)[])[];
  cells: (Cell | undefined)[][];
  maxRows: number;
  maxColumns: number;
  /** All else, as text: a change of it is shown by showing the whole workbook anew. */
  frame: string;
}

export interface ChangedCells {
  sheet: number;
  styles: Record<number, StyleProperties>;
  cells: [row: number, cell: CellData][];
  /** Of rows that may need another height for their text; null for a plain one. */
  heights: Record<number, number | null>;
}

export type News =
  | { whole: true }
  | { whole: false; cells: ChangedCells[]; sizes: { sheet: number; rows: number; columns: number }[] };

/** Compares by identity: cells and rules are never changed in place. 400,000 cells take a few milliseconds. */
export class Shadow {
  private sheets = new Map<number, KnownSheet>();
  private order = "";

  /** The page is given all of it. */
  takeAll(model: WorkbookModel): void {
    this.sheets = new Map(model.sheets.map((sheet) => [sheet.id, remember(sheet)]));
    this.order = orderOf(model);
  }

  /** The page made these changes itself: it knows them. */
  takeCells(sheet: Sheet, cells: readonly { row: number; column: number }[]): void {
    const known = this.sheets.get(sheet.id);
    if (!known) return;
    for (const { row, column } of cells) {
      while (known.cells.length <= row) known.cells.push([]);
      (known.cells[row] as (Cell | undefined)[])[column] = sheet.rows[row]?.[column];
    }
    known.rows = [...sheet.rows];
  }

  takeSheet(sheet: Sheet): void {
    this.sheets.set(sheet.id, remember(sheet));
  }

  /** What the page does not know yet; it is taken to be told of it. */
  news(model: WorkbookModel, styles: StyleTable): News {
    if (orderOf(model) !== this.order || model.sheets.some((sheet) => this.hasMoved(sheet))) {
      this.takeAll(model);
      return { whole: true };
    }
    const cells: ChangedCells[] = [];
    const sizes: { sheet: number; rows: number; columns: number }[] = [];
    for (const sheet of model.sheets) {
      const known = this.sheets.get(sheet.id) as KnownSheet;
      if (sheet.maxRows !== known.maxRows || sheet.maxColumns !== known.maxColumns) {
        sizes.push({ sheet: sheet.id, rows: sheet.maxRows, columns: sheet.maxColumns });
      }
      const changed = changedCells(sheet, known, model, styles);
      if (changed.cells.length > 0) cells.push(changed);
      this.sheets.set(sheet.id, remember(sheet, known));
    }
    return { whole: false, cells, sizes };
  }

  private hasMoved(sheet: Sheet): boolean {
    const known = this.sheets.get(sheet.id);
    if (!known || known.frame !== frameOf(sheet)) return true;
    if (sheet.maxRows < known.maxRows || sheet.maxColumns < known.maxColumns) return true;
    const common = Math.min(known.rows.length, sheet.rows.length);
    for (let row = 0; row < common; row++) if (known.rows[row] !== sheet.rows[row]) return true;
    return false;
  }
}

function remember(sheet: Sheet, known?: KnownSheet): KnownSheet {
  return {
    rows: [...sheet.rows],
    cells: sheet.rows.map((cells, row) => sameCells(cells, known?.cells[row]) ?? [...cells]),
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    frame: frameOf(sheet),
  };
}

function sameCells(
  cells: readonly (Cell | undefined)[],
  known: (Cell | undefined)[] | undefined,
): (Cell | undefined)[] | undefined {
  return known?.length === cells.length && cells.every((cell, column) => cell === known[column]) ? known : undefined;
}

function changedCells(sheet: Sheet, known: KnownSheet, model: WorkbookModel, styles: StyleTable): ChangedCells {
  const count = styles.styles.length;
  const cells: [number, CellData][] = [];
  const toFit = new Set<number>();
  const rows = Math.max(sheet.rows.length, known.cells.length);
  for (let row = 0; row < rows; row++) {
    const now = sheet.rows[row] ?? [];
    const before = known.cells[row] ?? [];
    const columns = Math.max(now.length, before.length);
    for (let column = 0; column < columns; column++) {
      if (isSame(now[column], before[column])) continue;
      cells.push([row, cellData(cellAt(sheet, row, column), column, styles)]);
      if (mayFitAnew(before[column], now[column])) toFit.add(row);
    }
  }
  const heights = fittedHeights(sheet, model, toFit);
  return { sheet: sheet.id, cells, styles: styles.since(count), heights };
}

/** A write puts a new cell even where it says what stood there. */
function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.value !== b.value || a.style !== b.style || a.formula !== b.formula) return false;
  return a.note === b.note && a.link?.target === b.link?.target && a.stale === b.stale;
}

function orderOf({ sheets, locale }: WorkbookModel): string {
  return JSON.stringify([locale, sheets.map(({ id }) => id)]);
}

/** Everything of a sheet but its cells and its size. */
function frameOf(sheet: Sheet): string {
  const { rows: _, maxRows: __, maxColumns: ___, page: ____, ...frame } = sheet;
  return JSON.stringify(frame, (_key, value) => (value instanceof Set ? [...value].sort() : value));
}
