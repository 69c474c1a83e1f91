/** Makes the tabs, headers and settings that are missing; what staff typed stays as it is. */
import { DEFAULT_RULE_SET } from "../catalog/rule-sets.ts";
import type { Settings } from "../domain/records.ts";
import { findTabs, readGrid, readHeaderRow, spreadsheet, type Tabs, writeGrid } from "../gas/sheets.ts";
import { remember } from "../gas/state.ts";
import { AppError } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import { DEFAULT_SETTINGS, decodeSettings, encodeSetting, SCHEMA_VERSION, SETTING_KEYS } from "../workbook/settings.ts";
import { headersOf, TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { findLayout, HEADER_ROW, headerOf, type Layout, type Table } from "../workbook/table.ts";
import { assertHeaders } from "./foreign-tabs.ts";
import { formatAll } from "./format-workbook.ts";
import { migrate } from "./migrate.ts";
import { seedWorkbook } from "./seed-workbook.ts";
import { writeRecords } from "./write-records.ts";

/** Makes and mends everything; the caller holds the lock. Counts tabs created and headers or settings restored. */
export function repair(text: Text): { created: number; restored: number } {
  const before = findTabs();
  if (before.problems.length > 0) throw new AppError(before.problems);
  assertHeaders(before.tabs);
  migrate(text);
  const { tabs: found } = findTabs();
  const tabs = new Map(found);
  for (const tab of TAB_ORDER) {
    if (!tabs.has(tab)) tabs.set(tab, spreadsheet().insertSheet(text.tabs[tab], spreadsheet().getSheets().length));
  }
  let restored = 0;
  for (const tab of TAB_ORDER) {
    const table = TABLES[tab];
    const sheet = tabs.get(tab);
    if (table && sheet) restored += restoreHeaders(sheet, table, text);
  }
  restored += restoreSettings(tabs, text);
  seedWorkbook(tabs, text);
  formatAll(tabs, text);
  dropEmptySheets(tabs);
  remember({ language: text.language });
  return { created: tabs.size - found.size, restored };
}

/** Appends headers that are missing; returns how many, not counting those of a tab that had none. */
function restoreHeaders(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: Table, text: Text): number {
  const width = sheet.getLastColumn();
  if (width === 0) {
    writeGrid(sheet, HEADER_ROW, 1, [headersOf(table, text)]);
    return 0;
  }
  const { layout } = findLayout(table, readHeaderRow(sheet));
  const missing = Object.keys(table.columns).filter((field) => layout[field] === undefined);
  if (missing.length > 0) {
    writeGrid(sheet, HEADER_ROW, width + 1, [missing.map((field) => headerOf(text, table.tab, field))]);
  }
  return missing.length;
}

/** Appends settings that are missing, with their defaults; the version is the program's to write. */
function restoreSettings(tabs: Tabs, text: Text): number {
  const sheet = tabs.get("settings");
  if (!sheet) return 0;
  const grid = readGrid(sheet);
  const { rows, layout } = decodeSettings(grid);
  const missing = SETTING_KEYS.filter((key) => rows[key] === undefined);
  const address = spreadsheet().getUrl();
  const defaults: Partial<Settings> = {
    ...DEFAULT_SETTINGS,
    language: text.language,
    ruleSet: DEFAULT_RULE_SET,
    documentStyle: "ND30",
    ...(/^https:\/\/docs\.google\.com\//.test(address) && { workbookUrl: address }),
  };
  writeRecords(
    sheet,
    layout as Layout,
    grid.length + 1,
    missing.map((key) => encodeSetting(key, defaults, text)),
  );
  const versionRow = rows.schemaVersion;
  if (versionRow && layout.value) writeGrid(sheet, versionRow, layout.value, [[SCHEMA_VERSION]]);
  return grid.length <= HEADER_ROW ? 0 : missing.length;
}

/** A new file's blank first sheet is in the way; a sheet with anything in it is somebody's. */
function dropEmptySheets(tabs: Tabs): void {
  const ours = new Set([...tabs.values()].map((sheet) => sheet.getSheetId()));
  for (const sheet of spreadsheet().getSheets()) {
    const isEmpty = !ours.has(sheet.getSheetId()) && sheet.getLastRow() === 0;
    if (isEmpty && /^(sheet|trang tính|trang_tính)\s*\d*$/i.test(sheet.getName())) spreadsheet().deleteSheet(sheet);
  }
}
