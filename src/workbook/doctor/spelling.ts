/** Compares spellings of names. */
import { matchKey } from "../../domain/match-key.ts";

/** Letters and digits alone, without marks, so that "Thời hạn:" and "thoi_han" are equal. */
export function looseKey(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\u0111/g, "d")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether two spellings differ by one letter more, less or other; false for equal ones and for less than three letters. */
export function isOneApart(left: string, right: string): boolean {
  const [a, b] = [[...matchKey(left).normalize("NFC")], [...matchKey(right).normalize("NFC")]];
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  const [restA, restB] = [a.slice(head).join(""), b.slice(head).join("")];
  if (restA === restB) return false;
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** The only name that is one letter apart from a spelling; undefined for none or several. */
export function nearestWord(seen: string, names: readonly string[]): string | undefined {
  const near = [...new Set(names)].filter((name) => isOneApart(seen, name));
  return near.length === 1 ? near[0] : undefined;
}
