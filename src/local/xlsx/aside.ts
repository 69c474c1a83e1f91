/**
 * What a spreadsheet of Google's has and an .xlsx has no place for, kept in one document property: locale, time zone,
 * sheet ids, grid sizes and protections that only warn. Other programs keep the property as it is.
 */

import type { Protection, Sheet, WorkbookModel } from "../model.ts";

const PROPERTY = "soChuan";

interface SheetAside {
  id: number;
  rows: number;
  columns: number;
  protections: Protection[];
}

interface Aside {
  locale: string;
  timeZone: string;
  nextId: number;
  /** By sheet name: another program may have moved, renamed or removed sheets. */
  sheets: Record<string, SheetAside>;
}

/** The property to write. */
export function writeAside(workbook: WorkbookModel): Record<string, string> {
  const { locale, timeZone, nextId } = workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const { id, maxRows: rows, maxColumns: columns, protections } = sheet;
    return [sheet.name, { id, rows, columns, protections }] as const;
  });
  return {
    [PROPERTY]: JSON.stringify({ locale, timeZone, nextId, sheets: Object.fromEntries(sheets) } satisfies Aside),
  };
}

/** What a file says of these things; undefined when it was not written here. */
export function readAside(custom: Record<string, unknown> | undefined): Aside | undefined {
  const text = custom?.[PROPERTY];
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text) as Aside;
  } catch {
    // Another program cut the text short: the sheets themselves are whole.
    return undefined;
  }
}

/** The property's own name, which is not one of the document's. */
export function withoutAside(custom: Record<string, unknown> | undefined): Record<string, unknown> {
  const { [PROPERTY]: _, ...rest } = custom ?? {};
  return rest;
}

/** Puts the remembered things of one sheet on it; the grid never becomes smaller than its content. */
export function applyAside(sheet: Sheet, aside: SheetAside | undefined): void {
  if (!aside) return;
  sheet.maxRows = Math.max(sheet.rows.length, aside.rows);
  sheet.maxColumns = Math.max(aside.columns, ...sheet.rows.map((cells) => cells.length));
  sheet.protections = aside.protections;
}
