/** When Google would fire a time trigger. */
import type { StoredTrigger } from "../../local/state.ts";

const HOUR = 3_600_000;

export interface Firing {
  id: string;
  at: number;
}

/** The first firing after `after` and not later than `until`, of all triggers. */
export function nextFiring(triggers: readonly StoredTrigger[], after: number, until: number): Firing | undefined {
  let first: Firing | undefined;
  for (const trigger of triggers) {
    const at = nextOf(trigger, after);
    if (at <= until && (!first || at < first.at)) first = { id: trigger.id, at };
  }
  return first;
}

/** The first firing of one trigger after a moment. It keeps its minute of the hour, as Google's do. */
export function nextOf({ schedule, createdAt }: StoredTrigger, after: number): number {
  const period = (schedule.everyHours ?? 1) * HOUR;
  // A play may have made it at a moment that has not come yet.
  const phase = createdAt % period;
  return phase + Math.floor((after - phase) / period + 1) * period;
}
