/** Tabs of a school's own that bear a name of ours: they are renamed, and keep all that they hold. */

import { matchKey } from "../domain/match-key.ts";
import { spreadsheet, type Tabs } from "../gas/sheets.ts";
import { lastState } from "../gas/state.ts";
import type { TabReader } from "../gas/tab-reader.ts";
import { AppError } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText, type Text } from "../text/text.ts";
import { isOurPage } from "../workbook/our-pages.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { locateHeader, readHeaders } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Tabs that bear our names and are not ours: they hold neither our headers nor a page of ours. A tab without cells may
 * hold somebody's chart or picture; it is ours only where other tabs are, with a name in their language or in the
 * workbook's (`own`), or where a set-up was broken off.
 */
export function findForeign(tabs: Tabs, read: TabReader, own: Text | undefined): Map<TabKey, Sheet> {
  const texts = everyText();
  const isBlank = ([tab]: [TabKey, Sheet]) => read.head(tab).length === 0;
  const isOurs = ([tab]: [TabKey, Sheet]) => {
    const [table, cells] = [TABLES[tab], read.head(tab)];
    return table ? locateHeader(table, cells) !== undefined : isOurPage(tab, cells, texts);
  };
  const filled = [...tabs].filter((each) => !isBlank(each));
  const ours = filled.filter(isOurs);
  const languages = texts.filter((text) => text === own || ours.some(([tab, sheet]) => isNamed(sheet, text.tabs[tab])));
  const isSettingUp = () => lastState().settingUp !== undefined;
  const blank = [...tabs].filter(
    (each) => isBlank(each) && !languages.some((text) => isNamed(each[1], text.tabs[each[0]])) && !isSettingUp(),
  );
  return new Map([...filled.filter((each) => !ours.includes(each)), ...blank]);
}

function isNamed(sheet: Sheet, name: string): boolean {
  return matchKey(sheet.getName()) === matchKey(name);
}

/** Throws where headers are not in the first row or stand twice: writing would go to the wrong place. */
export function assertHeaders(tabs: Tabs, read: TabReader): void {
  const problems = [...tabs.keys()].flatMap((tab) => {
    const [table, cells] = [TABLES[tab], read.head(tab)];
    const found = table && cells.length > 0 ? readHeaders(table, cells).problems : [];
    return found.filter(({ code }) => code !== "headerMissing" && code !== "columnMissing");
  });
  if (problems.length > 0) throw new AppError(problems);
}

/** Gives these tabs free names; returns the new names. */
export function giveUpNames(foreign: ReadonlyMap<TabKey, Sheet>, text: Text): string[] {
  return [...foreign.values()].map((sheet) => {
    const wanted = text.settingUp.ownTab(sheet.getName());
    let name = wanted;
    for (let number = 2; spreadsheet().getSheetByName(name); number++) name = `${wanted} ${number}`;
    sheet.setName(name);
    return name;
  });
}
