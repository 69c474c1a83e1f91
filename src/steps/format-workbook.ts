/** Puts the look on every tab, and writes the guide. */

import { formatGenerated, formatSettingValues, formatTable, noteHeaders } from "../gas/put-on-looks.ts";
import { readGrid, readHeaderRow, replaceGrid, type Tabs } from "../gas/sheets.ts";
import { type GeneratedLook, guideLook, missingLook, overviewLook } from "../looks/page-looks.ts";
import { figureFormat, TAB_COLOURS } from "../looks/table-looks.ts";
import type { Text } from "../text/text.ts";
import { decodeSettings, settingOf } from "../workbook/settings.ts";
import { TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { decode, findLayout, HEADER_ROW, type Layout } from "../workbook/table.ts";
import { INDICATORS } from "../workbook/tables.ts";

/** Puts the look on every tab again. */
export function formatAll(tabs: Tabs, text: Text): void {
  for (const tab of TAB_ORDER) {
    const [table, sheet] = [TABLES[tab], tabs.get(tab)];
    if (!sheet) continue;
    sheet.setTabColor(TAB_COLOURS[tab]);
    if (table) {
      const layout = findLayout(table, readHeaderRow(sheet)).layout as Layout;
      formatTable(sheet, table, layout, tabs, text);
      noteHeaders(sheet, tab, layout, text);
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
  const lines = text.guide.map(({ heading, term, text: line }) => [heading ?? term ?? "", line ?? ""]);
  replaceGrid(sheet, lines);
  sheet.getRange(1, 1, lines.length, 1).setFontWeight("bold");
  sheet.getRange(1, 1, lines.length, 2).setVerticalAlignment("top");
}
