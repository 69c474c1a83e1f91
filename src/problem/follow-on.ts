/** One cause is one line: problems that exist only because a tab or a column could not be read are not told beside that one. */
import type { Problem, ProblemCode } from "./problem.ts";
import type { TabKey } from "./tab-key.ts";

/** Problems that keep a whole tab from being read. */
const WHOLE: readonly ProblemCode[] = ["tabMissing", "tabDoubled", "headerRowMissing", "headerRowMoved"];
/** Problems that keep a column from being read. */
const COLUMN: readonly ProblemCode[] = ["headerMissing", "headerDoubled"];

/** For each problem that may only follow: the tabs, or the columns of tabs, that lead to it when they could not be read. */
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
 * The problems without those that follow from another one of them. A column that may be missing without harm hides only
 * notes; problems that make a row one to mend stay.
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
