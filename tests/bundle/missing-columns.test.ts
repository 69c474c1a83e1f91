/** A workbook whose tabs lack columns: mails leave, or nothing does, and set-up adds what is missing. */
import { describe, expect, test } from "vitest";
import type { TabKey } from "../../src/problem/tab-key.ts";

import { headersOf, TABLES } from "../../src/workbook/tab-tables.ts";
import type { Table } from "../../src/workbook/table.ts";
import { vi } from "../words.ts";
import { bundle, demoSchool, openSchool, outcomeOf, type School, succeed } from "./harness.ts";

const headerRow = (school: School, tab: TabKey) =>
  school.workbook.sheets.find(({ name }) => name === vi.tabs[tab])?.rows[0] ?? [];

/** Takes a column's header away, as if it had never been there; gives back how to put it back. */
function takeOut(school: School, tab: TabKey, field: string): () => void {
  const header = headerRow(school, tab);
  const at = headersOf(TABLES[tab] as Table, vi).indexOf(
    (vi.columns as Record<string, Record<string, string>>)[tab]?.[field] ?? "",
  );
  const cell = header[at];
  header[at] = undefined;
  return () => {
    header[at] = cell;
  };
}

describe("the tabs of the script", () => {
  const school = demoSchool();
  const CASES = (["history", "mails", "forecast", "log"] as const).flatMap((tab) =>
    Object.keys((TABLES[tab] as Table).columns).map((field) => [tab, field] as const),
  );

  test.each(CASES)("%s without its column %s: mails are kept back only if it is needed", (tab, field) => {
    const putBack = takeOut(school, tab, field);
    const { stopped = false } = outcomeOf(school.press("previewDigests"));
    putBack();
    expect(stopped).toBe((TABLES[tab] as Table).needed.includes(field));
  });
});

/** As in a workbook of a version that had no such column: what stands below a blank header may be a renamed one. */
function takeOutWhole(school: School, tab: TabKey, field: string): void {
  const at = headersOf(TABLES[tab] as Table, vi).indexOf(
    (vi.columns as Record<string, Record<string, string>>)[tab]?.[field] ?? "",
  );
  const sheet = school.workbook.sheets.find(({ name }) => name === vi.tabs[tab]);
  for (const row of sheet?.rows ?? []) if (row) row[at] = undefined;
}

test("without all the columns that are not needed the same mails leave, and set-up adds the columns", () => {
  const [whole, school] = [demoSchool(), demoSchool()];
  const taken = (["indicators", "evidence", "people", "calendar", "mails"] as const).flatMap((tab) => {
    const { columns, needed, computed } = TABLES[tab] as Table;
    const spare = Object.keys(columns).filter((field) => !needed.includes(field) && !computed.includes(field));
    // A tab with few of its headers left is nobody's to be sure.
    const fields = tab === "mails" ? spare.slice(0, 2) : spare;
    for (const field of fields) takeOutWhole(school, tab, field);
    return fields.map((field) => ({ tab, field }));
  });
  expect(taken.length).toBeGreaterThan(8);
  const problems = outcomeOf(school.press("checkWorkbook")).problems ?? [];
  for (const { tab, field } of taken.filter((each) => each.tab !== "mails")) {
    expect(problems).toContainEqual({ code: "columnMissing", severity: "note", tab, column: field });
  }
  succeed(whole.press("approveDigests", "yes"));
  succeed(school.press("approveDigests", "yes"));
  expect(school.outbox.map(({ to }) => to)).toEqual(whole.outbox.map(({ to }) => to));
  succeed(school.press("setUpWorkbook", "ok"));
  for (const { tab, field } of taken) {
    expect(headerRow(school, tab).map((cell) => cell?.value)).toContain(
      (vi.columns as Record<string, Record<string, string>>)[tab]?.[field],
    );
  }
});

test("a version with one more column mails from a workbook that the one before set up, and set-up adds it", () => {
  const before = demoSchool();
  const code = bundle.code
    .replace(/(defineTable\(\s*"units",\s*\{[^}]*deputyHead: (\w+))/, "$1, phone: $2")
    .replace('deputyHead: "Phó trưởng đơn vị"', '$&, phone: "Điện thoại"');
  expect(code.length - bundle.code.length).toBeGreaterThan(30);
  const school = openSchool({ workbook: before.workbook, state: before.state, script: { ...bundle, code } });
  const { problems = [] } = outcomeOf(school.press("checkWorkbook"));
  expect(problems).toContainEqual({ code: "columnMissing", severity: "note", tab: "units", column: "phone" });
  succeed(school.press("approveDigests", "yes"));
  expect(school.outbox.length).toBeGreaterThan(3);
  succeed(school.press("setUpWorkbook", "ok"));
  expect(school.cells(vi.tabs.units)[0]).toEqual([...headersOf(TABLES.units as Table, vi), "Điện thoại"]);
  const after = outcomeOf(school.press("checkWorkbook")).problems ?? [];
  expect(after.filter((each) => each.code === "columnMissing")).toEqual([]);
});
