/** Finds a header row that is no longer the first: titles were put above it, or it was sorted along with the rows. */
import { type Cell, cleanText, isBlank } from "../cell.ts";
import { settingOf } from "../settings.ts";
import { TABLES } from "../tab-tables.ts";
import { findLayout, HEADER_ROW, type Layout, locateHeader, type Table } from "../table.ts";
import { LONGEST_CELL } from "./cells.ts";
import type { Finding, InspectedSheet } from "./finding.ts";

/**
 * The finding about a displaced header row. Titles above it are deleted, after they were recorded whole; above rows of
 * the table the headers move up. Lines that may be either, lines of both sorts and formulas are left to a person.
 */
export function examineHeaderRow(inspected: InspectedSheet): Finding[] {
  const table = inspected.tab && TABLES[inspected.tab];
  const row = table && locateHeader(table, inspected.grid);
  if (!row || row === HEADER_ROW) return [];
  const above = inspected.grid.slice(0, row - 1).filter((cells) => !cells.every(isBlank));
  const seen = above
    .flatMap((cells) => cells.filter((cell) => !isBlank(cell)).map((cell) => cleanText(cell)))
    .join("; ");
  const said = { sheetId: inspected.id, sheet: inspected.name, row, ...(seen && { seen }) };
  const hasFormulas = inspected.formulas.slice(0, row).some((cells) => cells.some(Boolean));
  if (hasFormulas || seen.length > LONGEST_CELL) return [{ code: "headerRow", ...said }];
  if (above.every(isTitle)) return [{ code: "titlesAbove", ...said }];
  const { layout } = findLayout(table, inspected.grid[row - 1] ?? []);
  const areRows = above.every((cells) => isRow(cells, table, layout as Layout));
  return [{ code: areRows ? "headersSorted" : "headerRow", ...said }];
}

/** Characters of the shortest title: codes are shorter. */
const SHORTEST_TITLE = 13;

/** Whether a row is a title: one cell alone, with several words. */
function isTitle(cells: readonly Cell[]): boolean {
  const [only, ...others] = cells.filter((cell) => !isBlank(cell));
  const words = typeof only === "string" ? only.trim() : "";
  return others.length === 0 && words.length >= SHORTEST_TITLE && /\s/.test(words);
}

/** Whether cells are a row of the table: a code or a day in the first field's column, and something more. */
function isRow(cells: readonly Cell[], { columns }: Table, layout: Layout): boolean {
  const [first = ""] = Object.keys(columns);
  const cell = cells[(layout[first] ?? 0) - 1] ?? "";
  const isKey = typeof cell === "string" ? /^\S+$/.test(cell.trim()) || settingOf(cell) !== undefined : !isBlank(cell);
  return isKey && "value" in (columns[first]?.read(cell) ?? {}) && cells.filter((each) => !isBlank(each)).length > 1;
}

/** The sheet as it will be once its headers are the first row. */
export function withHeadersFirst(inspected: InspectedSheet, findings: readonly Finding[]): InspectedSheet {
  const found = findings.find(({ code, sheetId }) => sheetId === inspected.id && isHeaderMove(code));
  if (!found?.row) return inspected;
  const at = found.row - 1;
  const lift = <T>(lines: readonly T[]): T[] =>
    found.code === "titlesAbove"
      ? lines.slice(at)
      : [...lines.slice(at, at + 1), ...lines.slice(0, at), ...lines.slice(at + 1)];
  return { ...inspected, grid: lift(inspected.grid), formulas: lift(inspected.formulas) };
}

/** Whether a repair brings the headers back to the first row. */
export function isHeaderMove(code: Finding["code"]): boolean {
  return code === "titlesAbove" || code === "headersSorted";
}
