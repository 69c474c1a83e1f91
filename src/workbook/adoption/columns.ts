/** Finds the header of a list and what each of its columns is. */
import { type Cell, cleanText, columnLetters } from "../cell.ts";
import { type Assigned, assignColumns, type ColumnWhy, textByContent } from "./assign-columns.ts";
import { headerKey, isKnown, meaningsOf, wholeMeanings } from "./header-names.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { findMarkColumns, type MarkColumns } from "./mark-columns.ts";
import { countsColumns } from "./numbering.ts";
import { fillMerges, type ListSource } from "./source.ts";

export type { ColumnWhy };

/** A column of the list and the field that it was taken for. */
export interface ReadColumn {
  /** The column's letters. */
  column: string;
  header: string;
  field?: AdoptField;
  why: ColumnWhy;
}

export interface ListColumns {
  /** 0-based rows of the header. */
  first: number;
  last: number;
  /** Headers by 0-based column, blank where there is none. */
  headers: string[];
  read: ReadColumn[];
  /** Where each field stands, 0-based. */
  at: Readonly<Partial<Record<AdoptField, number>>>;
  marks: MarkColumns;
  /** Columns of a copy of our own tab that the script computes, 0-based. */
  computed: ReadonlySet<number>;
}

/** Headers of a block of rows: joined from the outermost to the innermost, and the innermost alone. */
interface Headers {
  whole: string[];
  inner: string[];
}

interface Found {
  first: number;
  last: number;
  headers: Headers;
  score: number;
}

const SEARCHED_ROWS = 30;
const MOST_HEADER_ROWS = 3;

/** The header of a list, of up to three rows: the one with the most known names; undefined where none has two of them. */
export function findColumns(
  source: ListSource,
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): ListColumns | undefined {
  const filled = fillMerges(source, 0, SEARCHED_ROWS, () => ({
    down: true,
    across: true,
  }));
  let best: Found | undefined;
  for (let first = 0; first < Math.min(SEARCHED_ROWS, filled.length); first++) {
    let headers: Headers | undefined = {
      whole: textsOf(filled[first]),
      inner: textsOf(filled[first]),
    };
    for (let last = first; headers && last < first + MOST_HEADER_ROWS; last++) {
      if (last > first) headers = under(headers, filled[last], lexicon);
      const found = headers && scoreOf(headers.whole, source.cells.slice(last + 1), asked, lexicon);
      const score = found && found + (last > first && standsUnderGroups(source, last) ? UNDER_GROUPS : 0);
      if (headers && score && score > (best?.score ?? 0)) best = { first, last, headers, score };
    }
  }
  return (
    best && {
      ...best,
      headers: best.headers.whole,
      ...readColumns(source, best, asked, lexicon),
    }
  );
}

/** Score of a row whose cells all stand under merged headers: it is part of the header, whether or not its names are known. */
const UNDER_GROUPS = 0.3;

function standsUnderGroups({ cells, merges }: ListSource, row: number): boolean {
  const filled = (cells[row] ?? []).flatMap((cell, column) => (cleanText(cell) ? [column] : []));
  const isUnder = (column: number) =>
    merges.some(
      (each) =>
        each.row === row - 1 && each.columns > 1 && column >= each.column && column < each.column + each.columns,
    );
  return filled.length > 1 && filled.every(isUnder);
}

function textsOf(row: readonly Cell[] = []): string[] {
  return row.map((cell) => cleanText(cell));
}

/** The headers of a row under a row of groups. */
function under(upper: Headers, row: readonly Cell[] | undefined, lexicon: Lexicon): Headers | undefined {
  // A row with a single text above a header is a title, not a row of groups.
  if (!row || new Set(upper.whole.filter(Boolean)).size < 2) return undefined;
  const inner = textsOf(row);
  let group = "";
  const whole = upper.whole.map((above, column) => {
    const below = inner[column] ?? "";
    if (above) group = above;
    if (!below || below === above || below === upper.inner[column]) return above;
    // A group's name stands over its first column only, and goes on over those columns whose own name says nothing.
    const parent = above || (meaningsOf(below, lexicon).length > 0 ? "" : group);
    const joined = `${parent} ${below}`.trim();
    return wholeMeanings(joined, lexicon).length > 0 || !isKnown(below, lexicon) ? joined : below;
  });
  return {
    whole,
    inner: inner.map((below, column) => below || (upper.inner[column] ?? "")),
  };
}

/** Score of a header that ends in a colon, "Auditor:": most likely a label of a form. */
const LABEL = 0.4;

/** How many fields a header names. A header without text and code counts only where exactly one column can be the text. */
function scoreOf(
  headers: readonly string[],
  body: readonly (readonly Cell[])[],
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): number {
  const fields = new Map<AdoptField, number>();
  const meant = headers.map((header) => {
    const wanted = asked.get(headerKey(header));
    return wanted ? [wanted] : meaningsOf(header, lexicon).map(({ field }) => field);
  });
  headers.forEach((header, column) => {
    const field = meant[column]?.find((each) => !fields.has(each));
    if (field) fields.set(field, /:\s*$/.test(header) ? LABEL : 1);
  });
  const score = [...fields.values()].reduce((sum, each) => sum + each, 0);
  const isNamed = meant.some((each) => each.includes("text") || each.includes("code"));
  if (score < 2) return 0;
  return isNamed ? score : textByContent(headers, body, meant) ? score - 0.5 : 0;
}

function readColumns(
  source: ListSource,
  { last, headers: { whole, inner } }: Found,
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): Pick<ListColumns, "read" | "at" | "marks" | "computed"> {
  const body = source.cells.slice(last + 1).filter((row) => !countsColumns(textsOf(row).filter(Boolean)));
  const marks = findMarkColumns(inner, body, lexicon);
  const marked = new Set(Object.values(marks));
  const merged = new Set(source.merges.filter(({ row, rows }) => row > last && rows > 1).map(({ column }) => column));
  const names = whole.map((header, column) => (marked.has(column) ? "" : header));
  const { taken, offered } = assignColumns(names, body, merged, marked, asked, lexicon);
  const at: Partial<Record<AdoptField, number>> = {};
  for (const [column, { field }] of taken) at[field] = column;
  const isOurs = at.snoozeUntil !== undefined;
  const computed = new Set(
    whole.flatMap((header, column) =>
      isOurs && lexicon.computed.has(headerKey(header)) && !taken.has(column) ? [column] : [],
    ),
  );
  const read = whole.flatMap((header, column): ReadColumn[] => {
    const place = { column: columnLetters(column + 1), header };
    if (computed.has(column)) return [{ ...place, why: "unused" }];
    const answer = Object.entries(marks).find(([, each]) => each === column)?.[0];
    if (answer) return [{ ...place, field: answer, why: "alias" }];
    const found: Assigned | { why: ColumnWhy } = taken.get(column) ?? {
      why: offered.has(column) ? "taken" : "unknown",
    };
    return header || "field" in found ? [{ ...place, ...found }] : [];
  });
  return { read, at, marks, computed };
}

/** The header above the longest texts of a tab: a guess for the question in which a person names the column of texts. */
export function likelyTextHeader({ cells }: ListSource): string | undefined {
  const first = cells.findIndex((row) => row.filter((cell) => cleanText(cell) !== "").length > 1);
  const header = cells[first] ?? [];
  const lengthOf = (column: number) =>
    cells
      .slice(first + 1)
      .reduce((sum, row) => sum + (typeof row[column] === "string" ? cleanText(row[column]).length : 0), 0);
  const best = header.reduce((found: number, cell, column) => {
    const isBetter = cleanText(cell) !== "" && (found < 0 || lengthOf(column) > lengthOf(found));
    return isBetter ? column : found;
  }, -1);
  return best < 0 ? undefined : cleanText(header[best] ?? "");
}
