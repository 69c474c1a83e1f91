/** A day's mails as data: one for each person, with the rows and problems that it tells. */

import type { Problem } from "../problem/problem.ts";
import type { DateString } from "./dates.ts";
import type { Rung } from "./follow-up.ts";
import type { Gap } from "./gap.ts";
import type { Recipient } from "./recipient.ts";
import type { Person } from "./records.ts";
import type { RowResult } from "./row-result.ts";
import type { Sending } from "./sending.ts";

/**
 * The sections of a mail. `blocking`: rows that the level's gate cannot wait for; `awaiting`: rows that are met and wait
 * for evidence or verification; `expiring`: rows whose proof runs out soon; `mend`: rows with a cell that cannot be read.
 */
export type SectionKind = "blocking" | "overdue" | "dueSoon" | "awaiting" | "expiring" | "mend";
export const SECTION_KINDS: readonly SectionKind[] = ["blocking", "overdue", "dueSoon", "awaiting", "expiring", "mend"];

export interface DigestItem {
  result: RowResult;
  /** What is missing for the level worked for; the verification alone for a row that only waits to be verified. */
  gaps: Gap[];
  instead?: Recipient["instead"];
  /** Whether this person was told of the row before, and it has not closed since. */
  still: boolean;
  /** The last day on which the row's work could begin for the level's gate to open in time: in section `blocking`. */
  startBy?: DateString;
  /** Whether the row was put off for as long as rows may be, so that it is told of again. */
  snoozeSpent: boolean;
  /** The last day on which the row's proof holds: in section `expiring`. */
  runsOutOn?: DateString;
  /** Whether the person is to verify the row, not to work on it. */
  toVerify: boolean;
}

/** A row that is told to somebody above its owner, once for each step of the ladder. */
export interface RaisedItem extends DigestItem {
  rung: Rung;
  /** Whether the owner was told of the row before: an owner whom no mail reached was not. */
  isOwnerTold: boolean;
}

/** The mails of the next send day, as they would be if nothing changed until then. */
export interface MailForecast {
  on: DateString;
  mails: { person: Person; items: number }[];
}

/** One person's mail of one day. */
export interface Digest {
  person: Person;
  sections: Record<SectionKind, DigestItem[]>;
  /** Rows that this person was told of before and whose turn is not today. */
  quiet: RowResult[];
  /** Rows that this person was told of and that have closed since. */
  closed: RowResult[];
  /** Rows of this person's people that are new to this step of the ladder. */
  raised: RaisedItem[];
  /** For the principal, on the week's first mail: how the school stands. */
  overview: boolean;
  /** Cells to mend: of this person's rows, and for the coordinator all of them. */
  problems: Problem[];
  /** For the coordinator, on the week's first mail: what will not hold much longer, such as the calendar. */
  notes: Problem[];
  /** For the coordinator: what leaves next. */
  forecast?: MailForecast;
  /** For whoever sees to the mails: how sending stands. */
  sending?: Sending;
  /** For the coordinator: the day of a meeting whose papers go along. */
  meeting?: DateString;
  /** What the coordinator added to this mail. */
  remark?: string;
}

/** How many rows a mail lists, those of the ladder included. */
export function countItems({ sections, raised }: Digest): number {
  return SECTION_KINDS.reduce((sum, kind) => sum + sections[kind].length, raised.length);
}
