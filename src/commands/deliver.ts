/** A full run that may send: score, send what is due, remember who was written to, write it all, tell what happened. */
import type { LocalTime } from "../domain/dates.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import type { Outcome } from "../gas/run.ts";
import type { State } from "../gas/state.ts";
import { assertSound, type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import { resultOf } from "./refresh-readiness.ts";
import { countMentions, type PlannedMail, type SendResult, sendDigests } from "./send-digests.ts";
import { writeReadiness } from "./write-readiness.ts";

/** A workbook that may be mailed about: nothing in it stops. */
export function openForMail(now: LocalTime): { workbook: OpenWorkbook; readiness: Readiness } {
  const workbook = openWorkbook(now);
  assertSound(workbook, "mail");
  return { workbook, readiness: assess(workbook.book, now.on) };
}

/** Sends and writes; the caller holds the lock and knows that it is approved and time. */
export function deliver(
  { workbook, readiness }: ReturnType<typeof openForMail>,
  now: LocalTime,
  state: State,
): Outcome {
  const result = sendDigests(workbook, readiness, now, state);
  countMentions(result.sent, now.on);
  writeReadiness(workbook, readiness, now);
  return { messages: tellResult(result, workbook), ...resultOf(workbook, readiness), mails: result.sent.map(mailData) };
}

function tellResult(result: SendResult, { text, book }: OpenWorkbook): string[] {
  const { dialog } = text;
  const nameOf = (code: string) => book.people.find((each) => each.code === code)?.name ?? code;
  const { sent, alreadySent, held, unknown, failed, left, quotaLeft } = result;
  const nothing = sent.length + alreadySent + held.length + failed.length + left === 0;
  return [
    ...(nothing ? [dialog.noDigests] : []),
    ...(sent.length > 0 ? [dialog.sent(sent.length)] : alreadySent > 0 ? [dialog.alreadySent] : []),
    ...(held.length > 0 ? [dialog.heldPeople(held.map((person) => person.name ?? person.code).join(", "))] : []),
    ...(unknown.length > 0 ? [dialog.unknownPeople(unknown.map(nameOf).join(", "))] : []),
    ...(failed.length > 0 ? [dialog.failedPeople(failed.join(", "))] : []),
    ...(left > 0 ? [dialog.quotaSpent(quotaLeft ?? 0)] : []),
  ];
}

/** A mail as a host may show or keep it. */
export function mailData({ to, person, mail, items }: PlannedMail) {
  return { to, person: person.code, name: person.name, items, ...mail };
}
