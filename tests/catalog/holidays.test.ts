import { expect, test } from "vitest";
import { HOLIDAYS_UNTIL, holidays } from "../../src/catalog/holidays.ts";
import { isWorkingDay, workingCalendar } from "../../src/domain/calendar.ts";
import { weekdayOf } from "../../src/domain/dates.ts";

const YEARS = [2026, 2027, 2028, 2029, 2030];
const calendar = workingCalendar(holidays().map(({ on, kind }, row) => ({ row, on, kind })));

test("the first day of Tết is right in each year", () => {
  const first = holidays()
    .filter(({ name }) => name.vi.startsWith("Mùng 1"))
    .map(({ on }) => on);
  expect(first).toEqual(["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"]);
});

test("five working days of each Tết are off; those that are announced and the first days are confirmed", () => {
  for (const year of YEARS) {
    const tet = holidays().filter(({ on, name }) => on.startsWith(String(year)) && name.vi.includes("Tết Nguyên đán"));
    expect(tet.filter(({ on }) => weekdayOf(on) <= 5)).toHaveLength(5);
    const others = tet.filter(({ name }) => !name.vi.startsWith("Mùng 1"));
    expect(new Set(others.map(({ certainty }) => certainty))).toEqual(
      new Set([year <= 2027 ? "confirmed" : "tentative"]),
    );
  }
  expect(
    holidays()
      .filter(({ on }) => on >= "2026-02-14" && on <= "2026-02-22")
      .map(({ on }) => on),
  ).toEqual(["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"]);
});

test.each([
  ["Hùng Kings", ["2026-04-27", "2027-04-16", "2028-04-04", "2029-04-23", "2030-04-12"]],
  ["New Year", ["2026-01-01", "2027-01-01", "2028-01-03", "2029-01-01", "2030-01-01"]],
  ["30/04", ["2026-04-30", "2027-04-30", "2028-05-02", "2029-04-30", "2030-04-30"]],
  ["01/05", ["2026-05-01", "2027-05-03", "2028-05-01", "2029-05-01", "2030-05-01"]],
  ["02/09", ["2026-09-02", "2027-09-02", "2028-09-04", "2029-09-04", "2030-09-02"]],
  ["the day next to 02/09", ["2026-09-01", "2027-09-03", "2028-09-01", "2029-09-03", "2030-09-03"]],
])("nobody works on the days of %s", (_, days) => {
  for (const on of days) expect([on, weekdayOf(on) <= 5, isWorkingDay(calendar, on)]).toEqual([on, true, false]);
});

test("every day is listed once, in order, up to the last year", () => {
  const days = holidays().map(({ on }) => on);
  expect(days).toEqual([...new Set(days)].sort());
  expect(days[days.length - 1]?.slice(0, 4)).toBe(String(HOLIDAYS_UNTIL));
});

test("no make-up day off falls on a weekend, and the choice of the day next to 02/09 is tentative until announced", () => {
  const madeUp = holidays().filter(({ name }) => name.vi.startsWith("Nghỉ bù"));
  expect(madeUp.map(({ on }) => on)).toEqual([
    "2026-04-27",
    "2027-05-03",
    "2028-01-03",
    "2028-05-02",
    "2028-09-04",
    "2029-09-04",
  ]);
  expect(madeUp.filter(({ on }) => weekdayOf(on) > 5)).toEqual([]);
  const nextTo = holidays().filter(({ name }) => name.vi.includes("liền kề"));
  expect(nextTo.map(({ certainty }) => certainty)).toEqual(
    YEARS.map((year) => (year <= 2027 ? "confirmed" : "tentative")),
  );
});

test("24/11 is a day off by law, with no make-up day where it falls on a weekend", () => {
  const days = holidays().filter(({ name }) => name.vi.includes("24/11"));
  expect(days.map(({ on, certainty }) => [on, certainty])).toEqual(
    [2026, 2027, 2028].map((year) => [`${year}-11-24`, "confirmed"]),
  );
  for (const on of ["2026-11-24", "2027-11-24", "2028-11-24"]) expect(isWorkingDay(calendar, on)).toBe(false);
  for (const on of ["2029-11-26", "2030-11-25"]) expect(isWorkingDay(calendar, on)).toBe(true);
});

test("Tết 2027 is the announced one: 04/02 to 10/02, work again on 11/02", () => {
  const off = ["2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10"];
  expect(off.filter((on) => isWorkingDay(calendar, on))).toEqual([]);
  for (const on of ["2027-02-03", "2027-02-11"]) expect(isWorkingDay(calendar, on)).toBe(true);
});

test("days off that were exchanged in 2026 have their working Saturdays", () => {
  for (const on of ["2026-01-02", "2026-08-31"]) expect(isWorkingDay(calendar, on)).toBe(false);
  for (const on of ["2026-01-10", "2026-08-22"]) expect([weekdayOf(on), isWorkingDay(calendar, on)]).toEqual([6, true]);
});

test("names are composed Unicode in both languages", () => {
  const text = JSON.stringify(holidays());
  expect(text).toBe(text.normalize("NFC"));
  for (const { name } of holidays()) expect(name.vi && name.en).toBeTruthy();
});
