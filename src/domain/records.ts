/** The records that staff keep, as decoded from the workbook. `row` is the sheet row (1-based) a record stands in. */

import type { Problem } from "../problem/problem.ts";
import type { DateString } from "./dates.ts";
import type { Failing } from "./failing.ts";
import type { FollowUp } from "./follow-up.ts";

export type Level = 1 | 2;
export const LEVELS: readonly Level[] = [1, 2];

export type Measure = "yesNo" | "count" | "ratio";
export type FigureSource = "typed" | "evidence";
export type WorkState = "notStarted" | "inProgress" | "done" | "blocked";

/** What a level asks: nothing, something not known yet, or at least `value` (1 for yes, pieces, or a share of 1). */
export type Target = { kind: "outOfScope" } | { kind: "unknown" } | { kind: "atLeast"; value: number };

/** One indicator (chỉ tiêu). `result` is 1 or 0 for yes/no, pieces for a count, a share of 1 for a ratio. */
export interface Indicator {
  row: number;
  code: string;
  criterion?: string;
  group?: string;
  text?: string;
  measure?: Measure;
  /** What is counted: "người", "đề tài". */
  piece?: string;
  target1: Target;
  target2: Target;
  result?: number;
  numerator?: number;
  denominator?: number;
  source?: FigureSource;
  state?: WorkState;
  owner?: string;
  unit?: string;
  supportUnits: string[];
  dueOn?: DateString;
  /** Calendar days that the work needs before it can be done. */
  leadDays?: number;
  snoozeUntil?: DateString;
  slipReason?: string;
  naReason?: string;
  naAuthority?: string;
  verifiedBy?: string;
  verifiedOn?: DateString;
  note?: string;
}

/** A piece of evidence (minh chứng); it may serve several indicators. */
export interface Evidence {
  row: number;
  code: string;
  indicators: string[];
  title?: string;
  link?: string;
  docNumber?: string;
  issuedOn?: DateString;
  validUntil?: DateString;
  /** How many pieces the record stands for; 1 when blank. */
  quantity?: number;
}

export interface Person {
  row: number;
  code: string;
  name?: string;
  email?: string;
  unit?: string;
  title?: string;
  deputy?: string;
  awayFrom?: DateString;
  awayUntil?: DateString;
  /** Mails to the address failed time and again, as the ledger tells. */
  failing?: Failing;
}

export interface Unit {
  row: number;
  code: string;
  name?: string;
  head?: string;
  deputyHead?: string;
}

/** A day off inside the week, or a make-up working day at its end. */
export interface CalendarDay {
  row: number;
  on?: DateString;
  kind?: "off" | "work";
  name?: string;
  certainty?: "tentative" | "confirmed";
}

export interface Settings {
  school?: string;
  governingBody?: string;
  ruleSet?: string;
  /** The code of a language in text/, such as "vi". */
  language: string;
  workingLevel: Level;
  level1On?: DateString;
  level2On?: DateString;
  dossierOn?: DateString;
  windowYears: number;
  coordinator?: string;
  principal?: string;
  /** Who signs documents; the principal where none is named. */
  signatory?: string;
  successor?: string;
  /** Hours of the day, 0 to 24, between which mails may leave. */
  sendFrom: number;
  sendUntil: number;
  /** Weekdays 1-7 on which mails leave; empty for every working day. */
  sendDays: number[];
  dueSoonDays: number;
  /** Calendar days for which a row may be put off in a row. */
  snoozeDays: number;
  /** A ratio of a target, such as 0.9, from which the school itself says "tiệm cận"; none when blank. */
  nearShare?: number;
  mailDomains: string[];
  meetingDates: DateString[];
  documentStyle?: "ND30" | "DANG";
  workbookUrl?: string;
  /** The account that sends; written by the script. */
  sender?: string;
  schemaVersion: number;
}

/** What the computed block remembers of an indicator between runs, found by its echo and never by its row. */
export interface Memory {
  originalDueOn?: DateString;
  /** The due date that the last run saw: a later one is a slip. */
  lastDueOn?: DateString;
  slips: number;
  firstMentionOn?: DateString;
  lastMentionOn?: DateString;
  mentions: number;
  /** Which verification was seen, and of what: `by|on|fingerprint`. */
  verifiedBasis?: string;
  /** Whether the cell of `verifiedBasis` was garbled, so that nobody can tell any more what was verified. */
  isBasisLost?: boolean;
  followUp?: FollowUp;
}

/** The whole workbook, decoded; `problems` holds all that could not be read. */
export interface Book {
  indicators: Indicator[];
  evidence: Evidence[];
  people: Person[];
  units: Unit[];
  calendar: CalendarDay[];
  settings: Settings;
  memory: ReadonlyMap<string, Memory>;
  problems: Problem[];
}

/** The target that a level sets for an indicator. */
export function targetOf(indicator: Indicator, level: Level): Target {
  return level === 1 ? indicator.target1 : indicator.target2;
}
