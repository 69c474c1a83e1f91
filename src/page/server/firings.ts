/** When Google would fire a time trigger. */
import type { StoredTrigger } from "../../local/state.ts";
import { instantOf, offsetAt } from "../../local/zone.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Firing {
  id: string;
  at: number;
}

/** The first firing after `after` and not later than `until`, of all triggers. */
export function nextFiring(
  triggers: readonly StoredTrigger[],
  after: number,
  until: number,
  zone: string,
): Firing | undefined {
  let first: Firing | undefined;
  for (const trigger of triggers) {
    const at = nextOf(trigger, after, zone);
    if (at <= until && (!first || at < first.at)) first = { id: trigger.id, at };
  }
  return first;
}

/** The first firing of one trigger after a moment. Hourly ones keep their minute, as Google's do. */
export function nextOf({ schedule, createdAt }: StoredTrigger, after: number, zone: string): number {
  const { everyMinutes, everyHours, everyDays, everyWeeks, atHour = 0, nearMinute = 0, timeZone = zone } = schedule;
  const period = everyMinutes ? everyMinutes * MINUTE : everyHours ? everyHours * HOUR : 0;
  if (period > 0) {
    // A play may have made it at a moment that has not come yet.
    const begun = Math.min(createdAt, after);
    const phase = (createdAt - begun) % period;
    return begun + phase + Math.floor((after - begun - phase) / period + 1) * period;
  }
  const days = everyWeeks ? everyWeeks * 7 : (everyDays ?? 1);
  const wall = (at: number) => at + offsetAt(timeZone, at);
  const first = Math.floor(wall(createdAt) / DAY) * DAY + atHour * HOUR + nearMinute * MINUTE;
  const steps = Math.max(0, Math.floor((wall(after) - first) / (days * DAY)) + 1);
  return instantOf(first + steps * days * DAY, timeZone);
}
