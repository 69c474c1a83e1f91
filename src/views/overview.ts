/** The overview tab, one page: each level's result, changes, the most urgent rows, tables by criterion and unit. */
import { burnUpToToday } from "../domain/burn-up.ts";
import { workingCalendar, workingDaysAfter } from "../domain/calendar.ts";
import { compareCodes } from "../domain/compare-codes.ts";
import type { LocalTime } from "../domain/dates.ts";
import { GATES } from "../domain/gap.ts";
import type { HistoryEntry } from "../domain/history.ts";
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import { type Book, LEVELS, type Level } from "../domain/records.ts";
import type { Tally } from "../domain/tally.ts";
import { isToMend } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { CHART_COLUMNS } from "../workbook/chart-areas.ts";
import { cut } from "./cut.ts";
import { type Compared, changeRows, compareResult, renderPulse } from "./overview-changes.ts";
import { chartCells } from "./overview-charts.ts";
import { namesOf, renderSummary, shareOf } from "./phrases.ts";
import { URGENT, urgentOf } from "./urgent.ts";

/** The tab's columns: tables, the column that charts hang on, the charts' cells. */
export const OVERVIEW_COLUMNS = CHART_COLUMNS.first + CHART_COLUMNS.count - 1;
/** The row whose first cell says as of when, and that the tab is older than the last edit. */
export const OVERVIEW_AS_OF_ROW = 2;
/** The row whose first cell says how sending stands. */
export const OVERVIEW_SENDING_ROW = 4;

export interface OverviewFacts {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  criterionName: (code: string) => string | undefined;
  text: Text;
  /** The sentence on how sending stands. */
  sending?: string;
  history?: readonly HistoryEntry[];
}

/** Renders the tab's grid: rows of `OVERVIEW_COLUMNS` cells; all above the tables by criterion has fixed rows. */
export function renderOverview(facts: OverviewFacts): Cell[][] {
  const { book, readiness, criterionName, text, history = [] } = facts;
  const level = readiness.workingLevel;
  const criterion = (code: string) => [code, criterionName(code)].filter(Boolean).join(". ") || text.words.noCriterion;
  const compared = compareResult(readiness, history, book.settings.meetingDates);
  const rows: Cell[][] = [
    ...headRows(facts, compared),
    [text.overview.gatesTitle],
    gateHeaders(text),
    ...LEVELS.map((each) => gateRow(book, readiness, each, text)),
    [],
    ...changeRows(compared, readiness, text),
    [],
    ...urgentRows(book, readiness, text),
    [],
    ...groupRows(facts, criterion),
  ];
  const drawn = chartCells(readiness, burnUpToToday(level, history, readiness), criterion, text);
  return rows.map((row, index) => {
    const tables = Array.from({ length: CHART_COLUMNS.first - 1 }, (_, column) => row[column] ?? "");
    return [...tables, ...(drawn[index] ?? new Array<Cell>(CHART_COLUMNS.count).fill(""))];
  });
}

function headRows(
  { book, readiness, now, text, sending = "" }: OverviewFacts,
  compared: readonly Compared[],
): Cell[][] {
  const { overview, formats } = text;
  const toMend = book.problems.filter(isToMend).length;
  const window = overview.window(formats.date(readiness.window.from), formats.date(readiness.window.until));
  return [
    [overview.title(book.settings.school ?? "")],
    [overview.asOf(formats.moment(now))],
    [renderSummary(readiness, readiness.workingLevel, text)],
    [sending],
    [renderPulse(compared, text)],
    [[window, toMend > 0 && overview.toMend(toMend)].filter(Boolean).join(" ")],
  ];
}

function gateHeaders({ overview, gates }: Text): Cell[] {
  const { level, inScope, blocking, share, milestone, daysLeft } = overview;
  return [level, inScope, ...GATES.map((gate) => gates[gate]), blocking, share, milestone, daysLeft];
}

function gateRow(book: Book, readiness: Readiness, level: Level, text: Text): Cell[] {
  const { words, overview } = text;
  const tally = readiness.totals[level];
  const blocking = blockersOf(readiness, level, "evidenced").length;
  const state = (gate: (typeof GATES)[number]) =>
    `${tally[gate]}/${tally.inScope} – ${isGateOpen(readiness, level, gate) ? overview.open : overview.closed}`;
  const until = milestoneCells(book, readiness, level, text);
  return [words.level(level), tally.inScope, ...GATES.map(state), blocking, shareOf(tally), ...until];
}

/** The cells of a level's wanted date and the working days until then. */
function milestoneCells({ settings, calendar }: Book, { today }: Readiness, level: Level, text: Text): Cell[] {
  const on = level === 1 ? settings.level1On : settings.level2On;
  if (!on) return [text.overview.noMilestone, ""];
  const days = workingCalendar(calendar);
  const left = on >= today ? workingDaysAfter(days, today, on) : undefined;
  return [text.formats.date(on), left ?? text.overview.daysPast(workingDaysAfter(days, on, today))];
}

/** The rows of the most urgent list: title, headers and always `URGENT` rows, blank where there are fewer. */
function urgentRows(book: Book, readiness: Readiness, text: Text): Cell[][] {
  const { title, header, gap, owner, late, due, none } = text.overview.urgent;
  const found = urgentOf(book, readiness, text).map((row): Cell[] => [
    cut(row.name, LONGEST_NAME),
    cut(row.gap, LONGEST_GAP),
    "",
    "",
    row.owner,
    "",
    "",
    row.late,
    row.due,
  ]);
  const rows = found.length > 0 ? found : [[none(readiness.workingLevel)]];
  const blank = Array.from({ length: URGENT - rows.length }, () => []);
  return [[title], [header, gap, "", "", owner, "", "", late, due], ...rows, ...blank];
}

/** The most letters of an indicator's name, whose cell wraps, and of its gaps, whose cell overflows to the right. */
const [LONGEST_NAME, LONGEST_GAP] = [240, 52];

function groupRows({ book, readiness, text }: OverviewFacts, criterion: (code: string) => string): Cell[][] {
  const { overview, words } = text;
  const level = readiness.workingLevel;
  const names = namesOf(book);
  const unitName = (code: string) => (code ? (names.unit(code) ?? code) : words.noUnit);
  return [
    [overview.byCriterion],
    tallyHeaders(overview.criterion, text),
    ...sortedByKey(readiness.byCriterion).map(([code, tallies]) => tallyRow(criterion(code), tallies[level])),
    [],
    [overview.byUnit],
    tallyHeaders(overview.unit, text),
    ...[...readiness.byUnit].map(([code, tallies]) => tallyRow(unitName(code), tallies[level])),
  ];
}

function tallyHeaders(first: string, { overview, gates }: Text): Cell[] {
  return [
    first,
    overview.inScope,
    ...GATES.map((gate) => gates[gate]),
    overview.notMet,
    overview.share,
    overview.overdue,
    overview.exceeds,
  ];
}

function tallyRow(name: string, tally: Tally): Cell[] {
  const { inScope, claimed, evidenced, verified, overdue, exceeds } = tally;
  return [name, inScope, claimed, evidenced, verified, inScope - evidenced, shareOf(tally), overdue, exceeds];
}

function sortedByKey<T>(groups: ReadonlyMap<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => compareCodes(a, b));
}
