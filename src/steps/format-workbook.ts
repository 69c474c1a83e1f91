/** Puts the look on every tab, and writes the guide. */

import { formatGenerated, formatSettingValues, formatTable, noteHeaders } from "../gas/put-on-looks.ts";
import { readGrid, readHeaderRow, replaceGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { type GeneratedLook, guideLook, missingLook, overviewLook } from "../looks/page-looks.ts";
import { figureFormat, formatOf, TAB_COLOURS } from "../looks/table-looks.ts";
import { fullText } from "../text/seldom.ts";
import type { Text } from "../text/text.ts";
import { cleanText, isDate } from "../workbook/cell.ts";
import { decodeSettings, settingOf } from "../workbook/settings.ts";
import { TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { decode, findLayout, HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { INDICATORS } from "../workbook/tables.ts";

/** Puts the look on every tab again. */
export function formatAll(tabs: Tabs, text: Text): void {
  for (const tab of TAB_ORDER) {
    const [table, sheet] = [TABLES[tab], tabs.get(tab)];
    if (!sheet) continue;
    sheet.setTabColor(TAB_COLOURS[tab]);
    if (table) {
      const layout = findLayout(table, readHeaderRow(sheet)).layout as Layout;
      const days = shownDays(sheet, table, layout);
      formatTable(sheet, table, layout, tabs, text);
      for (const { row, column, shown } of days) writeGrid(sheet, row, column, [[shown]]);
      noteHeaders(sheet, tab, layout, text.language);
    }
  }
  const indicators = tabs.get("indicators");
  if (indicators) formatFigures(indicators);
  const settings = tabs.get("settings");
  if (settings) formatSettings(settings, tabs, text);
  const generated = { overview: overviewLook(text), missing: missingLook(text), guide: guideLook(text) };
  for (const [tab, look] of Object.entries(generated) as [keyof typeof generated, GeneratedLook][]) {
    const sheet = tabs.get(tab);
    if (sheet) formatGenerated(sheet, look);
  }
  const guide = tabs.get("guide");
  if (guide) writeGuide(guide, text);
}

/** Days in columns of text, each as the text that it shows: as text alone it would be the number of the day. */
function shownDays(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: Table, layout: Layout) {
  const isText = (field: string) => formatOf(table.columns[field]?.look ?? "plain") === "@";
  const fields = Object.keys(layout).filter((field) => isText(field) && !table.computed.includes(field));
  return readGrid(sheet).flatMap((cells, index) =>
    fields.flatMap((field) => {
      const column = layout[field] ?? 1;
      const cell = index < HEADER_ROW ? "" : (cells[column - 1] ?? "");
      return isDate(cell) ? [{ row: index + 1, column, shown: cleanText(cell) }] : [];
    }),
  );
}

/** Targets and results show as shares where the row is a ratio. */
export function formatFigures(sheet: GoogleAppsScript.Spreadsheet.Sheet): void {
  const { records, layout } = decode(INDICATORS, readGrid(sheet));
  const last = Math.max(0, ...records.map(({ row }) => row));
  if (last <= HEADER_ROW) return;
  const measures = new Map(records.map(({ row, measure }) => [row, measure]));
  const formats = Array.from({ length: last - HEADER_ROW }, (_, index) => [
    figureFormat(measures.get(index + HEADER_ROW + 1)),
  ]);
  for (const field of ["target1", "target2", "result", "value"] as const) {
    const column = layout[field];
    if (column) sheet.getRange(HEADER_ROW + 1, column, formats.length, 1).setNumberFormats(formats);
  }
}

/** Dates and shares among the settings show as such, and words can be chosen. */
function formatSettings(sheet: GoogleAppsScript.Spreadsheet.Sheet, tabs: Tabs, text: Text): void {
  const grid = readGrid(sheet);
  const { layout } = decodeSettings(grid);
  const keys = grid.slice(HEADER_ROW).map((cells) => settingOf(cells[(layout.key ?? 1) - 1] ?? ""));
  if (!layout.value || keys.length === 0) return;
  formatSettingValues(sheet.getRange(HEADER_ROW + 1, layout.value, keys.length, 1), keys, tabs, text);
}

function writeGuide(sheet: GoogleAppsScript.Spreadsheet.Sheet, text: Text): void {
  const lines = fullText(text).guide.map(({ heading, term, text: line }) => [heading ?? term ?? "", line ?? ""]);
  replaceGrid(sheet, lines);
  sheet.getRange(1, 1, lines.length, 1).setFontWeight("bold");
  sheet.getRange(1, 1, lines.length, 2).setVerticalAlignment("top");
}
