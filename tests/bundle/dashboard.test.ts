import { expect, test } from "vitest";
import type { Dashboard } from "../../src/views/dashboard/model.ts";
import { vi } from "../words.ts";
import { bundle, demoSchool, succeed } from "./harness.ts";

const TYPED = "</script><img src=x onerror=alert(1)>";
const DATA = /<script type="application\/json" id="data">(.*?)<\/script>/s;

test("the dashboard opens as its page with the school's data, whatever staff typed, and writes nothing but the log", () => {
  const school = demoSchool();
  const name = school.cells(vi.tabs.units)[0]?.indexOf(vi.columns.units.name) ?? -1;
  succeed(school.edit(vi.tabs.units, 2, name + 1, [[TYPED]]));
  const tabs = Object.values(vi.tabs).filter((tab) => tab !== vi.tabs.log);
  const before = JSON.stringify(tabs.map((tab) => school.cells(tab)));
  succeed(school.press("showDashboard"));

  const [shown] = school.dialogs.slice(-1);
  expect(shown).toMatchObject({ kind: "dialog", title: "Bảng điều hành", width: 1180 });
  const json = DATA.exec(shown?.html ?? "")?.[1] ?? "";
  expect(shown?.html.replace(json, "")).toBe(
    bundle.pages.dashboard?.replace(DATA, (found) => found.replace("null", "")),
  );
  const data = JSON.parse(json) as Dashboard;
  expect(data.heatMap.rows.map((row) => row.name)).toContain(TYPED);
  expect(data.gauges).toHaveLength(2);
  expect(data.deadlines.table.rows).toHaveLength(10);
  expect(data.remark).toContain("cần sửa");
  // An alert would close the page.
  expect(school.alerts).toEqual([]);
  expect(JSON.stringify(tabs.map((tab) => school.cells(tab)))).toBe(before);
});
