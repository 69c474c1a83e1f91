/** Work that no pace hastens: degrees, buildings, budget. It takes its own time from the day it begins. */
import { addDays, type DateString } from "./dates.ts";
import type { Indicator } from "./records.ts";

/** Calendar days from which work counts as long: what takes a quarter of a year is not closed by working faster. */
export const LONG_LEAD_DAYS = 90;

/** Whether a row's work takes its own time, however hard one works. */
export function isLongLead({ leadDays }: Pick<Indicator, "leadDays">): boolean {
  return (leadDays ?? 0) >= LONG_LEAD_DAYS;
}

/**
 * The earliest day by which long work can be counted on to be done: its due date where the work is under way and the date
 * lies ahead, else its whole lead time from today, since nobody wrote when it began.
 */
export function readyOn(
  { leadDays, state, dueOn }: Pick<Indicator, "leadDays" | "state" | "dueOn">,
  today: DateString,
): DateString {
  const whole = addDays(today, leadDays ?? 0);
  const isUnderWay = state === "inProgress" || state === "done";
  return isUnderWay && dueOn !== undefined && dueOn >= today && dueOn < whole ? dueOn : whole;
}
