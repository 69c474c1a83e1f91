/** What a run changed of one row. */

import type { Cell } from "../model.ts";

/** The changed cells of a row in parallel lists: half a million objects, one a cell, would cost most of a save. */
export class RowChange {
  /** Columns of the changed cells from left to right; `cells` are the cells as they are now. */
  readonly columns: number[] = [];
  readonly cells: Cell[] = [];
  /** Columns of which only the look changed. */
  private looks: Set<number> | undefined;
  /** Whether the row's set height or its hiding changed. */
  layout = false;
  /** Whether texts changed, on which the height of a row without a set one depends. */
  texts = false;

  /** Adds a changed cell; `content` says whether more than its look changed. */
  put(column: number, cell: Cell, content: boolean): void {
    let at = this.columns.length;
    while (at > 0 && (this.columns[at - 1] as number) > column) at--;
    if (at === this.columns.length) {
      this.columns.push(column);
      this.cells.push(cell);
    } else {
      this.columns.splice(at, 0, column);
      this.cells.splice(at, 0, cell);
    }
    if (content) return;
    this.looks ??= new Set();
    this.looks.add(column);
  }

  /** The cell of a column whose content changed. */
  written(column: number): Cell | undefined {
    if (!this.hasContent(column)) return undefined;
    const at = this.columns.indexOf(column);
    return at < 0 ? undefined : this.cells[at];
  }

  /** Whether more than the look changed of a column's cell, which is among the changed ones. */
  hasContent(column: number): boolean {
    return !this.looks?.has(column);
  }
}
