/** "Tạm dừng gửi thư", "Gửi thư trở lại", "Gỡ lịch tự động". */
import { readClock } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { orUndefined } from "../gas/or-undefined.ts";
import { assertMayEdit, mayEdit } from "../gas/permission.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { isSender } from "../gas/sender.ts";
import { forget, readState, remember } from "../gas/state.ts";
import { removeHourlyTriggers } from "../gas/triggers.ts";
import { showSending } from "../steps/show-sending.ts";

/** Pauses sending. Any editor may: a mail too few does less harm than one that should not have left. */
export function pauseDigests({ text }: Run): Outcome {
  assertMayEdit();
  remember({ paused: "1" });
  // The trigger works at its next firing, and then tells the sending account.
  forget("nextDueAt");
  withLock(() => showSending(readClock()));
  return { messages: [text.sending.paused], important: true };
}

/** Ends the pause of sending; nothing leaves that was not approved before. */
export function resumeDigests({ text }: Run): Outcome {
  assertMayEdit();
  const state = readState();
  if (state.paused) forget("paused");
  withLock(() => showSending(readClock()));
  const { resumed, notApproved } = text.sending;
  return { messages: [state.approval ? resumed : notApproved], important: true, refused: !state.approval };
}

/** Deletes this account's trigger; where the account was the sender, nobody is until the next approval. */
export function removeSchedule({ text }: Run): Outcome {
  const count = removeHourlyTriggers();
  const state = readState();
  if (isSender(state)) {
    for (const key of ["senderId", "senderEmail", "approval"]) forget(key);
    // Removing a trigger needs no right to edit; the sheet shows the new state only where the person may edit.
    if (orUndefined(mayEdit)) orUndefined(() => withLock(() => showSending(readClock())));
  }
  const { removed, nothingRemoved } = text.sending;
  return { messages: [count > 0 ? removed : nothingRemoved], important: true };
}
