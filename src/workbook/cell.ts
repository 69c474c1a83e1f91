import { remembering } from "../domain/remembering.ts";

/** A cell as the sheet gives and takes it; an empty cell is "". */
export type Cell = string | number | boolean | Date;

const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|CALC!|SPILL!)/;

/** Text as people see it: composed letters, no spaces around, no-break spaces as spaces. */
export function cleanText(cell: Cell): string {
  if (isDate(cell)) return writtenDay(cell);
  return typeof cell === "string" ? cleanString(cell) : String(cell);
}

const cleanString = remembering((text) =>
  text
    .normalize("NFC")
    .replace(/\u00a0/g, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .trim(),
);

/** A day as people write it: a date standing where text belongs is never read as English words. */
function writtenDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
}

/** What is left of a text once `cleanText` had it. */
const SEEN = /[^\s\u200b\u2060\ufeff]/;

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === "" || (typeof cell === "string" && !SEEN.test(cell));
}

/** Whether a formula failed there; Google gives the error's text, some say an object that prints as it. */
export function isFormulaError(cell: Cell): boolean {
  return typeof cell === "string"
    ? FORMULA_ERROR.test(cell)
    : typeof cell === "object" && FORMULA_ERROR.test(String(cell));
}

export function isDate(cell: Cell): cell is Date {
  if (typeof cell !== "object") return false;
  return Object.prototype.toString.call(cell) === "[object Date]" && !Number.isNaN((cell as Date).getTime());
}

/**
 * Text to be written so that it stays text: the sheet reads what is written as if a person typed it in its locale,
 * so a formula, a number, a date or a truth value would be made of it. The leading apostrophe is taken off again.
 */
export function asText(text: string): string {
  return /^\s*([=+\-@'\d.,(%$€₫]|(true|false)\s*$)/i.test(text) ? `'${text}` : text;
}

/**
 * A cell as it was written: whether Google keeps the apostrophe of `asText` in a cell whose format is plain text is
 * not known, so one that stands where `asText` puts it is none of the text.
 */
export function withoutApostrophe(cell: Cell): Cell {
  if (typeof cell !== "string" || !cell.startsWith("'")) return cell;
  const text = cell.slice(1);
  return asText(text) === cell ? text : cell;
}

/** The place of a column in the letters of a sheet: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
