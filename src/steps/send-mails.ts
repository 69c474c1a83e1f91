/** Sends the day's mails: intent, then send, then confirm, each kept before the next; safe to run twice. */
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
import { instant } from "../gas/clock.ts";
import { type OutgoingMail, remainingQuota, sendMail } from "../gas/mail.ts";
import { applyWrites } from "../gas/sheets.ts";
import { forget, remember, rememberAll, rememberSurely, type State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { senderName } from "../views/digest-mail.ts";
import { mailsInTab, mirrorLedger } from "./mirror-ledger.ts";
import type { PlannedMail } from "./plan-mails.ts";

/** A run is killed at six minutes; it stops by itself well before, and the next one goes on. */
const BUDGET_MS = 240_000;
/** Ledger entries are kept this long; the tab keeps them for good. */
const LEDGER_DAYS = 45;
const FORGOTTEN_A_RUN = 40;

export interface SendResult {
  sent: PlannedMail[];
  /** Mails of today that an earlier run sent, perhaps without coming to write down what they told. */
  sentBefore: PlannedMail[];
  alreadySent: number;
  /** New recipients, whom nobody has looked at since the approval. */
  held: Person[];
  /** People whose mails the coordinator holds back. */
  keptBack: Person[];
  unknown: string[];
  /** Names of those to whom sending broke off just now; their mails are unknown too. */
  failed: string[];
  /** People whose mails are left for the next run: the quota or the time was used up. */
  left: Person[];
  quotaLeft?: number;
}

/** Whether mails are to leave at this moment. */
export function isTimeToSend({ book }: OpenWorkbook, state: State, now: LocalTime): boolean {
  return isSendMoment(book.settings, workingCalendar(book.calendar), now, state.lastSentOn);
}

export function nextSend({ book, text }: OpenWorkbook, state: State, now: LocalTime): string {
  const next = nextSendMoment(book.settings, workingCalendar(book.calendar), now, state.lastSentOn);
  return text.formats.moment(next);
}

/** Sends what was not sent today. The caller holds the lock, and has seen that it is approved and time. */
export function sendDigests(
  workbook: OpenWorkbook,
  planned: readonly PlannedMail[],
  now: LocalTime,
  state: State,
): SendResult {
  const started = instant();
  const ledger = settleIntents(state);
  const result = emptyResult(ledger, now);
  const { settings, calendar } = workbook.book;
  const served = sendDayServed(settings, workingCalendar(calendar), now.on, state.lastSentOn);
  const recent = [...ledger, ...mailsInTab(workbook)].filter(({ on }) => on >= served);
  const waiting = planned.flatMap((each) => waitingPart(each, recent, result));
  for (const each of waiting.filter(({ isHeld }) => isHeld)) {
    const entry = entryOf(each, workbook, now, "held");
    note(entry);
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
  return { sent: [], sentBefore: [], alreadySent: 0, held: [], keptBack: [], unknown, failed: [], left: [] };
}

interface Sending {
  workbook: OpenWorkbook;
  now: LocalTime;
  /** Takes an entry for each mail. */
  ledger: LedgerEntry[];
  result: SendResult;
  /** Milliseconds since 1970 after which no further mail leaves in this run. */
  until: number;
}

/** Sends mails one after the other, as far as the quota and the time go; the others are left for the next run. */
function sendInTurn(leaving: readonly PlannedMail[], { workbook, now, ledger, result, until }: Sending): void {
  let quota = leaving.length > 0 ? remainingQuota() : 0;
  const mayGoOn = () => quota >= 1 && instant() <= until;
  const intentOf = (each: PlannedMail) => entryOf(each, workbook, now, "intent");
  let [next, ...later] = mayGoOn() ? leaving : [];
  if (next) note(intentOf(next));
  let done = 0;
  while (next) {
    quota--;
    const each = next;
    const entry = { ...entryOf(each, workbook, now, "sent"), ...send(each, workbook) };
    [next, ...later] = mayGoOn() ? later : [];
    // What became of this mail and that the next one is meant: both on record before the next one leaves.
    note(entry, ...(next ? [intentOf(next)] : []));
    ledger.push(entry);
    done++;
    if (entry.status === "sent") result.sent.push(each);
    else result.failed.push(...each.people.map(({ name, code }) => name ?? code));
  }
  if (done === leaving.length) return;
  result.left = leaving.slice(done).flatMap(({ people }) => people);
  result.quotaLeft = quota;
}

/**
 * The mail without what was sent, tried or held for this send day already (`ledger` holds its mails), neither to its
 * people nor to its address; nothing where nobody looked at the address.
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
 * The day is done once all that follows from its mails is written and Google has taken it: until then the next firing
 * does the rest, and sends nothing twice.
 */
export function finishDay({ sent, sentBefore, left }: SendResult, { on }: LocalTime, along: { sending: string }): void {
  applyWrites();
  if (left.length > 0) {
    remember(along);
    return;
  }
  const told = [...sent, ...sentBefore].find(({ problemsMark }) => problemsMark !== undefined);
  remember({ lastSentOn: on, ...along, ...(told?.problemsMark && { problemsMark: told.problemsMark }) });
}

/** A mail meant by a run that was cut off: whether it left cannot be known, so it is never sent again by itself. */
export function settleIntents(state: State): LedgerEntry[] {
  const ledger = readLedger(state);
  const open = ledger.filter((entry) => entry.status === "intent");
  for (const entry of open) entry.status = "unknown";
  if (open.length > 0) {
    rememberAll(Object.fromEntries(open.map((entry) => [ledgerKey(entry.on, entry.person), encodeEntry(entry)])));
  }
  return ledger;
}

/** What leaves: papers that cannot be made hold no mail back, which says so instead. */
function compose({ mail, papers }: PlannedMail): Omit<OutgoingMail, "to"> {
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
    // The error may have come before or after the mail left, and its text is in the account's language.
    console.error(String(error));
    return { status: "unknown", hasFailed: true };
  }
}

function entryOf({ people, to, items }: PlannedMail, { text }: OpenWorkbook, now: LocalTime, status: SendStatus) {
  const [person = "", ...also] = people.map(({ code }) => code);
  const at = text.formats.clock(now.minutes);
  return { on: now.on, person, ...(also.length > 0 && { also }), status, at, email: to, items };
}

/** Puts entries on record, all of them in one write. */
function note(...entries: LedgerEntry[]): void {
  rememberSurely(Object.fromEntries(entries.map((entry) => [ledgerKey(entry.on, entry.person), encodeEntry(entry)])));
}
