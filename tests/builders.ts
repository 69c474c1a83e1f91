/** Records with valid defaults, to be changed where a test is about something. */
import { assess, type Readiness } from "../src/domain/readiness.ts";
import type { Book, CalendarDay, Evidence, Indicator, Person, Settings, Target, Unit } from "../src/domain/records.ts";
import type { RowResult } from "../src/domain/row-result.ts";

/** A Monday. */
export const TODAY = "2026-11-23";

/** Fields to change; one given as undefined is left out. */
export type Changes<T> = { [K in keyof T]?: T[K] | undefined };

export const OUT_OF_SCOPE: Target = { kind: "outOfScope" };
export const UNKNOWN: Target = { kind: "unknown" };

export function atLeast(value: number): Target {
  return { kind: "atLeast", value };
}

/** Three pieces are asked at level 1, nothing is known of it yet. */
export function anIndicator(changes: Changes<Indicator> = {}): Indicator {
  return made<Indicator>(
    {
      row: 2,
      code: "C1",
      measure: "count",
      target1: atLeast(3),
      target2: OUT_OF_SCOPE,
      supportUnits: [],
      source: "typed",
    },
    changes,
  );
}

/** Met at level 1, and so far without evidence. */
export function aMetIndicator(changes: Changes<Indicator> = {}): Indicator {
  return anIndicator({ result: 3, ...changes });
}

/** One proved piece of today, for `C1`. */
export function anEvidence(changes: Changes<Evidence> = {}): Evidence {
  return made<Evidence>(
    { row: 2, code: "H1.1", indicators: ["C1"], docNumber: "12-QĐ/TCT", issuedOn: "2026-05-04" },
    changes,
  );
}

/** A person who can be written to. */
export function aPerson(changes: Changes<Person> = {}): Person {
  const code = changes.code ?? "AN";
  return made<Person>({ row: 2, code, name: `Người ${code}`, email: `${code.toLowerCase()}@truong.edu.vn` }, changes);
}

export function aUnit(changes: Changes<Unit> = {}): Unit {
  const code = changes.code ?? "K1";
  return made<Unit>({ row: 2, code, name: `Khoa ${code}` }, changes);
}

export function aDay(on: string, kind: "off" | "work" = "off"): CalendarDay {
  return { row: 2, on, kind, name: "Ngày", certainty: "confirmed" };
}

export function someSettings(changes: Changes<Settings> = {}): Settings {
  return made<Settings>(
    {
      school: "Trường Chính trị mẫu",
      language: "vi",
      workingLevel: 1,
      windowYears: 5,
      coordinator: "DP",
      sendFrom: 7,
      sendUntil: 9,
      sendDays: [],
      dueSoonDays: 10,
      snoozeDays: 30,
      mailDomains: [],
      meetingDates: [],
      schemaVersion: 2,
    },
    changes,
  );
}

export interface BookChanges extends Omit<Changes<Book>, "settings"> {
  settings?: Changes<Settings>;
}

/** A book in which nothing is wrong; rows are numbered in the order given, from sheet row 2. */
export function aBook({ settings, ...changes }: BookChanges = {}): Book {
  const book = made<Book>(
    {
      indicators: [anIndicator()],
      evidence: [],
      people: [aPerson({ code: "DP" })],
      units: [],
      calendar: [aDay("2099-12-31")],
      settings: someSettings(settings),
      memory: new Map(),
      problems: [],
    },
    changes,
  );
  const numbered = <T>(records: T[]) => records.map((record, index) => ({ ...record, row: index + 2 }));
  return {
    ...book,
    indicators: numbered(book.indicators),
    evidence: numbered(book.evidence),
    people: numbered(book.people),
    units: numbered(book.units),
    calendar: numbered(book.calendar),
  };
}

/** The row of one indicator, assessed in a book of its own. */
export function assessOne(indicator: Indicator, changes: BookChanges = {}, today = TODAY): RowResult {
  return rowOf(assess(deepFreeze(aBook({ indicators: [indicator], ...changes })), today), indicator.code);
}

/** The assessed row of a code, which must exist. */
export function rowOf({ rows }: Readiness, code: string): RowResult {
  const found = rows.find((row) => row.indicator.code === code);
  if (!found) throw new Error(`no row ${code}`);
  return found;
}

/** Freezes a value and all that it holds, so that a function that changes its input throws. */
export function deepFreeze<T>(value: T): T {
  if (value instanceof Map) for (const each of value.values()) deepFreeze(each);
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}

function made<T extends object>(defaults: T, changes: Changes<T>): T {
  const all = { ...defaults, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}
