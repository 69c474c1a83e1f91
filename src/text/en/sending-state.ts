/** Sentences on the state of sending, and the few words of the menu's caption. */
import type { ApprovalPart } from "../../domain/approval.ts";
import type { Trouble } from "../../domain/sending.ts";
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { date } = formats;

const parts: Record<ApprovalPart, string> = {
  file: "the workbook (this is a copy, or what was remembered is lost)",
  sender: "the sending account",
  hours: "the hours or days of sending",
  domains: "the allowed domains",
  coordinator: "the coordinator",
  replyTo: "the address for answers",
  school: "the school's name",
  workbook: "the workbook's address",
};

const captions: Record<Trouble, string> = {
  stopped: "mails stand still: errors in the workbook",
  void: "mails stand still: approval needed",
  paused: "mails are paused",
  silent: "schedule silent",
  held: "new recipients await approval",
  unreachable: "somebody cannot be reached",
  left: "too few mails a day",
  failed: "a mail may not have arrived",
  keptBack: "mails held back for long",
};

export const sendingState = (): Model["sendingState"] => ({
  title: "How sending stands",
  notApproved:
    "Reminder mails: nobody has approved them yet, so none leave. After previewing, choose “Approve and start mails…”.",
  isOn: (sender) => `Reminder mails: sent automatically from ${sender}.`,
  stopped: ({ since, why }) =>
    `Reminder mails: STANDING STILL since ${date(since)}, for the workbook has errors to correct first: ${why}`,
  approvalVoid: ({ since, changed }) =>
    `Reminder mails: STANDING STILL since ${date(since)}, for this has changed since the approval: ${changed.map((part) => parts[part]).join(", ")}. Please look and choose “Approve and start mails…”.`,
  approvalOld: (since) =>
    `Reminder mails: STANDING STILL since ${date(since)}, for an earlier version gave the approval. Please look and choose “Approve and start mails…”.`,
  paused: (since) => `Reminder mails: PAUSED since ${date(since)}. Choose “Resume mails” to go on.`,
  lastRun: (on) => `The schedule last ran well on ${date(on)}.`,
  silent: (since) =>
    `The schedule HAS NOT RUN since ${date(since)}: please tell the sender, or the successor chooses “Take over sending…”.`,
  next: (at, mails) =>
    `Next sending: ${at}${mails === undefined ? "" : mails > 0 ? ` (${counted(mails, "mail")})` : " (nothing to remind of yet)"}.`,
  held: ({ names, since }) =>
    `Awaiting approval since ${date(since)}: ${names}. Nothing is sent to new recipients; choose “Approve and start mails…” to look and approve.`,
  unreachable: ({ names, since }) =>
    `Not reached since ${date(since)}, refused by the mail server time and again: ${names}. Please look at the addresses; their items go to the coordinator.`,
  left: ({ names, since }) => `The sending account has too few mails a day; waiting since ${date(since)}: ${names}.`,
  failed: ({ names, since }) =>
    `It is not known whether the mails of ${date(since)} arrived: ${names}. They are not sent again; what is still open comes in the next mail.`,
  keptBack: ({ names, since }) => `Held back by the coordinator since ${date(since)}: ${names}.`,
  others: (n) => `and ${counted(n, "other")}`,
  caption: (trouble, since) =>
    trouble === "silent" ? `Sổ Chuẩn ⚠ schedule silent since ${date(since)}` : `Sổ Chuẩn ⚠ ${captions[trouble]}`,
  mail: {
    subject: (on, trouble) => `Sổ Chuẩn ${date(on)}: ${captions[trouble]}`,
    intro: "Dear sender of Sổ Chuẩn's mails,",
    why: "This mail goes to the sending account alone, when there is something to know about sending and then once a week.",
  },
});
