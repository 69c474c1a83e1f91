/** Why a person has no mail of a day: every reason that applies, as data. */
import { isWorkingDay, workingCalendar } from "./calendar.ts";
import type { DateString, LocalTime } from "./dates.ts";
import type { Digest } from "./digest.ts";
import { type LedgerEntry, mailOf } from "./ledger.ts";
import type { Readiness } from "./readiness.ts";
import { isAway, isReachable, recipientFinder } from "./recipient.ts";
import type { Book, Indicator, Person } from "./records.ts";
import { isInWindow, isSendDay } from "./schedule.ts";
import { snoozeOf } from "./snooze.ts";

export type SilenceKind =
  | "sent"
  | "unknown"
  | "heldBack"
  | "willSend"
  | "workbookUnsure"
  | "notApproved"
  | "approvalVoid"
  | "paused"
  | "notWorkingDay"
  | "notSendDay"
  | "beforeWindow"
  | "afterWindow"
  | "notRunning"
  | "away"
  | "noAddress"
  | "failing"
  | "newRecipient"
  | "held"
  | "quota"
  | "snoozed"
  | "backedOff"
  | "nothingDue"
  | "noRecord";

/** One reason; `seen` is a time, a day, codes or a count, as the kind asks. */
export interface Reason {
  kind: SilenceKind;
  seen?: string;
}

export interface SilenceQuestion {
  person: Person;
  on: DateString;
  now: LocalTime;
  book: Book;
  /** The assessment as of the day asked about. */
  readiness: Readiness;
  /** The mails planned for that day; undefined for a day that is past, of which only the ledger knows. */
  planned: readonly Digest[] | undefined;
  ledger: readonly LedgerEntry[];
  /** What keeps all mails from leaving, found by the caller. */
  stops: readonly SilenceKind[];
  isApprovedAddress: boolean;
  isHeldBack: boolean;
  quota: number | undefined;
  /** The day of the last good run of the schedule. */
  lastRunOn: DateString | undefined;
}

/**
 * All reasons why a person has no mail of a day, those that apply to everybody first. A ledger entry of that day is the
 * only answer when there is one.
 */
export function silenceReasons(question: SilenceQuestion): Reason[] {
  const { person, on, now, ledger, stops } = question;
  const day = ledger.filter((each) => each.on === on);
  const entry = mailOf(day, person.code, person.email ?? "");
  if (entry?.status === "sent") return [{ kind: "sent", seen: entry.at }];
  if (entry) return [{ kind: entry.status === "held" ? "heldBack" : "unknown", seen: entry.at }];
  const general = [...ofDay(question), ...(on >= now.on ? stops.map((kind) => ({ kind })) : [])];
  if (on < now.on) return general.length > 0 ? general : [{ kind: "noRecord" }];
  const own = ofPerson(question);
  const found = [...general, ...own];
  return found.length > 0 ? found : [{ kind: "willSend" }];
}

function ofDay({ on, now, book, lastRunOn }: SilenceQuestion): Reason[] {
  const { settings } = book;
  const calendar = workingCalendar(book.calendar);
  if (!isWorkingDay(calendar, on)) {
    const name = book.calendar.find((day) => day.on === on && day.kind === "off")?.name;
    return [{ kind: "notWorkingDay", ...(name && { seen: name }) }];
  }
  if (!isSendDay(settings, calendar, on)) return [{ kind: "notSendDay" }];
  if (on !== now.on || isInWindow(settings, now.minutes)) return [];
  if (now.minutes < settings.sendFrom * 60) return [{ kind: "beforeWindow", seen: String(settings.sendFrom) }];
  const silent = lastRunOn === undefined || lastRunOn < on;
  return [
    { kind: "afterWindow", seen: String(settings.sendUntil) },
    ...(silent ? [{ kind: "notRunning" } as const] : []),
  ];
}

function ofPerson(question: SilenceQuestion): Reason[] {
  const { person, on, book, planned, quota } = question;
  const reasons: Reason[] = [];
  if (isAway(person, on)) reasons.push({ kind: "away", ...standInOf(question) });
  if (person.failing) reasons.push({ kind: "failing", seen: person.failing.since });
  else if (!isReachable(person, book.settings)) reasons.push({ kind: "noAddress", seen: person.email ?? "" });
  if (planned?.some((digest) => digest.person.code === person.code)) {
    if (!question.isApprovedAddress) reasons.push({ kind: "newRecipient" });
    if (question.isHeldBack) reasons.push({ kind: "held" });
    if (quota !== undefined && quota < 1) reasons.push({ kind: "quota" });
    return reasons;
  }
  return [...reasons, ...reasonsInRows(question)];
}

/** Whoever gets the mails of somebody who is away. */
function standInOf({ person, on, book }: SilenceQuestion): { seen?: string } {
  const own = book.indicators.find(({ owner }) => owner === person.code) ?? { owner: person.code };
  const found = recipientFinder(book, on).forRow(own as Indicator);
  return found && found.person.code !== person.code ? { seen: found.person.name ?? found.person.code } : {};
}

/** The reasons in a person's own rows why nothing is planned for them. */
function reasonsInRows({ person, readiness, book }: SilenceQuestion): Reason[] {
  const own = readiness.rows.filter(
    ({ indicator, pursued }) => indicator.owner === person.code && pursued.inScope && !pursued.evidenced,
  );
  const codes = (rows: typeof own) => rows.map(({ indicator }) => indicator.code).join(", ");
  const snoozed = own.filter((result) => snoozeOf(result, readiness.today, book.settings.snoozeDays) === "on");
  const told = own.filter((result) => !snoozed.includes(result) && result.memory.followUp?.toldMark);
  return [
    ...(snoozed.length > 0 ? [{ kind: "snoozed" as const, seen: codes(snoozed) }] : []),
    ...(told.length > 0 ? [{ kind: "backedOff" as const, seen: codes(told) }] : []),
    ...(snoozed.length + told.length === 0 ? [{ kind: "nothingDue" as const }] : []),
  ];
}
