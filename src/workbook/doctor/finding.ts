/** What the doctor reads and what it finds, as data. */
import type { Problem } from "../../problem/problem.ts";
import type { TabKey } from "../../problem/tab-key.ts";
import { type Cell, columnLetters } from "../cell.ts";

/** A sheet as it was read. A tab that the script writes comes with its header row alone. */
export interface InspectedSheet {
  id: number;
  name: string;
  hidden: boolean;
  /** Its role, once known. */
  tab?: TabKey;
  grid: readonly (readonly Cell[])[];
  /** "" where a cell holds no formula; may be smaller than the grid. */
  formulas: readonly (readonly string[])[];
  /** Merged areas, such as "A2:A5". */
  merges: readonly string[];
  /** How many filled rows lost the dropdown of a field. */
  dropdownsLost: Readonly<Record<string, number>>;
  /** How many cells of filled rows lost the number format of their column. */
  formatsLost: number;
}

/** Changed by the press of a button, because it can mean one thing only. */
export type RepairCode =
  | "spaces"
  | "spelling"
  | "textDate"
  | "dayFirst"
  | "serialDate"
  | "textNumber"
  | "address"
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

/** Said, and left to a person. */
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
  /** Words for the sentence: what it becomes, or what to keep. */
  expected?: string;
  count?: number;
  /** The new content of one cell, which holds `from`. */
  change?: { from: Cell; to: Cell };
  problem?: Problem;
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

export function isRepair({ code }: Finding): boolean {
  return !LISTED.includes(code);
}

/** Whether a finding keeps set-up from going over the workbook: it would build beside what a person has to sort out. */
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

/** Where a finding is: "Chỉ tiêu!Q12", or the tab. */
export function addressOf({ sheet, row, column }: Finding): string {
  return row ? `${sheet}!${column ? columnLetters(column) : `${row}:`}${row}` : sheet;
}

/** Equal for the same finding on a second look: what was agreed to is done only where it still stands so. */
export function identityOf({ code, sheetId, row, column, change, expected }: Finding): string {
  return JSON.stringify([code, sheetId, row, column, change, change ? "" : expected]);
}
