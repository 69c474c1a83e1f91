import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay, workingCalendar, workingDayFrom } from "../../src/domain/calendar.ts";
import { addDays, compareTimes, type LocalTime, weekdayOf } from "../../src/domain/dates.ts";
import { isInWindow, isSendDay, isSendMoment, nextSendMoment } from "../../src/domain/schedule.ts";
import { aDay } from "../builders.ts";

const daily = { sendFrom: 7, sendUntil: 9, sendDays: [] };
const mondays = { ...daily, sendDays: [1] };
const saturdays = { ...daily, sendDays: [6] };

/** The Monday 30/11 is off, and the Saturday before it is worked. */
const calendar = workingCalendar([aDay("2026-11-30"), aDay("2026-11-28", "work"), aDay("2027-02-08")]);

const at = (on: string, time: string): LocalTime => ({
  on,
  minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
});

describe("mails leave on", () => {
  test.each([
    ["every working day", daily, "2026-11-24", true],
    ["no Sunday", daily, "2026-11-29", false],
    ["no holiday", daily, "2026-11-30", false],
    ["a Saturday that is worked", daily, "2026-11-28", true],
    ["the weekday that was chosen", mondays, "2026-11-23", true],
    ["no other weekday", mondays, "2026-11-24", false],
    ["the working day after a chosen day that is off", mondays, "2026-12-01", true],
    ["and only that one", mondays, "2026-12-02", false],
    ["the Monday after a chosen Saturday", saturdays, "2026-11-23", true],
    ["a chosen Saturday that is worked", saturdays, "2026-11-28", true],
    ["then not again on the next working day", saturdays, "2026-12-01", false],
  ])("%s", (_, window, on, expected) => {
    expect(isSendDay(window, calendar, on)).toBe(expected);
  });
});

describe("mails leave now", () => {
  test.each<[string, typeof mondays | typeof daily, LocalTime, string | undefined, boolean]>([
    ["when the window opens", daily, at("2026-11-23", "07:00"), undefined, true],
    ["not a minute before", daily, at("2026-11-23", "06:59"), undefined, false],
    ["until the window closes", daily, at("2026-11-23", "08:59"), undefined, true],
    ["not when it has closed", daily, at("2026-11-23", "09:00"), undefined, false],
    ["not on a day off", daily, at("2026-11-30", "07:30"), "2026-11-20", false],
    ["on the day after a Monday that was missed", mondays, at("2026-11-24", "07:30"), "2026-11-16", true],
    ["on the second day after it too", mondays, at("2026-11-25", "07:30"), "2026-11-16", true],
    ["not when the Monday was kept", mondays, at("2026-11-24", "07:30"), "2026-11-23", false],
    ["not when it was caught up", mondays, at("2026-11-25", "07:30"), "2026-11-24", false],
    ["not for a school that never sent", mondays, at("2026-11-24", "07:30"), undefined, false],
    ["outside the window nothing is caught up", mondays, at("2026-11-24", "10:00"), "2026-11-16", false],
    ["after a Monday off, missed on its Tuesday", mondays, at("2026-12-02", "07:30"), "2026-11-23", true],
  ])("%s", (_, window, now, lastSentOn, expected) => {
    expect(isSendMoment(window, calendar, now, lastSentOn)).toBe(expected);
  });
});

describe("the next moment", () => {
  test.each([
    ["is now inside the window", daily, at("2026-11-23", "07:30"), at("2026-11-23", "07:30")],
    ["is today before the window", daily, at("2026-11-23", "00:10"), at("2026-11-23", "07:00")],
    ["is the next working day after it", daily, at("2026-11-27", "09:00"), at("2026-11-28", "07:00")],
    ["passes over days off", daily, at("2026-11-28", "12:00"), at("2026-12-01", "07:00")],
    ["is the chosen weekday", mondays, at("2026-11-23", "09:00"), at("2026-12-01", "07:00")],
  ])("%s", (_, window, now, expected) => {
    expect(nextSendMoment(window, calendar, now)).toEqual(expected);
  });

  test("is not later than the moment at which a missed day is caught up", () => {
    const tuesday = at("2026-11-24", "00:10");
    expect(isSendMoment(mondays, calendar, at("2026-11-24", "07:00"), "2026-11-16")).toBe(true);
    const arguments_ = [mondays, calendar, tuesday, "2026-11-16"] as unknown as Parameters<typeof nextSendMoment>;
    expect(nextSendMoment(...arguments_)).toEqual(at("2026-11-24", "07:00"));
  });
});

const START = "2026-12-01";
const days = fc.integer({ min: 0, max: 120 }).map((ahead) => addDays(START, ahead));
const calendars = fc
  .array(fc.tuple(days, fc.constantFrom("off" as const, "off" as const, "work" as const)), { maxLength: 40 })
  .map((rows) => workingCalendar(rows.map(([on, kind]) => aDay(on, kind))));
const windows = fc.record({
  hours: fc.tuple(fc.nat(24), fc.nat(24)).filter(([from, until]) => from !== until),
  sendDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
});
const scenes = fc
  .record({ window: windows, calendar: calendars, on: days, minutes: fc.nat(1439) })
  .map(({ window: { hours, sendDays }, ...rest }) => ({
    ...rest,
    window: { sendFrom: Math.min(...hours), sendUntil: Math.max(...hours), sendDays },
  }));

test("a send day is a working day to which a chosen weekday moved, on any calendar", () => {
  fc.assert(
    fc.property(scenes, ({ window, calendar: any, on }) => {
      const chosen = Array.from({ length: 60 }, (_, back) => addDays(on, -back)).filter(
        (day) => window.sendDays.includes(weekdayOf(day)) && workingDayFrom(any, day) === on,
      );
      const expected = isWorkingDay(any, on) && (window.sendDays.length === 0 || chosen.length > 0);
      expect(isSendDay(window, any, on)).toBe(expected);
    }),
    { numRuns: 200 },
  );
});

test("the next moment is on a send day, in the window, not before now, and the first such", () => {
  fc.assert(
    fc.property(scenes, ({ window, calendar: any, on, minutes }) => {
      const now = { on, minutes };
      const next = nextSendMoment(window, any, now);
      expect(isSendDay(window, any, next.on) && isInWindow(window, next.minutes)).toBe(true);
      expect(compareTimes(next, now)).toBeGreaterThanOrEqual(0);
      for (let day = on; day < next.on; day = addDays(day, 1)) {
        const isOver = day === on && minutes >= window.sendUntil * 60;
        expect(isSendDay(window, any, day) && !isOver).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});
