/** How lists number their rows: "II", "2.1.a", "II.3", "1)", "TC2.01". */

export interface Numbering {
  code: string;
  /** How deep the number stands in a list: 0 for a Roman numeral or a capital, 1 for a figure, 2 and more for "2.1", 8 for a small letter. */
  depth: number;
}

const PART = "(?:\\d{1,2}|\\p{Ll})";
const FIRST = "(?:[IVX]+|\\p{Lu}?\\d{1,3}|\\p{Lu})";
const WHOLE = new RegExp(`^(?:${FIRST}(?:[.]${PART})*|\\p{Ll})$`, "u");
// A figure's dot may touch the text ("1.Có quy chế"); a letter whose dot does is an abbreviation.
const LEADING = /^\(?(\d{1,3}(?=[.):]+)|(?:[IVX]+|\p{L})(?=[.):]+\s))[.):]+\s*(\S.*)$/su;
const DOTTED_LEADING = new RegExp(`^(${FIRST}(?:[.]${PART})+)[.):]?\\s+(\\S.*)$`, "su");

/** A number without the signs around it: "1)" and "(1)" are "1", "2.1." is "2.1". */
export function bareCode(cell: string): string {
  return cell
    .trim()
    .replace(/^\((.*)\)$/, "$1")
    .replace(/[.):]+$/, "")
    .trim();
}

/** The number of a cell that holds nothing else; undefined for any other cell. */
export function readNumbering(cell: string): Numbering | undefined {
  const code = bareCode(cell);
  return WHOLE.test(code) ? { code, depth: depthOf(code) } : undefined;
}

/** Splits a text that begins with its number; undefined where it does not. */
export function splitNumbered(text: string): (Numbering & { rest: string }) | undefined {
  const [, code = "", rest = ""] = DOTTED_LEADING.exec(text) ?? LEADING.exec(text) ?? [];
  return code ? { code, depth: depthOf(code), rest: rest.trim() } : undefined;
}

function depthOf(code: string): number {
  const [first = "", ...more] = code.split(".");
  if (more.length > 0) return 1 + more.length;
  if (/\d/.test(first)) return 1;
  return /^\p{Ll}$/u.test(first) ? 8 : 0;
}

/** The criterion that a heading's number means: Roman numerals as figures, so that "II" and "Tiêu chí 2" are one. */
export function criterionCode(code: string): string {
  if (!/^[IVX]+$/.test(code)) return code;
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  const digits = [...code].map((letter) => values[letter] ?? 0);
  return String(digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0));
}

/** Whether a row only numbers the columns under a header, "(1) (2) (3)=(2)/(1)" or "A B 1 2"; `filled`: its cells that are not blank. */
export function countsColumns(filled: readonly string[]): boolean {
  const plain = filled.map((each) => bareCode(each.replace(/=.*$/s, "").trim()));
  const numbers = plain.filter((each) => /^\d{1,2}$/.test(each));
  const isAll = plain.every((each) => /^(\d{1,2}|[A-Z])$/.test(each));
  const areAllThere = numbers.every((_, index) => numbers.includes(String(index + 1)));
  return filled.length > 2 && isAll && numbers.length > 1 && areAllThere;
}
