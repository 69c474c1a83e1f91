/** How many indicators were closed in each week, by the history: the pace from which a forecast is made. */
import { addDays, type DateString, daysBetween } from "./dates.ts";
import { type HistoryEntry, totalsByDay } from "./history.ts";
import type { Readiness } from "./readiness.ts";
import type { Level } from "./records.ts";
import type { LevelResult, RowResult } from "./row-result.ts";

/** Seven days that end with `until`. A row that was lost and met again within them is in neither count. */
export interface Week {
  until: DateString;
  closed: number;
  reopened: number;
}

type Asked = "level1" | "level2";

/** What a row must attain for a level's gate to open: level 1 where only that is asked of it; undefined for nothing. */
export function attainmentAsked({ levels }: Pick<RowResult, "levels">, level: Level): Asked | undefined {
  if (level === 2 && levels[2].inScope) return "level2";
  return levels[1].inScope ? "level1" : undefined;
}

/** The result of a row at what the gate of a level asks of it; undefined where it asks nothing. */
export function resultFor({ levels }: Pick<RowResult, "levels">, level: Level): LevelResult | undefined {
  const asked = attainmentAsked({ levels }, level);
  return asked && levels[asked === "level2" ? 2 : 1];
}

/**
 * The whole weeks since the history begins, the last one ending today, earliest first; weeks in which nothing happened
 * and weeks without a score have zeros. Changes of the first stored day do not count: it shows where the school began.
 * `counts`: which rows take part; rows no longer in the book, and rows of which the level asks nothing, never do.
 */
export function weeklyClosures(
  level: Level,
  readiness: Pick<Readiness, "rows" | "today">,
  history: readonly HistoryEntry[],
  counts: (row: RowResult) => boolean = () => true,
): Week[] {
  const { today } = readiness;
  const began = totalsByDay(history)[0]?.on;
  if (began === undefined || began > today) return [];
  const number = Math.floor(daysBetween(began, today) / 7);
  const weeks = Array.from({ length: number }, (_, index) => ({
    until: addDays(today, 7 * (index + 1 - number)),
    closed: 0,
    reopened: 0,
  }));
  const changes = history.filter(({ kind, on }) => kind === "level" && on > began && on <= today);
  const asked = askedOf(readiness.rows.filter(counts), level);
  const weekOf = ({ on }: HistoryEntry) => number - 1 - Math.floor(daysBetween(on, today) / 7);
  for (const [key, move] of movesOf(changes, asked, weekOf)) {
    const week = weeks[Number.parseInt(key, 10)];
    if (week && move > 0) week.closed++;
    if (week && move < 0) week.reopened++;
  }
  return weeks;
}

function askedOf(rows: readonly RowResult[], level: Level): Map<string, Asked> {
  return new Map(
    rows.flatMap((row) => {
      const asked = attainmentAsked(row, level);
      return asked ? [[row.indicator.code, asked] as const] : [];
    }),
  );
}

/** By week and code: 1 for a row that was closed in that week, -1 for one that was lost, 0 for both or neither. */
function movesOf(
  changes: readonly HistoryEntry[],
  asked: ReadonlyMap<string, Asked>,
  weekOf: (entry: HistoryEntry) => number,
): Map<string, number> {
  const moves = new Map<string, number>();
  for (const entry of changes) {
    const wanted = asked.get(entry.code ?? "");
    if (!wanted) continue;
    const key = `${weekOf(entry)}|${entry.code}`;
    const move = Number(attains(entry.to, wanted)) - Number(attains(entry.from, wanted));
    moves.set(key, (moves.get(key) ?? 0) + move);
  }
  return moves;
}

function attains(state: string | undefined, asked: Asked): boolean {
  return state === "level2" || state === asked;
}
