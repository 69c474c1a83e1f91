/** The model of a mail: the context that it is made from, its limits, and its content part by part. */
import type { LocalTime } from "../../domain/dates.ts";
import type { SectionKind } from "../../domain/digest.ts";
import type { Readiness } from "../../domain/readiness.ts";
import type { Book } from "../../domain/records.ts";
import type { Text } from "../../text/text.ts";
import type { Compared } from "../overview-changes.ts";

/** Limits of a mail: a longer list is cut and its rest counted, a longer text ends in "…". */
export interface MailLimits {
  /** The most lines of a list. */
  lines: number;
  /** The most letters (UTF-16 units) of a text. */
  text: number;
  /** The most people with a part of their own in a mail that they share. */
  parts: number;
}

export interface MailContext {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  text: Text;
  /** Gives the web address of an indicator's row; missing where the workbook's address is not known. */
  rowUrl?: (row: number) => string | undefined;
  criterionName?: (code: string) => string | undefined;
  /** The changes since earlier days, for a mail with the overview. */
  compared?: readonly Compared[];
  /** Set where the papers of the announced meeting could not be made. */
  isWithoutPapers?: boolean;
}

export interface MailLine {
  code: string;
  url?: string;
  /** Whether the reader is told of the row for the first time. */
  isNew: boolean;
  about: string;
  notes: string[];
  gap: string;
  due: string;
}

export interface MailSection {
  kind: SectionKind | "raised";
  title: string;
  /** A sentence that says why this reader gets the section, where it needs saying. */
  lead?: string;
  lines: MailLine[];
  /** The sentence on how many more there are, where the list was cut. */
  rest?: string;
}

/** A list of plain sentences. */
export interface Sentences {
  title: string;
  lines: string[];
  /** The sentence on how many more there are, where the list was cut. */
  rest?: string;
  /** A sentence on what can be done. */
  hint?: string;
}

export interface MailBar {
  name: string;
  /** The filled part of the bar, from 0 to 1. */
  share: number;
  said: string;
}

export interface BarTable {
  title: string;
  /** The header of the bars' names, such as "Criterion". */
  header: string;
  bars: MailBar[];
  /** The sentence on how many more there are, where the list was cut. */
  rest?: string;
}

/** A table of texts; every row has as many cells as there are headers. */
export interface WordTable {
  title: string;
  headers: string[];
  rows: string[][];
}

/** The part of a mail that concerns one person. */
export interface MailPart {
  /** The person's name, where several people share the mail. */
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
  sections: MailSection[];
  lists: Sentences[];
  quiet?: string;
}

export interface MailContent {
  subject: string;
  greeting: string;
  parts: MailPart[];
  /** The sentence on how many more parts there are. */
  rest?: string;
  closing: string[];
  workbookUrl?: string;
}

/** The sentence on how many more items there are than the `most` that a mail lists, if any. */
export function restOf({ length }: readonly unknown[], most: number, text: Text): { rest?: string } {
  return length > most ? { rest: text.mail.more(length - most) } : {};
}
