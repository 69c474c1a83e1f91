/** Tells the sending account, by a mail to its own address, that something is wrong with sending: nobody else is written to. */
import { addressKey } from "../domain/address.ts";
import type { LocalTime } from "../domain/dates.ts";
import { markOfTrouble, type Sending } from "../domain/sending.ts";
import { encodeSendingMemory, isWarningDue, readSendingMemory } from "../domain/sending-memory.ts";
import { sendMail } from "../gas/mail.ts";
import { readState, remember } from "../gas/state.ts";
import { userEmail } from "../gas/user.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { renderWarning } from "../views/warning-mail.ts";

/** At once, and then once a week. `told`: addresses whose mail of today says it already. Runs as the sender. */
export function warnSender(
  { text, book }: Pick<OpenWorkbook, "text" | "book">,
  sending: Sending,
  { on }: LocalTime,
  told: readonly string[] = [],
): void {
  // A mail that failed once is told in the coordinator's.
  const mark = sending.trouble === "failed" ? "" : markOfTrouble({ ...sending, failed: [] });
  if (mark === "") return;
  const memory = readSendingMemory(readState().sending);
  if (!isWarningDue(memory, mark, on)) return;
  const to = userEmail();
  if (!to) return;
  // Remembered first: a run that is cut off here warns again in a week, and never twice for one reason.
  remember({ sending: encodeSendingMemory({ ...memory, warned: mark, warnedOn: on }) });
  if (told.some((address) => addressKey(address) === addressKey(to))) return;
  try {
    sendMail({ to, ...renderWarning(sending, book.settings.school, on, text) });
  } catch (error) {
    console.error(String(error));
    // Tomorrow again: whether it left cannot be known.
    remember({ sending: encodeSendingMemory({ ...memory, warned: "", warnedOn: on }) });
  }
}
