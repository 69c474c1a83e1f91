/** The built bundle on the local host, as tests drive it: a school's workbook, a clock, a person at the keyboard. */
import { createHost, type Host, type HostOptions, type RunResult } from "../../src/local/host.ts";
import { createWorkbook, type WorkbookModel } from "../../src/local/model.ts";
import { bundle, facade } from "../setup/built.ts";
import { madeOnce } from "../setup/made-once.ts";
import { SWEEPS_ALL } from "../setup/sweep.ts";
import { en, vi } from "../words.ts";

export { bundle, facade };

/** A Tuesday morning inside the send window. */
export const TUESDAY = "2026-11-24T07:05:00";
export const COORDINATOR = "dieu.phoi@truong.example";

export interface School extends Host {
  /** Sets the clock to a local time. */
  at(localTime: string): void;
  /** Presses a menu item and answers its dialogs in turn. */
  press(entryPoint: string, ...answers: string[]): RunResult;
  /** The same by somebody else. */
  pressAs(user: string, entryPoint: string, ...answers: string[]): RunResult;
  /** What a tab shows, as plain values; blank rows at the end are left off. */
  cells(tab: string): unknown[][];
}

/** A host with the real bundle. Strings that a sheet would read as something else fail the test. */
export function openSchool(options: Partial<HostOptions> & { workbook?: WorkbookModel; at?: string } = {}): School {
  let clock = Date.parse(options.at ?? TUESDAY);
  const answers: string[] = [];
  const host = createHost({
    workbook: createWorkbook({ name: "so-chuan" }),
    script: bundle,
    facade,
    user: COORDINATOR,
    strict: true,
    // As fast as many tests need it; the sweeps of the bench have every execution evaluated anew, as Google does.
    keepsContexts: !SWEEPS_ALL,
    now: () => clock,
    answers,
    ...options,
  });
  return Object.assign(Object.create(host), {
    at: (localTime: string) => {
      clock = Date.parse(localTime);
    },
    press: (entryPoint: string, ...given: string[]) => {
      answers.splice(0, answers.length, ...given);
      return host.run(entryPoint);
    },
    pressAs: (user: string, entryPoint: string, ...given: string[]) => {
      answers.splice(0, answers.length, ...given);
      return host.run(entryPoint, { user });
    },
    cells: (tab: string) => cellsOf(host.workbook, tab),
  }) as School;
}

/** Most tests play on Tuesday 24/11/2026, a day off by law: their schools have taken it out of their calendar. */
export function worksOnTuesday({ workbook }: Pick<Host, "workbook">): void {
  const calendar = workbook.sheets.find(({ name }) => name === vi.tabs.calendar || name === en.tabs.calendar);
  // The workbook keeps a day as its serial number.
  const day = 46_350;
  if (calendar) calendar.rows = calendar.rows.filter((row) => row?.[0]?.value !== day);
}

type SchoolOptions = NonNullable<Parameters<typeof openSchool>[0]>;

/**
 * A school whose workbook is set up and holds the sample; dialogs are answered with yes. What has no say in how it is
 * made is the same each time, so it is made once for each start of the clock.
 */
export function demoSchool(options: SchoolOptions = {}): School {
  const { at = TUESDAY, ...others } = options;
  if (Object.keys(others).length > 0) return makeDemo(openSchool(options));
  return openSchool({ ...madeOnce(`demo-${at.replaceAll(":", "-")}`, () => makeDemo(openSchool({ at }))), at });
}

function makeDemo(school: School): School {
  succeed(school.press("setUpWorkbook", "yes"));
  worksOnTuesday(school);
  succeed(school.press("makeDemo", "ok"));
  return school;
}

/** The result, or the error that the run ended with. */
export function succeed(result: RunResult): RunResult {
  if (!result.ok) throw new Error(`${result.error?.name}: ${result.error?.message}\n${result.error?.stack}`);
  return result;
}

function cellsOf({ sheets }: WorkbookModel, tab: string): unknown[][] {
  const sheet = sheets.find((each) => each.name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  const rows = sheet.rows.map((row) => Array.from(row ?? [], (cell) => cell?.value ?? ""));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((value) => value === "")) rows.pop();
  return rows;
}

/** A row of a table tab by its first cell, keyed by header. */
export function rowOf(school: School, tab: string, code: string): Record<string, unknown> {
  const [headers = [], ...rows] = school.cells(tab);
  const row = rows.find((cells) => cells[0] === code);
  if (!row) throw new Error(`no row ${code} in ${tab}`);
  return Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ""]));
}

/** Where a cell stands: 1-based sheet row and column. */
export function placeOf(school: School, tab: string, code: string, header: string): { row: number; column: number } {
  const grid = school.cells(tab);
  const row = grid.findIndex((cells) => cells[0] === code) + 1;
  const column = (grid[0] ?? []).indexOf(header) + 1;
  if (row === 0 || column === 0) throw new Error(`no cell ${code} / ${header} in ${tab}`);
  return { row, column };
}

/** A person types into the cell of a row and column. */
export function type(school: School, tab: string, code: string, header: string, value: unknown): void {
  const { row, column } = placeOf(school, tab, code, header);
  succeed(school.edit(tab, row, column, [[value]]));
}

/** The value of a setting. */
export function setSetting(school: School, label: string, value: unknown): void {
  const row = school.cells("Cấu hình").findIndex((cells) => cells[0] === label) + 1;
  if (row === 0) throw new Error(`no setting ${label}`);
  succeed(school.edit("Cấu hình", row, 2, [[value]]));
}

/** What a run gave back. */
export function outcomeOf(result: RunResult): Outcome {
  return (succeed(result).value ?? {}) as Outcome;
}

export interface Outcome {
  messages?: string[];
  problems?: { code: string; severity: string; row?: number; tab?: string; column?: string; seen?: string }[];
  readiness?: {
    levels: {
      level: number;
      inScope: number;
      claimed: number;
      evidenced: number;
      verified: number;
      blockers: { code: string; gap: string }[];
    }[];
  };
  previews?: { to: string; subject: string; html: string; text: string }[];
  idle?: boolean;
  stopped?: boolean;
  failed?: string;
}
