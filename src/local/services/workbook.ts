/** The spreadsheet as a whole. */

import type { WorkbookBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { sheetNamed } from "../grid.ts";
import { createSheet, type Sheet } from "../model.ts";
import { offsetAt } from "../zone.ts";

const MOST_CELLS = 10_000_000;

/** The part of the bridge behind `Spreadsheet`. */
export function workbookBridge(execution: Execution): WorkbookBridge {
  const { shared } = execution;
  const { workbook } = shared;
  const indexOf = (id: number) => workbook.sheets.indexOf(execution.sheet(id));
  return {
    id: () => shared.state.spreadsheetId,
    name: () => workbook.name,
    address: () => `file:${encodeURIComponent(workbook.name)}.xlsx`,
    sheets: () => workbook.sheets.map((sheet) => sheet.id),
    sheetNamed: (name) => workbook.sheets.find((sheet) => sheet.name === name)?.id ?? null,
    activeSheet: () => activeSheet(execution).id,
    activate: (id) => {
      workbook.activeSheetId = execution.sheet(id).id;
    },
    insert: (name, index) => insertSheet(execution, name, index),
    remove(id) {
      const at = indexOf(id);
      const others = workbook.sheets.filter((sheet) => sheet.id !== id && !sheet.hidden);
      if (others.length === 0) throw execution.exception("lastSheet");
      workbook.sheets.splice(at, 1);
    },
    timeZone: () => workbook.timeZone,
    setTimeZone: (zone) => setTimeZone(execution, zone),
    locale: () => workbook.locale,
    setLocale(locale) {
      if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw execution.exception("invalidArgument", locale);
      workbook.locale = locale;
    },
    toast(message, title) {
      shared.toasts.push({ message, title });
      shared.options.onToast?.({ message, title });
    },
  };
}

function setTimeZone(execution: Execution, zone: string): void {
  try {
    offsetAt(zone, 0);
  } catch {
    throw execution.exception("invalidArgument", "timezone");
  }
  execution.shared.workbook.timeZone = zone;
}

function activeSheet(execution: Execution): Sheet {
  const { workbook } = execution.shared;
  const sheet = workbook.sheets.find((one) => one.id === workbook.activeSheetId) ?? workbook.sheets[0];
  if (!sheet) throw new Error("a workbook has at least one sheet");
  return sheet;
}

/** Adds a sheet, after the active one unless `index` says where, and makes it active; returns its id. */
function insertSheet(execution: Execution, name: string | null, index: number | null): number {
  const { workbook } = execution.shared;
  const wanted = name ?? freeName(execution);
  checkName(execution, wanted);
  const sheet = createSheet(workbook.nextId++, wanted);
  checkSize(execution, sheet.maxRows * sheet.maxColumns);
  const at = index ?? workbook.sheets.indexOf(activeSheet(execution)) + 1;
  if (at < 0 || at > workbook.sheets.length) throw execution.exception("invalidArgument", "sheetIndex");
  workbook.sheets.splice(at, 0, sheet);
  workbook.activeSheetId = sheet.id;
  return sheet.id;
}

function freeName(execution: Execution): string {
  for (let number = execution.shared.workbook.sheets.length + 1; ; number++) {
    const name = `Trang tính${number}`;
    if (!sheetNamed(execution.shared.workbook, name)) return name;
  }
}

/** Refuses an empty name, one that is too long, and one that another sheet has. */
export function checkName(execution: Execution, name: string, own?: number): void {
  if (name === "" || name.length > 100) throw execution.exception("invalidArgument", "name");
  const other = sheetNamed(execution.shared.workbook, name);
  if (other && other.id !== own) throw execution.exception("sheetExists", name);
}

/** Refuses `more` cells beyond what a workbook may have; empty cells of the grid count. */
export function checkSize(execution: Execution, more: number): void {
  const used = execution.shared.workbook.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (used + more > MOST_CELLS) throw execution.exception("tooManyCells");
}
