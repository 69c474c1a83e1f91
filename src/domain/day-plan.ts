/** The mails of a send day, with a look ahead to the next one for the coordinator. */
import type { DateString } from "./dates.ts";
import { countItems, type Digest, type Forecast } from "./digest.ts";
import { type EarlierMails, memoryAfter, mondayOf } from "./mail-memory.ts";
import { emptyDigest, markOfProblems, planDigests } from "./plan-digests.ts";
import { assess, type Readiness } from "./readiness.ts";
import { recipientFinder } from "./recipient.ts";
import type { Book, Memory, Person } from "./records.ts";

/** The mails of the day, and the forecast of `next` in the coordinator's: of those whose mails may leave then. */
export function planDay(
  book: Book,
  readiness: Readiness,
  told: EarlierMails,
  next: DateString,
  leaves: (person: Person) => boolean = () => true,
): Digest[] {
  const digests = planDigests(book, readiness, told);
  const memory = memoryAfter(readiness.rows, digests, readiness.today);
  const later = planNext(book, memory, next, earlierMailsAfter(told, digests, book, readiness.today, next));
  const forecast = forecastOf(
    later.filter(({ person }) => leaves(person)),
    next,
  );
  const coordinator = recipientFinder(book, readiness.today).coordinator()?.person;
  if (forecast.mails.length === 0 || !coordinator) return digests;
  const own = digests.find(({ person }) => person.code === coordinator.code) ?? emptyDigest(coordinator);
  own.forecast = forecast;
  return digests.includes(own) ? digests : [...digests, own];
}

/** The mails of a later day, if nothing changed until then. */
export function planNext(
  book: Book,
  memory: ReadonlyMap<string, Memory>,
  on: DateString,
  told: EarlierMails,
): Digest[] {
  const then = { ...book, memory };
  return planDigests(then, assess(then, on), told);
}

/** What will have been told by `next`, once the mails of a day have left. */
export function earlierMailsAfter(
  told: EarlierMails,
  sent: readonly Digest[],
  book: Book,
  today: DateString,
  next: DateString,
): EarlierMails {
  const sameWeek = mondayOf(next) === mondayOf(today);
  const codes = sent.map(({ person }) => person.code);
  const coordinator = recipientFinder(book, today).coordinator()?.person.code;
  const isTold = sent.some(({ person, problems }) => person.code === coordinator && problems.length > 0);
  const problemsMark = isTold ? markOfProblems(book) : told.problemsMark;
  return {
    thisWeek: new Set(sameWeek ? [...told.thisWeek, ...codes] : []),
    ...(problemsMark && { problemsMark }),
  };
}

function forecastOf(digests: readonly Digest[], on: DateString): Forecast {
  return { on, mails: digests.map((digest) => ({ person: digest.person, items: countItems(digest) })) };
}
