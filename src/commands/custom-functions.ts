/**
 * Functions for cells of people's own. They only read, and know no clock and no account: they give what the last run
 * left in the computed block. A question without an answer throws an Error, which the cell shows. Google computes a cell
 * again only when an argument changes: the last argument of each function is a range that changes, and is not read.
 */
import { workingCalendar, workingDaysAfter } from "../domain/calendar.ts";
import type { DateString } from "../domain/dates.ts";
import { findTabs, readGrid, textOfTab } from "../gas/sheets.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import { renderProblem } from "../views/problem.ts";
import { type Cell, cleanText, isBlank, withoutApostrophe } from "../workbook/cell.ts";
import { findComputedRow, isBlocking, levelNamed, readComputedRows } from "../workbook/computed-rows.ts";
import { datesKind } from "../workbook/setting-kinds.ts";
import { decode } from "../workbook/table.ts";
import { CALENDAR } from "../workbook/tables.ts";

/** A cell, or the rows of a range. */
export type Argument = Cell | Cell[][];

/** Whether an indicator meets a level with evidence; a word where the level does not ask for it, or where the block is stale. */
export function isMet(codes: Argument = "", levels: Argument = "", _refresh?: unknown): Argument {
  const { grid, text } = readTab("indicators");
  const rows = readComputedRows(grid);
  return overCells(codes, levels, (code, level) => {
    if (isBlank(code)) return "";
    const wanted = needLevel(level, text);
    const row = findComputedRow(rows, code);
    if (!row) throw errorOf(problem("unknownIndicator", { seen: cleanText(code) }), text);
    if (row.stale) return text.words.stale;
    if (!row.inScope[wanted]) return text.words.target.outOfScope;
    return row.notApplicable ? text.words.notApplicable : row.reached >= wanted;
  });
}

/** How many indicators keep a level shut; with `listing`, for one level, their codes below one another. */
export function countBlockers(levels: Argument = "", listing: Argument = false, _refresh?: unknown): Argument {
  const { grid, text } = readTab("indicators");
  const rows = readComputedRows(grid);
  if (rows.some(({ stale }) => stale)) return text.words.stale;
  const blockers = (level: Cell): Cell[][] => {
    const wanted = needLevel(level, text);
    return rows.flatMap((each) => (isBlocking(each, wanted) ? [[each.code]] : []));
  };
  if (listing !== true || Array.isArray(levels)) return overCells(levels, "", (level) => blockers(level).length);
  const codes = blockers(levels);
  return codes.length > 0 ? codes : "";
}

/** Working days of the school after one day, up to and with another. */
export function countWorkingDays(from: Argument = "", to: Argument = "", _refresh?: unknown): Argument {
  const { grid, text } = readTab("calendar");
  const { records, problems } = decode(CALENDAR, grid);
  if (problems[0]) throw errorOf(problems[0], text);
  const calendar = workingCalendar(records as Parameters<typeof workingCalendar>[0]);
  return overCells(from, to, (first, last) => {
    if (isBlank(first) || isBlank(last)) return "";
    return workingDaysAfter(calendar, needDay(first, text), needDay(last, text));
  });
}

/** A tab's cells, and the language of the tab's name: reading the remembered language would cost each cell a call. */
function readTab(tab: TabKey): { grid: Cell[][]; text: Text } {
  const sheet = findTabs().tabs.get(tab);
  const text = textOfTab(tab, sheet);
  if (!sheet) throw errorOf(problem("tabMissing", { tab }), text);
  return { grid: readGrid(sheet), text };
}

/** The error that a cell shows for a problem. */
function errorOf(what: Problem, text: Text): Error {
  return new Error(renderProblem(what, text));
}

/** Applies `act` to two cells, or cell by cell to ranges; a single cell beside a range goes with each cell of the range. */
function overCells(first: Argument, second: Argument, act: (first: Cell, second: Cell) => Cell): Argument {
  const shape = Array.isArray(first) ? first : second;
  const cell = (from: Argument, row: number, column: number) =>
    withoutApostrophe(Array.isArray(from) ? (from[row]?.[column] ?? "") : from);
  if (!Array.isArray(shape)) return act(cell(first, 0, 0), cell(second, 0, 0));
  return shape.map((cells, row) =>
    cells.map((_, column) => valueOrMessage(() => act(cell(first, row, column), cell(second, row, column)))),
  );
}

/** The value of one cell of a range, or the message of its error, so that one error does not lose the other cells. */
function valueOrMessage(act: () => Cell): Cell {
  try {
    return act();
  } catch (error) {
    return (error as Error).message;
  }
}

function needLevel(cell: Cell, text: Text): 1 | 2 {
  const level = levelNamed(cell);
  if (!level) throw new Error(text.dialog.badLevel(cleanText(cell)));
  return level;
}

function needDay(cell: Cell, text: Text): DateString {
  const read = datesKind.read(cell);
  const [day] = "value" in read && read.value.length === 1 ? read.value : [];
  if (!day) throw errorOf(problem("badDate", { seen: cleanText(cell) }), text);
  return day;
}
