/** Workbooks in which somebody renamed or deleted what the script reads: found again, or said to be lost. */
import { expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { vi } from "../words.ts";
import { openSchool, outcomeOf, rowOf, type School, succeed } from "./harness.ts";
import { approved, copyOf } from "./small-school.ts";

const { tabs, columns } = vi;

function sheetOf(school: School, tab: string) {
  const sheet = school.workbook.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return sheet;
}

/** A person types over a header, in a program that runs no script. */
function renameHeader(school: School, from: string, to: string): void {
  const sheet = sheetOf(school, tabs.indicators);
  const column = (school.cells(tabs.indicators)[0] ?? []).indexOf(from);
  putCell(sheet, 0, column, { ...cellAt(sheet, 0, column), value: to });
}

function dropColumn(school: School, header: string): void {
  const sheet = sheetOf(school, tabs.indicators);
  const column = (school.cells(tabs.indicators)[0] ?? []).indexOf(header);
  for (const row of sheet.rows) row?.splice(column, 1);
}

const school = () => openSchool(copyOf(approved));
const headers = (s: School) => s.cells(tabs.indicators)[0] ?? [];
const asked = (s: School) => s.alerts.map(({ prompt }) => prompt).join("\n");
const codes = (s: School) => outcomeOf(s.press("checkWorkbook")).problems?.map(({ code }) => code) ?? [];

test("columns that were renamed are found before any blank one is added, and asked about", () => {
  const s = school();
  const before = headers(s);
  renameHeader(s, columns.indicators.owner, "Người thực hiện");
  renameHeader(s, columns.indicators.dueOn, "Hạn chót");
  succeed(s.press("setUpWorkbook", "ok"));
  expect(asked(s)).toContain("Người thực hiện → «Người phụ trách»");
  expect(asked(s)).toContain("Hạn chót → «Thời hạn»");
  expect(headers(s)).toContain("Hạn chót");
  const { messages } = outcomeOf(s.press("setUpWorkbook", "ok", "yes"));
  expect(messages?.[0]).toContain("Đã đặt lại tên: Chỉ tiêu: Người thực hiện → «Người phụ trách»");
  expect(headers(s)).toEqual(before);
  expect(rowOf(s, tabs.indicators, "P1.05")[columns.indicators.owner]).toBe("GV-01");
  expect(codes(s)).not.toContain("headerMissing");
});

test("a tab that was renamed is found before a new one is made, and a score points to the repair", () => {
  const s = school();
  const before = s.workbook.sheets.length;
  sheetOf(s, tabs.indicators).name = "Chi tieu 2026";
  const stopped = outcomeOf(s.press("refreshReadiness"));
  expect(stopped.problems?.filter(({ severity }) => severity === "stops").map(({ code, tab }) => [code, tab])).toEqual([
    ["tabMissing", "indicators"],
  ]);
  succeed(s.press("setUpWorkbook", "ok"));
  expect(asked(s)).toContain("Chi tieu 2026 → «Chỉ tiêu»");
  const { messages } = outcomeOf(s.press("setUpWorkbook", "ok", "yes"));
  expect(messages?.[0]).toContain("Đã đặt lại tên: Chi tieu 2026 → «Chỉ tiêu»");
  expect(s.workbook.sheets).toHaveLength(before);
  expect(s.cells(tabs.indicators)).toHaveLength(10);
});

test("a column that was renamed in a tab that was renamed too is asked about once the tab is known", () => {
  const s = school();
  const before = headers(s);
  renameHeader(s, columns.indicators.owner, "Cán bộ thực hiện");
  sheetOf(s, tabs.indicators).name = "CHI TIEU moi";
  const { messages } = outcomeOf(s.press("setUpWorkbook", "ok", "yes", "yes"));
  expect(asked(s)).toContain("Cán bộ thực hiện → «Người phụ trách»");
  expect(messages?.slice(0, 2).join("\n")).toMatch(/CHI TIEU moi.*\n.*Cán bộ thực hiện/);
  expect(headers(s)).toEqual(before);
});

test("what the script laid by before it changed something is not taken for the tab that was renamed", () => {
  const s = school();
  const renamed = sheetOf(s, tabs.indicators);
  const copy = { ...structuredClone(renamed), id: 987_654, name: vi.adopt.backupTab, hidden: true };
  s.workbook.sheets.push(copy);
  renamed.name = "CHI TIEU moi";
  succeed(s.press("setUpWorkbook", "ok"));
  expect(asked(s)).toContain("CHI TIEU moi → «Chỉ tiêu»");
  expect(asked(s)).not.toContain(vi.adopt.backupTab);
});

test("a deleted tab of evidence is one thing to mend, and its content is said to be lost", () => {
  const s = school();
  s.workbook.sheets.splice(s.workbook.sheets.indexOf(sheetOf(s, tabs.evidence)), 1);
  expect(codes(s).filter((code) => /tab|unknown/i.test(code))).toEqual(["tabMissing"]);
  const { messages = [] } = outcomeOf(s.press("mendWorkbook", "yes"));
  expect(messages.join("\n")).toContain("Nội dung đã nhập ở «Minh chứng» không còn trong bảng");
  expect(messages.join("\n")).toContain("Lịch sử phiên bản");
  expect(s.cells(tabs.evidence)).toHaveLength(1);
});

test("a deleted tab of indicators is one line, not one for each piece of evidence", () => {
  const s = school();
  s.workbook.sheets.splice(s.workbook.sheets.indexOf(sheetOf(s, tabs.indicators)), 1);
  const { problems = [] } = outcomeOf(s.press("checkWorkbook"));
  expect(problems.filter(({ severity }) => severity !== "note").map(({ code }) => code)).toEqual(["tabMissing"]);
});

test("a deleted column of deadlines comes back from what the script still knows", () => {
  const s = school();
  const dueOf = () =>
    s
      .cells(tabs.indicators)
      .slice(1)
      .map((_, index) => rowOf(s, tabs.indicators, codeAt(s, index))[columns.indicators.dueOn]);
  const before = dueOf();
  dropColumn(s, columns.indicators.dueOn);
  const { messages = [] } = outcomeOf(s.press("mendWorkbook", "yes"));
  expect(messages.join("\n")).toContain("lấy lại nội dung từ cột chương trình còn giữ");
  // What nobody could read as a day was never known.
  expect(dueOf()).toEqual(before.map((each) => (typeof each === "number" ? each : "")));
});

function codeAt(s: School, index: number): string {
  return String(s.cells(tabs.indicators)[index + 1]?.[0]);
}
