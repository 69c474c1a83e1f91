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
import { nowMs } from "./clock.ts";
import { findTabs, readEvidenceLinks, readGrid, readToHeaders, spreadsheet, type Tabs } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface OpenWorkbook extends DecodedBook {
  /** When reading began, in milliseconds since 1970: what was typed before then is included. */
  readAtMs: number;
  tabs: Tabs;
  /** The grid of the indicators as it was read, for writing only what changed. */
  indicatorGrid: Grid;
  /** The sheet rows of tab Chỉ tiêu that an edit can change, where only those were read. */
  editedRows?: ReadonlySet<number>;
  /** Grids of the script's tabs that were read whole when their headers were checked. */
  readBefore: Partial<Record<TabKey, Cell[][]>>;
  /** The history as read for what mails say of it. Writing the history reads it anew, under the lock. */
  toldHistory?: Cell[][];
  text: Text;
}

/** Tabs that a run writes; their absence is a problem, found before the first mail leaves. */
const WRITTEN_TABS = ["overview", "missing", "history", "mails", "forecast"] as const;

// Zones with the school's midnight, so that a date cell is the same day in the sheet and in the script.
const ZONES = ["Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok"];

/** Reads the workbook; all problems are in the book. `read` reads the cells of a tab, or the part that the caller needs. */
export function openWorkbook(at: LocalTime, read: (sheet: Sheet, tab: TabKey) => Cell[][] = readGrid): OpenWorkbook {
  const readAtMs = nowMs();
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

/** Decodes the workbook from the grids of its tabs. */
export function decodeWorkbook(grids: StaffGrids, tabs: Tabs, { on }: LocalTime, readAtMs: number): OpenWorkbook {
  const decoded = decodeBook(withEvidenceLinks(grids, tabs.get("evidence")), on);
  const missing = WRITTEN_TABS.filter((tab) => !tabs.has(tab)).map((tab) => problem("tabMissing", { tab }));
  decoded.book.problems.push(...missing, ...zoneProblems());
  const text = textOf(decoded.book.settings.language);
  return { ...decoded, readAtMs, tabs, indicatorGrid: grids.indicators ?? [], readBefore: {}, text };
}

/** The grids, with addresses in place of linked words in the evidence. */
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

/** Locales in which "05/06" is the sixth of May, by the order month, day. */
const MONTH_FIRST = /^(en_(US|PH|CA|ZA)|es_(US|PR|PA)|fil|fr_CA|ja|ko|zh|hu|lt|mn|sv|eu|fa|ne|si)(_|$)/;

/** Problems that stop mails and not scores. */
const ABOUT_MAIL: readonly ProblemCode[] = ["noPeople", "coordinatorMissing"];

/** Tables of the script that a score and a mail need; mails need the forecast, since it holds some of them back. */
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

// The table that is read whole at the check of its headers, because the run needs all of it next.
const READ_WHOLE: Record<"score" | "mail", TabKey> = { score: "history", mail: "forecast" };

/** Throws all problems of the workbook when one of them stops scoring or mailing. */
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

/** A tab that a command needs; throws the problem where it is missing. */
export function needTab(tabs: Tabs, tab: TabKey): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = tabs.get(tab);
  if (!sheet) throw new AppError([problem("tabMissing", { tab })]);
  return sheet;
}
