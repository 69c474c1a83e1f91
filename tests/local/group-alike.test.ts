import { expect, test } from "vitest";
import { groupAlike, writeRows } from "../../src/local/cli/group-alike.ts";
import { problem } from "../../src/problem/problem.ts";

const unknown = (row: number, column = "target1") => problem("targetUnknown", { tab: "indicators", row, column });

test("many rows of one kind are said once, with the rows of the others; few are said one by one", () => {
  const many = [2, 3, 4, 5, 6, 9].map((row) => unknown(row));
  const few = [7, 8].map((row) => unknown(row, "target2"));
  const groups = groupAlike([...many, ...few]);
  expect(groups.map(({ first, rest }) => [first.map(({ row }) => row), writeRows(rest)])).toEqual([
    [[2], "3–6, 9"],
    [[7, 8], ""],
  ]);
});

test("dates that are no dates for other reasons stay apart: what helps one of them does not help the others", () => {
  const bad = (row: number, expected: string) =>
    problem("badDate", { tab: "indicators", row, column: "dueOn", expected });
  const groups = groupAlike([...[2, 3, 4, 5, 6].map((row) => bad(row, "textDate")), bad(7, "longTime")]);
  expect(groups.map(({ first, rest }) => [first.map(({ row }) => row), writeRows(rest)])).toEqual([
    [[2], "3–6"],
    [[7], ""],
  ]);
});
