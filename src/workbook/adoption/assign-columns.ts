/** Gives each column of a list the field that it holds. The order of the columns decides nothing. */
import type { Cell } from "../cell.ts";
import { distinctOf, fitOf, sample, textFit } from "./column-fit.ts";
import { type HeaderWhy, headerKey, meaningsOf } from "./header-names.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { bareCode, readNumbering } from "./numbering.ts";

export type ColumnWhy = HeaderWhy | "asked" | "content" | "unknown" | "unused" | "taken";

/** What a column was taken for. */
export interface Assigned {
  field: AdoptField;
  why: ColumnWhy;
}

/** What a column may hold, and how well that fits what stands below it. */
interface Offer extends Assigned {
  column: number;
  header: string;
  fit: number;
  score: number;
}

const WEIGHT: Record<Exclude<ColumnWhy, "unknown" | "unused" | "taken">, number> = {
  asked: 9,
  own: 3.3,
  alias: 3,
  parts: 2.5,
  content: 1,
};
/** Taken off for each rank of a name, so that of two columns that fit alike the one with the plainer name wins. */
const RANK = 0.005;

/**
 * Gives the columns of a list their fields, by their headers and by what stands below them. Columns are 0-based.
 * `merged`: columns with cells merged over several rows; `marked`: columns that answer by a mark; `asked`: fields that
 * a person named for a header. In the answer `offered` are the columns whose names are known, given a field or not.
 */
export function assignColumns(
  headers: readonly string[],
  body: readonly (readonly Cell[])[],
  merged: ReadonlySet<number>,
  marked: ReadonlySet<number | undefined>,
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): { taken: ReadonlyMap<number, Assigned>; offered: ReadonlySet<number> } {
  const cells = headers.map((_, column) => (marked.has(column) ? [] : sample(body, column)));
  const offers = headers.flatMap((header, column) => offersOf(header, column, cells, asked, lexicon));
  const taken = new Map<number, Assigned>();
  const at = new Map<AdoptField, number>();
  const give = (field: AdoptField, offer: Pick<Offer, "column" | "why"> | undefined) => {
    if (!offer || at.has(field)) return;
    const before = taken.get(offer.column);
    if (before) at.delete(before.field);
    at.set(field, offer.column);
    taken.set(offer.column, { field, why: offer.why });
  };
  for (const [column, field] of underOneHeader(headers, cells, offers)) give(field, { column, why: "content" });
  const ranked = offers.sort((a, b) => b.score - a.score || compare(a.field, b.field) || compare(a.header, b.header));
  for (const offer of ranked) if (!taken.has(offer.column)) give(offer.field, offer);
  // A list needs a text: without one, the best candidate becomes it, whatever else that column might be.
  give("text", ranked.find(({ field, fit }) => field === "text" && fit > 0.3) ?? contentOffer(headers, cells, taken));
  for (const [column, field] of withoutHeader(headers, cells, merged, at)) give(field, { column, why: "content" });
  // A numerator without a denominator is a plain result: nothing says out of how many.
  if (at.has("numerator") && !at.has("denominator")) give("result", ranked.find(isCount(at)));
  // A second column of results says whether the figures are enough ("assessed"). A copy of our own tab computes that, so there it is not taken.
  const spare = ranked.find(({ field, column }) => field === "result" && !taken.has(column));
  if (!at.has("snoozeUntil")) give("assessed", spare);
  // Of two columns that may be the result, the one with more figures is the result and the other says whether they are enough.
  const [result, assessed] = [at.get("result"), at.get("assessed")];
  if (result !== undefined && assessed !== undefined && figuresIn(cells, assessed) > figuresIn(cells, result)) {
    const before = taken.get(result) as Assigned;
    taken.set(result, { ...before, field: "assessed" });
    taken.set(assessed, { ...(taken.get(assessed) as Assigned), field: "result" });
  }
  return { taken, offered: new Set(offers.map(({ column }) => column)) };
}

function offersOf(
  header: string,
  column: number,
  cells: readonly Cell[][],
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): Offer[] {
  const wanted = asked.get(headerKey(header));
  const found = wanted ? [{ field: wanted, why: "asked" as const, rank: 0 }] : meaningsOf(header, lexicon);
  const isDetail = found.some(({ field }) => field === "detail");
  return found.map(({ field, why, rank }) => {
    const fit = fitOf(field, cells[column] ?? [], lexicon);
    // A column of details becomes the text only where no other column names the requirement.
    const aside = isDetail && field === "text" ? 0.8 : 0;
    return {
      column,
      header,
      field,
      why,
      fit,
      score: WEIGHT[why] + fit - rank * RANK - aside,
    };
  });
}

/**
 * The fields of columns under one merged header: the last column whose words vary is the text that the header names;
 * before it stand its group and its number.
 */
function underOneHeader(
  headers: readonly string[],
  cells: readonly Cell[][],
  offers: readonly Offer[],
): [number, AdoptField][] {
  return headers.flatMap((header, column): [number, AdoptField][] => {
    const isFirst = header !== "" && headers[column - 1] !== header && headers[column + 1] === header;
    if (!isFirst || !offers.some((each) => each.column === column && each.field === "text")) return [];
    let last = column;
    while (headers[last + 1] === header) last++;
    const run = Array.from({ length: last - column + 1 }, (_, index) => column + index);
    const isNumber = (each: number) =>
      shareOf(cells[each] ?? [], (cell) => readNumbering(bareCode(String(cell)))) > 0.6;
    const words = run.filter((each) => !isNumber(each) && (cells[each] ?? []).length > 0);
    const text = words.reduce((best, each) => (own(cells, each) >= own(cells, best) ? each : best), words[0] ?? column);
    const number = run.find((each) => each < text && isNumber(each));
    const group = words.find((each) => each < text);
    return [
      [text, "text"],
      ...(number === undefined ? [] : ([[number, "order"]] as [number, AdoptField][])),
      ...(group === undefined ? [] : ([[group, "group"]] as [number, AdoptField][])),
    ];
  });
}

/** The fields of columns without a header before the text: the row's number, or a group that is merged over rows or repeats. */
function withoutHeader(
  headers: readonly string[],
  cells: readonly Cell[][],
  merged: ReadonlySet<number>,
  at: ReadonlyMap<AdoptField, number>,
): [number, AdoptField][] {
  const text = at.get("text") ?? 0;
  const rows = (cells[text] ?? []).length;
  return headers.slice(0, text).flatMap((header, column): [number, AdoptField][] => {
    const seen = cells[column] ?? [];
    if (header || seen.length === 0) return [];
    if (shareOf(seen, (cell) => readNumbering(bareCode(String(cell)))) > 0.6)
      return at.has("code") ? [] : [[column, "order"]];
    return merged.has(column) || seen.length * 2 <= rows || distinctOf(seen) < 0.7 ? [[column, "group"]] : [];
  });
}

/** How many different values a column has. */
function own(cells: readonly Cell[][], column: number): number {
  return distinctOf(cells[column] ?? []) * (cells[column] ?? []).length;
}

function figuresIn(cells: readonly Cell[][], column: number): number {
  return shareOf(cells[column] ?? [], (cell) => /\d/.test(String(cell)));
}

function shareOf(cells: readonly Cell[], fits: (cell: Cell) => unknown): number {
  return cells.filter(fits).length / Math.max(1, cells.length);
}

const isCount = (at: ReadonlyMap<AdoptField, number>) => (offer: Offer) =>
  offer.field === "result" && offer.column === at.get("numerator") && !at.has("result");

/** Whether exactly one column with an unknown name can be the text of a list. */
export function textByContent(
  headers: readonly string[],
  body: readonly (readonly Cell[])[],
  meant: readonly (readonly AdoptField[])[],
): boolean {
  const known = new Map(meant.flatMap((each, column) => (each.length > 0 ? [[column, true]] : [])) as [number, true][]);
  const cells = headers.map((_, column) => sample(body, column));
  return contentOffer(headers, cells, known) !== undefined;
}

/** The only column of sentences among those with unknown names. */
function contentOffer(
  headers: readonly string[],
  cells: readonly Cell[][],
  taken: ReadonlyMap<number, unknown>,
): Pick<Offer, "column" | "why"> | undefined {
  const fits = headers
    .map((header, column) => ({
      column,
      header,
      fit: textFit(cells[column] ?? []),
    }))
    .filter(({ header, column, fit }) => header && !taken.has(column) && fit > 0.5)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  return best && (second?.fit ?? 0) < best.fit * 0.7 ? { column: best.column, why: "content" } : undefined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
