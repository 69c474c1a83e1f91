import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/domain/dates.ts";
import type { Settings } from "../../src/domain/records.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { hour } from "../../src/workbook/kinds.ts";
import { datesKind, domainsKind, weekdaysKind } from "../../src/workbook/setting-kinds.ts";
import {
  DEFAULT_SETTINGS,
  decodeSettings,
  encodeSetting,
  SCHEMA_VERSION,
  SETTING_KEYS,
  settingFormat,
  settingOf,
} from "../../src/workbook/settings.ts";
import { en, vi } from "../words.ts";

const HEADERS: Cell[] = ["Mục", "Giá trị", "Giải thích"];

type Key = keyof Settings;

/** The problems of a tab in which one setting holds this cell. */
function read(key: Key, cell: Cell) {
  const { problems } = decodeSettings([HEADERS, [vi.settings[key].label, cell, ""]]);
  return problems.map(({ code, severity, column }) => [code, severity, column]);
}

const words = fc.constantFrom("Trường Chính trị mẫu", "DP", "11-QĐ/TW", "https://docs.google.com/x");
const days = fc.nat(20_000).map((ahead) => addDays("1995-01-01", ahead));
const hours = fc.tuple(fc.nat(24), fc.nat(24)).filter(([a, b]) => a !== b);

const anySettings = fc
  .record({
    hours,
    rest: fc.record(
      {
        ...Object.fromEntries(
          ["school", "governingBody", "ruleSet", "coordinator", "principal", "successor", "workbookUrl"].map((key) => [
            key,
            words,
          ]),
        ),
        ...Object.fromEntries(["level1On", "level2On", "dossierOn"].map((key) => [key, days])),
        documentStyle: fc.constantFrom("ND30", "DANG"),
        nearShare: fc.constantFrom(0.9, 0.95),
      },
      { requiredKeys: [] },
    ),
    always: fc.record({
      language: fc.constantFrom("vi", "en"),
      workingLevel: fc.constantFrom(1, 2),
      windowYears: fc.integer({ min: 1, max: 10 }),
      sendDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
      dueSoonDays: fc.nat(60),
      snoozeDays: fc.nat(60),
      mailDomains: fc.subarray(["truong.edu.vn", "gmail.com"]),
      meetingDates: fc.array(days, { maxLength: 3 }),
      schemaVersion: fc.constant(SCHEMA_VERSION),
    }),
  })
  .map(({ hours: [a, b], rest, always }) => ({
    ...rest,
    ...always,
    sendFrom: Math.min(a, b),
    sendUntil: Math.max(a, b),
  }));

test.each([vi, en])("every setting that is written in $language is read again", (text) => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const rows = SETTING_KEYS.map((key) => encodeSetting(key, settings as unknown as Settings, text));
      const headers = Object.values(text.columns.settings);
      const decoded = decodeSettings([headers, ...rows.map(({ key, value, help }) => [key, value, help])]);
      expect(decoded.problems).toEqual([]);
      expect(decoded.settings).toEqual(settings);
    }),
    { numRuns: 150 },
  );
});

test.each([1, 2, 3, 4, 5, 6, 7])("the weekday %i is read as it is written, in both languages", (day) => {
  for (const text of [vi, en]) expect(weekdaysKind.read(weekdaysKind.write([day], text, {}))).toEqual({ value: [day] });
});

describe("an hour is read", () => {
  test.each<[string, Cell, number]>([
    ["as a number", 7, 7],
    ["as text", "7", 7],
    ["with minutes of none", "07:00", 7],
    ["with an h", "7h", 7],
    ["with an h and minutes of none", "7h00", 7],
    ["with a g, for giờ", "7g", 7],
    ["from a cell of time, with the odd minutes of 1899", new Date(1899, 11, 30, 7, 0), 7],
    ["from such a cell a few minutes off", new Date(1899, 11, 30, 6, 53, 30), 7],
    ["half past", "7:30", 7.5],
    ["half past with an h", "7h30", 7.5],
    ["half past, as a cell of time", new Date(1899, 11, 30, 7, 30), 7.5],
    ["half past, as a time that lost its format", 7.5 / 24, 7.5],
    ["at midnight", 0, 0],
    ["at the end of the day", 24, 24],
  ])("%s", (_, cell, expected) => {
    expect(hour.read(cell)).toEqual({ value: expected });
  });

  test.each<[string, Cell]>([
    ["words", "sáng"],
    ["a minute that is none", "7:75"],
    ["an hour too late", 25],
    ["an hour too late as text", "25"],
    ["an hour before the day", -1],
    ["a truth value", true],
  ])("not from %s", (_, cell) => {
    expect(hour.read(cell)).toEqual({ code: "badSetting" });
  });

  test("never as a part of a day: a time that lost its format is seven o'clock or a problem", () => {
    expect([{ value: 7 }, { code: "badSetting" }]).toContainEqual(hour.read(7 / 24));
  });
});

test.each<[Cell, string[] | undefined]>([
  ["@truong.example", ["truong.example"]],
  ["Truong.example; @khac.example", ["truong.example", "khac.example"]],
  ["dieu.phoi@truong.example", ["truong.example"]],
  ["trong trường", undefined],
])("%j names domains", (cell, expected) => {
  expect(domainsKind.read(cell)).toEqual(expected ? { value: expected } : { code: "badSetting" });
});

describe("weekdays are read", () => {
  test.each<[string, Cell, number[]]>([
    ["every day", "hằng ngày", []],
    ["every day in English", "Daily", []],
    ["short names", "Hai; Tư; Sáu", [1, 3, 5]],
    ["names in full", "Thứ Hai, thứ năm", [1, 4]],
    ["Sunday", "CN", [7]],
    ["English names", "Mon; Tue; Thu", [1, 2, 4]],
    ["figures", "Thứ 2; t4", [1, 3]],
    ["Sunday in full", "Chủ nhật", [7]],
    ["from one to another", "Thứ 2 - Thứ 6", [1, 2, 3, 4, 5]],
    ["English names in full", "Monday, Wednesday", [1, 3]],
  ])("%s", (_, cell, expected) => {
    expect(weekdaysKind.read(cell)).toEqual({ value: expected });
  });

  test.each<[string, Cell]>([
    ["one of them unknown", "Hai; Mốt"],
    ["words", "khi rảnh"],
    ["a number", 9],
  ])("not with %s", (_, cell) => {
    expect(weekdaysKind.read(cell)).toEqual({ code: "badSetting" });
  });
});

describe("days in one cell are read", () => {
  test.each<[string, Cell, string[]]>([
    ["from a real day", new Date(2027, 0, 15), ["2027-01-15"]],
    ["from several as text", "15/01/2027; 15/7/2027", ["2027-01-15", "2027-07-15"]],
    ["with dashes or dots", "15-01-2027, 1.2.2027", ["2027-01-15", "2027-02-01"]],
  ])("%s", (_, cell, expected) => {
    expect(datesKind.read(cell)).toEqual({ value: expected });
  });

  test.each<[string, Cell]>([
    ["a day that is none", "31/02/2027"],
    ["a year of two digits that may be a day", "05/01/27"],
    ["words", "giữa năm"],
    ["one good and one bad", "15/01/2027; mai"],
  ])("not with %s", (_, cell) => {
    expect(datesKind.read(cell)).toEqual({ code: "badSetting" });
  });
});

describe("a setting that makes no sense stops", () => {
  test.each<[string, Key, Cell]>([
    ["a level that is none", "workingLevel", 3],
    ["a level of twelve", "workingLevel", 12],
    ["a level between two", "workingLevel", 1.5],
    ["a day for a level", "workingLevel", new Date(2026, 0, 1)],
    ["a day in words", "dossierOn", "cuối năm"],
    ["years in words", "windowYears", "năm"],
    ["a window of no years", "windowYears", 0],
    ["a window of years to come", "windowYears", -5],
    ["a window of half years", "windowYears", 2.5],
    ["a notice after the day", "dueSoonDays", -1],
    ["90 for 90 %", "nearShare", 90],
    ["a language we lack", "language", "Français"],
    ["a style we lack", "documentStyle", "ISO"],
    ["a version in words", "schemaVersion", "mới"],
  ])("%s", (_, key, cell) => {
    expect(read(key, cell)).toEqual([["badSetting", "stops", key]]);
  });

  test("a window that closes before it opens", () => {
    const rows = [
      [vi.settings.sendFrom.label, 9],
      [vi.settings.sendUntil.label, 9],
    ];
    expect(decodeSettings([HEADERS, ...rows]).problems).toMatchObject([
      { code: "badSetting", severity: "stops", column: "sendUntil" },
    ]);
  });

  test("a workbook of a newer program", () => {
    expect(read("schemaVersion", SCHEMA_VERSION + 1)).toEqual([["schemaNewer", "stops", undefined]]);
  });
});

test("a cell that cannot be read leaves its setting at the default, and says in which row it stands", () => {
  const { settings, problems } = decodeSettings([HEADERS, ["", "", ""], [vi.settings.windowYears.label, "năm", ""]]);
  expect([settings.windowYears, problems]).toEqual([
    DEFAULT_SETTINGS.windowYears,
    [{ code: "badSetting", severity: "stops", tab: "settings", row: 3, column: "windowYears", seen: "năm" }],
  ]);
});

describe("the tab", () => {
  test("in which nothing is set holds the defaults, without a problem", () => {
    const grid = [HEADERS, ...SETTING_KEYS.map((key) => [vi.settings[key].label, "", ""])];
    expect(decodeSettings(grid)).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  test("finds a setting by its label in either language and spelling, wherever it stands", () => {
    const grid: Cell[][] = [
      ["Giải thích", "Giá trị", "Mục"],
      ["", "", ""],
      ["", "Trường A", " TÊN TRƯỜNG\u00a0"],
      ["", "DP", "Coordinator"],
      ["", "gì đó", "Mục của riêng trường"],
    ];
    const { settings, rows, problems } = decodeSettings(grid);
    expect(settings).toMatchObject({ school: "Trường A", coordinator: "DP" });
    expect([rows, problems]).toEqual([{ school: 3, coordinator: 4 }, []]);
  });

  test("takes a setting from the first row that names it", () => {
    const label = vi.settings.school.label;
    expect(decodeSettings([HEADERS, [label, "Một"], [label, "Hai"]]).settings.school).toBe("Một");
  });

  test("without its headers stops", () => {
    expect(decodeSettings([["A", "B"]]).problems.map(({ code, column }) => [code, column])).toEqual([
      ["headerRowMissing", undefined],
    ]);
  });

  test("labels that name nothing are passed over", () => {
    expect([settingOf(""), settingOf("gì đó"), settingOf("Tên trường")]).toEqual([undefined, undefined, "school"]);
  });

  test("shows days as days and shares as shares", () => {
    expect(["dossierOn", "nearShare", "school", undefined].map((key) => settingFormat(key as Key))).toEqual([
      "dd/MM/yyyy",
      "0%",
      "General",
      "General",
    ]);
  });
});
