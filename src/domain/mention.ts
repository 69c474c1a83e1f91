/** When a row that was mailed and not touched is mailed again: after 3 working days, after 7, then every week. */
import { type WorkingCalendar, workingDaysAfter } from "./calendar.ts";
import type { DateString } from "./dates.ts";

/** Working days after the first mention on which a row is mentioned again; then every `WEEK` of them. */
const REPEATS = [0, 3, 7];
const WEEK = 5;
/**
 * A mail that leaves anyway takes along rows whose turn comes within so many working days, and that were not mentioned in
 * the last so many: that makes fewer mails at the same pace.
 */
const EARLY = 2;
/** Working days of quiet that a row earns by moving, and the longest silence that moving again and again can make. */
const REST = 3;
const LONGEST = 7;

export type Turn = "now" | "along" | "quiet";

export interface Mentioned {
  /** The first mention since the row last moved; undefined when it moved since the last mail. */
  sinceOn?: DateString;
  lastOn?: DateString;
  movedOn?: DateString;
}

/** Whether somebody who was told of a row before is told again today, along with other rows, or not yet. */
export function turnOf({ sinceOn, lastOn, movedOn }: Mentioned, calendar: WorkingCalendar, today: DateString): Turn {
  if (!lastOn) return "now";
  if (!sinceOn) return turnAfterMove(lastOn, movedOn, calendar, today);
  const since = workingDaysAfter(calendar, sinceOn, today);
  const last = workingDaysAfter(calendar, sinceOn, lastOn);
  if (nextRepeat(last) <= since) return "now";
  return nextRepeat(last) <= since + EARLY && since - last >= EARLY ? "along" : "quiet";
}

/** The working day, since the first mention, of the first repeat that a mention on working day `last` does not stand for. */
function nextRepeat(last: number): number {
  const early = REPEATS.find((each) => each > last + EARLY);
  if (early !== undefined) return early;
  const base = REPEATS[REPEATS.length - 1] as number;
  return base + WEEK * (Math.floor((last + EARLY - base) / WEEK) + 1);
}

function turnAfterMove(
  lastOn: DateString,
  movedOn: DateString | undefined,
  calendar: WorkingCalendar,
  today: DateString,
) {
  const sinceMove = movedOn ? workingDaysAfter(calendar, movedOn, today) : REST;
  const sinceLast = workingDaysAfter(calendar, lastOn, today);
  if (sinceMove >= REST || sinceLast >= LONGEST) return "now";
  return sinceMove + EARLY >= REST && sinceLast > 0 ? "along" : "quiet";
}
