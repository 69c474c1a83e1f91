/**
 * The send ledger, as pure functions on the text kept for each send-day and person: intent, then send, then confirm.
 * What was meant and never confirmed is unknown, and is never sent again by itself.
 */
import type { DateString } from "./dates.ts";

/** `held`: the coordinator kept the mail of that day back. */
export type SendStatus = "intent" | "sent" | "unknown" | "held";

/** One mail of the ledger. `at` is "HH:MM" of the send-day; `items` counts the rows that the mail lists. */
export interface LedgerEntry {
  on: DateString;
  person: string;
  status: SendStatus;
  at: string;
  email: string;
  items: number;
}

const PREFIX = "mail|";
const MARKS: Record<SendStatus, string> = { intent: "i", sent: "s", unknown: "u", held: "h" };

/** The property that holds a person's mail of a day. */
export function ledgerKey(on: DateString, person: string): string {
  return `${PREFIX}${on}|${person}`;
}

export function encodeEntry({ status, at, items, email }: LedgerEntry): string {
  return [MARKS[status], at, items, email].join("|");
}

/** All entries among some properties, by day and person; text that is not ours is passed over. */
export function readLedger(properties: Readonly<Record<string, string>>): LedgerEntry[] {
  const entries = Object.keys(properties).flatMap((key) => decodeEntry(key, properties[key] ?? ""));
  return entries.sort((a, b) => (a.on + a.at + a.person < b.on + b.at + b.person ? -1 : 1));
}

function decodeEntry(key: string, value: string): LedgerEntry[] {
  if (!key.startsWith(PREFIX)) return [];
  const [, on = "", ...person] = key.split("|");
  const [mark, at = "", items = "0", ...email] = value.split("|");
  const status = (Object.keys(MARKS) as SendStatus[]).find((each) => MARKS[each] === mark);
  // A mark that cannot be read is taken as unknown: better one mail too few than one twice.
  return [
    {
      on,
      person: person.join("|"),
      status: status ?? "unknown",
      at,
      items: Number(items) || 0,
      email: email.join("|"),
    },
  ];
}

/** Keys of entries before a day, at most `limit` of them. */
export function staleKeys(properties: Readonly<Record<string, string>>, before: DateString, limit: number): string[] {
  return readLedger(properties)
    .filter((entry) => entry.on < before)
    .slice(0, limit)
    .map((entry) => ledgerKey(entry.on, entry.person));
}
