/** How sending stands now, from what the workbook and the script's memory say. */

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

/** Whether what was approved still holds: the same file, sender, origin and mail settings. */
export function isApproved(state: State, book: Book): boolean {
  return changesSinceApproval(state, book)?.length === 0;
}

function changesSinceApproval({ approval, senderId }: State, book: Book) {
  if (!approval || !senderId) return undefined;
  return changedParts(approval, approvalOf(book, spreadsheet().getId(), senderId));
}

/** Tells addresses that somebody looked at; while nothing is approved, an approval would cover all. */
export function approvedAddresses(state: State, book: Book): (email: string) => boolean {
  if (!isApproved(state, book)) return () => true;
  const approved = readApprovedPeople(state);
  return (email) => approved.has(markOfAddress(email));
}

export interface SendingNow {
  /** What stops the run. */
  problems?: readonly Problem[];
  /** As it stands when a mail leaves: approved then, whatever holds while it is looked at beforehand. */
  isLeaving?: boolean;
}

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

/** The property that remembers how sending stands, for the menu's caption and for the next run. */
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

/** Whether something else is wrong than the last run knew of. */
export function isChanged(sending: Sending, state: State): boolean {
  return (sending.trouble ?? "") !== (readSendingMemory(state.sending).trouble ?? "");
}
