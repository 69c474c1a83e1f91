/** One criterion as people spell it: "1", "1.", "01", "I" and "Criterion 1". */
import { matchKey } from "./match-key.ts";
import type { Indicator } from "./records.ts";

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** The rows with each criterion in the plainest spelling that the book uses for it; a criterion spelled one way keeps it. */
export function withPlainCriteria(indicators: readonly Indicator[]): Indicator[] {
  const plain = plainSpellings(indicators.flatMap(({ criterion }) => (criterion ? [criterion] : [])));
  return indicators.map((indicator) => {
    const criterion = indicator.criterion && plain.get(indicator.criterion);
    return criterion && criterion !== indicator.criterion ? { ...indicator, criterion } : indicator;
  });
}

/** Maps each spelling of a criterion to the plainest one in use for the same criterion. */
export function plainSpellings(spellings: readonly string[]): Map<string, string> {
  const distinct = [...new Set(spellings)];
  const keys = new Set(distinct.map(numberOf));
  // "I" is a Roman 1 only where "1" itself is in use: in a list A, B … I it is a letter.
  const keyOf = (spelling: string) => {
    const key = numberOf(spelling);
    const figure = String(ROMAN.indexOf(key) + 1);
    return figure !== "0" && keys.has(figure) ? figure : key;
  };
  const plainest = new Map<string, string>();
  for (const spelling of distinct) {
    const before = plainest.get(keyOf(spelling));
    if (before === undefined || isPlainer(spelling, before)) plainest.set(keyOf(spelling), spelling);
  }
  return new Map(distinct.map((spelling) => [spelling, plainest.get(keyOf(spelling)) ?? spelling]));
}

/** The number of a criterion without the word before it, zeros and signs around; other text in its form for comparing. */
function numberOf(spelling: string): string {
  const key = matchKey(spelling);
  const [, number] = /^(?:[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?\s)?0*(\d+|[ivx]+)[\s.:)]*$/u.exec(key) ?? [];
  return number ?? key;
}

function isPlainer(spelling: string, before: string): boolean {
  const isFigure = (text: string) => /^[1-9]\d*$/.test(text);
  return isFigure(spelling) !== isFigure(before) ? isFigure(spelling) : spelling.length < before.length;
}
