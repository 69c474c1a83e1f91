/** Guards pivot tables: programs fill their cells anew, so that what is written among them would be lost. */

import type { Sheet } from "../model.ts";
import { columnIndexLetters } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import type { SheetChanges } from "./changes.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import type { Package } from "./package.ts";
import { childOf, parseXml } from "./xml.ts";

/** Throws an UnwritableWorkbookError where a cell of a pivot table was written. `path` is the tab's part. */
export function refuseCellsOfPivots(opened: Package, path: string, now: Sheet, { rows }: SheetChanges): void {
  if (rows.size === 0) return;
  for (const { kind, target, external } of opened.relationsOf(path)) {
    if (kind !== "pivotTable" || external || !opened.has(target)) continue;
    const location = childOf(parseXml(opened.text(target)), "location");
    for (const area of readAreas(location?.attributes.get("ref") ?? "")) {
      for (const [row, change] of rows) {
        if (row < area.row || row >= area.row + area.rows) continue;
        for (const column of change.columns) {
          if (column >= area.column && column < area.column + area.columns && change.hasContent(column))
            throw new UnwritableWorkbookError("part-of-pivot", `${now.name}!${columnIndexLetters(column)}${row + 1}`);
        }
      }
    }
  }
}
