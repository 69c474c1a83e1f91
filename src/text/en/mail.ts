/** The digest mail. It reads well as plain text by itself. */
import { unreachable } from "../../domain/problem.ts";
import type { mail as viMail } from "../vi/mail.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count } = formats;

export const mail: typeof viMail = {
  subject: (overdue, dueSoon, other) => {
    const parts = [
      overdue > 0 && `${counted(overdue, "item")} overdue`,
      dueSoon > 0 && `${counted(dueSoon, "item")} due soon`,
      overdue + dueSoon === 0 && `${counted(other, "item")} to complete`,
    ].filter(Boolean);
    return `Standard political school: ${parts.join(", ")}`;
  },
  greeting: (name) => `Dear ${name},`,
  intro: (level, moment) => `Below are the level ${level} indicators that need your attention, as of ${moment}.`,
  sections: {
    overdue: (n) => `Overdue (${count(n)})`,
    dueSoon: (n) => `Due soon (${count(n)})`,
    blocking: (n: number, level: number): string => `Blocking level ${level} (${count(n)})`,
    awaiting: (n: number): string => `Met, waiting for evidence or verification (${count(n)})`,
    mend: (n) => `Rows to correct (${count(n)})`,
    problems: (n) => `Cells to correct in the workbook (${count(n)})`,
  },
  headers: { code: "Code", text: "Indicator", gap: "Still missing", due: "Deadline" },
  daysOverdue: (days) => (days === 0 ? "just overdue" : `${counted(days, "working day")} overdue`),
  daysLeft: (days) => (days === 0 ? "due today" : `${counted(days, "day")} left`),
  noDate: "no deadline yet",
  moved: (n, original) => `postponed ${n === 1 ? "once" : counted(n, "time")}, originally due ${original}`,
  instead: (why, of) => {
    switch (why) {
      case "away":
        return `standing in for ${of}, who is away`;
      case "noOwner":
        return "no owner yet";
      case "noOwnerNoUnit":
        return "no owner or unit yet";
      case "noAddress":
        return `${of} has no usable e-mail address`;
      default:
        return unreachable(why);
    }
  },
  more: (n) => `… and ${counted(n, "other item")}; please see the workbook.`,
  openWorkbook: "Open the workbook",
  rowHint:
    "Links to rows were right when this mail was sent; if the rows have been sorted since, please find the code.",
  howToStop:
    "An item is no longer mentioned once the indicator is met with valid evidence, or when a date is entered in the column “No reminders until”.",
  why: (coordinator) =>
    `This mail was sent automatically from the school's Sổ Chuẩn workbook. Reply to it to reach ${coordinator}.`,
};
