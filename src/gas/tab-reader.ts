/** Reads each tab once for a command that needs it several times. */
import type { TabKey } from "../problem/tab-key.ts";
import { STAFF_TABS } from "../workbook/book.ts";
import type { Cell } from "../workbook/cell.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { readGrid, readToHeaders, type Tabs } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tabs of which set-up needs all rows anyway, so that their headers are not read separately. */
const WHOLE: readonly TabKey[] = STAFF_TABS;

export interface TabReader {
  /** All cells; nothing where there is no such tab or it is empty. */
  all(tab: TabKey): Cell[][];
  /** The rows down to the headers of a table, or all cells. */
  head(tab: TabKey): Cell[][];
  /** Adds a tab that was just made. */
  add(tab: TabKey, sheet: Sheet): void;
  /** Whether a tab was just made, so that nobody can have changed it yet. */
  isNew(tab: TabKey): boolean;
  /** Says that an empty tab holds these cells now. */
  replace(tab: TabKey, cells: Cell[][]): void;
  /** Says that a tab was written to, so that it is read again when asked for. */
  forget(tab: TabKey): void;
}

/** A reader of these tabs. */
export function tabReader(tabs: Tabs): TabReader {
  const sheets = new Map(tabs);
  const [grids, heads] = [new Map<TabKey, Cell[][]>(), new Map<TabKey, Cell[][]>()];
  const read = (known: Map<TabKey, Cell[][]>, tab: TabKey, from: (sheet: Sheet) => Cell[][]) => {
    const sheet = sheets.get(tab);
    const cells = known.get(tab) ?? (sheet && sheet.getLastRow() > 0 ? from(sheet) : []);
    known.set(tab, cells);
    return cells;
  };
  const all = (tab: TabKey) => read(grids, tab, readGrid);
  const head = (tab: TabKey) => {
    const table = TABLES[tab];
    if (!table || grids.has(tab) || WHOLE.includes(tab)) return all(tab);
    return read(heads, tab, (sheet) => readToHeaders(sheet, table));
  };
  const forget = (tab: TabKey) => {
    grids.delete(tab);
    heads.delete(tab);
  };
  const replace = (tab: TabKey, cells: Cell[][]) => {
    forget(tab);
    (WHOLE.includes(tab) ? grids : heads).set(tab, cells);
  };
  const add = (tab: TabKey, sheet: Sheet) => {
    sheets.set(tab, sheet);
    forget(tab);
  };
  const isNew = (tab: TabKey) => tabs.get(tab) !== sheets.get(tab);
  return { all, head, forget, replace, add, isNew };
}
