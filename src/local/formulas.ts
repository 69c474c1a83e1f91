/** References in formulas: which cells a formula reads, and how it reads after cells moved. Nothing is calculated. */

import { columnIndex, columnIndexLetters, quoteSheetName, type Rect } from "./rectangles.ts";

const WORD = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
/** Matches a tab's name, or a run of tabs ("A:C"), of this workbook or (in brackets) of another. */
const SHEET = `'(?:[^']|'')+'|(?:\\[[^\\[\\]]*\\])?${WORD}(?::${WORD})?`;
const CELL = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const AREA = `${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
/** Matches one piece of a formula: a text, an area, a tab before something else, a bracketed part, a word, a number. */
const PIECE = new RegExp(
  `("(?:[^"]|"")*")|(?:(${SHEET})!)?(${AREA})(?![\\p{L}\\p{N}_(!.\\[\\\\?])|(${SHEET})!|` +
    `(\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\])|(${WORD})|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?`,
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
  /** The name of the sheet that is read; undefined for the formula's own. */
  sheet: string | undefined;
  corners: Corner[];
}

const BIGGEST = 10_000_000;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** Functions that rewrite the pieces of a formula; one that returns undefined leaves its piece as it is. */
interface Rewriting {
  /** Rewrites an area; `sheet` is the tab before it. */
  area?(area: string, sheet: string | undefined, words: string): string | undefined;
  /** Rewrites a tab before a name or an error, without its "!". */
  sheet?(words: string): string | undefined;
  /** Rewrites a text with its quotes. */
  text?(words: string): string | undefined;
  /** Is told of each name or function. */
  word?(words: string): void;
}

function rewrite(formula: string, { area, sheet, text, word }: Rewriting): string {
  return formula.replace(PIECE, (whole, ...found: (string | undefined)[]) => {
    const [quoted, before, cells, alone, , name] = found;
    if (quoted !== undefined) return text?.(quoted) ?? whole;
    if (cells !== undefined) return area?.(cells, before, whole) ?? whole;
    if (alone !== undefined) {
      const renamed = sheet?.(alone);
      return renamed === undefined ? whole : `${renamed}!`;
    }
    if (name !== undefined) word?.(name);
    return whole;
  });
}

/** A tab's name without the quotes that a formula puts around it. */
function nameOf(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
}

/** The formula with each reference put through `change`; undefined makes it #REF!. */
function mapReferences(formula: string, change: (reference: Reference) => Corner[] | undefined): string {
  return rewrite(formula, {
    area(area, sheet, words) {
      const corners = area.split(":").map(readCorner);
      if (corners.some((one) => (one.row ?? 0) > LAST_ROW || (one.column ?? 0) > LAST_COLUMN)) return words;
      const changed = change({ sheet: sheet === undefined ? undefined : nameOf(sheet), corners });
      if (!changed) return "#REF!";
      return `${sheet === undefined ? "" : `${sheet}!`}${changed.map(writeCorner).join(":")}`;
    },
  });
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
  const letters = column === undefined ? "" : `${fixedColumn ? "$" : ""}${columnIndexLetters(column)}`;
  return row === undefined ? letters : `${letters}${fixedRow ? "$" : ""}${row + 1}`;
}

/** The formula of a cell copied some rows and columns away: relative references move along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ corners }) => {
    const moved = corners.map((corner) => ({
      ...corner,
      ...(corner.row !== undefined && { row: corner.fixedRow ? corner.row : corner.row + rows }),
      ...(corner.column !== undefined && { column: corner.fixedColumn ? corner.column : corner.column + columns }),
    }));
    const isInside = ({ row = 0, column = 0 }: Corner) =>
      row >= 0 && row <= LAST_ROW && column >= 0 && column <= LAST_COLUMN;
    return moved.every(isInside) ? moved : undefined;
  });
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

/** Moves a corner with its area: the first or last row or column of the area before is that of the area after. */
function moveCorner(corner: Corner, before: Rect, after: Rect): Corner {
  const row = corner.row === before.row ? after.row : after.row + after.rows - 1;
  const column = corner.column === before.column ? after.column : after.column + after.columns - 1;
  return {
    ...corner,
    // A reference that reaches to the end of the grid goes on doing so.
    ...(corner.row !== undefined && { row: Math.min(row, LAST_ROW) }),
    ...(corner.column !== undefined && { column: Math.min(column, LAST_COLUMN) }),
  };
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

/** The areas that a formula names, each with its sheet's name, and the words in it, of which some may be names. */
export function referencesOf(
  formula: string,
  own: string,
): { areas: { sheet: string; area: Rect }[]; words: string[] } {
  const areas: { sheet: string; area: Rect }[] = [];
  const words: string[] = [];
  rewrite(formula, {
    area(area, sheet, whole) {
      const corners = area.split(":").map(readCorner);
      const isInside = corners.every((one) => (one.row ?? 0) <= LAST_ROW && (one.column ?? 0) <= LAST_COLUMN);
      if (isInside) areas.push({ sheet: sheet === undefined ? own : nameOf(sheet), area: areaOf(corners) });
      else words.push(whole);
      return undefined;
    },
    word(word) {
      words.push(word);
    },
  });
  return { areas, words };
}

/** The areas that a formula names, each with its sheet's name. */
export function referencedAreas(formula: string, own: string): { sheet: string; area: Rect }[] {
  return referencesOf(formula, own).areas;
}

/** Whether a formula names a whole run of tabs: what it reads depends on their order. */
export function readsRunOfTabs(formula: string): boolean {
  let found = false;
  const look = (sheet: string) => {
    if (/^[^[]*:/.test(nameOf(sheet))) found = true;
    return undefined;
  };
  rewrite(formula, { area: (_, sheet) => (sheet === undefined ? undefined : look(sheet)), sheet: look });
  return found;
}

/**
 * A formula after tabs were renamed or, where the new name is null, deleted; texts in it that name a place of the tab
 * (for INDIRECT and HYPERLINK) follow too. `rename` is asked with a tab's name in lower case.
 */
export function followTabs(formula: string, rename: (name: string) => string | null | undefined): string {
  const prefix = (words: string): string | null | undefined => {
    const ends = nameOf(words).split(":");
    const renamed = ends.map((end) => rename(end.toLowerCase()));
    if (renamed.every((one) => one === undefined)) return undefined;
    if (renamed.includes(null)) return null;
    return quoteSheetName(ends.map((end, index) => renamed[index] ?? end).join(":"));
  };
  return rewrite(formula, {
    area(area, sheet) {
      const renamed = sheet === undefined ? undefined : prefix(sheet);
      return renamed === null ? "#REF!" : renamed && `${renamed}!${area}`;
    },
    sheet: (words) => {
      const renamed = prefix(words);
      return renamed === null ? "#REF" : renamed;
    },
    text: (words) =>
      words.includes("!")
        ? words.replace(PLACE_IN_TEXT, (whole, before: string, sheet: string) => {
            const renamed = prefix(sheet);
            return renamed ? `${before}${renamed}!` : whole;
          })
        : undefined,
  });
}

const PLACE_IN_TEXT = new RegExp(`(^"#?|#)('(?:[^']|'')+'|${WORD})!`, "gu");

/** Whether a formula's value depends on the day, on chance or on text made into references. */
export function isVolatile(formula: string): boolean {
  return /\b(TODAY|NOW|RAND|RANDBETWEEN|INDIRECT|OFFSET)\s*\(/i.test(formula.replace(/"[^"]*"/g, ""));
}
