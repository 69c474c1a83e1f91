/** The record of a list's cells that are to be reported: those not understood, and those that say more than our column holds. */
import type { DateString } from "../../domain/dates.ts";
import { type Cell, cleanText, columnLetters, isBlank } from "../cell.ts";
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

/** Takes cells for the report and for the notes of rows. */
export interface CellRecord {
  readonly missed: readonly MissedCell[];
  readonly days: readonly DayRead[];
  /** Cells that were understood and say more than our column can hold: they go into the note too. */
  readonly kept: readonly MissedCell[];
  /** Requirements that set an upper bound. */
  readonly bounds: readonly MissedCell[];
  /** Cells with several names where our column takes one, and the name that was taken. */
  readonly shared: readonly SharedCell[];
  /** The row's cell of a field; "" where the list has no such column. */
  cell(field: AdoptField, row: ListedRow): Cell;
  /** Records the day that a cell was read as, for a person to compare. */
  note(row: ListedRow, field: AdoptField, on: DateString): void;
  /** Records a cell as not understood; `row` is the sheet's row, from 1, and `seen` what the cell holds. */
  miss(row: number, field: AdoptField, seen: string): void;
  /** Records the mark in a column of answers as missed. */
  missMark(row: ListedRow, answer: MarkAnswer): void;
  /** Keeps a cell, which was understood, for the note too. */
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

/** The most letters of a cell that a report shows. */
const LONGEST_SEEN = 500;

/** An empty record for a list with these columns. */
export function openRecord(columns: ListColumns): CellRecord {
  const { at, marks } = columns;
  const [missed, kept, bounds]: [MissedCell[], MissedCell[], MissedCell[]] = [[], [], []];
  const days: DayRead[] = [];
  const shared: SharedCell[] = [];
  const { cell, placeAt, place, unlessBlank } = placesIn(columns);
  const used = usedColumns(columns);
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

/** Finds cells of rows by field or by the column's index, and describes their places. */
function placesIn({ at, headers }: ListColumns) {
  const cell = (field: AdoptField, { cells }: ListedRow): Cell => cells[at[field] ?? -1] ?? "";
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
  return { cell, placeAt, place, unlessBlank };
}

function usedColumns({ at, marks, computed }: ListColumns): ReadonlySet<number | undefined> {
  const ours = Object.entries(at).flatMap(([field, column]) => (NOTED.includes(field) ? [] : [column]));
  return new Set([...ours, ...Object.values(marks), ...computed]);
}

/** Fields that lists have and our tab has not: they go into the note. */
const NOTED: readonly AdoptField[] = ["startOn", "doneOn", "detail"];

/** Whether a cell says nothing: blank, or a dash, which is how people leave a cell blank. */
export function saysNothing(cell: Cell): boolean {
  return isBlank(cell) || /^[-–—]+$/.test(cleanText(cell));
}

/** The field of a column, "" where it has none. */
function fieldAt({ at, marks }: ListColumns, column: number): AdoptField {
  const all: [AdoptField, number | undefined][] = [...Object.entries(at), ...Object.entries(marks)];
  return all.find(([, each]) => each === column)?.[0] ?? "";
}
