/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
import type { Translation } from "../fill.ts";
import type { sentences as viSentences } from "../vi/sentences.ts";

export const sentences = {
  tabMissing: "this tab was not found. Choose “Set up / repair workbook” to create it again.",
  tabDoubled: "two tabs have the same role. Keep one; rename or delete the other.",
  headerRowMissing: "the columns of Sổ Chuẩn are not to be found in this tab. Choose “Set up / repair workbook…”.",
  headerRowMoved: "the column names are in row {row}; they belong in row 1. Choose “Check and mend…”.",
  headerMissing: "this column is missing. Restore its exact name in row 1, or choose “Set up / repair workbook”.",
  headerDoubled: "two columns have the same name. Keep one and rename the other.",
  schemaOlder:
    "this workbook is of an older version of Sổ Chuẩn. Choose “Set up / repair…” to bring it up; what was entered stays.",
  schemaNewer: "this workbook was made by a newer version of Sổ Chuẩn. Please update the program and try again.",
  noPeople: "the list is empty. Enter at least the coordinator, with an e-mail address.",
  noIndicators: "there are no indicators yet. Choose “Set up / repair workbook” to copy in the standard.",
  coordinatorMissing: "“{seen}” is not the code of a person with a usable e-mail address in the {people} tab.",
  coordinatorMissingBlank:
    "no coordinator is named. Enter the code of a person with an e-mail address in the {people} tab.",
  badCalendarDay:
    "“{seen}” lacks the date or the kind of day. Enter the date as 31/12/2026 and choose “{off}” or “{work}”.",
  badSetting: "“{seen}” cannot be read. See the explanation beside it.",
  zoneDiffers: "the workbook's time zone is “{seen}”; it should be Asia/Ho_Chi_Minh. Change it in File > Settings.",
  badDate: "“{seen}” is not a date. Enter it as 31/12/2026.",
  badNumber: "“{seen}” is not a number. Enter the number only, without words.",
  badChoice: "“{seen}” is not in the list. Choose one of: {choices}.",
  badChoiceBlank: "“{seen}” is not in the list. Please choose from the list.",
  badTarget: "“{seen}” is not a target. Enter a number (a ratio as 75%), “{required}”, “{unknown}” or “{outOfScope}”.",
  badEmail: "mail cannot be sent to “{seen}”: {why}.",
  mailFails:
    "the mail server refused “{seen}” time and again since {expected}. Please ask for the address; it is tried again once a week.",
  formulaError: "the formula gives the error “{seen}”. Correct the formula or enter a value.",
  codeMissing: "this row has no code. Enter a code of its own.",
  duplicateCode: "code “{seen}” is repeated in rows {expected}. Each row needs a code of its own.",
  unknownPerson: "“{seen}” is not in the {people} tab. Enter the code of a person listed there.",
  unknownUnit: "“{seen}” is not in the {units} tab. Enter the code of a unit listed there.",
  unknownIndicator: "“{seen}” is not the code of an indicator. Enter a code from the {indicators} tab.",
  measureMissing: "there are figures, but “Measured as” is not chosen yet.",
  ratioIncomplete: "a ratio needs both “{numerator}” and “{denominator}”.",
  partOverWhole: "“{seen}” is larger than the whole. Check the numerator and the denominator.",
  wholeIsZero: "the denominator is 0, so the ratio cannot be computed.",
  notPositive: "“{seen}” must be greater than 0.",
  negativeNumber: "“{seen}” is a negative number.",
  naIncomplete: "an indicator that is not applicable needs both the reason and the authority that exempted it.",
  verificationIncomplete: "verification needs both the person and the date.",
  futureVerification: "the verification date “{seen}” is in the future.",
  targetUnknown: "no target is entered for indicator {code}. Copy it from the school's documents.",
  selfVerified: "“{seen}” verified an indicator of their own. Someone else should verify it.",
  emailMissing: "“{seen}” has no e-mail address; this person's items will go to the coordinator.",
  sharedEmail: "“{seen}” is shared with {expected}.",
  calendarEnds:
    "the days off are listed only until {seen}; after that only Monday to Friday count as working days. Please add the coming days off.",
  calendarEndsBlank:
    "no days off are listed yet; only Monday to Friday count as working days. Please add the coming days off.",
  calendarTentative:
    "the Tết holidays of {seen} are still tentative. Once announced, correct the days and mark them as confirmed.",
  gateDayPast:
    "the day for level {expected} ({seen}) has passed. If the school is not recognised yet, please set a new day; if it is, change the level worked for.",
  slipUnexplained: "the due date was moved {times} times without a reason.",
  addressElsewhere: "“{seen}” is no address of a Google Sheet, so mails have no button to the workbook.",
  staleFormulas:
    "formula cells ({expected}) may still hold old results. Open and save the workbook in a spreadsheet program.",
} as const satisfies Translation<typeof viSentences>;
