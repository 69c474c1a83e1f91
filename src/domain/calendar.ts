/** Working days: Monday to Friday, less days off, plus make-up days, from the school's own list. */
import { addDays, type DateString, daysBetween, weekdayOf } from "./dates.ts";
import type { CalendarDay } from "./records.ts";

/** Days that are not what their weekday says: a weekday off, or a weekend day that is worked. */
export type WorkingCalendar = ReadonlyMap<DateString, "off" | "work">;

/** The calendar that rows of tab Lịch describe. A row without a day or a kind is left out: reading the tab reports it. */
export function workingCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  const exceptions = new Map<DateString, "off" | "work">();
  for (const { on, kind } of days) {
    // A day that is listed both off and worked counts as off, so that no mail leaves on a guess.
    if (on && kind && exceptions.get(on) !== "off") exceptions.set(on, kind);
  }
  return exceptions;
}

/** Whether a day is worked: as the calendar lists it, else Monday to Friday. */
export function isWorkingDay(calendar: WorkingCalendar, on: DateString): boolean {
  const exception = calendar.get(on);
  return exception ? exception === "work" : weekdayOf(on) <= 5;
}

/** Working days after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysAfter(calendar: WorkingCalendar, from: DateString, to: DateString): number {
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  let count = Math.floor(days / 7) * 5;
  for (let rest = days % 7, on = to; rest > 0; rest--, on = addDays(on, -1)) if (weekdayOf(on) <= 5) count++;
  for (const [on, kind] of calendar) {
    if (on <= from || on > to) continue;
    const inWeek = weekdayOf(on) <= 5;
    if (kind === "off" && inWeek) count--;
    if (kind === "work" && !inWeek) count++;
  }
  return count;
}

/** The first working day on or after a day; the day itself when 60 days in a row are off, which no calendar means. */
export function workingDayFrom(calendar: WorkingCalendar, on: DateString): DateString {
  for (let ahead = 0; ahead < 60; ahead++) {
    const day = addDays(on, ahead);
    if (isWorkingDay(calendar, day)) return day;
  }
  return on;
}
