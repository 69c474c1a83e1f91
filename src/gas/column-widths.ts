/** Widths of columns; adjacent ones of one width are set in one call. */
import type { LookStatus } from "./put-on-looks.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Width {
  /** 1-based. */
  column: number;
  /** Pixels. */
  width: number;
}

/** Sets the widths that columns (sorted by place) do not have; in a new tab all get the commonest width first. */
export function keepWidths(sheet: Sheet, columns: readonly Width[], lookStatus: LookStatus): void {
  const commonest = lookStatus === "new" ? commonestOf(columns) : undefined;
  const [first, last] = [columns[0]?.column ?? 1, columns[columns.length - 1]?.column ?? 0];
  if (commonest) sheet.setColumnWidths(first, last - first + 1, commonest);
  const hasWidth = ({ column, width }: Width) => (commonest ?? sheet.getColumnWidth(column)) === width;
  const wrong = columns.filter((each) => !hasWidth(each));
  for (const [from, to] of adjacentRuns(wrong, (one, next) => one.width === next.width)) {
    sheet.setColumnWidths(from.column, to.column - from.column + 1, from.width);
  }
}

/** The width of most runs of columns; undefined where setting it first saves no call. */
function commonestOf(columns: readonly Width[]): number | undefined {
  const runs = adjacentRuns(columns, (one, next) => one.width === next.width);
  const counts = new Map<number, number>();
  for (const [{ width }] of runs) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count > 1 ? width : undefined;
}

/** The first and last column of each run of adjacent columns that belong together. */
export function adjacentRuns<C extends { column: number }>(
  columns: readonly C[],
  belong: (one: C, next: C) => boolean,
): [first: C, last: C][] {
  const runs: [C, C][] = [];
  for (const each of columns) {
    const run = runs[runs.length - 1];
    if (run && run[1].column + 1 === each.column && belong(run[1], each)) run[1] = each;
    else runs.push([each, each]);
  }
  return runs;
}
