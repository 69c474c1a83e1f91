/** "Tiếp quản việc gửi thư". */
import { encodeApproval } from "../domain/approval.ts";
import { readClock } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { assertMaySend } from "../gas/permission.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { isSender, replaceSender } from "../gas/sender.ts";
import { spreadsheet } from "../gas/sheets.ts";
import { approvalOf, readState } from "../gas/state.ts";
import { ensureHourlyTrigger } from "../gas/triggers.ts";
import { confirm } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import { type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import { nextSendText } from "../steps/send-mails.ts";
import { isApproved } from "../steps/sending-now.ts";
import { showSender } from "../steps/show-sender.ts";

/** Makes the person at the keyboard, who is the named successor or the coordinator, the sender; the old sender's trigger ends itself. */
export function takeOver({ now: asked, text: fallback }: Run): Outcome {
  const workbook = openWorkbook(asked);
  const { book } = workbook;
  const { dialog, sending } = workbook.text;
  const before = readState();
  if (!before.senderId) return { messages: [sending.notApproved], important: true, refused: true };
  if (isSender(before)) {
    withLock(() => showSender(workbook, userEmail()));
    return { messages: [sending.youAreSender], important: true };
  }
  if (!mayTakeOver(workbook))
    return { messages: [sending.notSuccessor(namedSuccessor(workbook))], important: true, refused: true };
  // A void approval cannot be taken over: the person is told to look at the mails and approve them.
  if (!isApproved(before, book)) return { messages: [sending.approvalVoid], important: true, refused: true };
  assertMaySend();
  const question = sending.takeOverAsk({ from: before.senderEmail ?? "?", to: userEmail() });
  if (!confirm(dialog.title, question)) return { idle: true };
  const done = withLock((): Outcome => {
    // While the question stood open somebody else may have taken over: the question named another sender then.
    const [state, at] = [readState(), readClock()];
    if (state.senderId !== before.senderId) return busyOutcome(fallback);
    const fresh = openWorkbook(at);
    if (!mayTakeOver(fresh) || !isApproved(state, fresh.book))
      return { messages: [sending.approvalVoid], important: true };
    // The trigger is made first: a sender without one would never send, and a second attempt would only say that they are the sender.
    ensureHourlyTrigger();
    replaceSender((id) => ({
      approval: encodeApproval(approvalOf(fresh.book, spreadsheet().getId(), id)),
      lastRunOn: at.on,
    }));
    showSender(fresh, userEmail());
    return { messages: [sending.tookOver(nextSendText(fresh, readState(), at))], important: true };
  });
  return done ?? busyOutcome(fallback);
}

/** Whether the person is the successor or the coordinator; true where Google does not say who it is, since a question follows. */
function mayTakeOver({ book }: OpenWorkbook): boolean {
  const email = userEmail().toLowerCase();
  const named = [book.settings.successor, book.settings.coordinator];
  return email === "" || book.people.some((each) => named.includes(each.code) && each.email?.toLowerCase() === email);
}

function namedSuccessor({ book }: OpenWorkbook): string {
  const { successor, coordinator } = book.settings;
  return book.people.find(({ code }) => code === (successor ?? coordinator))?.name ?? successor ?? "?";
}
