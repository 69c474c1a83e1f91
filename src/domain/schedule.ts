/** When the day's mails leave: on send days, inside the school's window, in the school's own time. */
import { isWorkingDay, type WorkingCalendar, workingDayFrom } from "./calendar.ts";
import { addDays, compareTimes, type DateString, type LocalTime, weekdayOf } from "./dates.ts";
import type { Settings } from "./records.ts";

type Window = Pick<Settings, "sendFrom" | "sendUntil" | "sendDays">;

/** Whether mails leave on a day: a working day, and (where weekdays are chosen) the day a chosen one falls on or moves to. */
export function isSendDay(window: Window, calendar: WorkingCalendar, on: DateString): boolean {
  if (!isWorkingDay(calendar, on)) return false;
  if (window.sendDays.length === 0) return true;
  for (let back = 0; back < 60; back++) {
    const planned = addDays(on, -back);
    if (back > 0 && isWorkingDay(calendar, planned)) return false;
    if (window.sendDays.includes(weekdayOf(planned))) return true;
  }
  return false;
}

/** Whether the day's mails may leave at this moment. */
export function isInWindow(window: Window, minutes: number): boolean {
  return minutes >= window.sendFrom * 60 && minutes < window.sendUntil * 60;
}

/** Whether mails are to leave now: a send day in its window, or the first working day after a send day that was missed. */
export function isSendMoment(
  window: Window,
  calendar: WorkingCalendar,
  now: LocalTime,
  lastSentOn: DateString | undefined,
): boolean {
  if (!isWorkingDay(calendar, now.on) || !isInWindow(window, now.minutes)) return false;
  return isSendDay(window, calendar, now.on) || missedSendDay(window, calendar, now.on, lastSentOn) !== undefined;
}

/** The latest send day after `lastSentOn` whose mails did not leave; a school that never sent has missed none. */
function missedSendDay(
  window: Window,
  calendar: WorkingCalendar,
  today: DateString,
  lastSentOn?: DateString,
): DateString | undefined {
  if (!lastSentOn) return undefined;
  for (let back = 1; back <= 14; back++) {
    const on = addDays(today, -back);
    if (on <= lastSentOn) return undefined;
    if (isSendDay(window, calendar, on)) return on;
  }
  return undefined;
}

/** The send day whose mails leave on a day: the day itself, or the missed one that it catches up, some of whose mails may be out. */
export function sendDayServed(
  window: Window,
  calendar: WorkingCalendar,
  today: DateString,
  lastSentOn?: DateString,
): DateString {
  if (isSendDay(window, calendar, today)) return today;
  return missedSendDay(window, calendar, today, lastSentOn) ?? today;
}

/** The next moment, now or later, at which a window opens (or stands open) on a day on which mails leave. */
export function nextSendMoment(
  window: Window,
  calendar: WorkingCalendar,
  now: LocalTime,
  lastSentOn?: DateString,
): LocalTime {
  if (isSendMoment(window, calendar, now, lastSentOn)) return now;
  const opens = { on: now.on, minutes: window.sendFrom * 60 };
  for (let ahead = 0; ahead < 60; ahead++) {
    const moment = { ...opens, on: addDays(now.on, ahead) };
    if (compareTimes(moment, now) > 0 && isSendMoment(window, calendar, moment, lastSentOn)) return moment;
  }
  return { ...opens, on: workingDayFrom(calendar, addDays(now.on, 1)) };
}
