/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
import type { Invalidity } from "../../domain/evidence-state.ts";
import type { Gap } from "../../domain/gap.ts";
import { type Problem, type ProblemCode, unreachable } from "../../domain/problem.ts";
import { roundUp } from "../round-up.ts";
import type { problems as viProblems } from "../vi/problems.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";
import { columns, settings, tabs, words } from "./tables.ts";

/** What was seen, in quotes; a day as people write it. */
const seen = ({ seen = "" }: Problem) => `“${/^\d{4}-\d\d-\d\d$/.test(seen) ? formats.date(seen) : seen}”`;

/** The words of a list, by its name. */
const choices = (name: string) =>
  Object.values((words as unknown as Record<string, Record<string, string>>)[name] ?? {}).join(", ");

const sentences: Record<ProblemCode, (problem: Problem) => string> = {
  tabMissing: () => "this tab was not found. Choose “Set up / repair workbook” to create it again.",
  tabDoubled: () => "two tabs have the same role. Keep one; rename or delete the other.",
  headerRowMissing: () =>
    "the columns of Sổ Chuẩn are not to be found in this tab. Choose “Set up / repair workbook…”.",
  headerRowMoved: (p) => `the column names are in row ${p.row}; they belong in row 1. Choose “Check and mend…”.`,
  headerMissing: () => "this column is missing. Restore its exact name in row 1, or choose “Set up / repair workbook”.",
  headerDoubled: () => "two columns have the same name. Keep one and rename the other.",
  schemaOlder: () =>
    "this workbook is of an older version of Sổ Chuẩn. Choose “Set up / repair…” to bring it up; what was entered stays.",
  schemaNewer: () => "this workbook was made by a newer version of Sổ Chuẩn. Please update the program and try again.",
  noPeople: () => "the list is empty. Enter at least the coordinator, with an e-mail address.",
  noIndicators: () => "there are no indicators yet. Choose “Set up / repair workbook” to copy in the standard.",
  coordinatorMissing: (p) =>
    p.seen
      ? `${seen(p)} is not the code of a person with a usable e-mail address in the ${tabs.people} tab.`
      : `no coordinator is named. Enter the code of a person with an e-mail address in the ${tabs.people} tab.`,
  badCalendarDay: (p) =>
    `${seen(p)} lacks the date or the kind of day. Enter the date as 31/12/2026 and choose “${words.dayKind.off}” or “${words.dayKind.work}”.`,
  badSetting: (p) => `${seen(p)} cannot be read. See the explanation beside it.`,
  zoneDiffers: (p) =>
    `the workbook's time zone is ${seen(p)}; it should be Asia/Ho_Chi_Minh. Change it in File > Settings.`,
  badDate: (p) => `${seen(p)} is not a date. Enter it as 31/12/2026.`,
  badNumber: (p) => `${seen(p)} is not a number. Enter the number only, without words.`,
  badChoice: (p) =>
    `${seen(p)} is not in the list. ${p.expected ? `Choose one of: ${choices(p.expected)}.` : "Please choose from the list."}`,
  badTarget: (p) =>
    `${seen(p)} is not a target. Enter a number (a ratio as 75%), “${words.target.required}”, “${words.target.unknown}” or “${words.target.outOfScope}”.`,
  badEmail: (p) => `${seen(p)} is not an e-mail address.`,
  formulaError: (p) => `the formula gives the error ${seen(p)}. Correct the formula or enter a value.`,
  codeMissing: () => "this row has no code. Enter a code of its own.",
  duplicateCode: (p) => `code ${seen(p)} is repeated in rows ${p.expected}. Each row needs a code of its own.`,
  unknownPerson: (p) => `${seen(p)} is not in the ${tabs.people} tab. Enter the code of a person listed there.`,
  unknownUnit: (p) => `${seen(p)} is not in the ${tabs.units} tab. Enter the code of a unit listed there.`,
  unknownIndicator: (p) => `${seen(p)} is not the code of an indicator. Enter a code from the ${tabs.indicators} tab.`,
  measureMissing: () => `there are figures, but “${columns.indicators.measure}” is not chosen yet.`,
  ratioIncomplete: () =>
    `a ratio needs both “${columns.indicators.numerator}” and “${columns.indicators.denominator}”.`,
  partOverWhole: (p) => `${seen(p)} is larger than the whole. Check the numerator and the denominator.`,
  wholeIsZero: () => "the denominator is 0, so the ratio cannot be computed.",
  notPositive: (p) => `${seen(p)} must be greater than 0.`,
  negativeNumber: (p) => `${seen(p)} is a negative number.`,
  naIncomplete: () => "an indicator that is not applicable needs both the reason and the authority that exempted it.",
  verificationIncomplete: () => "verification needs both the person and the date.",
  futureVerification: (p) => `the verification date ${seen(p)} is in the future.`,
  targetUnknown: (p) => `no target is entered for indicator ${p.seen}. Copy it from the school's documents.`,
  selfVerified: (p) => `${seen(p)} verified an indicator of their own. Someone else should verify it.`,
  emailMissing: (p) => `${seen(p)} has no e-mail address; this person's items will go to the coordinator.`,
  sharedEmail: (p) => `${seen(p)} is shared with ${p.expected}.`,
  calendarEnds: (p) =>
    `${p.seen ? `the days off are listed only until ${formats.date(p.seen)}; after that` : "no days off are listed yet;"} only Monday to Friday count as working days. Please add the coming days off.`,
  calendarTentative: (p) =>
    `the Tết holidays of ${p.seen} are still tentative. Once announced, correct the days and mark them as confirmed.`,
  gateDayPast: (p) =>
    `the day for level ${p.expected} (${formats.date(p.seen ?? "")}) has passed. If the school is not recognised yet, please set a new day; if it is, change the level worked for.`,
  slipUnexplained: (p) => `the due date was moved ${formats.count(Number(p.seen))} times without a reason.`,
  staleFormulas: (p) =>
    `formula cells (${p.expected}) may still hold old results. Open and save the workbook in a spreadsheet program.`,
};

const why: Record<Invalidity, string> = {
  noReference: "no link or document number",
  expired: "no longer valid",
  unreadable: "evidence row to correct",
  noDate: "no date",
  outsideWindow: "outside the assessment period",
};

export const problems: typeof viProblems = {
  sentence: (problem) => sentences[problem.code](problem),
  /** "Tab “Indicators”, row 4, column “Deadline”". */
  place: ({ tab, row, column }) => {
    const parts = [tab && `Tab “${tabs[tab]}”`, row && `row ${row}`, column && `column “${header(tab, column)}”`];
    return parts.filter(Boolean).join(", ");
  },
  more: (count) => `… and ${counted(count, "other item")}.`,
};

function header(tab: Problem["tab"], column: string): string {
  if (tab === "settings" && column in settings) return settings[column as keyof typeof settings].label;
  return (columns as unknown as Record<string, Record<string, string>>)[tab ?? ""]?.[column] ?? column;
}

/** The unit of measure as the school typed it, so it cannot be inflected: "3 more needed (lecturers)". */
const inPieces = (piece: string | undefined) => (piece ? ` (${piece})` : "");

/** What is missing, in a few words: "3 more needed". */
export function gap(each: Gap): string {
  switch (each.kind) {
    case "mend":
      return "row to correct";
    case "targetUnknown":
      return "no target entered";
    case "notAssessed":
      return "no result yet";
    case "notMet":
      return "target not met";
    case "short":
      return each.isShare
        ? `${formats.percent(roundUp(each.missing, 4))} short`
        : `${formats.count(roundUp(each.missing, 2))} more needed${inPieces(each.piece)}`;
    case "noEvidence":
      return "no evidence yet";
    case "invalidEvidence":
      return `evidence not valid yet (${each.why.map((reason) => why[reason]).join("; ")})`;
    case "evidenceShort":
      return each.piece
        ? `evidence lacking for ${formats.count(roundUp(each.missing, 2))} (${each.piece})`
        : `evidence lacking for ${counted(each.missing, "item")}`;
    case "notVerified":
      return "not verified";
    case "reconfirm":
      return "to be verified again";
    default:
      return unreachable(each);
  }
}
