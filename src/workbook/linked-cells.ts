/** Cells of evidence that show words with a link behind them: the address of the link is taken as their value. */
import { type Cell, isBlank } from "./cell.ts";
import { proofLink } from "./proof-cells.ts";
import { findLayout, HEADER_ROW } from "./table.ts";
import { EVIDENCE } from "./tables.ts";

type Grid = readonly (readonly Cell[])[];

/** The 1-based column of links where some cell of it holds words that are no address; undefined where none does. */
export function columnOfWords(grid: Grid): number | undefined {
  const { link: column } = findLayout(EVIDENCE, grid[HEADER_ROW - 1] ?? []).layout;
  const hasWords = column && grid.some((cells, index) => index >= HEADER_ROW && isWords(cells[column - 1]));
  return hasWords ? column : undefined;
}

/** The grid with the address in place of words that link to it; `links` by row, "" where nothing is linked. */
export function withLinks(grid: Grid, links: readonly string[]): Cell[][] {
  const column = columnOfWords(grid) ?? 0;
  return grid.map((cells, index) => {
    const link = links[index] ?? "";
    const isLinked = index >= HEADER_ROW && "value" in proofLink.read(link) && isWords(cells[column - 1]);
    return cells.map((cell, at) => (isLinked && at === column - 1 ? link : cell));
  });
}

function isWords(cell: Cell = ""): boolean {
  return typeof cell === "string" && !isBlank(cell) && !("value" in proofLink.read(cell));
}
