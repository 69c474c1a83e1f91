/** What a spreadsheet makes of a text that is typed into a cell, or written by a script as a string. */

import type { CellValue } from "./model.ts";
import { type LocaleRules, localeRules } from "./number-format.ts";
import { serialOfDay } from "./zone.ts";

/** A value, with the number format that an unformatted cell takes on with it; or a formula, without its "=". */
export type TypedInput = { value: CellValue; format?: string } | { formula: string };

/**
 * Reads `text` as the locale does: d/m/y dates and a decimal comma in vi_VN, a leading "'" for text as it stands,
 * "=" (and "+" before something that is no number) for a formula. `year` completes "24/11".
 */
export function readTyped(text: string, locale: string, year: number): TypedInput {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { formula: text.slice(1) };
  const trimmed = text.trim();
  if (!MAYBE_TYPED.test(trimmed)) return { value: text };
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  const rules = localeRules(locale);
  const found = readNumber(trimmed, rules) ?? readMoment(trimmed, rules, year);
  if (found) return found;
  return /^\+./.test(trimmed) ? { formula: trimmed } : { value: text };
}

/** Reads `text` typed into a cell under a number format: in plain text ("@") only "=" and "'" mean something. */
export function readTypedInto(format: string | undefined, text: string, locale: string, year: number): TypedInput {
  if (text === "") return { value: "" };
  if (format === "@" && !/^[='].?/.test(text)) return { value: text };
  return readTyped(text, locale, year);
}

/** Whether a cell's own format gives way to one that comes with a value: the automatic and the plain-text one do. */
export function yieldsFormat(own: string | undefined): boolean {
  return own === undefined || own === "@";
}

/** Matches a text that may be a number, date or truth value; most texts fail by their first letter, which is quick. */
const MAYBE_TYPED = /^([-+.,\d]|true$|false$)/i;

const numberShapes = new Map<string, RegExp>();

function numberShape(rules: LocaleRules): RegExp {
  const known = numberShapes.get(rules.decimal);
  if (known) return known;
  const whole = `\\d{1,3}(?:\\${rules.group}\\d{3})+|\\d+`;
  const shape = new RegExp(`^([+-]?)(${whole})?(?:\\${rules.decimal}(\\d*))?(?:e([+-]?\\d+))?\\s?(%?)$`, "i");
  numberShapes.set(rules.decimal, shape);
  return shape;
}

function readNumber(text: string, rules: LocaleRules): TypedInput | undefined {
  const found = numberShape(rules).exec(text);
  if (!found) return undefined;
  const [, sign, whole = "", fraction, exponent = "0", percent] = found;
  if (!whole && !fraction) return undefined;
  const digits = `${sign}${whole.split(rules.group).join("") || "0"}.${fraction || "0"}e${exponent}`;
  const value = Number(digits);
  if (percent) return { value: Number(`${value}e-2`), format: fraction ? "0.00%" : "0%" };
  return whole.includes(rules.group) ? { value, format: fraction ? "#,##0.00" : "#,##0" } : { value };
}

const TIME = /^(?:(.+?)\s+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?:\s?(am|pm))?$/i;

function readMoment(text: string, rules: LocaleRules, year: number): TypedInput | undefined {
  const found = TIME.exec(text);
  if (!found) {
    const day = readDay(text, rules, year);
    return day === undefined ? undefined : { value: day, format: rules.date };
  }
  const [, date, hours, minutes, seconds = "0", milliseconds = "0", half] = found;
  const hour = half ? (Number(hours) % 12) + (/pm/i.test(half) ? 12 : 0) : Number(hours);
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const time = (hour * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${milliseconds}`)) / 86_400;
  if (date === undefined) return { value: time, format: found[4] ? "hh:mm:ss" : "hh:mm" };
  const day = hour < 24 ? readDay(date, rules, year) : undefined;
  return day === undefined ? undefined : { value: day + time, format: rules.dateTime };
}

function readDay(text: string, rules: LocaleRules, thisYear: number): number | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return serialOfDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const found = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (!found) return undefined;
  const [, first, separator, second, last] = found;
  // "1.5" is never read as a date: with a dot a date needs its year.
  if (separator === "." && last === undefined) return undefined;
  const [day, month] = rules.dayFirst ? [first, second] : [second, first];
  return serialOfDay(fullYear(last, thisYear), Number(month), Number(day));
}

function fullYear(digits: string | undefined, thisYear: number): number {
  if (digits === undefined) return thisYear;
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}
