/** Puts the look of a tab on it: header, widths, formats, dropdowns, colours, a protection that only warns. */

import type { GeneratedLook } from "../looks/page-looks.ts";
import { CODE_DROPDOWNS, type ColourRule, FOLDED, formatOf, indicatorRules, widthOf } from "../looks/table-looks.ts";
import { theme } from "../looks/theme.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText, type Text } from "../text/text.ts";
import type { Look } from "../workbook/kinds.ts";
import { settingChoices, settingFormat } from "../workbook/settings.ts";
import { HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { columnRuns } from "../workbook/write-blocks.ts";
import type { Tabs } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FONT = "Arial";
const CENTRED: readonly Look[] = ["date", "number", "percent"];

/** The look of a table's tab, safe to put on again: no cell of staff is written. */
export function formatTable(sheet: Sheet, table: Table, layout: Layout, tabs: Tabs, text: Text): void {
  const rows = Math.max(1, sheet.getMaxRows() - HEADER_ROW);
  const width = Math.max(...Object.values(layout).map((column) => column ?? 1));
  formatHeader(sheet, width);
  for (const [field, column] of Object.entries(layout) as [string, number][]) {
    const kind = table.columns[field];
    if (!kind) continue;
    sheet.setColumnWidth(column, widthOf(table.tab, field, kind.look));
    const cells = sheet.getRange(HEADER_ROW + 1, column, rows, 1);
    const format = formatOf(kind.look);
    if (format) cells.setNumberFormat(format);
    if (CENTRED.includes(kind.look)) cells.setHorizontalAlignment("center");
    if (kind.look === "wrapped") cells.setWrap(true);
    if (kind.choices) cells.setDataValidation(dropdown(kind.choices(text)));
  }
  sheet
    .getRange(HEADER_ROW + 1, 1, rows, width)
    .setVerticalAlignment("top")
    .setFontFamily(FONT);
  for (const { tab, field, from } of CODE_DROPDOWNS) {
    const [source, column] = [tabs.get(from), layout[field]];
    if (tab !== table.tab || !source || !column) continue;
    sheet.getRange(HEADER_ROW + 1, column, rows, 1).setDataValidation(dropdownFrom(source));
  }
  foldColumns(sheet, table.tab, layout);
  freezeRows(sheet, HEADER_ROW);
  if (table.tab === "indicators") formatIndicators(sheet, table, layout, rows, text);
}

/** Freezes rows, unless cells that somebody merged reach across the line: Google refuses that, and they stay. */
function freezeRows(sheet: Sheet, rows: number): void {
  if (sheet.getFrozenRows() === rows) return;
  const first = sheet.getRange(1, 1, rows, sheet.getMaxColumns());
  if (first.getMergedRanges().every((merged) => merged.getNumRows() + merged.getRow() - 1 <= rows)) {
    sheet.setFrozenRows(rows);
  }
}

/** The same for columns; to freeze none is never refused. */
function freezeColumns(sheet: Sheet, columns: number): void {
  if (sheet.getFrozenColumns() === columns) return;
  const first = columns > 0 ? sheet.getRange(1, 1, sheet.getMaxRows(), columns).getMergedRanges() : [];
  if (first.every((merged) => merged.getNumColumns() + merged.getColumn() - 1 <= columns)) {
    sheet.setFrozenColumns(columns);
  }
}

function formatHeader(sheet: Sheet, width: number): void {
  sheet
    .getRange(HEADER_ROW, 1, 1, width)
    .setBackground(theme.brand)
    .setFontColor("#ffffff")
    .setFontWeight("bold")
    .setFontFamily(FONT)
    .setWrap(true)
    .setVerticalAlignment("middle")
    .setHorizontalAlignment("center");
  sheet.setRowHeight(HEADER_ROW, 44);
}

/** Puts our notes on the headers that have none or one of ours; what somebody else noted there stays. */
export function noteHeaders(sheet: Sheet, tab: TabKey, layout: Layout, text: Text): void {
  const noteOf = ({ headerNotes }: Text, field: string) =>
    (headerNotes as Partial<Record<TabKey, Readonly<Record<string, string>>>>)[tab]?.[field] ?? "";
  const header = sheet.getRange(HEADER_ROW, 1, 1, Math.max(...Object.values(layout).map((column) => column ?? 1)));
  const [before = []] = header.getNotes();
  const after = [...before];
  for (const [field, column] of Object.entries(layout) as [string, number][]) {
    const isOurs = ["", ...everyText().map((each) => noteOf(each, field))].includes(before[column - 1] ?? "");
    if (isOurs) after[column - 1] = noteOf(text, field);
  }
  if (after.some((note, index) => note !== before[index])) header.setNotes([after]);
}

/** Folds groups of columns that are in no group yet; what a person unfolded stays so. */
function foldColumns(sheet: Sheet, tab: TabKey, layout: Layout): void {
  for (const fields of FOLDED[tab] ?? []) {
    for (const { column, fields: together } of columnRuns(layout, fields)) {
      if (sheet.getColumnGroupDepth(column) > 0) continue;
      sheet.getRange(1, column, sheet.getMaxRows(), together.length).shiftColumnGroupDepth(1).collapseGroups();
    }
  }
}

function formatIndicators(sheet: Sheet, table: Table, layout: Layout, rows: number, text: Text): void {
  freezeColumns(sheet, layout.code === 1 ? 1 : 0);
  const computed = table.computed.flatMap((field) => layout[field] ?? []);
  const [first, last] = [Math.min(...computed), Math.max(...computed)];
  if (computed.length > 0) {
    sheet.getRange(HEADER_ROW, first, 1, last - first + 1).setBackground(theme.muted);
    sheet.getRange(HEADER_ROW + 1, first, rows, last - first + 1).setBackground(theme.computed);
    warnOnly(sheet, sheet.getRange(HEADER_ROW, first, rows + 1, last - first + 1), text);
  }
  setColourRules(sheet, indicatorRules(layout, text), layout, rows);
}

/** A protection that asks "are you sure" and stops nobody: menus and edits run as the person at the keyboard. */
function warnOnly(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range, text: Text): void {
  const ours: string[] = everyText().map(({ settingUp }) => settingUp.computedBlock);
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (ours.includes(protection.getDescription())) protection.remove();
  }
  range.protect().setDescription(text.settingUp.computedBlock).setWarningOnly(true);
}

function setColourRules(sheet: Sheet, rules: readonly ColourRule[], layout: Layout, rows: number): void {
  const built = rules.map((rule) => {
    const ranges = rule.fields.flatMap((field) => {
      const column = layout[field];
      return column ? [sheet.getRange(HEADER_ROW + 1, column, rows, 1)] : [];
    });
    return buildRule(rule, ranges);
  });
  sheet.setConditionalFormatRules(built.filter((rule) => rule.getRanges().length > 0));
}

function buildRule(rule: Omit<ColourRule, "fields">, ranges: GoogleAppsScript.Spreadsheet.Range[]) {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  if (rule.formula) builder.whenFormulaSatisfied(rule.formula);
  else builder.whenTextEqualTo(rule.equals ?? "");
  builder.setBackground(rule.background);
  if (rule.ink) builder.setFontColor(rule.ink);
  if (rule.bold) builder.setBold(true);
  return builder.setRanges(ranges).build();
}

function dropdown(choices: string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation().requireValueInList(choices, true).setAllowInvalid(true).build();
}

/** The codes in the first column of a tab. What is not among them is let in and listed by the check. */
function dropdownFrom(source: Sheet): GoogleAppsScript.Spreadsheet.DataValidation {
  const codes = source.getRange(HEADER_ROW + 1, 1, Math.max(1, source.getMaxRows() - HEADER_ROW), 1);
  return SpreadsheetApp.newDataValidation().requireValueInRange(codes, true).setAllowInvalid(true).build();
}

/** The cells of settings: their formats, and what can be chosen. */
export function formatSettingValues(
  values: GoogleAppsScript.Spreadsheet.Range,
  keys: SettingKeys,
  tabs: Tabs,
  text: Text,
) {
  const people = tabs.get("people");
  const rules = keys.map((key) => {
    const choices = key && settingChoices(key, text);
    if (choices === "people") return [people ? dropdownFrom(people) : null];
    return [choices ? dropdown(choices) : null];
  });
  values
    .setHorizontalAlignment("left")
    .setNumberFormats(keys.map((key) => [settingFormat(key)]))
    .setDataValidations(rules);
}

type SettingKeys = readonly Parameters<typeof settingFormat>[0][];

/** A generated tab's columns and the rules that set off its titles and headers, whichever rows they stand in. */
export function formatGenerated(sheet: Sheet, look: GeneratedLook): void {
  look.widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  const rows = sheet.getMaxRows();
  const all = sheet.getRange(1, 1, rows, look.widths.length);
  all.setFontFamily(FONT).setVerticalAlignment("middle");
  for (const column of look.centred) sheet.getRange(1, column, rows, 1).setHorizontalAlignment("center");
  for (const column of look.wrapped) sheet.getRange(1, column, rows, 1).setWrap(true);
  for (const [column, format] of look.formats) sheet.getRange(1, column, rows, 1).setNumberFormat(format);
  if (look.titleRow) sheet.getRange(1, 1, 1, 1).setFontSize(16).setFontWeight("bold").setFontColor(theme.brand);
  sheet.setConditionalFormatRules(
    look.rules.map(({ firstColumn = 1, lastColumn = look.widths.length, ...rule }) =>
      buildRule(rule, [sheet.getRange(1, firstColumn, rows, lastColumn - firstColumn + 1)]),
    ),
  );
  sheet.setHiddenGridlines(look.hidesGridlines);
}
