/** Whether the schedule still runs: it scores every day, so a day without a good run is one too many. */
import { addDays, type DateString } from "./dates.ts";

/** The day of the last good run, when a whole day has gone by since; undefined while all is well or nothing is scheduled. */
export function silentSince(
  { approval, lastRunOn }: { approval?: string; lastRunOn?: string },
  today: DateString,
): DateString | undefined {
  return approval && lastRunOn && lastRunOn < addDays(today, -1) ? lastRunOn : undefined;
}
