/** Whether the schedule still runs: it scores every day, so a day without a good run is one too many. */
import { addDays, type DateString } from "./dates.ts";

/** The day of the last good run, when a whole day has gone by since; undefined while all is well or nothing is scheduled. */
export function silentSince(
  { approval, lastRunOn, lastStop = "" }: { approval?: string; lastRunOn?: string; lastStop?: string },
  today: DateString,
): DateString | undefined {
  if (!approval || !lastRunOn) return undefined;
  // A run that a problem of the workbook stopped counts as a run: the schedule is alive, and the state of sending names the problem.
  const stoppedOn = lastStop.slice(0, today.length);
  const last = stoppedOn > lastRunOn ? stoppedOn : lastRunOn;
  return last < addDays(today, -1) ? last : undefined;
}
