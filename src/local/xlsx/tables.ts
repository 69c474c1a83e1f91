/** Keeps Excel's tables whole after a run wrote their headers: a column must bear its header's text as its name. */

import type { Cell, Sheet } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import type { SheetChanges } from "./changes.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import type { Package } from "./package.ts";
import { attributeEdit, childOf, childrenOf, edited, parseXml, type XmlEdit } from "./xml.ts";

/** Gives columns of tables the names of their headers. Throws an UnwritableWorkbookError where a header is no name. */
export function nameTableColumns(opened: Package, path: string, now: Sheet, changes: SheetChanges): void {
  for (const { kind, target, external } of opened.relationsOf(path)) {
    if (kind !== "table" || external || !opened.has(target)) continue;
    const text = opened.text(target);
    const root = parseXml(text);
    const [area] = readAreas(root.attributes.get("ref") ?? "");
    const header = area && changes.rows.get(area.row);
    if (!area || !header || root.attributes.get("headerRowCount") === "0") continue;
    const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn");
    const edits = columns.flatMap((column, index): XmlEdit[] => {
      const at = area.column + index;
      const written = header.written(at);
      if (!written) return [];
      const name = headerName(written);
      const others = columns.some((other) => other !== column && other.attributes.get("name") === name);
      if (name === undefined || others)
        throw new UnwritableWorkbookError(
          "reference",
          `${now.name}!${toA1({ row: area.row, column: at, rows: 1, columns: 1 })}`,
        );
      return [attributeEdit(text, column, "name", name)];
    });
    if (edits.length > 0) opened.put(target, edited(text, edits));
  }
}

/** The column name that a header cell gives: its text; undefined for a number or a formula, which Excel refuses. */
function headerName({ value, formula }: Cell): string | undefined {
  return typeof value === "string" && value !== "" && formula === undefined ? value : undefined;
}
