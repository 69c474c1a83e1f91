/** The only place that asks for the time. The script's zone, set in the manifest, is the school's. */
import { civilDay, type LocalTime } from "../domain/dates.ts";
import { loadBeganMs } from "../load-began.ts";

/** Milliseconds since the bundle's evaluation began. */
export function sinceLoadBegan(): number {
  return Date.now() - loadBeganMs;
}

/** The present moment in the script's time zone. */
export function readClock(): LocalTime {
  const at = new Date();
  return { on: civilDay(at) as string, minutes: at.getHours() * 60 + at.getMinutes() };
}

/** Milliseconds since 1970. */
export function nowMs(): number {
  return Date.now();
}
