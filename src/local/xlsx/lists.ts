/**
 * Dropdown lists that an .xlsx cannot hold in the rule itself (over 255 characters, a comma or a quote in a value):
 * they go to a sheet that no menu of Excel shows, and come back from it.
 */

import type { Cell, Sheet } from "../model.ts";
import { columnIndexLetters, fromA1, splitSheetName } from "../rectangles.ts";
import { DEFAULT_STYLE } from "../styles.ts";

/** The name of the hidden sheet. */
export const LISTS_SHEET = "so_chuan_lists";
const LONGEST = 255;

/** The long dropdown lists of one workbook, each in a column of the hidden sheet. */
export class Lists {
  private readonly stored: string[][] = [];
  private written = 0;

  /** Reads the lists from the hidden sheet's cells. */
  takeIn(rows: readonly (readonly (Cell | undefined)[])[]): void {
    for (const cells of rows) {
      cells.forEach((cell, column) => {
        this.stored[column] ??= [];
        if (cell && cell.value !== "") this.stored[column].push(String(cell.value));
      });
    }
    this.written = this.stored.length;
  }

  /** The values that a rule's formula points to; undefined when it does not point into the hidden sheet. */
  valuesOf(formula: string): string[] | undefined {
    const { sheet, range } = splitSheetName(formula.replace(/^=/, ""));
    const rect = sheet === LISTS_SHEET ? fromA1(range, { rows: 1, columns: 1 }) : undefined;
    return rect && this.stored[rect.column];
  }

  /** Keeps a list on the hidden sheet and returns the formula by which a rule points to it. */
  write(values: readonly string[]): string {
    const plain = values.every((value) => !/[,"]/.test(value) && value === value.trim());
    if (plain && values.join(",").length <= LONGEST) return `"${values.join(",")}"`;
    const key = JSON.stringify(values);
    let column = this.stored.findIndex((list) => JSON.stringify(list) === key);
    if (column < 0) column = this.stored.push([...values]) - 1;
    const letters = columnIndexLetters(column);
    return `${LISTS_SHEET}!$${letters}$1:$${letters}$${values.length}`;
  }

  get hasChanged(): boolean {
    return this.stored.length > this.written;
  }

  /** The hidden sheet's cells for a save; the lists count as written from then on. */
  rows(): Sheet["rows"] {
    this.written = this.stored.length;
    const height = Math.max(0, ...this.stored.map((list) => list.length));
    const cellOf = (value: string | undefined): Cell | undefined =>
      value === undefined ? undefined : { value, style: DEFAULT_STYLE };
    return Array.from({ length: height }, (_, row) => this.stored.map((list) => cellOf(list?.[row])));
  }
}
