/** A mail as data: what it is made from, how much it may hold, and what it says part by part. */
import type { LocalTime } from "../../domain/dates.ts";
import type { SectionKind } from "../../domain/digest.ts";
import type { Readiness } from "../../domain/readiness.ts";
import type { Book } from "../../domain/records.ts";
import type { Text } from "../../text/text.ts";
import type { Compared } from "../overview-changes.ts";

/** How much a mail may hold: longer lists are cut and the rest is counted, longer texts end in "…". */
export interface Limits {
  /** Lines of a list. */
  lines: number;
  /** Letters of a text. */
  text: number;
  /** People who share the mail. */
  parts: number;
}

export interface MailContext {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  text: Text;
  /** The address of a row of the indicators, where the workbook's address is known. */
  rowUrl?: (row: number) => string | undefined;
  criterionName?: (code: string) => string | undefined;
  /** What changed since days before, where a mail tells of that. */
  compared?: readonly Compared[];
  /** The papers of the meeting that it tells of could not be made. */
  isWithoutPapers?: boolean;
}

export interface Line {
  code: string;
  url?: string;
  /** The reader has not been told of it before. */
  isNew: boolean;
  about: string;
  notes: string[];
  gap: string;
  due: string;
}

export interface Section {
  kind: SectionKind | "raised";
  title: string;
  /** Why it is told to this reader, where that does not go without saying. */
  lead?: string;
  lines: Line[];
  /** How many more there are. */
  rest?: string;
}

/** A list of plain sentences. */
export interface Sentences {
  title: string;
  lines: string[];
  /** How many more there are. */
  rest?: string;
  /** What can be done about it. */
  hint?: string;
}

export interface Bar {
  name: string;
  /** From 0 to 1. */
  share: number;
  said: string;
}

export interface BarTable {
  title: string;
  /** What the bars are of. */
  header: string;
  bars: Bar[];
  /** How many more there are. */
  rest?: string;
}

/** A table of words: every row has as many as the headers. */
export interface WordTable {
  title: string;
  headers: string[];
  rows: string[][];
}

/** What concerns one person. */
export interface Part {
  /** Whose it is, where several people share the mail. */
  heading?: string;
  remark?: { by: string; words: string };
  thanks?: string;
  overview?: {
    summary: string;
    /** The day by which the school wants the level. */
    deadline?: string;
    grids: WordTable[];
    tables: BarTable[];
  };
  intro?: string;
  sections: Section[];
  lists: Sentences[];
  quiet?: string;
}

export interface Content {
  subject: string;
  greeting: string;
  parts: Part[];
  /** How many more parts there are. */
  rest?: string;
  closing: string[];
  workbookUrl?: string;
}

/** How many more there are than a mail lists, if any. */
export function restOf({ length }: readonly unknown[], most: number, text: Text): { rest?: string } {
  return length > most ? { rest: text.mail.more(length - most) } : {};
}
