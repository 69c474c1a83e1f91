/** Gives the cells of a list by field, and keeps account of those that nobody can be sure of. */
import { type Cell, cleanText, columnLetters, isBlank, isFormulaError } from "../cell.ts";
import type { Columns } from "./columns.ts";
import type { AdoptField } from "./lexicon.ts";
import type { ListedRow } from "./rows.ts";
import { seenText } from "./source.ts";

/** A value that was not understood: it goes into the note as it was seen. */
export interface Missed {
  /** 1-based sheet row. */
  row: number;
  column: string;
  header: string;
  field: AdoptField;
  seen: string;
}

/** Takes a value for a field; blank and undefined are none. */
export type Put = (field: string, value: unknown) => void;

export interface RowReader {
  readonly missed: readonly Missed[];
  cell(field: AdoptField, row: ListedRow): Cell;
  header(field: AdoptField): string;
  /** What `how` makes of a cell that is not blank; where that is undefined, the cell is told. */
  read<T>(field: AdoptField, row: ListedRow, how: (cell: Cell) => T | undefined): T | undefined;
  miss(row: number, field: AdoptField, seen: string): void;
  /** Tells all cells of these fields. */
  missAll(row: ListedRow, fits: (field: AdoptField) => boolean): void;
}

const LONGEST_SEEN = 500;

export function openRows({ at, headers }: Columns): RowReader {
  const missed: Missed[] = [];
  const reader: RowReader = {
    missed,
    cell: (field, { cells }) => cells[at[field] ?? -1] ?? "",
    header: (field) => headers[at[field] ?? -1] ?? "",
    read(field, row, how) {
      const cell = reader.cell(field, row);
      // A dash is how people leave a cell blank.
      if (isBlank(cell) || /^[-–—]+$/.test(cleanText(cell))) return undefined;
      const value = isFormulaError(cell) ? undefined : how(cell);
      if (value === undefined) reader.miss(row.row, field, seenText(cell));
      return value;
    },
    miss(row, field, seen) {
      const column = columnLetters((at[field] ?? 0) + 1);
      missed.push({ row, column, header: reader.header(field), field, seen: seen.slice(0, LONGEST_SEEN) });
    },
    missAll(row, fits) {
      for (const field of Object.keys(at).sort()) {
        const cell = reader.cell(field, row);
        if (fits(field) && !isBlank(cell)) reader.miss(row.row, field, seenText(cell));
      }
    },
  };
  return reader;
}
