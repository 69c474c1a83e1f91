/** Set-up and the sample are filled from what the catalogue and the language say. */
import { describe, expect, test } from "vitest";
import { demoRows } from "../../src/catalog/demo.ts";
import { holidays } from "../../src/catalog/holidays.ts";
import { ruleSets } from "../../src/catalog/rule-sets.ts";
import { en, vi } from "../words.ts";
import { demoSchool, openSchool, type School, succeed, TUESDAY } from "./harness.ts";

/** The first cells of a tab's rows below its header. */
const codesOf = (school: School, tab: string) =>
  school
    .cells(tab)
    .slice(1)
    .map(([code]) => code);

describe.each([
  ["yes", vi],
  ["no", en],
])("set-up, answered with %s", (answer, text) => {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", answer));
  const { tabs } = text;

  test("seeds the rule set and the days off", () => {
    const entries = ruleSets()[0]?.entries ?? [];
    expect(codesOf(school, tabs.indicators)).toEqual(entries.map(({ code }) => code));
    expect(school.cells(tabs.calendar).slice(1)).toHaveLength(holidays().length);
  });

  test("writes the guide, and what each setting is for", () => {
    const lines = text.guide.map(({ heading, term, text: line }) => [heading ?? term ?? "", line ?? ""]);
    expect(school.cells(tabs.guide).map(([term = "", line = ""]) => [term, line])).toEqual(lines);
    const helps = school
      .cells(tabs.settings)
      .slice(1)
      .map((cells) => cells[2]);
    expect(new Set(helps)).toEqual(new Set(Object.values(text.settings).map(({ help }) => help)));
  });
});

test("the sample fills people, units, indicators and evidence", () => {
  const school = demoSchool();
  const sample = demoRows(TUESDAY.slice(0, 10), "vi");
  for (const tab of ["people", "units", "indicators", "evidence"] as const) {
    expect(codesOf(school, vi.tabs[tab]), tab).toEqual(sample[tab].map(({ code }) => code));
  }
});

test("what somebody deleted stays deleted when the workbook is set up again", () => {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", "yes"));
  for (const tab of [vi.tabs.indicators, vi.tabs.people]) {
    const cells = school.cells(tab);
    succeed(
      school.edit(
        tab,
        2,
        1,
        cells.slice(1).map((row) => row.map(() => "")),
      ),
    );
  }
  succeed(school.press("setUpWorkbook", "ok"));
  expect(codesOf(school, vi.tabs.indicators).filter(Boolean)).toEqual([]);
  expect(codesOf(school, vi.tabs.people).filter(Boolean)).toEqual([]);
});
