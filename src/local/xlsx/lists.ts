/**
 * Dropdown lists that an .xlsx cannot hold in the rule itself (over 255 characters, a comma or a quote in a value):
 * they go to a sheet that no menu of Excel shows, and come back from it.
 */

import type { Sheet as FileSheet, WriteSheet } from "hucre";
import { columnLetters, fromA1, splitSheetName } from "../rectangles.ts";

const SHEET = "so_chuan_lists";
const LONGEST = 255;

export class Lists {
  private readonly stored: string[][] = [];

  /** Whether a sheet of the file is the hidden one; if so its lists are taken in. */
  takeIn(sheet: FileSheet): boolean {
    if (sheet.name !== SHEET || !(sheet.veryHidden || sheet.hidden)) return false;
    for (const row of sheet.rows) {
      row.forEach((value, column) => {
        this.stored[column] ??= [];
        if (value !== null && value !== undefined && value !== "") this.stored[column].push(String(value));
      });
    }
    return true;
  }

  /** The values behind a rule that points into the hidden sheet. */
  valuesOf(formula: string): string[] | undefined {
    const { sheet, range } = splitSheetName(formula.replace(/^=/, ""));
    const rect = sheet === SHEET ? fromA1(range, { rows: 1, columns: 1 }) : undefined;
    return rect && this.stored[rect.column];
  }

  /** The rule's part for a list. */
  write(values: readonly string[]): { values: string[] } | { formula1: string } {
    const plain = values.every((value) => !/[,"]/.test(value) && value === value.trim());
    if (plain && values.join(",").length <= LONGEST) return { values: [...values] };
    const key = JSON.stringify(values);
    let column = this.stored.findIndex((list) => JSON.stringify(list) === key);
    if (column < 0) column = this.stored.push([...values]) - 1;
    const letters = columnLetters(column);
    return { formula1: `${SHEET}!$${letters}$1:$${letters}$${values.length}` };
  }

  /** The hidden sheet, when there is anything to hide. */
  sheet(): WriteSheet | undefined {
    if (this.stored.length === 0) return undefined;
    const height = Math.max(...this.stored.map((list) => list.length));
    const rows = Array.from({ length: height }, (_, row) => this.stored.map((list) => list[row] ?? null));
    return { name: SHEET, rows, veryHidden: true };
  }
}
