/** Rectangles of cells, counted from 0, and their A1 names. */

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The part that two rectangles have in common; undefined when they share no cell. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest rectangle around these cells; undefined around none. */
export function boundsOf(cells: readonly { row: number; column: number }[]): Rect | undefined {
  const [first] = cells;
  if (!first) return undefined;
  let [top, left, bottom, right] = [first.row, first.column, first.row, first.column];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whether `outer` covers the whole of `inner`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
}

/** What is left of `rect` outside `hole`, as up to four rectangles. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole);
  if (!cut) return [rect];
  const below = cut.row + cut.rows;
  const after = cut.column + cut.columns;
  const parts = [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: below, rows: rect.row + rect.rows - below },
    { ...cut, column: rect.column, columns: cut.column - rect.column },
    { ...cut, column: after, columns: rect.column + rect.columns - after },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** What is left of `rects` outside `hole`. */
export function subtractAll(rects: readonly Rect[], hole: Rect): Rect[] {
  return rects.flatMap((rect) => subtract(rect, hole));
}

type Axis = { at: "row" | "column"; size: "rows" | "columns" };
export const ROWS: Axis = { at: "row", size: "rows" };
export const COLUMNS: Axis = { at: "column", size: "columns" };

/** Where `rect` lies after `count` rows (or columns) are put in before index `before`. */
export function afterInsert(rect: Rect, axis: Axis, before: number, count: number): Rect {
  if (before <= rect[axis.at]) return { ...rect, [axis.at]: rect[axis.at] + count };
  if (before < rect[axis.at] + rect[axis.size]) return { ...rect, [axis.size]: rect[axis.size] + count };
  return rect;
}

/** Where `rect` lies after `count` rows (or columns) from index `from` are deleted, or undefined if nothing is left. */
export function afterDelete(rect: Rect, axis: Axis, from: number, count: number): Rect | undefined {
  const start = rect[axis.at];
  const end = start + rect[axis.size];
  const shifted = (index: number) => (index <= from ? index : Math.max(from, index - count));
  const size = shifted(end) - shifted(start);
  return size > 0 ? { ...rect, [axis.at]: shifted(start), [axis.size]: size } : undefined;
}

/** The letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnIndexLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 name of a rectangle: "B3" or "B3:D9". */
export function toA1(rect: Rect): string {
  const first = columnIndexLetters(rect.column) + (rect.row + 1);
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnIndexLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}

const A1 = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$/;

/**
 * The cells that an A1 name without a sheet means: "B3", "B3:D9", "A:C", "2:5", "A2:A". Open ends stop at the given
 * grid size. Undefined when the text is not such a name.
 */
export function fromA1(text: string, size: { rows: number; columns: number }): Rect | undefined {
  const found = A1.exec(text.trim());
  if (!found) return undefined;
  const [, firstColumn, firstRow, lastColumn, lastRow] = found;
  const single = !text.includes(":");
  if (single && !(firstColumn && firstRow)) return undefined;
  if (!single && ((!firstColumn && !firstRow) || (!lastColumn && !lastRow))) return undefined;
  const columns = [
    optionalColumn(firstColumn) ?? 0,
    optionalColumn(single ? firstColumn : lastColumn) ?? size.columns - 1,
  ];
  const rows = [rowIndex(firstRow) ?? 0, rowIndex(single ? firstRow : lastRow) ?? size.rows - 1];
  const column = Math.min(...columns);
  const row = Math.min(...rows);
  if (row < 0) return undefined;
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The index (from 0) of the column with these letters. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function optionalColumn(letters: string | undefined): number | undefined {
  return letters ? columnIndex(letters) : undefined;
}

function rowIndex(digits: string | undefined): number | undefined {
  return digits ? Number(digits) - 1 : undefined;
}

/** A sheet's name as formulas write it; always quoted, since "AB1" or "R1C1" would be read as cells. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** "'My sheet'!A1:B2" as its sheet's name and the rest; without a sheet the name is undefined. */
export function splitSheetName(text: string): { sheet: string | undefined; range: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text);
  if (quoted) return { sheet: quoted[1]?.replace(/''/g, "'"), range: quoted[2] ?? "" };
  const bang = text.indexOf("!");
  return bang < 0 ? { sheet: undefined, range: text } : { sheet: text.slice(0, bang), range: text.slice(bang + 1) };
}
