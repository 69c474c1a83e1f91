/** Fills a new workbook: the rule set, the calendar and a coordinator. */
import { seedRows } from "../catalog/criteria.ts";
import { holidays } from "../catalog/holidays.ts";
import { wordingIn } from "../catalog/rule-set.ts";
import { ruleSetOf } from "../catalog/rule-sets.ts";
import { orUndefined } from "../gas/or-undefined.ts";
import { type Tabs, writeGrid } from "../gas/sheets.ts";
import type { TabReader } from "../gas/tab-reader.ts";
import { userEmail } from "../gas/user.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import { decodeSettings } from "../workbook/settings.ts";
import { decode, HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { CALENDAR, INDICATORS, PEOPLE } from "../workbook/tables.ts";
import { writeRecords } from "./write-records.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SEEDED: readonly (readonly ["indicators" | "calendar" | "people", Table])[] = [
  ["indicators", INDICATORS],
  ["calendar", CALENDAR],
  ["people", PEOPLE],
];

/**
 * Fills tabs without rows that were made just now (`made`): the rule set, the calendar, and the person at the keyboard
 * as coordinator. Other empty tabs stay empty, since somebody deleted their rows; unless all three are empty, which is a
 * set-up that was broken off.
 */
export function seedWorkbook(tabs: Tabs, made: ReadonlySet<TabKey>, text: Text, read: TabReader): void {
  const { language } = text;
  const empties = new Map<TabKey, { sheet: Sheet; layout: Layout }>();
  for (const [tab, table] of SEEDED) {
    const sheet = tabs.get(tab);
    const decoded = sheet && decode(table, read.all(tab));
    if (sheet && decoded?.records.length === 0) empties.set(tab, { sheet, layout: decoded.layout as Layout });
  }
  const empty = (tab: TabKey) => (made.has(tab) || empties.size === SEEDED.length ? empties.get(tab) : undefined);
  const settings = decodeSettings(read.all("settings"));
  const ruleSet = ruleSetOf(settings.settings.ruleSet);
  const indicators = empty("indicators");
  if (indicators && ruleSet) {
    writeRecords(indicators.sheet, indicators.layout, HEADER_ROW + 1, seedRows(ruleSet, language), INDICATORS, text);
    read.forget("indicators");
  }
  const calendar = empty("calendar");
  if (calendar) {
    const days = holidays().map((day) => ({ ...day, name: wordingIn(day.name, language) }));
    writeRecords(calendar.sheet, calendar.layout, HEADER_ROW + 1, days, CALENDAR, text);
  }
  const people = empty("people");
  const email = orUndefined(userEmail);
  if (people && email && !settings.settings.coordinator) {
    const { code, name } = text.settingUp.firstCoordinator;
    writeRecords(people.sheet, people.layout, HEADER_ROW + 1, [{ code, name, email }], PEOPLE, text);
    const row = settings.rows.coordinator;
    if (row && settings.layout.value) writeGrid(tabs.get("settings") as never, row, settings.layout.value, [[code]]);
  }
}
