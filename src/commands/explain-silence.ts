/** "Vì sao không gửi?": why a person has no mail of a day. Reads only. */
import type { DateString, LocalTime } from "../domain/dates.ts";
import { isHeld } from "../domain/forecast-row.ts";
import { readLedger } from "../domain/ledger.ts";
import { matchKey } from "../domain/match-key.ts";
import { assess } from "../domain/readiness.ts";
import type { Person } from "../domain/records.ts";
import { silenceReasons as explain, type Reason, type SilenceKind } from "../domain/silence.ts";
import { remainingQuota } from "../gas/mail.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { readState, type State } from "../gas/state.ts";
import { askText } from "../gas/ui.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { readForecast } from "../steps/forecast-tab.ts";
import { openHeeding } from "../steps/open-for-mail.ts";
import { planMails } from "../steps/plan-mails.ts";
import { approvedAddresses, isApproved } from "../steps/sending-now.ts";
import type { Text } from "../text/text.ts";
import { renderReason } from "../views/silence.ts";
import { readWrittenDay } from "../workbook/typed-values.ts";

/** What a caller without a keyboard asks. */
export interface SilenceRequest {
  person: string;
  on?: DateString;
}

/** Asks for a person and a day, and lists all reasons why that person has no mail of that day. */
export function explainSilence({ now, text: fallback }: Run, request?: SilenceRequest): Outcome {
  const answer = request ? undefined : askText(fallback.dialog.title, fallback.sending.whyAsk);
  if (!request && !answer) return { idle: true };
  const state = readState();
  const workbook = openHeeding(now, state);
  const { text, book } = workbook;
  const asked = request ? named(request, book.people, text) : readAsked(answer ?? "", book.people, text);
  if (typeof asked === "string") return { messages: [asked], important: true, failed: true };
  const { person, on = now.on } = asked;
  const reasons = reasonsFor(workbook, state, person, on, now);
  const title = text.sending.whyTitle({ name: person.name ?? person.code, day: text.formats.date(on) });
  return {
    messages: [title, ...reasons.map((reason) => `• ${renderReason(reason, text)}`)],
    important: true,
    reasons,
  };
}

interface Asked {
  person: Person;
  on?: DateString;
}

function named({ person: words, on }: SilenceRequest, people: readonly Person[], { sending }: Text): Asked | string {
  const person = findPerson(people, words);
  return person ? { person, ...(on && { on }) } : sending.whyNobody(words);
}

/** The person and day of an answer such as "TP-QLDT 25/11/2026"; a sentence where it names nobody, or no day follows the name. */
function readAsked(answer: string, people: readonly Person[], { sending }: Text): Asked | string {
  const words = answer.trim().split(/[\s;,]+/);
  for (let count = words.length; count > 0; count--) {
    const person = findPerson(people, words.slice(0, count).join(" "));
    if (!person) continue;
    const day = words.slice(count).join(" ");
    if (day === "") return { person };
    // The brackets after a day only say it in words.
    const read = readWrittenDay(day.replace(/\s*\(.*\)$/, ""), false);
    return "on" in read ? { person, on: read.on } : sending.whyNoDay(day);
  }
  return sending.whyNobody(answer);
}

function findPerson(people: readonly Person[], words: string): Person | undefined {
  const key = matchKey(words);
  return people.find(({ code, email, name }) => [code, email ?? "", name ?? ""].some((each) => matchKey(each) === key));
}

function reasonsFor(workbook: OpenWorkbook, state: State, person: Person, on: DateString, now: LocalTime): Reason[] {
  const { book } = workbook;
  const isPast = on < now.on;
  const isUnsure = book.problems.some(({ severity }) => severity === "stops");
  const readiness = assess(book, isPast ? now.on : on);
  const tab = isUnsure ? { rows: new Map() } : readForecast(workbook);
  const at = { on, minutes: on === now.on ? now.minutes : book.settings.sendFrom * 60 };
  const planned = isPast || isUnsure ? [] : planMails(workbook, readiness, at, state, tab);
  const row = tab.rows.get(person.code);
  return explain({
    person,
    on,
    now,
    book,
    readiness,
    planned: isPast ? undefined : planned.flatMap(({ digests }) => digests),
    ledger: readLedger(state),
    stops: [...(isUnsure ? (["workbookUnsure"] as const) : []), ...stopsOf(state, workbook)],
    isApprovedAddress: approvedAddresses(state, book)(person.email ?? ""),
    isHeldBack: row !== undefined && isHeld(row, on),
    quota: on === now.on ? remainingQuota() : undefined,
    lastRunOn: state.lastRunOn,
  });
}

function stopsOf(state: State, { book }: OpenWorkbook): SilenceKind[] {
  if (!state.approval) return ["notApproved"];
  return [
    ...(isApproved(state, book) ? [] : (["approvalVoid"] as const)),
    ...(state.paused ? (["paused"] as const) : []),
  ];
}
