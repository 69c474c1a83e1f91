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
  /** Undefined where nothing is on record before today. */
  since?: ChangesSince;
  /** The day is the first one on record, since the history does not reach back so far. */
  isFirst?: true;
}

/** The result beside what it was on each day that it is compared with. */
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

/** A title, headers, a row for each day compared with, and what was reached, lost and put off: always eight rows. */
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

/** The sentence on the last week; "" where nothing is on record. */
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

/** "+3", "−1", "0": a number with its sign. */
export function signed(count: number): string {
  return count > 0 ? `+${count}` : count < 0 ? `−${-count}` : "0";
}

/** The longest look back of which something is known: the last meeting, else the last month or week. */
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
    return [changes.since(what, text.formats.date(since.on)), codesOf(rows, text)];
  });
}

const MOST_CODES = 12;

/** The codes of rows, the first dozen of them, and how many more there are. */
export function codesOf(rows: readonly RowResult[], { overview }: Text): string {
  const codes = rows.map(({ indicator }) => indicator.code).filter(Boolean);
  if (codes.length === 0) return overview.changes.none;
  const shown = codes.slice(0, MOST_CODES).join(", ");
  return codes.length > MOST_CODES ? overview.changes.rest(shown, codes.length - MOST_CODES) : shown;
}
