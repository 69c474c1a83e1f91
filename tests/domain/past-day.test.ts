import { expect, test } from "vitest";
import { burnUp } from "../../src/domain/burn-up.ts";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { pastDayOf } from "../../src/domain/past-day.ts";

const totals = (on: string, evidenced1: number): HistoryEntry => ({ on, kind: "totals", inScope1: 9, evidenced1 });
const HISTORY: HistoryEntry[] = [
  totals("2026-11-20", 4),
  { on: "2026-11-20", kind: "level", code: "C1", from: "notMet", to: "level1" },
  { on: "2026-11-16", kind: "level", code: "C1", from: "notAssessed", to: "notMet" },
  { on: "2026-11-16", kind: "due", code: "C2", to: "2026-12-31" },
  totals("2026-11-16", 3),
];

test("a past day is the last one stored up to then, in whichever order the rows stand", () => {
  expect(pastDayOf("2026-11-15", HISTORY)).toBeUndefined();
  expect(pastDayOf("2026-11-18", HISTORY)).toMatchObject({
    asked: "2026-11-18",
    on: "2026-11-16",
    totals: { evidenced1: 3 },
  });
  expect(pastDayOf("2026-11-18", HISTORY)?.rows.get("C1")?.attainment).toBe("notMet");
  expect(pastDayOf("2030-01-01", HISTORY)).toMatchObject({ on: "2026-11-20", totals: { evidenced1: 4 } });
  expect(pastDayOf("2026-11-20", HISTORY)?.rows.get("C2")).toEqual({
    attainment: "notAssessed",
    evidence: "none",
    dueOn: "2026-12-31",
  });
});

test("the line of a level has each stored day once, the earliest first", () => {
  expect(burnUp(1, [...HISTORY, totals("2026-11-20", 5)])).toEqual([
    { on: "2026-11-16", inScope: 9, claimed: 0, evidenced: 3, verified: 0 },
    { on: "2026-11-20", inScope: 9, claimed: 0, evidenced: 5, verified: 0 },
  ]);
  expect(burnUp(2, HISTORY).map(({ evidenced }) => evidenced)).toEqual([0, 0]);
});
