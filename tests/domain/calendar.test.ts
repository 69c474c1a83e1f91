import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWorkingDay, workingCalendar, workingDayFrom, workingDaysAfter } from "../../src/domain/calendar.ts";
import { addDays, addYears, compareTimes, dateOf, daysBetween, weekdayOf } from "../../src/domain/dates.ts";
import { aDay } from "../builders.ts";

describe("days of the civil calendar", () => {
  test.each([
    ["the year ends", "2026-12-31", 1, "2027-01-01"],
    ["February has 29 days in a leap year", "2028-02-28", 1, "2028-02-29"],
    ["and 28 in others", "2027-02-28", 1, "2027-03-01"],
    ["backwards over a leap day", "2028-03-01", -1, "2028-02-29"],
    ["backwards over the year", "2027-01-01", -1, "2026-12-31"],
    ["no days", "2026-11-23", 0, "2026-11-23"],
  ])("%s", (_, on, days, expected) => {
    expect(addDays(on, days)).toBe(expected);
    expect(daysBetween(on, expected)).toBe(days);
  });

  test.each([
    ["five years back", "2026-11-23", -5, "2021-11-23"],
    ["five years back from a leap day", "2028-02-29", -5, "2023-02-28"],
    ["four years back from a leap day", "2028-02-29", -4, "2024-02-29"],
    ["28 February stays", "2024-02-28", 1, "2025-02-28"],
  ])("%s", (_, on, years, expected) => {
    expect(addYears(on, years)).toBe(expected);
  });

  test.each([
    ["a real day", [2026, 11, 23], "2026-11-23"],
    ["a leap day", [2028, 2, 29], "2028-02-29"],
    ["no leap day in 2027", [2027, 2, 29], undefined],
    ["no 31 April", [2026, 4, 31], undefined],
    ["no 13th month", [2026, 13, 1], undefined],
    ["no day 0", [2026, 1, 0], undefined],
  ] as [string, [number, number, number], string | undefined][])("%s", (_, [year, month, day], expected) => {
    expect(dateOf(year, month, day)).toBe(expected);
  });

  test("weekdays run from Monday, 1, to Sunday, 7", () => {
    const week = Array.from({ length: 7 }, (_, index) => weekdayOf(addDays("2026-11-23", index)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test("times are ordered by day, then by minute", () => {
    const at = (on: string, minutes: number) => ({ on, minutes });
    expect(compareTimes(at("2026-12-31", 1439), at("2027-01-01", 0))).toBeLessThan(0);
    expect(compareTimes(at("2026-11-23", 421), at("2026-11-23", 420))).toBeGreaterThan(0);
    expect(compareTimes(at("2026-11-23", 420), at("2026-11-23", 420))).toBe(0);
  });
});

/** Tết 2027 with a Saturday worked in exchange, and New Year. */
const tet = workingCalendar([
  ...["2027-01-01", "2027-02-05", "2027-02-06", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"].map((on) =>
    aDay(on),
  ),
  aDay("2027-01-30", "work"),
]);

describe("working days", () => {
  test.each([
    ["Friday to Monday is one", "2026-11-20", "2026-11-23", 1],
    ["Friday to Sunday is none", "2026-11-20", "2026-11-22", 0],
    ["Saturday to Monday is one", "2026-11-21", "2026-11-23", 1],
    ["a whole week is five", "2026-11-23", "2026-11-30", 5],
    ["the same day is none", "2026-11-23", "2026-11-23", 0],
    ["backwards is none", "2026-11-24", "2026-11-23", 0],
    ["over New Year", "2026-12-31", "2027-01-04", 1],
    ["over Tết, of which five working days are off", "2027-02-04", "2027-02-15", 2],
    ["inside Tết", "2027-02-04", "2027-02-11", 0],
    ["the first day of Tết is a Saturday and takes nothing away", "2027-02-05", "2027-02-07", 0],
    ["a Saturday that is worked counts", "2027-01-29", "2027-01-31", 1],
    ["over a leap day", "2028-02-28", "2028-03-01", 2],
  ])("%s", (_, from, to, expected) => {
    expect(workingDaysAfter(tet, from, to)).toBe(expected);
  });

  test.each([
    ["an ordinary Monday", "2026-11-23", true],
    ["a Saturday", "2026-11-21", false],
    ["a holiday", "2027-01-01", false],
    ["a Saturday that is worked", "2027-01-30", true],
    ["a holiday on a Saturday", "2027-02-06", false],
  ])("%s", (_, on, expected) => {
    expect(isWorkingDay(tet, on)).toBe(expected);
  });

  test("the first working day from a day on", () => {
    expect(workingDayFrom(tet, "2027-02-05")).toBe("2027-02-12");
    expect(workingDayFrom(tet, "2027-02-12")).toBe("2027-02-12");
    expect(workingDayFrom(tet, "2027-01-30")).toBe("2027-01-30");
  });

  test("a row without a day or a kind changes nothing", () => {
    expect(
      workingCalendar([
        { row: 2, on: "2026-11-23" },
        { row: 3, kind: "off" },
      ]).size,
    ).toBe(0);
  });

  test("are what counting day by day gives, on any calendar", () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays("2026-06-01", days));
    const calendars = fc
      .array(fc.tuple(day, fc.constantFrom("off" as const, "work" as const)), { maxLength: 60 })
      .map((days) => workingCalendar(days.map(([on, kind]) => aDay(on, kind))));
    fc.assert(
      fc.property(calendars, day, day, (calendar, from, to) => {
        let count = 0;
        for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(calendar, on)) count++;
        expect(workingDaysAfter(calendar, from, to)).toBe(count);
      }),
      { numRuns: 200 },
    );
  });
});
