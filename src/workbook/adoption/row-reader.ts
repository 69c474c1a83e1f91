/** Gives the cells of a list by field, and keeps account of those that nobody can be sure of. */
import type { DateString } from "../../domain/dates.ts";
import { type Cell, cleanText, columnLetters, isBlank, isFormulaError } from "../cell.ts";
import { mayBeTwoDays } from "../typed-values.ts";
import type { Columns } from "./columns.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import type { ListedRow } from "./rows.ts";
import { readDate, writesMonthFirst } from "./values.ts";

/** A value that was not understood: it goes into the note as it was seen. */
export interface Missed {
  /** 1-based sheet row. */
  row: number;
  column: string;
  header: string;
  field: AdoptField;
  seen: string;
}

/** A date in figures that may be two days, and the day that it was read as. */
export interface DayRead extends Missed {
  on: DateString;
}

/** Takes a value for a field; blank and undefined are none. */
export type Put = (field: string, value: unknown) => void;

export interface RowReader {
  readonly missed: readonly Missed[];
  readonly days: readonly DayRead[];
  cell(field: AdoptField, row: ListedRow): Cell;
  header(field: AdoptField): string;
  /** What `how` makes of a cell that is not blank; where that is undefined, the cell is told. */
  read<T>(field: AdoptField, row: ListedRow, how: (cell: Cell) => T | undefined): T | undefined;
  /** The day of a cell, by the order of day and month that its column has. */
  readDay(field: AdoptField, row: ListedRow): DateString | undefined;
  miss(row: number, field: AdoptField, seen: string): void;
  /** Tells all cells of these fields. */
  missAll(row: ListedRow, fits: (field: AdoptField) => boolean): void;
}

const LONGEST_SEEN = 500;

export function openRows({ at, headers, last }: Columns, cells: readonly Cell[][], lexicon: Lexicon): RowReader {
  const missed: Missed[] = [];
  const days: DayRead[] = [];
  const orders = headers.map((_, column) => writesMonthFirst(cells.slice(last + 1).map((row) => row[column] ?? "")));
  const place = (row: number, field: AdoptField, seen: string): Missed => {
    const column = columnLetters((at[field] ?? 0) + 1);
    return { row, column, header: reader.header(field).replace(/\s+/g, " "), field, seen: seen.slice(0, LONGEST_SEEN) };
  };
  const reader: RowReader = {
    missed,
    days,
    cell: (field, { cells }) => cells[at[field] ?? -1] ?? "",
    header: (field) => headers[at[field] ?? -1] ?? "",
    read(field, row, how) {
      const cell = reader.cell(field, row);
      // A dash is how people leave a cell blank.
      if (isBlank(cell) || /^[-–—]+$/.test(cleanText(cell))) return undefined;
      const value = isFormulaError(cell) ? undefined : how(cell);
      if (value === undefined) reader.miss(row.row, field, cleanText(cell));
      return value;
    },
    readDay(field, row) {
      const on = reader.read(field, row, (cell) => readDate(cell, orders[at[field] ?? -1], lexicon));
      const cell = reader.cell(field, row);
      if (on && mayBeTwoDays(cell)) days.push({ ...place(row.row, field, cleanText(cell)), on });
      return on;
    },
    miss(row, field, seen) {
      missed.push(place(row, field, seen));
    },
    missAll(row, fits) {
      for (const field of Object.keys(at).sort()) {
        const cell = reader.cell(field, row);
        if (fits(field) && !isBlank(cell)) reader.miss(row.row, field, cleanText(cell));
      }
    },
  };
  return reader;
}
