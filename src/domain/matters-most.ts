/** Which of the rows that block a level ask for attention first. */
import { gateDay, latestStart } from "./latest-start.ts";
import { blockersOf, type Readiness } from "./readiness.ts";
import type { Level, Settings } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/**
 * The rows that block a level, the most urgent first: the longest overdue, then those whose due date, or whose last day
 * to begin the work, comes first; rows without either come last, by code.
 */
export function byUrgency(readiness: Readiness, settings: Settings, level: Level): RowResult[] {
  const gate = gateDay(settings, level, readiness.today);
  const day = ({ indicator }: RowResult) => {
    const start = indicator.leadDays ? latestStart(indicator, gate) : undefined;
    return [indicator.dueOn, start].filter((each) => each !== undefined).sort()[0] ?? "9999";
  };
  const keyed = blockersOf(readiness, level, "evidenced").map((row) => ({
    row,
    late: row.overdueDays ?? 0,
    key: `${day(row)}|${row.indicator.code}`,
  }));
  return keyed.sort((a, b) => b.late - a.late || (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
