/**
 * What is wrong with a workbook, as data: the language files turn each into where, what was seen, what to do.
 * `stops`: nothing is mailed. `row`: that row counts as not met and is listed as "cần sửa". `cell`: that cell is listed
 * and passed over, the row keeps what the others make of it. `note`: shown only.
 */
import type { TabKey } from "./tab-key.ts";

export type Severity = "stops" | "row" | "cell" | "note";

const SEVERITIES = {
  tabMissing: "stops",
  tabDoubled: "stops",
  headerRowMissing: "stops",
  headerRowMoved: "stops",
  headerMissing: "stops",
  headerDoubled: "stops",
  schemaNewer: "stops",
  schemaOlder: "stops",
  noPeople: "stops",
  noIndicators: "stops",
  coordinatorMissing: "stops",
  badCalendarDay: "stops",
  badSetting: "stops",
  zoneDiffers: "stops",
  badDate: "row",
  badNumber: "row",
  badChoice: "row",
  badYesNo: "row",
  badTarget: "row",
  badEmail: "row",
  mailFails: "row",
  formulaError: "row",
  codeIsDate: "row",
  codeIsNumber: "cell",
  notOpenable: "cell",
  noDocNumber: "cell",
  codeMissing: "row",
  duplicateCode: "row",
  unknownPerson: "row",
  unknownUnit: "row",
  unknownIndicator: "row",
  measureMissing: "row",
  ratioIncomplete: "row",
  partOverWhole: "row",
  wholeIsZero: "row",
  negativeNumber: "row",
  notPositive: "row",
  naIncomplete: "row",
  verificationIncomplete: "row",
  futureVerification: "row",
  validBeforeIssued: "row",
  figureAbsurd: "row",
  resultContradicts: "cell",
  absenceBackwards: "cell",
  dayContradicts: "cell",
  pageForeign: "cell",
  settingDoubled: "cell",
  memoryGarbled: "cell",
  columnMissing: "note",
  targetUnknown: "note",
  dueDateMissing: "note",
  localeMonthFirst: "note",
  selfVerified: "note",
  emailMissing: "note",
  sharedEmail: "note",
  calendarEnds: "note",
  calendarTentative: "note",
  gateDayPast: "note",
  slipUnexplained: "note",
  staleFormulas: "note",
  addressElsewhere: "note",
} as const satisfies Record<string, Severity>;

/** Notes that the coordinator is also mailed, once a week: what will not hold much longer. */
export const COORDINATOR_NOTES: ReadonlySet<string> = new Set([
  "calendarEnds",
  "calendarTentative",
  "gateDayPast",
  "localeMonthFirst",
]);

export type ProblemCode = keyof typeof SEVERITIES;

/** A problem with the place and the facts; `column` is a field of the tab's table, never a sentence. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  tab?: TabKey;
  /** 1-based sheet row. */
  row?: number;
  column?: string;
  /** The value as it was seen. */
  seen?: string;
  /** Further facts for the sentence: a header, the allowed words, a count. */
  expected?: string;
}

/** A problem of a kind, with that kind's severity unless the place of this one asks for another. */
export function problem(
  code: ProblemCode,
  facts: Omit<Problem, "code" | "severity"> = {},
  severity: Severity = SEVERITIES[code],
): Problem {
  return { code, severity, ...facts };
}

/** Whether a person is to mend something, be it a row or only a cell of it. */
export function isToMend({ severity }: Problem): boolean {
  return severity === "row" || severity === "cell";
}

/** Thrown by a command that cannot go on; the boundary shows all problems together. */
export class AppError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.code).join(", "));
    this.name = "AppError";
    this.problems = problems;
  }
}

/** Ends a switch: a case that the types say cannot be. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
