/** Reads what people write for a requirement, a result, a date. What has two meanings is not understood. */
import { civilDay, type DateString, dateOf } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import type { Measure, Target } from "../../domain/records.ts";
import { type Cell, cleanText, isDate } from "../cell.ts";
import { target as targetKind } from "../kinds.ts";
import { dayAndMonth, dayOfSerial, plausibleDay, readDigits } from "../typed-values.ts";
import type { Lexicon } from "./lexicon.ts";

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
export function readAmount(cell: Cell, bound: boolean, lexicon: Lexicon): Amount | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? { value: cell, isPercent: false } : undefined;
  const [, before = "", digits = "", sign = "", after = ""] =
    /^([^\d]*)(\d[\d.,]*)\s*(%?)([^\d]*)$/.exec(cleanText(cell)) ?? [];
  const value = readDigits(digits.replace(/[.,]$/, ""));
  if (value === undefined || !mayStandBefore(before, bound, lexicon)) return undefined;
  const piece = withoutEnd(after.replace(/[.;]\s*$/, "").trim(), bound ? lexicon.all("orMore") : new Set());
  if (piece === undefined || !/^[\p{L}\s]{0,30}$/u.test(piece)) return undefined;
  return { value, isPercent: sign === "%", ...(piece && { piece }) };
}

function mayStandBefore(before: string, bound: boolean, lexicon: Lexicon): boolean {
  let rest = matchKey(bound ? before.replace(/≥|>=/, " ") : before);
  for (const word of bound ? [...lexicon.all("atLeast")].sort((a, b) => b.length - a.length) : []) {
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
  lexicon: Lexicon,
): { target: Target; measure?: Measure; piece?: string } | undefined {
  const word = cleanText(cell);
  if (lexicon.is("outOfScope", word)) return { target: { kind: "outOfScope" } };
  const ours = typeof cell === "number" ? { code: "badTarget" } : targetKind.read(cell);
  if ("value" in ours && ours.value.kind !== "atLeast") return { target: ours.value };
  if ("value" in ours || cell === true || lexicon.is("yes", word)) {
    const fits = manner.measure === undefined || manner.measure === "yesNo";
    return fits ? { target: { kind: "atLeast", value: 1 }, measure: "yesNo" } : undefined;
  }
  const amount = readAmount(cell, true, lexicon);
  const figure = amount && toFigure(amount, manner);
  if (!figure || figure.value <= 0) return undefined;
  const { value, measure = "count", piece } = figure;
  return { target: { kind: "atLeast", value }, measure, ...(piece && { piece }) };
}

/** What was reached: a figure, "26/33" of a ratio, or a word for yes or no. */
export function readResult(
  cell: Cell,
  manner: Manner,
  lexicon: Lexicon,
): (Partial<Figure> & { numerator?: number; denominator?: number }) | undefined {
  const word = cleanText(cell);
  const said = cell === true || isYes(word, lexicon) ? 1 : cell === false || lexicon.is("no", word) ? 0 : undefined;
  if (said !== undefined) {
    return manner.measure === undefined || manner.measure === "yesNo" ? { value: said, measure: "yesNo" } : undefined;
  }
  const parts =
    manner.measure === "ratio" && /^(\d{1,6})\s*\/\s*(\d{1,6})(?:\s*\(?\s*=?\s*[\d.,]+\s*%\)?)?$/.exec(word);
  if (parts) return { numerator: Number(parts[1]), denominator: Number(parts[2]), measure: "ratio" };
  const amount = readAmount(cell, false, lexicon);
  return amount && toFigure(amount, manner);
}

function isYes(word: string, lexicon: Lexicon): boolean {
  const ours = targetKind.read(word);
  return lexicon.is("yes", word) || ("value" in ours && ours.value.kind === "atLeast");
}

const NUMERIC_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** A day: a date, a sheet's serial number, or text such as 31/12/2026. `monthFirst` undefined: the column contradicts itself. */
export function readDate(cell: Cell, monthFirst: boolean | undefined, lexicon: Lexicon): DateString | undefined {
  if (isDate(cell)) return plausibleDay(civilDay(cell));
  if (typeof cell === "number") return dayOfSerial(cell);
  const words = withoutStart(cleanText(cell), lexicon.all("dayPrefix"));
  const written = writtenParts(words, lexicon);
  const day = (year: string, month: string | number, on: string) =>
    plausibleDay(dateOf(Number(year), Number(month), Number(on)));
  if (written) return day(...written);
  const [, first = "", second = "", year = ""] = NUMERIC_DATE.exec(words) ?? [];
  if (!year) return undefined;
  const [dayFirst, dayLast] = [day(year, second, first), day(year, first, second)];
  if (dayFirst && dayLast && dayFirst !== dayLast) {
    return monthFirst === undefined ? undefined : monthFirst ? dayLast : dayFirst;
  }
  return dayFirst ?? (monthFirst === false ? undefined : dayLast);
}

/** Year, month and day of 2026-12-31, "31 December 2026" and "Dec 31, 2026". */
function writtenParts(words: string, lexicon: Lexicon): [string, string | number, string] | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return [iso[1] ?? "", iso[2] ?? "", iso[3] ?? ""];
  const named = /^(\d{1,2})(?:\s+|-)([a-z]{3,9})\.?,?(?:\s+|-)(\d{4})$/i.exec(words);
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(words);
  const [name = "", day = "", year = ""] = named ? [named[2], named[1], named[3]] : (american ?? []).slice(1);
  const month = [...lexicon.all("months")].indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? [year, month, day] : undefined;
}

function withoutStart(text: string, words: ReadonlySet<string>): string {
  const at = text.search(/\d/);
  return at > 0 && words.has(matchKey(text.slice(0, at))) ? text.slice(at) : text;
}

/** Whether a column writes the month first: true or false where its dates show it, undefined where they contradict. */
export function writesMonthFirst(cells: readonly Cell[]): boolean | undefined {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const [first, second] = dayAndMonth(cell);
    dayFirst ||= first > 12;
    monthFirst ||= second > 12;
  }
  return dayFirst && monthFirst ? undefined : monthFirst;
}
