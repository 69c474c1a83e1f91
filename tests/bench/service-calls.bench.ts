/** How many calls of Google's services a command makes: it must not depend on the number of indicators. */
import { expect, test } from "vitest";
import { demoSchool, type School, succeed } from "../bundle/harness.ts";

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

/** The sample school with its indicators and their evidence repeated, under codes of their own. */
function schoolOf(times: number): School {
  const school = demoSchool({ mailQuota: 1000 });
  repeat(school, "Chỉ tiêu", times, 0);
  repeat(school, "Minh chứng", times, 1);
  succeed(school.press("refreshReadiness"));
  succeed(school.press("writeReport"));
  return school;
}

/** Appends copies of a tab's rows; codes up to `lastCode`, and lists of codes, get the number of the copy. */
function repeat(school: School, tab: string, times: number, lastCode: number): void {
  const sheet = school.workbook.sheets.find((each) => each.name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  const rows = sheet.rows.slice(1, school.cells(tab).length);
  for (let copy = 1; copy < times; copy++) {
    rows.forEach((row, index) => {
      const renamed = [...(row ?? [])].map((cell, column) =>
        cell && column <= lastCode
          ? {
              ...cell,
              value: String(cell.value)
                .split("; ")
                .map((code) => `${code}-${copy}`)
                .join("; "),
            }
          : cell,
      );
      sheet.rows[1 + copy * rows.length + index] = renamed;
    });
  }
  sheet.maxRows = Math.max(sheet.maxRows, rows.length * times + 10);
}

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
