/** When the work on a row must have begun for the level's gate to open in time. */
import { addDays, type DateString } from "./dates.ts";
import type { Indicator, Level, Settings } from "./records.ts";

/** The day by which all of a level must be met: the dossier's or the level's own, whichever is sooner; undefined when both are past. */
export function gateDay(
  { dossierOn, level1On, level2On }: Pick<Settings, "dossierOn" | "level1On" | "level2On">,
  level: Level,
  today: DateString,
): DateString | undefined {
  const own = level === 1 ? level1On : level2On;
  // A dossier that is handed in by the day of level 1 is the one for level 1: it sets no day for level 2.
  const dossier = level === 2 && level1On && dossierOn && dossierOn <= level1On ? undefined : dossierOn;
  return [own, dossier].filter((day): day is DateString => day !== undefined && day >= today).sort()[0];
}

/** Lead times above a century are slips of the finger, and must not lead out of the calendar. */
const LONGEST = 36_500;

/** The last day on which a row's work could begin to be done by the gate's day; undefined while no such day is set. */
export function latestStart({ leadDays }: Pick<Indicator, "leadDays">, gate: DateString | undefined) {
  return gate === undefined ? undefined : addDays(gate, -Math.min(leadDays ?? 0, LONGEST));
}
