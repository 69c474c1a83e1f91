/** Tabs of a school's own that bear a name of ours: they give the name up, and keep all that they hold. */
import { AppError, type TabKey } from "../domain/problem.ts";
import { fullText } from "../gas/once.ts";
import { readToHeaders, spreadsheet, type Tabs } from "../gas/sheets.ts";
import { fill } from "../text/fill.ts";
import type { Text } from "../text/text.ts";
import { TABLES } from "../workbook/styles.ts";
import { locateHeader, readHeaders, type Table } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Our tabs by name that hold something else: a table without our headers or, before set-up, anything at all. */
export function findForeign(tabs: Tabs): Map<TabKey, Sheet> {
  const filled = [...tabs].filter(([, sheet]) => sheet.getLastRow() > 0);
  const ours = new Set(filled.flatMap(([tab, sheet]) => (holds(sheet, TABLES[tab]) ? [tab] : [])));
  const isSetUp = ours.size > 0;
  return new Map(filled.filter(([tab]) => !ours.has(tab) && (TABLES[tab] || !isSetUp)));
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
function holds(sheet: Sheet, table: Table | undefined): boolean {
  return table !== undefined && locateHeader(table, readToHeaders(sheet, table)) !== undefined;
}

/** Gives these tabs names that are free; returns the new ones. */
export function setAside(foreign: ReadonlyMap<TabKey, Sheet>, text: Text): string[] {
  return [...foreign.values()].map((sheet) => {
    const wanted = fill(fullText(text).settingUp.ownTab, { name: sheet.getName() });
    let name = wanted;
    for (let number = 2; spreadsheet().getSheetByName(name); number++) name = `${wanted} ${number}`;
    sheet.setName(name);
    return name;
  });
}
