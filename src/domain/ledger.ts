/**
 * The send ledger, as pure functions on the text kept for each send-day and person: intent, then send, then confirm.
 * What was meant and never confirmed is unknown, and is never sent again by itself.
 */
import { addressKey } from "./address.ts";
import type { DateString } from "./dates.ts";

/** What became of a mail; `held`: the coordinator kept it back on that day. */
export type SendStatus = "intent" | "sent" | "unknown" | "held";

/** One mail of the ledger. `at` is "HH:MM" of the send-day; `items` counts the rows that the mail lists. */
export interface LedgerEntry {
  on: DateString;
  person: string;
  /** Codes of the others who have the same address, and whose parts stood in the same mail. */
  also?: string[];
  status: SendStatus;
  /** Whether the entry is unknown because sending failed with an error, and not because the run was cut off. */
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

/** The text that the property of an entry holds; `readLedger` reads it back. */
export function encodeEntry({ status, hasFailed, at, items, email, also = [] }: LedgerEntry): string {
  const mark = hasFailed && status === "unknown" ? FAILED : MARKS[status];
  return [mark, at, items, ...[email, ...also].map(escapeBars)].join("|");
}

const escapeBars = (text: string) => text.replace(/%/g, "%25").replace(/\|/g, "%7C");
const unescapeBars = (text: string) => text.replace(/%7C/g, "|").replace(/%25/g, "%");

/** All ledger entries among some properties, sorted by day, time and person; other properties are passed over. */
export function readLedger(properties: Readonly<Record<string, string>>): LedgerEntry[] {
  const entries = Object.keys(properties).flatMap((key) => decodeEntry(key, properties[key] ?? ""));
  return entries.sort((a, b) => (a.on + a.at + a.person < b.on + b.at + b.person ? -1 : 1));
}

function decodeEntry(key: string, value: string): LedgerEntry[] {
  if (!key.startsWith(PREFIX)) return [];
  const [, on = "", ...person] = key.split("|");
  const [mark, at = "", items = "0", email = "", ...also] = value.split("|");
  const status = (Object.keys(MARKS) as SendStatus[]).find((each) => MARKS[each] === mark);
  // An unreadable mark counts as unknown: better one mail too few than one twice.
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

/** Codes of all people whose parts stood in a mail. */
export function peopleOf({ person, also = [] }: Pick<LedgerEntry, "person" | "also">): string[] {
  return [person, ...also];
}

/**
 * The entry of the mail that a person has among these: found by the person's code, else by the address, which stays
 * when a code is renamed. A mail that was held back went to no address.
 */
export function mailOf(ledger: readonly LedgerEntry[], code: string, email: string): LedgerEntry | undefined {
  const address = addressKey(email);
  return (
    ledger.find((entry) => peopleOf(entry).includes(code)) ??
    ledger.find((entry) => entry.status !== "held" && addressKey(entry.email) === address)
  );
}

/** Property keys of ledger entries before a day, at most `limit` of them. */
export function staleKeys(properties: Readonly<Record<string, string>>, before: DateString, limit: number): string[] {
  return readLedger(properties)
    .filter((entry) => entry.on < before)
    .slice(0, limit)
    .map((entry) => ledgerKey(entry.on, entry.person));
}
