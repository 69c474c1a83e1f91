/** Words of digest mails, which must read well as plain text too. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count } = formats;

export const mail = (): Model["mail"] => ({
  subject: ({ on, parts }) => `Standard political school, ${on}: ${parts}`,
  parts: {
    blocking: (n) => `${counted(n, "item")} blocking the level`,
    overdue: (n) => `${counted(n, "item")} overdue`,
    dueSoon: (n) => `${counted(n, "item")} due soon`,
    raised: (n) => `${counted(n, "item")} for your direction`,
    expiring: (n) => `${counted(n, "item")} with evidence running out`,
    other: (n) => `${counted(n, "item")} to complete`,
    closed: (n) => `thanks for ${counted(n, "item")} done`,
    forecast: (n) => `${counted(n, "mail")} to leave next`,
    sending: "how sending stands",
    meeting: "meeting papers",
  },
  overview: "the week's overview",
  meeting: (on) => `Meeting on ${on}`,
  meetingPack:
    "The meeting papers (report, minutes, a sheet for each unit) are attached; figures may still change until then.",
  noMeetingPack:
    "The meeting papers could not be made for this mail; please open the workbook and choose “Word documents…”. If that fails too, choose “Check and mend…”.",
  greeting: (people) => `Dear ${people.map(({ name }) => name).join(" and ")},`,
  partOf: (name) => `For ${name}`,
  intro: ({ level, moment }) => `Below are the level ${level} indicators that need your attention, as of ${moment}.`,
  sections: {
    overdue: ({ n }) => `Overdue (${count(n)})`,
    dueSoon: ({ n }) => `Due soon (${count(n)})`,
    blocking: ({ n, level }) => `Blocking level ${level} (${count(n)})`,
    awaiting: ({ n }) => `Self-assessed as met, evidence or verification lacking (${count(n)})`,
    expiring: ({ n }) => `Evidence that runs out soon (${count(n)})`,
    mend: ({ n }) => `Cells to correct in the workbook (${count(n)})`,
  },
  headers: { code: "Code", text: "Indicator", gap: "Still missing", due: "Deadline" },
  justOverdue: "just overdue",
  daysOverdue: (n) => `${counted(n, "working day")} overdue`,
  dueToday: "due today",
  daysLeft: (n) => `${counted(n, "day")} left`,
  noDate: "no deadline yet",
  moved: ({ original, why, n }) =>
    n === 1
      ? `postponed once, originally due ${original}, ${why}`
      : `postponed ${count(n)} times, originally due ${original}, ${why}`,
  slipReason: (reason) => `because: ${reason}`,
  noSlipReason: "no reason given",
  startBy: (on) => `to be in time, work must begin by ${on}`,
  startedLate: (on) => `work should have begun by ${on}`,
  runsOut: (on) => `the evidence is valid until ${on}; please renew it before`,
  ranOut: (on) => `was met before; the evidence ran out after ${on}`,
  fellBack: (on) => `was met before; not met since ${on}`,
  again: (n) => `reminder no. ${n}`,
  fresh: "new",
  snoozeSpent: (n) => `snoozed for all of ${counted(n, "day")}`,
  toVerify: "please look at it and verify",
  thanks: ({ n, codes }) => `Thank you: since the last mail ${counted(n, "indicator")} closed (${codes}).`,
  nothingLeft: "Nothing is waiting for you now.",
  quiet: ({ n, codes }) => `Another ${counted(n, "item")} mentioned before, not repeated today: ${codes}.`,
  raised: (n) => `Escalated to you (${count(n)})`,
  raisedLead: "The items below have been overdue for long without moving. Each is told to you once.",
  reminded: (n) => (n === 1 ? "the owner was reminded once" : `the owner was reminded ${count(n)} times`),
  unreached: "the owner could not be reached",
  remarkBy: (coordinator) => `A word from ${coordinator}:`,
  problems: (n) => `Cells to correct in the workbook (${count(n)})`,
  notes: "Please note",
  forecast: ({ on, n }) => `Mails leaving on ${on} (${count(n)})`,
  forecastLine: ({ name, n }) => `${name}: ${n > 0 ? counted(n, "item") : "weekly overview"}`,
  forecastHint: (tab) => `To hold one back or add a word, please write it in tab “${tab}” before the hour.`,
  deadline: ({ level, on, days }) =>
    days >= 0
      ? `Target date for level ${level}: ${on}, ${counted(days, "working day")} left.`
      : `Target date for level ${level}: ${on}, ${counted(-days, "working day")} ago.`,
  gatesTitle: (level) => `The three gates of level ${level}: self-assessed, evidenced, verified`,
  barHeaders: { gates: "Gate", criteria: "Criterion", units: "Unit", share: "Met" },
  barOverdue: (n) => `${count(n)} overdue`,
  instead: {
    away: (of) => `standing in for ${of}, who is away`,
    noOwner: "no owner yet",
    noOwnerNoUnit: "no owner or unit yet",
    noAddress: (of) => `${of} has no usable e-mail address`,
  },
  more: (n) => `… and ${counted(n, "other item")}; please see the workbook.`,
  openWorkbook: "Open the workbook",
  rowHint:
    "Links to rows were right when this mail was sent; if the rows have been sorted since, please find the code.",
  howToStop:
    "An item is no longer mentioned once the indicator is met with valid evidence and verified, or when a date is entered in the column “No reminders until”.",
  why: "This mail was sent automatically from the school's Sổ Chuẩn workbook.",
  answer: (coordinator) => `Reply to it to reach ${coordinator}.`,
});
