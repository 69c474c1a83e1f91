/** The state of sending: whether mails leave, when, and whom they do not reach. Tabs, captions, mails and dialogs all render this one state. */

import type { Problem } from "../problem/problem.ts";
import { addressKey } from "./address.ts";
import type { ApprovalPart } from "./approval.ts";
import { workingCalendar } from "./calendar.ts";
import { addDays, type DateString, type LocalTime } from "./dates.ts";
import { failingAddresses } from "./failing.ts";
import { silentSince } from "./heartbeat.ts";
import { type LedgerEntry, peopleOf } from "./ledger.ts";
import { isReachable } from "./recipient.ts";
import type { Book, Person } from "./records.ts";
import { nextSendMoment } from "./schedule.ts";
import type { SendingMemory } from "./sending-memory.ts";

/** What keeps all mails from leaving. */
export type Stop = "notApproved" | "stopped" | "void" | "paused";
/** What somebody should know of although mails leave. */
export type Lack = "silent" | "held" | "unreachable" | "failed" | "left" | "keptBack";
export type Trouble = Exclude<Stop, "notApproved"> | Lack;

/** Somebody whom mails do not reach; `since` is the first day on which that was so. */
export interface Unreached {
  code: string;
  name: string;
  since: DateString;
  email?: string;
  times?: number;
}

export interface Sending {
  /** Why no mail leaves; undefined when mails leave. */
  stop?: Stop;
  /** The most important of what is wrong, and since when; undefined when all is well or nothing was ever approved. */
  trouble?: Trouble;
  since?: DateString;
  /** What is no longer as it was approved. */
  changed: ApprovalPart[];
  /** What stops the run. */
  problems: readonly Problem[];
  sender?: string;
  lastRunOn?: DateString;
  silentSince?: DateString;
  /** When mails leave next, and how many as far as is known; undefined while none leave. */
  next?: { at: LocalTime; mails?: number };
  /** New recipients, whom nobody has looked at since the approval. */
  held: Unreached[];
  /** People whose mails the coordinator has held back for more than a week. */
  keptBack: Unreached[];
  /** People whose addresses refuse mail, time and again. */
  unreachable: Unreached[];
  /** People of whom it is not known whether the last send day's mail reached them. */
  failed: Unreached[];
  /** People to whom nothing was sent because the account had used up its mails of the day. */
  left: Unreached[];
}

export interface SendingFacts {
  now: LocalTime;
  book: Book;
  /** What stops the run. */
  problems: readonly Problem[];
  /** Undefined where nothing is approved. */
  changed: ApprovalPart[] | undefined;
  isApprovedAddress: (email: string) => boolean;
  isPaused: boolean;
  sender?: string | undefined;
  lastRunOn?: DateString | undefined;
  lastSentOn?: DateString | undefined;
  /** The day of the last run that stopped, and why. */
  lastStop?: string | undefined;
  ledger: readonly LedgerEntry[];
  memory: SendingMemory;
}

/** How sending stands at a moment. */
export function sendingOf(facts: SendingFacts): Sending {
  const { book, now, changed, problems, sender, lastRunOn, lastSentOn, lastStop, memory } = facts;
  const silent = changed
    ? silentSince({ approval: "given", ...(lastRunOn && { lastRunOn }), ...(lastStop && { lastStop }) }, now.on)
    : undefined;
  const sending: Sending = {
    changed: changed ?? [],
    problems,
    ...(sender && { sender }),
    ...(lastRunOn && { lastRunOn }),
    ...(silent && { silentSince: silent }),
    ...unreachedOf(facts),
  };
  const stop = stopOf(facts);
  if (stop) sending.stop = stop;
  else {
    const isDone = lastSentOn === now.on;
    const from = isDone ? { on: addDays(now.on, 1), minutes: 0 } : now;
    const at = nextSendMoment(book.settings, workingCalendar(book.calendar), from, lastSentOn);
    const { next } = memory;
    sending.next = { at, ...(next?.on === at.on && { mails: next.mails }) };
  }
  const trouble = troubleOf(sending);
  if (!trouble) return sending;
  const since = memory.trouble === trouble ? memory.since : undefined;
  return { ...sending, trouble, since: since ?? firstDayOf(trouble, sending) ?? now.on };
}

function stopOf({ changed, problems, isPaused }: SendingFacts): Stop | undefined {
  if (!changed) return "notApproved";
  if (problems.length > 0) return "stopped";
  if (changed.length > 0) return "void";
  return isPaused ? "paused" : undefined;
}

const LACKS = ["held", "unreachable", "left", "failed", "keptBack"] as const;

function troubleOf(sending: Sending): Trouble | undefined {
  if (sending.stop === "notApproved") return undefined;
  if (sending.silentSince) return "silent";
  return sending.stop ?? LACKS.find((lack) => sending[lack].length > 0);
}

function firstDayOf(trouble: Trouble, sending: Sending): DateString | undefined {
  if (trouble === "silent") return sending.silentSince;
  if (trouble === "stopped" || trouble === "void" || trouble === "paused") return undefined;
  return sending[trouble].map(({ since }) => since).sort()[0];
}

/** A mark that changes when the trouble does, so that people are told of each trouble once. */
export function markOfTrouble(sending: Sending): string {
  const { trouble, changed, problems } = sending;
  if (!trouble) return "";
  if (trouble === "void") return [trouble, ...changed].join(" ");
  if (trouble === "stopped") return [trouble, ...problems.map(({ code, tab = "" }) => `${code}/${tab}`)].join(" ");
  const lacks = LACKS.map((lack) => `${lack}: ${sending[lack].map(({ name }) => name).join(", ")}`);
  return sending.stop || trouble === "silent" ? trouble : lacks.join("; ");
}

/** Whether the coordinator has not been told of the present trouble yet. */
export function isNewTrouble(sending: Sending, { told }: SendingMemory): boolean {
  return sending.trouble !== undefined && markOfTrouble(sending) !== told;
}

type Lists = Pick<Sending, "held" | "keptBack" | "unreachable" | "failed" | "left">;

function unreachedOf({ book, now, changed, isApprovedAddress, ledger, memory }: SendingFacts): Lists {
  const { people } = book;
  const failing = failingAddresses(ledger, now.on);
  const failingOf = ({ email }: Person) => (email ? failing.get(addressKey(email)) : undefined);
  const unreached = (person: Person, since: DateString): Unreached => ({
    code: person.code,
    name: person.name ?? person.code,
    since,
    ...(person.email && { email: person.email }),
  });
  const isNew = (person: Person) =>
    changed?.length === 0 && isReachable(person, book.settings) && !isApprovedAddress(person.email ?? "");
  const lastDay = lastDayBefore(ledger, now.on);
  const failed = ledger.filter(({ on, status }) => on === lastDay && status === "unknown").flatMap(peopleOf);
  return {
    held: people.filter(isNew).map((each) => unreached(each, memory.held[each.code] ?? now.on)),
    keptBack: people.flatMap((each) => {
      const since = keptBackSince(ledger, each.code);
      return since && since < addDays(now.on, -7) ? [unreached(each, since)] : [];
    }),
    unreachable: people.flatMap((each) => {
      const found = failingOf(each);
      return found ? [{ ...unreached(each, found.since), times: found.times }] : [];
    }),
    failed: people
      .filter((each) => failed.includes(each.code) && !failingOf(each))
      .map((each) => unreached(each, lastDay ?? now.on)),
    left: people.flatMap((each) => {
      const since = memory.left[each.code];
      return since ? [unreached(each, since)] : [];
    }),
  };
}

function lastDayBefore(ledger: readonly LedgerEntry[], today: DateString): DateString | undefined {
  const days = ledger.flatMap(({ on }) => (on < today ? [on] : [])).sort();
  return days[days.length - 1];
}

/** The first day since which every mail of a person was held back; undefined when the last one was not. */
function keptBackSince(ledger: readonly LedgerEntry[], code: string): DateString | undefined {
  const own = ledger.filter((entry) => peopleOf(entry).includes(code)).sort((a, b) => (a.on < b.on ? 1 : -1));
  const end = own.findIndex(({ status }) => status !== "held");
  return own.slice(0, end < 0 ? own.length : end).pop()?.on;
}
