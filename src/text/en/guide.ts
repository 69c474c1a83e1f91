/** The staff's guide: one page of headings, terms with what they mean, and words in the colours that cells have. */
import type { Model } from "../vi/vietnamese.ts";

export const guide = (): Model["guide"] => [
  { heading: "SỔ CHUẨN – USER GUIDE" },
  {
    text: "This workbook tracks the indicators of a standard political school: what is met, what is still missing, whose task it is, and by when.",
  },
  { heading: "Getting started: six steps for the coordinator" },
  {
    term: "1. Settings",
    text: "Enter the school's name, the level being worked for, the target dates, the coordinator, the principal.",
  },
  {
    term: "2. People, Units",
    text: "One row for each person and each unit, with a short code; whoever is to get mails needs an address.",
  },
  {
    term: "3. Indicators",
    text: "Copy the targets from the school's own document into the cells that say “unknown”. If the school has a list of its own, keep it in another tab, open that tab and choose “Adopt the list in use…”.",
  },
  {
    term: "4. Sharing out",
    text: "Enter owners and deadlines; everybody enters their own results and records evidence in the tab “Evidence”.",
  },
  {
    term: "5. Scoring",
    text: "Choose “Compute readiness” and read “Overview” and “Still missing”; choose “Check and mend…” to learn which cells need another look.",
  },
  {
    term: "6. Mails",
    text: "Choose “Preview mails”, then “Approve and start mails…”. Before that no mail leaves.",
  },
  { heading: "Who enters what" },
  {
    term: "Indicators",
    text: "One indicator per row. Point at a header to read what belongs there. The grey columns are computed by the program; please do not edit them.",
  },
  {
    term: "Evidence",
    text: "One piece of evidence per row; in the column “Indicators” enter one or more codes, separated by semicolons. Valid when it has a link or a document number, and has not expired.",
  },
  { term: "People, Units, Calendar, Settings", text: "Entered by the coordinator." },
  {
    term: "Overview, Still missing, Report",
    text: "Written anew by the program each time; please keep notes of your own in another tab.",
  },
  { heading: "How indicators are measured" },
  { term: "met/not met", text: "Choose “Met” or “Not met” in the column “Result”; the target is “required”." },
  {
    term: "count",
    text: "Enter a number, or choose “count evidence” in the column “Data source” to let the program count.",
  },
  { term: "ratio", text: "Enter the numerator and the denominator; the target as 75%." },
  {
    term: "Targets",
    text: "“unknown” while the document is not at hand; “not considered” when that level does not require it.",
  },
  { heading: "What counts as met" },
  {
    term: "Three gates",
    text: "Self-assessed as met (the result equals or exceeds the target) → met with valid evidence → verified by someone. The word “met” refers to the second gate.",
  },
  {
    term: "Nothing left out",
    text: "Indicators not assessed and indicators with no target entered both count as not met. An indicator that is not applicable needs a reason and the authority that exempted it.",
  },
  {
    term: "Levels",
    text: "Level 1 opens when every indicator in scope is met; level 2 opens only once level 1 is open.",
  },
  { heading: "Colours in the tab “Indicators”" },
  { term: "level 1 met", text: "Meets a level, with evidence." },
  { term: "not met", text: "Not met; the deadline is red, too, when it is overdue." },
  { term: "not assessed", text: "No result yet." },
  { term: "unknown", text: "The document's target is not entered yet." },
  { term: "to correct", text: "A cell cannot be read: choose “Check and mend…”." },
  {
    term: "stale",
    text: "The grey columns fade: the row was just sorted or got another code, and the figures are another code's; choose “Compute readiness”.",
  },
  { heading: "The Sổ Chuẩn menu" },
  {
    term: "Compute readiness",
    text: "Recomputes the workbook and updates “Overview”, “Still missing” and “Change history”.",
  },
  { term: "Report", text: "Writes the tab “Report” for printing, in the style chosen in “Settings”." },
  {
    term: "Check and mend…",
    text: "Lists the cells to correct, each with a link to it; mends what is certain after asking, and keeps old values in a hidden tab.",
  },
  {
    term: "Reminder mails",
    text: "Preview, then approve once; after that each person receives at most one mail per working day. You can send yourself a test, pause, or remove the schedule.",
  },
  {
    term: "Set up / repair workbook…",
    text: "Makes tabs, columns, dropdowns and colours again; touches nothing that was entered.",
  },
  {
    term: "Adopt the list in use…",
    text: "Reads the school's own list in the open tab, shows what it understood, and only then copies it; that tab stays as it is.",
  },
  { heading: "Reminder mails" },
  {
    term: "How often",
    text: "What was mentioned and not touched is mentioned again after 3 and 7 working days, then weekly; what blocks the level, in every mail.",
  },
  {
    term: "Overdue",
    text: "From 5, 10 and 20 working days on, the stand-in, the head of the unit and the principal are told, too.",
  },
  {
    term: "Holding, adding a word",
    text: "The tab “Next mails” shows what leaves next; a day under “Hold mails until” holds a person's mails back, a “Message to add” goes along.",
  },
  {
    term: "No mail came",
    text: "Choose “Why was nothing sent?”. The sender is away for long: the successor chooses “Take over sending…”.",
  },
  { heading: "Sorting, filtering, inserting rows, printing" },
  {
    term: "Feel free",
    text: "Sort, filter, hide, insert rows, move columns, add columns of your own. A column or tab was renamed by mistake: choose “Check and mend…”.",
  },
  {
    term: "The + above columns",
    text: "Opens columns that few rows need: snoozing, reasons, what the program remembers.",
  },
  {
    term: "Printing",
    text: "File > Print, paper A4, landscape, fit to width. The tab “Report” prints in portrait.",
  },
  { heading: "Formulas for cells of your own" },
  {
    term: "=SC_DAT(code; level)",
    text: "Whether an indicator meets that level with evidence; ranges of codes work, too.",
  },
  {
    term: "=SC_CON_THIEU(level)",
    text: "How many indicators block the level; =SC_CON_THIEU(level; TRUE) lists their codes.",
  },
  { term: "=SC_NGAY_LAM_VIEC(from; to)", text: "How many working days, by the tab “Calendar”." },
  {
    term: "Computing again",
    text: "Add Indicators!Z:AG (the grey columns; for working days Calendar!A:B) at the end of the formula.",
  },
  { heading: "A new colleague: the first time you use the menu" },
  {
    term: "What Google asks",
    text: "Google shows in turn: a request for permission (choose Continue); your accounts; a warning that Google hasn't verified this app (choose Advanced, then Go to … (unsafe)); the list of permissions (select every box, then Allow). That warning is normal: the program lives in the school's own workbook and is not published. The press itself may do nothing yet: please press again.",
  },
  {
    term: "The permissions",
    text: "View and edit this workbook, show dialogs, run hourly, send mail on your behalf, and know your e-mail address. Where one is missing, Sổ Chuẩn says so and leads to Google's page again. Entering data only needs no permission.",
  },
  {
    term: "No menu",
    text: "Those who may only view or comment see no menu; the figures are there to read. When two people press at once, the second is asked to wait a minute and press again.",
  },
];
