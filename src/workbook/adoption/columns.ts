/** Finds the header of a list and what each of its columns is. */
import { matchKey } from "../../domain/match-key.ts";
import { type Cell, cleanText, columnLetters, isBlank } from "../cell.ts";
import { readResult, readTarget } from "../typed-figures.ts";
import { readDay } from "../typed-values.ts";
import { type AdoptField, type Candidate, headerKey, type Lexicon } from "./lexicon.ts";
import { bareCode, readNumbering } from "./numbering.ts";
import { fillMerges, type Source } from "./source.ts";

export type ColumnWhy = "own" | "alias" | "prefix" | "asked" | "unknown" | "taken";

/** A column of the list and what it was taken for. */
export interface ReadColumn {
  /** In the letters of the sheet. */
  column: string;
  header: string;
  field?: AdoptField;
  why: ColumnWhy;
}

export interface Columns {
  /** 0-based rows of the header. */
  first: number;
  last: number;
  /** Headers by 0-based column, blank where there is none. */
  headers: string[];
  read: ReadColumn[];
  /** Where each field stands, 0-based. */
  at: Readonly<Partial<Record<AdoptField, number>>>;
}

const SEARCHED_ROWS = 30;
/** Shorter names, such as "TT", say nothing as the beginning of another. */
const SHORTEST_PREFIX = 4;

/** The header with the most known names, of one row or two; undefined where no row has two of them. */
export function findColumns(
  source: Source,
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): Columns | undefined {
  const filled = fillMerges(source, 0, SEARCHED_ROWS, () => ({ down: true, across: true }));
  let best: { first: number; last: number; headers: string[]; score: number } | undefined;
  for (let first = 0; first < Math.min(SEARCHED_ROWS, filled.length); first++) {
    for (const last of [first, first + 1]) {
      const headers = headersOf(filled, first, last, lexicon);
      const score = headers && scoreOf(headers, asked, lexicon);
      if (headers && score && score > (best?.score ?? 0)) best = { first, last, headers, score };
    }
  }
  if (!best) return undefined;
  const offers = offersOf(best.headers, source.cells.slice(best.last + 1), asked, lexicon);
  return { ...best, ...assign(best.headers, offers) };
}

/** The headers of one row, or of a row of groups and the row below it. */
function headersOf(filled: readonly Cell[][], first: number, last: number, lexicon: Lexicon): string[] | undefined {
  const [upper = [], lower = []] = [filled[first], filled[last]];
  if (first === last) return upper.map((cell) => cleanText(cell));
  // One text alone above a header is a title, not a group of its columns.
  if (!filled[last] || new Set(upper.filter(Boolean)).size < 2) return undefined;
  let group = "";
  return upper.map((cell, column) => {
    const [above, below] = [cleanText(cell), cleanText(lower[column] ?? "")];
    if (above) group = above;
    if (!below || below === above) return above;
    // A group's name stands over its first column only; what has its own name needs none.
    const parent = above || (candidatesOf(below, lexicon).length > 0 ? "" : group);
    return candidatesOf(`${parent} ${below}`, lexicon).some(({ why }) => why !== "prefix") || !isKnown(below, lexicon)
      ? `${parent} ${below}`.trim()
      : below;
  });
}

function isKnown(header: string, lexicon: Lexicon): boolean {
  return lexicon.headers.has(headerKey(header));
}

/** How many fields a header names; a header without text and without code names none. */
function scoreOf(headers: readonly string[], asked: ReadonlyMap<string, AdoptField>, lexicon: Lexicon): number {
  const fields = new Set<AdoptField>();
  for (const header of headers) {
    if (header.length > 80) continue;
    const found =
      asked.get(headerKey(header)) ?? candidatesOf(header, lexicon).find((each) => !fields.has(each.field))?.field;
    if (found) fields.add(found);
  }
  const named = headers.some((header) =>
    [asked.get(headerKey(header)), ...candidatesOf(header, lexicon).map(({ field }) => field)].some(
      (field) => field === "text" || field === "code",
    ),
  );
  return named && fields.size >= 2 ? fields.size : 0;
}

function candidatesOf(header: string, lexicon: Lexicon): readonly (Omit<Candidate, "why"> & { why: ColumnWhy })[] {
  const key = headerKey(header);
  const exact = lexicon.headers.get(key);
  if (exact || !key) return exact ?? [];
  let longest = "";
  for (const name of lexicon.headers.keys()) {
    if (name.length >= SHORTEST_PREFIX && name.length > longest.length && key.startsWith(`${name} `)) longest = name;
  }
  return (lexicon.headers.get(longest) ?? []).map(({ field }) => ({ field, why: "prefix" as const }));
}

const WEIGHT: Record<ColumnWhy, number> = { asked: 9, own: 4, alias: 3, prefix: 1.5, unknown: 0, taken: 0 };

/** What a column may hold, and how well that fits what stands below it. */
interface Offer {
  column: number;
  header: string;
  field: AdoptField;
  why: ColumnWhy;
  fit: number;
  score: number;
}

/** The best offers first. */
function offersOf(
  headers: readonly string[],
  body: readonly (readonly Cell[])[],
  asked: ReadonlyMap<string, AdoptField>,
  lexicon: Lexicon,
): Offer[] {
  const offers = headers.flatMap((header, column) => {
    const wanted = asked.get(headerKey(header));
    const candidates = wanted ? [{ field: wanted, why: "asked" as const }] : candidatesOf(header, lexicon);
    const cells = candidates.length > 1 ? sample(body, column) : [];
    return candidates.map(({ field, why }) => {
      const fit = candidates.length > 1 ? fitOf(field, cells, body.length, lexicon) : 0.5;
      return { column, header, field, why, fit, score: WEIGHT[why] + fit };
    });
  });
  return offers.sort((a, b) => b.score - a.score || compare(a.field, b.field) || compare(a.header, b.header));
}

/** Gives each field its best column. The order of the columns decides nothing. */
function assign(headers: readonly string[], offers: readonly Offer[]): Pick<Columns, "read" | "at"> {
  const at: Partial<Record<AdoptField, number>> = {};
  const taken = new Map<number, { field: AdoptField; why: ColumnWhy }>();
  const give = (field: AdoptField, offer: Offer | undefined) => {
    if (!offer || at[field] !== undefined) return;
    delete at[taken.get(offer.column)?.field ?? ""];
    at[field] = offer.column;
    taken.set(offer.column, { field, why: offer.why });
  };
  // A name of two meanings that fits what stands below it in neither is left alone.
  for (const offer of offers) if (!taken.has(offer.column) && offer.score >= 1) give(offer.field, offer);
  // A list without a text is none, whatever else its only words might be.
  const text = offers.find(({ field, fit }) => field === "text" && fit > 0.5);
  give("text", text);
  // Beside figures offices say whether they are enough, and often only that; in a copy of our tab that is computed.
  const spare = offers.find(({ field, column }) => field === "result" && !taken.has(column));
  if (at.snoozeUntil === undefined) give("assessed", spare);
  const read = headers.flatMap((header, column): ReadColumn[] => {
    const offered = offers.some((each) => each.column === column);
    const found = taken.get(column) ?? { why: offered ? ("taken" as const) : ("unknown" as const) };
    return header ? [{ column: columnLetters(column + 1), header, ...found }] : [];
  });
  return { read, at };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const SAMPLE = 300;

function sample(body: readonly (readonly Cell[])[], column: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of body) {
    if (cells.length < SAMPLE && !isBlank(row[column])) cells.push(row[column] as Cell);
  }
  return cells;
}

/** How well cells fit a field, 0 to 1: what decides between the meanings of one name. */
function fitOf(field: AdoptField, cells: readonly Cell[], rows: number, lexicon: Lexicon): number {
  const share = (fits: (cell: Cell) => unknown) => cells.filter(fits).length / Math.max(1, cells.length);
  const isLong = (cell: Cell) =>
    typeof cell === "string" && cell.trim().split(/\s+/).length >= 3 && !readTarget(cell, ANY);
  const distinct = new Set(cells.map((cell) => matchKey(String(cell)))).size / Math.max(1, Math.min(rows, SAMPLE));
  switch (field) {
    case "text":
      return share(isLong) * Math.min(1, distinct * 1.5);
    case "criterion":
      return share((cell) => readNumbering(bareCode(String(cell)))) * 0.4 + (1 - distinct) * 0.6;
    case "target1":
      return share((cell) => readTarget(cell, ANY));
    case "result":
      return share((cell) => readResult(cell, { measure: "ratio", percentColumn: false }) ?? readResult(cell, ANY));
    case "state":
      return share((cell) => lexicon.states.has(matchKey(String(cell))));
    case "dueOn":
      return share((cell) => readDay(cell, false));
    case "unit":
      return share((cell) => namesUnit(String(cell), lexicon)) || 0.2;
    case "piece":
      return share(
        (cell) => lexicon.measures.has(matchKey(String(cell))) || /^\p{Ll}[\p{Ll}\s]{0,14}$/u.test(String(cell)),
      );
    case "owner":
      return share((cell) => !namesUnit(String(cell), lexicon)) * 0.9;
    default:
      return 0.5;
  }
}

const ANY = { percentColumn: false };

/** Whether a name is a unit's: a body that every school has, or by its outer words: "Phòng …", "… department"; a post is none. */
export function namesUnit(name: string, lexicon: Lexicon): boolean {
  const words = cleanText(name).split(/\s+/);
  const last = words[words.length - 1] as string;
  const isPost = lexicon.heads.person.test(name) || lexicon.is("person", last);
  return (
    lexicon.is("body", name) ||
    (words.length > 1 && !isPost && (lexicon.heads.unit.test(name) || lexicon.is("unit", last)))
  );
}
