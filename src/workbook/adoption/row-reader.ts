/** Reads the cells of a list by field, and records those that were not understood or say more than our column holds. */
import type { DateString } from "../../domain/dates.ts";
import { type Cell, cleanText, columnLetters, isBlank, isFormulaError } from "../cell.ts";
import { readAmount } from "../typed-amounts.ts";
import { readLastDay } from "../typed-periods.ts";
import { mayBeTwoDays, readDay, writesMonthFirst } from "../typed-values.ts";
import type { ListColumns } from "./columns.ts";
import type { AdoptField } from "./lexicon.ts";
import type { MarkAnswer } from "./mark-columns.ts";
import type { ListedRow } from "./rows.ts";

/** A cell that was not understood: it goes into the note as it was seen. */
export interface MissedCell {
  /** 1-based sheet row. */
  row: number;
  column: string;
  header: string;
  field: AdoptField;
  seen: string;
}

/** An ambiguous date, or a period of which the last day is meant, and the day that it was read as. */
export interface DayRead extends MissedCell {
  on: DateString;
}

/** A cell with several names, and the name that was taken. */
export interface SharedCell extends MissedCell {
  lead: string;
}

/** Takes the value of a field; a blank or undefined value leaves the field out. */
export type Put = (field: string, value: unknown) => void;

export interface RowReader {
  readonly missed: readonly MissedCell[];
  readonly days: readonly DayRead[];
  /** Cells that were understood and say more than our column can hold: they go into the note too. */
  readonly kept: readonly MissedCell[];
  /** Requirements that set an upper bound. */
  readonly bounds: readonly MissedCell[];
  /** Cells with several names where our column takes one, and the name that was taken. */
  readonly shared: readonly SharedCell[];
  cell(field: AdoptField, row: ListedRow): Cell;
  /** Whether a cell says nothing: blank, or a dash. */
  isBlank(field: AdoptField, row: ListedRow): boolean;
  header(field: AdoptField): string;
  /** What `how` makes of a cell that is not blank; where that is undefined, the cell is recorded as missed. */
  read<T>(field: AdoptField, row: ListedRow, how: (cell: Cell) => T | undefined): T | undefined;
  /** The day of a cell, by the order of day and month that its column has. */
  readDay(field: AdoptField, row: ListedRow): DateString | undefined;
  /** A share between 0 and 1: "40%", or a figure, which is a percentage where its column has figures above 1. */
  readShare(field: AdoptField, row: ListedRow): number | undefined;
  miss(row: number, field: AdoptField, seen: string): void;
  /** Records the mark in a column of answers as missed. */
  missMark(row: ListedRow, answer: MarkAnswer): void;
  keep(row: ListedRow, field: AdoptField): void;
  /** Records a requirement as an upper bound, and keeps it for the note. */
  bound(row: ListedRow, field: AdoptField): void;
  /** Records that a cell has several names, of which `lead` was taken, and keeps it for the note. */
  share(row: ListedRow, field: AdoptField, lead: string): void;
  /** Keeps the cells of a row whose columns are no field of ours. */
  keepUnused(row: ListedRow): void;
  /** Records all cells of a row that `fits` names as missed. */
  missAll(row: ListedRow, fits: (field: AdoptField, seen: string) => boolean): void;
}

const LONGEST_SEEN = 500;

/** A reader of the rows below the header; `cells` is the whole tab. */
export function openRowReader(columns: ListColumns, cells: readonly Cell[][]): RowReader {
  const { at, headers, last } = columns;
  const record = openRecord(columns);
  const below = cells.slice(last + 1);
  const orders = headers.map((_, column) => writesMonthFirst(below.map((row) => row[column] ?? "")));
  // A share "40" is a percentage where some figure of its column is greater than 1.
  const isSmallIn = headers.map((_, column) => below.every((row) => !isOver1(row[column])));
  const reader: RowReader = {
    ...record,
    isBlank: (field, row) => saysNothing(reader.cell(field, row)),
    header: (field) => headers[at[field] ?? -1] ?? "",
    read(field, row, how) {
      const cell = reader.cell(field, row);
      if (saysNothing(cell)) return undefined;
      const value = isFormulaError(cell) ? undefined : how(cell);
      if (value === undefined) reader.miss(row.row, field, cleanText(cell));
      return value;
    },
    readDay(field, row) {
      const order = orders[at[field] ?? -1];
      let isLastDay = false;
      const on = reader.read(field, row, (cell) => {
        const exact = readDay(cell, order);
        if (exact || field !== "dueOn" || typeof cell !== "string") return exact;
        isLastDay = true;
        return readLastDay(cell, order);
      });
      if (on && (isLastDay || mayBeTwoDays(reader.cell(field, row)))) record.note(row, field, on);
      return on;
    },
    readShare(field, row) {
      const isSmall = isSmallIn[at[field] ?? -1];
      return reader.read(field, row, (cell) => {
        const amount = readAmount(cell, false);
        const share = amount && (amount.isPercent || !isSmall ? amount.value / 100 : amount.value);
        return share !== undefined && share <= 1 ? share : undefined;
      });
    },
  };
  return reader;
}

type CellRecord = Omit<RowReader, "isBlank" | "header" | "read" | "readDay" | "readShare"> & {
  note(row: ListedRow, field: AdoptField, on: DateString): void;
};

/** Records cells that are to be reported, each with its place and what stands there. */
function openRecord(columns: ListColumns): CellRecord {
  const { at, headers, marks } = columns;
  const [missed, kept, bounds]: [MissedCell[], MissedCell[], MissedCell[]] = [[], [], []];
  const days: DayRead[] = [];
  const shared: SharedCell[] = [];
  const used = usedColumns(columns);
  const cell: RowReader["cell"] = (field, { cells }) => cells[at[field] ?? -1] ?? "";
  const placeAt = (row: number, index: number, field: AdoptField, seen: string): MissedCell => {
    const column = columnLetters(index + 1);
    const header = (headers[index] || column).replace(/\s+/g, " ");
    return { row, column, header, field, seen: seen.slice(0, LONGEST_SEEN) };
  };
  const place = (row: ListedRow, field: AdoptField) =>
    placeAt(row.row, at[field] ?? 0, field, cleanText(cell(field, row)));
  const unlessBlank = (row: ListedRow, index: number, field: AdoptField) => {
    const seen = row.cells[index] ?? "";
    return saysNothing(seen) ? [] : [placeAt(row.row, index, field, cleanText(seen))];
  };
  return {
    missed,
    days,
    kept,
    bounds,
    shared,
    cell,
    note: (row, field, on) => days.push({ ...place(row, field), on }),
    miss: (row, field, seen) => missed.push(placeAt(row, at[field] ?? 0, field, seen)),
    missMark(row, answer) {
      const index = marks[answer] ?? 0;
      missed.push(placeAt(row.row, index, answer, cleanText(row.cells[index] ?? "")));
    },
    keep: (row, field) => kept.push(place(row, field)),
    bound(row, field) {
      bounds.push(place(row, field));
      kept.push(place(row, field));
    },
    share(row, field, lead) {
      shared.push({ ...place(row, field), lead });
      kept.push(place(row, field));
    },
    keepUnused: (row) =>
      kept.push(...row.cells.flatMap((_, index) => (used.has(index) ? [] : unlessBlank(row, index, "")))),
    missAll(row, fits) {
      const added = row.cells.flatMap((seen, index) => {
        const field = fieldAt(columns, index);
        return fits(field, cleanText(seen)) ? unlessBlank(row, index, field) : [];
      });
      // Sorted by field, so that the order of the list's columns makes no difference.
      missed.push(...added.sort((a, b) => (a.field + a.header < b.field + b.header ? -1 : 1)));
    },
  };
}

function usedColumns({ at, marks, computed }: ListColumns): ReadonlySet<number | undefined> {
  const ours = Object.entries(at).flatMap(([field, column]) => (NOTED.includes(field) ? [] : [column]));
  return new Set([...ours, ...Object.values(marks), ...computed]);
}

/** Fields that lists have and our tab has not: they go into the note. */
const NOTED: readonly AdoptField[] = ["startOn", "doneOn", "detail"];

/** Whether a cell says nothing: blank, or a dash, which is how people leave a cell blank. */
function saysNothing(cell: Cell): boolean {
  return isBlank(cell) || /^[-–—]+$/.test(cleanText(cell));
}

/** The field of a column, "" where it has none. */
function fieldAt({ at, marks }: ListColumns, column: number): AdoptField {
  const all: [AdoptField, number | undefined][] = [...Object.entries(at), ...Object.entries(marks)];
  return all.find(([, each]) => each === column)?.[0] ?? "";
}

function isOver1(cell: Cell | undefined): boolean {
  return typeof cell === "number" && cell > 1;
}
