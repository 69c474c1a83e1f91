/** Formulas whose last calculated value is no longer true, since a cell that they read has changed. */

import { isVolatile, referencedAreas } from "./formulas.ts";
import { cellAt, putCell } from "./grid.ts";
import type { Sheet, WorkbookModel } from "./model.ts";
import { intersection, type Rect, toA1 } from "./rectangles.ts";

interface FormulaCell {
  sheet: Sheet;
  row: number;
  column: number;
  formula: string;
  reads: { sheet: string; area: Rect }[];
}

/** Watches one workbook: told what changes, it marks the formulas that follow. */
export class Staleness {
  private readonly workbook: WorkbookModel;
  private readonly warn: (text: string) => void;
  private cells: FormulaCell[];

  constructor(workbook: WorkbookModel, warn: (text: string) => void) {
    this.workbook = workbook;
    this.warn = warn;
    this.cells = this.find();
    for (const cell of this.cells) {
      if (isVolatile(cell.formula)) warn(`formula of an earlier day: ${place(cell)}`);
    }
  }

  /** Cells moved: formulas are elsewhere and read elsewhere. */
  moved(): void {
    this.cells = this.find();
  }

  /** A formula was written. */
  written(): void {
    this.cells = this.find();
  }

  /** An area's values changed; formulas that read it, directly or through others, are marked. */
  changed(sheet: Sheet, area: Rect): void {
    if (this.cells.length === 0) return;
    const changes: { sheet: string; area: Rect }[] = [{ sheet: sheet.name, area }];
    for (let next = changes.pop(); next; next = changes.pop()) {
      for (const cell of this.cells) {
        const { sheet: name, area: changed } = next;
        const reads = cell.reads.some(
          (one) => one.sheet.toLowerCase() === name.toLowerCase() && intersection(one.area, changed),
        );
        if (reads && this.mark(cell)) changes.push({ sheet: cell.sheet.name, area: areaOf(cell) });
      }
    }
  }

  private mark({ sheet, row, column, formula }: FormulaCell): boolean {
    const cell = cellAt(sheet, row, column);
    if (cell.formula !== formula || cell.stale) return false;
    putCell(sheet, row, column, { ...cell, stale: true });
    this.warn(`stale formula: ${place({ sheet, row, column })}`);
    return true;
  }

  private find(): FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const sheet of this.workbook.sheets) {
      sheet.rows.forEach((cells, row) => {
        for (let column = 0; column < cells.length; column++) {
          const formula = cells[column]?.formula;
          if (formula !== undefined) found.push({ sheet, row, column, formula, reads: this.reads(formula, sheet) });
        }
      });
    }
    return found;
  }

  private reads(formula: string, sheet: Sheet): FormulaCell["reads"] {
    const named = this.workbook.names.filter((one) =>
      new RegExp(`(?<![\\p{L}\\p{N}_.])${literal(one.name)}(?![\\p{L}\\p{N}_.(])`, "iu").test(formula),
    );
    return [...referencedAreas(formula, sheet.name), ...named.flatMap((one) => referencedAreas(one.range, sheet.name))];
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function areaOf({ row, column }: { row: number; column: number }): Rect {
  return { row, column, rows: 1, columns: 1 };
}

function place(cell: { sheet: Sheet; row: number; column: number }): string {
  return `${cell.sheet.name}!${toA1(areaOf(cell))}`;
}
