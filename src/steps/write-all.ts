/** Writes the result, the state of sending and the next mails. */
import type { LocalTime } from "../domain/dates.ts";
import { countItems } from "../domain/digest.ts";
import type { Sending } from "../domain/sending.ts";
import { encodeSendingMemory, readSendingMemory, type SendingMemory } from "../domain/sending-memory.ts";
import type { State } from "../gas/state.ts";
import { type ForecastMail, writeForecast } from "./forecast-tab.ts";
import type { OpenForMail } from "./open-for-mail.ts";
import { planNextMails } from "./plan-mails.ts";
import { sendingNow, sendingProperty } from "./sending-now.ts";
import { writeReadiness } from "./write-readiness.ts";

/** What a run knows beyond the workbook and the remembered state. */
export interface RunFacts {
  /** Codes of people whose mail just took the coordinator's remark along, to be recorded so that it goes along once. */
  remarked?: ReadonlySet<string>;
  memory?: Partial<SendingMemory>;
}

export interface ShownSending {
  sending: Sending;
  /** The property that remembers the state of sending. */
  property: { sending: string };
}

/** Writes all that follows from a result. */
export function writeAll(opened: OpenForMail, now: LocalTime, state: State, along: RunFacts = {}): ShownSending {
  const shown = writeNext(opened, now, state, along);
  writeReadiness(opened.workbook, opened.readiness, now, shown.sending);
  return shown;
}

/** Writes the next mails, and gives the state of sending that follows from them. */
export function writeNext(opened: OpenForMail, now: LocalTime, state: State, along: RunFacts = {}): ShownSending {
  const { workbook, tab } = opened;
  const { remarked = new Set(), memory = {} } = along;
  const { on, mails } = nextMails(opened, now, withMeeting(state, memory));
  const leaving = new Set(mails.flatMap((mail) => (mail.on ? [mail.email] : [])));
  const known = { ...memory, next: { on, mails: leaving.size } };
  const remembered = { ...state, ...sendingProperty(sendingNow(workbook, state, now), state, known) };
  const sending = sendingNow(workbook, remembered, now);
  writeForecast(workbook, tab, mails, now.on, remarked);
  return { sending, property: sendingProperty(sending, remembered) };
}

/** The state in which a meeting counts as told, so that the next mails do not tell it again. */
function withMeeting(state: State, { meeting }: Partial<SendingMemory>): State {
  return meeting ? { ...state, sending: encodeSendingMemory({ ...readSendingMemory(state.sending), meeting }) } : state;
}

/** The next mails; a mail that cannot leave as things stand has no day. */
function nextMails({ workbook, readiness, tab }: OpenForMail, now: LocalTime, state: State) {
  const memory = new Map(readiness.rows.map((result) => [result.indicator.code, result.memory]));
  const asRemembered = { ...workbook, book: { ...workbook.book, memory } };
  const { at, planned } = planNextMails(asRemembered, now, state, tab);
  const { stop } = sendingNow(workbook, state, now);
  const mails = planned.flatMap(({ digests, to, mail, isHeld, isApproved }) =>
    digests.map(
      (digest): ForecastMail => ({
        person: digest.person.code,
        name: digest.person.name,
        email: to,
        on: stop || isHeld || !isApproved ? undefined : at.on,
        items: countItems(digest),
        subject: mail.subject,
      }),
    ),
  );
  return { on: at.on, mails };
}
