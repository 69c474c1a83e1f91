/** Reads the whole workbook as one book: one read a tab. */
import type { LocalTime } from "../domain/dates.ts";
import { withoutFollowOn } from "../problem/follow-on.ts";
import { AppError, type Problem, type ProblemCode, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { type Text, textOf } from "../text/text.ts";
import { type DecodedBook, decodeBook, type Grid, STAFF_TABS, type StaffGrids } from "../workbook/book.ts";
import type { Cell } from "../workbook/cell.ts";
import { withLinks } from "../workbook/linked-cells.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { readHeaders } from "../workbook/table.ts";
import { instant } from "./clock.ts";
import { findTabs, readEvidenceLinks, readGrid, readToHeaders, spreadsheet, type Tabs } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface OpenWorkbook extends DecodedBook {
  /** When reading began, in milliseconds: what was typed before is in it. */
  readAtMs: number;
  tabs: Tabs;
  /** The grid of the indicators as it was read, for writing only what changed. */
  indicatorGrid: Grid;
  /** Where only what an edit can change was read: its rows of the indicators. */
  editedRows?: ReadonlySet<number>;
  /** Tabs of the script that were read whole when their headers were looked at. */
  readBefore: Partial<Record<TabKey, Cell[][]>>;
  /** The history as it stood when mails were to tell of it: never what is written goes by it, which is read under the lock. */
  toldHistory?: Cell[][];
  text: Text;
}

/** Tabs that a run writes: seen to be there before the first mail leaves. */
const WRITTEN_TABS = ["overview", "missing", "history", "mails", "forecast"] as const;

// Zones in which a day begins with the school's, so that a date cell is the same day in the sheet and in the script.
const ZONES = ["Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok"];

/** The workbook as it stands; its problems are in the book. `read`: the cells of a tab, as far as they are asked for. */
export function openWorkbook(at: LocalTime, read: (sheet: Sheet, tab: TabKey) => Cell[][] = readGrid): OpenWorkbook {
  const readAtMs = instant();
  const { tabs, problems } = findTabs();
  const grids: StaffGrids = {};
  for (const key of STAFF_TABS) {
    const sheet = tabs.get(key);
    if (sheet) grids[key] = read(sheet, key);
  }
  const opened = decodeWorkbook(grids, tabs, at, readAtMs);
  opened.book.problems = withoutFollowOn([...opened.book.problems, ...problems]);
  return opened;
}

/** The workbook that these grids of its tabs hold. */
export function decodeWorkbook(grids: StaffGrids, tabs: Tabs, { on }: LocalTime, readAtMs: number): OpenWorkbook {
  const decoded = decodeBook(withEvidenceLinks(grids, tabs.get("evidence")), on);
  const missing = WRITTEN_TABS.filter((tab) => !tabs.has(tab)).map((tab) => problem("tabMissing", { tab }));
  decoded.book.problems.push(...missing, ...zoneProblems());
  const text = textOf(decoded.book.settings.language);
  return { ...decoded, readAtMs, tabs, indicatorGrid: grids.indicators ?? [], readBefore: {}, text };
}

/** The grids, that of the evidence with the address in the place of words that link to one. */
function withEvidenceLinks(grids: StaffGrids, sheet: Sheet | undefined): StaffGrids {
  const { evidence } = grids;
  return sheet && evidence ? { ...grids, evidence: withLinks(evidence, readEvidenceLinks(sheet, evidence)) } : grids;
}

function zoneProblems(): Problem[] {
  const [zone, locale] = [spreadsheet().getSpreadsheetTimeZone(), spreadsheet().getSpreadsheetLocale()];
  return [
    ...(ZONES.includes(zone) ? [] : [problem("zoneDiffers", { seen: zone })]),
    ...(MONTH_FIRST.test(locale) ? [problem("localeMonthFirst", { seen: locale })] : []),
  ];
}

/** Locales in which "05/06" is the sixth of May: those that write the month first, and those that write the year first. */
const MONTH_FIRST = /^(en_(US|PH|CA|ZA)|es_(US|PR|PA)|fil|fr_CA|ja|ko|zh|hu|lt|mn|sv|eu|fa|ne|si)(_|$)/;

/** Problems that keep mails from leaving, and scores from nobody. */
const ABOUT_MAIL: readonly ProblemCode[] = ["noPeople", "coordinatorMissing"];

/** Tables of the script by what writes them; by the forecast mails are held back, too. */
const WRITTEN_TABLES = { score: ["history"], mail: ["history", "mails", "forecast"] } as const;

/** What is wrong with the headers of tables that the script is going to write. */
export function writtenHeaderProblems(
  tabs: Tabs,
  purpose: "score" | "mail",
  read: (tab: TabKey, sheet: Sheet) => Cell[][] | undefined = () => undefined,
): Problem[] {
  return WRITTEN_TABLES[purpose].flatMap((tab) => {
    const [sheet, table] = [tabs.get(tab), TABLES[tab]];
    return sheet && table ? readHeaders(table, read(tab, sheet) ?? readToHeaders(sheet, table)).problems : [];
  });
}

// Read whole at once where all of it is needed next: a score holds the lock already, and the forecast is read anyway.
const READ_WHOLE: Record<"score" | "mail", TabKey> = { score: "history", mail: "forecast" };

/** Throws all problems of the workbook when one of them stops what is to be done: scoring needs no recipients. */
export function assertSound(workbook: OpenWorkbook, purpose: "score" | "mail"): void {
  const { book, tabs, readBefore } = workbook;
  const read = (tab: TabKey, sheet: Sheet) => {
    if (tab === "history" && purpose === "mail") {
      workbook.toldHistory = readGrid(sheet);
      return workbook.toldHistory;
    }
    if (tab === READ_WHOLE[purpose]) readBefore[tab] = readGrid(sheet);
    return readBefore[tab];
  };
  book.problems.push(...writtenHeaderProblems(tabs, purpose, read));
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
