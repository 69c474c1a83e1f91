/** Plans and renders the mails of a moment: of now, or of the next send moment. */
import { criterionNames } from "../catalog/criteria.ts";
import { workingCalendar } from "../domain/calendar.ts";
import { addDays, type DateString, type LocalTime } from "../domain/dates.ts";
import { planDay } from "../domain/day-plan.ts";
import { countItems, type Digest } from "../domain/digest.ts";
import { isHeld, remarkFor } from "../domain/forecast-row.ts";
import { peopleOf, readLedger } from "../domain/ledger.ts";
import { earlierMails } from "../domain/mail-memory.ts";
import { byAddress } from "../domain/mailbox.ts";
import { meetingToTell } from "../domain/meeting-reminder.ts";
import { emptyDigest, markOfProblems } from "../domain/plan-digests.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import { recipientFinder } from "../domain/recipient.ts";
import type { Book, Person } from "../domain/records.ts";
import { nextSendMoment, sendDayServed } from "../domain/schedule.ts";
import { isNewTrouble } from "../domain/sending.ts";
import { readSendingMemory, type SendingMemory } from "../domain/sending-memory.ts";
import { workbookAddress } from "../domain/workbook-address.ts";
import type { AttachedFile } from "../gas/mail.ts";
import type { State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { type Mail, renderDigestMail } from "../views/digest-mail.ts";
import type { MailContext } from "../views/mail/model.ts";
import { compareResult } from "../views/overview-changes.ts";
import { decodeHistory } from "../workbook/history-rows.ts";
import { composePack, factsOf } from "./compose-document.ts";
import type { ForecastTab } from "./forecast-tab.ts";
import { approvedAddresses, sendingNow } from "./sending-now.ts";

export interface PlannedMail {
  /** The digests that the mail tells: one, or one for each of the people who share the address. */
  digests: Digest[];
  people: Person[];
  to: string;
  mail: Mail;
  items: number;
  /** Whether the coordinator holds the mail back. */
  isHeld: boolean;
  /** Whether somebody looked at the address when sending was approved. */
  isApproved: boolean;
  /** A mark of the problems that the mail tells the coordinator. */
  problemsMark?: string;
  /** The papers of a meeting that go along, made only when the mail leaves; `without`: the mail where that fails. */
  papers?: { make: () => AttachedFile[]; without: () => Mail };
}

/** The mails of a moment, as they would leave then. */
export function planMails(
  workbook: OpenWorkbook,
  readiness: Readiness,
  now: LocalTime,
  state: State,
  { rows }: Pick<ForecastTab, "rows">,
): PlannedMail[] {
  const { book, text } = workbook;
  const isHeldOn = (person: Person, on: DateString) => {
    const row = rows.get(person.code);
    return row !== undefined && isHeld(row, on);
  };
  const isLookedAt = approvedAddresses(state, book);
  const next = nextDay(workbook, now);
  const memory = readSendingMemory(state.sending);
  const earlier = earlierMails(readLedger(state), now.on, state.problemsMark, memory.left);
  const mayLeave = (person: Person) => isLookedAt(person.email ?? "") && !isHeldOn(person, next.on);
  const digests = planDay(book, readiness, earlier, next.on, mayLeave);
  const coordinator = addSending(digests, { workbook, now, next, state, memory });
  addMeeting(digests, book, now, memory);
  addRemarks(digests, rows, now);
  const criterionName = criterionNames(book.settings.ruleSet, text.language);
  const compared = digests.some(({ overview }) => overview) ? compareWithEarlier(workbook, readiness) : [];
  const context = { book, readiness, now, text, rowUrl: rowUrls(workbook), criterionName, compared };
  // Whoever had today's mail already gets a mail of their own, so that the parts of others at the address still leave.
  const done = servedToday(workbook, now, state);
  const isAlone = ({ person }: Digest) => isHeldOn(person, now.on) || done.has(person.code);
  return byAddress(digests, isAlone).map((together) => {
    const to = together[0]?.person.email ?? "";
    const isToldOfProblems = ({ person, problems }: Digest) => person.code === coordinator && problems.length > 0;
    return {
      ...renderMail(together, context, () => composePack(factsOf(workbook, readiness, now))),
      to,
      isHeld: together.some(({ person }) => isHeldOn(person, now.on)),
      isApproved: isLookedAt(to),
      ...(together.some(isToldOfProblems) && { problemsMark: markOfProblems(book) }),
    };
  });
}

/** One mail of several digests; with a meeting's papers, which `makePapers` makes when the mail leaves. */
function renderMail(digests: Digest[], context: MailContext, makePapers: () => AttachedFile[]) {
  const papers = {
    make: makePapers,
    without: () => renderDigestMail(digests, { ...context, isWithoutPapers: true }),
  };
  return {
    digests,
    people: digests.map(({ person }) => person),
    mail: renderDigestMail(digests, context),
    items: digests.reduce((sum, digest) => sum + countItems(digest), 0),
    ...(digests.some(({ meeting }) => meeting) && { papers }),
  };
}

/** What changed since last week, last month and the last meeting, by the history that this run has read. */
function compareWithEarlier({ book, readBefore, toldHistory }: OpenWorkbook, readiness: Readiness) {
  const { entries } = decodeHistory(readBefore.history ?? toldHistory ?? []);
  return compareResult(readiness, entries, book.settings.meetingDates);
}

/** Reminds the coordinator of a meeting within a week, once, even if there is nothing else to tell. */
function addMeeting(digests: Digest[], book: Book, { on }: LocalTime, { meeting: lastTold }: SendingMemory): void {
  const meeting = meetingToTell(book.settings.meetingDates, on, lastTold);
  const person = meeting && recipientFinder(book, on).coordinator()?.person;
  if (!person) return;
  const own = digests.find((digest) => digest.person.code === person.code);
  const digest = own ?? emptyDigest(person);
  digest.meeting = meeting;
  if (!own) digests.push(digest);
}

/** Codes of people for whom a mail of this send day was meant. */
function servedToday({ book }: OpenWorkbook, now: LocalTime, state: State): ReadonlySet<string> {
  const served = sendDayServed(book.settings, workingCalendar(book.calendar), now.on, state.lastSentOn);
  return new Set(readLedger(state).flatMap((entry) => (entry.on >= served ? peopleOf(entry) : [])));
}

/** Puts the coordinator's remark into the mail of each whom it is meant for. */
function addRemarks(digests: readonly Digest[], rows: ForecastTab["rows"], now: LocalTime): void {
  for (const digest of digests) {
    const row = rows.get(digest.person.code);
    const remark = row && remarkFor(row, now.on);
    if (remark) digest.remark = remark;
  }
}

/**
 * Puts the state of sending into the mails of the coordinator and of the sending account; a new trouble is reason enough
 * for a mail to the coordinator. Returns the coordinator's code.
 */
function addSending(digests: Digest[], { workbook, now, next, state, memory }: SendingContext): string | undefined {
  const { book } = workbook;
  const coordinator = recipientFinder(book, now.on).coordinator()?.person;
  const { next: _, ...sending } = sendingNow(workbook, state, now, { isLeaving: true });
  if (coordinator && !digests.some(({ person }) => person.code === coordinator.code)) {
    if (isNewTrouble(sending, memory)) digests.push(emptyDigest(coordinator));
  }
  for (const digest of digests) {
    const { code, email } = digest.person;
    if (code !== coordinator?.code && email !== state.senderEmail) continue;
    const mails = digest.forecast?.mails.length ?? 0;
    digest.sending = mails > 0 ? { ...sending, next: { at: next, mails } } : sending;
  }
  return coordinator?.code;
}

interface SendingContext {
  workbook: OpenWorkbook;
  now: LocalTime;
  next: LocalTime;
  state: State;
  memory: SendingMemory;
}

/** The mails of the next send moment: now, unless today's have left or it is not time. */
export function planNextMails(
  workbook: OpenWorkbook,
  now: LocalTime,
  state: State,
  tab: Pick<ForecastTab, "rows">,
): { at: LocalTime; planned: PlannedMail[] } {
  const at = state.lastSentOn === now.on ? nextDay(workbook, now) : nextMoment(workbook, now, state);
  return { at, planned: planMails(workbook, assess(workbook.book, at.on), at, state, tab) };
}

function nextDay(workbook: OpenWorkbook, { on }: LocalTime): LocalTime {
  return nextMoment(workbook, { on: addDays(on, 1), minutes: 0 }, { lastSentOn: on });
}

function nextMoment({ book }: OpenWorkbook, now: LocalTime, { lastSentOn }: State): LocalTime {
  return nextSendMoment(book.settings, workingCalendar(book.calendar), now, lastSentOn);
}

function rowUrls({ book, tabs }: OpenWorkbook) {
  const url = workbookAddress(book.settings);
  const sheetId = url ? tabs.get("indicators")?.getSheetId() : undefined;
  return (row: number) => (url === undefined ? undefined : `${url}#gid=${sheetId}&range=A${row}`);
}
