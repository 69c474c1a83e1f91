/** "Tạm dừng gửi thư", "Gửi thư trở lại", "Gỡ lịch tự động". */
import type { Outcome, Run } from "../gas/run.ts";
import { isSender } from "../gas/sender.ts";
import { assertMayEdit } from "../gas/standing.ts";
import { forget, readState, remember } from "../gas/state.ts";
import { removeHourlyTriggers } from "../gas/triggers.ts";

/** Any editor may pause: a mail too few does less harm than one that should not have left. */
export function pauseDigests({ text }: Run): Outcome {
  assertMayEdit();
  remember({ paused: "1" });
  return { messages: [text.dialog.paused], important: true };
}

export function resumeDigests({ text }: Run): Outcome {
  assertMayEdit();
  const state = readState();
  if (state.paused) forget("paused");
  return { messages: [state.approval ? text.dialog.resumed : text.dialog.notApproved], important: true };
}

/** Takes this account's schedule away; where it was the sender, nobody is until the next approval. */
export function removeSchedule({ text }: Run): Outcome {
  const removed = removeHourlyTriggers();
  const state = readState();
  if (isSender(state)) for (const key of ["senderId", "senderEmail", "approval"]) forget(key);
  return { messages: [text.dialog.removed(removed)], important: true };
}
