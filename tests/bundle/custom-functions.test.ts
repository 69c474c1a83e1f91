/** The functions for people's own cells, as Google calls them: read-only, and as the last run left the block. */
import { describe, expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { sheetOf } from "./damages.ts";
import {
  bundle,
  COORDINATOR,
  demoSchool,
  facade,
  openSchool,
  outcomeOf,
  placeOf,
  rowOf,
  type School,
  succeed,
  type,
} from "./harness.ts";

type Value = string | number | boolean | Value[];

/** What a cell with this function shows: its value, or the error's sentence. */
function cell(school: School, name: string, ...args: unknown[]): Value {
  const { ok, value, error } = school.run(name, { mode: "custom", args });
  return ok ? (value as Value) : `#ERROR! ${error?.message}`;
}

function scoredSchool(): School {
  const school = demoSchool();
  succeed(school.press("refreshReadiness"));
  return school;
}

const codesOf = (school: School) =>
  school
    .cells("Chỉ tiêu")
    .slice(1)
    .map(([code]) => String(code));

describe("SC_DAT", () => {
  test("agrees with the block for every code, each alone and as one range", () => {
    const school = scoredSchool();
    const codes = codesOf(school);
    const shown = codes.map((code) => {
      const row = rowOf(school, "Chỉ tiêu", code);
      return [row["Yêu cầu mức 1"] === "không xét" ? "không xét" : /mức [12]/.test(String(row["Có minh chứng"]))];
    });
    expect(shown).toContainEqual([true]);
    expect(shown).toContainEqual([false]);
    expect(
      cell(
        school,
        "SC_DAT",
        codes.map((code) => [code]),
        1,
      ),
    ).toEqual(shown);
    expect(cell(school, "SC_DAT", codes[0], "mức 1")).toBe(shown[0]?.[0]);
  });

  test("takes a level for each code, leaves blanks blank, and ignores what makes it compute again", () => {
    const school = scoredSchool();
    const [code = ""] = codesOf(school);
    const single = cell(school, "SC_DAT", code, 1);
    expect(cell(school, "SC_DAT", [[code], [""]], [[1], [1]], [["Tính lúc 07:05"]])).toEqual([[single], [""]]);
    expect(cell(school, "SC_DAT", code, [[1, 1]])).toEqual([[single, single]]);
  });

  test("says «cũ» before the first score and where a row was sorted away from its block", () => {
    const school = demoSchool();
    expect(cell(school, "SC_DAT", "P1.01", 1)).toBe("cũ");
    succeed(school.press("refreshReadiness"));
    expect(cell(school, "SC_DAT", "P1.01", 1)).not.toBe("cũ");
    const { row } = placeOf(school, "Chỉ tiêu", "P1.01", "Mã");
    const sheet = sheetOf(school.workbook, "Chỉ tiêu");
    putCell(sheet, row - 1, 0, { ...cellAt(sheet, row - 1, 0), value: "P9.99" });
    expect(cell(school, "SC_DAT", "P1.01", 1)).toBe("cũ");
    expect(cell(school, "SC_DAT", "P9.99", 1)).toBe("cũ");
    expect(cell(school, "SC_CON_THIEU", 1)).toBe("cũ");
  });

  test("says that a row is not applicable", () => {
    const school = scoredSchool();
    type(school, "Chỉ tiêu", "P1.01", "Lý do không áp dụng", "Không có đối tượng");
    type(school, "Chỉ tiêu", "P1.01", "Cấp cho phép không áp dụng", "Tỉnh ủy");
    expect(cell(school, "SC_DAT", "P1.01", 1)).toBe("không áp dụng");
  });

  test("says what is wrong in a sentence; in a range only the cell concerned does", () => {
    const school = scoredSchool();
    expect(cell(school, "SC_DAT", "X1", 1)).toMatch(/^#ERROR! «X1» không phải mã chỉ tiêu nào/);
    expect(cell(school, "SC_DAT", "P1.01", 3)).toBe("#ERROR! «3» không phải mức: nhập 1 hoặc 2.");
    expect(cell(school, "SC_DAT", "P1.01")).toContain("không phải mức");
    expect(cell(school, "SC_DAT", [["P1.01"], ["X1"]], 1)).toEqual([
      [expect.any(Boolean)],
      [expect.stringContaining("«X1»")],
    ]);
    expect(cell(openSchool(), "SC_DAT", "P1.01", 1)).toContain("không tìm thấy tab này");
  });

  test("speaks English in an English workbook", () => {
    const school = openSchool();
    succeed(school.press("setUpWorkbook", "no"));
    succeed(school.press("makeDemo", "ok"));
    expect(cell(school, "SC_DAT", "P1.01", 1)).toBe("stale");
    expect(cell(school, "SC_DAT", "P1.01", "two")).toBe("#ERROR! “two” is no level: enter 1 or 2.");
  });
});

describe("SC_CON_THIEU", () => {
  test("counts what blocks each level, as the score says, and lists the codes", () => {
    const school = demoSchool();
    const { readiness } = outcomeOf(school.press("refreshReadiness"));
    const blockers = (readiness?.levels ?? []).map((level) => level.blockers.map(({ code }) => code));
    expect(blockers[0]?.length).toBeGreaterThan(0);
    expect(cell(school, "SC_CON_THIEU", [[1, 2]])).toEqual([blockers.map(({ length }) => length)]);
    for (const level of [1, 2]) {
      expect(cell(school, "SC_CON_THIEU", level)).toBe(blockers[level - 1]?.length);
      const listed = cell(school, "SC_CON_THIEU", level, true) as string[][];
      expect(listed.map(([code]) => code).sort()).toEqual([...(blockers[level - 1] ?? [])].sort());
    }
  });

  test("follows an edit, which scores the row again", () => {
    const school = scoredSchool();
    const before = cell(school, "SC_CON_THIEU", 1) as number;
    const [[open] = [""]] = (cell(school, "SC_CON_THIEU", 1, true) as string[][]).filter(([code]) => code !== "P6.05");
    type(school, "Chỉ tiêu", String(open), "Lý do không áp dụng", "Không có đối tượng");
    type(school, "Chỉ tiêu", String(open), "Cấp cho phép không áp dụng", "Tỉnh ủy");
    expect(cell(school, "SC_CON_THIEU", 1)).toBe(before - 1);
  });
});

describe("SC_NGAY_LAM_VIEC", () => {
  test("counts by the school's calendar, days as dates or as people write them", () => {
    const school = scoredSchool();
    expect(cell(school, "SC_NGAY_LAM_VIEC", "23/11/2026", "30/11/2026")).toBe(5);
    // New Year's Day is off.
    expect(cell(school, "SC_NGAY_LAM_VIEC", "31/12/2026", "04/01/2027")).toBe(1);
    expect(cell(school, "SC_NGAY_LAM_VIEC", "04/01/2027", "31/12/2026")).toBe(0);
    const days = [["23/11/2026"], [""], ["sớm"]];
    expect(cell(school, "SC_NGAY_LAM_VIEC", days, "24/11/2026")).toEqual([
      [1],
      [""],
      ["«sớm» không phải ngày. Nhập dạng 31/12/2026."],
    ]);
    expect(cell(school, "SC_NGAY_LAM_VIEC", "24/11/2026", "x")).toMatch(/^#ERROR! «x»/);
  });

  test("takes the dates that Google gives it", () => {
    const dated = "function main() { return SC_NGAY_LAM_VIEC(new Date(2026, 10, 25), [[new Date(2026, 10, 26)]]); }";
    const school = openSchool({ script: { ...bundle, code: `${bundle.code}\n${dated}` }, facade, user: COORDINATOR });
    succeed(school.press("setUpWorkbook", "yes"));
    expect(cell(school, "main")).toEqual([[1]]);
  });

  test("does not count by a calendar that cannot be read", () => {
    const school = scoredSchool();
    succeed(school.edit("Lịch", 2, 1, [["Tết"]]));
    expect(cell(school, "SC_NGAY_LAM_VIEC", "23/11/2026", "30/11/2026")).toMatch(/^#ERROR! Tab «Lịch», dòng 2/);
  });
});

test("they read two places at most and write nothing, whatever the range", () => {
  const school = scoredSchool();
  const codes = codesOf(school).map((code) => [code]);
  const before = { ...school.countedCalls };
  for (const args of [
    ["SC_DAT", codes, 1],
    ["SC_CON_THIEU", [[1, 2]]],
    ["SC_NGAY_LAM_VIEC", codes.map(() => ["23/11/2026"]), "30/11/2026"],
  ] as [string, ...unknown[]][]) {
    cell(school, ...args);
  }
  const made = Object.entries(school.countedCalls).filter(([name, count]) => count !== before[name]);
  expect(made.map(([name, count]) => [name, count - (before[name] ?? 0)])).toEqual([["Range.getValues", 3]]);
});

test("the help names the columns by which they compute again", () => {
  const [headers = []] = scoredSchool().cells("Chỉ tiêu");
  expect([headers[26 - 1], headers[26 + 7 - 1]]).toEqual(["Tính cho mã", "Còn thiếu gì"]);
  expect(bundle.code.match(/'Chỉ tiêu'!Z:AG/g)?.length).toBeGreaterThanOrEqual(2);
});

test("each has its help for autocompletion, in both languages, for every parameter", () => {
  for (const name of ["SC_DAT", "SC_CON_THIEU", "SC_NGAY_LAM_VIEC"]) {
    const found = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*function ${name}\\(([^)]*)\\)`).exec(bundle.code);
    const [, doc = "", parameters = ""] = found ?? [];
    expect(doc).toContain("@customfunction");
    expect(doc).toMatch(/\/ [A-Z]/);
    for (const parameter of parameters.split(", ")) expect(doc).toContain(`} ${parameter} `);
  }
});
