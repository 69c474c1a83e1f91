/** The pages that the script writes whole: it writes them on its own tabs alone, whatever another tab is called. */
import { readGrid, type Tabs } from "../gas/sheets.ts";
import { rememberedRecord } from "../gas/state.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText } from "../text/text.ts";
import { isOurPage, PAGES } from "../workbook/our-pages.ts";

/**
 * A problem for each of these pages whose name a school's own tab bears. A page is ours where set-up knew the tab; where
 * it did not (a copy of the workbook, a file that another program numbered anew), by what stands there.
 */
export function foreignPages(tabs: Tabs, pages: readonly TabKey[]): Problem[] {
  const known = rememberedRecord<number>("pages");
  return pages.flatMap((tab) => {
    const sheet = tabs.get(tab);
    if (!sheet || known[tab] === sheet.getSheetId() || sheet.getLastRow() === 0) return [];
    return isOurPage(tab, readGrid(sheet), everyText()) ? [] : [problem("pageForeign", { tab })];
  });
}

/** The tabs of the pages, to be remembered at set-up. */
export function markPages(tabs: Tabs): string {
  return JSON.stringify(Object.fromEntries(PAGES.map((tab) => [tab, tabs.get(tab)?.getSheetId()])));
}
