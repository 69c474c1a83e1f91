/** What the build packs is what the catalogue says, and set-up and the sample are filled from it. */
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildBundle } from "../../build.mjs";
import { demoRows } from "../../src/catalog/demo.ts";
import { en } from "../../src/text/en.ts";
import { vi } from "../../src/text/vi.ts";
import { ONCE } from "../../src/workbook/once.ts";
import { bundle, demoSchool, openSchool, type School, succeed, TUESDAY, type } from "./harness.ts";

/** The one packed text in the script, without the breaks of lines. */
function packedText(): string {
  const code = bundle.code.replaceAll("\\\n", "");
  const [text = "", ...others] = [...code.matchAll(/"([#-[\]-~]{20000,})"/g)].map(([, inside]) => inside);
  expect(others).toEqual([]);
  return text;
}

/** Its bytes: pairs of 91 letters are 13 bits, a last one alone is 6. */
function packedBytes(): Buffer {
  const text = packedText();
  const value = (letter: string) => letter.charCodeAt(0) - (letter > "[" ? 36 : 35);
  const pairs = text.match(/../gs) ?? [];
  const numbers = pairs.map(([first = "", second = ""]) => value(first) * 91 + value(second));
  const last =
    text.length % 2
      ? value(text.at(-1) ?? "")
          .toString(2)
          .padStart(6, "0")
      : "";
  const bits = numbers.map((number) => number.toString(2).padStart(13, "0")).join("") + last;
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return Buffer.from(bytes);
}

/** The first cells of a tab's rows below its header. */
const codesOf = (school: School, tab: string) =>
  school
    .cells(tab)
    .slice(1)
    .map(([code]) => code);

describe("the packed data", () => {
  test("unpacks to exactly the catalogue's", () => {
    expect(JSON.parse(gunzipSync(packedBytes()).toString("utf8"))).toEqual(JSON.parse(JSON.stringify(ONCE)));
  });

  test("has not a byte more than the archive has", () => {
    const bytes = packedBytes();
    const length = Buffer.from(JSON.stringify(ONCE)).length;
    // RFC 1952: it ends with the length of what was packed.
    expect(bytes.readUInt32LE(bytes.length - 4)).toBe(length);
  });

  test("carries no time and no system, and the same source gives the same script", async () => {
    // RFC 1952: four bytes of time, one of flags for speed, one for the system.
    expect([...packedBytes().subarray(4, 8), packedBytes()[9]]).toEqual([0, 0, 0, 0, 255]);
    expect((await buildBundle()).code === bundle.code).toBe(true);
  });
});

describe.each([
  ["yes", vi],
  ["no", en],
])("set-up, answered with %s", (answer, text) => {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", answer));
  const { language, tabs } = text;

  test("seeds the rule set and the days off", () => {
    const entries = ONCE.ruleSets[0]?.entries ?? [];
    expect(codesOf(school, tabs.indicators)).toEqual(entries.map(({ code }) => code));
    expect(school.cells(tabs.calendar).slice(1)).toHaveLength(ONCE.holidays.length);
  });

  test("writes the guide, and what each setting is for", () => {
    const lines = ONCE.seldom[language].guide.map(({ heading, term, text: line }) => [
      heading ?? term ?? "",
      line ?? "",
    ]);
    expect(school.cells(tabs.guide).map(([term = "", line = ""]) => [term, line])).toEqual(lines);
    const helps = school
      .cells(tabs.settings)
      .slice(1)
      .map((cells) => cells[2]);
    expect(new Set(helps)).toEqual(new Set(Object.values(ONCE.seldom[language].settingsHelp)));
  });
});

test("the sample fills people, units, indicators and evidence", () => {
  const school = demoSchool();
  const sample = demoRows(ONCE, TUESDAY.slice(0, 10), "vi");
  for (const tab of ["people", "units", "indicators", "evidence"] as const) {
    expect(codesOf(school, vi.tabs[tab]), tab).toEqual(sample[tab].map(({ code }) => code));
  }
});

test("with no problem to tell, only a scheduled send unpacks, for its mails: opening, editing, an idle firing, scoring and functions in cells do not", () => {
  const school = demoSchool({ at: "2026-11-24T05:00:00" });
  type(school, vi.tabs.indicators, "P6.05", vi.columns.indicators.dueOn, new Date(2026, 11, 31));
  succeed(school.press("approveDigests", "yes"));
  const approved = school.calls["Utilities.ungzip"] ?? 0;
  expect(approved).toBeGreaterThan(0);
  school.at(TUESDAY);
  for (const { id } of school.triggers()) succeed(school.fire(id));
  expect(school.outbox.length).toBeGreaterThan(0);
  const before = approved + 1;
  expect(school.calls["Utilities.ungzip"]).toBe(before);

  succeed(school.open());
  type(school, vi.tabs.indicators, "P2.01", vi.columns.indicators.note, "x");
  succeed(school.press("refreshReadiness"));
  succeed(school.run("SC_DAT", { mode: "custom", args: ["P2.01", 1] }));
  succeed(school.run("hourly", { mode: "trigger" }));
  expect(school.calls["Utilities.ungzip"]).toBe(before);

  type(school, vi.tabs.indicators, "P6.05", vi.columns.indicators.dueOn, "cuối năm");
  expect(school.calls["Utilities.ungzip"]).toBe(before);
  succeed(school.press("refreshReadiness"));
  expect(school.alerts.at(-1)?.prompt).toContain("«cuối năm» không phải ngày");
  expect(school.calls["Utilities.ungzip"]).toBe(before + 1);
});

test("words that cannot be unpacked hide no problem: where and what it is are told", () => {
  const start = packedText().slice(0, 20);
  const school = openSchool({ script: { ...bundle, code: bundle.code.replace(start, "#".repeat(start.length)) } });
  succeed(school.press("refreshReadiness"));
  expect(school.alerts.at(-1)?.prompt).toContain("• Tab «Chỉ tiêu»: tabMissing");
  const { error } = school.run("SC_DAT", { mode: "custom", args: ["P1.01", 1] });
  expect(error?.message).toBe("Tab «Chỉ tiêu»: tabMissing");
});
