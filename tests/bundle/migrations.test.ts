/** Bringing workbooks up, on the local host, with steps that only this test knows; and refusing newer ones. */
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type { HostOptions } from "../../src/local/host.ts";
import { SCHEMA_VERSION } from "../../src/workbook/settings.ts";
import { SWEEPS_ALL } from "../setup/sweep.ts";
import { vi } from "../words.ts";
import { bundle, demoSchool, openSchool, outcomeOf, placeOf, type School, setSetting, succeed } from "./harness.ts";

const VERSION = vi.settings.schemaVersion.label;

/** The bundle with one more function, which does two more steps on top of the real ones. */
const STEPS = `
import { migrateWorkbook } from "./src/steps/migrate.ts";
import { textOf } from "./src/text/text.ts";
import { withLock } from "./src/gas/lock.ts";
import { textOf } from "./src/text/text.ts";
import { cellsConverted, columnRenamed, MIGRATIONS } from "./src/workbook/migrations.ts";
const steps = [
  ...MIGRATIONS,
  { version: MIGRATIONS.length + 1, changes: [
    { tab: "units", names: ["Khoa, phòng"] },
    columnRenamed("units", "head", ["Người đứng đầu"]),
  ] },
  { version: MIGRATIONS.length + 2, changes: [
    cellsConverted("people", "title", (cell) => (cell === "Trưởng khoa" ? "=Trưởng khoa/phòng" : cell)),
    cellsConverted("settings", "key", (cell, text) => (cell === "Trường" ? text.settings.school.label : cell)),
  ] },
];
export const bringUp = () => withLock(() => (migrateWorkbook(textOf("vi"), steps), true));`;

const extended = await build({
  stdin: { contents: STEPS, resolveDir: process.cwd(), loader: "ts" },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "Steps",
  target: "es2019",
  footer: { js: "function bringUp() { return Steps.bringUp(); }" },
});
const script = { ...bundle, code: `${bundle.code}\n${extended.outputFiles[0]?.text}` };

/** The sample school as an older version would have left it. */
function oldSchool(options: Partial<HostOptions> = {}): School {
  const school = demoSchool({ script, ...options });
  const column = (school.cells(vi.tabs.units)[0] ?? []).indexOf(vi.columns.units.head) + 1;
  succeed(school.edit(vi.tabs.units, 1, column, [["Người đứng đầu"]]));
  const units = school.workbook.sheets.find(({ name }) => name === vi.tabs.units);
  Object.assign(units as object, { name: "Khoa, phòng" });
  setSetting(school, VERSION, SCHEMA_VERSION);
  return school;
}

const versionOf = (school: School) => school.cells(vi.tabs.settings).find(([label]) => label === VERSION)?.[1];

describe("an older workbook", () => {
  test("is brought up step by step, and keeps what staff typed", () => {
    const school = oldSchool();
    const before = school.cells("Khoa, phòng").slice(1);
    succeed(school.run("bringUp"));
    expect(school.cells(vi.tabs.units)[0]).toEqual(Object.values(vi.columns.units));
    expect(school.cells(vi.tabs.units).slice(1)).toEqual(before);
    expect(versionOf(school)).toBe(SCHEMA_VERSION + 2);
  });

  test("does each step once", () => {
    const school = oldSchool();
    succeed(school.run("bringUp"));
    const writes = school.countedCalls["Range.setValues"];
    succeed(school.run("bringUp"));
    expect(school.countedCalls["Range.setValues"]).toBe(writes);
  });

  test("counts as the first version when the setting is missing or blank", () => {
    const school = oldSchool();
    setSetting(school, VERSION, "");
    succeed(school.run("bringUp"));
    expect(versionOf(school)).toBe(SCHEMA_VERSION + 2);
    expect(school.workbook.sheets.map(({ name }) => name)).toContain(vi.tabs.units);
  });

  test("goes on, at whichever call a run broke off", () => {
    const whole = oldSchool();
    succeed(whole.run("bringUp"));
    for (let at = 0, killed = true; killed; at += SWEEPS_ALL ? 1 : 4) {
      let from: number | undefined;
      const school = oldSchool({
        fault: ({ index }) => (from !== undefined && index === from + at ? "kill" : undefined),
      });
      from = Object.values(school.countedCalls).reduce((sum, count) => sum + count, 0);
      killed = school.run("bringUp").killed ?? false;
      from = undefined;
      succeed(school.run("bringUp"));
      for (const tab of [vi.tabs.units, vi.tabs.people, vi.tabs.settings]) {
        expect(school.cells(tab), `${tab}, broken off at ${at}`).toEqual(whole.cells(tab));
      }
    }
  });

  test("text that is written stays text", () => {
    const school = oldSchool();
    const { row, column } = placeOf(school, vi.tabs.people, "DP", vi.columns.people.title);
    succeed(school.edit(vi.tabs.people, row, column, [["Trưởng khoa"]]));
    succeed(school.run("bringUp"));
    expect(school.cells(vi.tabs.people)[row - 1]?.[column - 1]).toBe("=Trưởng khoa/phòng");
  });
});

describe("a workbook of a newer program", () => {
  test("is refused by set-up before anything is asked or changed", () => {
    const school = demoSchool();
    setSetting(school, VERSION, 99);
    const tabs = Object.values(vi.tabs).filter((tab) => tab !== vi.tabs.log);
    const before = tabs.map((tab) => school.cells(tab));
    const asked = school.alerts.length;
    const { problems } = outcomeOf(school.press("setUpWorkbook", "ok"));
    expect(problems?.map(({ code }) => code)).toEqual(["schemaNewer"]);
    expect(school.alerts.slice(asked).map(({ prompt }) => prompt)).toEqual([
      expect.stringContaining("phiên bản mới hơn của Sổ Chuẩn"),
    ]);
    expect(tabs.map((tab) => school.cells(tab))).toEqual(before);
    expect(versionOf(school)).toBe(99);
  });

  test("is refused by the score, too", () => {
    const school = demoSchool();
    setSetting(school, VERSION, SCHEMA_VERSION + 1);
    expect(outcomeOf(school.press("refreshReadiness")).problems?.map(({ code }) => code)).toContain("schemaNewer");
  });
});

test("a new workbook and one of today are set up as before, with today's version", () => {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", "yes"));
  expect(versionOf(school)).toBe(SCHEMA_VERSION);
  succeed(school.press("setUpWorkbook", "ok"));
  expect(versionOf(school)).toBe(SCHEMA_VERSION);
});

test("a workbook of an older version is not scored or mailed about until set-up has brought it up", () => {
  const school = demoSchool();
  setSetting(school, VERSION, SCHEMA_VERSION - 1);
  for (const press of ["refreshReadiness", "approveDigests", "previewDigests"]) {
    expect(outcomeOf(school.press(press)).problems?.map(({ code }) => code)).toContain("schemaOlder");
  }
  expect(school.alerts[school.alerts.length - 1]?.prompt).toContain("Thiết lập / sửa bảng");
  expect(school.outbox).toEqual([]);
  succeed(school.press("setUpWorkbook", "ok"));
  expect(versionOf(school)).toBe(SCHEMA_VERSION);
  expect(outcomeOf(school.press("refreshReadiness")).readiness?.levels[0]?.inScope).toBe(55);
});

test("a workbook of version 1 gets the tab, the columns and the settings that came after it", () => {
  const school = demoSchool();
  const { sheets } = school.workbook;
  sheets.splice(
    sheets.findIndex(({ name }) => name === vi.tabs.forecast),
    1,
  );
  const { row, column } = placeOf(school, vi.tabs.indicators, "P2.04", vi.columns.indicators.owner);
  const owner = school.cells(vi.tabs.indicators)[row - 1]?.[column - 1];
  setSetting(school, VERSION, 1);
  succeed(school.press("setUpWorkbook", "ok"));
  expect(school.cells(vi.tabs.forecast)[0]).toEqual(Object.values(vi.columns.forecast));
  expect(school.cells(vi.tabs.indicators)[row - 1]?.[column - 1]).toBe(owner);
  succeed(school.press("approveDigests", "yes"));
  expect(school.outbox.length).toBeGreaterThan(0);
});
