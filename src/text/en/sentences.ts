/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
import type { Names } from "../vi/names.ts";
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";

export const sentences = ({ tabs, columns, words }: Names): Model["sentences"] => ({
  tabMissing: "this tab was not found. Choose “Set up / repair workbook” to create it again.",
  tabDoubled: "two tabs have the same role. Keep one; rename or delete the other.",
  headerRowMissing: "the columns of Sổ Chuẩn are not to be found in this tab. Choose “Set up / repair workbook…”.",
  headerRowMoved: ({ row }) => `the column names are in row ${row}; they belong in row 1. Choose “Check and mend…”.`,
  headerMissing: "this column is missing. Restore its exact name in row 1, or choose “Set up / repair workbook”.",
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
  unknownPerson: ({ seen }) => `“${seen}” is not in the ${tabs.people} tab. Enter the code of a person listed there.`,
  unknownUnit: ({ seen }) => `“${seen}” is not in the ${tabs.units} tab. Enter the code of a unit listed there.`,
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
  slipUnexplained: ({ times }) => `the due date was moved ${formats.count(times)} times without a reason.`,
  addressElsewhere: ({ seen }) => `“${seen}” is no address of a Google Sheet, so mails have no button to the workbook.`,
  staleFormulas: ({ expected }) =>
    `formula cells (${expected}) may still hold old results. Open and save the workbook in a spreadsheet program.`,
});
