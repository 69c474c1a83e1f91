/** Puts the look of a generated tab on it. */
import type { GeneratedLook } from "../looks/page-looks.ts";
import { theme } from "../looks/theme.ts";
import { columnLetters } from "../workbook/cell.ts";
import { buildRule } from "./colour-rules.ts";
import { keepWidths } from "./column-widths.ts";
import { FONT, type Standing } from "./put-on-looks.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * A generated tab's columns and the rules that set off its titles and headers, whichever rows they stand in. Where the
 * look is known to have been put on before, it is put on anew only where a paste took it away.
 */
export function keepPageLook(sheet: Sheet, look: GeneratedLook, standing: Standing): void {
  const rows = sheet.getMaxRows();
  const widths = look.widths.map((width, index) => ({ column: index + 1, width }));
  keepWidths(sheet, widths, standing);
  if (standing !== "known" || isLost(sheet, look)) formatCells(sheet, look, rows, standing);
  sheet.setConditionalFormatRules(
    look.rules.map(({ firstColumn = 1, lastColumn = look.widths.length, ...rule }) =>
      buildRule(rule, [sheet.getRange(1, firstColumn, rows, lastColumn - firstColumn + 1)]),
    ),
  );
}

/** Nothing that is pasted from elsewhere stands where ours does: that tells of its font and lines, too. */
function isLost(sheet: Sheet, { widths, vertical }: GeneratedLook): boolean {
  const seen = sheet.getRange(1, 1, sheet.getMaxRows(), widths.length).getVerticalAlignments();
  return seen.some((row) => row.some((each) => each !== vertical));
}

function formatCells(sheet: Sheet, look: GeneratedLook, rows: number, standing: Standing): void {
  const { widths, vertical, centred, left, wrapped, wrappedAreas = [], bold, formats } = look;
  const columns = (numbers: readonly number[], areas: readonly string[] = []) =>
    numbers.length + areas.length > 0
      ? sheet.getRangeList([...numbers.map((each) => areaOf(each, rows)), ...areas])
      : undefined;
  sheet.getRange(1, 1, rows, widths.length).setFontFamily(FONT).setVerticalAlignment(vertical);
  columns(centred)?.setHorizontalAlignment("center");
  if (left) sheet.getRangeList(left).setHorizontalAlignment("left");
  columns(wrapped, wrappedAreas)?.setWrap(true);
  columns(bold)?.setFontWeight("bold");
  for (const [column, format] of formats) sheet.getRange(1, column, rows, 1).setNumberFormat(format);
  if (look.titleRow) sheet.getRange(1, 1, 1, 1).setTextStyle(titleText());
  if (look.hidesGridlines || standing !== "new") sheet.setHiddenGridlines(look.hidesGridlines);
}

function titleText(): GoogleAppsScript.Spreadsheet.TextStyle {
  const style = SpreadsheetApp.newTextStyle().setFontFamily(FONT).setFontSize(16).setBold(true);
  return style.setForegroundColor(theme.brand).build();
}

function areaOf(column: number, rows: number): string {
  return `${columnLetters(column)}1:${columnLetters(column)}${rows}`;
}
