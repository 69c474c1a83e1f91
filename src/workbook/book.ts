/** Decodes all tabs that staff fill into one book, with every problem found on the way. */
import { checkBook } from "../domain/check.ts";
import type { DateString } from "../domain/dates.ts";
import { readFollowUp } from "../domain/follow-up.ts";
import { linkBook } from "../domain/link.ts";
import type { Book, CalendarDay, Evidence, Indicator, Memory, Person, Unit } from "../domain/records.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Cell } from "./cell.ts";
import { decodeSettings } from "./settings.ts";
import { decode, type Layout, type RecordOf, type Table } from "./table.ts";
import { CALENDAR, EVIDENCE, INDICATORS, PEOPLE, UNITS } from "./tables.ts";

export type Grid = readonly (readonly Cell[])[];

/** Tabs that staff fill: what a score is computed from. */
export const STAFF_TABS = ["indicators", "evidence", "people", "units", "calendar", "settings"] as const;

export type StaffGrids = Partial<Record<(typeof STAFF_TABS)[number], Grid>>;

export interface DecodedBook {
  book: Book;
  /** Where the columns of the indicators stand, for writing the computed block. */
  layout: Layout<(typeof INDICATORS)["columns"]>;
}

/** The book that these grids hold, as it stands on a day; a tab that is missing is a problem that stops. */
export function decodeBook(grids: StaffGrids, today: DateString): DecodedBook {
  const problems: Problem[] = [];
  const read = <T extends Table>(table: T, grid: Grid | undefined) => {
    if (!grid) {
      problems.push(problem("tabMissing", { tab: table.tab }));
      return { records: [] as RecordOf<T>[], orphans: [] as RecordOf<T>[], layout: {} as Layout<T["columns"]> };
    }
    const decoded = decode(table, grid);
    problems.push(...decoded.problems);
    return decoded;
  };
  const indicators = read(INDICATORS, grids.indicators);
  const settings = grids.settings ? decodeSettings(grids.settings) : decodeSettings([]);
  problems.push(...(grids.settings ? settings.problems : [problem("tabMissing", { tab: "settings" as TabKey })]));
  const book = linkBook({
    indicators: indicators.records.map(toIndicator),
    evidence: read(EVIDENCE, grids.evidence).records.map((record) => withCode<Evidence>(record)),
    people: read(PEOPLE, grids.people).records.map((record) => withCode<Person>(record)),
    units: read(UNITS, grids.units).records.map((record) => withCode<Unit>(record)),
    calendar: readCalendar(read(CALENDAR, grids.calendar).records, problems),
    settings: settings.settings,
    memory: readMemory([...indicators.orphans, ...indicators.records]),
    problems,
  });
  if (book.indicators.length === 0) book.problems.push(problem("noIndicators", { tab: "indicators" }));
  book.problems.push(...checkBook(book, today));
  return { book, layout: indicators.layout };
}

function toIndicator(record: RecordOf<typeof INDICATORS>): Indicator {
  return { ...withCode<Indicator>(record), source: record.source ?? "typed" };
}

/** A code that is blank stays in the book as "", so that its row is counted and named. */
function withCode<T>(record: { code: string | undefined; row: number }): T {
  return { ...record, code: record.code ?? "" } as unknown as T;
}

function readCalendar(records: RecordOf<typeof CALENDAR>[], problems: Problem[]): CalendarDay[] {
  for (const { row, on, kind, name } of records) {
    if (!on || !kind) problems.push(problem("badCalendarDay", { tab: "calendar", row, seen: name ?? on ?? "" }));
  }
  return records as CalendarDay[];
}

/** What the computed block remembers, by echo: rows may have been sorted since it was written. */
function readMemory(records: RecordOf<typeof INDICATORS>[]): Map<string, Memory> {
  const memory = new Map<string, Memory>();
  for (const record of records) {
    if (!record.echo) continue;
    const { originalDueOn, lastDueOn, firstMentionOn, lastMentionOn, verifiedBasis } = record;
    const followUp = record.followUp === undefined ? undefined : readFollowUp(record.followUp);
    const known = { originalDueOn, lastDueOn, firstMentionOn, lastMentionOn, verifiedBasis, followUp };
    // A row put in while a run wrote leaves the last row's older word below the newer one.
    if ((memory.get(record.echo)?.mentions ?? 0) > (record.mentions ?? 0)) continue;
    const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
    memory.set(record.echo, { ...present, slips: record.slips ?? 0, mentions: record.mentions ?? 0 });
  }
  return memory;
}
