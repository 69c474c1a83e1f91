/** Words for previewing, approving, pausing and taking over mails, and for asking why there is none. */
import type { Model } from "../vi/vietnamese.ts";
import { counted } from "./plural.ts";

export const sending = (): Model["sending"] => ({
  previewTitle: ({ mails, when }) => `Preview of ${counted(mails, "mail")} for ${when}`,
  approveAsk: ({ mails, items, sender, when }) =>
    `${counted(mails, "mail")} with ${counted(items, "item")} will be sent from the account ${sender}, ${when}. From now on mails are sent automatically on working days, at the hours in Settings. Do you agree?`,
  atOnce: "at once",
  approveFrom: ({ school, replyTo, workbook }) =>
    `Sender's name: ${school}. Answers go to: ${replyTo}. The button to the workbook leads to: ${workbook}.`,
  approvePeople: ({ n, names }) => `Approves these ${counted(n, "recipient")} and nobody else: ${names}.`,
  isHeld: "held back",
  approveChanged:
    "While the question stood open the workbook changed, so nothing was approved. Please look at it as it is now:",
  approved: (when) => `Approved. Next sending: ${when}.`,
  senderIs: (email) =>
    `The mails of this workbook are sent by the account ${email}. Please approve and send from that account.`,
  notApproved: "Nobody has approved the mails yet. After previewing, choose “Approve and start mails…”.",
  approvalVoid:
    "The workbook is a copy, or the sender or the mail settings have changed, so the earlier approval no longer holds. Please preview and approve again.",
  paused: "Mails are paused. Choose “Resume mails” when needed.",
  pausedNow: "Mails are paused at present.",
  resumed: "Mails will be sent again on schedule.",
  removed: "The automatic schedule of this account has been removed.",
  nothingRemoved: "This account has no schedule.",
  notSendTime: (when) => `Mails are not sent at this time. Next sending: ${when}.`,

  youAreSender: "Your account is the sending account already.",
  notSuccessor: (name) =>
    `Only the successor (${name}) or the coordinator can take over. Change “Successor of the sender” in Settings if need be.`,
  takeOverAsk: ({ to, from }) =>
    `From now on mails leave from ${to} instead of ${from}, on the schedule and list that were approved. Do you agree?`,
  tookOver: (when) =>
    `Taken over. Next sending: ${when}. The former account's schedule ends itself at its next run; nobody gets two mails.`,

  whyAsk: "Whose mail? A code, e-mail address or name; add a day if not today. Example: TP-TCHC 25/11/2026.",
  whyNobody: (seen) => `“${seen}” is not in tab People.`,
  whyNoDay: (seen) => `“${seen}” is not a day that is sure. Write it as 25 Nov 2026.`,
  whyTitle: ({ name, day }) => `Mail to ${name}, ${day}:`,

  testPrefix: "[Test] ",
  testSent: (email) => `A test mail was sent to ${email}.`,
  noAddressOfYours: "Your e-mail address is not known, so no test mail was sent.",
});
