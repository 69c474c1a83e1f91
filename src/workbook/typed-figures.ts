/** Reads what people write for a requirement or a result. What has two meanings is not understood. */
import { matchKey } from "../domain/match-key.ts";
import type { Measure, Target } from "../domain/records.ts";
import { type Cell, cleanText } from "./cell.ts";
import { target as targetKind } from "./kinds.ts";
import { readDigits } from "./typed-values.ts";
import { isWritten, writtenWords } from "./written-words.ts";

interface Amount {
  value: number;
  isPercent: boolean;
  piece?: string;
}

/** How a row is measured, as far as its other cells say; `percentColumn`: the header or the unit says "%". */
export interface Manner {
  measure?: Measure | undefined;
  percentColumn: boolean;
}

export interface Figure {
  value: number;
  measure?: Measure;
  piece?: string;
}

/** A number in words: "≥ 75%", "ít nhất 15 đề tài". `bound`: whether it may say "at least". */
export function readAmount(cell: Cell, bound: boolean): Amount | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell, isPercent: false } : undefined;
  const [, before = "", digits = "", sign = "", after = ""] =
    /^([^\d]*)(\d[\d.,]*)\s*(%?)([^\d]*)$/.exec(cleanText(cell)) ?? [];
  const value = readDigits(digits.replace(/[.,]$/, ""));
  if (value === undefined || !mayStandBefore(before, bound)) return undefined;
  const piece = withoutEnd(after.replace(/[.;]\s*$/, "").trim(), bound ? writtenWords("orMore") : new Set());
  if (piece === undefined || !/^[\p{L}\s]{0,30}$/u.test(piece)) return undefined;
  return { value, isPercent: sign === "%", ...(piece && { piece }) };
}

function mayStandBefore(before: string, bound: boolean): boolean {
  let rest = matchKey(bound ? before.replace(/≥|>=/, " ") : before);
  for (const word of bound ? [...writtenWords("atLeast")].sort((a, b) => b.length - a.length) : []) {
    if (rest === word || rest.startsWith(`${word} `)) rest = rest.slice(word.length).trim();
  }
  return rest === "";
}

function withoutEnd(text: string, words: ReadonlySet<string>): string | undefined {
  const parts = text.split(/\s+/).filter(Boolean);
  for (const word of words) {
    const length = word.split(" ").length;
    if (matchKey(parts.slice(-length).join(" ")) === word) return parts.slice(0, -length).join(" ");
  }
  return text;
}

/** The figure that an amount is under a manner of measuring; undefined where the two contradict, or leave it open. */
function toFigure({ value, isPercent, piece }: Amount, { measure, percentColumn }: Manner): Figure | undefined {
  const named = piece ? { piece } : {};
  const share = (part: number): Figure | undefined =>
    part <= 1 ? { value: Number(part.toPrecision(15)), measure: "ratio" } : undefined;
  if (isPercent) return measure === undefined || measure === "ratio" ? share(value / 100) : undefined;
  if (measure === "ratio" || (measure === undefined && percentColumn)) {
    // 1 or 0.8 under a heading of percents is 1 % or all of it: nobody can tell.
    if (value > 0 && value <= 1) return percentColumn ? undefined : share(value);
    return share(value / 100);
  }
  if (measure === "yesNo") return value === 0 || value === 1 ? { value, measure } : undefined;
  if (measure === undefined && value > 0 && value < 1) return undefined;
  return { value, ...(measure && { measure }), ...named };
}

/** What a level asks, and the way of measuring that its words imply. */
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

/** What must not be passed, or with `isStrict` not be reached. A share stands between 0 and 1. */
export interface Bound {
  limit: number;
  isStrict: boolean;
  isShare: boolean;
}

/** An upper bound: "<= 16", "không quá 12%", "10 trở xuống"; a requirement of 0 allows none. */
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

/** What was reached: a figure, "26/33" of a ratio, or a word for yes or no. */
export function readResult(
  cell: Cell,
  manner: Manner,
): (Partial<Figure> & { numerator?: number; denominator?: number }) | undefined {
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
