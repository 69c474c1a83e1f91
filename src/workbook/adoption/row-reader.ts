/** Reads the cells of a list by field, and records those that were not understood or say more than our column holds. */
import type { DateString } from "../../domain/dates.ts";
import { type Cell, cleanText, isFormulaError } from "../cell.ts";
import { readAmount } from "../typed-amounts.ts";
import { readLastDay } from "../typed-periods.ts";
import { mayBeTwoDays, readDay, writesMonthFirst } from "../typed-values.ts";
import { type CellRecord, openRecord, saysNothing } from "./cell-record.ts";
import type { ListColumns } from "./columns.ts";
import type { AdoptField } from "./lexicon.ts";
import type { ListedRow } from "./rows.ts";

/** Takes the value of a field; a blank or undefined value leaves the field out. */
export type Put = (field: string, value: unknown) => void;

/** Reads cells by field; what it cannot read goes into its record. */
export interface RowReader extends CellRecord {
  /** Whether a cell says nothing: blank, or a dash. */
  isBlank(field: AdoptField, row: ListedRow): boolean;
  header(field: AdoptField): string;
  /** What `how` makes of a cell that is not blank; where that is undefined, the cell is recorded as missed. */
  read<T>(field: AdoptField, row: ListedRow, how: (cell: Cell) => T | undefined): T | undefined;
  /** The day of a cell, by the order of day and month that its column has. */
  readDay(field: AdoptField, row: ListedRow): DateString | undefined;
  /** A share between 0 and 1: "40%", or a figure, which is a percentage where its column has figures above 1. */
  readShare(field: AdoptField, row: ListedRow): number | undefined;
}

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

function isOver1(cell: Cell | undefined): boolean {
  return typeof cell === "number" && cell > 1;
}
