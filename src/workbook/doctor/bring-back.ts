/** Restores cells of a column that is gone, as far as the script's own columns remember them. */
import type { Text } from "../../text/text.ts";
import { type Cell, isBlank } from "../cell.ts";
import { findLayout, HEADER_ROW, type Layout, type Table } from "../table.ts";
import { cellFinding } from "./cells.ts";
import type { Finding, InspectedSheet } from "./finding.ts";

/** For a field of staff: the script's field that remembers it, and how to read it from there. */
const REMEMBERED: Readonly<Record<string, readonly [field: string, read: (cell: Cell) => Cell]>> = {
  code: ["echo", (cell) => cell],
  dueOn: ["lastDueOn", (cell) => cell],
  result: ["value", (cell) => cell],
  // "2026-11-02|HT|1a2b3c4d": the day, by whom, and a mark.
  verifiedOn: ["verifiedBasis", (cell) => dayOf(String(cell).split("|")[0] ?? "")],
  verifiedBy: ["verifiedBasis", (cell) => String(cell).split("|").slice(1, -1).join("|")],
};

/** Findings that fill columns that are added again with what is remembered of their rows, those of the codes first. */
export function bringBack(
  inspected: InspectedSheet,
  table: Table,
  findings: readonly Finding[],
  text: Text,
): Finding[] {
  if (inspected.tab !== "indicators") return [];
  const layout = findLayout(table, inspected.grid[HEADER_ROW - 1] ?? []).layout as Layout;
  const isAdded = (column: number) =>
    findings.some((each) => each.code === "headerAdded" && each.sheetId === inspected.id && each.column === column);
  return Object.entries(REMEMBERED).flatMap(([field, [source, read]]) => {
    const [column, from, echo, code] = [layout[field], layout[source], layout.echo, layout.code];
    if (!column || !from || !echo || !isAdded(column)) return [];
    return inspected.grid.flatMap((cells, index) => {
      const hasParts = ["numerator", "denominator"].every((part) => !isBlank(cells[(layout[part] ?? 0) - 1]));
      if (field === "result" && hasParts) return [];
      const isOwn = field === "code" || cells[echo - 1] === cells[(code ?? 0) - 1];
      const to = index < HEADER_ROW || !isOwn ? "" : read(cells[from - 1] ?? "");
      return isBlank(to) ? [] : [cellFinding("restored", inspected, index + 1, column, { from: "", to }, text)];
    });
  });
}

function dayOf(on: string): Cell {
  const [year, month, day] = on.split("-").map(Number);
  return year && month && day ? new Date(year, month - 1, day) : "";
}
