/** Why a person has no mail: one sentence for each reason. */
import { unreachable } from "../../domain/problem.ts";
import type { Reason } from "../../domain/silence.ts";

export function silence({ kind, seen = "" }: Reason): string {
  switch (kind) {
    case "sent":
      return `The mail was sent at ${seen}. If it cannot be seen, please look among the spam.`;
    case "unknown":
      return `It is not known whether the mail left: the run at ${seen} was cut off. It is not sent again by itself; what is still open comes in the next mail.`;
    case "heldBack":
      return `The coordinator held this day's mail back (at ${seen}).`;
    case "willSend":
      return "Nothing is in the way: the mail leaves with the next run inside the hours.";
    case "workbookUnsure":
      return "The workbook has errors to mend before mails leave: choose “Check and mend…”.";
    case "notApproved":
      return "Nobody has approved the mails yet: choose “Approve and start mails…”.";
    case "approvalVoid":
      return "The earlier approval no longer holds (a copy of the file, another sender or changed settings): please approve again.";
    case "paused":
      return "Mails are paused: choose “Resume mails”.";
    case "notWorkingDay":
      return seen ? `The day is off: ${seen}.` : "The day is not a working day.";
    case "notSendDay":
      return "The day is not among the send days in Settings.";
    case "beforeWindow":
      return `It is early: mails leave from ${seen}:00.`;
    case "afterWindow":
      return `The hours are over (before ${seen}:00): what was not sent leaves on the next working day.`;
    case "notRunning":
      return "The schedule has not run today: please tell the sender, or the successor chooses “Take over sending…”.";
    case "away":
      return seen
        ? `The person is away; mails go to the stand-in (${seen}).`
        : "The person is away, without a stand-in.";
    case "noAddress":
      return seen
        ? `The address “${seen}” cannot be used or its domain is not allowed; the items go to the coordinator.`
        : "There is no e-mail address; the items go to the coordinator.";
    case "newRecipient":
      return "A new recipient, not approved yet: choose “Approve and start mails…” to look and approve.";
    case "held":
      return "The coordinator is holding this person's mails (tab “Next mails”).";
    case "quota":
      return "The sending account has used up its mails of the day; the rest leaves later.";
    case "snoozed":
      return `Snoozed: ${seen}.`;
    case "backedOff":
      return `Mentioned before, not due again yet (after 3 and 7 working days, then weekly): ${seen}.`;
    case "nothingDue":
      return "Nothing of this person's is overdue, due soon, waiting for evidence or to be mended.";
    case "noRecord":
      return "The send ledger has no mail to this person on that day: nothing was due to be told, or the schedule did not run (see tab “Log”).";
    default:
      return unreachable(kind);
  }
}
