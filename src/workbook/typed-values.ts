/** Reads what people write where a sheet should hold a number or a day; text that may mean two things is not understood. */

import { addDays, civilDay, type DateString, dateOf } from "../domain/dates.ts";
import { matchKey } from "../domain/match-key.ts";
import { type Cell, cleanText, isDate } from "./cell.ts";
import { writtenWords } from "./written-words.ts";

/**
 * The number that digits and signs say, "1.234,5" or "1,234.5". A single sign before three digits, as in "1.234" or
 * "1500.000", may separate thousands or decimals: undefined.
 */
export function readDigits(digits: string): number | undefined {
  if (/^(\d+|0[.,]\d+|\d+[.,](\d{1,2}|\d{4,}))$/.test(digits)) return Number(digits.replace(",", "."));
  const [, whole = "", sign = "", part] = /^(\d{1,3}([.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(digits) ?? [];
  const groups = whole.split(sign);
  return part !== undefined || groups.length > 2 ? Number(`${groups.join("")}.${part ?? 0}`) : undefined;
}

/** The number that a text says: "85,45%" of a ratio, "1.234,5", "12 người" where the row counts people. */
export function readTypedNumber(typed: string, { isShare, piece }: { isShare: boolean; piece?: string }) {
  const [, sign = "", digits = "", rest = ""] = /^([-−]?)\s*(\d[\d.,]*)\s*(.*)$/s.exec(typed) ?? [];
  const value = readDigits(digits);
  if (value === undefined) return undefined;
  const number = sign ? -value : value;
  if (rest === "") return number;
  // Rounded to 15 digits, since 85.45 / 100 is not exactly 0.8545.
  if (rest === "%") return isShare ? Number((number / 100).toPrecision(15)) : undefined;
  return piece && matchKey(rest) === matchKey(piece) ? number : undefined;
}

/** The day where a deadline or a document may have it; undefined for a year far away, which is a slip of the finger (1926 for 2026). */
export function plausibleDay(on: DateString | undefined): DateString | undefined {
  return on && on >= "1990" && on < "2100" ? on : undefined;
}

/** The day of a serial number, as a date cell shows that lost its format; its fraction is the time of day. */
export function dayOfSerial(serial: number): DateString | undefined {
  return serial >= 0 && serial < 1e5 ? plausibleDay(addDays("1899-12-30", Math.floor(serial))) : undefined;
}

/**
 * Why a text is no certain day: two days are possible ("5/6/26"), the year has two figures ("20-MAR-26"), the month stands
 * before the day ("12/31/2026"), there is no such day ("31/4"), the year is far away, it is a month or a longer time,
 * words stand beside a day, or it is nothing like a day.
 */
export type NoDay = "twoDays" | "shortYear" | "monthFirst" | "noSuchDay" | "yearFar" | "longTime" | "besides" | "noDay";

/** The day that a text says, or why it says none; `isGuided`: only the order day, month makes it one day. */
export type DayReading = { on: DateString; isGuided: boolean } | { why: NoDay };

const FIGURES = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d\d)$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const IN_WORDS = /^(\d{1,2})\s*(\p{L}+)\s*(\d{1,2})\s*,?\s*(\p{L}+)\s*(\d{4})$/u;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+|-)([a-z]{3,9})\.?,?(?:\s+|-)(\d{4})$/i;
const NAMED_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/**
 * Reads a day that was written as text. `monthFirst`: whether its column writes the month first, undefined where it
 * contradicts itself; then only what can be one day is understood.
 */
export function readWrittenDay(typed: string, monthFirst: boolean | undefined): DayReading {
  const words = withoutPrefix(cleanText(typed).normalize("NFKC"));
  const sure = yearFirst(words) ?? named(words);
  if (sure) return dayReading(...sure);
  const [, first = "", second = "", year = ""] = FIGURES.exec(words) ?? [];
  if (!year) return { why: whyNoDay(words) };
  // 05-06-26 may be three days, unless its first figure is too large for a month.
  if (year.length === 2) return Number(first) > 12 ? dayReading(`20${year}`, second, first) : { why: "twoDays" };
  const mayBeTwo = Number(first) <= 12 && Number(second) <= 12 && first !== second && Number(first) !== Number(second);
  if (mayBeTwo && monthFirst === undefined) return { why: "twoDays" };
  if (mayBeTwo && monthFirst) return dayReading(year, first, second, true);
  if (Number(second) > 12 && Number(first) <= 12) {
    return monthFirst === false ? { why: "monthFirst" } : dayReading(year, first, second);
  }
  return dayReading(year, second, first, mayBeTwo);
}

/** The day of a cell: a date, a sheet's serial number, or text such as 31/12/2026. */
export function readDay(cell: Cell, monthFirst: boolean | undefined): DateString | undefined {
  if (isDate(cell)) return plausibleDay(civilDay(cell));
  if (typeof cell === "number") return dayOfSerial(cell);
  const read = readWrittenDay(String(cell), monthFirst);
  return "on" in read ? read.on : undefined;
}

function dayReading(year: string, month: string | number, day: string, isGuided = false): DayReading {
  const on = dateOf(Number(year), Number(month), Number(day));
  if (!on) return { why: "noSuchDay" };
  return plausibleDay(on) ? { on, isGuided } : { why: "yearFar" };
}

/** Year, month and day of 2026-12-31. */
function yearFirst(words: string): [string, string, string] | undefined {
  const [, year, month = "", day = ""] = YEAR_FIRST.exec(words) ?? [];
  return year === undefined ? undefined : [year, month, day];
}

/** Year, month and day of "31 tháng 12 năm 2026", "31 December 2026" and "Dec 31, 2026". */
function named(words: string): [string, string | number, string] | undefined {
  const [, on = "", inWords = "", monthOf = "", ofYear = "", yearOf] = IN_WORDS.exec(words) ?? [];
  const isWorded = writtenWords("monthWord").has(matchKey(inWords)) && writtenWords("yearWord").has(matchKey(ofYear));
  if (yearOf !== undefined && isWorded) return [yearOf, monthOf, on];
  const european = NAMED.exec(words);
  const american = NAMED_FIRST.exec(words);
  const [name = "", day = "", year = ""] = european
    ? [european[2], european[1], european[3]]
    : (american ?? []).slice(1);
  const month = [...writtenWords("months")].indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month > 0 ? [year, month, day] : undefined;
}

/** Whether a text is a day whose year lacks the century, with the month in words: "20-MAR-26", "20 tháng 3 năm 26". */
function lacksCentury(words: string): boolean {
  return named(words.replace(/(\D)(\d\d)$/, (_, before: string, year: string) => `${before}20${year}`)) !== undefined;
}

function withoutPrefix(text: string): string {
  const at = text.search(/\d/);
  return at > 0 && writtenWords("dayPrefix").has(matchKey(text.slice(0, at))) ? text.slice(at) : text;
}

function whyNoDay(words: string): NoDay {
  if (lacksCentury(words)) return "shortYear";
  const parts = matchKey(words).split(/[^\p{L}\p{M}\p{N}]+/u);
  if (/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d{1,2}-\d{1,2}/.test(words)) return "besides";
  const isMonth = /^\d{1,2}\s*[/.-]\s*\d{4}$|^\d{4}$|^\d{4}-\d{1,2}$/.test(words);
  return isMonth || parts.some((part) => writtenWords("longTime").has(part)) ? "longTime" : "noDay";
}

/** The first two figures of a date, "5/6/2026" or "by 5/6/2026"; NaN for any other cell. */
export function dayAndMonth(cell: Cell): [number, number] {
  const typed = typeof cell === "string" && cell.trim();
  const [, first, second] = (typed && /(?:^|\s)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*\d+$/.exec(typed)) || [];
  return [Number(first), Number(second)];
}

/** Whether a date in figures may be two days: "5/6/2026" is in June to one reader, in May to another. */
export function mayBeTwoDays(cell: Cell): boolean {
  const [first, second] = dayAndMonth(cell);
  return first <= 12 && second <= 12 && first !== second;
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
