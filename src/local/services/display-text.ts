/** The text that a cell shows. */

import type { Cell } from "../model.ts";
import { formatNumber, localeRules } from "../number-format.ts";

/** The text that a person sees in the cell, in the workbook's locale. */
export function displayText(cell: Cell, locale: string): string {
  const { value } = cell;
  if (cell.stale) return "#N/A";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return formatNumber(value, cell.style.numberFormat, localeRules(locale));
  return value;
}
