/** What people write where a sheet holds a number or a day. What may mean two things is not understood. */

import { addDays, type DateString } from "../domain/dates.ts";
import type { Cell } from "./cell.ts";

/**
 * The number that digits and signs say: "1.234,5" and "1,234.5". One sign before three digits, "1.234" or "1500.000",
 * may group or part, and is neither.
 */
export function readDigits(digits: string): number | undefined {
  if (/^(\d+|0[.,]\d+|\d+[.,](\d{1,2}|\d{4,}))$/.test(digits)) return Number(digits.replace(",", "."));
  const [, whole = "", sign = "", part] = /^(\d{1,3}([.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(digits) ?? [];
  const groups = whole.split(sign);
  return part !== undefined || groups.length > 2 ? Number(`${groups.join("")}.${part ?? 0}`) : undefined;
}

/** A day that a deadline or a document may have; a year far away is a slip of the finger (1926 for 2026). */
export function plausibleDay(on: DateString | undefined): DateString | undefined {
  return on && on >= "1990" && on < "2100" ? on : undefined;
}

/** The first two figures of a date in figures, "5/6/2026" or "by 5/6/2026"; NaN of all else. */
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

/** The day of a serial number, which a date cell shows that lost its format; a part of a day is its time. */
export function dayOfSerial(serial: number): DateString | undefined {
  return serial >= 0 && serial < 1e5 ? plausibleDay(addDays("1899-12-30", Math.floor(serial))) : undefined;
}
