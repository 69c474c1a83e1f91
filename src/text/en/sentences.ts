/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
import type { Names } from "../vi/names.ts";
import type { Model } from "../vi/vietnamese.ts";

export const sentences = ({ tabs, columns, words }: Names): Model["sentences"] => ({
  tabMissing: "this tab was not found. Choose “Check and mend…” to find it under another name or to make it again.",
  tabDoubled: "two tabs have the same role. Keep one; rename or delete the other.",
  headerRowMissing: "the columns of Sổ Chuẩn are not to be found in this tab. Choose “Set up / repair workbook…”.",
  headerRowMoved: ({ row }) => `the column names are in row ${row}; they belong in row 1. Choose “Check and mend…”.`,
  headerMissing: "this column is missing. Choose “Check and mend…” to find it under another name or to add it again.",
  headerRenamed: ({ seen }) =>
    `this column is missing; it may be ${seen}. If so, rename that column; if not, choose “Set up / repair workbook” to add it.`,
  columnMissing:
    "this column is missing and read as blank. Choose “Set up / repair workbook” to add it; if it was renamed, give it back its name.",
  headerDoubled: "two columns have the same name. Keep one and rename the other.",
  schemaOlder:
    "this workbook is of an older version of Sổ Chuẩn. Choose “Set up / repair…” to bring it up; what was entered stays.",
  schemaNewer: "this workbook was made by a newer version of Sổ Chuẩn. Please update the program and try again.",
  noPeople: "the list is empty. Enter at least the coordinator, with an e-mail address.",
  noIndicators: "there are no indicators yet. Choose “Set up / repair workbook” to copy in the standard.",
  coordinatorMissing: ({ seen }) =>
    `“${seen}” is not the code of a person with a usable e-mail address in the ${tabs.people} tab.`,
  coordinatorMissingBlank: `no coordinator is named. Enter the code of a person with an e-mail address in the ${tabs.people} tab.`,
  badCalendarDay: ({ seen }) =>
    `“${seen}” lacks the date or the kind of day. Enter the date as 31/12/2026 and choose “${words.dayKind.off}” or “${words.dayKind.work}”.`,
  badSetting: ({ seen }) => `“${seen}” cannot be read. See the explanation beside it.`,
  zoneDiffers: ({ seen }) =>
    `the workbook's time zone is “${seen}”; it should be Asia/Ho_Chi_Minh. Change it in File > Settings.`,
  badDate: ({ seen }) => `“${seen}” is not a date. Enter it as 31/12/2026.`,
  badNumber: ({ seen }) => `“${seen}” is not a number. Enter the number only, without words.`,
  badChoice: ({ seen, choices }) => `“${seen}” is not in the list. Choose one of: ${choices}.`,
  badChoiceBlank: ({ seen }) => `“${seen}” is not in the list. Please choose from the list.`,
  badTarget: ({ seen }) =>
    `“${seen}” is not a target. Enter a number (a ratio as 75%), “${words.target.required}”, “${words.target.unknown}” or “${words.target.outOfScope}”.`,
  badEmail: ({ seen, why }) => `mail cannot be sent to “${seen}”: ${why}.`,
  mailFails: ({ seen, expected }) =>
    `the mail server refused “${seen}” time and again since ${expected}. Please ask for the address; it is tried again once a week.`,
  formulaError: ({ seen }) => `the formula gives the error “${seen}”. Correct the formula or enter a value.`,
  codeMissing: "this row has no code. Enter a code of its own.",
  duplicateCode: ({ seen, expected }) =>
    `code “${seen}” is repeated in rows ${expected}. Each row needs a code of its own.`,
  unknownPerson: ({ seen }) =>
    `“${seen}” is not in the ${tabs.people} tab. Choose a name from the list, or add the person to that tab.`,
  severalPeople: ({ seen }) =>
    `“${seen}” names several people; this cell takes one. Choose who is responsible and put the others into the note.`,
  severalUnits: ({ seen }) =>
    `“${seen}” names several units; this cell takes one. Choose the one that leads and put the others under “${columns.indicators.supportUnits}”.`,
  unknownUnit: ({ seen }) =>
    `“${seen}” is not in the ${tabs.units} tab. Choose a name from the list, or add the unit to that tab.`,
  unknownIndicator: ({ seen }) =>
    `“${seen}” is not the code of an indicator. Enter a code from the ${tabs.indicators} tab.`,
  measureMissing: "there are figures, but “Measured as” is not chosen yet.",
  ratioIncomplete: `a ratio needs both “${columns.indicators.numerator}” and “${columns.indicators.denominator}”.`,
  partOverWhole: ({ seen }) => `“${seen}” is larger than the whole. Check the numerator and the denominator.`,
  wholeIsZero: "the denominator is 0, so the ratio cannot be computed.",
  notPositive: ({ seen }) => `“${seen}” must be greater than 0.`,
  negativeNumber: ({ seen }) => `“${seen}” is a negative number.`,
  naIncomplete: "an indicator that is not applicable needs both the reason and the authority that exempted it.",
  verificationIncomplete: "verification needs both the person and the date.",
  futureVerification: ({ seen }) => `the verification date “${seen}” is in the future.`,
  dateAsText: ({ seen }) => `the date “${seen}” is held as text; “Check and mend” can put it right.`,
  dateAsNumber: ({ seen }) => `the date shows as the number “${seen}”; “Check and mend” can put it right.`,
  dateTwoDays: ({ seen }) =>
    `“${seen}” may be two different days. Enter day, month and a year of four digits, as 31/12/2026.`,
  dateShortYear: ({ seen }) => `the year of “${seen}” has two figures only. Enter all four, as 31/12/2026.`,
  dateMonthFirst: ({ seen }) => `“${seen}” has the month before the day. Enter the day first, as 31/12/2026.`,
  dateNoSuchDay: ({ seen }) => `there is no such day as “${seen}”. Check the day and the month.`,
  dateYearFar: ({ seen }) => `the year of “${seen}” is far away and may be a typing slip. Check the year.`,
  dateLongTime: ({ seen }) => `“${seen}” does not say which day. Enter the last day, as 31/12/2026.`,
  dateBesides: ({ seen }) =>
    `“${seen}” has words beside the date. Leave only the date, as 31/12/2026; words belong in the note column.`,
  numberAsText: ({ seen }) => `the number “${seen}” is held as text; “Check and mend” can put it right.`,
  numberIsDate: ({ seen }) =>
    `this cell holds the date “${seen}”; the sheet may have turned a number such as 1.5 or 1/5 into a date. Please enter the number again.`,
  badYesNo: ({ seen }) => `“${seen}”: choose “${words.yesNo.yes}” or “${words.yesNo.no}” here.`,
  codeIsDate: ({ seen }) =>
    `the code here is the date “${seen}”; the sheet may have turned a code such as 2.1 into a date. Format the column as plain text and type the code again.`,
  codeChanged: ({ seen, expected }) =>
    `the code here is “${seen}”; by the rows beside it, it should be “${expected}”. “Check and mend” can put it right.`,
  codeIsNumber: ({ seen, expected }) =>
    `the code here is the number “${seen}” and may be “${expected}”, for a number keeps no zero at its end. Type the code as text.`,
  notOpenable: ({ seen }) =>
    `“${seen}” is not an address that can be opened. Paste a link that begins with https://, or enter a document number; until then it proves nothing.`,
  noDocNumber: ({ seen }) =>
    `“${seen}” is not a document number. Enter one such as 15-QĐ/TCT, or paste a link; until then it proves nothing.`,
  placeholder: ({ seen }) =>
    `“${seen}” only keeps the place, so it proves nothing yet. Please enter the link or the document number.`,
  pathNotOpenable: ({ seen }) =>
    `“${seen}” is a file on one person's computer, which nobody else can open. Upload it to a shared place and paste its https:// link, or enter the document number.`,
  addressIncomplete: ({ seen }) =>
    `the address “${seen}” lacks https:// at its beginning; “Check and mend” can put it right.`,
  numberIsDay: ({ seen }) =>
    `this cell holds the date “${seen}”; the sheet may have turned a document number into a date. Format it as plain text and type it again.`,
  memoryGarbled: ({ seen }) =>
    `this cell of the program was changed to “${seen}” and cannot be used; the next score writes it anew. Please leave the grey columns alone.`,
  validBeforeIssued: ({ seen, expected }) =>
    `“${seen}” is before the date of the evidence (${expected}). Check both dates; until then it proves nothing.`,
  figureAbsurd: ({ seen }) => `“${seen}” is larger or smaller than can be. Check the figure.`,
  resultContradicts: ({ seen }) =>
    `the result “${seen}” differs from the ratio of “${columns.indicators.numerator}” and “${columns.indicators.denominator}”, which are used. Correct this cell or leave it blank.`,
  absenceBackwards: ({ seen, expected }) =>
    `away until ${seen}, before the absence begins (${expected}); taken as present. Check both dates.`,
  dayContradicts: ({ seen, expected }) =>
    `${seen} is listed both as a day off and as a make-up workday (row ${expected}); taken as a day off. Delete one of the two rows.`,
  pageForeign:
    "Sổ Chuẩn did not write this tab, so it was left as it is, and the page of that name was not written. Choose “Set up / repair workbook…”: your tab gets another name and the page is made again.",
  settingDoubled: ({ expected, seen }) =>
    `this setting stands in row ${expected} already; the value “${seen}” here is not used. Delete one of the two rows.`,
  dueDateMissing: ({ code }) => `indicator ${code} has no deadline, so no reminder mentions it.`,
  localeMonthFirst: ({ seen }) =>
    `the workbook's locale is “${seen}”, in which 05/06 is the 6th of May. Choose Vietnam in File > Settings, then look over the dates entered lately.`,
  targetUnknown: ({ code }) => `no target is entered for indicator ${code}. Copy it from the school's documents.`,
  selfVerified: ({ seen }) => `“${seen}” verified an indicator of their own. Someone else should verify it.`,
  emailMissing: ({ seen }) => `“${seen}” has no e-mail address; this person's items will go to the coordinator.`,
  sharedEmail: ({ seen, expected }) => `“${seen}” is shared with ${expected}.`,
  calendarEnds: ({ seen }) =>
    `the days off are listed only until ${seen}; after that only Monday to Friday count as working days. Please add the coming days off.`,
  calendarEndsBlank:
    "no days off are listed yet; only Monday to Friday count as working days. Please add the coming days off.",
  calendarTentative: ({ seen }) =>
    `the Tết holidays of ${seen} are still tentative. Once announced, correct the days and mark them as confirmed.`,
  gateDayPast: ({ expected, seen }) =>
    `the day for level ${expected} (${seen}) has passed. If the school is not recognised yet, please set a new day; if it is, change the level worked for.`,
  slipUnexplained: ({ times }) =>
    `the deadline was postponed ${times === 1 ? "once" : `${times} times`} without a reason.`,
  addressElsewhere: ({ seen }) => `“${seen}” is no address of a Google Sheet, so mails have no button to the workbook.`,
  staleFormulas: ({ expected }) =>
    `formula cells (${expected}) may still hold old results. Open and save the workbook in a spreadsheet program.`,
});
