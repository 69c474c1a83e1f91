/** Decodes all tabs that staff fill into one book, with every problem found on the way. */
import { checkBook } from "../domain/check.ts";
import type { DateString } from "../domain/dates.ts";
import { linkBook } from "../domain/link.ts";
import type { Book, CalendarDay, Evidence, Indicator, Person, Unit } from "../domain/records.ts";
import { withoutFollowOn } from "../problem/follow-on.ts";
import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Cell } from "./cell.ts";
import { changedCodes } from "./code-cells.ts";
import { readMemory } from "./read-memory.ts";
import { decodeSettings } from "./settings.ts";
import { TABLES } from "./tab-tables.ts";
import { decode, findLayout, HEADER_ROW, type Layout, type RecordOf, type Table } from "./table.ts";
import { CALENDAR, EVIDENCE, INDICATORS, PEOPLE, UNITS } from "./tables.ts";

export type Grid = readonly (readonly Cell[])[];

/** Tabs that staff fill: what a score is computed from. */
export const STAFF_TABS = ["indicators", "evidence", "people", "units", "calendar", "settings"] as const;

export type StaffGrids = Partial<Record<(typeof STAFF_TABS)[number], Grid>>;

export interface DecodedBook {
  book: Book;
  /** Where the columns of the indicators stand, for writing the computed block. */
  layout: Layout<(typeof INDICATORS)["columns"]>;
  /** Rows of the indicators whose echo and memory are to stay as they stand. */
  keptRows: ReadonlySet<number>;
}

/** Decodes the grids of the tabs as they stand on a day; a missing tab is a problem that stops. */
export function decodeBook(grids: StaffGrids, today: DateString): DecodedBook {
  const problems: Problem[] = [];
  const read = <T extends Table>(table: T, grid: Grid | undefined) => {
    if (!grid) {
      problems.push(problem("tabMissing", { tab: table.tab }));
      const none = { records: [] as RecordOf<T>[], orphans: [] as RecordOf<T>[], garbled: [] as Problem[] };
      return { ...none, layout: {} as Layout<T["columns"]> };
    }
    const decoded = decode(table, grid);
    problems.push(...decoded.problems);
    return decoded;
  };
  const indicators = read(INDICATORS, grids.indicators);
  const settings = grids.settings ? decodeSettings(grids.settings) : decodeSettings([]);
  problems.push(...(grids.settings ? settings.problems : [problem("tabMissing", { tab: "settings" as TabKey })]));
  const {
    memory,
    keptRows,
    problems: ofMemory,
  } = readMemory([...indicators.orphans, ...indicators.records], indicators.garbled, today);
  problems.push(...ofMemory);
  const book = linkBook({
    indicators: indicators.records.map(toIndicator),
    evidence: readEvidence(read(EVIDENCE, grids.evidence).records, problems),
    people: read(PEOPLE, grids.people).records.map((record) => withCode<Person>(record)),
    units: read(UNITS, grids.units).records.map((record) => withCode<Unit>(record)),
    calendar: readCalendar(read(CALENDAR, grids.calendar).records, problems),
    settings: settings.settings,
    memory,
    problems,
  });
  if (book.indicators.length === 0 && grids.indicators)
    book.problems.push(problem("noIndicators", { tab: "indicators" }));
  keepSureDoubts(book, grids);
  book.problems.push(...checkBook(book, today));
  book.problems = withoutFollowOn(book.problems);
  // Only rows with something typed are kept: a row without was deleted, and the script's cells there are cleared.
  const kept = indicators.records.flatMap(({ row }) => (keptRows.has(row) ? [row] : []));
  return { book, layout: indicators.layout, keptRows: new Set(kept) };
}

function toIndicator(record: RecordOf<typeof INDICATORS>): Indicator {
  return Object.assign(withCode<Indicator>(record), { source: record.source ?? "typed" });
}

/** The evidence. A placeholder beside a link or a number that proves is no problem: a dash is how people leave a cell blank. */
function readEvidence(records: RecordOf<typeof EVIDENCE>[], problems: Problem[]): Evidence[] {
  const proved = new Set(records.flatMap(({ row, link, docNumber }) => (link || docNumber ? [row] : [])));
  const isNeedless = ({ tab, row = 0, code, expected }: Problem) =>
    tab === "evidence" &&
    proved.has(row) &&
    (code === "notOpenable" || (code === "noDocNumber" && expected !== "isDate"));
  for (let index = problems.length - 1; index >= 0; index--) {
    if (isNeedless(problems[index] as Problem)) problems.splice(index, 1);
  }
  return records.map((record) => withCode<Evidence>(record));
}

/** Drops doubts about codes that are numbers, unless the neighbours, or an existing code with a zero more, make another code likelier. */
function keepSureDoubts({ problems, indicators }: Book, grids: StaffGrids): void {
  const codes = new Set(indicators.map(({ code }) => code));
  const changed = new Map<string, Map<number, string>>();
  const likelier = ({ tab, row = 0, column = "", seen = "" }: Problem): string | undefined => {
    if (column !== "code") return codes.has(`${seen}0`) ? `${seen}0` : undefined;
    const grid = grids[tab as keyof StaffGrids] ?? [];
    const at = findLayout(TABLES[tab as TabKey] as Table, grid[HEADER_ROW - 1] ?? []).layout.code ?? 0;
    const found = changed.get(tab ?? "") ?? changedCodes(grid.map((cells) => cells[at - 1] ?? ""));
    changed.set(tab ?? "", found);
    return found.get(row - 1);
  };
  for (let index = problems.length - 1; index >= 0; index--) {
    const each = problems[index] as Problem;
    if (each.code !== "codeIsNumber" && each.code !== "codeIsDate") continue;
    const expected = likelier(each);
    if (expected) problems[index] = { ...each, expected };
    else if (each.code === "codeIsNumber") problems.splice(index, 1);
  }
}

/** A code that is blank stays in the book as "", so that its row is counted and named. */
function withCode<T>(record: { code: string | undefined; row: number }): T {
  return Object.assign(record, { code: record.code ?? "" }) as unknown as T;
}

function readCalendar(records: RecordOf<typeof CALENDAR>[], problems: Problem[]): CalendarDay[] {
  for (const { row, on, kind, name } of records) {
    if (!on || !kind) problems.push(problem("badCalendarDay", { tab: "calendar", row, seen: name ?? on ?? "" }));
  }
  return records as CalendarDay[];
}
