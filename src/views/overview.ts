/** The overview tab: the summary sentence, three gates for each level, and tables by criterion and by unit. */
import { compareCodes } from "../domain/compare-codes.ts";
import type { LocalTime } from "../domain/dates.ts";
import { daysBetween } from "../domain/dates.ts";
import { GATES } from "../domain/gap.ts";
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import { type Book, LEVELS, type Level } from "../domain/records.ts";
import type { Tally } from "../domain/tally.ts";
import { isToMend } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { namesOf, renderBar, renderSummary, shareOf } from "./phrases.ts";

export const OVERVIEW_COLUMNS = 10;
/** The row whose first cell says as of when, and that the tab is older than the last edit. */
export const OVERVIEW_AS_OF_ROW = 2;
/** The row whose first cell says how sending stands. */
export const OVERVIEW_SENDING_ROW = 4;

/** The grid of the tab; every row has `OVERVIEW_COLUMNS` cells. `criterionName` gives a criterion's name by its code. `sending`: how it stands. */
export function renderOverview(
  book: Book,
  readiness: Readiness,
  now: LocalTime,
  criterionName: (code: string) => string | undefined,
  text: Text,
  sending = "",
): Cell[][] {
  const { overview } = text;
  const level = readiness.workingLevel;
  const names = namesOf(book);
  const toMend = book.problems.filter(isToMend).length;
  const unitName = (code: string) => (code ? (names.unit(code) ?? code) : text.words.noUnit);
  const criterion = (code: string) => [code, criterionName(code)].filter(Boolean).join(". ") || text.words.noCriterion;
  const rows: Cell[][] = [
    [overview.title(book.settings.school ?? "")],
    [overview.asOf(text.formats.moment(now))],
    [renderSummary(readiness, level, text)],
    [sending],
    ...milestones(book, readiness, text),
    [overview.window(text.formats.date(readiness.window.from), text.formats.date(readiness.window.until))],
    ...(toMend > 0 ? [[overview.toMend(toMend)]] : []),
    [],
    [overview.gatesTitle],
    gateHeaders(text),
    ...LEVELS.map((each) => gateRow(readiness, each, text)),
    [],
    [overview.byCriterion],
    tallyHeaders(overview.criterion, text),
    ...sortedByKey(readiness.byCriterion).map(([code, tallies]) => tallyRow(criterion(code), tallies[level])),
    [],
    [overview.byUnit],
    tallyHeaders(overview.unit, text),
    ...[...readiness.byUnit].map(([code, tallies]) => tallyRow(unitName(code), tallies[level])),
  ];
  return rows.map((row) => Array.from({ length: OVERVIEW_COLUMNS }, (_, index) => row[index] ?? ""));
}

function milestones({ settings }: Book, { today }: Readiness, text: Text): Cell[][] {
  const dates = { 1: settings.level1On, 2: settings.level2On };
  return LEVELS.flatMap((level) => {
    const on = dates[level];
    return on ? [[text.overview.target(level, text.formats.date(on), daysBetween(today, on))]] : [];
  });
}

function gateHeaders({ overview, gates }: Text): Cell[] {
  return [
    overview.level,
    overview.inScope,
    ...GATES.map((gate) => gates[gate]),
    overview.blocking,
    overview.share,
    overview.picture,
  ];
}

function gateRow(readiness: Readiness, level: Level, { words, overview }: Text): Cell[] {
  const tally = readiness.totals[level];
  const blocking = blockersOf(readiness, level, "evidenced").length;
  const state = (gate: (typeof GATES)[number]) =>
    `${tally[gate]}/${tally.inScope} – ${isGateOpen(readiness, level, gate) ? overview.open : overview.closed}`;
  return [words.level(level), tally.inScope, ...GATES.map(state), blocking, shareOf(tally), renderBar(shareOf(tally))];
}

function tallyHeaders(first: string, { overview, gates }: Text): Cell[] {
  return [
    first,
    overview.inScope,
    ...GATES.map((gate) => gates[gate]),
    overview.notMet,
    overview.share,
    overview.picture,
    overview.overdue,
    overview.exceeds,
  ];
}

function tallyRow(name: string, tally: Tally): Cell[] {
  const { inScope, claimed, evidenced, verified, overdue, exceeds } = tally;
  const share = shareOf(tally);
  return [name, inScope, claimed, evidenced, verified, inScope - evidenced, share, renderBar(share), overdue, exceeds];
}

function sortedByKey<T>(groups: ReadonlyMap<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => compareCodes(a, b));
}
