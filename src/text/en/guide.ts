/** The staff's guide: one page, a heading or a paragraph a line. */
import type { guide as viGuide } from "../vi/guide.ts";

export const guide: typeof viGuide = [
  { heading: "SỔ CHUẨN – USER GUIDE" },
  {
    text: "This workbook tracks the indicators of a standard political school: what is met, what is still missing, whose task it is, and by when.",
  },
  { heading: "Who enters what" },
  {
    text: "Indicators: one indicator per row. Enter the result, the owner and the deadline. The grey columns are computed by the program; please do not edit them.",
  },
  {
    text: "Evidence: one piece of evidence per row. In the column “Indicators” enter one or more codes, separated by semicolons. Evidence is valid when it has a link or a number and symbol, and has not expired.",
  },
  { text: "People, Units, Calendar, Settings: entered by the coordinator." },
  { heading: "How indicators are measured" },
  {
    text: "met/not met: choose “Met” or “Not met” in the column Result. count: enter a number, or choose “count evidence” to let the program count. ratio: enter the numerator and the denominator.",
  },
  {
    text: "Targets: enter a number; a ratio as 75%; “required” for met/not met; “unknown” while the document is not at hand; “not considered” when that level does not require it.",
  },
  { heading: "What counts as met" },
  {
    text: "Three gates: self-assessed as met (the result equals or exceeds the target) → met with valid evidence → verified by someone. The word “met” refers to the second gate.",
  },
  {
    text: "Indicators not assessed and indicators with no target entered both count as not met. An indicator that is not applicable needs a reason and the authority that exempted it.",
  },
  { text: "Level 1 opens when every indicator in scope is met; level 2 opens only once level 1 is open." },
  { heading: "The Sổ Chuẩn menu" },
  {
    text: "Compute readiness: recomputes the workbook and updates Overview and Still missing. Report: writes the Report tab for printing. Check and mend: lists the cells to correct and, after asking, mends what is certain.",
  },
  {
    text: "Reminder mails: preview, then approve once; after that each person receives at most one mail per working day. You can send yourself a test, pause, or remove the schedule.",
  },
  {
    text: "What was mentioned and not touched is mentioned again after 3 and 7 working days, then weekly; what blocks the level, in every mail. From 5, 10 and 20 working days overdue the stand-in, the head of the unit and the principal are told, too. Tab “Next mails” shows what leaves next; a day under “Hold mails until” holds a person's mails back, a “Word to add” goes along.",
  },
  {
    text: "No mail came: choose “Why was nothing sent?”. The sender is away for long: the successor chooses “Take over sending…”.",
  },
  { heading: "Sorting, filtering, inserting rows" },
  {
    text: "Feel free to do so. If the cell in “Computed for code” differs from the row's code, the computed figures of that row are stale: choose “Compute readiness”.",
  },
  { heading: "Formulas for cells of your own" },
  {
    text: "=SC_DAT(code; level), =SC_CON_THIEU(level; list), =SC_NGAY_LAM_VIEC(from; to): whether it is met, how many indicators block the level, how many working days; ranges work, too. Add Indicators!Z:AG (the grey columns; for working days Calendar!A:B) at the end so that the cell computes again.",
  },
  { heading: "A new colleague: the first time you use the menu" },
  {
    text: "Google shows in turn: a request for permission (choose Continue); your accounts; “Google hasn't verified this app” (choose Advanced, then Go to … (unsafe)); the list of permissions (select every box, then Allow). That warning is normal: the program lives in the school's own workbook and is not published. The press itself may do nothing yet: please press again.",
  },
  {
    text: "The permissions: view and edit this workbook, show dialogs, run hourly, send mail on your behalf, and know your e-mail address. Where one is missing, Sổ Chuẩn says so and leads to Google's page again. Entering data only needs no permission.",
  },
  {
    text: "Those who may only view or comment see no menu; the figures are there to read. When two people press at once, the second is asked to wait a minute and press again.",
  },
];
