/** One cause is one line: what can only be wrong because a tab or a column could not be read is not told beside it. */
import type { Problem, ProblemCode } from "./problem.ts";
import type { TabKey } from "./tab-key.ts";

/** What keeps a whole tab from being read. */
const WHOLE: readonly ProblemCode[] = ["tabMissing", "tabDoubled", "headerRowMissing", "headerRowMoved"];
/** What keeps a column from being read. */
const COLUMN: readonly ProblemCode[] = ["headerMissing", "headerDoubled"];

/** What is found missing where one of these tabs, or of these columns of it, was not read. */
const CAUSES: Partial<Record<ProblemCode, readonly (readonly [tab: TabKey, ...columns: string[]])[]>> = {
  unknownIndicator: [["indicators", "code"]],
  unknownPerson: [["people", "code"]],
  unknownUnit: [["units", "code"]],
  noIndicators: [["indicators"]],
  noPeople: [["people"]],
  coordinatorMissing: [
    ["people", "code", "email"],
    ["settings", "key", "value"],
  ],
  emailMissing: [["people", "email"]],
  badCalendarDay: [["calendar", "on", "kind"]],
  calendarEnds: [["calendar", "on"]],
  measureMissing: [["indicators", "measure"]],
  ratioIncomplete: [["indicators", "numerator", "denominator"]],
  targetUnknown: [["indicators", "target1", "target2"]],
  dueDateMissing: [["indicators", "dueOn"]],
  naIncomplete: [["indicators", "naReason", "naAuthority"]],
  verificationIncomplete: [["indicators", "verifiedBy", "verifiedOn"]],
  slipUnexplained: [["indicators", "slipReason"]],
};

/**
 * The problems without those that follow from another of them. A column that may be missing without harm takes along
 * notes alone: what makes a row one to mend stays.
 */
export function withoutFollowOn(problems: readonly Problem[]): Problem[] {
  const unread = new Set<string>();
  const blank = new Set<string>();
  for (const { code, tab, column } of problems) {
    if (tab && WHOLE.includes(code)) unread.add(tab);
    if (tab && column && COLUMN.includes(code)) unread.add(`${tab} ${column}`);
    if (tab && column && code === "columnMissing") blank.add(`${tab} ${column}`);
  }
  if (unread.size + blank.size === 0) return [...problems];
  return problems.filter(({ code, tab, severity }) => {
    const causes = code === "codeMissing" && tab ? ([[tab, "code"]] as const) : (CAUSES[code] ?? []);
    const isUnread = (place: string) => unread.has(place) || (severity === "note" && blank.has(place));
    return !causes.some(([of, ...columns]) => isUnread(of) || columns.some((column) => isUnread(`${of} ${column}`)));
  });
}
