/** The digest mail. It reads well as plain text by itself. */
import { unreachable } from "../../domain/problem.ts";
import type { mail as viMail } from "../vi/mail.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count } = formats;

export const mail: typeof viMail = {
  subject: ({ blocking, overdue, dueSoon, raised, other, closed, overview, forecast }) => {
    const first = [
      blocking > 0 && `${counted(blocking, "item")} blocking the level`,
      overdue > 0 && `${counted(overdue, "item")} overdue`,
      dueSoon > 0 && `${counted(dueSoon, "item")} due soon`,
      raised > 0 && `${counted(raised, "item")} for your direction`,
    ].filter(Boolean);
    const rest = [
      overview && "the week's overview",
      other > 0 && `${counted(other, "item")} to complete`,
      closed > 0 && `thanks for ${counted(closed, "item")} done`,
      forecast > 0 && `${counted(forecast, "mail")} to leave next`,
    ].filter(Boolean);
    const parts = first.length > 0 ? [...first, ...(overview ? rest.slice(0, 1) : [])] : rest.slice(0, 2);
    return `Standard political school: ${parts.join(", ")}`;
  },
  greeting: (name) => `Dear ${name},`,
  intro: (level, moment) => `Below are the level ${level} indicators that need your attention, as of ${moment}.`,
  sections: {
    overdue: (n) => `Overdue (${count(n)})`,
    dueSoon: (n) => `Due soon (${count(n)})`,
    blocking: (n, level) => `Blocking level ${level} (${count(n)})`,
    awaiting: (n) => `Met, waiting for evidence or verification (${count(n)})`,
    mend: (n) => `Rows to correct (${count(n)})`,
    problems: (n) => `Cells to correct in the workbook (${count(n)})`,
  },
  headers: { code: "Code", text: "Indicator", gap: "Still missing", due: "Deadline" },
  daysOverdue: (days) => (days === 0 ? "just overdue" : `${counted(days, "working day")} overdue`),
  daysLeft: (days) => (days === 0 ? "due today" : `${counted(days, "day")} left`),
  noDate: "no deadline yet",
  moved: (n, original, reason) =>
    `postponed ${n === 1 ? "once" : counted(n, "time")}, originally due ${original}, ${reason ? `because: ${reason}` : "no reason given"}`,
  startBy: (on) => `to be in time, work had to begin by ${on}`,
  again: (n) => `reminder no. ${n}`,
  fresh: "new",
  snoozeSpent: (days) => `snoozed for all of ${counted(days, "day")}`,
  toVerify: "please look at it and verify",
  thanks: (n, codes, all) =>
    `Thank you: since the last mail ${counted(n, "indicator")} closed (${codes}).${all ? " Nothing is waiting for you now." : ""}`,
  quiet: (n, codes) => `Another ${counted(n, "item")} mentioned before, not repeated today: ${codes}.`,
  raised: (n) => `Your people's work that needs your direction (${count(n)})`,
  raisedLead:
    "The items below have been overdue for long without moving; the people in charge were reminded. Each is told to you once.",
  remarkBy: (coordinator) => `A word from ${coordinator}:`,
  notes: "Please note",
  forecast: (on, n) => `Mails leaving on ${on} (${count(n)})`,
  forecastLine: (name, items) => `${name}: ${counted(items, "item")}`,
  forecastHint: (tab) => `To hold one back or add a word, please write it in tab “${tab}” before the hour.`,
  gatesTitle: (level) => `The three gates of level ${level}`,
  barHeaders: { name: "Part", share: "Met" },
  barSaid: ({ evidenced, inScope, overdue }) =>
    `${evidenced}/${inScope}${overdue > 0 ? `; ${count(overdue)} overdue` : ""}`,
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
