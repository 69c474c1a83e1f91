/** Lays the report's rows out on its tab, in a number of calls that does not grow with them. */

import { theme } from "../looks/theme.ts";
import { REPORT_COLUMNS, REPORT_LEFT_COLUMNS, type ReportManner, type ReportRow } from "../views/report.ts";
import { isDate } from "../workbook/cell.ts";
import { writeGrid } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FONT = "Times New Roman";
const WIDTHS = [40, 75, 300, 110, 130, 210, 190, 95];
const CHARACTERS_A_LINE = 150;
/** Figures and codes are centred, words are not. */
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
const ACROSS: ReportManner[] = ["title", "subject", "centred", "heading", "text"];
const HALVES: ReportManner[] = ["halvesHead", "halves", "halvesBold", "halvesItalic"];
const IN_TABLE: ReportManner[] = ["th", "td", "total"];

/** Replaces the tab's content and form with these rows. */
export function layOutReport(sheet: Sheet, rows: readonly ReportRow[]): void {
  // Google merges no cells across a frozen column, and takes none apart of which a part lies elsewhere.
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
  const grid = <T>(pick: (row: ReportRow, column: number) => T) =>
    rows.map((row) => Array.from({ length: REPORT_COLUMNS }, (_, index) => pick(row, index + 1)));
  all.setFontFamily(FONT).setFontSize(12).setFontColor("#000000").setVerticalAlignment("middle").setWrap(true);
  all.setFontWeights(grid(({ manner }, column) => (isBold(manner, column) ? "bold" : "normal")));
  all.setFontStyles(grid(({ manner }) => (ITALIC.includes(manner) ? "italic" : "normal")));
  all.setFontSizes(grid(({ manner }) => (manner === "title" ? 15 : IN_TABLE.includes(manner) ? 11 : 13)));
  all.setHorizontalAlignments(grid((row, column) => alignmentOf(row, column)));
  all.setBackgrounds(grid(({ manner }) => (manner === "th" ? theme.header : "#ffffff")));
  all.setNumberFormats(grid(({ cells }, column) => (isDate(cells[column - 1] ?? "") ? "dd/MM/yyyy" : "General")));
  mergeAcross(sheet, rows);
  drawTables(sheet, rows);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.setHiddenGridlines(true);
}

/** The name of the state or of the Party, on the right of the first line, stands out; what is on its left does not. */
function isBold(manner: ReportManner, column: number): boolean {
  return BOLD.includes(manner) || (manner === "halvesHead" && column > REPORT_LEFT_COLUMNS);
}

function alignmentOf({ manner, cells }: ReportRow, column: number): "left" | "center" {
  if (CENTRED.includes(manner)) return "center";
  const cell = cells[column - 1] ?? "";
  const isFigure = typeof cell !== "string" || (cell.length <= SHORT && column !== 3);
  return IN_TABLE.includes(manner) && isFigure ? "center" : "left";
}

/** Lines of text run across the page, head and foot in two halves; their number does not depend on the rows of tables. */
function mergeAcross(sheet: Sheet, rows: readonly ReportRow[]): void {
  rows.forEach(({ manner, cells }, index) => {
    const at = index + 1;
    // A merged cell does not grow with its text.
    if (manner === "text") sheet.setRowHeight(at, 22 * Math.ceil(String(cells[0]).length / CHARACTERS_A_LINE));
    if (ACROSS.includes(manner)) sheet.getRange(at, 1, 1, REPORT_COLUMNS).merge();
    if (!HALVES.includes(manner)) return;
    sheet.getRange(at, 1, 1, REPORT_LEFT_COLUMNS).merge();
    sheet.getRange(at, REPORT_LEFT_COLUMNS + 1, 1, REPORT_COLUMNS - REPORT_LEFT_COLUMNS).merge();
  });
}

function drawTables(sheet: Sheet, rows: readonly ReportRow[]): void {
  const inTable = (index: number) => IN_TABLE.includes(rows[index]?.manner ?? "blank");
  for (let first = 0; first < rows.length; first++) {
    if (!inTable(first)) continue;
    let last = first;
    while (inTable(last + 1)) last++;
    sheet.getRange(first + 1, 1, last - first + 1, REPORT_COLUMNS).setBorder(true, true, true, true, true, true);
    first = last;
  }
}
