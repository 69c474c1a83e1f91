/** Addresses to which mails fail: after two failures in a row nothing is sent there for a week, and others are told. */
import { addressKey } from "./address.ts";
import { addDays, type DateString } from "./dates.ts";
import type { LedgerEntry } from "./ledger.ts";
import type { Person } from "./records.ts";

/** Failures in a row that make an address count as unreachable; after `REST` days it is tried again. */
const FAILURES = 2;
const REST = 7;

export interface Failing {
  /** The day of the first of the failures in a row. */
  since: DateString;
  times: number;
}

/**
 * The addresses, by their comparison form, that count as unreachable on a day. A day on which no mail at all could be
 * sent says nothing of an address: then it is the sending account that fails.
 */
export function failingAddresses(ledger: readonly LedgerEntry[], today: DateString): Map<string, Failing> {
  const days = new Set(ledger.flatMap(({ on, status }) => (status === "sent" ? [on] : [])));
  const row = new Map<string, DateString[]>();
  const tried = ledger.filter(({ on, status, hasFailed }) => on < today && (status === "sent" || hasFailed));
  for (const { on, status, email } of [...tried].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const key = addressKey(email);
    if (status === "sent") row.delete(key);
    else if (days.has(on)) row.set(key, [...(row.get(key) ?? []), on]);
  }
  const failing = new Map<string, Failing>();
  for (const [key, [since = "", ...others]] of row) {
    const last = others[others.length - 1] ?? since;
    const isResting = others.length + 1 >= FAILURES && today < addDays(last, REST);
    if (isResting) failing.set(key, { since, times: others.length + 1 });
  }
  return failing;
}

/** People, each with the failures of mails to their address where those make it unreachable on a day. */
export function withFailing(people: readonly Person[], ledger: readonly LedgerEntry[], today: DateString): Person[] {
  const failing = failingAddresses(ledger, today);
  return people.map((person) => {
    const found = person.email === undefined ? undefined : failing.get(addressKey(person.email));
    return found ? { ...person, failing: found } : person;
  });
}
