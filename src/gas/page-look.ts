/** Puts the look on generated tabs, which are pages and no tables. */
import type { GeneratedLook } from "../looks/page-looks.ts";
import { theme } from "../looks/theme.ts";
import { columnLetters } from "../workbook/cell.ts";
import { buildRule } from "./colour-rules.ts";
import { keepWidths } from "./column-widths.ts";
import { type LookStatus, SHEET_FONT } from "./put-on-looks.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Puts the columns' look on a generated tab, and the rules that set off its titles and headers, in whichever rows they
 * stand. Where the look was put on before, it is put on anew only if a paste took it away.
 */
export function keepPageLook(sheet: Sheet, look: GeneratedLook, lookStatus: LookStatus): void {
  const rows = sheet.getMaxRows();
  const widths = look.widths.map((width, index) => ({ column: index + 1, width }));
  keepWidths(sheet, widths, lookStatus);
  if (lookStatus !== "known" || isLost(sheet, look)) formatCells(sheet, look, rows, lookStatus);
  sheet.setConditionalFormatRules(
    look.rules.map(({ firstColumn = 1, lastColumn = look.widths.length, ...rule }) =>
      buildRule(rule, [sheet.getRange(1, firstColumn, rows, lastColumn - firstColumn + 1)]),
    ),
  );
}

/** Whether a paste took the look away: by the vertical alignment, which cells from elsewhere do not share. */
function isLost(sheet: Sheet, { widths, vertical }: GeneratedLook): boolean {
  const seen = sheet.getRange(1, 1, sheet.getMaxRows(), widths.length).getVerticalAlignments();
  return seen.some((row) => row.some((each) => each !== vertical));
}

function formatCells(sheet: Sheet, look: GeneratedLook, rows: number, lookStatus: LookStatus): void {
  const { widths, vertical, centred, left, wrapped, wrappedAreas = [], bold, formats } = look;
  const columns = (numbers: readonly number[], areas: readonly string[] = []) =>
    numbers.length + areas.length > 0
      ? sheet.getRangeList([...numbers.map((each) => areaOf(each, rows)), ...areas])
      : undefined;
  sheet.getRange(1, 1, rows, widths.length).setFontFamily(SHEET_FONT).setVerticalAlignment(vertical);
  columns(centred)?.setHorizontalAlignment("center");
  if (left) sheet.getRangeList(left).setHorizontalAlignment("left");
  columns(wrapped, wrappedAreas)?.setWrap(true);
  columns(bold)?.setFontWeight("bold");
  for (const [column, format] of formats) sheet.getRange(1, column, rows, 1).setNumberFormat(format);
  if (look.titleRow) sheet.getRange(1, 1, 1, 1).setTextStyle(titleText());
  if (look.hidesGridlines || lookStatus !== "new") sheet.setHiddenGridlines(look.hidesGridlines);
}

function titleText(): GoogleAppsScript.Spreadsheet.TextStyle {
  const style = SpreadsheetApp.newTextStyle().setFontFamily(SHEET_FONT).setFontSize(16).setBold(true);
  return style.setForegroundColor(theme.brand).build();
}

function areaOf(column: number, rows: number): string {
  return `${columnLetters(column)}1:${columnLetters(column)}${rows}`;
}
