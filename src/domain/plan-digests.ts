/** Plans a day's mails as data; sending and remembering them is done elsewhere. */

import { COORDINATOR_NOTES, isToMend } from "../problem/problem.ts";
import { type WorkingCalendar, workingCalendar } from "./calendar.ts";
import { daysBetween } from "./dates.ts";
import {
  countItems,
  type Digest,
  type DigestItem,
  type RaisedItem,
  SECTION_KINDS,
  type SectionKind,
} from "./digest.ts";
import { nextStep } from "./escalation.ts";
import { fingerprint } from "./fingerprint.ts";
import { markOfPerson } from "./follow-up.ts";
import { gateDay, latestStart } from "./latest-start.ts";
import { type EarlierMails, NO_EARLIER_MAILS } from "./mail-memory.ts";
import { type Turn, turnOf } from "./mention.ts";
import type { Readiness } from "./readiness.ts";
import { type Recipient, type Recipients, recipientFinder } from "./recipient.ts";
import type { Book, Person } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/** What one person might be told. It becomes a mail when `speaks`; rows in `along` come with a mail that leaves anyway. */
interface Draft {
  digest: Digest;
  speaks: boolean;
  along: { kind: SectionKind; item: DigestItem }[];
}

interface Plan {
  book: Book;
  readiness: Readiness;
  earlier: EarlierMails;
  calendar: WorkingCalendar;
  recipients: Recipients;
  gate: ReturnType<typeof gateDay>;
  draftOf: (person: Person) => Draft;
  drafts: ReadonlyMap<string, Draft>;
}

/** The mails that a day asks for, in the order in which they matter. */
export function planDigests(book: Book, readiness: Readiness, earlier: EarlierMails = NO_EARLIER_MAILS): Digest[] {
  const plan = planFor(book, readiness, earlier);
  for (const result of readiness.rows) {
    addRow(result, plan);
    addExpiring(result, plan);
  }
  addClosed(plan);
  addProblems(plan);
  addOverview(plan);
  return [...plan.drafts.values()].flatMap(finish).sort(byImportance(plan));
}

/** A mark that changes when the list of what is to be mended does. */
export function markOfProblems({ problems }: Book): string {
  const toMend = problems.filter(({ severity }) => severity === "row");
  return fingerprint(JSON.stringify(toMend.map(({ code, tab, column, seen }) => [code, tab, column, seen]).sort()));
}

/** An empty mail to a person, for what is added to a plan afterwards. */
export function emptyDigest(person: Person): Digest {
  return {
    person,
    sections: { blocking: [], overdue: [], dueSoon: [], awaiting: [], expiring: [], mend: [] },
    quiet: [],
    closed: [],
    raised: [],
    overview: false,
    problems: [],
    notes: [],
  };
}

function planFor(book: Book, readiness: Readiness, earlier: EarlierMails): Plan {
  const drafts = new Map<string, Draft>();
  const draftOf = (person: Person) => {
    const draft = drafts.get(person.code) ?? { digest: emptyDigest(person), speaks: false, along: [] };
    drafts.set(person.code, draft);
    return draft;
  };
  return {
    book,
    readiness,
    earlier,
    calendar: workingCalendar(book.calendar),
    recipients: recipientFinder(book, readiness.today),
    gate: gateDay(book.settings, readiness.workingLevel, readiness.today),
    draftOf,
    drafts,
  };
}

function finish({ digest, speaks, along }: Draft): Digest[] {
  // Thanks alone are a mail only when nothing is left to do of what the person was told.
  const allClosed = digest.closed.length > 0 && digest.quiet.length + along.length === 0;
  if (!speaks && !allClosed) return [];
  for (const { kind, item } of along) digest.sections[kind].push(item);
  for (const kind of SECTION_KINDS) digest.sections[kind].sort(byAge);
  digest.raised.sort(byAge);
  return hasContent(digest) ? [digest] : [];
}

/** Whether a mail says anything: one with thanks for closed rows does, one with quiet rows alone does not. */
function hasContent(digest: Digest): boolean {
  const { closed, problems, notes, overview } = digest;
  return overview || countItems(digest) + closed.length + problems.length + notes.length > 0;
}

function addRow(result: RowResult, plan: Plan): void {
  const { today } = plan.readiness;
  const startBy = latestStart(result.indicator, plan.gate);
  const urgent = startBy !== undefined && startBy <= today && isOpen(result);
  const kind = sectionOf(result, urgent, plan);
  if (!kind) return;
  const toVerify = isToVerify(kind, result);
  const recipient = toVerify
    ? plan.recipients.forVerification(result.indicator)
    : plan.recipients.forRow(result.indicator);
  if (!recipient) return;
  const item = itemOf(result, recipient, toVerify, plan);
  if (kind === "blocking" && startBy) item.startBy = startBy;
  place(item, kind, recipient, plan);
  if (toVerify || kind === "mend") return;
  const raised = nextStep(result, recipient, plan.recipients, { calendar: plan.calendar, today, urgent, startBy });
  if (!raised) return;
  const isOwnerTold = result.memory.followUp?.toldMark === markOfPerson(result.indicator.owner ?? "");
  raise({ ...item, still: false, rung: raised.rung, isOwnerTold }, raised.recipient, plan);
}

function isToVerify(kind: SectionKind, { pursued }: RowResult): boolean {
  return kind === "awaiting" && pursued.evidenced;
}

/** Which section a row belongs to today, or none: it is out of scope, verified, put off, or not due yet. */
function sectionOf(result: RowResult, urgent: boolean, { readiness, book }: Plan): SectionKind | undefined {
  const { indicator, sound, pursued, overdueDays } = result;
  if (!pursued.inScope || pursued.verified) return undefined;
  if (!sound) return pursued.evidenced ? undefined : "mend";
  if (snoozeOf(result, readiness.today, book.settings.snoozeDays) === "on") return undefined;
  if (pursued.evidenced) return "awaiting";
  if (urgent) return "blocking";
  if (overdueDays !== undefined) return "overdue";
  if (pursued.claimed) return "awaiting";
  const ahead = Math.max(book.settings.dueSoonDays, indicator.leadDays ?? 0);
  return indicator.dueOn && daysBetween(readiness.today, indicator.dueOn) <= ahead ? "dueSoon" : undefined;
}

/** Calendar days before proof runs out on which its owner is told: once (sooner where the row's work takes longer), and once more. */
const EXPIRY_NOTICE = 30;
const LAST_NOTICE = 7;

/** Tells the owner of a proved row that its proof runs out soon, in time to renew it. */
function addExpiring(result: RowResult, plan: Plan): void {
  const { today } = plan.readiness;
  const { sound, pursued, provedUntil, indicator, memory } = result;
  if (!sound || !pursued.evidenced || !provedUntil) return;
  if (snoozeOf(result, today, plan.book.settings.snoozeDays) === "on") return;
  const notices = [Math.max(EXPIRY_NOTICE, indicator.leadDays ?? 0), LAST_NOTICE];
  const { warnedOn } = memory.followUp ?? {};
  const isDue = (notice: number) =>
    daysBetween(today, provedUntil) <= notice && (!warnedOn || daysBetween(warnedOn, provedUntil) > notice);
  const recipient = notices.some(isDue) ? plan.recipients.forRow(indicator) : undefined;
  if (!recipient) return;
  const draft = plan.draftOf(recipient.person);
  // A mail that already asks this person to verify the row does not name it twice.
  if (draft.digest.sections.awaiting.some((item) => item.result === result)) return;
  draft.speaks = true;
  const item = { ...itemOf(result, recipient, false, plan), gaps: [], still: false, runsOutOn: provedUntil };
  draft.digest.sections.expiring.push(item);
}

function isOpen({ pursued, sound }: RowResult): boolean {
  return sound && pursued.inScope && !pursued.evidenced;
}

/** Whether a row is put off today ("on"), or has been put off for as long as rows may be ("spent"). */
export function snoozeOf(
  { indicator: { snoozeUntil }, memory }: RowResult,
  today: string,
  limit: number,
): "off" | "on" | "spent" {
  if (!snoozeUntil || snoozeUntil < today) return "off";
  return daysBetween(memory.followUp?.snoozedOn ?? today, today) < limit ? "on" : "spent";
}

function itemOf(result: RowResult, { person, instead }: Recipient, toVerify: boolean, plan: Plan): DigestItem {
  const { pursued, memory } = result;
  const mark = markOfPerson(person.code);
  return {
    result,
    gaps: toVerify ? pursued.gaps : pursued.gaps.filter(({ gate }) => gate !== "verified"),
    still: (toVerify ? memory.followUp?.askedMark : memory.followUp?.toldMark) === mark,
    snoozeSpent: snoozeOf(result, plan.readiness.today, plan.book.settings.snoozeDays) === "spent",
    toVerify,
    ...(instead && { instead }),
  };
}

function place(item: DigestItem, kind: SectionKind, { person }: Recipient, plan: Plan): void {
  const draft = plan.draftOf(person);
  const turn = turnOfItem(item, kind, plan);
  if (turn === "quiet") draft.digest.quiet.push(item.result);
  else if (turn === "along") draft.along.push({ kind, item });
  else {
    draft.speaks = true;
    draft.digest.sections[kind].push(item);
  }
}

function turnOfItem({ still, result }: DigestItem, kind: SectionKind, { calendar, readiness }: Plan): Turn {
  const { memory, lateSince, overdueDays } = result;
  if (!still || kind === "blocking") return "now";
  const { sinceOn, movedOn } = memory.followUp ?? {};
  const lastOn = memory.lastMentionOn;
  const justOverdue = kind === "overdue" && overdueDays !== undefined && lastOn && lastOn <= (lateSince ?? "");
  if (justOverdue) return "now";
  return turnOf(
    { ...(sinceOn && { sinceOn }), ...(movedOn && { movedOn }), ...(lastOn && { lastOn }) },
    calendar,
    readiness.today,
  );
}

function raise(item: RaisedItem, { person }: Recipient, plan: Plan): void {
  const draft = plan.draftOf(person);
  draft.speaks = true;
  draft.digest.raised.push(item);
}

/** Thanks whoever was told of a row that has been met and proved since. */
function addClosed({ readiness, book, draftOf, recipients }: Plan): void {
  const personOf = new Map(book.people.map((person) => [markOfPerson(person.code), person]));
  for (const result of readiness.rows) {
    const { toldMark } = result.memory.followUp ?? {};
    const person = toldMark && result.pursued.inScope && result.pursued.evidenced ? personOf.get(toldMark) : undefined;
    if (person && recipients.canReach(person)) draftOf(person).digest.closed.push(result);
  }
}

/** Problems of a row go to whoever is written to about the row; the coordinator gets the list of all. */
function addProblems(plan: Plan): void {
  const { book, readiness, earlier, recipients, draftOf } = plan;
  const toMend = book.problems.filter(isToMend);
  const resultAt = new Map(readiness.rows.map((result) => [result.indicator.row, result]));
  const coordinator = recipients.coordinator()?.person;
  for (const each of toMend) {
    const result = each.tab === "indicators" && each.row !== undefined ? resultAt.get(each.row) : undefined;
    const person = result && recipients.forRow(result.indicator)?.person;
    if (person && person !== coordinator) draftOf(person).digest.problems.push(each);
  }
  if (!coordinator) return;
  const notes = book.problems.filter(({ code }) => COORDINATOR_NOTES.has(code));
  if (toMend.length + notes.length === 0) return;
  const draft = draftOf(coordinator);
  const weekly = !earlier.thisWeek.has(coordinator.code);
  draft.digest.problems.push(...toMend);
  if (weekly) draft.digest.notes.push(...notes);
  const news = toMend.length > 0 && earlier.problemsMark !== markOfProblems(book);
  if (weekly || news) draft.speaks = true;
}

/** The principal's first mail of a week opens with an overview of the school, and leaves even if it says nothing else. */
function addOverview({ recipients, earlier, draftOf }: Plan): void {
  const recipient = recipients.principal();
  if (!recipient || earlier.thisWeek.has(recipient.person.code)) return;
  const draft = draftOf(recipient.person);
  draft.digest.overview = true;
  draft.speaks = true;
}

/** Orders rows: the longest overdue first, then by due date, then by code. */
function byAge(a: DigestItem, b: DigestItem): number {
  const age = (b.result.overdueDays ?? -1) - (a.result.overdueDays ?? -1);
  if (age !== 0) return age;
  const [dueA, dueB] = [a.result.indicator.dueOn ?? "9999", b.result.indicator.dueOn ?? "9999"];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return a.result.indicator.code < b.result.indicator.code ? -1 : 1;
}

/**
 * Orders mails, since the account's daily quota may not suffice for all: those with blocking rows first, then those with
 * overdue ones, then the longest. Each day that a person waited for want of quota counts as one step of importance, so
 * that nobody waits for good.
 */
function byImportance({ earlier, readiness }: Plan): (a: Digest, b: Digest) => number {
  const since = ({ person }: Digest) => earlier.waitingSince?.[person.code] ?? readiness.today;
  const rank = (digest: Digest) => classOf(digest) - daysBetween(since(digest), readiness.today);
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

function classOf({ sections, raised }: Digest): number {
  if (sections.blocking.length > 0) return 0;
  return sections.overdue.length + raised.length > 0 ? 1 : 2;
}
