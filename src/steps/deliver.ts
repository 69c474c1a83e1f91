/** A full run that may send: score, send what is due, remember who was told what, write it all, tell what happened. */

import type { LocalTime } from "../domain/dates.ts";
import { memoryAfter } from "../domain/mail-memory.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import type { Outcome } from "../gas/run.ts";
import { lastState, type State } from "../gas/state.ts";
import { assertSound, type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import { type ForecastTab, readForecast, writeForecast } from "./forecast-tab.ts";
import { type PlannedMail, planMails, planNextMails } from "./plan-mails.ts";
import { resultOf } from "./refresh.ts";
import { finishDay, type SendResult, sendDigests } from "./send-mails.ts";
import { writeReadiness } from "./write-readiness.ts";

export interface OpenForMail {
  workbook: OpenWorkbook;
  readiness: Readiness;
  tab: ForecastTab;
}

/** A workbook that may be mailed about: nothing in it stops. */
export function openForMail(now: LocalTime): OpenForMail {
  const workbook = openWorkbook(now);
  assertSound(workbook, "mail");
  return { workbook, readiness: assess(workbook.book, now.on), tab: readForecast(workbook) };
}

/** Sends and writes; the caller holds the lock and knows that it is approved and time. */
export function deliver(opened: OpenForMail, now: LocalTime, state: State): Outcome {
  const { workbook, readiness, tab } = opened;
  const result = sendDigests(workbook, planMails(workbook, readiness, now, state, tab), now, state);
  rememberTold(opened, result, now);
  writeReadiness(workbook, readiness, now, true);
  showNextMails(opened, now, remarkedIn(result), result.left === 0);
  finishDay(result, now);
  return { messages: tellResult(result, workbook), ...resultOf(workbook, readiness), mails: result.sent.map(mailData) };
}

/**
 * Shows what leaves next, as far as is known now; `remarked` are people whose word went along just now, `isDone` says
 * that the day's mails are out.
 */
export function showNextMails(
  { workbook, readiness, tab }: OpenForMail,
  now: LocalTime,
  remarked: ReadonlySet<string> = new Set(),
  isDone = false,
): void {
  const memory = new Map(readiness.rows.map((result) => [result.indicator.code, result.memory]));
  const asRemembered = { ...workbook, book: { ...workbook.book, memory } };
  const state = { ...lastState(), ...(isDone && { lastSentOn: now.on }) };
  const { at, planned } = planNextMails(asRemembered, now, state, tab);
  const next = planned.map(({ person, to, mail, items }) => ({
    person: person.code,
    name: person.name,
    email: to,
    on: at.on,
    items,
    subject: mail.subject,
  }));
  writeForecast(workbook, tab, next, now.on, remarked);
}

/** Rows remember the mails that left; those of an earlier run of the day count where it did not come to write them. */
function rememberTold({ readiness }: OpenForMail, { sent, sentBefore }: SendResult, { on }: LocalTime): void {
  const told = [...sent, ...sentBefore].map(({ digest }) => digest);
  const memory = memoryAfter(readiness.rows, told, on);
  for (const result of readiness.rows) result.memory = memory.get(result.indicator.code) ?? result.memory;
}

function remarkedIn({ sent, sentBefore }: SendResult): Set<string> {
  return new Set([...sent, ...sentBefore].filter(({ digest }) => digest.remark).map(({ person }) => person.code));
}

function tellResult(result: SendResult, workbook: OpenWorkbook): string[] {
  const { dialog } = workbook.text;
  const { sent, alreadySent, held, keptBack, failed, left } = result;
  const nothing = sent.length + alreadySent + held.length + keptBack.length + failed.length + left === 0;
  return [
    ...(nothing ? [dialog.noDigests] : []),
    ...(sent.length > 0 ? [dialog.sent(sent.length)] : alreadySent > 0 ? [dialog.alreadySent] : []),
    ...tellUnsent(result, workbook),
  ];
}

/** Which mails did not leave or may not have, and why: most runs have none. */
function tellUnsent(result: SendResult, { text, book }: OpenWorkbook): string[] {
  const nameOf = (code: string) => book.people.find((each) => each.code === code)?.name ?? code;
  const namesOf = (people: SendResult["held"]) => people.map((person) => person.name ?? person.code).join(", ");
  const { held, keptBack, unknown, failed, left, quotaLeft } = result;
  const unsent = [
    ["held", namesOf(held)],
    ["keptBack", namesOf(keptBack)],
    ["unknown", unknown.map(nameOf).join(", ")],
    ["failed", failed.join(", ")],
    ["quotaSpent", left > 0 ? String(quotaLeft ?? 0) : ""],
  ] as const;
  return unsent.flatMap(([kind, seen]) => (seen ? [text.outcomes[kind](seen)] : []));
}

/** A mail as a host may show or keep it. */
export function mailData({ to, person, mail, items }: PlannedMail) {
  return { to, person: person.code, name: person.name, items, ...mail };
}
