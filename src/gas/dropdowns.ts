/** Dropdowns of cells: put on, and put back where a paste took them away. */
import type { Choices, TableLook } from "../looks/tab-look.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { findLayout, HEADER_ROW, type Table } from "../workbook/table.ts";
import type { Tabs } from "./sheets.ts";
import type { TabReader } from "./tab-reader.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The tabs that hold names to choose from, and their cells. */
interface Sources {
  tabs: Tabs;
  read: TabReader;
}

/**
 * Gives the columns of a table their dropdowns. Where the look was put on before (`isKnown`), all rules are read in one
 * call, and only columns with a cell that lacks its rule or has another one are written.
 */
export function keepDropdowns(sheet: Sheet, look: TableLook, { tabs, read }: Sources, isKnown: boolean): void {
  const offering = look.columns.flatMap(({ column, choices }) => {
    const rule = choices && dropdownFor(choices, { tabs, read });
    return choices && rule ? [{ column, choices, rule }] : [];
  });
  const [first, last] = [offering[0]?.column ?? 1, offering[offering.length - 1]?.column ?? 0];
  if (offering.length === 0) return;
  const rows = Math.max(1, sheet.getMaxRows() - HEADER_ROW);
  const seen = isKnown ? readRules(sheet, first, rows, last - first + 1) : undefined;
  for (const { column, choices, rule } of offering) {
    const isLost = !seen || seen.some((row, index) => !offers(row[column - first], choices, rule, index === 0));
    if (isLost) sheet.getRange(HEADER_ROW + 1, column, rows, 1).setDataValidation(rule);
  }
}

/** Gives each cell of a column its own dropdown, as in the settings; a cell without choices keeps the rule that it has. */
export function keepRowDropdowns(
  sheet: Sheet,
  column: number,
  wanted: readonly (Choices | undefined)[],
  sources: Sources,
): void {
  const seen = readRules(sheet, column, wanted.length, 1);
  const rules = wanted.map((choices) => (choices && dropdownFor(choices, sources)) ?? null);
  const isLost = wanted.some((choices, index) => {
    const rule = rules[index];
    return choices && rule && !offers(seen[index]?.[0], choices, rule, true);
  });
  if (!isLost) return;
  const after = rules.map((rule, index) => [rule ?? seen[index]?.[0] ?? null]);
  sheet.getRange(HEADER_ROW + 1, column, wanted.length, 1).setDataValidations(after);
}

/** The rules of cells below the header; null for a cell without one. */
function readRules(sheet: Sheet, column: number, rows: number, columns: number): (Validation | null)[][] {
  return sheet.getRange(HEADER_ROW + 1, column, rows, columns).getDataValidations();
}

/** Whether a cell's rule offers these choices. The place of a range of names is compared for the first cell only, since each look costs a call. */
function offers(seen: Validation | null | undefined, choices: Choices, rule: Validation, isFirst: boolean): boolean {
  if (!seen) return false;
  const [source] = seen.getCriteriaValues();
  if ("words" in choices) return Array.isArray(source) && source.join("\n") === choices.words.join("\n");
  if (Array.isArray(source) || !source) return false;
  return !isFirst || placeOf(source) === placeOf(rule.getCriteriaValues()[0]);
}

function placeOf(range: GoogleAppsScript.Spreadsheet.Range): string {
  return `${range.getSheet().getSheetId()}!${range.getA1Notation()}`;
}

function dropdownFor(choices: Choices, { tabs, read }: Sources): Validation | undefined {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if ("words" in choices) return builder.requireValueInList([...choices.words], true).build();
  const source = tabs.get(choices.namesOf);
  // The dropdown offers names and lets codes in as well; the check lists cells that name nobody.
  return source && builder.requireValueInRange(namesIn(source, choices.namesOf, read), true).build();
}

/** The range of names of a tab, wherever that column stands: people know names better than codes. */
function namesIn(source: Sheet, tab: "people" | "units", read: TabReader): GoogleAppsScript.Spreadsheet.Range {
  const column = findLayout(TABLES[tab] as Table, read.head(tab)[HEADER_ROW - 1] ?? []).layout.name ?? 1;
  return source.getRange(HEADER_ROW + 1, column, Math.max(1, source.getMaxRows() - HEADER_ROW), 1);
}
