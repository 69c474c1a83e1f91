/** "Điền dữ liệu mẫu". */
import { demoRows } from "../catalog/demo.ts";
import { ruleSets } from "../catalog/rule-sets.ts";
import type { Book, Person, Settings } from "../domain/records.ts";
import { readClock } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { readGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { confirm } from "../gas/ui.ts";
import { needTab, type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { formatAll } from "../steps/format-workbook.ts";
import { writeRecords } from "../steps/write-records.ts";
import { everyText, type Text } from "../text/text.ts";
import { readOurRows } from "../workbook/adoption/our-rows.ts";
import type { Kind } from "../workbook/kind.ts";
import { DEFAULT_SETTINGS, decodeSettings, SETTING_KINDS } from "../workbook/settings.ts";
import { decode, HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../workbook/tables.ts";

/** Fills a workbook with the sample school, if it holds nothing but what set-up wrote. */
export function makeDemo({ text }: Run): Outcome {
  if (!confirm(text.dialog.title, text.settingUp.demoAsk)) return { idle: true };
  const done = withLock(() => {
    const at = readClock();
    const workbook = openWorkbook(at);
    const { demoNotEmpty, demoDone } = workbook.text.settingUp;
    const { settings } = demoRows(at.on, workbook.text.language);
    if (!isUntouched(workbook, settings)) return { messages: [demoNotEmpty], important: true, refused: true };
    fillWithSample(workbook.tabs, at.on, workbook.text);
    return { messages: [demoDone] };
  });
  return done ?? busyOutcome(text);
}

/** Whether a workbook holds only what set-up wrote: no row was touched, and neither tabs nor settings hold anything else. */
function isUntouched({ book, indicatorGrid, layout }: OpenWorkbook, sample: Partial<Settings>): boolean {
  const rows = readOurRows(book, indicatorGrid, layout as Layout, ruleSets());
  const coordinators = everyText().map(({ settingUp }) => settingUp.firstCoordinator);
  const isSeeded = ({ code, name, unit, title, deputy, awayFrom, awayUntil }: Person) =>
    coordinators.some((each) => each.code === code && each.name === name) &&
    [unit, title, deputy, awayFrom, awayUntil].every((value) => value === undefined);
  const isBlank = book.evidence.length === 0 && book.units.length === 0;
  const arePeopleSeeded = book.people.length === 0 || (book.people.length === 1 && book.people.every(isSeeded));
  return rows.every((row) => row.isUntouched) && isBlank && arePeopleSeeded && areSettingsUntouched(book, sample);
}

/** Whether the settings that the sample would fill are blank or as set-up left them. */
function areSettingsUntouched({ settings }: Book, sample: Partial<Settings>): boolean {
  const codes = everyText().map(({ settingUp }) => settingUp.firstCoordinator.code);
  return (Object.keys(sample) as (keyof Settings)[]).every((key) => {
    const now = settings[key];
    const isDefault = [DEFAULT_SETTINGS[key], sample[key]].some((each) => JSON.stringify(each) === JSON.stringify(now));
    return (
      now === undefined || isDefault || SET_UP.includes(key) || (key === "coordinator" && codes.includes(String(now)))
    );
  });
}

/** Settings that set-up itself chooses. */
const SET_UP: readonly (keyof Settings)[] = ["language", "ruleSet", "documentStyle", "workbookUrl", "schemaVersion"];

function fillWithSample(tabs: Tabs, today: string, text: Text): void {
  const { settings, people, units, indicators, evidence } = demoRows(today, text.language);
  const put = (tab: TabKey, table: Table, records: readonly object[]) => {
    const sheet = needTab(tabs, tab);
    const grid = readGrid(sheet);
    const { layout } = decode(table, grid);
    // Where set-up seeded more rows than the sample has, blank records clear the others.
    const blanks = Array.from({ length: Math.max(0, grid.length - HEADER_ROW - records.length) }, () => ({}));
    writeRecords(sheet, layout as Layout, HEADER_ROW + 1, [...records, ...blanks], table, text);
  };
  put("people", PEOPLE, people);
  put("units", UNITS, units);
  put("indicators", INDICATORS, indicators);
  put("evidence", EVIDENCE, evidence);
  addFaults(tabs, indicators, text);
  fillSettings(tabs, settings, text);
  formatAll(tabs, text);
}

/** One cell that nobody can read as a date, so that the sample shows what "cần sửa" looks like. */
function addFaults(tabs: Tabs, indicators: readonly { code: string; owner?: string }[], text: Text): void {
  const sheet = needTab(tabs, "indicators");
  const { layout } = decode(INDICATORS, readGrid(sheet));
  const index = indicators.findIndex(({ code }) => code === FAULTY_CODE);
  if (index < 0 || !layout.dueOn) return;
  writeGrid(sheet, HEADER_ROW + 1 + index, layout.dueOn, [[text.settingUp.demoFault]]);
}

const FAULTY_CODE = "P6.05";

function fillSettings(tabs: Tabs, settings: Partial<Settings>, text: Text): void {
  const sheet = needTab(tabs, "settings");
  const grid = readGrid(sheet);
  const { rows, layout } = decodeSettings(grid);
  const column = layout.value;
  if (!column) return;
  const values = grid.slice(HEADER_ROW).map((cells) => [cells[column - 1] ?? ""]);
  for (const key of Object.keys(settings) as (keyof Settings)[]) {
    const [row, value] = [rows[key], settings[key]];
    if (row && value !== undefined)
      values[row - HEADER_ROW - 1] = [(SETTING_KINDS[key] as Kind<unknown>).write(value, text, {})];
  }
  writeGrid(sheet, HEADER_ROW + 1, column, values);
}
