/** Formulas whose last calculated value is no longer true, since a cell that they read has changed. */

import { isVolatile, referencedAreas, referencesOf } from "./formulas.ts";
import { cellAt, putCell } from "./grid.ts";
import type { Sheet, WorkbookModel } from "./model.ts";
import { intersection, type Rect, toA1 } from "./rectangles.ts";

interface FormulaCell {
  sheet: Sheet;
  row: number;
  column: number;
  formula: string;
}

/** A formula that reads an area of a sheet. */
interface Reader {
  cell: FormulaCell;
  area: Rect;
}

/** Marks the formulas of one workbook whose values depend on cells that it is told have changed. */
export class Staleness {
  private readonly workbook: WorkbookModel;
  private readonly warn: (text: string) => void;
  /** Readers by the name (lower case) of the sheet that they read; undefined until they are found again. */
  private readers: Map<string, Readers> | undefined;

  constructor(workbook: WorkbookModel, warn: (text: string) => void) {
    this.workbook = workbook;
    this.warn = warn;
    this.readers = this.readersOf((cell) => {
      if (isVolatile(cell.formula)) warn(`formula of an earlier day: ${place(cell)}`);
    });
  }

  /** Tells that cells moved, so that formulas stand elsewhere and read elsewhere. */
  moved(): void {
    this.readers = undefined;
  }

  /** Tells that a formula was written. */
  written(): void {
    this.readers = undefined;
  }

  /** Tells that an area's values changed: marks the formulas that read it, directly or through others. */
  changed(sheet: Sheet, area: Rect): void {
    this.readers ??= this.readersOf(() => {});
    if (this.readers.size === 0) return;
    const changes: { sheet: string; area: Rect }[] = [{ sheet: sheet.name, area }];
    for (let next = changes.pop(); next; next = changes.pop()) {
      for (const cell of this.readers.get(next.sheet.toLowerCase())?.of(next.area) ?? [])
        if (this.mark(cell)) changes.push({ sheet: cell.sheet.name, area: areaOf(cell) });
    }
  }

  private mark({ sheet, row, column, formula }: FormulaCell): boolean {
    const cell = cellAt(sheet, row, column);
    if (cell.formula !== formula || cell.stale) return false;
    putCell(sheet, row, column, { ...cell, stale: true });
    this.warn(`stale formula: ${place({ sheet, row, column })}`);
    return true;
  }

  private readersOf(onFormula: (cell: FormulaCell) => void): Map<string, Readers> {
    const found = new Map<string, Readers>();
    const named = new Map(this.workbook.names.map(({ name, range }) => [name.toLowerCase(), range]));
    for (const sheet of this.workbook.sheets) {
      sheet.rows.forEach((cells, row) => {
        for (let column = 0; column < cells.length; column++) {
          const formula = cells[column]?.formula;
          if (formula === undefined) continue;
          const cell = { sheet, row, column, formula };
          onFormula(cell);
          for (const { sheet: read, area } of readsOf(formula, sheet, named)) {
            const key = read.toLowerCase();
            const readers = found.get(key) ?? new Readers();
            found.set(key, readers);
            readers.add({ cell, area });
          }
        }
      });
    }
    return found;
  }
}

/** The areas that a formula reads, with those behind defined names. */
function readsOf(formula: string, sheet: Sheet, named: ReadonlyMap<string, string>): { sheet: string; area: Rect }[] {
  const { areas, words } = referencesOf(formula, sheet.name);
  const ranges = new Set(words.flatMap((word) => named.get(word.toLowerCase()) ?? []));
  return [...areas, ...[...ranges].flatMap((range) => referencedAreas(range, sheet.name))];
}

/** How many rows share an entry of the index by rows. */
const BLOCK = 64;
/** An area over more blocks than this is kept out of the index and looked at in any case. */
const MOST_BLOCKS = 64;

/** The formulas that read one sheet, found by the rows that they read. */
class Readers {
  private readonly blocks = new Map<number, Reader[]>();
  private readonly wide: Reader[] = [];

  add(reader: Reader): void {
    const [first, last] = blocksOf(reader.area);
    if (last - first > MOST_BLOCKS) {
      this.wide.push(reader);
      return;
    }
    for (let block = first; block <= last; block++) {
      const readers = this.blocks.get(block);
      if (readers) readers.push(reader);
      else this.blocks.set(block, [reader]);
    }
  }

  /** The formulas that read some of an area; one may come more than once. */
  *of(area: Rect): Generator<FormulaCell> {
    const [first, last] = blocksOf(area);
    const lists: Iterable<readonly Reader[]> =
      last - first > this.blocks.size
        ? [...this.blocks].filter(([block]) => block >= first && block <= last).map(([, readers]) => readers)
        : Array.from({ length: last - first + 1 }, (_, index) => this.blocks.get(first + index) ?? []);
    for (const readers of [...lists, this.wide])
      for (const { cell, area: read } of readers) if (intersection(read, area)) yield cell;
  }
}

function blocksOf({ row, rows }: Rect): [number, number] {
  return [Math.floor(row / BLOCK), Math.floor((row + rows - 1) / BLOCK)];
}

function areaOf({ row, column }: { row: number; column: number }): Rect {
  return { row, column, rows: 1, columns: 1 };
}

function place(cell: { sheet: Sheet; row: number; column: number }): string {
  return `${cell.sheet.name}!${toA1(areaOf(cell))}`;
}
