/** Five years of a school of 55 indicators and 40 people, edited at random: who is mailed when, and what is forgotten. */
import { holidays } from "../../src/catalog/holidays.ts";
import { isWorkingDay, workingCalendar, workingDaysAfter } from "../../src/domain/calendar.ts";
import { addDays, type DateString } from "../../src/domain/dates.ts";
import { planDay } from "../../src/domain/day-plan.ts";
import { type Digest, SECTION_KINDS } from "../../src/domain/digest.ts";
import { withFailing } from "../../src/domain/failing.ts";
import { entriesOfDay, type HistoryEntry, type RowState, stateOf } from "../../src/domain/history.ts";
import { type LedgerEntry, mailOf } from "../../src/domain/ledger.ts";
import { earlierMails, memoryAfter } from "../../src/domain/mail-memory.ts";
import { pastDayOf } from "../../src/domain/past-day.ts";
import { snoozeOf } from "../../src/domain/plan-digests.ts";
import { assess, type Readiness } from "../../src/domain/readiness.ts";
import type { Book, CalendarDay, Evidence, Indicator, Memory, Person } from "../../src/domain/records.ts";
import { isInWindow, isSendMoment, nextSendMoment } from "../../src/domain/schedule.ts";
import { aBook, anEvidence, anIndicator, aPerson, atLeast, aUnit } from "../builders.ts";

const FROM = "2026-01-01";
const DAYS = 5 * 365 + 1;
const UNITS = ["K1", "K2", "K3", "P1", "P2"];

export interface Story {
  mails: number;
  /** Mails to addresses that refused them. */
  failures: number;
  /** What broke, in words; empty when all held. */
  broken: string[];
  mostAMonth: number;
  meanAMonth: number;
  longestSilence: number;
}

type Random = (below: number) => number;

/** A small generator with a seed (mulberry32): the same seed tells the same story. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface School {
  people: Person[];
  indicators: Indicator[];
  evidence: Evidence[];
  /** Addresses that refuse mail. */
  dead: Set<string>;
}

function schoolOf(random: Random): School {
  const people = Array.from({ length: 40 }, (_, index) =>
    aPerson({
      row: index + 2,
      code: `N${index}`,
      unit: UNITS[index % UNITS.length],
      ...(index > 10 && { deputy: `N${index - 1}` }),
    }),
  );
  const indicators = Array.from({ length: 55 }, (_, index) =>
    anIndicator({
      row: index + 2,
      code: `C${index}`,
      owner: `N${5 + random(35)}`,
      dueOn: addDays(FROM, random(1500)),
      target1: atLeast(1 + random(9)),
      ...(random(4) === 0 && { leadDays: random(400) }),
    }),
  );
  return { people, indicators, evidence: [], dead: new Set() };
}

/** Somebody does something to the workbook: most days somebody does. */
function edit({ people, indicators, evidence, dead }: School, today: DateString, random: Random): void {
  const row = indicators[random(indicators.length)] as Indicator;
  const person = people[2 + random(people.length - 2)] as Person;
  const acts = [
    () => Object.assign(row, { result: (row.result ?? 0) + 1 }),
    () => Object.assign(row, { note: `ghi ngày ${today}` }),
    () =>
      evidence.push(
        anEvidence({
          row: evidence.length + 2,
          code: `H${evidence.length}`,
          indicators: [row.code],
          issuedOn: today,
          ...(random(3) === 0 && { validUntil: addDays(today, 300) }),
        }),
      ),
    () => Object.assign(row, { verifiedBy: "N1", verifiedOn: today }),
    () => Object.assign(row, { dueOn: addDays(row.dueOn ?? today, random(90)), slipReason: "chờ kinh phí" }),
    () => Object.assign(row, { snoozeUntil: addDays(today, random(60)) }),
    () => Object.assign(row, { owner: `N${5 + random(35)}` }),
    () => Object.assign(person, { awayFrom: today, awayUntil: addDays(today, random(20)) }),
    () => Object.assign(row, { result: 0 }),
    () => indicators.sort(() => random(3) - 1),
    () => random(4) === 0 && dead.add(person.email ?? ""),
    () => dead.has(person.email ?? "") && Object.assign(person, { email: `${person.code}.${today}@truong.edu.vn` }),
  ];
  acts[random(acts.length)]?.();
}

const SETTINGS = { coordinator: "N0", principal: "N1", level1On: "2028-12-31", level2On: "2030-12-31" };
const CALENDAR: CalendarDay[] = holidays().map(({ on, kind, certainty }, index) => ({
  row: index + 2,
  on,
  kind,
  certainty,
}));

/** Lives through the years; the schedule fires in the window on most days, too early, too late, twice or not at all. */
export function liveFiveYears(seed: number): Story {
  const random = randomFrom(seed);
  const school = schoolOf(random);
  const units = UNITS.map((code, index) => aUnit({ code, head: `N${index + 2}`, deputyHead: `N${index + 7}` }));
  const calendar = workingCalendar(CALENDAR);
  const story = { mails: 0, failures: 0, broken: [] as string[], longestSilence: 0 };
  const perMonth = new Map<string, number>();
  let memory = new Map<string, Memory>();
  let ledger: LedgerEntry[] = [];
  let lastSentOn: DateString | undefined;
  const waiting = new Map<string, DateString>();
  for (let day = 0; day < DAYS; day++) {
    const on = addDays(FROM, day);
    for (let count = random(4); count > 0; count--) edit(school, on, random);
    for (const hour of firings(random)) {
      const now = { on, minutes: hour * 60 + random(60) };
      const people = withFailing(school.people, ledger, on);
      const book: Book = aBook({ ...school, people, units, calendar: CALENDAR, settings: SETTINGS, memory });
      if (lastSentOn === on || !isSendMoment(book.settings, calendar, now, lastSentOn)) continue;
      if (!isWorkingDay(calendar, on) || !isInWindow(book.settings, now.minutes))
        story.broken.push(`mail at ${on} ${hour}`);
      const readiness = assess(book, on);
      const next = nextSendMoment(book.settings, calendar, { on: addDays(on, 1), minutes: 0 }, on).on;
      const digests = planDay(book, readiness, earlierMails(ledger, on), next);
      const today: LedgerEntry[] = [];
      for (const { person } of digests) {
        story.mails++;
        const month = `${person.code}|${on.slice(0, 7)}`;
        perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
        const email = person.email ?? "";
        if (mailOf(today, person.code, email)) story.broken.push(`twice ${on}`);
        const failed = school.dead.has(email);
        if (failed) story.failures++;
        const entry = { on, person: person.code, at: "07:05", email, items: 0 };
        today.push(failed ? { ...entry, status: "unknown", hasFailed: true } : { ...entry, status: "sent" });
      }
      ledger.push(...today);
      const left = digests.filter(({ person }) => !school.dead.has(person.email ?? ""));
      ledger = ledger.filter((entry) => entry.on > addDays(on, -45));
      memory = memoryAfter(readiness.rows, left, on);
      lastSentOn = on;
      noteSilence(readiness, left, waiting, story, calendar);
    }
  }
  const counts = [...perMonth.values()];
  const meanAMonth = Math.round((10 * counts.reduce((sum, count) => sum + count, 0)) / (40 * 60)) / 10;
  return { ...story, mostAMonth: Math.max(...counts), meanAMonth };
}

/** A school that edits for five years, and what the history kept of it: what differs when days are rebuilt, in words. */
export function rebuildFiveYears(seed: number): { days: number; broken: string[] } {
  const random = randomFrom(seed);
  const school = schoolOf(random);
  const stored = new Map<DateString, { entry: HistoryEntry; rows: Map<string, RowState> }>();
  const history: HistoryEntry[] = [];
  for (let day = 0; day < DAYS; day++) {
    const on = addDays(FROM, day);
    for (let count = random(4); count > 0; count--) edit(school, on, random);
    // Some days nobody opens the workbook and the schedule does not fire.
    if (random(20) === 0) continue;
    const readiness = assess(aBook({ ...school, settings: SETTINGS }), on);
    const today = entriesOfDay(readiness, history);
    history.push(...today);
    const rows = new Map(readiness.rows.map((row) => [row.indicator.code, stateOf(row)]));
    stored.set(on, { entry: today[0] as HistoryEntry, rows });
  }
  // Somebody sorted the tab.
  history.sort(() => random(3) - 1);
  const broken: string[] = [];
  for (let day = 0; day < DAYS; day += 1 + random(40)) {
    const asked = addDays(FROM, day);
    const last = [...stored.keys()].filter((on) => on <= asked).pop();
    const rebuilt = pastDayOf(asked, history);
    const known = last === undefined ? undefined : stored.get(last);
    if (rebuilt?.on !== last || JSON.stringify(rebuilt?.totals) !== JSON.stringify(known?.entry)) broken.push(asked);
    for (const [code, state] of known?.rows ?? []) {
      const found = rebuilt?.rows.get(code) ?? NEVER_SEEN;
      if (SAME.some((key) => found[key] !== state[key])) broken.push(`${asked} ${code}`);
    }
  }
  return { days: stored.size, broken };
}

const NEVER_SEEN: RowState = { attainment: "notAssessed", evidence: "none" };
const SAME = ["attainment", "dueOn", "evidence"] as const;

/** The hours of a day at which the schedule fires: every hour, or only some, or doubled, or not at all. */
function firings(random: Random): number[] {
  const luck = random(20);
  if (luck === 0) return [];
  if (luck === 1) return [5, 11, 22];
  return luck === 2 ? [7, 7, 8, 8] : [6, 7, 8, 9];
}

/** For how many working days a row that is overdue, open and not put off has been told to nobody. */
function noteSilence(
  { rows, today }: Readiness,
  digests: readonly Digest[],
  waiting: Map<string, DateString>,
  story: { broken: string[]; longestSilence: number },
  calendar: ReturnType<typeof workingCalendar>,
): void {
  const told = new Set(
    digests.flatMap(({ sections, raised }) =>
      [...SECTION_KINDS.flatMap((kind) => sections[kind]), ...raised].map(({ result }) => result.indicator.code),
    ),
  );
  for (const result of rows) {
    const { code } = result.indicator;
    const isOpen = result.overdueDays !== undefined && snoozeOf(result, today, 30) !== "on";
    if (!isOpen || told.has(code)) {
      waiting.delete(code);
      continue;
    }
    const since = waiting.get(code) ?? today;
    waiting.set(code, since);
    const silence = workingDaysAfter(calendar, since, today);
    story.longestSilence = Math.max(story.longestSilence, silence);
    if (silence > 10) story.broken.push(`${code} not told for ${silence} working days by ${today}`);
  }
}
