/** When a level's gate will open, if the school goes on as it did: an answer with its spread, or none at all. */
import { addDays, type DateString, daysBetween } from "./dates.ts";
import type { HistoryEntry } from "./history.ts";
import { gateDay } from "./latest-start.ts";
import { isLongLead, readyOn } from "./long-lead.ts";
import { randomFrom } from "./random.ts";
import type { Readiness } from "./readiness.ts";
import type { Level, Settings } from "./records.ts";
import type { RowResult } from "./row-result.ts";
import { resultFor, type Week, weeklyClosures } from "./weekly-closures.ts";

/** Why there is no forecast: the gate is open; nothing is in scope; too little is known; at this pace there is no end. */
export type Refusal = "open" | "empty" | "fewWeeks" | "noEnd";

/** What stands between today and the opening of a level's gate, whether or not a forecast can be made. */
export interface Outlook {
  level: Level;
  /** How many rows are to be closed by ordinary work, and the rows that take their own time however hard one works. */
  remaining: number;
  longLead: RowResult[];
  /** The day on which the last row of `longLead` is done; undefined without any. */
  longLeadOn?: DateString;
  /** The weeks that the pace is taken from, and in how many of them anything was closed. */
  weeks: number;
  weeksWithClosures: number;
  /** The deadline, and how many rows a week it asks for; undefined where no day ahead is set. */
  deadline?: DateString;
  paceNeeded?: number;
  /** How many rows a week were closed on the whole, less those lost. */
  pace: number;
}

/** The months, `YYYY-MM`, in which the gate is open with an even chance, and in 85 cases of 100. */
export type GateForecast = Outlook & ({ refused: Refusal } | { refused?: undefined; p50: string; p85: string });

export interface ForecastFacts {
  readiness: Pick<Readiness, "rows" | "today">;
  settings: Pick<Settings, "dossierOn" | "level1On" | "level2On">;
  history: readonly HistoryEntry[];
  /** The first days of the lunar years, as far as they are known. */
  tetDays: readonly DateString[];
}

/** Weeks with closures that a forecast needs: five values drawn at random hold the median between them with 93.75 %. */
const WEEKS_NEEDED = 5;
/** The latest weeks that count: older ones say little about how the school works now. */
const WEEKS_KEPT = 52;
const RUNS = 1000;
/** Weeks after which a simulated run gives up: nobody plans for an end more than ten years away. */
const LONGEST_WEEKS = 520;
/** The share of a usual week's closures that a week around Tết brings. */
const TET_FACTOR = 0.5;
const DAYS_BEFORE_TET = 7;
const DAYS_AFTER_TET = 14;

/** The forecast for a level. The same facts give the same answer: they are the seed of its random numbers. */
export function forecastGate(level: Level, facts: ForecastFacts): GateForecast {
  const { readiness, history, tetDays } = facts;
  const weeks = weeklyClosures(level, readiness, history, ({ indicator }) => !isLongLead(indicator)).slice(-WEEKS_KEPT);
  const outlook = outlookOf(level, facts, weeks);
  const refused = refusalOf(level, readiness.rows, outlook);
  if (refused) return { ...outlook, refused };
  const days = simulate(outlook, weeks, readiness.today, tetDays);
  const [p50, p85] = [days[Math.ceil(RUNS * 0.5) - 1], days[Math.ceil(RUNS * 0.85) - 1]];
  if (p50 === undefined || p85 === undefined) return { ...outlook, refused: "noEnd" };
  return { ...outlook, p50: p50.slice(0, 7), p85: p85.slice(0, 7) };
}

function outlookOf(level: Level, { readiness, settings }: ForecastFacts, weeks: readonly Week[]): Outlook {
  const { rows, today } = readiness;
  const open = rows.filter((row) => resultFor(row, level)?.evidenced === false);
  const longLead = open.filter(({ indicator }) => isLongLead(indicator));
  const remaining = open.length - longLead.length;
  const longLeadOn = longLead
    .map(({ indicator }) => readyOn(indicator, today))
    .sort()
    .pop();
  const deadline = gateDay(settings, level, today);
  const net = weeks.reduce((sum, { closed, reopened }) => sum + closed - reopened, 0);
  return {
    level,
    remaining,
    longLead,
    ...(longLeadOn && { longLeadOn }),
    weeks: weeks.length,
    weeksWithClosures: weeks.filter(({ closed }) => closed > 0).length,
    pace: weeks.length > 0 ? net / weeks.length : 0,
    // A deadline less than a week ahead asks for all rows within one week.
    ...(deadline && { deadline, paceNeeded: remaining / Math.max(1, daysBetween(today, deadline) / 7) }),
  };
}

function refusalOf(level: Level, rows: readonly RowResult[], outlook: Outlook): Refusal | undefined {
  if (!rows.some(({ levels }) => levels[level].inScope)) return "empty";
  if (outlook.remaining + outlook.longLead.length === 0) return "open";
  // Where only long work remains no pace is needed: the forecast is the day on which that work ends.
  return outlook.remaining > 0 && outlook.weeksWithClosures < WEEKS_NEEDED ? "fewWeeks" : undefined;
}

/** The days on which the gate opens in each simulated run, sorted; runs that reach no end are left out. */
function simulate(outlook: Outlook, weeks: readonly Week[], today: DateString, tetDays: readonly DateString[]) {
  const inTet = (until: DateString) => isSlow(until, tetDays);
  // Past weeks around Tết are left out, since weeks ahead around Tết are slowed by a factor already; unless there are no others.
  const usual = weeks.filter(({ until }) => !inTet(until));
  const pool = (usual.length > 0 ? usual : weeks).map(({ closed, reopened }) => closed - reopened);
  const factors = Array.from({ length: LONGEST_WEEKS }, (_, week) =>
    inTet(addDays(today, 7 * (week + 1))) ? TET_FACTOR : 1,
  );
  const { remaining, level, longLeadOn = today } = outlook;
  const random = randomFrom([level, remaining, ...pool].join("|"));
  const ends: DateString[] = [];
  for (let run = 0; run < RUNS; run++) {
    const week = weeksUntilDone(remaining, drawn(pool, random), factors, random);
    if (week === undefined) continue;
    const on = addDays(today, 7 * week);
    ends.push(on > longLeadOn ? on : longLeadOn);
  }
  return ends.sort();
}

/** A bootstrap sample: as many values as the pool has, each drawn from all of it, since a short history might have gone otherwise. */
function drawn(pool: readonly number[], random: () => number): number[] {
  return pool.map(() => pool[Math.floor(random() * pool.length)] ?? 0);
}

function weeksUntilDone(
  remaining: number,
  pool: readonly number[],
  factors: readonly number[],
  random: () => number,
): number | undefined {
  if (remaining === 0) return 0;
  let left = remaining;
  for (const [index, factor] of factors.entries()) {
    left -= factor * (pool[Math.floor(random() * pool.length)] ?? 0);
    if (left <= 0) return index + 1;
  }
  return undefined;
}

/** Whether most of a week lies around Tết, when schools close, and give and take their visits. */
function isSlow(until: DateString, tetDays: readonly DateString[]): boolean {
  const middle = addDays(until, -3);
  return tetDays.some((tet) => middle >= addDays(tet, -DAYS_BEFORE_TET) && middle <= addDays(tet, DAYS_AFTER_TET));
}
