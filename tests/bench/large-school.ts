/** Schools of any size. */
import { demoSchool, type School, succeed } from "../bundle/harness.ts";

/** The sample school with its indicators and their evidence repeated, under codes of their own. */
export function schoolOf(times: number): School {
  const school = demoSchool({ mailQuota: 1000 });
  repeat(school, "Chỉ tiêu", times, 0);
  repeat(school, "Minh chứng", times, 1);
  succeed(school.press("refreshReadiness"));
  succeed(school.press("writeReport"));
  // The rows that were put in have the look of those above them from here on.
  succeed(school.press("setUpWorkbook", "ok"));
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
