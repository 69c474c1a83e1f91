/**
 * The send ledger, as pure functions on the text kept for each send-day and person: intent, then send, then confirm.
 * What was meant and never confirmed is unknown, and is never sent again by itself.
 */
import { addressKey } from "./address.ts";
import type { DateString } from "./dates.ts";

/** `held`: the coordinator kept the mail of that day back. */
export type SendStatus = "intent" | "sent" | "unknown" | "held";

/** One mail of the ledger. `at` is "HH:MM" of the send-day; `items` counts the rows that the mail lists. */
export interface LedgerEntry {
  on: DateString;
  person: string;
  /** Codes of the others who have the same address, and whose parts stood in the same mail. */
  also?: string[];
  status: SendStatus;
  /** Unknown because sending it broke off with an error, and not because the run was cut off. */
  hasFailed?: true;
  at: string;
  email: string;
  items: number;
}

const PREFIX = "mail|";
const MARKS: Record<SendStatus, string> = { intent: "i", sent: "s", unknown: "u", held: "h" };
const FAILED = "f";

/** The property that holds a person's mail of a day. */
export function ledgerKey(on: DateString, person: string): string {
  return `${PREFIX}${on}|${person}`;
}

export function encodeEntry({ status, hasFailed, at, items, email, also = [] }: LedgerEntry): string {
  const mark = hasFailed && status === "unknown" ? FAILED : MARKS[status];
  return [mark, at, items, ...[email, ...also].map(escapeBars)].join("|");
}

const escapeBars = (text: string) => text.replace(/%/g, "%25").replace(/\|/g, "%7C");
const unescapeBars = (text: string) => text.replace(/%7C/g, "|").replace(/%25/g, "%");

/** All entries among some properties, by day and person; text that is not ours is passed over. */
export function readLedger(properties: Readonly<Record<string, string>>): LedgerEntry[] {
  const entries = Object.keys(properties).flatMap((key) => decodeEntry(key, properties[key] ?? ""));
  return entries.sort((a, b) => (a.on + a.at + a.person < b.on + b.at + b.person ? -1 : 1));
}

function decodeEntry(key: string, value: string): LedgerEntry[] {
  if (!key.startsWith(PREFIX)) return [];
  const [, on = "", ...person] = key.split("|");
  const [mark, at = "", items = "0", email = "", ...also] = value.split("|");
  const status = (Object.keys(MARKS) as SendStatus[]).find((each) => MARKS[each] === mark);
  // A mark that cannot be read is taken as unknown: better one mail too few than one twice.
  return [
    {
      on,
      person: person.join("|"),
      ...(also.length > 0 && { also: also.map(unescapeBars) }),
      status: status ?? "unknown",
      ...(mark === FAILED && { hasFailed: true }),
      at,
      items: Number(items) || 0,
      email: unescapeBars(email),
    },
  ];
}

/** Codes of all whose parts stood in a mail. */
export function peopleOf({ person, also = [] }: Pick<LedgerEntry, "person" | "also">): string[] {
  return [person, ...also];
}

/**
 * Of these entries the mail that a person has: by the person's code, or by the address, which a code that was renamed
 * leaves as it is. A mail that was held back went to no address.
 */
export function mailOf(ledger: readonly LedgerEntry[], code: string, email: string): LedgerEntry | undefined {
  const address = addressKey(email);
  return (
    ledger.find((entry) => peopleOf(entry).includes(code)) ??
    ledger.find((entry) => entry.status !== "held" && addressKey(entry.email) === address)
  );
}

/** Keys of entries before a day, at most `limit` of them. */
export function staleKeys(properties: Readonly<Record<string, string>>, before: DateString, limit: number): string[] {
  return readLedger(properties)
    .filter((entry) => entry.on < before)
    .slice(0, limit)
    .map((entry) => ledgerKey(entry.on, entry.person));
}
