/** Conditional formats of a tab. */
import type { ColourRule } from "../looks/table-looks.ts";
import { HEADER_ROW, type Layout } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Replaces all conditional formats of a table's tab by these rules. */
export function setColourRules(sheet: Sheet, rules: readonly ColourRule[], layout: Layout): void {
  const rows = Math.max(1, sheet.getMaxRows() - HEADER_ROW);
  const built = rules.map((rule) => {
    const ranges = rule.fields.flatMap((field) => {
      const column = layout[field];
      return column ? [sheet.getRange(HEADER_ROW + 1, column, rows, 1)] : [];
    });
    return buildRule(rule, ranges);
  });
  sheet.setConditionalFormatRules(built.filter((rule) => rule.getRanges().length > 0));
}

/** Google's rule for one of ours; `ranges` may be empty. */
export function buildRule(rule: Omit<ColourRule, "fields">, ranges: Range[]) {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  if (rule.formula) builder.whenFormulaSatisfied(rule.formula);
  else builder.whenTextEqualTo(rule.equals ?? "");
  builder.setBackground(rule.background);
  if (rule.ink) builder.setFontColor(rule.ink);
  if (rule.bold) builder.setBold(true);
  return builder.setRanges(ranges).build();
}
