/** Gives renamed tabs and columns their names back, since set-up would make new ones beside them. */
import { inspectSheets } from "../gas/inspect-sheets.ts";
import { spreadsheet, type Tabs, writeGrid } from "../gas/sheets.ts";
import type { TabReader } from "../gas/tab-reader.ts";
import type { Text } from "../text/text.ts";
import { STAFF_TABS } from "../workbook/book.ts";
import { diagnose } from "../workbook/doctor/diagnose.ts";
import type { Finding } from "../workbook/doctor/finding.ts";
import { lacksColumns, renamesAmong } from "../workbook/doctor/renamed.ts";
import { TAB_ORDER, TABLES } from "../workbook/tab-tables.ts";
import { HEADER_ROW, type Table } from "../workbook/table.ts";

/** The renames in a workbook of ours; all sheets are read only where a tab or a column is missing. */
export function findRenamed(tabs: Tabs, read: TabReader, text: Text, today: string): ReturnType<typeof renamesAmong> {
  const isWhole =
    TAB_ORDER.every((tab) => tabs.has(tab)) &&
    STAFF_TABS.every((tab) => !lacksColumns(TABLES[tab] as Table, read.head(tab)));
  return isWhole ? { ask: [], several: [] } : renamesAmong(diagnose(inspectSheets(), today, text, []).findings);
}

/** Gives the renamed tabs and columns their names back; the caller has asked, and holds the lock. */
export function giveBackNames(renames: readonly Finding[]): void {
  for (const { code, sheetId, sheet, column = 1, seen = "", expected = "", change } of renames) {
    const found = spreadsheet()
      .getSheets()
      .find((each) => each.getSheetId() === sheetId);
    if (!found) continue;
    if (code === "tabRenamed") found.setName(expected);
    else if (code === "tabUnclear") found.setName(sheet);
    else writeGrid(found, HEADER_ROW, column, [[change?.to ?? seen]]);
  }
}
