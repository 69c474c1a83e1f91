/** Work that no pace hastens: degrees, buildings, budget. It takes its own time from the day it begins. */
import { addDays, type DateString } from "./dates.ts";
import type { Indicator } from "./records.ts";

/** Calendar days from which work is long: what takes more than a quarter is not closed by working faster. */
export const LONG_LEAD_DAYS = 90;

export function isLongLead({ leadDays }: Pick<Indicator, "leadDays">): boolean {
  return (leadDays ?? 0) >= LONG_LEAD_DAYS;
}

/**
 * The day by which long work is done at the earliest that can be counted on: its due date where it is under way and
 * that is still ahead, else its whole lead time from today, since nobody wrote when it began.
 */
export function readyOn(
  { leadDays, state, dueOn }: Pick<Indicator, "leadDays" | "state" | "dueOn">,
  today: DateString,
): DateString {
  const whole = addDays(today, leadDays ?? 0);
  const isUnderWay = state === "inProgress" || state === "done";
  return isUnderWay && dueOn !== undefined && dueOn >= today && dueOn < whole ? dueOn : whole;
}
