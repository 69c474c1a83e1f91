/** Formulas that several cells share: what a write into one of those cells does to the others. */

import { copyFormula } from "../formulas.ts";
import { readAreas } from "./areas.ts";
import { textBetween } from "./cell-text.ts";
import type { RowPlace } from "./locate-rows.ts";
import { sharedNumber } from "./read-cells.ts";
import type { RowChange } from "./row-change.ts";
import { scanCells } from "./scan.ts";
import type { ScannedCell } from "./scanned.ts";
import type { SheetPart } from "./sheet-part.ts";

type Changes = ReadonlyMap<number, RowChange>;

/**
 * The first changed cell, as a place from 0, inside the area of an array formula or a data table, whose values belong to
 * the whole; undefined where there is none.
 */
export function findPartOfArray(part: SheetPart, changes: Changes): { row: number; column: number } | undefined {
  const { bytes, dataStart, dataEnd } = part;
  const has = (word: string) => bytes.subarray(dataStart, dataEnd).includes(word);
  if (!has("array") && !has("dataTable")) return undefined;
  let found: { row: number; column: number } | undefined;
  scanCells(bytes, dataStart, dataEnd, {
    cell: (cell) => {
      if (found || cell.formulaStart < 0) return;
      const tag = bytes.latin1Slice(cell.formulaStart, cell.formulaTextStart);
      if (!/\st\s*=\s*["'](array|dataTable)["']/.test(tag)) return;
      const [area] = readAreas(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
      if (!area || area.rows * area.columns === 1) return;
      for (let row = area.row; row < area.row + area.rows && !found; row++) {
        const column = changes.get(row)?.columns.find((each) => {
          const isInside = each >= area.column && each < area.column + area.columns;
          return isInside && changes.get(row)?.hasContent(each);
        });
        if (column !== undefined) found = { row, column };
      }
    },
  });
  return found;
}

/** A formula that others share, and where its own cell is. */
interface FirstCell {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The formulas, by row and column, that cells get whose shared formula stood in a first cell that is written over. */
export function formulasLeftAlone(
  part: SheetPart,
  places: readonly RowPlace[],
  changes: Changes,
): Map<number, Map<number, string>> {
  const { bytes, dataStart, dataEnd } = part;
  const alone = new Map<number, Map<number, string>>();
  const lost = bytes.subarray(dataStart, dataEnd).includes("shared")
    ? lostFirstCells(bytes, places, changes)
    : undefined;
  if (!lost?.size) return alone;
  scanCells(bytes, dataStart, dataEnd, {
    cell: (cell) => {
      const number = cell.formulaStart < 0 ? undefined : sharedNumber(bytes, cell);
      const first = number === undefined ? undefined : lost.get(number);
      if (!first || (first.row === cell.row && first.column === cell.column)) return;
      const ofRow = alone.get(cell.row) ?? new Map<number, string>();
      ofRow.set(cell.column, copyFormula(first.formula, cell.row - first.row, cell.column - first.column));
      alone.set(cell.row, ofRow);
    },
  });
  return alone;
}

/** The written-over cells that hold the text of a shared formula, by the formula's number. */
function lostFirstCells(bytes: Buffer, places: readonly RowPlace[], changes: Changes): Map<string, FirstCell> {
  const lost = new Map<string, FirstCell>();
  const note = (cell: ScannedCell, change: RowChange) => {
    if (cell.formulaStart < 0 || cell.formulaTextEnd <= cell.formulaTextStart || !change.written(cell.column)) return;
    const number = sharedNumber(bytes, cell);
    if (number === undefined) return;
    const formula = textBetween(bytes, cell.formulaTextStart, cell.formulaTextEnd);
    lost.set(number, { formula, row: cell.row, column: cell.column });
  };
  for (const { row, start, end } of places) {
    const change = changes.get(row);
    if (change?.columns.length) scanCells(bytes, start, end, { cell: (cell) => note(cell, change) }, row);
  }
  return lost;
}
