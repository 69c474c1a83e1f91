/** The digest mail. It reads well as plain text by itself. */
import type { Translation } from "../fill.ts";
import type { mail as viMail } from "../vi/mail.ts";

export const mail = {
  subject: "Standard political school: {parts}",
  parts: {
    blocking: ["{n} item blocking the level", "{n} items blocking the level"],
    overdue: ["{n} item overdue", "{n} items overdue"],
    dueSoon: ["{n} item due soon", "{n} items due soon"],
    raised: ["{n} item for your direction", "{n} items for your direction"],
    other: ["{n} item to complete", "{n} items to complete"],
    closed: ["thanks for {n} item done", "thanks for {n} items done"],
    forecast: ["{n} mail to leave next", "{n} mails to leave next"],
  },
  overview: "the week's overview",
  greeting: "Dear {name},",
  intro: "Below are the level {level} indicators that need your attention, as of {moment}.",
  sections: {
    overdue: "Overdue ({n})",
    dueSoon: "Due soon ({n})",
    blocking: "Blocking level {level} ({n})",
    awaiting: "Met, waiting for evidence or verification ({n})",
    mend: "Rows to correct ({n})",
  },
  headers: { code: "Code", text: "Indicator", gap: "Still missing", due: "Deadline" },
  justOverdue: "just overdue",
  daysOverdue: ["{n} working day overdue", "{n} working days overdue"],
  dueToday: "due today",
  daysLeft: ["{n} day left", "{n} days left"],
  noDate: "no deadline yet",
  moved: ["postponed once, originally due {original}, {why}", "postponed {n} times, originally due {original}, {why}"],
  slipReason: "because: {reason}",
  noSlipReason: "no reason given",
  startBy: "to be in time, work had to begin by {on}",
  again: "reminder no. {n}",
  fresh: "new",
  snoozeSpent: ["snoozed for all of {n} day", "snoozed for all of {n} days"],
  toVerify: "please look at it and verify",
  thanks: [
    "Thank you: since the last mail {n} indicator closed ({codes}).",
    "Thank you: since the last mail {n} indicators closed ({codes}).",
  ],
  nothingLeft: "Nothing is waiting for you now.",
  quiet: [
    "Another {n} item mentioned before, not repeated today: {codes}.",
    "Another {n} items mentioned before, not repeated today: {codes}.",
  ],
  raised: "Your people's work that needs your direction ({n})",
  raisedLead:
    "The items below have been overdue for long without moving; the people in charge were reminded. Each is told to you once.",
  remarkBy: "A word from {coordinator}:",
  problems: "Cells to correct in the workbook ({n})",
  notes: "Please note",
  forecast: "Mails leaving on {on} ({n})",
  forecastLine: ["{name}: {n} item", "{name}: {n} items"],
  forecastHint: "To hold one back or add a word, please write it in tab “{tab}” before the hour.",
  gatesTitle: "The three gates of level {level}",
  barHeaders: { name: "Part", share: "Met" },
  barOverdue: "{n} overdue",
  instead: {
    away: "standing in for {of}, who is away",
    noOwner: "no owner yet",
    noOwnerNoUnit: "no owner or unit yet",
    noAddress: "{of} has no usable e-mail address",
  },
  more: ["… and {n} other item; please see the workbook.", "… and {n} other items; please see the workbook."],
  openWorkbook: "Open the workbook",
  rowHint:
    "Links to rows were right when this mail was sent; if the rows have been sorted since, please find the code.",
  howToStop:
    "An item is no longer mentioned once the indicator is met with valid evidence, or when a date is entered in the column “No reminders until”.",
  why: "This mail was sent automatically from the school's Sổ Chuẩn workbook. Reply to it to reach {coordinator}.",
} as const satisfies Translation<typeof viMail>;
