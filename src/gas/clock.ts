/** The only place that asks what time it is. The script's zone (the manifest's) is the school's. */
import { civilDay, type LocalTime } from "../domain/dates.ts";
import { loadBeganMs } from "../load-began.ts";

/** Milliseconds since the bundle's evaluation began. */
export function sinceLoadBegan(): number {
  return Date.now() - loadBeganMs;
}

export function now(): LocalTime {
  const at = new Date();
  return { on: civilDay(at) as string, minutes: at.getHours() * 60 + at.getMinutes() };
}

/** Milliseconds, for measuring how long something took. */
export function instant(): number {
  return Date.now();
}
