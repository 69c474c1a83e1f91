/** What is remembered of sending from one run to the next, besides the ledger. */
import { addDays, type DateString } from "./dates.ts";
import type { Trouble } from "./sending.ts";

/** Days by the codes of people. */
export type Since = Readonly<Record<string, DateString>>;

export interface SendingMemory {
  /** What was wrong, and since when. */
  trouble?: Trouble;
  since?: DateString;
  /** Since when new recipients wait to be looked at. */
  held: Since;
  /** Since when people wait whom the account's mails of a day did not suffice for. */
  left: Since;
  /** How many mails leave on the next send day. */
  next?: { on: DateString; mails: number };
  /** When the sending account was last told, of what. */
  warnedOn?: DateString;
  warned?: string;
  /** What the coordinator was last told. */
  told?: string;
  /** The last meeting that the coordinator was reminded of. */
  meeting?: DateString;
}

export const NOTHING_REMEMBERED: SendingMemory = { held: {}, left: {} };

/** The sending account is told at once of what is new, at most once a day, and again after a week. */
export function isWarningDue({ warned, warnedOn }: SendingMemory, mark: string, today: DateString): boolean {
  if (warnedOn === undefined) return true;
  return warned === mark ? addDays(warnedOn, 7) <= today : warnedOn < today;
}

// A property holds about 9,000 bytes.
const MOST = 120;

export function encodeSendingMemory({ held, left, ...others }: SendingMemory): string {
  const some = (since: Since) => Object.fromEntries(Object.entries(since).slice(0, MOST));
  return JSON.stringify({ ...others, held: some(held), left: some(left) });
}

/** What was remembered; text that cannot be read counts as nothing. */
export function readSendingMemory(text: string | undefined): SendingMemory {
  try {
    const found = JSON.parse(text || "{}") as Partial<SendingMemory>;
    return { ...found, held: { ...found.held }, left: { ...found.left } };
  } catch {
    return NOTHING_REMEMBERED;
  }
}
