/** "Duyệt và bật gửi thư": after a look at the mails, this account sends from now on, on this workbook's settings. */
import { addDays, type LocalTime } from "../domain/dates.ts";
import { withLock } from "../gas/lock.ts";
import { assertMaySend } from "../gas/permission.ts";
import { busy, type Outcome, type Run } from "../gas/run.ts";
import { becomeSender, hasOtherSender } from "../gas/sender.ts";
import { spreadsheet } from "../gas/sheets.ts";
import {
  approvalMark,
  approvedPeopleProperties,
  forget,
  lastState,
  markOfAddress,
  readState,
  type State,
} from "../gas/state.ts";
import { ensureHourlyTrigger } from "../gas/triggers.ts";
import { askYesNo } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { deliver, mailData, type OpenForMail, openForMail, showNextMails } from "../steps/deliver.ts";
import { type PlannedMail, planNextMails } from "../steps/plan-mails.ts";
import { resultOf } from "../steps/refresh.ts";
import { isTimeToSend, nextSend } from "../steps/send-mails.ts";
import { showSender } from "../steps/show-sender.ts";

export function approveDigests(run: Run): Outcome {
  const { now } = run;
  const opened = openForMail(now);
  const { workbook, readiness } = opened;
  const text = workbook.text;
  const { dialog, sending } = text;
  const before = readState();
  if (hasOtherSender(before)) return nameSender(before, workbook);
  assertMaySend();
  const { planned } = planNextMails(workbook, now, before, opened.tab);
  const items = planned.reduce((sum, mail) => sum + mail.items, 0);
  const question = sending.approveAsk({
    mails: planned.length,
    items,
    sender: userEmail(),
  });
  if (askYesNo(dialog.title, [question, ...listMails(planned, workbook)].join("\n")) !== "yes") {
    return { idle: true, ...resultOf(workbook, readiness), previews: planned.map(mailData) };
  }
  const done = withLock((): Outcome => {
    const fresh = readState();
    if (hasOtherSender(fresh)) return nameSender(fresh, workbook);
    // The schedule first: where it is refused, nobody has become the sender.
    ensureHourlyTrigger();
    becomeSender(fresh, (senderId) => approvalOf(opened, senderId, fresh, now));
    if (fresh.nextDueAt) forget("nextDueAt");
    showSender(workbook, userEmail());
    const state = lastState();
    if (isTimeToSend(workbook, state, now) && !state.paused) return deliver(opened, now, state);
    showNextMails(opened, now);
    return {
      messages: [sending.approved(nextSend(workbook, state, now))],
      ...resultOf(workbook, readiness),
    };
  });
  return done ?? busy(run.text);
}

function nameSender({ senderEmail: email = "?" }: State, { text }: OpenWorkbook): Outcome {
  return { messages: [text.sending.senderIs(email)], important: true, refused: true };
}

const MOST_LISTED = 15;

/** Who would get what, inside the question: a page of previews would lie under it. */
function listMails(planned: readonly PlannedMail[], { text }: OpenWorkbook): string[] {
  const rest = planned.length - MOST_LISTED;
  return [
    "",
    ...planned.slice(0, MOST_LISTED).map(({ to, mail }) => `• ${to}: ${mail.subject}`),
    ...(rest > 0 ? [text.problems.more(rest)] : []),
  ];
}

/** What an approval puts on record: everyone in the list now was looked at; who comes later is held until the next. */
function approvalOf(
  { workbook }: OpenForMail,
  senderId: string,
  state: State,
  { on }: LocalTime,
): Record<string, string> {
  const { people, settings } = workbook.book;
  const marks = people.flatMap(({ email }) => (email ? [markOfAddress(email)] : []));
  return {
    approval: approvalMark(spreadsheet().getId(), senderId, settings),
    ...approvedPeopleProperties(marks, state),
    // The heartbeat counts from here: a schedule that never runs once is noticed, too.
    lastRunOn: state.lastRunOn ?? on,
    // A first send day that breaks off is caught up like any other.
    lastSentOn: state.lastSentOn ?? addDays(on, -1),
  };
}
