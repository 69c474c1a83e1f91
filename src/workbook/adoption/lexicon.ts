/** The words that lists in use have for fields and values, of all languages at once, in their form for comparing. */
import { matchKey } from "../../domain/match-key.ts";
import type { Measure, WorkState } from "../../domain/records.ts";
import { DEFAULT_LANGUAGE, everyText, type Text, textOf } from "../../text/text.ts";
import { headerOf } from "../table.ts";
import { EVIDENCE, INDICATORS, PEOPLE } from "../tables.ts";
import { type HeaderMeaning, headerKey } from "./header-names.ts";

/** What a column of a list may hold: a field that staff fill, the order of rows, or a part of the evidence. */
export type AdoptField = string;

/** What people call columns and what they write in cells, language by language. */
const everySynonym = () => everyText().map(({ synonyms }) => synonyms);

export type Word = keyof Text["synonyms"]["words"];

/** What a column of a list of people may hold. */
export type PeopleField = keyof Text["synonyms"]["people"] | "unit";

export type NameRole = "unit" | "person";

export interface Lexicon {
  headers: ReadonlyMap<string, readonly HeaderMeaning[]>;
  /** Headers of the columns that the script computes in our own tab. */
  computed: ReadonlySet<string>;
  /** The headers of a list of people. */
  people: Readonly<Record<PeopleField, ReadonlySet<string>>>;
  /** Whether a cell is one of the words of a list. */
  is(word: Word, cell: string): boolean;
  /** The words of a list, in their form for comparing. */
  all(word: Word): ReadonlySet<string>;
  measures: ReadonlyMap<string, Measure>;
  states: ReadonlyMap<string, WorkState>;
  /** Patterns of the beginnings of units' names and of posts. */
  heads: Readonly<Record<NameRole, RegExp>>;
  /** Pattern of what may stand between two names of a cell, or inside one name: a comma, "&", "và". */
  joint: RegExp;
  /** Pattern of what joins several names in one header. */
  parts: RegExp;
  /** Pattern of a line below a table; its first group matches where somebody signs, and not for a remark. */
  foot: RegExp;
  /** Pattern of "Tiêu chí 2: Đội ngũ", with groups for the word, the number and the name. */
  heading: RegExp;
}

/** Fields of the indicators that staff fill. */
export const STAFF_FIELDS: readonly string[] = Object.keys(INDICATORS.columns).filter(
  (field) => !(INDICATORS.computed as readonly string[]).includes(field),
);

/** The field of tab Minh chứng that each evidence field of a list corresponds to. */
const EVIDENCE_FIELDS: Readonly<Record<string, string>> = {
  evidenceCode: "code",
  evidenceTitle: "title",
  evidenceLink: "link",
  evidenceDoc: "docNumber",
};

const split = (words: string) => words.split("|").filter(Boolean);

/** The header that our own tabs have for a field. */
export function fieldName(field: AdoptField, text: Text): string {
  const part = EVIDENCE_FIELDS[field];
  if (field.startsWith("people.")) return headerOf(text, PEOPLE.tab, field.slice("people.".length));
  return part ? headerOf(text, EVIDENCE.tab, part) : headerOf(text, INDICATORS.tab, field);
}

/** Builds the lexicon: each adoption does so anew, so that it costs nothing when the script loads for an edit. */
export function buildLexicon(): Lexicon {
  const sets = wordSets();
  const all = (word: Word) => sets.get(word) as ReadonlySet<string>;
  const computed = everyText().flatMap((text) =>
    INDICATORS.computed.map((field) => headerKey(headerOf(text, INDICATORS.tab, field))),
  );
  return {
    headers: buildHeaders(),
    computed: new Set(computed),
    people: buildPeople(),
    is: (word, cell) => all(word).has(matchKey(cell)),
    all,
    measures: keyed((text) => text.words.measure, all),
    states: keyed((text) => text.words.state, all),
    ...patterns(),
  };
}

/** The words of every language, by synonym list. */
function wordSets(): Map<Word, ReadonlySet<string>> {
  const synonyms = everySynonym();
  const every = Object.keys(textOf(DEFAULT_LANGUAGE).synonyms.words) as Word[];
  return new Map(
    every.map((word) => [word, new Set(synonyms.flatMap(({ words }) => split(words[word]).map(matchKey)))]),
  );
}

/** Our own words and their synonyms, each with the key that it stands for. */
function keyed<K extends string>(ours: (text: Text) => Record<K, string>, all: (word: Word) => ReadonlySet<string>) {
  const found = new Map<string, K>();
  for (const key of Object.keys(ours(textOf(DEFAULT_LANGUAGE))) as K[]) {
    for (const each of everyText()) found.set(matchKey(ours(each)[key]), key);
    for (const word of all(key as Word)) found.set(word, key);
  }
  return found;
}

function patterns(): Pick<Lexicon, "heads" | "joint" | "parts" | "foot" | "heading"> {
  const synonyms = everySynonym();
  const oneOf = (word: Word) => synonyms.flatMap(({ words }) => split(words[word])).join("|");
  const unit = `(?!(?:${oneOf("noUnit")})(?:\\s|$))(?:${oneOf("unit")})(?=\\s|$)`;
  return {
    heads: {
      unit: new RegExp(`^${unit}`, "iu"),
      person: new RegExp(`^(?:(?:${oneOf("person")})(?:\\s|$))+(?:${unit})?`, "iu"),
    },
    joint: new RegExp(`(\\s*[,&+/]\\s*|\\s[-–]\\s|\\s(?:${oneOf("and")})\\s)`, "i"),
    parts: new RegExp(`\\s*[,;/&+]\\s*|\\s(?:${oneOf("and")})\\s`, "i"),
    foot: new RegExp(`^(?:(${oneOf("foot")})|${oneOf("remark")})\\s*(?:[:(].*)?$`, "is"),
    heading: new RegExp(
      `^(${oneOf("heading")})\\s+([IVX]+|[A-Z]?\\d+(?:\\.\\d+)*|[A-Z])(?=[\\s:.)–-]|$)[\\s:.)–-]*(.*)$`,
      "is",
    ),
  };
}

function buildHeaders(): Map<string, HeaderMeaning[]> {
  const headers = new Map<string, HeaderMeaning[]>();
  const add = (name: string, field: AdoptField, why: HeaderMeaning["why"], rank: number) => {
    const known = headers.get(headerKey(name)) ?? [];
    if (!known.some((each) => each.field === field)) known.push({ field, why, rank });
    headers.set(headerKey(name), known);
  };
  for (const text of everyText()) {
    for (const field of [...STAFF_FIELDS, ...Object.keys(EVIDENCE_FIELDS)])
      add(fieldName(field, text), field, "own", 0);
  }
  for (const each of everySynonym())
    for (const [field, names] of Object.entries(each.headers))
      for (const [rank, name] of split(names).entries()) add(name, field, "alias", rank);
  for (const each of everySynonym())
    for (const [key, names] of Object.entries(each.joined)) {
      const [firsts = [], seconds = []] = names.split(">").map(split);
      const field = key.replace(/\d$/, "");
      for (const first of firsts) for (const second of seconds) add(`${first} ${second}`, field, "alias", JOINED_RANK);
    }
  return headers;
}

/** Rank of headers joined of two words: after all names that people commonly use. */
const JOINED_RANK = 30;

function buildPeople(): Lexicon["people"] {
  const all = (field: PeopleField, names: (each: Text["synonyms"]) => string) => {
    const own = everyText().map((text) => headerOf(text, PEOPLE.tab, field));
    return new Set([...own, ...everySynonym().flatMap((each) => split(names(each)))].map(headerKey));
  };
  return {
    name: all("name", ({ people }) => people.name),
    email: all("email", ({ people }) => people.email),
    title: all("title", ({ people }) => people.title),
    unit: all("unit", ({ headers }) => headers.unit),
  };
}

/** The fields that a header names, by our own headers and by synonyms. */
export function aliasFields(header: string): AdoptField[] {
  return (buildHeaders().get(headerKey(header)) ?? []).map(({ field }) => field);
}

/** The field that a person named, by its key or by a header; undefined for an unknown name. */
export function fieldNamed(name: string): AdoptField | undefined {
  const headers = buildHeaders();
  const keys = [
    ...STAFF_FIELDS,
    ...Object.keys(textOf(DEFAULT_LANGUAGE).synonyms.headers),
    ...Object.keys(EVIDENCE_FIELDS),
  ];
  return keys.find((key) => key === name.trim()) ?? headers.get(headerKey(name))?.[0]?.field;
}
