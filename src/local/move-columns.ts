/** Columns that change places, with all that belongs to them. */
import type { Sheet } from "./model.ts";
import type { Rect } from "./rectangles.ts";

/** Of the columns from `first` on, column `order[i]` comes to stand at place i; both count from there. */
export function reorderColumns(sheet: Sheet, first: number, order: readonly number[]): void {
  for (const row of sheet.rows) reorder(row, first, order);
  for (const list of [sheet.columnStyles, sheet.columnWidths, sheet.columnLevels]) reorder<unknown>(list, first, order);
  sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map((column) => placeAfter(column, first, order)));
  const all = (areas: readonly Rect[]) => areasAfter(areas, first, order);
  sheet.merges = sheet.merges.flatMap((area) => all([area])).filter((area) => area.rows * area.columns > 1);
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: all(rule.areas) }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({ ...rule, areas: all(rule.areas) }));
  sheet.protections = sheet.protections.flatMap((one) =>
    one.rect ? all([one.rect]).map((rect) => ({ ...one, rect })) : one,
  );
}

/** Where a column stands afterwards. */
export function placeAfter(column: number, first: number, order: readonly number[]): number {
  const at = order.indexOf(column - first);
  return at < 0 ? column : first + at;
}

function reorder<T>(list: (T | undefined)[], first: number, order: readonly number[]): void {
  if (list.length <= first) return;
  const before = list.slice(first, first + order.length);
  while (list.length < first + order.length) list.push(undefined);
  order.forEach((from, at) => {
    list[first + at] = before[from];
  });
}

/** Areas afterwards: in pieces where their columns are parted, and whole again where those meet. */
function areasAfter(areas: readonly Rect[], first: number, order: readonly number[]): Rect[] {
  const narrow = areas.flatMap((area) =>
    Array.from({ length: area.columns }, (_, at) => ({
      ...area,
      column: placeAfter(area.column + at, first, order),
      columns: 1,
    })),
  );
  narrow.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column);
  const pieces: Rect[] = [];
  for (const each of narrow) {
    const last = pieces.at(-1);
    const meets =
      last && last.row === each.row && last.rows === each.rows && last.column + last.columns === each.column;
    if (meets) pieces[pieces.length - 1] = { ...last, columns: last.columns + 1 };
    else pieces.push(each);
  }
  return pieces;
}
