import { remembering } from "../domain/remembering.ts";

/** A cell as the sheet gives and takes it; an empty cell is "". */
export type Cell = string | number | boolean | Date;

const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|CALC!|SPILL!)/;

/** Text as people see it: composed letters, no spaces around, no-break spaces as spaces. */
export function cleanText(cell: Cell): string {
  if (isDate(cell)) return writtenDay(cell);
  if (typeof cell !== "string") return String(cell);
  return PLAIN.test(cell) ? cell : cleanString(cell);
}

/** Matches text in which nothing is to be cleaned, such as a code: it is not worth remembering. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

const cleanString = remembering((text: string) =>
  text
    .normalize("NFC")
    .replace(/\u00a0/g, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .trim(),
);

/** A date as people write it, 31/12/2026: `String(date)` would give English words. */
function writtenDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}

/** Matches a character that `cleanText` leaves. */
const SEEN = /[^\s\u200b\u2060\ufeff]/;

/** Whether a cell is empty, or holds nothing that anybody can see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === "" || (typeof cell === "string" && !SEEN.test(cell));
}

/** Whether a cell shows the error of a formula. Google gives the error's text, by some reports an object that prints so. */
export function isFormulaError(cell: Cell): boolean {
  return typeof cell === "string"
    ? FORMULA_ERROR.test(cell)
    : typeof cell === "object" && FORMULA_ERROR.test(String(cell));
}

/** Whether a cell holds a date. Not by `instanceof`, which fails for dates that another context made. */
export function isDate(cell: Cell): cell is Date {
  if (typeof cell !== "object") return false;
  return Object.prototype.toString.call(cell) === "[object Date]" && !Number.isNaN((cell as Date).getTime());
}

/**
 * Text with a leading apostrophe where writing it would make something else of it: a sheet reads what is written as if a
 * person typed it, and makes formulas, numbers, dates and truth values of it. The sheet takes the apostrophe off.
 */
export function asText(text: string): string {
  return /^\s*([=+\-@'\d.,(%$€₫]|(true|false)\s*$)/i.test(text) ? `'${text}` : text;
}

/**
 * A cell without the apostrophe that `asText` put there: whether Google keeps it in a cell whose format is plain text is
 * not known.
 */
export function withoutApostrophe(cell: Cell): Cell {
  if (typeof cell !== "string" || !cell.startsWith("'")) return cell;
  const text = cell.slice(1);
  return asText(text) === cell ? text : cell;
}

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
