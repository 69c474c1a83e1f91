/** "Thiết lập / sửa bảng": makes what is missing, puts the look on, and leaves what staff typed as it is. */
import { seedRows } from "../catalog/criteria.ts";
import { DEFAULT_RULE_SET } from "../catalog/criteria-lists.ts";
import { AppError, type TabKey } from "../domain/problem.ts";
import type { Settings } from "../domain/records.ts";
import { formatGenerated, formatSettingValues, formatTable, noteHeaders } from "../gas/format.ts";
import { known } from "../gas/known.ts";
import { withLock } from "../gas/lock.ts";
import { fullText, readOnce } from "../gas/once.ts";
import { busy, type Outcome, type Run } from "../gas/run.ts";
import { findTabs, readGrid, readHeaderRow, replaceGrid, spreadsheet, type Tabs, writeGrid } from "../gas/sheets.ts";
import { remember } from "../gas/state.ts";
import { askYesNo, confirm } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import { fill, fillCount } from "../text/fill.ts";
import type { FullText } from "../text/seldom.ts";
import { LANGUAGES, type Text } from "../text/text.ts";
import { type GeneratedLook, guideLook, missingLook, overviewLook } from "../workbook/generated.ts";
import type { Once } from "../workbook/once.ts";
import {
  DEFAULT_SETTINGS,
  decodeSettings,
  encodeSetting,
  SCHEMA_VERSION,
  SETTING_KEYS,
  settingOf,
} from "../workbook/settings.ts";
import { figureFormat, headersOf, TAB_COLOURS, TAB_ORDER, TABLES } from "../workbook/styles.ts";
import { decode, findLayout, HEADER_ROW, headerOf, type Layout, type Table } from "../workbook/table.ts";
import { CALENDAR, INDICATORS, PEOPLE } from "../workbook/tables.ts";
import { knownVersion, migrate } from "./migrate.ts";
import { assertHeaders, findForeign, setAside } from "./set-aside.ts";
import { writeRecords } from "./write-records.ts";

const ZONE = "Asia/Ho_Chi_Minh";

export function setUpWorkbook(run: Run): Outcome {
  knownVersion();
  const { tabs } = findTabs();
  const foreign = findForeign(tabs);
  const text = chooseLanguage(run.text, tabs, foreign);
  if (!text || !mayRename(foreign, text)) return { idle: true };
  const changesLocale = asksForLocale(text);
  const done = withLock(() => {
    if (changesLocale) {
      spreadsheet().setSpreadsheetLocale(text.locale);
      spreadsheet().setSpreadsheetTimeZone(ZONE);
    }
    const own = setAside(foreign, text);
    return { ...repair(text), own };
  });
  if (!done) return busy(text);
  const { created, restored, own } = done;
  return { messages: tell(done, fullText(text)), created, restored, important: own.length > 0 };
}

function tell({ created, restored, own }: { created: number; restored: number; own: string[] }, text: FullText) {
  const { settingUp: words } = text;
  return [
    ...(created + restored === 0 ? [words.whole] : []),
    ...(created > 0 ? [fillCount(words.created, created, text)] : []),
    ...(restored > 0 ? [fillCount(words.restored, restored, text)] : []),
    ...(own.length > 0 ? [fill(words.setAside, { names: quoteAll(own) })] : []),
  ];
}

/** The language of a workbook that is already ours; a new one is asked about. Undefined when the person declines. */
function chooseLanguage(text: Text, tabs: Tabs, foreign: ReadonlyMap<TabKey, unknown>): Text | undefined {
  if (tabs.size === foreign.size) {
    const answer = askYesNo(text.dialog.title, fullText(text).settingUp.chooseLanguage);
    return answer === "cancel" ? undefined : LANGUAGES[answer === "yes" ? "vi" : "en"];
  }
  const settings = foreign.has("settings") ? undefined : tabs.get("settings");
  const own = settings ? LANGUAGES[decodeSettings(readGrid(settings)).settings.language] : text;
  const question = fill(fullText(own).settingUp.ask, { school: spreadsheet().getName() });
  return confirm(own.dialog.title, question) ? own : undefined;
}

const quoteAll = (names: readonly string[]) => names.map((name) => `«${name}»`).join(", ");

/** Whether tabs of the school's own may give up the names that ours need. */
function mayRename(foreign: ReadonlyMap<TabKey, GoogleAppsScript.Spreadsheet.Sheet>, text: Text): boolean {
  const names = [...foreign.values()].map((sheet) => sheet.getName());
  if (names.length === 0) return true;
  const { setAsideAsk, ownTab } = fullText(text).settingUp;
  const first = fill(ownTab, { name: names[0] as string });
  return confirm(text.dialog.title, fill(setAsideAsk, { names: quoteAll(names), first }));
}

/** Whether the person agrees to a locale and zone in which dates and numbers mean what they should. */
function asksForLocale(text: Text): boolean {
  const [locale, zone] = [spreadsheet().getSpreadsheetLocale(), spreadsheet().getSpreadsheetTimeZone()];
  if (locale === text.locale && zone === ZONE) return false;
  return askYesNo(text.dialog.title, fill(fullText(text).settingUp.localeAsk, { locale, zone })) === "yes";
}

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
  seed(tabs, text, readOnce());
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
  const help = fullText(text).settingsHelp;
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
    missing.map((key) => encodeSetting(key, defaults, text, help[key])),
  );
  const versionRow = rows.schemaVersion;
  if (versionRow && layout.value) writeGrid(sheet, versionRow, layout.value, [[SCHEMA_VERSION]]);
  return grid.length <= HEADER_ROW ? 0 : missing.length;
}

/** Fills tabs that hold no row yet: the rule set, the calendar, and the person at the keyboard as coordinator. */
function seed(tabs: Tabs, text: Text, { ruleSets, holidays }: Once): void {
  const { language } = text;
  const empty = (tab: TabKey, table: Table) => {
    const sheet = tabs.get(tab);
    if (!sheet) return undefined;
    const decoded = decode(table, readGrid(sheet));
    return decoded.records.length === 0 ? { sheet, layout: decoded.layout as Layout } : undefined;
  };
  const settings = decodeSettings(readGrid(tabs.get("settings") as GoogleAppsScript.Spreadsheet.Sheet));
  const ruleSet = ruleSets.find(({ id }) => id === (settings.settings.ruleSet ?? DEFAULT_RULE_SET));
  const indicators = empty("indicators", INDICATORS as unknown as Table);
  if (indicators && ruleSet) {
    writeRecords(
      indicators.sheet,
      indicators.layout,
      HEADER_ROW + 1,
      seedRows(ruleSet, language),
      INDICATORS as unknown as Table,
      text,
    );
  }
  const calendar = empty("calendar", CALENDAR as unknown as Table);
  if (calendar) {
    const days = holidays.map((day) => ({ ...day, name: day.name[language] }));
    writeRecords(calendar.sheet, calendar.layout, HEADER_ROW + 1, days, CALENDAR as unknown as Table, text);
  }
  const people = empty("people", PEOPLE as unknown as Table);
  const email = known(userEmail);
  if (people && email && !settings.settings.coordinator) {
    const { code, name } = fullText(text).settingUp.firstCoordinator;
    writeRecords(
      people.sheet,
      people.layout,
      HEADER_ROW + 1,
      [{ code, name, email }],
      PEOPLE as unknown as Table,
      text,
    );
    const row = settings.rows.coordinator;
    if (row && settings.layout.value) writeGrid(tabs.get("settings") as never, row, settings.layout.value, [[code]]);
  }
}

/** Puts the look on every tab again. */
export function formatAll(tabs: Tabs, text: Text): void {
  for (const tab of TAB_ORDER) {
    const [table, sheet] = [TABLES[tab], tabs.get(tab)];
    if (!sheet) continue;
    sheet.setTabColor(TAB_COLOURS[tab]);
    if (table) {
      const layout = findLayout(table, readHeaderRow(sheet)).layout as Layout;
      formatTable(sheet, table, layout, tabs, text);
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

/** A new file's blank first sheet, whose id is 0, is in the way; any other, blank as it may be, is somebody's. */
function dropEmptySheets(tabs: Tabs): void {
  const ours = new Set([...tabs.values()].map((sheet) => sheet.getSheetId()));
  for (const sheet of spreadsheet().getSheets()) {
    const isEmpty = sheet.getSheetId() === 0 && !ours.has(0) && sheet.getLastRow() === 0;
    if (isEmpty && /^(sheet|trang tính|trang_tính)\s*\d*$/i.test(sheet.getName())) spreadsheet().deleteSheet(sheet);
  }
}
