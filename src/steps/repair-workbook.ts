/** Makes the tabs, headers and settings that are missing; what staff typed stays as it is. */
import { DEFAULT_RULE_SET } from "../catalog/rule-sets.ts";
import type { Settings } from "../domain/records.ts";
import { findTabs, spreadsheet, type Tabs, writeGrid } from "../gas/sheets.ts";
import { lastState, remember } from "../gas/state.ts";
import { type TabReader, tabReader } from "../gas/tab-reader.ts";
import { AppError } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import { findVersion } from "../workbook/migrations.ts";
import { DEFAULT_SETTINGS, decodeSettings, encodeSetting, SCHEMA_VERSION, SETTING_KEYS } from "../workbook/settings.ts";
import { TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { findLayout, HEADER_ROW, headerOf, type Layout, type Table } from "../workbook/table.ts";
import { assertHeaders } from "./foreign-tabs.ts";
import { formatAll } from "./format-workbook.ts";
import { migrateWorkbook } from "./migrate.ts";
import { seedWorkbook } from "./seed-workbook.ts";
import { writeRecords } from "./write-records.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Makes and repairs all tabs; the caller holds the lock. Returns how many tabs were made, and how many headers and
 * settings were put back. `reader`: one that has read the tabs under this lock.
 */
export function repairWorkbook(text: Text, reader?: TabReader): { created: number; restored: number } {
  const before = findTabs();
  if (before.problems.length > 0) throw new AppError(before.problems);
  let read = reader ?? tabReader(before.tabs);
  assertHeaders(before.tabs, read);
  if (findVersion(read.all("settings")).version !== SCHEMA_VERSION) {
    migrateWorkbook(text);
    read = tabReader(findTabs().tabs);
  }
  const { tabs: found } = findTabs();
  const tabs = new Map(found);
  for (const tab of TAB_ORDER) {
    if (tabs.has(tab)) continue;
    const sheet = spreadsheet().insertSheet(text.tabs[tab], spreadsheet().getSheets().length);
    tabs.set(tab, sheet);
    read.add(tab, sheet);
  }
  let restored = 0;
  for (const tab of TAB_ORDER) {
    const table = TABLES[tab];
    const sheet = tabs.get(tab);
    if (table && sheet) restored += restoreHeaders(sheet, table, text, read);
  }
  restored += restoreSettings(tabs, text, read);
  seedWorkbook(tabs, new Set(TAB_ORDER.filter((tab) => !found.has(tab))), text, read);
  formatAll(tabs, text, read);
  dropEmptySheets(tabs);
  if (lastState().language !== text.language) remember({ language: text.language });
  return { created: tabs.size - found.size, restored };
}
/** Appends missing headers; returns how many, 0 for a tab that had none at all. */
function restoreHeaders(sheet: Sheet, table: Table, text: Text, read: TabReader): number {
  const { tab } = table;
  const [headers] = read.head(tab);
  const { layout } = findLayout(table, headers ?? []);
  const missing = Object.keys(table.columns).filter((field) => layout[field] === undefined);
  if (missing.length === 0) return 0;
  const width = headers ? sheet.getLastColumn() : 0;
  const header = missing.map((field) => headerOf(text, tab, field));
  writeGrid(sheet, HEADER_ROW, width + 1, [header]);
  if (headers) read.forget(tab);
  else read.replace(tab, [header]);
  return headers ? missing.length : 0;
}

/**
 * Appends missing settings with their defaults, and writes the version; returns how many it appended, 0 for an empty
 * tab.
 */
function restoreSettings(tabs: Tabs, text: Text, read: TabReader): number {
  const sheet = tabs.get("settings");
  if (!sheet) return 0;
  const grid = read.all("settings");
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
  const rowsOf = missing.map((key) => encodeSetting(key, defaults, text));
  writeRecords(sheet, layout as Layout, grid.length + 1, rowsOf);
  const { row, column, version } = findVersion(grid);
  if (row && column && version !== SCHEMA_VERSION) writeGrid(sheet, row, column, [[SCHEMA_VERSION]]);
  if (missing.length > 0) read.forget("settings");
  return grid.length <= HEADER_ROW ? 0 : missing.length;
}

/** Deletes the blank first sheet of a new file, whose id is 0; any other blank sheet is somebody's. */
function dropEmptySheets(tabs: Tabs): void {
  const ours = new Set([...tabs.values()].map((sheet) => sheet.getSheetId()));
  for (const sheet of spreadsheet().getSheets()) {
    const isEmpty = sheet.getSheetId() === 0 && !ours.has(0) && sheet.getLastRow() === 0;
    if (isEmpty && /^(sheet|trang tính|trang_tính)\s*\d*$/i.test(sheet.getName())) spreadsheet().deleteSheet(sheet);
  }
}
