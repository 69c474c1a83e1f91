/** A tab as a table: columns are found by their headers, in any order and either language; rows become records. */
import { matchKey } from "../domain/match-key.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText, type Text } from "../text/text.ts";
import { type Cell, cleanText, isBlank, isFormulaError } from "./cell.ts";
import type { CellReading, Kind } from "./kind.ts";

export type Columns = Record<string, Kind<unknown>>;

export interface Table<C extends Columns = Columns> {
  tab: TabKey;
  columns: C;
  /** Fields that the script computes: a row is one of staff's only where another field is filled, and a missing column is no problem. */
  computed: readonly string[];
  /**
   * Fields without whose column a score, a mail or what the script keeps would be wrong: one that is missing stops.
   * Any other reads as blank, as in a workbook that an older version set up.
   */
  needed: readonly string[];
  /** Fields that no score depends on: an unreadable cell there is listed, and does not make the row one to mend. */
  light: readonly string[];
}

type ValueOf<K> = K extends { blank: infer B } ? B : K extends Kind<infer T> ? T | undefined : never;

/** A decoded row: every field, undefined where blank, and the sheet row it came from. */
export type RecordOf<T extends Table> = { [F in keyof T["columns"]]: ValueOf<T["columns"][F]> } & { row: number };

/** Where each field's column stands, 1-based. */
export type Layout<C extends Columns = Columns> = Partial<Record<keyof C & string, number>>;

export const HEADER_ROW = 1;

/** Defines the table of a tab. */
export function defineTable<C extends Columns>(
  tab: TabKey,
  columns: C,
  {
    needed,
    computed = [],
    light = [],
  }: {
    needed: readonly (keyof C & string)[];
    computed?: readonly (keyof C & string)[];
    light?: readonly (keyof C & string)[];
  },
): Table<C> {
  return { tab, columns, computed, needed, light };
}

/** The header of a field in a language. */
export function headerOf(text: Text, tab: TabKey, field: string): string {
  const columns = text.columns as Partial<Record<TabKey, Record<string, string>>>;
  return columns[tab]?.[field] ?? field;
}

/**
 * The 1-based row of a table's headers: the first, or another one where rows were put above it or the headers were
 * sorted along. Undefined where no row has enough of our headers: the tab is blank, or somebody's own.
 */
export function locateHeader(table: Table, grid: readonly (readonly Cell[])[]): number | undefined {
  const fieldOf = fieldsByHeader(table);
  const staff = Object.keys(table.columns).filter((field) => !table.computed.includes(field));
  const enough = Math.max(2, Math.min(MOST_NEEDED, Math.ceil(staff.length / 2)));
  const known = (headers: readonly Cell[]) =>
    new Set(headers.flatMap((cell) => (typeof cell === "string" && fieldOf.get(matchKey(cell))) || [])).size;
  const index = grid.findIndex((headers) => known(headers) >= enough);
  return index < 0 ? undefined : index + 1;
}

/** Headers that are enough for the widest table: no list of somebody's own has so many of ours. */
const MOST_NEEDED = 8;

/** Where the columns stand, and the problems of the headers. Headers in another row than the first are not used. */
export function readHeaders<C extends Columns>(
  table: Table<C>,
  grid: readonly (readonly Cell[])[],
): { layout: Layout<C>; problems: Problem[] } {
  const { tab } = table;
  const row = locateHeader(table, grid);
  if (row === HEADER_ROW) return findLayout(table, grid[HEADER_ROW - 1] ?? []);
  const code = row ? "headerRowMoved" : "headerRowMissing";
  return { layout: {}, problems: [problem(code, { tab, ...(row && { row }) })] };
}

/** Fields by their headers in the form for comparing, present and former ones, in every language. */
function fieldsByHeader({ tab, columns }: Table): Map<string, string> {
  const fieldOf = new Map<string, string>();
  for (const text of everyText()) {
    const former = (text.formerHeaders as Partial<Record<TabKey, Record<string, string>>>)[tab] ?? {};
    for (const field of Object.keys(columns)) {
      for (const header of [headerOf(text, tab, field), former[field] ?? ""])
        if (header) fieldOf.set(matchKey(header), field);
    }
  }
  return fieldOf;
}

/** Finds the columns of a table by header. A needed header missing, or one that stands twice, stops. */
export function findLayout<C extends Columns>(
  table: Table<C>,
  headers: readonly Cell[],
): { layout: Layout<C>; problems: Problem[] } {
  const fieldOf = fieldsByHeader(table);
  const layout: Record<string, number> = {};
  const problems: Problem[] = [];
  headers.forEach((cell, index) => {
    const field = fieldOf.get(matchKey(String(cell)));
    if (field === undefined) return;
    if (layout[field] === undefined) layout[field] = index + 1;
    else
      problems.push(
        problem("headerDoubled", { tab: table.tab, column: field, row: HEADER_ROW, seen: cleanText(cell) }),
      );
  });
  for (const field of Object.keys(table.columns)) {
    if (layout[field] !== undefined) continue;
    const place = { tab: table.tab, column: field };
    if (table.needed.includes(field)) problems.push(problem("headerMissing", place));
    else if (!table.computed.includes(field)) problems.push(problem("columnMissing", place));
  }
  return { layout: layout as Layout<C>, problems };
}

/**
 * Reads a tab's grid, header row first, with every problem found. Rows in which nothing is typed are no records;
 * `orphans` holds those of them that still have cells of the script.
 */
export function decode<T extends Table>(
  table: T,
  grid: readonly (readonly Cell[])[],
): {
  records: RecordOf<T>[];
  orphans: RecordOf<T>[];
  layout: Layout<T["columns"]>;
  problems: Problem[];
  /** Problems of cells that the script wrote and that cannot be read. */
  garbled: Problem[];
} {
  const { layout, problems } = readHeaders(table, grid);
  const columns = Object.entries(layout) as [field: string, column: number][];
  const filled = (cells: readonly Cell[], computed: boolean) =>
    columns.some(([field, column]) => table.computed.includes(field) === computed && !isBlank(cells[column - 1]));
  const garbled: Problem[] = [];
  const reading: Reading = { table, fields: Object.entries(table.columns), blank: blankRecord(table), layout };
  const records: RecordOf<T>[] = [];
  const orphans: RecordOf<T>[] = [];
  for (let row = HEADER_ROW + 1; row <= grid.length; row++) {
    const cells = grid[row - 1] ?? [];
    if (cells.length === 0) continue;
    if (filled(cells, false)) records.push(readRow(reading, cells, row, problems, garbled) as RecordOf<T>);
    else if (filled(cells, true)) orphans.push(readRow(reading, cells, row, problems, garbled) as RecordOf<T>);
  }
  return { records, orphans, layout: layout as Layout<T["columns"]>, problems, garbled };
}

/**
 * A record with all fields of a table, of which records are copied. An object that is given many fields one by one
 * becomes a dictionary to the engine, and is read and copied many times slower.
 */
function blankRecord({ columns }: Table): Readonly<Record<string, unknown>> {
  const fields = ["row", ...Object.keys(columns)];
  return JSON.parse(`{${fields.map((field) => `"${field}":null`).join()}}`) as Record<string, unknown>;
}

/** What reading a row needs, made once for a tab. */
interface Reading {
  readonly table: Table;
  readonly fields: readonly (readonly [string, Kind<unknown>])[];
  readonly blank: Readonly<Record<string, unknown>>;
  readonly layout: Layout;
}

/** One row as a record; an unreadable cell is blank and a problem, one of the script's own a garbled cell. */
function readRow(
  { table, fields, blank, layout }: Reading,
  cells: readonly Cell[],
  row: number,
  problems: Problem[],
  garbled: Problem[],
): Record<string, unknown> {
  const record: Record<string, unknown> = { ...blank, row };
  for (const [field, kind] of fields) {
    const cell = cells[(layout[field] ?? 0) - 1] ?? "";
    const read = readCell(kind, cell, record);
    record[field] = "value" in read ? read.value : kind.blank;
    const why = "value" in read ? read.doubt && { code: read.doubt } : read;
    if (why) (table.computed.includes(field) ? garbled : problems).push(cellProblem(table, row, field, why, cell));
  }
  return record;
}

function readCell(kind: Kind<unknown>, cell: Cell, record: Readonly<Record<string, unknown>>): CellReading<unknown> {
  if (isBlank(cell)) return { value: kind.blank };
  return isFormulaError(cell) ? ({ code: "formulaError" } as const) : kind.read(cell, record);
}

function cellProblem(
  { tab, light }: Table,
  row: number,
  column: string,
  { code, expected }: { code: Problem["code"]; expected?: string },
  cell?: Cell,
): Problem {
  const seen = cleanText(cell ?? "").slice(0, 80);
  const facts = { tab, row, column, seen, ...(expected && { expected }) };
  return problem(code, facts, light.includes(column) ? "cell" : undefined);
}

/** The cell of one field of a record; blank where it has no value. */
export function encodeCell(table: Table, field: string, record: Readonly<Record<string, unknown>>, text: Text): Cell {
  const value = record[field];
  const kind = table.columns[field];
  return value === undefined || !kind ? "" : kind.write(value, text, record);
}

/** Rows of cells for records, in the order of these fields. */
export function encode(
  table: Table,
  fields: readonly string[],
  records: readonly Readonly<Record<string, unknown>>[],
  text: Text,
): Cell[][] {
  return records.map((record) => fields.map((field) => encodeCell(table, field, record, text)));
}
