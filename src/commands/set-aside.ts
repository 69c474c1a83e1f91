/** Tabs of a school's own that bear a name of ours: they give the name up, and keep all that they hold. */
import { AppError, type TabKey } from "../domain/problem.ts";
import { readGrid, spreadsheet, type Tabs } from "../gas/sheets.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { SETTINGS } from "../workbook/settings.ts";
import { TABLES } from "../workbook/styles.ts";
import { HEADER_ROW, headerProblem, locateHeader, type Table } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Our tabs by name that hold something else: a table without our headers or, before set-up, anything at all. */
export function findForeign(tabs: Tabs): Map<TabKey, Sheet> {
  const settings = tabs.get("settings");
  const isSetUp = settings !== undefined && headerRowOf(settings, SETTINGS as unknown as Table) !== undefined;
  const isForeign = ([tab, sheet]: [TabKey, Sheet]) => {
    const table = TABLES[tab];
    if (sheet.getLastRow() === 0) return false;
    return table ? headerRowOf(sheet, table) === undefined : !isSetUp;
  };
  return new Map([...tabs].filter(isForeign));
}

/** Stops where a table's headers do not stand in the first row: whatever is written would go to the wrong place. */
export function assertHeaders(tabs: Tabs): void {
  const problems = [...tabs].flatMap(([tab, sheet]) => {
    const table = TABLES[tab];
    const row = table && sheet.getLastRow() > 0 ? headerRowOf(sheet, table) : HEADER_ROW;
    return table && row !== HEADER_ROW ? [headerProblem(table, row)] : [];
  });
  if (problems.length > 0) throw new AppError(problems);
}

/** Mostly the first row says enough. */
function headerRowOf(sheet: Sheet, table: Table): number | undefined {
  const first = sheet.getRange(HEADER_ROW, 1, 1, Math.max(1, sheet.getLastColumn())).getValues() as Cell[][];
  return locateHeader(table, first) ?? locateHeader(table, readGrid(sheet));
}

/** Gives these tabs names that are free; returns the new ones. */
export function setAside(foreign: ReadonlyMap<TabKey, Sheet>, { dialog }: Text): string[] {
  return [...foreign.values()].map((sheet) => {
    const wanted = dialog.ownTab(sheet.getName());
    let name = wanted;
    for (let number = 2; spreadsheet().getSheetByName(name); number++) name = `${wanted} ${number}`;
    sheet.setName(name);
    return name;
  });
}
