/** Plans repairs of single cells as few blocks, so that the number of calls does not grow with rows. */
import { type Cell, isDate } from "../cell.ts";
import type { Finding, InspectedSheet } from "./finding.ts";

/** Consecutive cells of one column. */
export interface RepairBlock {
  row: number;
  column: number;
  cells: Cell[];
  /** The findings whose changes the block writes. */
  findings: Finding[];
}

/** Most blocks written for one column at one press; further changes wait for the next press. */
const MOST_BLOCKS = 40;

/**
 * The blocks that write these changes. Where they would be too many, the dates and numbers between changes are written
 * along. Text between is never written, since it may hold links that writing would lose, nor is a formula.
 */
export function planRepairBlocks(inspected: InspectedSheet, findings: readonly Finding[]): RepairBlock[] {
  const columns = new Map<number, Finding[]>();
  for (const each of findings) columns.set(each.column ?? 1, [...(columns.get(each.column ?? 1) ?? []), each]);
  return [...columns].flatMap(([column, changes]) => {
    const sorted = [...changes].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const close = blocksOf(inspected, column, sorted, () => false);
    if (close.length <= MOST_BLOCKS) return close;
    const free = (row: number) =>
      !inspected.formulas[row - 1]?.[column - 1] && typeof cellOf(inspected, row, column) !== "string";
    return blocksOf(inspected, column, sorted, free).slice(0, MOST_BLOCKS);
  });
}

/** Joins changes that follow each other, or between which `mayWrite` allows every cell. */
function blocksOf(
  inspected: InspectedSheet,
  column: number,
  changes: readonly Finding[],
  mayWrite: (row: number) => boolean,
): RepairBlock[] {
  const blocks: RepairBlock[] = [];
  for (const finding of changes) {
    const { row = 1, change } = finding;
    const last = blocks[blocks.length - 1];
    const from = last ? last.row + last.cells.length : row;
    const between = Array.from({ length: row - from }, (_, index) => from + index);
    const isSame = last && formatKind(last.cells[0]) === formatKind(change?.to);
    if (last && isSame && between.every(mayWrite)) {
      last.cells.push(...between.map((each) => cellOf(inspected, each, column)), change?.to ?? "");
      last.findings.push(finding);
    } else {
      blocks.push({ row, column, cells: [change?.to ?? ""], findings: [finding] });
    }
  }
  return blocks;
}

/** The kind of number format of a cell: all cells of a block get the same. */
function formatKind(cell: Cell | undefined): string {
  return isDate(cell ?? "") ? "date" : typeof cell;
}

function cellOf({ grid }: InspectedSheet, row: number, column: number): Cell {
  return grid[row - 1]?.[column - 1] ?? "";
}
