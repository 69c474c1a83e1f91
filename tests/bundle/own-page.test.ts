import { beforeAll, describe, expect, test } from "vitest";
import { sheetNamed } from "../../src/local/grid.ts";
import { createSheet, type Sheet } from "../../src/local/model.ts";
import { vi } from "../words.ts";
import { demoSchool, outcomeOf, type School, succeed } from "./harness.ts";

/** Our page goes, and a tab of the school's own takes its name. */
function takeName(school: School, tab: "overview" | "missing" | "report"): void {
  const { workbook } = school;
  const name = vi.tabs[tab];
  const ours = sheetNamed(workbook, name) as Sheet;
  ours.name = `${name} (cũ)`;
  const own = createSheet(4711 + workbook.sheets.length, name);
  own.rows = [[{ value: "Kế hoạch của trường", style: { isDate: false } }]];
  workbook.sheets.push(own);
}

const problemsOf = (value: unknown) => (value as { problems?: { code: string; tab?: string }[] }).problems ?? [];

describe("a tab of the school's own that was given the name of a page", () => {
  let school: School;
  beforeAll(() => {
    school = demoSchool();
    succeed(school.press("setUpWorkbook", "ok"));
  });

  test.each(["overview", "missing"] as const)("%s: a score leaves it as it is, and says so", (tab) => {
    takeName(school, tab);
    const { value } = succeed(school.press("refreshReadiness"));
    expect(school.cells(vi.tabs[tab])).toEqual([["Kế hoạch của trường"]]);
    expect(problemsOf(value).filter(({ code }) => code === "pageForeign")).toContainEqual(
      expect.objectContaining({ tab }),
    );
  });

  test("an edit marks nothing on it", () => {
    succeed(school.edit(vi.tabs.indicators, 5, 9, [["12"]]));
    expect(school.cells(vi.tabs.overview)).toEqual([["Kế hoạch của trường"]]);
  });

  test("a memory of the tabs that somebody spoilt stops neither a score nor set-up", () => {
    const spoilt = demoSchool();
    Object.assign(spoilt.state.scriptProperties, { pages: "{", looks: "[1, nul" });
    succeed(spoilt.press("refreshReadiness"));
    expect(outcomeOf(spoilt.press("setUpWorkbook", "ok")).failed).toBeUndefined();
    expect(outcomeOf(spoilt.press("refreshReadiness")).failed).toBeUndefined();
    expect(JSON.parse(spoilt.state.scriptProperties.pages ?? "")).toHaveProperty("overview");
  });

  test("the report is not written over it; set-up gives it another name, and then it is", () => {
    takeName(school, "report");
    const { value } = succeed(school.press("writeReport"));
    expect(problemsOf(value)).toContainEqual(expect.objectContaining({ code: "pageForeign", tab: "report" }));
    expect(school.cells(vi.tabs.report)).toEqual([["Kế hoạch của trường"]]);
    succeed(school.press("setUpWorkbook", "ok", "ok"));
    succeed(school.press("writeReport"));
    expect(school.cells(vi.tabs.report).flat().join(" ")).toContain(vi.report.subject(1));
    const own = school.workbook.sheets.filter(({ rows }) => rows[0]?.[0]?.value === "Kế hoạch của trường");
    expect(own).toHaveLength(3);
  });
});
