/** "Gửi thư hôm nay". */

import type { LocalTime } from "../domain/dates.ts";
import { withLock } from "../gas/lock.ts";
import { assertMayEdit } from "../gas/permission.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { isSender } from "../gas/sender.ts";
import { readState, type State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { deliver } from "../steps/deliver.ts";
import { openForMail } from "../steps/open-for-mail.ts";
import { isTimeToSend, nextSendText } from "../steps/send-mails.ts";
import { isApproved } from "../steps/sending-now.ts";

/** Does at a person's word what the schedule would do now; says why, where nothing may be sent. */
export function sendNow({ now, text }: Run): Outcome {
  const done = withLock((): Outcome => {
    const state = readState();
    const opened = openForMail(now, state);
    const why = reasonNotToSend(opened.workbook, state, now);
    if (why) return { messages: [why], important: true, refused: true };
    assertMayEdit();
    return deliver(opened, now, state);
  });
  return done ?? busyOutcome(text);
}

/** Why nothing may be sent at this moment, in a sentence; undefined when mails may leave. */
export function reasonNotToSend(workbook: OpenWorkbook, state: State, now: LocalTime): string | undefined {
  const { sending } = workbook.text;
  if (!state.approval) return sending.notApproved;
  if (!isSender(state)) return sending.senderIs(state.senderEmail ?? "?");
  if (!isApproved(state, workbook.book)) return sending.approvalVoid;
  if (state.paused) return sending.pausedNow;
  if (isTimeToSend(workbook, state, now)) return undefined;
  return sending.notSendTime(nextSendText(workbook, state, now));
}
