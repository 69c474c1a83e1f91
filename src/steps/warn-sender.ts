/** Warns the sending account, by a mail to its own address, that something is wrong with sending. */
import { addressKey } from "../domain/address.ts";
import type { LocalTime } from "../domain/dates.ts";
import { markOfTrouble, type Sending } from "../domain/sending.ts";
import { encodeSendingMemory, isWarningDue, readSendingMemory } from "../domain/sending-memory.ts";
import { sendMail } from "../gas/mail.ts";
import { readState, remember } from "../gas/state.ts";
import { userEmail } from "../gas/user.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { renderWarning } from "../views/warning-mail.ts";

/** Warns at once, and again once a week. Runs as the sender. `told`: addresses to which a mail of today says it already. */
export function warnSender(
  { text, book }: Pick<OpenWorkbook, "text" | "book">,
  sending: Sending,
  { on }: LocalTime,
  told: readonly string[] = [],
): void {
  // A mail that failed once is no reason: the coordinator's mail names it.
  const mark = sending.trouble === "failed" ? "" : markOfTrouble({ ...sending, failed: [] });
  if (mark === "") return;
  const memory = readSendingMemory(readState().sending);
  if (!isWarningDue(memory, mark, on)) return;
  const to = userEmail();
  if (!to) return;
  // Remembered before sending, so that a run that is cut off here does not warn twice of the same trouble.
  remember({ sending: encodeSendingMemory({ ...memory, warned: mark, warnedOn: on }) });
  if (told.some((address) => addressKey(address) === addressKey(to))) return;
  try {
    sendMail({ to, ...renderWarning(sending, book.settings.school, on, text) });
  } catch (error) {
    console.error(String(error));
    // Whether the warning left cannot be known, so it is tried again tomorrow.
    remember({ sending: encodeSendingMemory({ ...memory, warned: "", warnedOn: on }) });
  }
}
