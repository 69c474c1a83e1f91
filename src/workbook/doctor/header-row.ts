/** A header row that no longer is the first: titles were put above it, or it was sorted along with the rows. */
import { type Cell, cleanText, isBlank } from "../cell.ts";
import { TABLES } from "../styles.ts";
import { HEADER_ROW, locateHeader } from "../table.ts";
import { LONGEST } from "./cells.ts";
import type { Finding, Leaf } from "./finding.ts";

/**
 * What is to be done about it. Lines above that are no rows of the table go, kept whole on record; where they are
 * rows, the headers move up. Lines of both sorts, or formulas among them, are left to a person.
 */
export function examineHeaderRow(leaf: Leaf): Finding[] {
  const table = leaf.tab && TABLES[leaf.tab];
  const row = table && locateHeader(table, leaf.grid);
  if (!row || row === HEADER_ROW) return [];
  const above = leaf.grid.slice(0, row - 1);
  const rows = above.filter(isRow).length;
  const seen = above
    .flat()
    .filter((cell) => !isBlank(cell))
    .map((cell) => cleanText(cell))
    .join("; ");
  const said = { sheetId: leaf.id, sheet: leaf.name, row, ...(seen && { seen }) };
  const hasFormulas = leaf.formulas.slice(0, row).some((cells) => cells.some(Boolean));
  const isMixed = rows > 0 && rows < above.length;
  if (hasFormulas || isMixed || seen.length > LONGEST) return [{ code: "headerRow", ...said }];
  return [{ code: rows > 0 ? "headersSorted" : "titlesAbove", ...said }];
}

/** A title fills one cell; what fills more may be a row of the table, and is never taken out. */
function isRow(cells: readonly Cell[]): boolean {
  return cells.filter((cell) => !isBlank(cell)).length > 1;
}

/** The sheet as it will be once its headers are the first row. */
export function withHeadersFirst(leaf: Leaf, findings: readonly Finding[]): Leaf {
  const found = findings.find(({ code, sheetId }) => sheetId === leaf.id && isHeaderMove(code));
  if (!found?.row) return leaf;
  const at = found.row - 1;
  const lift = <T>(lines: readonly T[]): T[] =>
    found.code === "titlesAbove"
      ? lines.slice(at)
      : [...lines.slice(at, at + 1), ...lines.slice(0, at), ...lines.slice(at + 1)];
  return { ...leaf, grid: lift(leaf.grid), formulas: lift(leaf.formulas) };
}

export function isHeaderMove(code: Finding["code"]): boolean {
  return code === "titlesAbove" || code === "headersSorted";
}
