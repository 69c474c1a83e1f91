/** Dates and numbers that were typed as text. What may mean two things is left as it is. */
import { type DateString, dateOf } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import type { Cell } from "../cell.ts";
import { date } from "../kinds.ts";
import { dayAndMonth, dayOfSerial, plausibleDay, readDigits } from "../typed-values.ts";

const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d\d)$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** The day that a text says. Day before month, as the school's locale has it; a short year only where that is sure. */
export function readTypedDate(typed: string): Date | undefined {
  const iso = ISO.exec(typed);
  if (iso) return dayOf(dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const [, day = 0, month, year = ""] = DAY_FIRST.exec(typed) ?? [];
  if (year.length === 4) return dayOf(dateOf(Number(year), Number(month), Number(day)));
  // 05-06-26 may be three days; a day over twelve stands in no month's place.
  return Number(day) > 12 ? dayOf(dateOf(2000 + Number(year), Number(month), Number(day))) : undefined;
}

/** Whether a text is a date with the month first: the other dates of its column are then not sure. */
export function isMonthFirst(cell: Cell): boolean {
  const [first, second] = dayAndMonth(cell);
  return second > 12 && first <= 12;
}

/** The day of a serial number: a date cell that lost its format. */
export function readSerial(serial: number): Date | undefined {
  return Number.isInteger(serial) ? dayOf(dayOfSerial(serial)) : undefined;
}

function dayOf(on: DateString | undefined): Date | undefined {
  const day = plausibleDay(on);
  return day ? (date.write(day, undefined as never, {}) as Date) : undefined;
}

/** The number that a text says: "85,45%" of a ratio, "1.234,5", "12 người" where the row counts people. */
export function readTypedNumber(typed: string, { isShare, piece }: { isShare: boolean; piece?: string }) {
  const [, sign = "", digits = "", rest = ""] = /^([-−]?)\s*(\d[\d.,]*)\s*(.*)$/s.exec(typed) ?? [];
  const value = readDigits(digits);
  if (value === undefined) return undefined;
  const number = sign ? -value : value;
  if (rest === "") return number;
  // Without the noise of dividing: 85.45 / 100 is not 0.8545.
  if (rest === "%") return isShare ? Number((number / 100).toPrecision(15)) : undefined;
  return piece && matchKey(rest) === matchKey(piece) ? number : undefined;
}
