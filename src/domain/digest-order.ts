/** The order of mails, and of rows inside a mail. */

import { type DateString, daysBetween } from "./dates.ts";
import { countItems, type Digest, type DigestItem } from "./digest.ts";
import type { EarlierMails } from "./mail-memory.ts";

/** Orders rows: the longest overdue first, then by due date, then by code. */
export function byAge(a: DigestItem, b: DigestItem): number {
  const age = (b.result.overdueDays ?? -1) - (a.result.overdueDays ?? -1);
  if (age !== 0) return age;
  const [dueA, dueB] = [a.result.indicator.dueOn ?? "9999", b.result.indicator.dueOn ?? "9999"];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.result.indicator.code < b.result.indicator.code ? -1 : 1;
}

/**
 * Orders a day's mails, since the account's daily quota may not suffice for all: those with blocking rows first, then
 * those with overdue ones, then the longest. Each day that a person waited for want of quota counts as one step of
 * importance, so that nobody waits for good.
 */
export function byImportance(earlier: EarlierMails, today: DateString): (a: Digest, b: Digest) => number {
  const since = ({ person }: Digest) => earlier.waitingSince?.[person.code] ?? today;
  const rank = (digest: Digest) => classOf(digest) - daysBetween(since(digest), today);
  const weight = ({ sections, raised }: Digest) => [sections.blocking.length, sections.overdue.length, raised.length];
  return (a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (since(a) !== since(b)) return since(a) < since(b) ? -1 : 1;
    const [left, right] = [
      [...weight(a), countItems(a)],
      [...weight(b), countItems(b)],
    ];
    const first = left.findIndex((value, index) => value !== right[index]);
    if (first >= 0) return (right[first] as number) - (left[first] as number);
    return a.person.code < b.person.code ? -1 : 1;
  };
}

/** The class of importance of a mail: 0 with blocking rows, 1 with overdue ones, 2 without either. */
function classOf({ sections, raised }: Digest): number {
  if (sections.blocking.length > 0) return 0;
  return sections.overdue.length + raised.length > 0 ? 1 : 2;
}
