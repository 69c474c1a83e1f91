/** Reads an amount in words, "≥ 75%" or "ít nhất 15 đề tài", and the figure that it is for a row measured in some way. */
import { matchKey } from "../domain/match-key.ts";
import type { Measure } from "../domain/records.ts";
import { type Cell, cleanText } from "./cell.ts";
import { readDigits } from "./typed-values.ts";
import { writtenWords } from "./written-words.ts";

export interface Amount {
  value: number;
  isPercent: boolean;
  piece?: string;
}

/** How a row is measured, as far as its other cells say; `percentColumn`: the header or the unit has "%". */
export interface Manner {
  measure?: Measure | undefined;
  percentColumn: boolean;
}

export interface TypedFigure {
  value: number;
  measure?: Measure;
  piece?: string;
}

/** The amount that a cell says; `bound`: whether words for "at least" may stand before it. */
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

/** The figure that an amount is for a row measured in this manner; undefined where the two contradict, or leave it open. */
export function toFigure(
  { value, isPercent, piece }: Amount,
  { measure, percentColumn }: Manner,
): TypedFigure | undefined {
  const named = piece ? { piece } : {};
  const share = (part: number): TypedFigure | undefined =>
    part <= 1 ? { value: Number(part.toPrecision(15)), measure: "ratio" } : undefined;
  if (isPercent) return measure === undefined || measure === "ratio" ? share(value / 100) : undefined;
  if (measure === "ratio" || (measure === undefined && percentColumn)) {
    // 1 in a column of percentages may be 1 % or the whole, so it is not understood.
    if (value > 0 && value <= 1) return percentColumn ? undefined : share(value);
    return share(value / 100);
  }
  if (measure === "yesNo") return value === 0 || value === 1 ? { value, measure } : undefined;
  if (measure === undefined && value > 0 && value < 1) return undefined;
  return { value, ...(measure && { measure }), ...named };
}
