/** What the computed block keeps of the reminders about a row, between runs: what was seen, who was told, how far up. */
import { type DateString, isRealDate } from "./dates.ts";
import { fingerprint } from "./fingerprint.ts";
import { matchKey } from "./match-key.ts";
import type { Level } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/** How far up the ladder a row was told: 0 nobody above its owner, 1 a deputy, 2 the head of the unit, 3 the principal. */
export type Rung = 0 | 1 | 2 | 3;

export interface FollowUp {
  /** A mark of what staff entered about the row, as the last run saw it. */
  contentMark?: string;
  /** The day on which a run saw `content` change. */
  movedOn?: DateString;
  /** The first mention since the row last moved. */
  sinceOn?: DateString;
  /** A mark of whoever was last written to about the work of the row. */
  toldMark?: string;
  /** A mark of whoever was last asked to verify it. */
  askedMark?: string;
  rung: Rung;
  rungOn?: DateString;
  /** The first day of the present unbroken time of snoozes. */
  snoozedOn?: DateString;
  /** The day on which somebody was told that the proof runs out. */
  warnedOn?: DateString;
  /** A mark of the words of the indicator. */
  wordsMark?: string;
  /** The highest level that a run saw met with evidence, and that the row is to be held to. */
  met?: Level;
  /** The day on which a run saw that level no longer met. */
  fellOn?: DateString;
}

const NOTHING: FollowUp = { rung: 0 };
const FIELDS = [
  "contentMark",
  "movedOn",
  "sinceOn",
  "toldMark",
  "askedMark",
  "rung",
  "rungOn",
  "snoozedOn",
  "wordsMark",
  "met",
  "fellOn",
  "warnedOn",
] as const satisfies readonly (keyof FollowUp)[];

/** The memory of a row as one line of text for its cell, which `readFollowUp` reads back. */
export function encodeFollowUp(followUp: FollowUp | undefined): string | undefined {
  return followUp && FIELDS.map((field) => followUp[field] || "").join("|");
}

/** The follow-up that a cell holds; undefined where any part is not as `encodeFollowUp` writes it, so that a garbled cell is obeyed in no part. */
export function readFollowUp(text: string, today: DateString): FollowUp | undefined {
  const parts = text.split("|");
  const isWhole = FIELDS.every((field, index) => !parts[index] || isSound(field, parts[index] ?? "", today));
  if (!isWhole || parts.length < FIELDS_AT_FIRST || parts.length > FIELDS.length) return undefined;
  const found = FIELDS.flatMap((field, index) => (parts[index] ? [[field, readPart(field, parts[index] ?? "")]] : []));
  return { rung: 0, ...Object.fromEntries(found) } as FollowUp;
}

/** How many parts the first version wrote to a cell; later versions added theirs at the end. */
const FIELDS_AT_FIRST = 8;

function isSound(field: (typeof FIELDS)[number], part: string, today: DateString): boolean {
  if (field === "rung") return /^[0-3]$/.test(part);
  if (field === "met") return /^[12]$/.test(part);
  // A remembered day cannot lie ahead: such a cell was changed by hand.
  return field.endsWith("On") ? isRealDate(part) && part <= today : /^[0-9a-f]{8}$/.test(part);
}

function readPart(field: (typeof FIELDS)[number], part: string): string | number {
  return field === "rung" || field === "met" ? Number(part) : part;
}

/** The mark of a person in a follow-up: codes are free text, marks are eight characters. */
export function markOfPerson(code: string): string {
  return fingerprint(code);
}

/** The mark of an indicator's text, by which its row is known again under another code. */
export function markOfWords(text: string | undefined): string {
  return fingerprint(matchKey(text ?? ""));
}

/** What is to be remembered of a row today. A row that moved begins anew: as if nobody above its owner was told of it yet. */
export function followUpOn(
  today: DateString,
  row: Pick<RowResult, "indicator" | "evidence" | "sound" | "levels" | "notApplicable">,
  before: FollowUp = NOTHING,
): FollowUp {
  const { indicator, evidence, sound } = row;
  const known = sound ? withMetLevel(today, row, before) : before;
  const { snoozedOn: since, wordsMark: _, ...rest } = known;
  const snoozed = indicator.snoozeUntil !== undefined && indicator.snoozeUntil >= today;
  const kept: FollowUp = {
    ...rest,
    ...(snoozed && { snoozedOn: since ?? today }),
    ...(indicator.text && { wordsMark: markOfWords(indicator.text) }),
  };
  // A row with an unreadable cell keeps its mark: what staff meant by the cell nobody knows, so the row has not moved.
  const contentMark = sound ? contentOf(indicator, evidence) : known.contentMark;
  if (contentMark === undefined || contentMark === known.contentMark) return kept;
  if (known.contentMark === undefined) return { ...kept, contentMark };
  const { sinceOn, rungOn, ...moved } = kept;
  return { ...moved, contentMark, movedOn: today, rung: 0 };
}

/** The memory with the level that is met now, or with the day since when the level once met is not met any more. */
function withMetLevel(
  today: DateString,
  { levels, notApplicable }: Pick<RowResult, "levels" | "notApplicable">,
  { met: before, fellOn, ...known }: FollowUp,
): FollowUp {
  if (notApplicable) return known;
  if (before && levels[before].inScope && !levels[before].evidenced) {
    return { ...known, met: before, fellOn: fellOn ?? today };
  }
  const met = ([2, 1] as const).find((level) => levels[level].evidenced);
  return met ? { ...known, met } : known;
}

/** A mark of all that staff entered about a row. Whether evidence still holds is left out: running out by itself is nobody's work. */
function contentOf(indicator: RowResult["indicator"], { valid, invalid }: RowResult["evidence"]): string {
  const { result, numerator, denominator, state, dueOn, note } = indicator;
  const pieces = [...valid, ...invalid.map(({ evidence }) => evidence)].map((piece) => {
    const { code, link, docNumber, issuedOn, validUntil, quantity } = piece;
    return JSON.stringify([code, link, docNumber, issuedOn, validUntil, quantity]);
  });
  return fingerprint(JSON.stringify([result, numerator, denominator, state, dueOn, note, pieces.sort()]));
}
