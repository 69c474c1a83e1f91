/** The mails of a send day, with a look ahead to the next one for the coordinator. */
import type { DateString } from "./dates.ts";
import { countItems, type Digest, type MailForecast } from "./digest.ts";
import { type EarlierMails, memoryAfter, mondayOf } from "./mail-memory.ts";
import { emptyDigest, markOfProblems, planDigests } from "./plan-digests.ts";
import { assess, type Readiness } from "./readiness.ts";
import { recipientFinder } from "./recipient.ts";
import type { Book, Memory, Person } from "./records.ts";

/**
 * The mails of the day; the coordinator's one foretells those of `next`, the next send day.
 * `mayLeave`: whether a person's mail of that day would be sent, were there one.
 */
export function planDay(
  book: Book,
  readiness: Readiness,
  earlier: EarlierMails,
  next: DateString,
  mayLeave: (person: Person) => boolean = () => true,
): Digest[] {
  const digests = planDigests(book, readiness, earlier);
  const memory = memoryAfter(readiness.rows, digests, readiness.today);
  const later = planNext(book, memory, next, earlierMailsAfter(earlier, digests, book, readiness.today, next));
  const forecast = forecastOf(
    later.filter(({ person }) => mayLeave(person)),
    next,
  );
  const coordinator = recipientFinder(book, readiness.today).coordinator()?.person;
  if (forecast.mails.length === 0 || !coordinator) return digests;
  const own = digests.find(({ person }) => person.code === coordinator.code) ?? emptyDigest(coordinator);
  own.forecast = forecast;
  return digests.includes(own) ? digests : [...digests, own];
}

/** The mails of a later day, if nothing changes until then; `memory` and `earlier` are those after the mails before it. */
export function planNext(
  book: Book,
  memory: ReadonlyMap<string, Memory>,
  on: DateString,
  earlier: EarlierMails,
): Digest[] {
  const then = { ...book, memory };
  return planDigests(then, assess(then, on), earlier);
}

/** What earlier mails will have told on the day `next`, once the mails of today have left. */
export function earlierMailsAfter(
  earlier: EarlierMails,
  sent: readonly Digest[],
  book: Book,
  today: DateString,
  next: DateString,
): EarlierMails {
  const sameWeek = mondayOf(next) === mondayOf(today);
  const codes = sent.map(({ person }) => person.code);
  const coordinator = recipientFinder(book, today).coordinator()?.person.code;
  const isTold = sent.some(({ person, problems }) => person.code === coordinator && problems.length > 0);
  const problemsMark = isTold ? markOfProblems(book) : earlier.problemsMark;
  return {
    thisWeek: new Set(sameWeek ? [...earlier.thisWeek, ...codes] : []),
    ...(problemsMark && { problemsMark }),
  };
}

function forecastOf(digests: readonly Digest[], on: DateString): MailForecast {
  return { on, mails: digests.map((digest) => ({ person: digest.person, items: countItems(digest) })) };
}
