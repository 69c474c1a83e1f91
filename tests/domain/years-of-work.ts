/** A school that closes its indicators at a pace of its own, told as the history that the script would have kept. */
import { addDays, type DateString } from "../../src/domain/dates.ts";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { randomFrom } from "../../src/domain/random.ts";
import { assess, type Readiness } from "../../src/domain/readiness.ts";
import { aBook, anEvidence, anIndicator } from "../builders.ts";

export interface YearsOfWork {
  /** All that was ever stored, and the day on which the gate opened; undefined when it never did. */
  history: HistoryEntry[];
  openedOn: DateString | undefined;
  /** The school as it stood on a day. */
  on: (today: DateString) => { readiness: Readiness; history: HistoryEntry[] };
}

export interface Pace {
  from: DateString;
  indicators: number;
  /** How likely it is that a week closes anything, at most how much, and how likely it is that something is lost. */
  busy: number;
  most: number;
  lost: number;
  /** The first days of the lunar years, around which half of the work is done. */
  tetDays: readonly DateString[];
}

const WEEKS = 700;

/** Lives until the gate opens. The totals are stored each week, as are changes, on any of its days. */
export function workFor(seed: string, { from, indicators, busy, most, lost, tetDays }: Pace): YearsOfWork {
  const random = randomFrom(seed);
  const met = new Map<string, boolean>(Array.from({ length: indicators }, (_, index) => [`C${index}`, false]));
  const history: HistoryEntry[] = [totals(from, met)];
  let openedOn: DateString | undefined;
  for (let week = 0; week < WEEKS && !openedOn; week++) {
    const monday = addDays(from, 7 * week);
    const calm = tetDays.some((tet) => monday >= addDays(tet, -10) && monday <= addDays(tet, 11));
    const closures = random() < busy * (calm ? 0.5 : 1) ? 1 + Math.floor(random() * most) : 0;
    const changes = [...Array(closures).fill(true), ...(random() < lost ? [false] : [])];
    for (const isMet of changes) {
      const codes = [...met].filter(([, each]) => each !== isMet).map(([code]) => code);
      const code = codes[Math.floor(random() * codes.length)];
      if (!code) continue;
      met.set(code, isMet);
      const [now, before] = isMet ? ["level1", "notMet"] : ["notMet", "level1"];
      const on = addDays(monday, 1 + Math.floor(random() * 6));
      history.push({ on, kind: "level", code, from: before, to: now });
    }
    const sunday = addDays(monday, 7);
    history.push(totals(sunday, met));
    if (![...met.values()].includes(false)) openedOn = sunday;
  }
  const on = (today: DateString) => ({
    readiness: readinessOn(today, [...met.keys()], history),
    history: history.filter((entry) => entry.on <= today),
  });
  return { history, openedOn, on };
}

function totals(on: DateString, met: ReadonlyMap<string, boolean>): HistoryEntry {
  const evidenced1 = [...met.values()].filter(Boolean).length;
  return { on, kind: "totals", inScope1: met.size, claimed1: evidenced1, evidenced1, verified1: 0, inScope2: 0 };
}

function readinessOn(today: DateString, codes: readonly string[], history: readonly HistoryEntry[]): Readiness {
  const changes = history.filter(({ kind, on }) => kind === "level" && on <= today);
  const last = new Map(changes.map(({ code, to }) => [code, to]));
  const indicators = codes.map((code) => anIndicator({ code, result: last.get(code) === "level1" ? 3 : 0 }));
  return assess(aBook({ indicators, evidence: [anEvidence({ indicators: [...codes] })] }), today);
}
