/** Names of cells on a sheet: A1, R1C1 or a named range. */

import type { Sheet, WorkbookModel } from "../model.ts";
import { fromA1, type Rect, splitSheetName } from "../rectangles.ts";

/** The cells, and how the name is spelt when it has no ends ("5:7", "A2:A"); null when the sheet has no such cells. */
export function areaNamed(
  workbook: WorkbookModel,
  sheet: Sheet,
  name: string,
): { area: Rect; a1: string | null } | null {
  const { sheet: onSheet, range } = splitSheetName(name);
  // "!A1" names no other sheet.
  if (onSheet && onSheet !== sheet.name) return null;
  const size = { rows: sheet.maxRows, columns: sheet.maxColumns };
  const area = fromA1(range, size);
  if (area) return { area, a1: openName(range) };
  const found = fromR1C1(range) ?? namedRange(workbook, sheet, range);
  return found ? { area: found, a1: null } : null;
}

/** The spelling that Google gives back for a range without ends ("A2:A"); null when it names both corners. */
function openName(range: string): string | null {
  const plain = range.trim().replace(/\$/g, "").toUpperCase();
  const [first = "", last] = plain.split(":");
  return last === undefined || (/[A-Z]\d/.test(first) && /[A-Z]\d/.test(last)) ? null : plain;
}

/** "R2C3" and "R2C3:R4C5", counted from 1. */
function fromR1C1(text: string): Rect | undefined {
  const found = /^R([1-9]\d*)C([1-9]\d*)(?::R([1-9]\d*)C([1-9]\d*))?$/i.exec(text.trim());
  if (!found) return undefined;
  const [row = 1, column = 1, lastRow = row, lastColumn = column] = found.slice(1).map((part) => part && Number(part));
  const corners = [row, column, lastRow, lastColumn].map(Number) as [number, number, number, number];
  return between(...corners);
}

function between(row: number, column: number, lastRow: number, lastColumn: number): Rect {
  return {
    row: Math.min(row, lastRow) - 1,
    column: Math.min(column, lastColumn) - 1,
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** The cells of this sheet that have a name of their own, whatever its case. */
function namedRange(workbook: WorkbookModel, sheet: Sheet, name: string): Rect | undefined {
  const found = workbook.names.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (!found) return undefined;
  const target = splitSheetName(found.range.replace(/^=/, ""));
  if (target.sheet?.toLowerCase() !== sheet.name.toLowerCase()) return undefined;
  return fromA1(target.range, { rows: sheet.maxRows, columns: sheet.maxColumns });
}
