/** Sends the day's mails: records the intent, sends, and records the result before the next one; safe to run twice. */
import { workingCalendar } from "../domain/calendar.ts";
import { addDays, type LocalTime } from "../domain/dates.ts";
import {
  encodeEntry,
  type LedgerEntry,
  ledgerKey,
  mailOf,
  peopleOf,
  readLedger,
  type SendStatus,
  staleKeys,
} from "../domain/ledger.ts";
import type { Person } from "../domain/records.ts";
import { isSendMoment, nextSendMoment, sendDayServed } from "../domain/schedule.ts";
import { nowMs } from "../gas/clock.ts";
import { type MailMessage, remainingQuota, sendMail } from "../gas/mail.ts";
import { applyWrites } from "../gas/sheets.ts";
import { forget, remember, rememberAll, rememberSurely, type State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { senderName } from "../views/digest-mail.ts";
import { mailsInTab, mirrorLedger } from "./mirror-ledger.ts";
import type { PlannedMail } from "./plan-mails.ts";

/** Milliseconds after which a run sends no more: Google kills a run at six minutes. The next run goes on. */
const BUDGET_MS = 240_000;
/** Days for which ledger entries are kept; the tab keeps them for good. */
const LEDGER_DAYS = 45;
const FORGOTTEN_A_RUN = 40;

export interface SendResult {
  sent: PlannedMail[];
  /** Mails of today that an earlier run sent, perhaps without recording what they told. */
  sentBefore: PlannedMail[];
  alreadySent: number;
  /** New recipients, whom nobody has looked at since the approval. */
  held: Person[];
  /** People whose mails the coordinator holds back. */
  keptBack: Person[];
  unknown: string[];
  /** Names of people to whom sending failed just now; their mails are unknown too. */
  failed: string[];
  /** People whose mails the next run will send, because the quota or the time was used up. */
  postponed: Person[];
  quotaLeft?: number;
}

/** Whether mails are to leave at this moment. */
export function isTimeToSend({ book }: OpenWorkbook, state: State, now: LocalTime): boolean {
  return isSendMoment(book.settings, workingCalendar(book.calendar), now, state.lastSentOn);
}

/** The next send moment, as people read it. */
export function nextSendText({ book, text }: OpenWorkbook, state: State, now: LocalTime): string {
  const next = nextSendMoment(book.settings, workingCalendar(book.calendar), now, state.lastSentOn);
  return text.formats.moment(next);
}

/** Sends the mails that were not sent today. The caller holds the lock, and has checked that sending is approved and that it is time. */
export function sendDigests(
  workbook: OpenWorkbook,
  planned: readonly PlannedMail[],
  now: LocalTime,
  state: State,
): SendResult {
  const started = nowMs();
  const ledger = settleIntents(state);
  const result = emptyResult(ledger, now);
  const { settings, calendar } = workbook.book;
  const served = sendDayServed(settings, workingCalendar(calendar), now.on, state.lastSentOn);
  const recent = [...ledger, ...mailsInTab(workbook)].filter(({ on }) => on >= served);
  const waiting = planned.flatMap((each) => waitingPart(each, recent, result));
  for (const each of waiting.filter(({ isHeld }) => isHeld)) {
    const entry = entryOf(each, workbook, now, "held");
    recordEntries(entry);
    ledger.push(entry);
    result.keptBack.push(...each.people);
  }
  const leaving = waiting.filter(({ isHeld }) => !isHeld);
  sendInTurn(leaving, { workbook, now, ledger, result, until: started + BUDGET_MS });
  mirrorLedger(workbook, ledger);
  for (const key of staleKeys(state, addDays(now.on, -LEDGER_DAYS), FORGOTTEN_A_RUN)) forget(key);
  return result;
}

function emptyResult(ledger: readonly LedgerEntry[], now: LocalTime): SendResult {
  const unknown = ledger.filter(({ on, status }) => on === now.on && status === "unknown").flatMap(peopleOf);
  return { sent: [], sentBefore: [], alreadySent: 0, held: [], keptBack: [], unknown, failed: [], postponed: [] };
}

interface SendingRun {
  workbook: OpenWorkbook;
  now: LocalTime;
  /** The ledger, to which an entry for each mail is added. */
  ledger: LedgerEntry[];
  result: SendResult;
  /** Milliseconds since 1970 after which no further mail leaves in this run. */
  until: number;
}

/** Sends mails one after the other while quota and time last; the next run sends the others. */
function sendInTurn(leaving: readonly PlannedMail[], { workbook, now, ledger, result, until }: SendingRun): void {
  let quota = leaving.length > 0 ? remainingQuota() : 0;
  const mayGoOn = () => quota >= 1 && nowMs() <= until;
  const intentOf = (each: PlannedMail) => entryOf(each, workbook, now, "intent");
  let [next, ...later] = mayGoOn() ? leaving : [];
  if (next) recordEntries(intentOf(next));
  let done = 0;
  while (next) {
    quota--;
    const each = next;
    const entry = { ...entryOf(each, workbook, now, "sent"), ...send(each, workbook) };
    [next, ...later] = mayGoOn() ? later : [];
    // The result of this mail and the intent of the next are recorded in one write, before the next one leaves.
    recordEntries(entry, ...(next ? [intentOf(next)] : []));
    ledger.push(entry);
    done++;
    if (entry.status === "sent") result.sent.push(each);
    else result.failed.push(...each.people.map(({ name, code }) => name ?? code));
  }
  if (done === leaving.length) return;
  result.postponed = leaving.slice(done).flatMap(({ people }) => people);
  result.quotaLeft = quota;
}

/**
 * The mail, if it is still to leave: no mail of this send day (`ledger`) went to its people or its address or was held,
 * and the address was approved. Otherwise nothing, and the reason is noted in the result.
 */
function waitingPart(planned: PlannedMail, ledger: readonly LedgerEntry[], result: SendResult): PlannedMail[] {
  const { people, to, isApproved } = planned;
  const done = people.map(({ code }) => mailOf(ledger, code, to)).find((entry) => entry !== undefined);
  if (done?.status === "held") result.keptBack.push(...people);
  else if (done) {
    result.alreadySent++;
    if (done.status === "sent") result.sentBefore.push(planned);
  } else if (!isApproved) result.held.push(...people);
  else return [planned];
  return [];
}

/**
 * Records that the day's mails are out, after Google has taken all writes that follow from them. Until that is recorded
 * the next firing does what is missing, and sends nothing twice.
 */
export function finishDay(
  { sent, sentBefore, postponed }: SendResult,
  { on }: LocalTime,
  along: { sending: string },
): void {
  applyWrites();
  if (postponed.length > 0) {
    remember(along);
    return;
  }
  const told = [...sent, ...sentBefore].find(({ problemsMark }) => problemsMark !== undefined);
  remember({ lastSentOn: on, ...along, ...(told?.problemsMark && { problemsMark: told.problemsMark }) });
}

/** Marks intents that a cut-off run left as unknown: whether such a mail left cannot be known, so it is never sent again by itself. */
export function settleIntents(state: State): LedgerEntry[] {
  const ledger = readLedger(state);
  const open = ledger.filter((entry) => entry.status === "intent");
  for (const entry of open) entry.status = "unknown";
  if (open.length > 0) {
    rememberAll(Object.fromEntries(open.map((entry) => [ledgerKey(entry.on, entry.person), encodeEntry(entry)])));
  }
  return ledger;
}

/** The mail with its papers; where they cannot be made, the mail that says so. */
function compose({ mail, papers }: PlannedMail): Omit<MailMessage, "to"> {
  if (!papers) return mail;
  try {
    return { ...mail, attachments: papers.make() };
  } catch (error) {
    console.error(String(error));
    return papers.without();
  }
}

function send(planned: PlannedMail, workbook: OpenWorkbook): Pick<LedgerEntry, "status" | "hasFailed"> {
  const { settings, people } = workbook.book;
  const replyTo = people.find((each) => each.code === settings.coordinator)?.email;
  const name = senderName(settings.school);
  const composed = compose(planned);
  try {
    sendMail({ to: planned.to, ...composed, ...(name && { name }), ...(replyTo && { replyTo }) });
    return { status: "sent" };
  } catch (error) {
    // The error may have come before or after the mail left, and cannot be read, being in the account's language.
    console.error(String(error));
    return { status: "unknown", hasFailed: true };
  }
}

function entryOf({ people, to, items }: PlannedMail, { text }: OpenWorkbook, now: LocalTime, status: SendStatus) {
  const [person = "", ...also] = people.map(({ code }) => code);
  const at = text.formats.clock(now.minutes);
  return { on: now.on, person, ...(also.length > 0 && { also }), status, at, email: to, items };
}

/** Records ledger entries in one write. */
function recordEntries(...entries: LedgerEntry[]): void {
  rememberSurely(Object.fromEntries(entries.map((entry) => [ledgerKey(entry.on, entry.person), encodeEntry(entry)])));
}
