/** How our tabs print from a file. Apps Script cannot set that; a spreadsheet program reads it from the .xlsx. */
import { everyText, type Text } from "../../text/text.ts";
import { TABLES } from "../../workbook/tab-tables.ts";
import type { PageSetup, WorkbookModel } from "../model.ts";

const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.4, header: 0.3, footer: 0.3 };

const A4_LANDSCAPE: PageSetup = { paper: "A4", landscape: true, fitToWidth: 1, fitToHeight: 0, margins: MARGINS };

/** The overview prints on one page: its print area leaves out the columns beside it that the charts draw from. */
const OVERVIEW: PageSetup = { fitToHeight: 1, area: "$A:$J" };

const TABLE: PageSetup = { titleRows: "$1:$1", gridlines: true };

/** The tab of missing criteria repeats row 2, its headers; row 1 names the level, and the next level has its own. */
const MISSING: PageSetup = { titleRows: "$2:$2", gridlines: true };

/** Tabs that are pages of text: they print upright, as the guide promises. */
const UPRIGHT: readonly (keyof Text["tabs"])[] = ["report", "guide"];

/** Tabs with too many columns to be read on one page: two pages side by side, each with the column of codes. */
const WIDE: PageSetup = { fitToWidth: 2, titleColumns: "$A:$A" };

/**
 * Gives each of our tabs that has no page setup yet one: A4, across but for pages of text, headers on every page, lines
 * between rows.
 */
export function setUpPrinting({ sheets }: WorkbookModel): void {
  for (const sheet of sheets) {
    const tab = tabOf(sheet.name);
    if (!tab || sheet.page) continue;
    sheet.page = {
      ...A4_LANDSCAPE,
      ...(UPRIGHT.includes(tab) && { landscape: false }),
      ...(TABLES[tab] && TABLE),
      ...(tab === "overview" && OVERVIEW),
      ...(tab === "missing" && MISSING),
      ...(tab === "indicators" && WIDE),
    };
  }
}

function tabOf(name: string): keyof Text["tabs"] | undefined {
  for (const { tabs } of everyText()) {
    for (const [tab, own] of Object.entries(tabs)) if (own === name) return tab as keyof typeof tabs;
  }
  return undefined;
}
