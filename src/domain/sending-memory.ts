/** What is remembered of sending from one run to the next, besides the ledger. */
import { addDays, type DateString } from "./dates.ts";
import type { Trouble } from "./sending.ts";

/** By a person's code, the day since which something holds. */
export type FirstDays = Readonly<Record<string, DateString>>;

export interface SendingMemory {
  /** What was wrong with sending, and since when. */
  trouble?: Trouble;
  since?: DateString;
  /** Since when new recipients wait to be looked at. */
  held: FirstDays;
  /** Since when people wait because the account's daily quota of mails was used up. */
  left: FirstDays;
  /** How many mails leave on the next send day. */
  next?: { on: DateString; mails: number };
  /** When the sending account was last warned, and the mark of the trouble that it was warned of. */
  warnedOn?: DateString;
  warned?: string;
  /** The mark of the trouble that the coordinator was last told of. */
  told?: string;
  /** The last meeting that the coordinator was reminded of. */
  meeting?: DateString;
}

export const NOTHING_REMEMBERED: SendingMemory = { held: {}, left: {} };

/** Whether the sending account is to be warned: at once of a new trouble, at most once a day, and of the same one again after a week. */
export function isWarningDue({ warned, warnedOn }: SendingMemory, mark: string, today: DateString): boolean {
  if (warnedOn === undefined) return true;
  return warned === mark ? addDays(warnedOn, 7) <= today : warnedOn < today;
}

/** People kept in each list: a property holds about 9,000 bytes. */
const MOST_PEOPLE = 120;

/** The memory as text for its property; `readSendingMemory` reads it back. */
export function encodeSendingMemory({ held, left, ...others }: SendingMemory): string {
  const some = (since: FirstDays) => Object.fromEntries(Object.entries(since).slice(0, MOST_PEOPLE));
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
