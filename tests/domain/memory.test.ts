import { expect, test } from "vitest";
import type { Memory } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import { anIndicator, assessOne } from "../builders.ts";

/** What is remembered after runs that saw these due dates in turn; "?" is a run in which the cell was unreadable. */
function remembered(dueDates: readonly (string | undefined)[], start?: Memory): Memory | undefined {
  return dueDates.reduce<Memory | undefined>((memory, dueOn) => {
    const unreadable = dueOn === "?";
    return assessOne(anIndicator({ dueOn: unreadable ? "2099-01-01" : dueOn }), {
      memory: new Map(memory ? [["C1", memory]] : []),
      problems: unreadable ? [problem("badDate", { tab: "indicators", row: 2, column: "dueOn" })] : [],
    }).memory;
  }, start);
}

/** Without what is remembered of reminders. */
function ofDates(memory: Memory | undefined): Partial<Memory> {
  const { followUp, ...rest } = memory ?? {};
  return rest;
}

test.each<[string, (string | undefined)[], Partial<Memory>]>([
  [
    "the first date is the original",
    ["2026-05-01"],
    { originalDueOn: "2026-05-01", lastDueOn: "2026-05-01", slips: 0 },
  ],
  ["seen again it is no slip", ["2026-05-01", "2026-05-01"], { originalDueOn: "2026-05-01", slips: 0 }],
  [
    "a later date is a slip",
    ["2026-05-01", "2026-06-01"],
    { originalDueOn: "2026-05-01", lastDueOn: "2026-06-01", slips: 1 },
  ],
  [
    "each later date is one more",
    ["2026-05-01", "2026-06-01", "2026-06-02"],
    { originalDueOn: "2026-05-01", slips: 2 },
  ],
  [
    "an earlier date is none",
    ["2026-05-01", "2026-04-01"],
    { originalDueOn: "2026-05-01", lastDueOn: "2026-04-01", slips: 0 },
  ],
  [
    "later than an earlier one it is a slip",
    ["2026-05-01", "2026-04-01", "2026-04-20"],
    { originalDueOn: "2026-05-01", slips: 1 },
  ],
  [
    "a date taken away is not forgotten",
    ["2026-05-01", undefined, "2026-07-01"],
    { originalDueOn: "2026-05-01", slips: 1 },
  ],
  [
    "a row that cannot be read changes nothing",
    ["2026-05-01", "?", "2026-05-01"],
    { originalDueOn: "2026-05-01", lastDueOn: "2026-05-01", slips: 0 },
  ],
  ["no date, nothing to remember", [undefined], { slips: 0 }],
])("%s", (_, dueDates, expected) => {
  expect(ofDates(remembered(dueDates))).toEqual({ mentions: 0, lastDueOn: dueDates[dueDates.length - 1], ...expected });
});

test("mentions of earlier runs are kept", () => {
  const start = { slips: 2, mentions: 5, firstMentionOn: "2026-01-05", lastMentionOn: "2026-11-20" };
  expect(remembered(["2026-05-01"], start)).toMatchObject(start);
});

test("what is remembered belongs to the code, not to the row", () => {
  const memory = new Map([["C2", { slips: 7, mentions: 0 }]]);
  expect(assessOne(anIndicator(), { memory }).memory.slips).toBe(0);
});
