/** How many calls of Google's services a command makes: it must not depend on the number of indicators. */
import { expect, test } from "vitest";
import type { School } from "../bundle/harness.ts";
import { schoolOf } from "./large-school.ts";

/** How many times the sample stands in the workbook: 61 rows of which 55 are in scope of level 1, and so on. */
const TIMES = [1, 17, 164];
const SIZES = TIMES.map((times) => times * 61);

const COMMANDS: [name: string, run: (school: School) => unknown][] = [
  ["score", (school) => school.press("refreshReadiness")],
  ["report", (school) => school.press("writeReport")],
  ["check", (school) => school.press("checkWorkbook")],
  ["digest", (school) => school.press("previewDigests")],
  ["digest --approve", (school) => school.press("approveDigests", "yes")],
  ["tick, first of the day", (school) => school.run("hourly", { mode: "trigger" })],
  ["tick, idle", (school) => school.run("hourly", { mode: "trigger" })],
  ["an edit", (school) => school.edit("Chỉ tiêu", 5, 9, [["Đạt"]])],
  ["init, again", (school) => school.press("setUpWorkbook", "ok")],
];

const total = (school: School) => Object.values(school.countedCalls).reduce((sum, calls) => sum + calls, 0);

test("the number of calls is the same at every size, and a score costs at most 20", () => {
  const table: Record<string, Record<string, string | number>> = {};
  for (const [index, size] of SIZES.entries()) {
    const school = schoolOf(TIMES[index] ?? 1);
    for (const [name, run] of COMMANDS) {
      const [before, started] = [total(school), performance.now()];
      run(school);
      table[name] ??= {};
      table[name][`calls at ${size}`] = total(school) - before;
      table[name][`ms at ${size}`] = Math.round(performance.now() - started);
    }
  }
  console.table(table);
  for (const [name, row] of Object.entries(table)) {
    const calls = SIZES.map((size) => row[`calls at ${size}`]);
    expect(new Set(calls).size, `${name}: ${calls.join(", ")}`).toBe(1);
  }
  expect(table.score?.[`calls at ${SIZES[2]}`]).toBeLessThanOrEqual(20);
  expect(table["tick, idle"]?.[`calls at ${SIZES[2]}`]).toBeLessThanOrEqual(3);
});
