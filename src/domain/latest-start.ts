/** When the work on a row must have begun for the level's gate to open in time. */
import { addDays, type DateString } from "./dates.ts";
import type { Indicator, Level, Settings } from "./records.ts";

/** The day by which all must be met: the dossier's, or the level's own when that is sooner; none when both are past. */
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

/** No work is planned a century ahead: a slip of the finger must not lead out of the calendar. */
const LONGEST = 36_500;

/** The last day on which work that needs so many days could begin; undefined while no day is set. */
export function latestStart({ leadDays }: Pick<Indicator, "leadDays">, gate: DateString | undefined) {
  return gate === undefined ? undefined : addDays(gate, -Math.min(leadDays ?? 0, LONGEST));
}
