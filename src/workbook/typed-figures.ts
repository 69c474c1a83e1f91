/** Reads what people write for a requirement or a result; a cell with two meanings is not understood. */

import { matchKey } from "../domain/match-key.ts";
import type { Measure, Target } from "../domain/records.ts";
import { type Cell, cleanText } from "./cell.ts";
import { targetKind } from "./kinds.ts";
import { type Manner, readAmount, type TypedFigure, toFigure } from "./typed-amounts.ts";
import { readDigits } from "./typed-values.ts";
import { isWritten, writtenWords } from "./written-words.ts";

/** The target that a cell asks, and the measure that its words imply; undefined where it is not understood. */
export function readTarget(
  cell: Cell,
  manner: Manner,
): { target: Target; measure?: Measure; piece?: string } | undefined {
  const word = cleanText(cell);
  if (isWritten("outOfScope", word)) return { target: { kind: "outOfScope" } };
  const ours = typeof cell === "number" ? { code: "badTarget" } : targetKind.read(cell);
  if ("value" in ours && ours.value.kind !== "atLeast") return { target: ours.value };
  if ("value" in ours || cell === true || isWritten("yes", word)) {
    const fits = manner.measure === undefined || manner.measure === "yesNo";
    return fits ? { target: { kind: "atLeast", value: 1 }, measure: "yesNo" } : undefined;
  }
  const amount = readAmount(cell, true);
  const figure = amount && toFigure(amount, manner);
  if (!figure || figure.value <= 0) return undefined;
  const { value, measure = "count", piece } = figure;
  return {
    target: { kind: "atLeast", value },
    measure,
    ...(piece && { piece }),
  };
}

/** An upper bound: a limit that must not be exceeded, or with `isStrict` not be reached; between 0 and 1 for a share. */
export interface Bound {
  limit: number;
  isStrict: boolean;
  isShare: boolean;
}

/** The upper bound that a cell sets: "<= 16", "không quá 12%", "10 trở xuống", or "0", which allows none. */
export function readBound(cell: Cell): Bound | undefined {
  const [, before = "", digits = "", sign = "", after = ""] =
    /^([^\d]*)(\d[\d.,]*)\s*(%?)([^\d]*)$/.exec(cleanText(cell)) ?? [];
  const value = readDigits(digits.replace(/[.,]$/, ""));
  if (value === undefined || !/^[\p{L}\s.;]{0,40}$/u.test(after)) return undefined;
  const limit = sign ? Number((value / 100).toPrecision(15)) : value;
  const word = before.replace(/[\s.:]+$/, "");
  const isStrict = /^<$/.test(word) || isWritten("below", word);
  const isLimit = /^(≤|<=|=<)$/.test(word) || isWritten("atMost", word);
  const isNone = word === "" && value === 0;
  const isEnded = word === "" && [...writtenWords("orLess")].some((each) => matchKey(after).endsWith(each));
  return isStrict || isLimit || isNone || isEnded ? { limit, isStrict, isShare: sign === "%" } : undefined;
}

/** Whether a value keeps a bound. */
export function keepsBound(value: number, { limit, isStrict }: Bound): boolean {
  return isStrict ? value < limit : value <= limit;
}

/** The result that a cell says: a figure, "26/33" of a ratio, or a word for yes or no; undefined where it is not understood. */
export function readResult(
  cell: Cell,
  manner: Manner,
): (Partial<TypedFigure> & { numerator?: number; denominator?: number }) | undefined {
  const word = cleanText(cell);
  const said = cell === true || isYes(word) ? 1 : cell === false || isWritten("no", word) ? 0 : undefined;
  if (said !== undefined) {
    return manner.measure === undefined || manner.measure === "yesNo" ? { value: said, measure: "yesNo" } : undefined;
  }
  const parts =
    manner.measure === "ratio" && /^(\d{1,6})\s*\/\s*(\d{1,6})(?:\s*\(?\s*=?\s*[\d.,]+\s*%\)?)?$/.exec(word);
  if (parts)
    return {
      numerator: Number(parts[1]),
      denominator: Number(parts[2]),
      measure: "ratio",
    };
  const amount = readAmount(cell, false);
  return amount && toFigure(amount, manner);
}

function isYes(word: string): boolean {
  const ours = targetKind.read(word);
  return isWritten("yes", word) || ("value" in ours && ours.value.kind === "atLeast");
}
