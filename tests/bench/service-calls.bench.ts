/** How many calls of Google's services a command makes: it must not depend on the number of indicators. */
import { expect, test } from "vitest";
import { openSchool, type School, succeed } from "../bundle/harness.ts";
import { schoolOf } from "./large-school.ts";

/** How many times the sample stands in the workbook: 61 rows of which 55 are in scope of level 1, and so on. */
const TIMES = [1, 17, 164];
const SIZES = TIMES.map((times) => times * 61);

/** What a command does, and how many calls it may make: each costs a round trip, and a person waits. */
const COMMANDS: [name: string, most: number, run: (school: School) => unknown][] = [
  ["score", 15, (school) => school.press("refreshReadiness")],
  ["report", 30, (school) => school.press("writeReport")],
  ["report --docx --kind pack", 17, (school) => school.run("writeDocuments", { args: [{ kind: "pack" }] })],
  ["a dashboard", 12, (school) => school.press("showDashboard")],
  ["a past day", 17, (school) => school.run("showPastDay", { args: [{ on: "2026-11-24" }] })],
  ["check", 12, (school) => school.press("checkWorkbook")],
  ["digest", 14, (school) => school.press("previewDigests")],
  // Ten mails take 21, and all is read twice: what was shown, and what is true after the question.
  ["digest --approve, ten mails", 67, (school) => school.press("approveDigests", "yes")],
  ["tick, first of the day", 17, (school) => school.run("hourly", { mode: "trigger" })],
  ["tick, idle", 2, (school) => school.run("hourly", { mode: "trigger" })],
  ["an edit", 13, (school) => school.edit("Chỉ tiêu", 5, 9, [["Đạt"]])],
  ["init, again", 90, (school) => school.press("setUpWorkbook", "ok")],
];

const FIRST_SET_UP = 300;

/** How often each member was called since `before`, the commonest first. */
function callsSince(before: Readonly<Record<string, number>>, school: School): [member: string, calls: number][] {
  const counts = Object.entries(school.countedCalls).map(
    ([name, calls]) => [name, calls - (before[name] ?? 0)] as const,
  );
  return counts
    .filter(([, calls]) => calls > 0)
    .map(([name, calls]): [string, number] => [name, calls])
    .sort((a, b) => b[1] - a[1]);
}

const sum = (calls: readonly [string, number][]) => calls.reduce((total, [, each]) => total + each, 0);
const list = (calls: readonly [string, number][]) => calls.map(([name, each]) => `${each} ${name}`).join(", ");

test("each command makes as many calls at every size, and no more than it may", () => {
  const table: Record<string, Record<string, string | number>> = {};
  const made: string[] = [];
  for (const [index, size] of SIZES.entries()) {
    const school = schoolOf(TIMES[index] ?? 1);
    for (const [name, most, run] of COMMANDS) {
      const [before, started] = [{ ...school.countedCalls }, performance.now()];
      run(school);
      const calls = callsSince(before, school);
      table[name] ??= { "at most": most };
      table[name][`calls at ${size}`] = sum(calls);
      table[name][`ms at ${size}`] = Math.round(performance.now() - started);
      if (index === 0) made.push(`${name}: ${list(calls)}`);
    }
  }
  console.table(table);
  console.log(made.join("\n"));
  for (const [name, row] of Object.entries(table)) {
    const calls = SIZES.map((size) => row[`calls at ${size}`]);
    expect(new Set(calls).size, `${name}: ${calls.join(", ")}`).toBe(1);
    expect(calls[0], name).toBeLessThanOrEqual(row["at most"] as number);
  }
});

test("the first set-up makes no more calls than it may", () => {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", "yes"));
  const calls = callsSince({}, school);
  console.log(`init: ${sum(calls)}: ${list(calls)}`);
  expect(sum(calls)).toBeLessThanOrEqual(FIRST_SET_UP);
});
