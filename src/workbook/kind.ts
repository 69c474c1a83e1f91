/** How a column's cells are read and written: a kind is a two-way conversion, and says how the column looks. */
import type { ProblemCode } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "./cell.ts";

/**
 * The value of a cell, or the problem why it could not be read. `doubt`: the value is taken and the problem listed all the
 * same; `expected`: the words that the cell may hold, or a further reason.
 */
export type CellReading<T> = { value: T; doubt?: ProblemCode } | { code: ProblemCode; expected?: string };

/** How the cells of a column look: number format, width and alignment follow from it. */
export type KindLook = "plain" | "text" | "wrapped" | "date" | "number" | "percent" | "code";

/** The two-way conversion of a column's cells. */
export interface Kind<T> {
  /** Reads a cell; `record` holds the fields of the row that stand before it in the table. */
  read(cell: Cell, record?: Readonly<Record<string, unknown>>): CellReading<T>;
  /** The cell for a value; `record` is the whole row, for a kind whose look depends on its neighbours. */
  write(value: T, text: Text, record: Readonly<Record<string, unknown>>): Cell;
  look: KindLook;
  /** The words of the column's dropdown. */
  choices?: (text: Text) => string[];
  /** The value of a blank cell; undefined unless given. */
  blank?: T;
}
