import { expect, test } from "vitest";
import { withoutFollowOn } from "../../src/problem/follow-on.ts";
import { type Problem, problem } from "../../src/problem/problem.ts";

const codes = (...problems: Problem[]) =>
  withoutFollowOn(problems).map(({ code, row }) => [code, row].join(" ").trim());
const unknown = (row: number) =>
  problem("unknownIndicator", { tab: "evidence", row, column: "indicators", seen: "1.1" });

test("a tab that is missing is one line, not one for every row that names what stood there", () => {
  const lost = problem("tabMissing", { tab: "indicators" });
  expect(codes(lost, ...[2, 3, 4, 5].map(unknown), problem("noIndicators", { tab: "indicators" }))).toEqual([
    "tabMissing",
  ]);
});

test.each(["headerRowMissing", "headerRowMoved", "tabDoubled"] as const)("so is one with %s", (code) => {
  expect(codes(problem(code, { tab: "indicators" }), unknown(2))).toEqual([code]);
});

test("a column that is missing takes along what it leaves open", () => {
  const lost = problem("headerMissing", { tab: "indicators", column: "code" });
  expect(codes(lost, problem("codeMissing", { tab: "indicators", row: 2, column: "code" }), unknown(7))).toEqual([
    "headerMissing",
  ]);
  const people = problem("headerMissing", { tab: "people", column: "code" });
  const owner = problem("unknownPerson", { tab: "indicators", row: 3, column: "owner", seen: "A" });
  expect(codes(people, owner, problem("coordinatorMissing", { tab: "settings" }))).toEqual(["headerMissing"]);
});

test("what another cause may have stays", () => {
  const lost = problem("tabMissing", { tab: "people" });
  const date = problem("badDate", { tab: "indicators", row: 2, column: "dueOn", seen: "mai" });
  expect(codes(lost, date, unknown(2))).toEqual(["tabMissing", "badDate 2", "unknownIndicator 2"]);
  expect(codes(unknown(2), problem("codeMissing", { tab: "people", row: 4 }))).toEqual([
    "unknownIndicator 2",
    "codeMissing 4",
  ]);
});
