/** Plans writes as few blocks: columns that stand side by side, and the rows that changed. */
import type { Cell } from "./cell.ts";
import { isDate } from "./cell.ts";
import type { Layout } from "./table.ts";

export interface ColumnRun {
  /** 1-based column of the first field. */
  column: number;
  fields: string[];
}

/** Fields in runs of adjacent columns. */
export function columnRuns(layout: Layout, fields: readonly string[]): ColumnRun[] {
  const placed = fields.flatMap((field) => (layout[field] ? [{ field, column: layout[field] as number }] : []));
  placed.sort((a, b) => a.column - b.column);
  const runs: ColumnRun[] = [];
  for (const { field, column } of placed) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.fields.length === column) last.fields.push(field);
    else runs.push({ column, fields: [field] });
  }
  return runs;
}

/** The first and last index at which two grids differ; undefined when they are equal as far as `after` reaches. */
export function changedRows(
  before: readonly (readonly Cell[])[],
  after: readonly (readonly Cell[])[],
): { first: number; last: number } | undefined {
  const differs = (index: number) => !sameRow(before[index] ?? [], after[index] ?? []);
  let first = 0;
  while (first < after.length && !differs(first)) first++;
  if (first === after.length) return undefined;
  let last = after.length - 1;
  while (!differs(last)) last--;
  return { first, last };
}

/** Whether two grids differ in a column, as far as the second one reaches. */
export function isColumnChanged(
  before: readonly (readonly Cell[])[],
  after: readonly (readonly Cell[])[],
  column: number,
): boolean {
  return after.some((cells, index) => !sameCell(before[index]?.[column] ?? "", cells[column] ?? ""));
}

function sameRow(before: readonly Cell[], after: readonly Cell[]): boolean {
  return after.every((cell, index) => sameCell(before[index] ?? "", cell));
}

function sameCell(before: Cell, after: Cell): boolean {
  return isDate(before) && isDate(after) ? before.getTime() === after.getTime() : before === after;
}
