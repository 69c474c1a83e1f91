/** Tabs of a school's own that bear a name of ours: they give the name up, and keep all that they hold. */

import { readGrid, readToHeaders, spreadsheet, type Tabs } from "../gas/sheets.ts";
import { AppError } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText, type Text } from "../text/text.ts";
import { isOurPage } from "../workbook/our-pages.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { locateHeader, readHeaders, type Table } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tabs that bear our names and hold something else: neither our headers nor a page of ours. */
export function findForeign(tabs: Tabs): Map<TabKey, Sheet> {
  const texts = everyText();
  const isForeign = ([tab, sheet]: [TabKey, Sheet]) => {
    const table = TABLES[tab];
    if (sheet.getLastRow() === 0) return false;
    return table ? !holds(sheet, table) : !isOurPage(tab, readGrid(sheet), texts);
  };
  return new Map([...tabs].filter(isForeign));
}

/** Stops where headers are not in the first row or stand twice: whatever is written would go to the wrong place. */
export function assertHeaders(tabs: Tabs): void {
  const problems = [...tabs].flatMap(([tab, sheet]) => {
    const table = TABLES[tab];
    const found = table && sheet.getLastRow() > 0 ? readHeaders(table, readToHeaders(sheet, table)).problems : [];
    return found.filter(({ code }) => code !== "headerMissing");
  });
  if (problems.length > 0) throw new AppError(problems);
}

/** Whether a tab has the headers of a table, in whichever row. */
function holds(sheet: Sheet, table: Table): boolean {
  return locateHeader(table, readToHeaders(sheet, table)) !== undefined;
}

/** Gives these tabs names that are free; returns the new ones. */
export function giveUpNames(foreign: ReadonlyMap<TabKey, Sheet>, text: Text): string[] {
  return [...foreign.values()].map((sheet) => {
    const wanted = text.settingUp.ownTab(sheet.getName());
    let name = wanted;
    for (let number = 2; spreadsheet().getSheetByName(name); number++) name = `${wanted} ${number}`;
    sheet.setName(name);
    return name;
  });
}
