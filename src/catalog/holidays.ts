/**
 * Days off of Vietnamese state and Party offices, as a fixed table: JavaScript's own lunar calendars are wrong for
 * Vietnam in some years. A holiday at the weekend has no row of its own, only its make-up day off (nghỉ bù).
 */
import type { DateString } from "../domain/dates.ts";
import type { CalendarDay } from "../domain/records.ts";
import type { Wording } from "./rule-set.ts";

export interface Holiday {
  on: DateString;
  kind: NonNullable<CalendarDay["kind"]>;
  name: Wording;
  certainty: NonNullable<CalendarDay["certainty"]>;
}

/** The last year that `holidays` covers. */
export const HOLIDAYS_UNTIL = 2030;

const NEW_YEAR: Wording = { vi: "Tết Dương lịch", en: "New Year's Day" };
const NEW_YEAR_2: Wording = { vi: "Tết Dương lịch (hoán đổi)", en: "New Year (exchanged working day)" };
const TET: Wording = { vi: "Tết Nguyên đán", en: "Lunar New Year" };
const TET_DAY_1: Wording = { vi: "Mùng 1 Tết Nguyên đán", en: "Lunar New Year's Day" };
const KINGS: Wording = { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" };
const VICTORY: Wording = { vi: "Ngày Chiến thắng 30/4", en: "Victory Day" };
const LABOUR: Wording = { vi: "Quốc tế Lao động 1/5", en: "Labour Day" };
const NATIONAL: Wording = { vi: "Quốc khánh 2/9", en: "National Day" };
const NATIONAL_2: Wording = { vi: "Quốc khánh (ngày liền kề)", en: "National Day (the day next to it)" };
const NATIONAL_SWAP: Wording = { vi: "Quốc khánh (hoán đổi)", en: "National Day (exchanged working day)" };
const CULTURE: Wording = { vi: "Ngày Văn hóa Việt Nam 24/11", en: "Vietnamese Culture Day" };

function off(on: DateString, name: Wording): Holiday {
  return { on, kind: "off", name, certainty: "confirmed" };
}

function expected(on: DateString, name: Wording): Holiday {
  return { on, kind: "off", name, certainty: "tentative" };
}

/** Makes a Saturday that is worked for another day off; tentative where only the exchange itself is known. */
function worked(on: DateString, certainty: Holiday["certainty"]): Holiday {
  return { on, kind: "work", name: { vi: "Làm bù", en: "Working day in lieu" }, certainty };
}

function madeUp(on: DateString, name: Wording): Holiday {
  return expected(on, { vi: `Nghỉ bù ${name.vi}`, en: `Day off in lieu: ${name.en}` });
}

/**
 * Every day off from 2026 to 2030. The Prime Minister fixes each year's five days of Tết and the day next to 02/09 in
 * October of the year before; from 2028 on those here are the usual choice (Tết: five working days from the eve) and
 * stay tentative until decided. 24/11 is a day off by Nghị quyết 28/2026/QH16, in force since 01/07/2026; it stands
 * outside Điều 112 khoản 1, so a 24/11 at a weekend (2029, 2030) has no make-up day.
 */
export const holidays = (): Holiday[] => [
  off("2026-01-01", NEW_YEAR),
  off("2026-01-02", NEW_YEAR_2),
  worked("2026-01-10", "confirmed"),
  off("2026-02-16", TET),
  off("2026-02-17", TET_DAY_1),
  off("2026-02-18", TET),
  off("2026-02-19", TET),
  off("2026-02-20", TET),
  madeUp("2026-04-27", KINGS),
  off("2026-04-30", VICTORY),
  off("2026-05-01", LABOUR),
  worked("2026-08-22", "tentative"),
  off("2026-08-31", NATIONAL_SWAP),
  off("2026-09-01", NATIONAL_2),
  off("2026-09-02", NATIONAL),
  off("2026-11-24", CULTURE),

  off("2027-01-01", NEW_YEAR),
  off("2027-02-04", TET),
  off("2027-02-05", TET),
  // A Saturday and so no working day anyway; listed because the code looks for the first day of Tết.
  off("2027-02-06", TET_DAY_1),
  off("2027-02-08", TET),
  off("2027-02-09", TET),
  off("2027-02-10", TET),
  off("2027-04-16", KINGS),
  off("2027-04-30", VICTORY),
  madeUp("2027-05-03", LABOUR),
  off("2027-09-02", NATIONAL),
  off("2027-09-03", NATIONAL_2),
  off("2027-11-24", CULTURE),

  madeUp("2028-01-03", NEW_YEAR),
  expected("2028-01-25", TET),
  off("2028-01-26", TET_DAY_1),
  expected("2028-01-27", TET),
  expected("2028-01-28", TET),
  expected("2028-01-31", TET),
  off("2028-04-04", KINGS),
  off("2028-05-01", LABOUR),
  // 30/04 is a Sunday and Monday is itself a holiday, so its make-up day moves to Tuesday.
  madeUp("2028-05-02", VICTORY),
  expected("2028-09-01", NATIONAL_2),
  madeUp("2028-09-04", NATIONAL),
  off("2028-11-24", CULTURE),

  off("2029-01-01", NEW_YEAR),
  expected("2029-02-12", TET),
  off("2029-02-13", TET_DAY_1),
  expected("2029-02-14", TET),
  expected("2029-02-15", TET),
  expected("2029-02-16", TET),
  off("2029-04-23", KINGS),
  off("2029-04-30", VICTORY),
  off("2029-05-01", LABOUR),
  expected("2029-09-03", NATIONAL_2),
  madeUp("2029-09-04", NATIONAL),

  off("2030-01-01", NEW_YEAR),
  expected("2030-02-01", TET),
  off("2030-02-02", TET_DAY_1),
  expected("2030-02-04", TET),
  expected("2030-02-05", TET),
  expected("2030-02-06", TET),
  expected("2030-02-07", TET),
  off("2030-04-12", KINGS),
  off("2030-04-30", VICTORY),
  off("2030-05-01", LABOUR),
  off("2030-09-02", NATIONAL),
  expected("2030-09-03", NATIONAL_2),
];

/** The first day of each lunar year that the table knows. */
export const tetDays = (): DateString[] => holidays().flatMap(({ on, name }) => (name === TET_DAY_1 ? [on] : []));
