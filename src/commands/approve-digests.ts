/** "Duyệt và bật gửi thư": after a look at the mails, this account sends from now on, on this workbook's settings. */

import { encodeApproval } from "../domain/approval.ts";
import { addDays, type LocalTime } from "../domain/dates.ts";
import { readClock } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { assertMaySend } from "../gas/permission.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { becomeSender, hasOtherSender } from "../gas/sender.ts";
import { spreadsheet } from "../gas/sheets.ts";
import {
  approvalOf,
  approvedPeopleProperties,
  forget,
  lastState,
  markOfAddress,
  readState,
  remember,
  type State,
} from "../gas/state.ts";
import { ensureHourlyTrigger } from "../gas/triggers.ts";
import { askYesNo } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import { deliver, mailData } from "../steps/deliver.ts";
import { makeOffer, type Offer } from "../steps/make-offer.ts";
import { resultOf } from "../steps/refresh.ts";
import { isTimeToSend, nextSendText } from "../steps/send-mails.ts";
import { showSender } from "../steps/show-sender.ts";
import { writeAll } from "../steps/write-all.ts";
import type { Text } from "../text/text.ts";

/** Shows the mails and asks, again where they changed meanwhile; on "yes" approves them, and sends when it is time. */
export function approveDigests({ now: at, text }: Run): Outcome {
  const before = lastState();
  if (hasOtherSender(before)) return nameSender(before, text);
  let shown = makeOffer(at, before);
  assertMaySend();
  for (let isChanged = false; ; isChanged = true) {
    const { workbook, readiness } = shown.opened;
    const { dialog, sending } = workbook.text;
    const question = [...(isChanged ? [sending.approveChanged, ""] : []), shown.question].join("\n");
    if (askYesNo(dialog.title, question) !== "yes") {
      return { idle: true, ...resultOf(workbook, readiness), previews: shown.planned.map(mailData) };
    }
    const answered = shown;
    const done = withLock(() => approveAsShown(answered, text));
    if (!done) return busyOutcome(text);
    if (done.outcome) return done.outcome;
    shown = done.offer;
  }
}

/** Approves only what was shown: where the workbook has changed since, gives the new offer to be shown instead. */
function approveAsShown(shown: Offer, text: Text): { offer: Offer; outcome?: Outcome } {
  const [at, state] = [readClock(), readState()];
  if (hasOtherSender(state)) return { offer: shown, outcome: nameSender(state, text) };
  const offer = makeOffer(at, state);
  return offer.mark === shown.mark ? { offer, outcome: approve(offer, at, state) } : { offer };
}

function approve({ opened, recipients }: Offer, at: LocalTime, before: State): Outcome {
  const { workbook, readiness } = opened;
  // The trigger is made first: where Google refuses it, nobody has become the sender.
  ensureHourlyTrigger();
  becomeSender(before, (senderId) => ({
    approval: encodeApproval(approvalOf(workbook.book, spreadsheet().getId(), senderId)),
    ...approvedPeopleProperties(recipients.map(markOfAddress), before),
    // The heartbeat counts from the approval, so that a schedule that never runs once is noticed too.
    lastRunOn: before.lastRunOn ?? at.on,
    // Counts as if yesterday's mails had left, so that a first send day that breaks off is caught up like any other.
    lastSentOn: before.lastSentOn ?? addDays(at.on, -1),
  }));
  if (before.nextDueAt) forget("nextDueAt");
  showSender(workbook, userEmail());
  const state = lastState();
  if (isTimeToSend(workbook, state, at) && !state.paused) return deliver(opened, at, state);
  remember(writeAll(opened, at, state).property);
  const { approved } = workbook.text.sending;
  return { messages: [approved(nextSendText(workbook, state, at))], ...resultOf(workbook, readiness) };
}

function nameSender({ senderEmail: email = "?" }: State, text: Text): Outcome {
  return { messages: [text.sending.senderIs(email)], important: true, refused: true };
}
