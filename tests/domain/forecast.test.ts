import { expect, test } from "vitest";
import { tetDays } from "../../src/catalog/holidays.ts";
import { addDays } from "../../src/domain/dates.ts";
import { type ForecastFacts, forecastGate } from "../../src/domain/forecast.ts";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { assess } from "../../src/domain/readiness.ts";
import type { Indicator } from "../../src/domain/records.ts";
import { weeklyClosures } from "../../src/domain/weekly-closures.ts";
import { aBook, anEvidence, anIndicator, type BookChanges, type Changes, deepFreeze, TODAY } from "../builders.ts";

const BEGAN = addDays(TODAY, -70);

/** Rows `C0`, `C1`, … of which the first `met` are met. */
function facts(
  met: number,
  open: Changes<Indicator>[],
  history: HistoryEntry[],
  settings: BookChanges["settings"] = {},
) {
  const done = Array.from({ length: met }, (_, index) => anIndicator({ code: `C${index}`, result: 3 }));
  const rest = open.map((changes, index) => anIndicator({ code: `C${met + index}`, ...changes }));
  const evidence = done.map(({ code }) => anEvidence({ code: `H${code}`, indicators: [code] }));
  const book = aBook({ indicators: [...done, ...rest], evidence, ...(settings && { settings }) });
  const known = { readiness: assess(book, TODAY), settings: book.settings, history, tetDays: tetDays() };
  return deepFreeze(known) satisfies ForecastFacts;
}

/** One row closed in each of the last `weeks` weeks of ten. */
function closures(weeks: number, on = (week: number) => addDays(TODAY, -7 * week - 1)): HistoryEntry[] {
  const changes = Array.from(
    { length: weeks },
    (_, week): HistoryEntry => ({ on: on(week), kind: "level", code: `C${week}`, from: "notMet", to: "level1" }),
  );
  return [{ on: BEGAN, kind: "totals", inScope1: 20, evidenced1: 0 }, ...changes];
}

test("weeks in which nothing happened count, and what the first day found is not work", () => {
  const found: HistoryEntry = { on: BEGAN, kind: "level", code: "C9", from: "notAssessed", to: "level1" };
  const { readiness, history } = facts(10, [{}], [...closures(3), found]);
  const weeks = weeklyClosures(1, readiness, history);
  expect(weeks.map(({ closed }) => closed)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
  expect(weeks.at(-1)?.until).toBe(TODAY);
});

test("a row met, lost and met again in a week is closed once; one lost is told apart", () => {
  const day = addDays(TODAY, -2);
  const move = (code: string, from: string, to: string): HistoryEntry => ({ on: day, kind: "level", code, from, to });
  const back = [move("C0", "notMet", "level1"), move("C0", "level1", "notMet"), move("C0", "notMet", "level1")];
  const history = [...closures(0), ...back, move("C1", "level1", "notMet"), move("GONE", "notMet", "level1")];
  expect(weeklyClosures(1, facts(2, [{}], history).readiness, history).at(-1)).toMatchObject({
    closed: 1,
    reopened: 1,
  });
});

test("under five weeks with closures there is only the pace that the deadline needs", () => {
  const open = Array.from({ length: 10 }, () => ({}));
  const settings = { level1On: addDays(TODAY, 140) };
  const told = forecastGate(1, facts(4, open, closures(4), settings));
  expect(told).toMatchObject({ refused: "fewWeeks", weeks: 10, weeksWithClosures: 4, remaining: 10, paceNeeded: 0.5 });
  expect(told).not.toHaveProperty("p50");
  expect(forecastGate(1, facts(5, open, closures(5), settings))).toMatchObject({ weeksWithClosures: 5, pace: 0.5 });
  expect(forecastGate(1, facts(5, open, closures(5), settings)).refused).toBeUndefined();
  expect(forecastGate(1, facts(4, open, closures(4)))).not.toHaveProperty("paceNeeded");
});

test("the same facts give the same months, in whichever order the history stands", () => {
  const known = facts(6, Array(12).fill({}), closures(6));
  const told = forecastGate(1, known);
  expect(told).toEqual(forecastGate(1, known));
  expect(told).toEqual(forecastGate(1, { ...known, history: [...known.history].reverse() }));
  if (told.refused) throw new Error(told.refused);
  expect(told.p50 <= told.p85).toBe(true);
});

test("one a week, each week, is done in as many weeks; around Tết it takes longer", () => {
  const known = facts(10, Array(11).fill({}), closures(10));
  expect(forecastGate(1, { ...known, tetDays: [] })).toMatchObject({ p50: "2027-02", p85: "2027-02" });
  expect(addDays(TODAY, 7 * 11)).toBe("2027-02-08");
  const later = facts(10, Array(13).fill({}), closures(10));
  expect(forecastGate(1, { ...later, tetDays: [] })).toMatchObject({ p50: "2027-02" });
  expect(forecastGate(1, later)).toMatchObject({ p50: "2027-03", p85: "2027-03" });
});

test("long work is not told by pace but by its own time", () => {
  const long = { leadDays: 400 };
  const told = forecastGate(1, facts(10, [{}, { ...long, state: "notStarted" }], closures(10)));
  const month = addDays(TODAY, 400).slice(0, 7);
  expect(told).toMatchObject({ remaining: 1, longLeadOn: addDays(TODAY, 400), p50: month, p85: month });
  expect(told.longLead.map(({ indicator }) => indicator.code)).toEqual(["C11"]);
  const underWay = facts(0, [{ ...long, state: "inProgress", dueOn: "2027-05-31" }], closures(0));
  expect(forecastGate(1, underWay)).toMatchObject({ remaining: 0, p50: "2027-05", p85: "2027-05" });
  const late = facts(0, [{ ...long, state: "inProgress", dueOn: "2026-05-31" }], closures(0));
  expect(forecastGate(1, late)).toMatchObject({ p50: month });
});

test("closures of long work are no pace", () => {
  const history = closures(10);
  const known = facts(0, [...Array(10).fill({ leadDays: 400, result: 3 }), {}], history);
  expect(forecastGate(1, known)).toMatchObject({ refused: "fewWeeks", weeksWithClosures: 0 });
});

test("an open gate, a level that asks nothing and a school that goes back have no month", () => {
  expect(forecastGate(1, facts(6, [], closures(6)))).toMatchObject({ refused: "open", remaining: 0 });
  expect(forecastGate(2, facts(6, [], closures(6)))).toMatchObject({ refused: "empty" });
  const lost = Array.from({ length: 9 }, (_, week): HistoryEntry[] => {
    const on = addDays(TODAY, -7 * week - 1);
    const code = (offset: number) => `C${(week + 1 + offset) % 6}`;
    return [0, 1].map((offset) => ({ on, kind: "level", code: code(offset), from: "level1", to: "notMet" }));
  }).flat();
  const goingBack = [...closures(6, (week) => addDays(TODAY, -7 * week - 4)), ...lost];
  expect(forecastGate(1, facts(6, Array(10).fill({}), goingBack))).toMatchObject({ refused: "noEnd" });
});
