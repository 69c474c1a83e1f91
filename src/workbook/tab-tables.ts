/** All tabs in their order, and the tables of those that are tables. */
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import { SETTINGS } from "./settings.ts";
import { headerOf, type Table } from "./table.ts";
import { CALENDAR, EVIDENCE, FORECAST, HISTORY, INDICATORS, LOG, MAILS, PEOPLE, UNITS } from "./tables.ts";

/** Tabs in the order in which they stand. */
export const TAB_ORDER: readonly TabKey[] = [
  "overview",
  "indicators",
  "missing",
  "evidence",
  "people",
  "units",
  "report",
  "calendar",
  "settings",
  "forecast",
  "mails",
  "history",
  "log",
  "guide",
];

export const TABLES: Partial<Record<TabKey, Table>> = {
  indicators: INDICATORS,
  evidence: EVIDENCE,
  people: PEOPLE,
  units: UNITS,
  calendar: CALENDAR,
  settings: SETTINGS,
  history: HISTORY,
  forecast: FORECAST,
  mails: MAILS,
  log: LOG,
} as unknown as Partial<Record<TabKey, Table>>;

/** The headers of a table, in the order of its fields. */
export function headersOf(table: Table, text: Text): string[] {
  return Object.keys(table.columns).map((field) => headerOf(text, table.tab, field));
}
