/** How lists number their rows: "II", "2.1.a", "II.3", "1)", "TC2.01". */

export interface Numbering {
  code: string;
  /** How deep such a number stands in a list: a Roman numeral or a letter above a number, that above "2.1". */
  depth: number;
}

const PART = "(?:\\d{1,2}|\\p{Ll})";
const FIRST = "(?:[IVX]+|\\p{Lu}?\\d{1,3}|\\p{Lu})";
const WHOLE = new RegExp(`^(?:${FIRST}(?:[.]${PART})*|\\p{Ll})$`, "u");
// A figure may touch its text ("1.Có quy chế"); a letter that does is an abbreviation.
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

/** The number that a cell holds alone, or undefined. */
export function readNumbering(cell: string): Numbering | undefined {
  const code = bareCode(cell);
  return WHOLE.test(code) ? { code, depth: depthOf(code) } : undefined;
}

/** A text that begins with its number, in two parts. */
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

/** "(1) (2) (3)=(2)/(1)", or "A B 1 2": numbers of the columns under a header; `filled` are the cells of a row that are not blank. */
export function countsColumns(filled: readonly string[]): boolean {
  const plain = filled.map((each) => bareCode(each.replace(/=.*$/s, "").trim()));
  const numbers = plain.filter((each) => /^\d{1,2}$/.test(each));
  const isAll = plain.every((each) => /^(\d{1,2}|[A-Z])$/.test(each));
  const areAllThere = numbers.every((_, index) => numbers.includes(String(index + 1)));
  return filled.length > 2 && isAll && numbers.length > 1 && areAllThere;
}
