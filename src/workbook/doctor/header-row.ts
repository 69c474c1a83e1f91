/** A header row that no longer is the first: titles were put above it, or it was sorted along with the rows. */
import { type Cell, cleanText, isBlank } from "../cell.ts";
import { TABLES } from "../styles.ts";
import { findLayout, HEADER_ROW, type Layout, locateHeader, type Table } from "../table.ts";
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
  const layout = findLayout(table, leaf.grid[row - 1] ?? []).layout as Layout;
  const rows = above.filter((cells) => isRow(cells, table, layout)).length;
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

/** A title fills one cell or two, and none that a row must have. */
function isRow(cells: readonly Cell[], table: Table, layout: Layout): boolean {
  const columns = Object.entries(layout) as [string, number][];
  const filled = columns.filter(([, column]) => !isBlank(cells[column - 1]));
  const readable = filled.filter(
    ([field, column]) => "value" in (table.columns[field]?.read(cells[column - 1] as Cell, {}) ?? {}),
  );
  return filled.length > 2 && readable.length * 2 > filled.length;
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
