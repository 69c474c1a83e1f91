/** Restores codes that a sheet turned into numbers or days, where their neighbours in the column make it certain. */
import { type Cell, cleanText, isDate } from "./cell.ts";
import { codeKind, isDayText } from "./kinds.ts";

/** A code in parts: what stands before its last number, that number, and how many digits it has. */
interface Parts {
  before: string;
  last: number;
  digits: number;
}

/**
 * The codes that these cells, one column from top to bottom, were before a sheet changed them ("1.10" as 1.1, "2.1" as
 * the 2nd of January); by index, and only where exactly one reading goes on from a neighbour and no other row has it.
 */
export function changedCodes(cells: readonly Cell[]): Map<number, string> {
  const texts = cells.map(textOf);
  const found = new Map<number, string>();
  cells.forEach((cell, index) => {
    const readings = readingsOf(cell);
    if (readings.length === 0) return;
    const fits = (reading: string) => goesOn(texts[index - 1], reading) || goesOn(reading, texts[index + 1]);
    // A code that follows its neighbour as it stands was not changed.
    if (!isDate(cell) && !isDayText(texts[index] ?? "") && fits(texts[index] ?? "")) return;
    const [only, ...others] = readings.filter((reading) => fits(reading) && !texts.includes(reading));
    if (only !== undefined && others.length === 0) found.set(index, only);
  });
  return found;
}

function textOf(cell: Cell): string {
  const read = codeKind.read(cell);
  return "value" in read ? read.value : "";
}

/** The codes that may have been typed where a sheet now has this number or day. */
function readingsOf(cell: Cell): string[] {
  if (typeof cell === "number" && !Number.isInteger(cell)) return [`${textOf(cell)}0`];
  const shown = isDate(cell) ? cleanText(cell) : typeof cell === "string" && isDayText(cell) ? cell : "";
  const [day, month] = shown.split("/").map(Number);
  if (!day || !month) return [];
  const two = (part: number) => String(part).padStart(2, "0");
  const forms = (first: number, second: number) =>
    [".", "-", "/"].flatMap((sign) => [
      `${first}${sign}${second}`,
      `${first}${sign}${two(second)}`,
      `${two(first)}${sign}${two(second)}`,
    ]);
  return [...new Set([...forms(day, month), ...forms(month, day)])];
}

/** Whether the second code is the next after the first: the last number is one more, in equally many digits. */
function goesOn(first: string | undefined, second: string | undefined): boolean {
  const [one, two] = [partsOf(first), partsOf(second)];
  if (!one || !two || one.before !== two.before || two.last !== one.last + 1) return false;
  return (
    one.digits === two.digits || (one.digits === String(one.last).length && two.digits === String(two.last).length)
  );
}

function partsOf(text = ""): Parts | undefined {
  const [, before, last] = /^(.*?[^\d]|)(\d+)$/.exec(text) ?? [];
  return before && last !== undefined && !isDayText(text)
    ? { before, last: Number(last), digits: last.length }
    : undefined;
}
