/** Sentences that say why a person has no mail, one for each reason, with its time, day or codes. */
import type { Model } from "../vi/vietnamese.ts";

export const silence = (): Model["silence"] => ({
  sent: (seen) => `The mail was sent at ${seen}. If it cannot be seen, please look among the spam.`,
  unknown: (seen) =>
    `It is not known whether the mail left: the run at ${seen} was cut off. It is not sent again by itself; what is still open comes in the next mail.`,
  heldBack: (seen) => `The coordinator held this day's mail back (at ${seen}).`,
  willSend: "Nothing is in the way: the mail leaves with the next run inside the hours.",
  workbookUnsure: "The workbook has errors to mend before mails leave: choose “Check and mend…”.",
  notApproved: "Nobody has approved the mails yet: choose “Approve and start mails…”.",
  approvalVoid:
    "The earlier approval no longer holds (a copy of the file, another sender or changed settings): please approve again.",
  paused: "Mails are paused: choose “Resume mails”.",
  notWorkingDay: (seen) => `The day is off: ${seen}.`,
  notWorkingDayBlank: "The day is not a working day.",
  notSendDay: "The day is not among the send days in Settings.",
  beforeWindow: (seen) => `It is early: mails leave from ${seen}:00.`,
  afterWindow: (seen) => `The hours are over (before ${seen}:00): what was not sent leaves on the next working day.`,
  notRunning: "The schedule has not run today: please tell the sender, or the successor chooses “Take over sending…”.",
  away: (seen) => `The person is away; mails go to ${seen}.`,
  awayBlank: "The person is away, and nobody else can be reached.",
  noAddress: (seen) =>
    `The address “${seen}” cannot be used or its domain is not allowed; the items go to the coordinator.`,
  noAddressBlank: "There is no e-mail address; the items go to the coordinator.",
  failing: (seen) =>
    `The mail server refused this address time and again (since ${seen}); the items go to the coordinator, and it is tried again once a week.`,
  newRecipient: "A new recipient, not approved yet: choose “Approve and start mails…” to look and approve.",
  held: "The coordinator is holding this person's mails (tab “Next mails”).",
  quota: "The sending account has used up its mails of the day; the rest leaves later.",
  snoozed: (seen) => `Snoozed: ${seen}.`,
  backedOff: (seen) => `Mentioned before, not due again yet (after 3 and 7 working days, then weekly): ${seen}.`,
  nothingDue: "Nothing of this person's is overdue, due soon, waiting for evidence or to be mended.",
  noRecord:
    "The send ledger has no mail to this person on that day: nothing was due to be told, nobody had approved sending, or the schedule did not run (see tab “Log”).",
});
