/** Plans the day's mails: one for each person, of the rows that person is written to about. Sends nothing. */
import { daysBetween } from "./dates.ts";
import type { Gap } from "./gap.ts";
import type { Problem } from "./problem.ts";
import type { Readiness } from "./readiness.ts";
import { type Recipient, recipientFinder } from "./recipient.ts";
import type { Book, Person } from "./records.ts";
import type { RowResult } from "./row-result.ts";

export type SectionKind = "overdue" | "dueSoon" | "missingEvidence" | "mend";
export const SECTION_KINDS: readonly SectionKind[] = ["overdue", "dueSoon", "missingEvidence", "mend"];

export interface DigestItem {
  result: RowResult;
  /** What is missing for the level worked for. */
  gaps: Gap[];
  instead?: Recipient["instead"];
}

/** One person's mail of one day. Problems are those to mend: of their rows, and for the coordinator of every row. */
export interface Digest {
  person: Person;
  sections: Record<SectionKind, DigestItem[]>;
  problems: Problem[];
}

/** The mails that a day asks for, in the order in which they matter: most overdue rows first. */
export function planDigests(book: Book, readiness: Readiness): Digest[] {
  const recipients = recipientFinder(book, readiness.today);
  const digests = new Map<string, Digest>();
  const digestOf = (person: Person) => {
    const known = digests.get(person.code);
    if (known) return known;
    const digest: Digest = {
      person,
      sections: { overdue: [], dueSoon: [], missingEvidence: [], mend: [] },
      problems: [],
    };
    digests.set(person.code, digest);
    return digest;
  };
  for (const result of readiness.rows) {
    const kind = sectionOf(result, readiness, book);
    const recipient = kind && recipients.forRow(result.indicator);
    if (!kind || !recipient) continue;
    const item: DigestItem = { result, gaps: result.pursued.gaps };
    if (recipient.instead) item.instead = recipient.instead;
    digestOf(recipient.person).sections[kind].push(item);
  }
  addProblems(book, readiness, digestOf, recipients);
  const planned = [...digests.values()];
  for (const digest of planned) for (const kind of SECTION_KINDS) digest.sections[kind].sort(byAge);
  return planned.sort((a, b) => b.sections.overdue.length - a.sections.overdue.length || compareCodes(a, b));
}

/** Which section a row belongs to today, or none: it is out of scope, proved, put off, or not due yet. */
function sectionOf(result: RowResult, readiness: Readiness, book: Book): SectionKind | undefined {
  const { indicator, sound, pursued, overdueDays } = result;
  if (!pursued.inScope || pursued.evidenced) return undefined;
  if (!sound) return "mend";
  if (indicator.snoozeUntil && indicator.snoozeUntil >= readiness.today) return undefined;
  if (pursued.claimed) return "missingEvidence";
  if (overdueDays !== undefined) return "overdue";
  const ahead = Math.max(book.settings.dueSoonDays, indicator.leadDays ?? 0);
  return indicator.dueOn && daysBetween(readiness.today, indicator.dueOn) <= ahead ? "dueSoon" : undefined;
}

type Recipients = ReturnType<typeof recipientFinder>;

/** A row's problems go to whom the row goes to; those of other tabs, and all of them as a list, to the coordinator. */
function addProblems(
  book: Book,
  { rows }: Readiness,
  digestOf: (person: Person) => Digest,
  recipients: Recipients,
): void {
  const toMend = book.problems.filter((each) => each.severity === "row");
  if (toMend.length === 0) return;
  const coordinator = recipients.coordinator()?.person;
  if (coordinator) digestOf(coordinator).problems.push(...toMend);
  const resultAt = new Map(rows.map((result) => [result.indicator.row, result]));
  for (const each of toMend) {
    const result = each.tab === "indicators" && each.row !== undefined ? resultAt.get(each.row) : undefined;
    const person = result && recipients.forRow(result.indicator)?.person;
    if (person && person !== coordinator) digestOf(person).problems.push(each);
  }
}

/** The rows longest overdue come first, then by due date, then by code. */
function byAge(a: DigestItem, b: DigestItem): number {
  const age = (b.result.overdueDays ?? -1) - (a.result.overdueDays ?? -1);
  if (age !== 0) return age;
  const [dueA, dueB] = [a.result.indicator.dueOn ?? "9999", b.result.indicator.dueOn ?? "9999"];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.result.indicator.code < b.result.indicator.code ? -1 : 1;
}

function compareCodes(a: Digest, b: Digest): number {
  return a.person.code < b.person.code ? -1 : 1;
}
