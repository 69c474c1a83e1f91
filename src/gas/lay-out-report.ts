/** Lays the report's rows out on its tab, in a number of calls that does not grow with them. */

import { theme } from "../looks/theme.ts";
import { REPORT_COLUMNS, REPORT_LEFT_COLUMNS, type ReportManner, type ReportRow } from "../views/report.ts";
import { columnLetters, isDate } from "../workbook/cell.ts";
import { keepWidths } from "./column-widths.ts";
import { writeGrid } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FONT = "Times New Roman";
const WIDTHS = [40, 75, 300, 110, 130, 210, 190, 95];
const CHARACTERS_A_LINE = 150;
const LINE_PIXELS = 22;
/** Most characters of a cell of a table that is centred: figures and codes are, sentences are not. */
const SHORT = 9;

const BOLD: ReportManner[] = ["halvesBold", "title", "subject", "heading", "th", "total"];
const ITALIC: ReportManner[] = ["halvesItalic", "centred"];
const CENTRED: ReportManner[] = [
  "title",
  "subject",
  "centred",
  "th",
  "halvesHead",
  "halves",
  "halvesBold",
  "halvesItalic",
];
/** Rows whose words are merged over the whole width; a heading is not, since it runs over the empty cells beside it. */
const ACROSS: ReportManner[] = ["title", "subject", "centred", "text"];
/** Rows that may be merged along with those of `ACROSS`, so that one call merges a longer run. */
const BETWEEN: ReportManner[] = ["heading", "blank"];
const HALVES: ReportManner[] = ["halvesHead", "halves", "halvesBold", "halvesItalic"];
const IN_TABLE: ReportManner[] = ["th", "td", "total"];

/** Replaces the tab's content and form with these rows. */
export function layOutReport(sheet: Sheet, rows: readonly ReportRow[]): void {
  // Google merges no cells across a frozen column, and takes merged cells apart only as a whole.
  if (sheet.getFrozenColumns() > 0) sheet.setFrozenColumns(0);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  const hadRows = Math.max(1, sheet.getLastRow());
  sheet.getRange(1, 1, Math.min(sheet.getMaxRows(), Math.max(hadRows, rows.length)), REPORT_COLUMNS).clear();
  writeGrid(
    sheet,
    1,
    1,
    rows.map((row) => row.cells),
  );
  const all = sheet.getRange(1, 1, rows.length, REPORT_COLUMNS);
  all.setTextStyles(textStyles(rows));
  all.setVerticalAlignment("middle");
  all.setHorizontalAlignments(gridOf(rows, alignmentOf));
  inRows(sheet, rows, (manner) => manner !== "heading")?.setWrap(true);
  inRows(sheet, rows, (manner) => manner === "th")?.setBackground(theme.header);
  inRows(sheet, rows, (manner) => IN_TABLE.includes(manner))?.setBorder(true, true, true, true, true, true);
  datesOf(sheet, rows)?.setNumberFormat("dd/MM/yyyy");
  mergeRuns(sheet, rows);
  setHeights(sheet, rows);
  const widths = WIDTHS.map((width, index) => ({ column: index + 1, width }));
  keepWidths(sheet, widths, "unknown");
  if (!sheet.hasHiddenGridlines()) sheet.setHiddenGridlines(true);
}

function gridOf<T>(rows: readonly ReportRow[], pick: (row: ReportRow, column: number) => T): T[][] {
  return rows.map((row) => Array.from({ length: REPORT_COLUMNS }, (_, index) => pick(row, index + 1)));
}

/** Font, size, weight and slant of every cell, to be set in one call. */
function textStyles(rows: readonly ReportRow[]): GoogleAppsScript.Spreadsheet.TextStyle[][] {
  const styles = new Map<string, GoogleAppsScript.Spreadsheet.TextStyle>();
  return gridOf(rows, ({ manner }, column) => {
    const [size, bold, italic] = [sizeOf(manner), isBold(manner, column), ITALIC.includes(manner)];
    const key = `${size} ${bold} ${italic}`;
    const style = styles.get(key) ?? textStyle(size, bold, italic);
    styles.set(key, style);
    return style;
  });
}

function textStyle(size: number, bold: boolean, italic: boolean): GoogleAppsScript.Spreadsheet.TextStyle {
  const style = SpreadsheetApp.newTextStyle().setFontFamily(FONT).setFontSize(size).setBold(bold).setItalic(italic);
  return style.setForegroundColor("#000000").build();
}

function sizeOf(manner: ReportManner): number {
  if (manner === "title") return 15;
  return IN_TABLE.includes(manner) ? 11 : 13;
}

/** Whether a cell is bold; in the first line only the right half, with the name of the state or of the Party. */
function isBold(manner: ReportManner, column: number): boolean {
  return BOLD.includes(manner) || (manner === "halvesHead" && column > REPORT_LEFT_COLUMNS);
}

function alignmentOf({ manner, cells }: ReportRow, column: number): "left" | "center" {
  if (CENTRED.includes(manner)) return "center";
  const cell = cells[column - 1] ?? "";
  const isFigure = typeof cell !== "string" || (cell.length <= SHORT && column !== 3);
  return IN_TABLE.includes(manner) && isFigure ? "center" : "left";
}

/** The first and last sheet row of each run of rows that fit. */
function rowRuns(rows: readonly ReportRow[], fits: (row: ReportRow, index: number) => boolean): [number, number][] {
  const runs: [number, number][] = [];
  rows.forEach((row, index) => {
    if (!fits(row, index)) return;
    const run = runs[runs.length - 1];
    if (run && run[1] === index) run[1] = index + 1;
    else runs.push([index + 1, index + 1]);
  });
  return runs;
}

/** All cells of rows with these manners, as one range list; undefined where there are none. */
function inRows(sheet: Sheet, rows: readonly ReportRow[], fits: (manner: ReportManner) => boolean) {
  const last = columnLetters(REPORT_COLUMNS);
  const areas = rowRuns(rows, ({ manner }) => fits(manner)).map(([from, to]) => `A${from}:${last}${to}`);
  return areas.length > 0 ? sheet.getRangeList(areas) : undefined;
}

/** All cells with a date, as one range list; by columns, so that long tables give few areas. */
function datesOf(sheet: Sheet, rows: readonly ReportRow[]) {
  const areas = Array.from({ length: REPORT_COLUMNS }, (_, index) =>
    rowRuns(rows, ({ cells }) => isDate(cells[index] ?? "")).map(
      ([from, to]) => `${columnLetters(index + 1)}${from}:${columnLetters(index + 1)}${to}`,
    ),
  ).flat();
  return areas.length > 0 ? sheet.getRangeList(areas) : undefined;
}

/** Merges lines of text across the page, and head and foot into two halves: one call for each run of such rows. */
function mergeRuns(sheet: Sheet, rows: readonly ReportRow[]): void {
  const isAcross = (row: ReportRow | undefined) => row !== undefined && ACROSS.includes(row.manner);
  const isBetween = (row: ReportRow, index: number) =>
    BETWEEN.includes(row.manner) && isAcross(nextWords(rows, index, -1)) && isAcross(nextWords(rows, index, 1));
  for (const [from, to] of rowRuns(rows, (row, index) => isAcross(row) || isBetween(row, index))) {
    sheet.getRange(from, 1, to - from + 1, REPORT_COLUMNS).mergeAcross();
  }
  for (const [from, to] of rowRuns(rows, ({ manner }) => HALVES.includes(manner))) {
    sheet.getRange(from, 1, to - from + 1, REPORT_LEFT_COLUMNS).mergeAcross();
    const right = REPORT_COLUMNS - REPORT_LEFT_COLUMNS;
    sheet.getRange(from, REPORT_LEFT_COLUMNS + 1, to - from + 1, right).mergeAcross();
  }
}

/** The next row in a direction that is neither a heading nor blank. */
function nextWords(rows: readonly ReportRow[], index: number, step: 1 | -1): ReportRow | undefined {
  let at = index + step;
  while (rows[at] && BETWEEN.includes((rows[at] as ReportRow).manner)) at += step;
  return rows[at];
}

/** Sets the heights of lines of text, since a merged cell does not grow with its text. */
function setHeights(sheet: Sheet, rows: readonly ReportRow[]): void {
  rows.forEach(({ manner, cells }, index) => {
    if (manner !== "text") return;
    const height = LINE_PIXELS * Math.ceil(String(cells[0]).length / CHARACTERS_A_LINE);
    if (sheet.getRowHeight(index + 1) !== height) sheet.setRowHeight(index + 1, height);
  });
}
