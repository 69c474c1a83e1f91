/** When the coordinator is reminded of a meeting. */
import { addDays, type DateString } from "./dates.ts";

const DAYS_AHEAD = 7;

/**
 * The meeting of which the coordinator is reminded today: the first within a week, its own day included, that is later
 * than `lastTold`. Any day of that week serves, so a day without mails is caught up.
 */
export function meetingToTell(
  meetings: readonly DateString[],
  today: DateString,
  lastTold: DateString = "",
): DateString | undefined {
  return meetings.filter((on) => on >= today && on <= addDays(today, DAYS_AHEAD) && on > lastTold).sort()[0];
}
