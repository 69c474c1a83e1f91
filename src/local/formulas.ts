/** References in formulas: which cells a formula reads, and how it reads after cells moved. Nothing is calculated. */

import { columnIndex, columnLetters, type Rect } from "./rectangles.ts";

const SHEET = "(?:('(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!)?";
const CELL = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const REFERENCE = new RegExp(
  `("(?:[^"]|"")*")|${SHEET}(${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7})(?![\\p{L}\\p{N}_(!.])`,
  "gu",
);

/** One end of a reference; a whole row or column lacks the other part. */
interface Corner {
  column?: number;
  row?: number;
  fixedColumn: boolean;
  fixedRow: boolean;
}

interface Reference {
  /** Undefined: the formula's own sheet. */
  sheet: string | undefined;
  corners: Corner[];
}

const BIGGEST = 10_000_000;

/** The formula with each reference put through `change`; undefined makes it #REF!. */
function mapReferences(formula: string, change: (reference: Reference) => Corner[] | undefined): string {
  return formula.replace(
    REFERENCE,
    (whole, text: string | undefined, sheet: string | undefined, cells: string | undefined, at: number) => {
      if (text !== undefined || cells === undefined || /[\p{L}\p{N}_.$]/u.test(formula[at - 1] ?? "")) return whole;
      const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
      const corners = change({ sheet: name, corners: cells.split(":").map(readCorner) });
      if (!corners) return "#REF!";
      return `${sheet === undefined ? "" : `${sheet}!`}${corners.map(writeCorner).join(":")}`;
    },
  );
}

function readCorner(text: string): Corner {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  const corner: Corner = {
    fixedColumn: Boolean(fixedColumn && letters),
    fixedRow: Boolean(letters ? fixedRow : fixedColumn || fixedRow),
  };
  if (letters) corner.column = columnIndex(letters);
  if (digits) corner.row = Number(digits) - 1;
  return corner;
}

function writeCorner({ column, row, fixedColumn, fixedRow }: Corner): string {
  const letters = column === undefined ? "" : `${fixedColumn ? "$" : ""}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${fixedRow ? "$" : ""}${row + 1}`;
}

/** A formula as it reads when its cell is copied some rows and columns away: relative references move along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, ({ corners }) =>
    corners.map((corner) => ({
      ...corner,
      ...(corner.row !== undefined && { row: corner.fixedRow ? corner.row : corner.row + rows }),
      ...(corner.column !== undefined && { column: corner.fixedColumn ? corner.column : corner.column + columns }),
    })),
  );
}

/** A formula after the cells of `sheet` moved; `own` is the sheet that the formula stands on. */
export function followCells(
  formula: string,
  own: string,
  sheet: string,
  move: (area: Rect) => Rect | undefined,
): string {
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? own).toLowerCase() !== sheet.toLowerCase()) return reference.corners;
    const area = areaOf(reference.corners);
    const moved = move(area);
    return moved && reference.corners.map((corner) => moveCorner(corner, area, moved));
  });
}

/** Each end stays the end that it was: first or last row, first or last column. */
function moveCorner(corner: Corner, before: Rect, after: Rect): Corner {
  const row = corner.row === before.row ? after.row : after.row + after.rows - 1;
  const column = corner.column === before.column ? after.column : after.column + after.columns - 1;
  return { ...corner, ...(corner.row !== undefined && { row }), ...(corner.column !== undefined && { column }) };
}

function areaOf(corners: readonly Corner[]): Rect {
  const rows = corners.map((corner) => corner.row ?? 0);
  const columns = corners.map((corner) => corner.column ?? 0);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const wholeColumns = corners[0]?.row === undefined;
  const wholeRows = corners[0]?.column === undefined;
  return {
    row,
    column,
    rows: wholeColumns ? BIGGEST : Math.max(...rows) - row + 1,
    columns: wholeRows ? BIGGEST : Math.max(...columns) - column + 1,
  };
}

/** The areas that a formula names, each with its sheet's name. */
export function referencedAreas(formula: string, own: string): { sheet: string; area: Rect }[] {
  const found: { sheet: string; area: Rect }[] = [];
  mapReferences(formula, ({ sheet, corners }) => {
    found.push({ sheet: sheet ?? own, area: areaOf(corners) });
    return corners;
  });
  return found;
}

/** Whether a formula's value depends on the day, on chance or on text made into references. */
export function isVolatile(formula: string): boolean {
  return /\b(TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET)\s*\(/i.test(formula.replace(/"[^"]*"/g, ""));
}
