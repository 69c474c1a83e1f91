/** The cells of a sheet as the library takes them. */

import type { Cell as FileCell, CellValue as FileValue } from "hucre";
import { blankCell } from "../grid.ts";
import type { Cell, Sheet } from "../model.ts";
import { DEFAULT_STYLE, type Style } from "../styles.ts";
import { StyleWriter } from "./styles.ts";

export interface WrittenCells {
  /** The plain values. */
  rows: FileValue[][];
  /** What cells have beyond a plain value, by "row,column". */
  cells: Map<string, Partial<FileCell>>;
  /** The look that the library gives to the values of a column that `cells` does not mention. */
  common: (Style | undefined)[];
}

/** A sheet's cells. Those that look like most others in their column need no words: that halves the time of it. */
export function writeCells(sheet: Sheet, styles: StyleWriter): WrittenCells {
  const common = commonStyles(sheet);
  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  sheet.rows.forEach((line, row) => {
    const values: FileValue[] = new Array(line.length).fill(null);
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      const usual = common[column];
      // A gap under a common look would get that look, which may not be its own.
      const shown = cell ?? (usual && blankCell(sheet, column));
      if (!shown) continue;
      if (shown.value !== "" && shown.formula === undefined) values[column] = shown.value;
      const said = writeCell(shown, usual ?? DEFAULT_STYLE, styles);
      if (said) cells.set(`${row},${column}`, said);
    }
    rows.push(values);
  });
  return { rows, cells, common };
}

/** The look of nine in ten cells of a column, where there is one. */
function commonStyles(sheet: Sheet): (Style | undefined)[] {
  const counts: Map<Style, number>[] = [];
  for (const line of sheet.rows) {
    for (let column = 0; column < line.length; column++) {
      const style = line[column]?.style;
      if (!style) continue;
      const styles = counts[column] ?? new Map<Style, number>();
      counts[column] = styles;
      styles.set(style, (styles.get(style) ?? 0) + 1);
    }
  }
  return Array.from(counts, (styles) => {
    const common = [...(styles ?? [])].find(([, count]) => count >= sheet.rows.length * 0.9)?.[0];
    return common === DEFAULT_STYLE ? undefined : common;
  });
}

/** What is to be said of a cell that would get the look `given` by itself; undefined when that is all. */
function writeCell(cell: Cell, given: Style, styles: StyleWriter): Partial<FileCell> | undefined {
  const { formula, note, link, value, style } = cell;
  const isBlank = value === "" && formula === undefined;
  // Without a word the library leaves a blank cell without a look out, and the column's look would show.
  const isPlain = style === DEFAULT_STYLE && (given !== DEFAULT_STYLE || isBlank);
  // The look that a column gives, it gives to values only: a blank cell has to be told.
  const look = isPlain ? StyleWriter.plainCell : style === given && !isBlank ? undefined : styles.cell(style);
  if (formula === undefined && note === undefined && !link) return look;
  return {
    ...look,
    ...(formula !== undefined && { formula, ...(!cell.stale && { formulaResult: value }) }),
    ...(note !== undefined && { comment: { text: note } }),
    ...(link && { hyperlink: { ...writeTarget(link.target), ...(link.tooltip && { tooltip: link.tooltip }) } }),
  };
}

function writeTarget(target: string): { target: string; location?: string } {
  return target.startsWith("#") ? { target: "", location: target.slice(1) } : { target };
}
