/** When the coordinator is reminded of a meeting. */
import { addDays, type DateString } from "./dates.ts";

const DAYS_AHEAD = 7;

/**
 * The next meeting that is to be told on a day: one within a week, up to and with its own day, and later than the last
 * one told. A day without mails is caught up by the next one.
 */
export function meetingToTell(
  meetings: readonly DateString[],
  today: DateString,
  told: DateString = "",
): DateString | undefined {
  return meetings.filter((on) => on >= today && on <= addDays(today, DAYS_AHEAD) && on > told).sort()[0];
}
