/** What changed since last week, last month and the last meeting, as rows of the overview. */
import type { DateString } from "../domain/dates.ts";
import type { HistoryEntry } from "../domain/history.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { RowResult } from "../domain/row-result.ts";
import { type ChangesSince, changesSince, comparedDays, type Period } from "../domain/since.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { shareOf } from "./phrases.ts";

export interface Compared {
  period: Period;
  on?: DateString;
  /** The changes since the day; missing where the history has nothing before today. */
  since?: ChangesSince;
  /** Set where the history does not reach back far enough, so that its first day is compared with. */
  isFirst?: true;
}

/** Compares the result with those of last week, last month and the last meeting. */
export function compareResult(
  readiness: Readiness,
  history: readonly HistoryEntry[],
  meetings: readonly DateString[],
): Compared[] {
  const ordered = [...history].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const first = ordered.find(({ kind, on }) => kind === "totals" && on < readiness.today)?.on;
  return comparedDays(meetings, readiness.today).map(([period, wanted]) => {
    const isFirst = wanted !== undefined && first !== undefined && wanted < first;
    const on = isFirst ? first : wanted;
    const since = on && changesSince(on, readiness, ordered);
    return { period, ...(on && { on }), ...(since && { since }), ...(isFirst && { isFirst }) };
  });
}

/** The overview's rows on changes: title, headers, one for each day compared with, rows reached, lost and put off. */
export function changeRows(compared: readonly Compared[], readiness: Readiness, text: Text): Cell[][] {
  const { changes } = text.overview;
  const { header, on, before, now, more, shareMore, lost, slipped } = changes;
  return [
    [changes.title],
    [header, on, before, now, more, changes.reached, shareMore, lost, slipped],
    ...compared.map((each) => comparedRow(each, readiness, text)),
    ...namedRows(compared, text),
  ];
}

/** The sentence on changes of the last week; "" where nothing is on record. */
export function renderPulse(compared: readonly Compared[], { overview }: Text): string {
  const week = compared.find(({ period, isFirst }) => period === "week" && !isFirst)?.since;
  return week ? overview.changes.pulse({ reached: week.reached.length, lost: week.lost.length }) : "";
}

function comparedRow(
  { period, on, since, isFirst }: Compared,
  { totals, workingLevel }: Readiness,
  text: Text,
): Cell[] {
  const { changes } = text.overview;
  const name = isFirst ? changes.fromStart : changes.periods[period];
  if (!on) return [name, changes.noMeeting];
  const day = text.formats.date(on);
  if (!since?.then) return [name, day, changes.unknown];
  const tally = totals[workingLevel];
  const { evidenced, inScope } = since.then;
  return [
    name,
    day,
    `${evidenced}/${inScope}`,
    `${tally.evidenced}/${tally.inScope}`,
    signed(tally.evidenced - evidenced),
    since.reached.length,
    shareOf(tally) - evidenced / inScope,
    since.lost.length,
    since.slipped.length,
  ];
}

/** Renders a count with its sign: "+3", "−1", "0". */
export function signed(count: number): string {
  return count > 0 ? `+${count}` : count < 0 ? `−${-count}` : "0";
}

/** The changes since the farthest day on record: the last meeting, else last month, else last week. */
export function farthest(compared: readonly Compared[]): ChangesSince | undefined {
  const order: readonly Period[] = ["meeting", "month", "week"];
  return order.flatMap((period) => compared.find((each) => each.period === period)?.since ?? [])[0];
}

function namedRows(compared: readonly Compared[], text: Text): Cell[][] {
  const { changes } = text.overview;
  const since = farthest(compared);
  const kinds: [string, RowResult[]][] = [
    [changes.reached, since?.reached ?? []],
    [changes.lost, since?.lost ?? []],
    [changes.slipped, since?.slipped.map(({ row }) => row) ?? []],
  ];
  return kinds.map(([what, rows]) => {
    if (!since) return [what, changes.unknown];
    return [changes.since(what, text.formats.date(since.on)), firstCodes(rows, text)];
  });
}

const MOST_CODES = 12;

/** The codes of the first dozen rows, and how many more there are. */
export function firstCodes(rows: readonly RowResult[], { overview }: Text): string {
  const codes = rows.map(({ indicator }) => indicator.code).filter(Boolean);
  if (codes.length === 0) return overview.changes.none;
  const shown = codes.slice(0, MOST_CODES).join(", ");
  return codes.length > MOST_CODES ? overview.changes.rest(shown, codes.length - MOST_CODES) : shown;
}
