/** Reads the whole workbook as one book: one read a tab. */
import type { LocalTime } from "../domain/dates.ts";
import { AppError, type Problem, type ProblemCode, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { type Text, textOf } from "../text/text.ts";
import { type DecodedBook, decodeBook, type Grid, STAFF_TABS, type StaffGrids } from "../workbook/book.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { readHeaders } from "../workbook/table.ts";
import { instant } from "./clock.ts";
import { findTabs, readGrid, readToHeaders, spreadsheet, type Tabs } from "./sheets.ts";

export interface OpenWorkbook extends DecodedBook {
  /** When reading began, in milliseconds: what was typed before is in it. */
  readAtMs: number;
  tabs: Tabs;
  /** The grid of the indicators as it was read, for writing only what changed. */
  indicatorGrid: Grid;
  text: Text;
}

/** Tabs that a run writes: seen to be there before the first mail leaves. */
const WRITTEN_TABS = ["overview", "missing", "history", "mails", "forecast"] as const;

// Zones in which a day begins with the school's, so that a date cell is the same day in the sheet and in the script.
const ZONES = ["Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok"];

/** The workbook as it stands; its problems are in the book. */
export function openWorkbook({ on }: LocalTime): OpenWorkbook {
  const readAtMs = instant();
  const { tabs, problems } = findTabs();
  const grids: StaffGrids = {};
  for (const key of STAFF_TABS) {
    const sheet = tabs.get(key);
    if (sheet) grids[key] = readGrid(sheet);
  }
  const decoded = decodeBook(grids, on);
  const missing = WRITTEN_TABS.filter((tab) => !tabs.has(tab)).map((tab) => problem("tabMissing", { tab }));
  decoded.book.problems.push(...problems, ...missing, ...zoneProblems());
  const text = textOf(decoded.book.settings.language);
  return { ...decoded, readAtMs, tabs, indicatorGrid: grids.indicators ?? [], text };
}

function zoneProblems(): Problem[] {
  const zone = spreadsheet().getSpreadsheetTimeZone();
  return ZONES.includes(zone) ? [] : [problem("zoneDiffers", { seen: zone })];
}

/** Problems that keep mails from leaving, and scores from nobody. */
const ABOUT_MAIL: readonly ProblemCode[] = ["noPeople", "coordinatorMissing"];

/** Tables of the script by what writes them; by the forecast mails are held back, too. */
const WRITTEN_TABLES = { score: ["history"], mail: ["history", "mails", "forecast"] } as const;

/** What is wrong with the headers of tables that the script is going to write. */
export function writtenHeaderProblems(tabs: Tabs, purpose: "score" | "mail"): Problem[] {
  return WRITTEN_TABLES[purpose].flatMap((tab) => {
    const [sheet, table] = [tabs.get(tab), TABLES[tab]];
    return sheet && table ? readHeaders(table, readToHeaders(sheet, table)).problems : [];
  });
}

/** Throws all problems of the workbook when one of them stops what is to be done: scoring needs no recipients. */
export function assertSound({ book, tabs }: OpenWorkbook, purpose: "score" | "mail"): void {
  book.problems.push(...writtenHeaderProblems(tabs, purpose));
  const stops = ({ severity, code }: Problem) =>
    severity === "stops" && (purpose === "mail" || !ABOUT_MAIL.includes(code));
  if (book.problems.some(stops)) throw new AppError(book.problems);
}

/** A tab that a command cannot do without. */
export function needTab(tabs: Tabs, tab: TabKey): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = tabs.get(tab);
  if (!sheet) throw new AppError([problem("tabMissing", { tab })]);
  return sheet;
}
