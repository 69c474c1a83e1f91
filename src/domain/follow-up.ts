/** What the computed block keeps of the reminders about a row, between runs: what was seen, who was told, how far up. */
import type { DateString } from "./dates.ts";
import { fingerprint } from "./fingerprint.ts";
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
}

const NOTHING: FollowUp = { rung: 0 };
const FIELDS = ["content", "movedOn", "sinceOn", "told", "asked", "rung", "rungOn", "snoozedOn"] as const;

/** One line of text for a cell; `readFollowUp` gives the same back. */
export function encodeFollowUp(followUp: FollowUp | undefined): string | undefined {
  return followUp && FIELDS.map((field) => followUp[field] || "").join("|");
}

/** What a cell says; text that somebody wrote over it is read as far as it goes. */
export function readFollowUp(text: string | undefined): FollowUp {
  const parts = (text ?? "").split("|");
  const found = FIELDS.flatMap((field, index) => (parts[index] ? [[field, parts[index]]] : []));
  const rung = [1, 2, 3].find((each) => String(each) === parts[FIELDS.indexOf("rung")]) ?? 0;
  return { ...Object.fromEntries(found), rung } as FollowUp;
}

/** The mark of a person in a follow-up: codes are free text, marks are eight characters. */
export function markOfPerson(code: string): string {
  return fingerprint(code);
}

/** What is to be remembered today: a row that moved begins anew, and nobody above its owner was told of it yet. */
export function followUpOn(
  today: DateString,
  { indicator, evidence, sound }: Pick<RowResult, "indicator" | "evidence" | "sound">,
  known: FollowUp = NOTHING,
): FollowUp {
  const { snoozedOn: since, ...rest } = known;
  const snoozed = indicator.snoozeUntil !== undefined && indicator.snoozeUntil >= today;
  const kept: FollowUp = { ...rest, ...(snoozed && { snoozedOn: since ?? today }) };
  // A cell that cannot be read says nothing of what was meant by it.
  const content = sound ? contentOf(indicator, evidence) : known.content;
  if (content === undefined || content === known.content) return kept;
  if (known.content === undefined) return { ...kept, content };
  const { sinceOn, rungOn, ...before } = kept;
  return { ...before, content, movedOn: today, rung: 0 };
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
