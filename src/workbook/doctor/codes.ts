/** Restores codes that a sheet turned into numbers or days. */
import type { Text } from "../../text/text.ts";
import type { Cell } from "../cell.ts";
import { changedCodes } from "../code-cells.ts";
import { findLayout, HEADER_ROW, type Table } from "../table.ts";
import { cellFinding } from "./cells.ts";
import type { Finding, InspectedSheet } from "./finding.ts";

/** The certain repairs of a tab's codes. */
export function mendCodes(inspected: InspectedSheet, table: Table, text: Text): Finding[] {
  const { code: column } = findLayout(table, inspected.grid[HEADER_ROW - 1] ?? []).layout;
  if (!column || !table.columns.code) return [];
  const cells = inspected.grid.map((row): Cell => row[column - 1] ?? "");
  return [...changedCodes(cells)].flatMap(([index, to]) => {
    if (index < HEADER_ROW || inspected.formulas[index]?.[column - 1]) return [];
    return [cellFinding("codeRestored", inspected, index + 1, column, { from: cells[index] ?? "", to }, text)];
  });
}
