/** A full sending run: sends the day's mails, remembers who was told of what, writes all, and says what happened. */

import type { LocalTime } from "../domain/dates.ts";
import { memoryAfter } from "../domain/mail-memory.ts";
import { markOfTrouble } from "../domain/sending.ts";
import { readSendingMemory, type SendingMemory } from "../domain/sending-memory.ts";
import type { Outcome } from "../gas/run.ts";
import { lastState, type State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import type { OpenForMail } from "./open-for-mail.ts";
import { type PlannedMail, planMails } from "./plan-mails.ts";
import { resultOf } from "./refresh.ts";
import { finishDay, type SendResult, sendDigests } from "./send-mails.ts";
import { writeAll } from "./write-all.ts";

/** Sends and writes; the caller holds the lock, and has checked that sending is approved and that it is time. */
export function deliver(opened: OpenForMail, now: LocalTime, state: State): Outcome {
  const { workbook, readiness, tab } = opened;
  const result = sendDigests(workbook, planMails(workbook, readiness, now, state, tab), now, state);
  rememberTold(opened, result, now);
  const after = { ...lastState(), lastRunOn: now.on, ...(result.postponed.length === 0 && { lastSentOn: now.on }) };
  const { property } = writeAll(opened, now, after, {
    remarked: remarkedIn(result),
    memory: { left: leftSince(result, after, now), ...toldIn(result) },
  });
  finishDay(result, now, property);
  return { messages: tellResult(result, workbook), ...resultOf(workbook, readiness), mails: result.sent.map(mailData) };
}

/** By a person's code, the day since which the person waits for want of quota; whoever was mailed waits no longer. */
function leftSince({ postponed }: SendResult, state: State, { on }: LocalTime): SendingMemory["left"] {
  const before = readSendingMemory(state.sending).left;
  return Object.fromEntries(postponed.map(({ code }) => [code, before[code] ?? on]));
}

/** What the coordinator was just told of sending and of a meeting, as it is to be remembered. */
function toldIn({ sent, sentBefore }: SendResult): Pick<SendingMemory, "told" | "meeting"> {
  const digests = [...sent, ...sentBefore].flatMap((mail) => mail.digests);
  const sending = digests.find((digest) => digest.sending)?.sending;
  const meeting = digests.find((digest) => digest.meeting)?.meeting;
  return { ...(sending && { told: markOfTrouble(sending) }), ...(meeting && { meeting }) };
}

/** Updates the memory of rows by the mails that left, including those of an earlier run of the day that did not come to write it. */
function rememberTold({ readiness }: OpenForMail, { sent, sentBefore }: SendResult, { on }: LocalTime): void {
  const told = [...sent, ...sentBefore].flatMap(({ digests }) => digests);
  const memory = memoryAfter(readiness.rows, told, on);
  for (const result of readiness.rows) result.memory = memory.get(result.indicator.code) ?? result.memory;
}

function remarkedIn({ sent, sentBefore }: SendResult): Set<string> {
  const told = [...sent, ...sentBefore].flatMap(({ digests }) => digests);
  return new Set(told.filter(({ remark }) => remark).map(({ person }) => person.code));
}

function tellResult(result: SendResult, workbook: OpenWorkbook): string[] {
  const { dialog } = workbook.text;
  const { sent, alreadySent, held, keptBack, failed, postponed } = result;
  const nothing = sent.length + alreadySent + held.length + keptBack.length + failed.length + postponed.length === 0;
  return [
    ...(nothing ? [dialog.noDigests] : []),
    ...(sent.length > 0 ? [dialog.sent(sent.length)] : alreadySent > 0 ? [dialog.alreadySent] : []),
    ...tellUnsent(result, workbook),
  ];
}

/** Sentences about mails that did not leave, or may not have, and why. */
function tellUnsent(result: SendResult, { text, book }: OpenWorkbook): string[] {
  const nameOf = (code: string) => book.people.find((each) => each.code === code)?.name ?? code;
  const namesOf = (people: SendResult["held"]) => people.map((person) => person.name ?? person.code).join(", ");
  const { held, keptBack, unknown, failed, postponed, quotaLeft } = result;
  const unsent = [
    ["held", namesOf(held)],
    ["keptBack", namesOf(keptBack)],
    ["unknown", unknown.map(nameOf).join(", ")],
    ["failed", failed.join(", ")],
    ["quotaSpent", postponed.length > 0 ? String(quotaLeft ?? 0) : ""],
  ] as const;
  return unsent.flatMap(([kind, seen]) => (seen ? [text.outcomes[kind](seen)] : []));
}

/** A mail as a host may show or keep it. */
export function mailData({ to, people, mail, items }: PlannedMail) {
  const names = people.map(({ name, code }) => name ?? code);
  return { to, person: people.map(({ code }) => code).join(", "), name: names.join(", "), items, ...mail };
}
