/** Workbooks as people leave them: nothing throws, nobody is mailed on a guess, no word is lost, all is mended or said. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cellAt } from "../../src/local/grid.ts";
import { copyWorkbook, type WorkbookModel } from "../../src/local/model.ts";
import { columnLetters } from "../../src/workbook/cell.ts";
import { tidyText } from "../../src/workbook/doctor/cells.ts";
import { SWEEPS_ALL } from "../setup/sweep.ts";
import { vi } from "../words.ts";
import {
  CELL_KINDS,
  type CellDamage,
  damageCell,
  type Fate,
  STRUCTURE_DAMAGES,
  type StructureDamage,
  seeded,
  sheetOf,
  soundWorkbook,
} from "./damages.ts";
import { COORDINATOR, type Outcome, openSchool, outcomeOf, type School } from "./harness.ts";

/** Each workbook has every kind of damage to a cell, and those of even number keep their calendar. */
const [ROUNDS, PAIRS, LEAST_TRIED] = SWEEPS_ALL ? [38, 10, 1000] : [10, 6, 250];
const GENERATED: readonly string[] = [
  vi.tabs.overview,
  vi.tabs.missing,
  vi.tabs.report,
  vi.tabs.history,
  vi.tabs.mails,
  vi.tabs.log,
  vi.tabs.guide,
];

interface Mended extends Outcome {
  findings?: { address: string; code: string; repairable: boolean }[];
}

const counts: Record<"tried" | Fate, number> = { tried: 0, repaired: 0, refused: 0, listed: 0, kept: 0 };
let sound: WorkbookModel;
let addresses: Set<string>;
let mails = 0;

beforeAll(() => {
  sound = soundWorkbook();
  const people = sheetOf(sound, vi.tabs.people).rows.slice(1);
  addresses = new Set(people.map((cells) => String(cells?.[2]?.value ?? "")).filter(Boolean));
});

afterAll(() => {
  const { tried, repaired, refused, listed, kept } = counts;
  console.log(
    `damages: ${tried} tried, ${repaired} repaired, ${refused} refused, ${listed} listed, ${kept} harmless and kept`,
  );
});

const open = (workbook: WorkbookModel) =>
  openSchool({
    workbook: copyWorkbook(workbook),
    ask: ({ buttons }) => ({ button: buttons.startsWith("YES") ? "yes" : "ok" }),
  });

/** Presses and sees that it ended well: an error, and an apology for one, are failures. */
function press(school: School, entryPoint: string): Mended {
  const outcome = outcomeOf(school.press(entryPoint)) as Mended;
  expect(outcome.failed, JSON.stringify(outcome.messages)).toBeUndefined();
  return outcome;
}

/** Every word that stands where staff write, and how often; blanks that only look like something do not count. */
function words({ sheets }: WorkbookModel, column?: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const sheet of sheets) {
    if (
      column === undefined
        ? GENERATED.includes(sheet.name) || sheet.name === vi.doctor.backupTab
        : sheet.name !== vi.doctor.backupTab
    )
      continue;
    for (const cells of sheet.rows) {
      for (const [index, cell] of (cells ?? []).entries()) {
        const word = cell === undefined || (column !== undefined && index !== column) ? "" : String(cell.value);
        if (tidyText(word) !== "") found.set(word, (found.get(word) ?? 0) + 1);
      }
    }
  }
  return found;
}

function expectNoWordLost(before: WorkbookModel, after: WorkbookModel): void {
  const [now, kept] = [words(after), words(after, 2)];
  const lost = [...words(before)].filter(([word, times]) => (now.get(word) ?? 0) + (kept.get(word) ?? 0) < times);
  expect(lost.map(([word]) => word.slice(0, 60))).toEqual([]);
}

/** Approves and sends on the damaged workbook: nobody but the school's own people, nothing where a problem stops. */
function expectNoGuessedMail(damaged: WorkbookModel): void {
  const school = open(damaged);
  const { problems = [], stopped } = press(school, "approveDigests");
  const stops = problems.filter(({ severity }) => severity === "stops");
  if (stops.length > 0 || stopped) expect(school.outbox).toEqual([]);
  mails += school.outbox.length;
  for (const { to } of school.outbox) for (const address of to) expect(addresses).toContain(address);
  if (stopped) return;
  const rows = new Set(
    problems.filter(({ tab, severity }) => tab === "indicators" && severity === "row").map(({ row = 0 }) => row),
  );
  const [headers = [], ...grid] = school.cells(vi.tabs.indicators);
  for (const row of rows)
    expect(grid[row - 2]?.[headers.indexOf(vi.columns.indicators.level)], `row ${row}`).toBe(vi.words.mend);
}

/** What came of one damaged cell; a failure when it is neither as it was nor named. */
function expectFate(damage: CellDamage, damaged: WorkbookModel, school: School, { findings = [] }: Mended): void {
  const { sheet, row, column, fate, before, name } = damage;
  const now = cellAt(sheetOf(school.workbook, sheet), row - 1, column - 1);
  const was = cellAt(sheetOf(damaged, sheet), row - 1, column - 1);
  const address = `${sheet}!${columnLetters(column)}${row}`;
  const isNamed = findings.some(
    (each) => each.address === address || (each.address.startsWith(`${sheet}!`) && each.address.endsWith(String(row))),
  );
  const what = `${name}: ${address} ${JSON.stringify(String(was.value).slice(0, 80))} -> ${JSON.stringify(String(now.value).slice(0, 80))}`;
  if (fate === "repaired") expect(now.value, what).toBe(before);
  else expect(now.value === was.value || tidyText(String(was.value)) === now.value, what).toBe(true);
  if (fate === "listed") expect(isNamed, what).toBe(true);
  expect(now.formula, what).toBe(was.formula);
  counts.tried++;
  counts[fate]++;
}

describe("damaged cells", () => {
  for (let round = 0; round < ROUNDS; round++) {
    test(`of workbook ${round}`, () => {
      const random = seeded(round);
      const damaged = copyWorkbook(sound);
      const taken = new Set<string>();
      // A calendar that cannot be read stops all mail: every other workbook keeps its own.
      if (round % 2 === 0) for (let row = 0; row < 100; row++) taken.add(`${vi.tabs.calendar}:${row}`);
      const damages = CELL_KINDS.flatMap((kind) => damageCell(damaged, kind, random, taken) ?? []);
      expectNoGuessedMail(damaged);
      const school = open(damaged);
      const outcome = press(school, "mendWorkbook");
      for (const damage of damages) expectFate(damage, damaged, school, outcome);
      expectNoWordLost(damaged, school.workbook);
    });
  }
});

/** After mending, the workbook scores as ever, or what is in the way is said, or it was refused as a whole. */
function expectOutcome(damages: readonly StructureDamage[], seed: number): void {
  const damaged = copyWorkbook(sound);
  const random = seeded(seed);
  for (const damage of damages) damage.do(damaged, random);
  expectNoGuessedMail(damaged);
  const school = open(damaged);
  const outcome = press(school, "mendWorkbook");
  expectNoWordLost(damaged, school.workbook);
  const fates = damages.map(({ fate }) => fate);
  const worst = (["refused", "listed"] as const).find((fate) => fates.includes(fate));
  const listed = outcome.findings?.filter(({ repairable }) => !repairable) ?? [];
  if (worst === "refused") {
    expect(outcome.stopped).toBe(true);
    expect(words(school.workbook)).toEqual(words(damaged));
  } else {
    expect(outcome.findings?.filter(({ repairable }) => repairable)).toEqual([]);
    if (worst === "listed") expect(listed).not.toEqual([]);
    const scored = press(school, "refreshReadiness");
    if (scored.stopped) expect(listed).not.toEqual([]);
  }
  for (const fate of fates) {
    counts.tried++;
    counts[fate]++;
  }
}

describe("damaged structure", () => {
  test.each(STRUCTURE_DAMAGES.map((each, seed) => [each.name, each, seed] as const))("%s", (_, damage, seed) => {
    expectOutcome([damage], seed);
  });

  const mendable = STRUCTURE_DAMAGES.filter(({ fate }) => fate !== "refused");
  test.each(Array.from({ length: PAIRS }, (_, seed) => seed))("two at once, %i", (seed) => {
    const random = seeded(500 + seed);
    const [first, second] = [mendable[random(mendable.length)], mendable[random(mendable.length)]];
    // Tabs are found by name: what is done to them comes last.
    const both = [...new Set([first, second])].sort(
      (a, b) => mendable.indexOf(a as StructureDamage) - mendable.indexOf(b as StructureDamage),
    );
    try {
      expectOutcome(both as StructureDamage[], seed);
    } catch (error) {
      throw new Error(`${both.map((each) => each?.name).join(" + ")}: ${(error as Error).message}`, { cause: error });
    }
  });
});

describe("the next day's schedule", () => {
  const stopping = STRUCTURE_DAMAGES.filter(({ fate }) => fate === "listed" || fate === "refused");
  test.each(stopping.map((each) => [each.name, each] as const))("after %s: mails only what is sound", (_, damage) => {
    const school = open(sound);
    press(school, "approveDigests");
    const sent = school.outbox.length;
    expect(sent).toBeGreaterThan(0);
    damage.do(school.workbook, seeded(7));
    school.at("2026-11-25T07:30:00");
    const run = school.run("hourly", { mode: "trigger" });
    expect(run.ok, run.error?.message).toBe(true);
    const { problems = [], stopped } = (run.value ?? {}) as Mended;
    // The sending account alone is told that the workbook stops.
    const toOthers = school.outbox.slice(sent).filter(({ to }) => to.join() !== COORDINATOR);
    if (stopped || problems.some(({ severity }) => severity === "stops")) expect(toOthers).toEqual([]);
    for (const { to } of school.outbox) for (const address of to) expect(addresses).toContain(address);
  });
});

test("there were hundreds, in the bench a thousand, and mails went out all the while", () => {
  expect(counts.tried).toBeGreaterThanOrEqual(LEAST_TRIED);
  expect(mails).toBeGreaterThan(50);
});
