import { remembering } from "./remembering.ts";

/** A day in the civil calendar, `YYYY-MM-DD`; it has no time and no zone, so comparing strings compares days. */
export type DateString = string;

const DAY_MS = 86_400_000;

/** Days since 1970. */
const dayNumber = remembering((on: DateString) => Date.parse(on) / DAY_MS);
const dayOfNumber = remembering((number: number): DateString => new Date(number * DAY_MS).toISOString().slice(0, 10));

/** The day `days` after (or, if negative, before) a day. */
export function addDays(on: DateString, days: number): DateString {
  return dayOfNumber(dayNumber(on) + days);
}

/** The same day `years` later; 29 February becomes 28 February where the year has none. */
export function addYears(on: DateString, years: number): DateString {
  const year = String(Number(on.slice(0, 4)) + years).padStart(4, "0");
  const moved = `${year}${on.slice(4)}`;
  return isRealDate(moved) ? moved : `${year}-02-28`;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: DateString, to: DateString): number {
  return Math.round(dayNumber(to) - dayNumber(from));
}

/** The weekday of a day: 1 for Monday to 7 for Sunday. */
export const weekdayOf = remembering((on: DateString): number => new Date(Date.parse(on)).getUTCDay() || 7);

/** The day with these parts (month 1-12), or undefined when the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): DateString | undefined {
  const pad = (part: number, width: number) => String(part).padStart(width, "0");
  const on = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isRealDate(on) ? on : undefined;
}

/** The day of a moment in the time zone of the running script; undefined beyond the year 9999. */
export function civilDay(at: Date): DateString | undefined {
  return dateOf(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

/** Whether text is a day of the calendar, as `YYYY-MM-DD`. */
export const isRealDate = remembering((on: string): boolean => {
  const parsed = on.length === 10 ? Date.parse(on) : Number.NaN;
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(on);
});

/** A moment on the school's clock: the day, and minutes since its midnight. */
export interface LocalTime {
  on: DateString;
  minutes: number;
}

/** Negative, zero or positive as `a` is before, at or after `b`. */
export function compareTimes(a: LocalTime, b: LocalTime): number {
  return a.on === b.on ? a.minutes - b.minutes : a.on < b.on ? -1 : 1;
}
