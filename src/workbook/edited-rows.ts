/**
 * Finds the rows whose score an edit can change, a handful even among ten thousand, so that only they are computed
 * anew. An edit of a code, a header, a person or a day of the calendar may change any row.
 */
import { matchKey } from "../domain/match-key.ts";
import type { Grid, STAFF_TABS } from "./book.ts";
import { type Cell, cleanText } from "./cell.ts";
import { codeKind } from "./kinds.ts";
import { findLayout, HEADER_ROW, type Layout } from "./table.ts";
import { EVIDENCE, type INDICATORS } from "./tables.ts";

export interface StaffEdit {
  tab: (typeof STAFF_TABS)[number];
  /** The first and the last, 1-based. */
  rows: readonly [number, number];
  columns: readonly [number, number];
  /** What the single edited cell held before, "" for nothing; undefined where that is not known. */
  before?: string;
}

type IndicatorLayout = Layout<(typeof INDICATORS)["columns"]>;

/** The cells that tell which rows an edit changes. */
export interface EditedTabs {
  layout: IndicatorLayout;
  /** The column of codes of the indicators, from the header downwards. */
  codes: readonly Cell[];
  evidence: Grid;
}

/** The cells with their keys for comparing, by row. Keys are loose: two codes may share one. */
interface KeyedTabs extends EditedTabs {
  evidenceLayout: Layout<(typeof EVIDENCE)["columns"]>;
  keys: readonly string[];
  pieceKeys: readonly string[];
  /** The names in a list of indicators, and the whole of it. */
  lists: readonly (readonly string[])[];
}

/** Adds the keys of codes and of lists of indicators. */
export function withKeys(known: EditedTabs): KeyedTabs {
  const { codes, evidence } = known;
  const evidenceLayout = findLayout(EVIDENCE, evidence[HEADER_ROW - 1] ?? []).layout;
  const column = (at = 0) => evidence.map((cells, index) => (index < HEADER_ROW ? "" : (cells[at - 1] ?? "")));
  const keys = codes.map((cell, index) => (index < HEADER_ROW ? "" : looseKey(cell)));
  const lists = column(evidenceLayout.indicators).map(namesIn);
  return { ...known, evidenceLayout, keys, pieceKeys: column(evidenceLayout.code).map(looseKey), lists };
}

/** Most rows that are computed alone; an edit of more, such as a pasted list, computes all rows. */
const MOST_ROWS = 50;

/** Fields whose edit reaches beyond the row: codes name it elsewhere, and the measure decides the format of its figures. */
const FAR_REACHING = ["code", "echo", "measure"] as const;

/** The rows of tab Chỉ tiêu that an edit can change; undefined where it may change any row. */
export function editedRows(edit: StaffEdit, known: KeyedTabs): number[] | undefined {
  if (edit.rows[0] <= HEADER_ROW || edit.rows[1] - edit.rows[0] >= MOST_ROWS) return undefined;
  const rows = edit.tab === "evidence" ? rowsServed(edit, known) : ownRows(edit, known);
  if (!rows || rows.length > MOST_ROWS) return undefined;
  const wanted = new Map(rows.map((row) => [known.keys[row - 1] ?? "", 0]));
  for (const key of known.keys) if (wanted.has(key)) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  return rows.every((row) => wanted.get(known.keys[row - 1] ?? "") === 1) ? rows : undefined;
}

function touches({ columns }: StaffEdit, column = 0): boolean {
  return columns[0] <= column && column <= columns[1];
}

/** The rows of an edit of the indicators. */
function ownRows(edit: StaffEdit, { layout }: EditedTabs): number[] | undefined {
  const isFar = edit.tab !== "indicators" || FAR_REACHING.some((field) => touches(edit, layout[field]));
  return isFar ? undefined : span(edit.rows);
}

/** The rows that pieces of evidence serve, and served before. */
function rowsServed(edit: StaffEdit, known: KeyedTabs): number[] | undefined {
  const { evidenceLayout, lists, keys } = known;
  const [isCode, isList] = [touches(edit, evidenceLayout.code), touches(edit, evidenceLayout.indicators)];
  if ((isCode || isList) && edit.before === undefined) return undefined;
  const pieces = withTwins(span(edit.rows), known, isCode ? looseKey(edit.before) : "");
  return rowsNamed([...pieces.flatMap((row) => lists[row - 1] ?? []), ...(isList ? namesIn(edit.before) : [])], keys);
}

/**
 * Whether the computed block of each of these rows was made for the code that the row bears, so that its memory stands
 * in the row itself, and no column was moved since the codes were read.
 */
export function areSettled(rows: readonly number[], grid: Grid, { layout, codes }: EditedTabs): boolean {
  const text = (row: number, column = 0) => cleanText(grid[row - 1]?.[column - 1] ?? "");
  return rows.every((row) => {
    const code = cleanText(codes[row - 1] ?? "");
    return text(row, layout.code) === code && text(row, layout.echo) === code;
  });
}

/**
 * Grids with only what the score of these rows depends on, each row in its place and all others empty: the rows
 * themselves (from `grid`), their evidence, and of other rows that share that evidence the code alone.
 */
export function gridsAround(
  rows: readonly number[],
  grid: Grid,
  known: KeyedTabs,
): { indicators: Grid; evidence: Grid } {
  const { layout, codes, evidence, keys, lists } = known;
  const own = rows.map((row) => keys[row - 1] ?? "");
  const naming = lists.flatMap((names, index) => (own.some((key) => isNamed(key, names)) ? [index + 1] : []));
  const pieces = new Set([HEADER_ROW, ...withTwins(naming, known)]);
  const named = new Set(
    rowsNamed(
      [...pieces].flatMap((row) => lists[row - 1] ?? []),
      keys,
    ),
  );
  const asked = new Set([HEADER_ROW, ...rows]);
  const codeAlone = (cell: Cell): Cell[] => [...new Array<Cell>((layout.code ?? 1) - 1).fill(""), cell];
  const lineOf = (cell: Cell, row: number) =>
    asked.has(row) ? (grid[row - 1] ?? []) : named.has(row) ? codeAlone(cell) : [];
  return {
    indicators: codes.map((cell, index) => lineOf(cell, index + 1)),
    evidence: evidence.map((cells, index) => (pieces.has(index + 1) ? cells : [])),
  };
}

/** A key that all spellings of one code share; different codes may share it too. */
function looseKey(cell: Cell = ""): string {
  const read = cell === "" ? { value: "" } : codeKind.read(cell);
  return "value" in read ? matchKey(read.value).replace(/[\u0300-\u036f]/g, "") : "";
}

const SIGNS = /[;,\n]/;

function namesIn(cell: Cell = ""): string[] {
  const whole = looseKey(cell);
  const parts = typeof cell === "string" && SIGNS.test(cell) ? cell.split(SIGNS).map(looseKey) : [];
  return [whole, ...parts].filter(Boolean);
}

/** Whether a code is one of these names; a code that holds a comma itself may be a part of one of them. */
function isNamed(key: string, names: readonly string[]): boolean {
  if (key === "") return false;
  return names.includes(key) || (SIGNS.test(key) && names.some((name) => name.includes(key)));
}

function span([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Rows of evidence with all rows that have the same code as one of them or the code `also`: doubled codes make them all unreadable. */
function withTwins(rows: readonly number[], { pieceKeys }: KeyedTabs, also = ""): number[] {
  const wanted = new Set([also, ...rows.map((row) => pieceKeys[row - 1] ?? "")].filter(Boolean));
  return [...new Set([...rows, ...pieceKeys.flatMap((key, index) => (wanted.has(key) ? [index + 1] : []))])];
}

function rowsNamed(names: readonly string[], keys: readonly string[]): number[] {
  const known = new Set(names);
  const isOne = (key: string) => known.has(key) || (SIGNS.test(key) && isNamed(key, names));
  return keys.flatMap((key, index) => (key && isOne(key) ? [index + 1] : []));
}
