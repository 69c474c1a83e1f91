import { expect, test } from "vitest";
import { setUpPrinting } from "../../src/local/cli/page-setup.ts";
import { createSheet, createWorkbook } from "../../src/local/model.ts";
import { en, vi } from "../words.ts";

/** The page of each of our tabs, by its name. */
function pages(names: readonly string[]) {
  const workbook = createWorkbook({ name: "so-chuan" });
  workbook.sheets = names.map((name, index) => createSheet(index, name));
  setUpPrinting(workbook);
  return new Map(workbook.sheets.map(({ name, page }) => [name, page]));
}

test.each([vi, en])(
  "every tab prints on A4, upright where it is text, with the headers of tables repeated",
  ({ tabs }) => {
    const found = pages(Object.values(tabs));
    expect([...found.values()].every((page) => page?.paper === "A4")).toBe(true);
    expect([tabs.report, tabs.guide, tabs.people].map((name) => found.get(name)?.landscape)).toEqual([
      false,
      false,
      true,
    ]);
    expect([tabs.people, tabs.indicators, tabs.missing].map((name) => found.get(name)?.titleRows)).toEqual([
      "$1:$1",
      "$1:$1",
      "$2:$2",
    ]);
  },
);

test("a tab of the school's own keeps its page", () => {
  expect(pages(["Sổ tay"]).get("Sổ tay")).toBeUndefined();
});
