/** Makes the offer that a person approves: who is to get mails, what leaves first and when, and in whose name. */

import type { LocalTime } from "../domain/dates.ts";
import { type Digest, SECTION_KINDS } from "../domain/digest.ts";
import { isReachable } from "../domain/recipient.ts";
import type { Book, Person } from "../domain/records.ts";
import { workbookAddress } from "../domain/workbook-address.ts";
import type { State } from "../gas/state.ts";
import { userEmail } from "../gas/user.ts";
import type { Text } from "../text/text.ts";
import { senderName } from "../views/digest-mail.ts";
import { type OpenForMail, openForMail } from "./open-for-mail.ts";
import { type PlannedMail, planNextMails } from "./plan-mails.ts";
import { isTimeToSend } from "./send-mails.ts";

export interface Offer {
  opened: OpenForMail;
  planned: PlannedMail[];
  /** The addresses that an approval covers, which the question shows. */
  recipients: string[];
  question: string;
  /** A mark that changes when the mails do, or anything that the question shows. */
  mark: string;
}

/** Reads the workbook and makes the offer. */
export function makeOffer(now: LocalTime, state: State): Offer {
  const opened = openForMail(now, state);
  const { workbook, tab } = opened;
  const { book } = workbook;
  const text = workbook.text;
  const { approval: _, ...unapproved } = state;
  const { at, planned } = planNextMails(workbook, now, unapproved, tab);
  const isNow = isTimeToSend(workbook, state, now) && !state.paused;
  const people = book.people.filter(({ failing, ...person }) => isReachable(person, book.settings));
  const when = isNow ? text.sending.atOnce : text.formats.moment(at);
  const question = [askFor(planned, when, text), "", ...describe(book, people, text), ...listMails(planned, text)];
  return {
    opened,
    planned,
    recipients: [...new Set(people.map(({ email = "" }) => email))],
    question: question.join("\n"),
    mark: JSON.stringify([question, book.settings, planned.map(gistOf)]),
  };
}

function askFor(planned: readonly PlannedMail[], when: string, text: Text): string {
  const { sending } = text;
  const items = planned.reduce((sum, mail) => sum + mail.items, 0);
  return sending.approveAsk({
    mails: planned.length,
    items,
    sender: userEmail(),
    when,
  });
}

/** Lines of the question: in whose name mails leave, where they lead, who gets the answers, and who may get mails. */
function describe({ settings, people }: Book, recipients: readonly Person[], { sending }: Text): string[] {
  const replyTo = people.find(({ code }) => code === settings.coordinator)?.email;
  const names = recipients.map(({ name, code, email }) => `${name ?? code} <${email}>`);
  return [
    sending.approveFrom({
      school: senderName(settings.school) || "–",
      replyTo: replyTo ?? "–",
      workbook: workbookAddress(settings) ?? "–",
    }),
    sending.approvePeople({ n: names.length, names: names.join("; ") }),
    "",
  ];
}

const MOST_LISTED = 15;

/** Lines of the question: who would get which mail. They stand in the question itself, since a page would lie under it. */
function listMails(planned: readonly PlannedMail[], { problems, sending }: Text): string[] {
  const rest = planned.length - MOST_LISTED;
  const line = ({ to, mail, isHeld }: PlannedMail) => `• ${to}: ${mail.subject}${isHeld ? ` (${sending.isHeld})` : ""}`;
  return [...planned.slice(0, MOST_LISTED).map(line), ...(rest > 0 ? [problems.more(rest)] : [])];
}

/** What a mail tells, without the time of day that stands in it, so that a later minute is no change. */
function gistOf({ to, isHeld, mail, digests }: PlannedMail): unknown[] {
  return [to, isHeld, mail.subject, digests.map(toldIn)];
}

function toldIn({ person, sections, raised, closed, quiet, remark = "", problems, forecast }: Digest): unknown[] {
  const codes = (rows: readonly { result: { indicator: { code: string } } }[]) =>
    rows.map(({ result }) => result.indicator.code);
  return [
    person.code,
    SECTION_KINDS.map((kind) => codes(sections[kind])),
    codes(raised),
    [...closed, ...quiet].map(({ indicator }) => indicator.code),
    remark,
    problems.length,
    forecast?.mails.map(({ person: { code }, items }) => [code, items]),
  ];
}
