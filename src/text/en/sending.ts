/** What is said to a person who previews, approves, pauses or takes over the mails, or asks why there is none. */
import type { Translation } from "../fill.ts";
import type { sending as viSending } from "../vi/sending.ts";

export const sending = {
  previewTitle: "Preview of {mails} for {when}",
  approveAsk:
    "{mails} with {items} will be sent from the account {sender}, {when}. From now on mails are sent automatically on working days, at the hours in Settings. Do you agree?",
  atOnce: "at once",
  approveFrom: "Sender's name: {school}. Answers go to: {replyTo}. The button to the workbook leads to: {workbook}.",
  approvePeople: "Approves these {n} recipients and nobody else: {names}.",
  isHeld: "held back",
  approveChanged:
    "While the question stood open the workbook changed, so nothing was approved. Please look at it as it is now:",
  mails: ["{n} mail", "{n} mails"],
  items: ["{n} item", "{n} items"],
  approved: "Approved. Next sending: {when}.",
  senderIs: "The mails of this workbook are sent by the account {email}. Please approve and send from that account.",
  notApproved: "Nobody has approved the mails yet. After previewing, choose “Approve and start mails…”.",
  approvalVoid:
    "The workbook is a copy, or the sender or the mail settings have changed, so the earlier approval no longer holds. Please preview and approve again.",
  paused: "Mails are paused. Choose “Resume mails” when needed.",
  pausedNow: "Mails are paused at present.",
  resumed: "Mails will be sent again on schedule.",
  removed: "The automatic schedule of this account has been removed.",
  nothingRemoved: "This account has no schedule.",
  notSendTime: "Mails are not sent at this time. Next sending: {when}.",

  youAreSender: "Your account is the sending account already.",
  notSuccessor:
    "Only the successor ({name}) or the coordinator can take over. Change “Successor of the sender” in Settings if need be.",
  takeOverAsk:
    "From now on mails leave from {to} instead of {from}, on the schedule and list that were approved. Do you agree?",
  tookOver:
    "Taken over. Next sending: {when}. The former account's schedule ends itself at its next run; nobody gets two mails.",

  whyAsk: "Whose mail? A code, e-mail address or name; add a day if not today. Example: TP-TCHC 25/11/2026.",
  whyNobody: "“{seen}” is not in tab People.",
  whyTitle: "Mail to {name}, {day}:",

  testPrefix: "[Test] ",
  testSent: "A test mail was sent to {email}.",
  noAddressOfYours: "Your e-mail address is not known, so no test mail was sent.",
} as const satisfies Translation<typeof viSending>;
