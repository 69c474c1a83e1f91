/** Each setting: its name in the tab, and what it is for, which set-up writes beside it. */
import type { Names } from "../vi/names.ts";

export const settings = (): Names["settings"] => ({
  school: { label: "School name", help: "Printed on the report and used as the sender's name." },
  governingBody: { label: "Governing body", help: "Printed at the top left of the report, for example: Tỉnh ủy." },
  ruleSet: { label: "Standard in force", help: "The regulation now applied, for example: 11-QĐ/TW." },
  language: { label: "Language", help: "Tiếng Việt or English; after changing it, choose Set up / repair workbook." },
  workingLevel: { label: "Level aimed at", help: "1 or 2. Overdue items and reminders go by this level." },
  level1On: { label: "Level 1 target date", help: "The day by which the school aims to meet level 1." },
  level2On: { label: "Level 2 target date", help: "The day by which the school aims to meet level 2." },
  dossierOn: {
    label: "Dossier submission date",
    help: "The assessment period is counted back from this day; if empty, from today.",
  },
  windowYears: {
    label: "Years assessed",
    help: "How many years back from the dossier submission date evidence is counted (usually 5).",
  },
  coordinator: {
    label: "Coordinator",
    help: "Code of the person who receives items without an owner and everything to correct.",
  },
  principal: { label: "Principal", help: "Code of a person in the People tab." },
  signatory: {
    label: "Signatory",
    help: "Code of who signs documents; blank: the principal. A deputy signs for the principal.",
  },
  successor: {
    label: "Reserve sender",
    help: "Code of the person who takes over sending mails when the sender is away for long.",
  },
  sendFrom: { label: "Send mails from (hour)", help: "Hour at which sending starts, from 0 to 24; for example 7." },
  sendUntil: { label: "Send mails before (hour)", help: "No mails are sent from this hour on; for example 9." },
  sendDays: {
    label: "Mail days",
    help: "“daily”, or days of the week: Mon; Wed; Fri. Mails are sent on working days only.",
  },
  dueSoonDays: {
    label: "Advance notice (days)",
    help: "How many days before the deadline an item is first announced as due soon.",
  },
  snoozeDays: {
    label: "Longest snooze (days)",
    help: "An indicator may be snoozed for at most this many days in a row; then it is mentioned again.",
  },
  nearShare: {
    label: "Nearly met from",
    help: "Example 90%: a result of at least 90% of the target is called nearly met. If empty: not used.",
  },
  mailDomains: {
    label: "Allowed mail domains",
    help: "Mails go to these domains only, separated by semicolons. If empty: all domains.",
  },
  meetingDates: {
    label: "Interim review dates",
    help: "Dates of the meetings, separated by semicolons: 15/01/2027; 15/07/2027.",
  },
  documentStyle: { label: "Document form", help: "Decree 30 or Party form; ask the school's records clerk." },
  workbookUrl: {
    label: "Workbook address",
    help: "Paste the address of the workbook so that mails can link to each row.",
  },
  sender: {
    label: "Sending account",
    help: "Written by the program on approval or takeover; mails leave from this account.",
  },
  schemaVersion: { label: "Workbook version", help: "Written by the program; please do not edit." },
});
