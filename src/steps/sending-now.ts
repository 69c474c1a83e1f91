/** The state of sending now, from the workbook and what the script remembers. */

import { changedParts } from "../domain/approval.ts";
import type { LocalTime } from "../domain/dates.ts";
import { readLedger } from "../domain/ledger.ts";
import type { Book } from "../domain/records.ts";
import { type Sending, sendingOf } from "../domain/sending.ts";
import { encodeSendingMemory, readSendingMemory, type SendingMemory } from "../domain/sending-memory.ts";
import { spreadsheet } from "../gas/sheets.ts";
import { approvalOf, markOfAddress, readApprovedPeople, type State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import type { Problem } from "../problem/problem.ts";

/** Whether the approval still holds: file, sender, origin and mail settings are as they were approved. */
export function isApproved(state: State, book: Book): boolean {
  return changesSinceApproval(state, book)?.length === 0;
}

function changesSinceApproval({ approval, senderId }: State, book: Book) {
  if (!approval || !senderId) return undefined;
  return changedParts(approval, approvalOf(book, spreadsheet().getId(), senderId));
}

/** A test for approved addresses; all pass while no approval holds, since the next one will cover all. */
export function approvedAddresses(state: State, book: Book): (email: string) => boolean {
  if (!isApproved(state, book)) return () => true;
  const approved = readApprovedPeople(state);
  return (email) => approved.has(markOfAddress(email));
}

export interface SendingNow {
  /** Problems that stop mails. */
  problems?: readonly Problem[];
  /** Whether the state is that of the moment at which the mail leaves: approved and not paused, whatever holds at a preview. */
  isLeaving?: boolean;
}

/** The state of sending at a moment. */
export function sendingNow(
  { book }: Pick<OpenWorkbook, "book">,
  state: State,
  now: LocalTime,
  { problems = [], isLeaving = false }: SendingNow = {},
): Sending {
  const { paused, senderEmail, lastRunOn, lastSentOn, lastStop } = state;
  return sendingOf({
    now,
    book,
    problems,
    changed: isLeaving ? [] : changesSinceApproval(state, book),
    isApprovedAddress: approvedAddresses(state, book),
    isPaused: Boolean(paused) && !isLeaving,
    sender: senderEmail,
    lastRunOn: isLeaving ? undefined : lastRunOn,
    lastSentOn,
    lastStop,
    ledger: readLedger(state),
    memory: readSendingMemory(state.sending),
  });
}

/** The property that remembers the state of sending for the menu's caption and for the next run; `more`: further parts to change. */
export function sendingProperty(
  sending: Sending,
  state: State,
  more: Partial<SendingMemory> = {},
): { sending: string } {
  const { trouble: _, since: __, ...before } = readSendingMemory(state.sending);
  const { trouble, since, held } = sending;
  return {
    sending: encodeSendingMemory({
      ...before,
      ...(trouble && { trouble }),
      ...(since && { since }),
      held: Object.fromEntries(held.map((each) => [each.code, each.since])),
      ...more,
    }),
  };
}

/** Whether the trouble is another than the last run remembered. */
export function isChanged(sending: Sending, state: State): boolean {
  return (sending.trouble ?? "") !== (readSendingMemory(state.sending).trouble ?? "");
}
