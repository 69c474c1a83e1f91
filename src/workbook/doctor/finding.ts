/** What the doctor reads and what it finds, as data. */
import type { Problem } from "../../problem/problem.ts";
import type { TabKey } from "../../problem/tab-key.ts";
import type { Text } from "../../text/text.ts";
import { STAFF_TABS } from "../book.ts";
import { type Cell, columnLetters } from "../cell.ts";
import { TABLES } from "../tab-tables.ts";
import { headerOf } from "../table.ts";

/** A sheet as it was read. A tab that the script writes comes with its header row alone. */
export interface InspectedSheet {
  id: number;
  name: string;
  hidden: boolean;
  /** Which of our tabs the sheet is, once known. */
  tab?: TabKey;
  grid: readonly (readonly Cell[])[];
  /** "" where a cell holds no formula; may be smaller than the grid. */
  formulas: readonly (readonly string[])[];
  /** Of tab Minh chứng: the address behind the words of each row's link. */
  links?: readonly string[];
  /** Merged areas, such as "A2:A5". */
  merges: readonly string[];
  /** How many filled rows lost the dropdown of a field. */
  dropdownsLost: Readonly<Record<string, number>>;
  /** How many cells of filled rows lost the number format of their column. */
  formatsLost: number;
}

/** Kinds of findings that the press of a button repairs, because only one thing can be meant. */
export type RepairCode =
  | "spaces"
  | "spelling"
  | "textDate"
  | "dayFirst"
  | "serialDate"
  | "textNumber"
  | "address"
  | "addressCompleted"
  | "codeRestored"
  | "restored"
  | "headerSpelt"
  | "headerAdded"
  | "titlesAbove"
  | "headersSorted"
  | "tabRenamed"
  | "tabAdded"
  | "settingsAdded"
  | "dropdownsLost"
  | "formatsLost"
  | "merged";

/** Kinds of findings that are only listed, for a person to decide. */
export type ListedCode =
  | "problem"
  | "tabDoubled"
  | "tabUnclear"
  | "tabForeign"
  | "headerRow"
  | "headerDoubled"
  | "headerUnclear"
  | "extraColumns"
  | "future";

export interface Finding {
  code: RepairCode | ListedCode;
  sheetId: number;
  /** The name of the sheet as it stands. */
  sheet: string;
  row?: number;
  column?: number;
  seen?: string;
  /** Words for the sentence: what the cell becomes, or which of two to keep. */
  expected?: string;
  count?: number;
  /** The new content of one cell, which holds `from`. */
  change?: { from: Cell; to: Cell };
  problem?: Problem;
  /** What stands above the column that may be the missing one. */
  header?: Cell;
}

const LISTED: readonly string[] = [
  "problem",
  "tabDoubled",
  "tabUnclear",
  "tabForeign",
  "headerRow",
  "headerDoubled",
  "headerUnclear",
  "extraColumns",
  "future",
] satisfies ListedCode[];

/** Whether the press of a button repairs a finding; others are only listed. */
export function isRepair({ code }: Finding): boolean {
  return !LISTED.includes(code);
}

/** Whether a finding keeps set-up from running: set-up would make a second tab or column beside the one in question. */
export function holdsSetUp({ code }: Finding): boolean {
  return HOLDS_SET_UP.includes(code);
}

const HOLDS_SET_UP: readonly string[] = [
  "tabDoubled",
  "tabUnclear",
  "tabForeign",
  "headerRow",
  "headerDoubled",
  "headerUnclear",
];

/** Names of the tabs and columns of staff that repairs make anew and blank: their content is gone, unless somebody kept it. */
export function lostContent(repairs: readonly Finding[], text: Text): string[] {
  const isStaffTab = (name: string) => STAFF_TABS.some((tab) => text.tabs[tab] === name);
  const isBroughtBack = ({ sheetId, column }: Finding) =>
    repairs.some((each) => each.code === "restored" && each.sheetId === sheetId && each.column === column);
  return repairs.flatMap((each) => {
    if (each.code === "tabAdded") return isStaffTab(each.sheet) ? [each.sheet] : [];
    if (each.code !== "headerAdded" || isBroughtBack(each) || !isOfStaff(each, text)) return [];
    return [`${each.sheet}: ${String(each.change?.to)}`];
  });
}

function isOfStaff({ sheet, change }: Finding, text: Text): boolean {
  const tab = STAFF_TABS.find((each) => text.tabs[each] === sheet);
  const table = tab && TABLES[tab];
  const field = table && Object.keys(table.columns).find((each) => headerOf(text, table.tab, each) === change?.to);
  return Boolean(field && !table?.computed.includes(field));
}

/** The place of a finding, "Chỉ tiêu!Q12", or the name of its tab. */
export function placeOfFinding({ sheet, row, column }: Finding): string {
  return row ? `${sheet}!${column ? columnLetters(column) : `${row}:`}${row}` : sheet;
}

/** A key that is equal for the same finding on a second look: a repair is done only where it still is what the person agreed to. */
export function identityOf({ code, sheetId, row, column, change, expected }: Finding): string {
  return JSON.stringify([code, sheetId, row, column, change, change ? "" : expected]);
}
