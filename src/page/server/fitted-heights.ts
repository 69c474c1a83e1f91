/** How high rows stand that have no height of their own: as their text needs, in pixels. */
import type { Cell, Sheet, WorkbookModel } from "../../local/model.ts";
import { heightEstimator } from "../../local/xlsx/row-heights.ts";

const PIXELS_PER_POINT = 4 / 3;

/** By row; null for a plain one. Rows with a height of their own are left out. */
export function fittedHeights(
  sheet: Sheet,
  { defaultFont }: WorkbookModel,
  rows: Iterable<number>,
): Record<number, number | null> {
  const estimate = heightEstimator(sheet, defaultFont);
  const heights: Record<number, number | null> = {};
  for (const row of rows) {
    if (sheet.rowHeights[row] !== undefined) continue;
    const points = estimate(row);
    heights[row] = points === undefined ? null : Math.round(points * PIXELS_PER_POINT);
  }
  return heights;
}

/** Whether a row may need another height once a cell of it is another. */
export function mayFitAnew(before: Cell | undefined, now: Cell | undefined): boolean {
  if (before?.style.wrap === "wrap" || now?.style.wrap === "wrap") return true;
  return before?.style.fontSize !== now?.style.fontSize;
}
