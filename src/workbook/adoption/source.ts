/** The tab that holds a list in use, as it was read. */
import { type Cell, cleanText, isBlank, isDate } from "../cell.ts";

/** A merged block, 0-based. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ListSource {
  tab: string;
  cells: Cell[][];
  /** What each cell shows: "75%" where the value is 0.75. */
  shown: readonly (readonly string[])[];
  merges: readonly Merge[];
}

/** The source with shares as the text that people see ("75%" for 0.75), and with one kind of line end. */
export function prepareSource({ tab, cells, shown, merges }: ListSource): ListSource {
  const plain = cells.map((row, index) =>
    row.map((cell, column): Cell => {
      if (typeof cell === "string") return cell.replace(/\r\n?/g, "\n");
      const isShare = typeof cell === "number" && /%\s*$/.test(shown[index]?.[column] ?? "");
      return isShare ? `${Number(((cell as number) * 100).toPrecision(15))}%` : cell;
    }),
  );
  return { tab, cells: plain, shown, merges };
}

/** The cells with the value of each merged block that begins in these rows repeated, in the directions that `fits` gives. */
export function fillMerges(
  { cells, merges }: ListSource,
  from: number,
  until: number,
  fits: (merge: Merge) => { down: boolean; across: boolean },
): Cell[][] {
  const filled = cells.map((row) => [...row]);
  for (const merge of merges) {
    if (merge.row < from || merge.row >= until) continue;
    const { down, across } = fits(merge);
    const value = cells[merge.row]?.[merge.column] ?? "";
    for (let row = merge.row; row < merge.row + (down ? merge.rows : 1); row++) {
      for (let column = merge.column; column < merge.column + (across ? merge.columns : 1); column++) {
        const line = filled[row];
        if (line && isBlank(line[column])) line[column] = value;
      }
    }
  }
  return filled;
}

/** A code or a row's number as the sheet shows it, so that "2.10" stays; "" for a date, which a sheet made of "2.1". */
export function codeText({ shown }: ListSource, cell: Cell, row: number, column: number): string {
  const seen = (shown[row]?.[column] ?? "").replace(",", ".");
  if (isDate(cell)) return "";
  return typeof cell === "number" && seen !== "" && Number(seen) === cell ? seen.trim() : cleanText(cell);
}
