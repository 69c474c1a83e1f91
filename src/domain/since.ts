/** What changed since an earlier day, out of the history: for a meeting that asks what became of the last one. */
import { countsOf } from "./burn-up.ts";
import { addDays, type DateString } from "./dates.ts";
import { type HistoryEntry, replayHistory, totalsByDay } from "./history.ts";
import type { Readiness } from "./readiness.ts";
import type { Level } from "./records.ts";
import type { Attainment, RowResult } from "./row-result.ts";

export interface ChangesSince {
  on: DateString;
  /** How many indicators of the level worked for were met with evidence then, of how many. */
  then?: { evidenced: number; inScope: number };
  reached: RowResult[];
  lost: RowResult[];
  slipped: { row: RowResult; from: DateString; to: DateString }[];
}

/** The last meeting before a day; undefined where there was none. */
export function lastMeeting(meetings: readonly DateString[], today: DateString): DateString | undefined {
  return [...meetings]
    .filter((on) => on < today)
    .sort()
    .pop();
}

export type Period = "week" | "month" | "meeting";

/** The days that a result is compared with: a week and a month ago, and the last meeting, where there was one. */
export function comparedDays(meetings: readonly DateString[], today: DateString): [Period, DateString | undefined][] {
  return [
    ["week", addDays(today, -7)],
    ["month", monthBefore(today)],
    ["meeting", lastMeeting(meetings, today)],
  ];
}

/** The same day of the month before, or its last day where it has no such day. */
function monthBefore(day: DateString): DateString {
  const last = addDays(`${day.slice(0, 8)}01`, -1);
  return last.slice(8) < day.slice(8) ? last : `${last.slice(0, 8)}${day.slice(8)}`;
}

/** What changed after the end of a day; undefined where the history does not reach back so far. */
export function changesSince(
  on: DateString,
  readiness: Readiness,
  history: readonly HistoryEntry[],
): ChangesSince | undefined {
  const until = history.filter((entry) => entry.on <= on);
  const totals = totalsByDay(until).pop();
  if (!totals) return undefined;
  const before = replayHistory(until);
  const pairs = readiness.rows.map((row) => ({ row, was: before.get(row.indicator.code) }));
  const rise = ({ row, was }: (typeof pairs)[number]) => RANK[row.attainment] - RANK[was?.attainment ?? "notAssessed"];
  const then = totalsOf(totals, readiness.workingLevel);
  return {
    on,
    ...(then && { then }),
    reached: pairs.filter((pair) => rise(pair) > 0).map(({ row }) => row),
    lost: pairs.filter((pair) => rise(pair) < 0).map(({ row }) => row),
    slipped: pairs.flatMap(({ row, was }) => {
      const [from, to] = [was?.dueOn, row.indicator.dueOn];
      return from && to && to > from ? [{ row, from, to }] : [];
    }),
  };
}

const RANK: Record<Attainment, number> = { notAssessed: 0, notMet: 0, level1: 1, level2: 2 };

function totalsOf(entry: HistoryEntry, level: Level): ChangesSince["then"] {
  const { evidenced, inScope } = countsOf(entry, level);
  return inScope > 0 ? { evidenced, inScope } : undefined;
}
