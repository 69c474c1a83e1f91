/**
 * Estimates how high rows must be for their text. Google and Excel fit rows by themselves, LibreOffice shows a row as
 * the file says; so the file carries an estimate, which programs may replace.
 */

import type { Cell, Sheet, WorkbookModel } from "../model.ts";
import { DEFAULT_COLUMN_WIDTH } from "../model.ts";
import { DEFAULT_STYLE, type Style } from "../styles.ts";

/** The height in points that the file declares for rows without one. */
const PLAIN_HEIGHT = 15;
const TALLEST = 409;
const POINTS_PER_PIXEL = 0.75;
/** Points left free at the two sides of a text together; `ABOVE_AND_BELOW` above and below it. */
const SIDES = 5;
const ABOVE_AND_BELOW = 3;
/** Height of a line as a multiple of the font size; Vietnamese capitals with two marks need more than plain letters. */
const LINE = 1.18;
/** Factors on widths: bold letters are wider, those of Times narrower; estimates of other fonts err towards room. */
const BOLD = 1.08;
const TIMES = 0.92;

/** Widths of Arial's letters as multiples of the font size. */
const NARROW = 0.28;
const SLIM = 0.5;
const MIDDLE = 0.556;
const CAPITAL = 0.7;
const WIDE = 0.9;

/**
 * Measures rows of a sheet: the height in points of one that has none of its own and whose text takes more than the
 * plain height; undefined for others.
 */
export function heightEstimator(sheet: Sheet, font: WorkbookModel["defaultFont"]): (row: number) => number | undefined {
  const merged = mergedCells(sheet);
  const measure = new Measure(sheet, font);
  return (row) => {
    if (sheet.rowHeights[row] !== undefined) return undefined;
    const cells = sheet.rows[row] ?? [];
    const inMerge = merged.get(row);
    let highest = PLAIN_HEIGHT;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell && cell.value !== "") highest = Math.max(highest, measure.height(cell, column, inMerge?.has(column)));
    }
    return highest > PLAIN_HEIGHT ? Math.min(TALLEST, Math.ceil(highest * 4) / 4) : undefined;
  };
}

/** Columns of merged cells by row: these are not measured, since their text spans more than their column's width. */
function mergedCells(sheet: Sheet): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const { row, column, rows } of sheet.merges) {
    for (let at = row; at < Math.min(row + rows, sheet.rows.length); at++) {
      const columns = found.get(at) ?? new Set();
      found.set(at, columns.add(column));
    }
  }
  return found;
}

class Measure {
  private readonly sheet: Sheet;
  private readonly font: WorkbookModel["defaultFont"];
  private readonly lettersOf = new Map<Style, Letters>();

  constructor(sheet: Sheet, font: WorkbookModel["defaultFont"]) {
    this.sheet = sheet;
    this.font = font;
  }

  height({ value, style }: Cell, column: number, isMerged = false): number {
    // Most cells have the default look, whose text never needs more than the plain height.
    if (style === DEFAULT_STYLE && this.font.size <= 11) return PLAIN_HEIGHT;
    const { size, letter, wraps } = this.letters(style);
    if (!wraps || isMerged || typeof value !== "string") return size * LINE + ABOVE_AND_BELOW;
    const width = (this.sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH) * POINTS_PER_PIXEL - SIDES;
    return countLines(value, Math.max(width, letter) / letter) * size * LINE + ABOVE_AND_BELOW;
  }

  private letters(style: Style): Letters {
    const known = this.lettersOf.get(style);
    if (known) return known;
    const size = style.fontSize ?? this.font.size;
    const isTimes = /^(Times|Tinos|Liberation Serif)/.test(style.fontFamily ?? this.font.family);
    const letter = size * (style.bold ? BOLD : 1) * (isTimes ? TIMES : 1);
    const letters = { size, letter, wraps: style.wrap === "wrap" && !style.rotation };
    this.lettersOf.set(style, letters);
    return letters;
  }
}

/** Sizes in points, and whether a text is broken at the end of its column. */
interface Letters {
  readonly size: number;
  /** The factor by which widths of letters are multiplied. */
  readonly letter: number;
  readonly wraps: boolean;
}

/** How many lines a text takes at a width in sizes of its letters. */
function countLines(text: string, width: number): number {
  if (!text.includes("\n")) return countWrapped(text, width);
  return text.split("\n").reduce((lines, line) => lines + countWrapped(line, width), 0);
}

function countWrapped(text: string, width: number): number {
  // A text of so few letters fits on one line even if all are of the widest.
  if (text.length * WIDE <= width) return 1;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    let needed = 0;
    for (; at < text.length && text.charCodeAt(at) !== SPACE; at++) needed += widthAt(text, at);
    if (used > 0 && used + needed > width) {
      lines++;
      used = 0;
    }
    // A word longer than the line, such as an address, is broken into several lines.
    const broken = Math.max(0, Math.ceil(needed / width) - 1);
    lines += broken;
    used += needed - broken * width + NARROW;
  }
  return lines;
}

const SPACE = 32;
/** Widths by UTF-16 unit; 0 is not yet measured. Combining marks get a width below that of any letter. */
const widths = new Float32Array(0x10000);
const MARK = 1e-6;

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (widths[code] === 0) widths[code] = letterWidth(text.charAt(at));
  return widths[code] ?? MIDDLE;
}

function letterWidth(letter: string): number {
  const base = letter.normalize("NFD")[0] ?? letter;
  if (/\p{M}/u.test(base)) return MARK;
  if (/[ijlftrI.,:;'!|()[\]/\\-]/.test(base)) return NARROW;
  if (/[cksvxyzJ]/.test(base)) return SLIM;
  if (/[mwMW@%—]/.test(base) || base.charCodeAt(0) > 0x2e7f) return WIDE;
  return /[\p{Lu}&≥≤+=→]/u.test(base) ? CAPITAL : MIDDLE;
}
