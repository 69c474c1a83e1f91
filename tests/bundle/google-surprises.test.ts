/** What Google is said to do with frozen lines and with the apostrophe of text, met in the ordinary course of work. */
import { describe, expect, test } from "vitest";
import { putCell } from "../../src/local/grid.ts";
import { DEFAULT_STYLE } from "../../src/local/styles.ts";
import { type List, workbookOf } from "../fixtures/adopt-lists.ts";
import { vi } from "../words.ts";
import { adopt } from "./adopting.ts";
import { sheetOf } from "./damages.ts";
import { demoSchool, openSchool, outcomeOf, type School, succeed } from "./harness.ts";

const { indicators, people, report } = vi.tabs;

describe("frozen rows and columns", () => {
  test("of the report, which somebody froze, give way to its merged lines", () => {
    const school = demoSchool();
    succeed(school.press("writeReport"));
    const sheet = sheetOf(school.workbook, report);
    const merges = structuredClone(sheet.merges);
    sheet.merges = [];
    Object.assign(sheet, { frozenColumns: 2, frozenRows: 1 });
    succeed(school.press("writeReport"));
    expect(sheet.merges).toEqual(merges);
    expect(sheet.frozenColumns).toBe(0);
  });

  test("of the report are written over what somebody merged beyond its columns or across its rows", () => {
    const school = demoSchool();
    succeed(school.press("writeReport"));
    const sheet = sheetOf(school.workbook, report);
    const merges = structuredClone(sheet.merges);
    sheet.merges = [{ row: 0, column: 6, rows: 400, columns: 4 }];
    succeed(school.press("writeReport"));
    expect(sheet.merges).toEqual(merges);
  });

  test.each([
    ["down from the header", { row: 0, column: 2, rows: 2, columns: 1 }],
    ["across the first columns", { row: 5, column: 0, rows: 1, columns: 3 }],
  ])("set-up again leaves cells merged %s as they are, and freezes what it can", (_, merge) => {
    const school = demoSchool();
    const sheet = sheetOf(school.workbook, indicators);
    Object.assign(sheet, { frozenRows: 0, frozenColumns: 0, merges: [merge] });
    succeed(school.press("setUpWorkbook", "ok"));
    expect(sheet.merges).toEqual([merge]);
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([merge.row === 0 ? 0 : 1, merge.column === 0 ? 0 : 1]);
  });

  test("merged cells that keep the header from being frozen are mended, and then it is frozen", () => {
    const school = demoSchool();
    const sheet = sheetOf(school.workbook, people);
    Object.assign(sheet, { frozenRows: 0, merges: [{ row: 0, column: 1, rows: 2, columns: 1 }] });
    succeed(school.press("mendWorkbook", "yes"));
    expect([sheet.merges, sheet.frozenRows]).toEqual([[], 1]);
  });

  test("the last rows below the header can go: adopting drops all seeded rows of a tab that is as long as they are", () => {
    const school = openSchool({ workbook: workbookOf(OWN_LIST) });
    succeed(school.press("setUpWorkbook", "yes"));
    const sheet = sheetOf(school.workbook, indicators);
    sheet.maxRows = sheet.rows.length;
    const { messages } = adopt(school, OWN_LIST.tab, ["yes", "yes"]);
    expect(messages).not.toEqual([]);
    expect(
      school
        .cells(indicators)
        .slice(1)
        .map(([code]) => code),
    ).toEqual(OWN_CODES);
  });
});

/** Codes that a sheet reads as numbers, as days or as formulas unless something keeps them text. */
const OWN_CODES = ["1.10", "1.2", "2.1", "3-4", "=5"];
const OWN_LIST: List = {
  tab: "Danh mục",
  rows: [
    ["Mã chỉ tiêu", "Nội dung chỉ tiêu", "Tiêu chí", "Người phụ trách", "Thời hạn"],
    ...OWN_CODES.map((code, index) => [code, `Nội dung thứ ${index + 1}`, String(index + 1), "GV-1", "31/12/2026"]),
  ],
};

describe.each([
  ["hides", false],
  ["keeps", true],
])("a sheet that %s the apostrophe of a text cell", (_, keepsApostrophe) => {
  const shown = (school: School, tab: string, column: number) =>
    school
      .cells(tab)
      .slice(1)
      .map((cells) => String(cells[column - 1]).replace(/^'/, ""));

  test("is set up, adopts codes, scores, is mended and scored again with the same codes", () => {
    const school = openSchool({ workbook: workbookOf(OWN_LIST), keepsApostrophe });
    succeed(school.press("setUpWorkbook", "yes"));
    adopt(school, OWN_LIST.tab, ["yes", "yes"]);
    expect(shown(school, indicators, 1)).toEqual(OWN_CODES);
    const scored = outcomeOf(school.press("refreshReadiness"));
    const blockers = scored.readiness?.levels[0]?.blockers.map(({ code }) => code);
    expect(blockers).toEqual(expect.arrayContaining(OWN_CODES));
    const due = (school.cells(indicators)[0] ?? []).indexOf(vi.columns.indicators.dueOn);
    putCell(sheetOf(school.workbook, indicators), 1, due, { value: "31/12/2026 ", style: DEFAULT_STYLE });
    const { repairs } = outcomeOf(school.press("mendWorkbook", "yes")) as { repairs?: { to?: string }[] };
    expect(repairs?.map(({ to }) => to)).toContain("31/12/2026");
    const before = JSON.stringify(school.cells(indicators));
    succeed(school.press("setUpWorkbook", "ok"));
    expect(outcomeOf(school.press("refreshReadiness")).readiness).toEqual(scored.readiness);
    expect(JSON.stringify(school.cells(indicators))).toBe(before);
  });

  test("adopts the same list twice without a second row of any code", () => {
    const school = openSchool({ workbook: workbookOf(OWN_LIST), keepsApostrophe });
    succeed(school.press("setUpWorkbook", "yes"));
    for (let round = 0; round < 2; round++) adopt(school, OWN_LIST.tab, ["yes", "yes"]);
    expect(shown(school, indicators, 1)).toEqual(OWN_CODES);
  });

  test("tells of the sample the same readiness, report and mails", () => {
    const school = demoSchool({ keepsApostrophe });
    const { readiness } = outcomeOf(school.press("refreshReadiness"));
    const hidden = outcomeOf(demoSchool().press("refreshReadiness")).readiness;
    expect(readiness).toEqual(hidden);
    succeed(school.press("writeReport"));
    expect(
      school
        .cells(report)
        .flat()
        .some((cell) => /^''/.test(String(cell))),
    ).toBe(false);
  });

  test("finds a code by a cell that holds it", () => {
    const school = openSchool({ workbook: workbookOf(OWN_LIST), keepsApostrophe });
    succeed(school.press("setUpWorkbook", "yes"));
    adopt(school, OWN_LIST.tab, ["yes", "yes"]);
    succeed(school.press("refreshReadiness"));
    const code = school.cells(indicators)[1]?.[0];
    expect(succeed(school.run("SC_DAT", { mode: "custom", args: [code, 1] })).value).toBe(false);
  });
});
