/** Puts the look on every tab, and writes the guide. */
import { fingerprint } from "../domain/fingerprint.ts";
import { keepCharts } from "../gas/charts.ts";
import { keepDropdowns, keepRowDropdowns } from "../gas/dropdowns.ts";
import { keepPageLook } from "../gas/page-look.ts";
import { formatRows, keepTableLook, type LookStatus, noteHeaders, WRITTEN_BY_SCRIPT } from "../gas/put-on-looks.ts";
import { readGrid, replaceGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { lastState, remember, rememberedRecord } from "../gas/state.ts";
import { type TabReader, tabReader } from "../gas/tab-reader.ts";
import { overviewCharts } from "../looks/overview-charts.ts";
import { type GeneratedLook, guideLook, missingLook, overviewLook } from "../looks/page-looks.ts";
import { type Choices, lookOfTable, type RowFormats, type TableLook } from "../looks/tab-look.ts";
import { figureFormat, formatOf, TAB_COLOURS } from "../looks/table-looks.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import { STAFF_TABS } from "../workbook/book.ts";
import { type Cell, cleanText, isDate } from "../workbook/cell.ts";
import { CHART_COLUMNS } from "../workbook/chart-areas.ts";
import { decodeSettings, settingChoices, settingFormat, settingOf } from "../workbook/settings.ts";
import { TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { decode, findLayout, HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { INDICATORS } from "../workbook/tables.ts";
import { changedRows } from "../workbook/write-blocks.ts";
import { markPages } from "./own-pages.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Puts the look on every tab. A mark of each tab's last look is remembered: where the look is still the same, only what
 * a paste can take away is read, and put back where it is gone.
 */
export function formatAll(tabs: Tabs, text: Text, read: TabReader = tabReader(tabs)): void {
  const before = rememberedRecord<string>("looks");
  const after: Record<string, string> = {};
  for (const tab of TAB_ORDER) {
    const [table, sheet] = [TABLES[tab], tabs.get(tab)];
    if (!sheet) continue;
    const look = table ? lookOfTable(table, layoutOf(table, read), text) : pageLookOf(tab, text);
    const mark = fingerprint(JSON.stringify([sheet.getSheetId(), TAB_COLOURS[tab], text.language, look]));
    const lookStatus = read.isNew(tab) ? "new" : before[tab] === mark ? "known" : "unknown";
    after[tab] = mark;
    if (lookStatus !== "known") sheet.setTabColor(TAB_COLOURS[tab]);
    if (!look) continue;
    if ("columns" in look) keepTable(sheet, look, tabs, text, read, lookStatus);
    else keepPageLook(sheet, look, lookStatus);
    if (tab === "overview") {
      keepCharts(sheet, overviewCharts(text), lookStatus === "new");
      if (lookStatus !== "known") sheet.hideColumns(CHART_COLUMNS.first, CHART_COLUMNS.count);
    }
  }
  const guide = tabs.get("guide");
  if (guide) writeGuide(guide, read.all("guide"), text);
  const [looks, pages] = [JSON.stringify(after), markPages(tabs)];
  if (looks !== JSON.stringify(before) || pages !== lastState().pages) remember({ looks, pages });
}

function layoutOf(table: Table, read: TabReader): Layout {
  return findLayout(table, read.head(table.tab)[HEADER_ROW - 1] ?? []).layout as Layout;
}

function pageLookOf(tab: TabKey, text: Text): GeneratedLook | undefined {
  if (tab === "overview") return overviewLook(text);
  if (tab === "missing") return missingLook(text);
  return tab === "guide" ? guideLook(text) : undefined;
}

function keepTable(
  sheet: Sheet,
  look: TableLook,
  tabs: Tabs,
  text: Text,
  read: TabReader,
  lookStatus: LookStatus,
): void {
  const settings = look.tab === "settings" ? settingLooks(read.all("settings"), text) : undefined;
  const figures = look.tab === "indicators" ? figureFormats(read.all("indicators")) : [];
  const days = lookStatus === "new" ? [] : shownDays(look, read);
  keepTableLook(sheet, look, settings?.formats ?? figures, text, lookStatus);
  for (const { row, column, shown } of days) writeGrid(sheet, row, column, [[shown]]);
  keepDropdowns(sheet, look, { tabs, read }, lookStatus === "known");
  if (settings) keepRowDropdowns(sheet, settings.column, settings.choices, { tabs, read });
  // Notes of tabs that only the script writes are not checked again: nobody pastes over their headers.
  if (lookStatus !== "known" || !WRITTEN_BY_SCRIPT.includes(look.tab)) {
    noteHeaders(sheet, look.tab, look.layout, text, lookStatus);
  }
}

/**
 * Date cells in columns of text, each with the text that it shows: the text format alone would turn them into serial
 * numbers.
 */
function shownDays({ tab, layout }: TableLook, read: TabReader) {
  const table = (STAFF_TABS as readonly TabKey[]).includes(tab) ? TABLES[tab] : undefined;
  const isText = (field: string) => table && formatOf(table.columns[field]?.look ?? "plain") === "@";
  const fields = Object.keys(layout).filter((field) => isText(field) && !table?.computed.includes(field));
  if (fields.length === 0) return [];
  const grid = read.all(tab);
  return grid.slice(HEADER_ROW).flatMap((cells, index) =>
    fields.flatMap((field) => {
      const column = layout[field] ?? 1;
      const cell = cells[column - 1] ?? "";
      return isDate(cell) ? [{ row: index + HEADER_ROW + 1, column, shown: cleanText(cell) }] : [];
    }),
  );
}

/** Formats targets and results as shares in rows of ratios. */
export function formatFigures(sheet: Sheet): void {
  formatRows(sheet, figureFormats(readGrid(sheet)));
}

function figureFormats(grid: readonly (readonly Cell[])[]): RowFormats[] {
  const { records, layout } = decode(INDICATORS, grid);
  const last = Math.max(HEADER_ROW, ...records.map(({ row }) => row));
  const measures = new Map(records.map(({ row, measure }) => [row, measure]));
  const formats = Array.from({ length: last - HEADER_ROW }, (_, index) =>
    figureFormat(measures.get(index + HEADER_ROW + 1)),
  );
  const columns = [layout.target1, layout.target2, layout.result, layout.value];
  return columns.flatMap((column) => (column ? [{ column, formats }] : []));
}

/** Formats and choices of the settings' values, row by row; undefined where the tab has no values yet. */
function settingLooks(grid: readonly (readonly Cell[])[], text: Text) {
  const { layout } = decodeSettings(grid);
  const keys = grid.slice(HEADER_ROW).map((cells) => settingOf(cells[(layout.key ?? 1) - 1] ?? ""));
  const column = layout.value;
  if (!column || keys.length === 0) return undefined;
  const choices = keys.map((key): Choices | undefined => {
    const offered = key && settingChoices(key, text);
    if (offered === "people") return { namesOf: "people" };
    return offered && { words: offered };
  });
  return { column, formats: [{ column, formats: keys.map((key) => settingFormat(key)) }], choices };
}

function writeGuide(sheet: Sheet, before: readonly (readonly Cell[])[], text: Text): void {
  const lines = text.guide.map(({ heading, term, text: line }) => [heading ?? term ?? "", line ?? ""]);
  if (before.length !== lines.length || changedRows(before, lines)) replaceGrid(sheet, lines);
}
