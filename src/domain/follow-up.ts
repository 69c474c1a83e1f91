/** What the computed block keeps of the reminders about a row, between runs: what was seen, who was told, how far up. */
import { type DateString, isRealDate } from "./dates.ts";
import { fingerprint } from "./fingerprint.ts";
import { matchKey } from "./match-key.ts";
import type { Level } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/** How far up the ladder a row was told: nobody above its owner, a deputy, the head of the unit, the principal. */
export type Rung = 0 | 1 | 2 | 3;

export interface FollowUp {
  /** A mark of what staff entered about the row, as the last run saw it. */
  content?: string;
  /** The day on which a run saw that change. */
  movedOn?: DateString;
  /** The first mention since the row last moved. */
  sinceOn?: DateString;
  /** A mark of whoever was last written to about the work of the row. */
  told?: string;
  /** A mark of whoever was last asked to verify it. */
  asked?: string;
  rung: Rung;
  rungOn?: DateString;
  /** The first day of the present row of snoozes. */
  snoozedOn?: DateString;
  /** The day on which somebody was told that the proof runs out. */
  warnedOn?: DateString;
  /** A mark of the words of the indicator. */
  about?: string;
  /** The highest level that a run saw met with evidence, and that the row is to be held to. */
  met?: Level;
  /** The day on which a run saw that level no longer met. */
  fellOn?: DateString;
}

const NOTHING: FollowUp = { rung: 0 };
const FIELDS = [
  "content",
  "movedOn",
  "sinceOn",
  "told",
  "asked",
  "rung",
  "rungOn",
  "snoozedOn",
  "about",
  "met",
  "fellOn",
  "warnedOn",
] as const satisfies readonly (keyof FollowUp)[];

/** The memory of a row as one line of text for its cell, which `readFollowUp` reads back. */
export function encodeFollowUp(followUp: FollowUp | undefined): string | undefined {
  return followUp && FIELDS.map((field) => followUp[field] || "").join("|");
}

/** What a cell says; undefined where any part of it is not as it was written: none of it is obeyed then. */
export function readFollowUp(text: string, today: DateString): FollowUp | undefined {
  const parts = text.split("|");
  const isWhole = FIELDS.every((field, index) => !parts[index] || isSound(field, parts[index] ?? "", today));
  if (!isWhole || parts.length < FIELDS_AT_FIRST || parts.length > FIELDS.length) return undefined;
  const found = FIELDS.flatMap((field, index) => (parts[index] ? [[field, readPart(field, parts[index] ?? "")]] : []));
  return { rung: 0, ...Object.fromEntries(found) } as FollowUp;
}

/** The parts of a cell that the first version wrote; later ones added theirs at the end. */
const FIELDS_AT_FIRST = 8;

function isSound(field: (typeof FIELDS)[number], part: string, today: DateString): boolean {
  if (field === "rung") return /^[0-3]$/.test(part);
  if (field === "met") return /^[12]$/.test(part);
  // A day on which something was seen or said cannot lie ahead: such a cell was changed by hand.
  return field.endsWith("On") ? isRealDate(part) && part <= today : /^[0-9a-f]{8}$/.test(part);
}

function readPart(field: (typeof FIELDS)[number], part: string): string | number {
  return field === "rung" || field === "met" ? Number(part) : part;
}

/** The mark of a person in a follow-up: codes are free text, marks are eight characters. */
export function markOfPerson(code: string): string {
  return fingerprint(code);
}

/** The mark of the words of an indicator: with them its row is known again under another code. */
export function aboutOf(text: string | undefined): string {
  return fingerprint(matchKey(text ?? ""));
}

/** What is to be remembered today: a row that moved begins anew, and nobody above its owner was told of it yet. */
export function followUpOn(
  today: DateString,
  row: Pick<RowResult, "indicator" | "evidence" | "sound" | "levels" | "notApplicable">,
  before: FollowUp = NOTHING,
): FollowUp {
  const { indicator, evidence, sound } = row;
  const known = sound ? standingOn(today, row, before) : before;
  const { snoozedOn: since, about: _, ...rest } = known;
  const snoozed = indicator.snoozeUntil !== undefined && indicator.snoozeUntil >= today;
  const kept: FollowUp = {
    ...rest,
    ...(snoozed && { snoozedOn: since ?? today }),
    ...(indicator.text && { about: aboutOf(indicator.text) }),
  };
  // A cell that cannot be read says nothing of what was meant by it.
  const content = sound ? contentOf(indicator, evidence) : known.content;
  if (content === undefined || content === known.content) return kept;
  if (known.content === undefined) return { ...kept, content };
  const { sinceOn, rungOn, ...moved } = kept;
  return { ...moved, content, movedOn: today, rung: 0 };
}

/** With the level that is met now, or since when the one that was met is not any more. */
function standingOn(
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

/** Evidence that runs out by itself is nobody's work: the pieces are told by what was entered, not by whether they hold. */
function contentOf(indicator: RowResult["indicator"], { valid, invalid }: RowResult["evidence"]): string {
  const { result, numerator, denominator, state, dueOn, note } = indicator;
  const pieces = [...valid, ...invalid.map(({ evidence }) => evidence)].map((piece) => {
    const { code, link, docNumber, issuedOn, validUntil, quantity } = piece;
    return JSON.stringify([code, link, docNumber, issuedOn, validUntil, quantity]);
  });
  return fingerprint(JSON.stringify([result, numerator, denominator, state, dueOn, note, pieces.sort()]));
}
