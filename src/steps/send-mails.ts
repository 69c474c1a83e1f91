/** Sends the day's mails: intent, then send, then confirm, each kept before the next; safe to run twice. */
import { workingCalendar } from "../domain/calendar.ts";
import { addDays, type LocalTime } from "../domain/dates.ts";
import { encodeEntry, type LedgerEntry, ledgerKey, readLedger, type SendStatus, staleKeys } from "../domain/ledger.ts";
import type { Person, Settings } from "../domain/records.ts";
import { isSendMoment, nextSendMoment, sendDayServed } from "../domain/schedule.ts";
import { instant } from "../gas/clock.ts";
import { remainingQuota, sendMail } from "../gas/mail.ts";
import { applyWrites, spreadsheet } from "../gas/sheets.ts";
import {
  approvalMark,
  forget,
  markOfAddress,
  readApprovedPeople,
  remember,
  rememberAll,
  rememberSurely,
  type State,
} from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { mirrorLedger } from "./mirror-ledger.ts";
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
  /** Mails left for the next run: the quota or the time was used up. */
  left: number;
  quotaLeft?: number;
}

/** Whether what was approved still holds: the same file, sender and mail settings. */
export function isApproved(state: State, settings: Settings): boolean {
  const sender = state.senderId;
  return Boolean(sender) && state.approval === approvalMark(spreadsheet().getId(), sender as string, settings);
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
  const result: SendResult = {
    sent: [],
    sentBefore: [],
    alreadySent: 0,
    held: [],
    keptBack: [],
    unknown: ledger.filter(({ on, status }) => on === now.on && status === "unknown").map(({ person }) => person),
    failed: [],
    left: 0,
  };
  const approved = readApprovedPeople(state);
  const { settings, calendar } = workbook.book;
  const served = sendDayServed(settings, workingCalendar(calendar), now.on, state.lastSentOn);
  const recent = ledger.filter(({ on }) => on >= served);
  const waiting = planned.filter((each) => isWaiting(each, recent, approved, result));
  for (const each of waiting.filter(({ isHeld }) => isHeld)) {
    const entry = entryOf(each, workbook, now, "held");
    note(entry);
    ledger.push(entry);
    result.keptBack.push(each.person);
  }
  const leaving = waiting.filter(({ isHeld }) => !isHeld);
  let quota = leaving.length > 0 ? remainingQuota() : 0;
  const mayGoOn = () => quota >= 1 && instant() - started <= BUDGET_MS;
  const intentOf = (each: PlannedMail) => entryOf(each, workbook, now, "intent");
  let [next, ...later] = mayGoOn() ? leaving : [];
  if (next) note(intentOf(next));
  let done = 0;
  while (next) {
    quota--;
    const each = next;
    const entry = entryOf(each, workbook, now, send(each, workbook));
    [next, ...later] = mayGoOn() ? later : [];
    // What became of this mail and that the next one is meant: both on record before the next one leaves.
    note(entry, ...(next ? [intentOf(next)] : []));
    ledger.push(entry);
    done++;
    if (entry.status === "sent") result.sent.push(each);
    else result.failed.push(each.person.name ?? each.person.code);
  }
  if (done < leaving.length) Object.assign(result, { left: leaving.length - done, quotaLeft: quota });
  mirrorLedger(workbook, ledger);
  for (const key of staleKeys(state, addDays(now.on, -LEDGER_DAYS), FORGOTTEN_A_RUN)) forget(key);
  return result;
}

/** Not sent, tried or held for this send day already (`ledger` holds its mails), and to somebody who was looked at. */
function isWaiting(
  planned: PlannedMail,
  ledger: readonly LedgerEntry[],
  approved: ReadonlySet<string>,
  result: SendResult,
): boolean {
  const { person, to } = planned;
  const done = ledger.find((entry) => entry.person === person.code);
  if (done?.status === "held") result.keptBack.push(person);
  else if (done) {
    result.alreadySent++;
    if (done.status === "sent") result.sentBefore.push(planned);
  } else if (!approved.has(markOfAddress(to))) result.held.push(person);
  else return true;
  return false;
}

/**
 * The day is done once all that follows from its mails is written and Google has taken it: until then the next firing
 * does the rest, and sends nothing twice.
 */
export function finishDay({ sent, sentBefore, left }: SendResult, { on }: LocalTime): void {
  if (left > 0) return;
  applyWrites();
  const told = [...sent, ...sentBefore].find(({ problemsMark }) => problemsMark !== undefined);
  remember({ lastSentOn: on, ...(told?.problemsMark && { problemsMark: told.problemsMark }) });
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

function send({ to, mail }: PlannedMail, workbook: OpenWorkbook): SendStatus {
  const { settings, people } = workbook.book;
  const replyTo = people.find((each) => each.code === settings.coordinator)?.email;
  try {
    sendMail({ to, ...mail, ...(settings.school && { name: settings.school }), ...(replyTo && { replyTo }) });
    return "sent";
  } catch (error) {
    // The error may have come before or after the mail left, and its text is in the account's language.
    console.error(String(error));
    return "unknown";
  }
}

function entryOf({ person, to, items }: PlannedMail, { text }: OpenWorkbook, now: LocalTime, status: SendStatus) {
  return { on: now.on, person: person.code, status, at: text.formats.clock(now.minutes), email: to, items };
}

/** Puts entries on record, all of them in one write. */
function note(...entries: LedgerEntry[]): void {
  rememberSurely(Object.fromEntries(entries.map((entry) => [ledgerKey(entry.on, entry.person), encodeEntry(entry)])));
}
