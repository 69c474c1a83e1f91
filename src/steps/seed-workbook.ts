/** What a fresh workbook begins with: the rule set, the calendar and a coordinator. */
import { seedRows } from "../catalog/criteria.ts";
import { holidays } from "../catalog/holidays.ts";
import { wordingIn } from "../catalog/rule-set.ts";
import { ruleSetOf } from "../catalog/rule-sets.ts";
import { orUndefined } from "../gas/or-undefined.ts";
import { readGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { userEmail } from "../gas/user.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import { decodeSettings } from "../workbook/settings.ts";
import { decode, HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { CALENDAR, INDICATORS, PEOPLE } from "../workbook/tables.ts";
import { writeRecords } from "./write-records.ts";

/** Fills tabs that hold no row yet: the rule set, the calendar, and the person at the keyboard as coordinator. */
export function seedWorkbook(tabs: Tabs, text: Text): void {
  const { language } = text;
  const empty = (tab: TabKey, table: Table) => {
    const sheet = tabs.get(tab);
    if (!sheet) return undefined;
    const decoded = decode(table, readGrid(sheet));
    return decoded.records.length === 0 ? { sheet, layout: decoded.layout as Layout } : undefined;
  };
  const settings = decodeSettings(readGrid(tabs.get("settings") as GoogleAppsScript.Spreadsheet.Sheet));
  const ruleSet = ruleSetOf(settings.settings.ruleSet);
  const indicators = empty("indicators", INDICATORS);
  if (indicators && ruleSet) {
    writeRecords(indicators.sheet, indicators.layout, HEADER_ROW + 1, seedRows(ruleSet, language), INDICATORS, text);
  }
  const calendar = empty("calendar", CALENDAR);
  if (calendar) {
    const days = holidays().map((day) => ({ ...day, name: wordingIn(day.name, language) }));
    writeRecords(calendar.sheet, calendar.layout, HEADER_ROW + 1, days, CALENDAR, text);
  }
  const people = empty("people", PEOPLE);
  const email = orUndefined(userEmail);
  if (people && email && !settings.settings.coordinator) {
    const { code, name } = text.settingUp.firstCoordinator;
    writeRecords(people.sheet, people.layout, HEADER_ROW + 1, [{ code, name, email }], PEOPLE, text);
    const row = settings.rows.coordinator;
    if (row && settings.layout.value) writeGrid(tabs.get("settings") as never, row, settings.layout.value, [[code]]);
  }
}
