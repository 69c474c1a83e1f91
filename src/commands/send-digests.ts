/** Sends the day's mails: intent, then send, then confirm, each kept before the next; safe to run twice. */
import { workingCalendar } from "../domain/calendar.ts";
import { addDays, type DateString, type LocalTime } from "../domain/dates.ts";
import { type Digest, planDigests, SECTION_KINDS } from "../domain/digest.ts";
import { encodeEntry, type LedgerEntry, ledgerKey, readLedger, type SendStatus, staleKeys } from "../domain/ledger.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { Person, Settings } from "../domain/records.ts";
import { isSendMoment, nextSendMoment } from "../domain/schedule.ts";
import { instant } from "../gas/clock.ts";
import { remainingQuota, sendMail } from "../gas/mail.ts";
import { spreadsheet } from "../gas/sheets.ts";
import {
  approvalMark,
  forget,
  markOfAddress,
  readApprovedPeople,
  remember,
  rememberAll,
  rememberOne,
  type State,
} from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { type Mail, renderDigestMail } from "../views/digest-mail.ts";
import { mirrorLedger } from "./mirror-ledger.ts";

/** A run is killed at six minutes; it stops by itself well before, and the next one goes on. */
const BUDGET_MS = 240_000;
/** Ledger entries are kept this long; the tab keeps them for good. */
const LEDGER_DAYS = 45;
const FORGOTTEN_A_RUN = 40;

export interface PlannedMail {
  digest: Digest;
  person: Person;
  to: string;
  mail: Mail;
  items: number;
}

export interface SendResult {
  sent: PlannedMail[];
  alreadySent: number;
  held: Person[];
  unknown: string[];
  /** Names of those to whom sending broke off just now; their mails are unknown too. */
  failed: string[];
  /** Mails left for the next run: the quota or the time was used up. */
  left: number;
  quotaLeft?: number;
}

/** The mails of the day as they would leave now. */
export function planMails({ book, text, tabs }: OpenWorkbook, readiness: Readiness, now: LocalTime): PlannedMail[] {
  const url = book.settings.workbookUrl?.replace(/[#?].*$/, "");
  const sheetId = url ? tabs.get("indicators")?.getSheetId() : undefined;
  const rowUrl = (row: number) => (url === undefined ? undefined : `${url}#gid=${sheetId}&range=A${row}`);
  return planDigests(book, readiness).map((digest) => ({
    digest,
    person: digest.person,
    to: digest.person.email ?? "",
    mail: renderDigestMail(digest, { book, readiness, now, text, rowUrl }),
    items: SECTION_KINDS.reduce((sum, kind) => sum + digest.sections[kind].length, 0),
  }));
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
export function sendDigests(workbook: OpenWorkbook, readiness: Readiness, now: LocalTime, state: State): SendResult {
  const started = instant();
  const ledger = settleIntents(state);
  const done = new Set(ledger.filter((entry) => entry.on === now.on).map((entry) => entry.person));
  const approved = readApprovedPeople(state);
  const planned = planMails(workbook, readiness, now);
  const result: SendResult = {
    sent: [],
    alreadySent: 0,
    held: [],
    unknown: unknownOf(ledger, now.on),
    failed: [],
    left: 0,
  };
  const waiting = planned.filter(({ person, to }) => {
    if (done.has(person.code)) result.alreadySent++;
    else if (!approved.has(markOfAddress(to))) result.held.push(person);
    else return true;
    return false;
  });
  if (waiting.length > 0) {
    let quota = remainingQuota();
    for (const [index, each] of waiting.entries()) {
      if (quota < 1 || instant() - started > BUDGET_MS) {
        result.left = waiting.length - index;
        result.quotaLeft = quota;
        break;
      }
      quota--;
      const entry = sendOne(each, workbook, now);
      ledger.push(entry);
      if (entry.status === "sent") result.sent.push(each);
      else result.failed.push(each.person.name ?? each.person.code);
    }
  }
  if (result.left === 0) remember({ lastSentOn: now.on });
  mirrorLedger(workbook, ledger);
  for (const key of staleKeys(state, addDays(now.on, -LEDGER_DAYS), FORGOTTEN_A_RUN)) forget(key);
  return result;
}

/** Counts a mention for each row of the mails that left, for the computed block to remember. */
export function countMentions(sent: readonly PlannedMail[], today: DateString): void {
  const results = new Set(
    sent.flatMap(({ digest }) => SECTION_KINDS.flatMap((kind) => digest.sections[kind].map((item) => item.result))),
  );
  for (const { memory } of results) {
    memory.mentions++;
    memory.firstMentionOn = memory.firstMentionOn ?? today;
    memory.lastMentionOn = today;
  }
}

/** A mail meant by a run that was cut off: whether it left cannot be known, so it is never sent again by itself. */
function settleIntents(state: State): LedgerEntry[] {
  const ledger = readLedger(state);
  const open = ledger.filter((entry) => entry.status === "intent");
  for (const entry of open) entry.status = "unknown";
  if (open.length > 0) {
    rememberAll(Object.fromEntries(open.map((entry) => [ledgerKey(entry.on, entry.person), encodeEntry(entry)])));
  }
  return ledger;
}

function unknownOf(ledger: readonly LedgerEntry[], on: DateString): string[] {
  return ledger.filter((entry) => entry.on === on && entry.status === "unknown").map((entry) => entry.person);
}

function sendOne({ person, to, mail, items }: PlannedMail, { book, text }: OpenWorkbook, now: LocalTime): LedgerEntry {
  const { settings } = book;
  const replyTo = book.people.find((each) => each.code === settings.coordinator)?.email;
  const entry = (status: SendStatus): LedgerEntry => ({
    on: now.on,
    person: person.code,
    status,
    at: text.formats.clock(now.minutes),
    email: to,
    items,
  });
  const note = (status: SendStatus) => rememberOne(ledgerKey(now.on, person.code), encodeEntry(entry(status)));
  note("intent");
  try {
    sendMail({ to, ...mail, ...(settings.school && { name: settings.school }), ...(replyTo && { replyTo }) });
  } catch (error) {
    // The error may have come before or after the mail left, and its text is in the account's language.
    console.error(String(error));
    note("unknown");
    return entry("unknown");
  }
  note("sent");
  return entry("sent");
}
