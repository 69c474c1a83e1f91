import { describe, expect, test } from "vitest";
import { assess } from "../../src/domain/readiness.ts";
import type { Settings } from "../../src/domain/records.ts";
import { type ProblemCode, problem } from "../../src/problem/problem.ts";
import { type Text, textOf } from "../../src/text/text.ts";
import { renderProblem } from "../../src/views/problem.ts";
import { decodeBook, type StaffGrids } from "../../src/workbook/book.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { encodeSetting, SETTING_KEYS } from "../../src/workbook/settings.ts";
import { headersOf } from "../../src/workbook/tab-tables.ts";
import type { Table } from "../../src/workbook/table.ts";
import { CALENDAR, EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../../src/workbook/tables.ts";
import { deepFreeze, someSettings, TODAY } from "../builders.ts";
import { en, vi } from "../words.ts";

type Rows = Record<string, Cell>[];
type Sheets = Partial<Record<"indicators" | "evidence" | "people" | "units" | "calendar", Rows>> & {
  settings?: Partial<Settings>;
};

const day = (on: string) => new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8)));

const GOOD = {
  indicators: [{ code: "C1", measure: "số lượng", target1: 3, target2: "không xét" }],
  evidence: [],
  people: [{ code: "DP", name: "Điều phối", email: "dp@truong.edu.vn" }],
  units: [],
  calendar: [{ on: day("2099-12-31"), kind: "nghỉ", name: "Ngày xa" }],
} satisfies Sheets;

/** The grids of a workbook whose rows are given by field. */
function grids({ settings, ...sheets }: Sheets = {}, text: Text = vi): StaffGrids {
  const tables = { indicators: INDICATORS, evidence: EVIDENCE, people: PEOPLE, units: UNITS, calendar: CALENDAR };
  const all = Object.entries(tables).map(([tab, table]) => {
    const rows: Rows = sheets[tab as keyof typeof tables] ?? GOOD[tab as keyof typeof tables];
    const fields = Object.keys(table.columns);
    return [
      tab,
      [headersOf(table as unknown as Table, text), ...rows.map((row) => fields.map((field) => row[field] ?? ""))],
    ];
  });
  const set = someSettings({ language: text.language, ...settings });
  const rows = SETTING_KEYS.map((key) => Object.values(encodeSetting(key, set, text)));
  return deepFreeze({ ...Object.fromEntries(all), settings: [Object.values(text.columns.settings), ...rows] });
}

const codesOf = (staff: StaffGrids) => decodeBook(staff, TODAY).book.problems.map(({ code }) => code);
const indicator = (row: Record<string, Cell>): Sheets => ({ indicators: [{ ...GOOD.indicators[0], ...row }] });

test("a workbook in which nothing is wrong has no problem", () => {
  const { book, layout } = decodeBook(
    grids({ evidence: [{ code: "H1", indicators: "C1", docNumber: "1-QĐ" }] }),
    TODAY,
  );
  expect(book.problems).toEqual([]);
  expect(book.indicators).toMatchObject([{ row: 2, code: "C1", measure: "count", source: "typed", supportUnits: [] }]);
  expect(book.evidence).toMatchObject([{ row: 2, code: "H1", indicators: ["C1"] }]);
  expect(layout.code).toBe(1);
});

describe("one thing wrong is one problem", () => {
  test.each<[ProblemCode, Sheets]>([
    ["noIndicators", { indicators: [] }],
    ["noPeople", { people: [] }],
    ["coordinatorMissing", { settings: { coordinator: "LA" } }],
    ["badCalendarDay", { calendar: [...GOOD.calendar, { name: "Tết", kind: "nghỉ" }] }],
    ["badCalendarDay", { calendar: [...GOOD.calendar, { name: "Tết", on: day("2027-02-06") }] }],
    ["schemaNewer", { settings: { schemaVersion: 99 } }],
    ["badDate", indicator({ dueOn: "mai" })],
    ["badNumber", indicator({ leadDays: "nhiều" })],
    ["badChoice", indicator({ state: "gần xong" })],
    ["formulaError", indicator({ note: "#N/A" })],
    ["codeMissing", indicator({ code: "" })],
    ["duplicateCode", { units: [{ code: "K1" }, { code: "k1" }, { code: "K2" }] }],
    ["unknownPerson", indicator({ owner: "LA" })],
    ["unknownUnit", indicator({ unit: "LA" })],
    ["unknownIndicator", { evidence: [{ code: "H1", indicators: "C9", docNumber: "1" }] }],
    ["measureMissing", indicator({ measure: "", result: 3 })],
    ["ratioIncomplete", indicator({ measure: "tỷ lệ", target1: 0.75, numerator: 3 })],
    ["partOverWhole", indicator({ measure: "tỷ lệ", target1: 0.75, result: 75 })],
    ["wholeIsZero", indicator({ measure: "tỷ lệ", target1: 0.75, numerator: 0, denominator: 0 })],
    ["negativeNumber", indicator({ result: -1 })],
    ["naIncomplete", indicator({ naReason: "không có" })],
    ["verificationIncomplete", indicator({ verifiedBy: "Đoàn" })],
    ["futureVerification", indicator({ verifiedBy: "Đoàn", verifiedOn: day("2026-11-24") })],
    ["targetUnknown", indicator({ target1: "chưa rõ" })],
    ["selfVerified", indicator({ owner: "DP", verifiedBy: "dp", verifiedOn: day(TODAY) })],
    ["emailMissing", { people: [...GOOD.people, { code: "AN" }] }],
    ["sharedEmail", { people: [...GOOD.people, { code: "AN", email: "DP@truong.edu.vn" }] }],
    ["calendarEnds", { calendar: [] }],
  ])("%s", (code, sheets) => {
    expect(
      [...new Set(codesOf(grids(sheets)))].filter((each) => each !== "coordinatorMissing" || code === each),
    ).toEqual([code]);
  });

  test.each<[ProblemCode, (staff: StaffGrids) => StaffGrids]>([
    ["tabMissing", ({ units: _, ...rest }) => rest],
    ["headerMissing", (staff) => ({ ...staff, units: [["Mã", "Tên đơn vị", "Trưởng đơn vị"]] })],
    ["headerDoubled", (staff) => ({ ...staff, units: [[...(staff.units?.[0] ?? []), "Code"]] })],
  ])("%s", (code, change) => {
    expect(codesOf(change(grids()))).toEqual([code]);
  });

  test("a target that cannot be read is not known besides", () => {
    expect(codesOf(grids(indicator({ target1: "nhiều" })))).toEqual(["badTarget", "targetUnknown"]);
  });

  test("a bad address is one of its row, and its person has none", () => {
    expect(codesOf(grids({ people: [...GOOD.people, { code: "AN", email: "an" }] }))).toEqual([
      "badEmail",
      "emailMissing",
    ]);
  });
});

test.each(["indicators", "evidence", "people", "units", "calendar", "settings"] as const)(
  "the tab %s that is missing stops, and nothing throws",
  (tab) => {
    const { book } = decodeBook({ ...grids(), [tab]: undefined } as unknown as StaffGrids, TODAY);
    expect(book.problems).toContainEqual({ code: "tabMissing", severity: "stops", tab });
  },
);

test("empty tabs stop, each with one sentence about its headers, and nothing throws", () => {
  const empty = {
    indicators: [[""]],
    evidence: [[""]],
    people: [[""]],
    units: [[""]],
    calendar: [[""]],
    settings: [[""]],
  };
  const { problems } = decodeBook(empty, TODAY).book;
  const headers = problems.filter(({ code }) => code.startsWith("header"));
  expect(headers.map(({ code, tab }) => [code, tab]).sort()).toEqual(
    Object.keys(empty)
      .map((tab) => ["headerRowMissing", tab])
      .sort(),
  );
});

describe("a word where a number belongs", () => {
  test.each([
    ["a ratio", { measure: "tỷ lệ", target1: 0.75 }],
    ["a count", { measure: "số lượng", target1: 1 }],
  ])("“Đạt” is no result of %s", (_, row) => {
    const { book } = decodeBook(grids(indicator({ ...row, result: "Đạt" })), TODAY);
    expect(assess(book, TODAY).rows[0]?.levels[1].claimed).toBe(false);
    expect(book.problems.map(({ severity, column }) => [severity, column])).toEqual([["row", "result"]]);
  });
});

describe("what the script remembers is found by the code it was computed for", () => {
  const remembered = {
    echo: "C1",
    originalDueOn: day("2026-05-01"),
    slips: 2,
    mentions: 3,
    verifiedBasis: "2026-05-02|HT|0badcafe",
  };
  const expected = { originalDueOn: "2026-05-01", slips: 2, mentions: 3, verifiedBasis: "2026-05-02|HT|0badcafe" };

  test("though the rows were sorted since", () => {
    const rows = [
      { code: "C2", measure: "số lượng", target1: 3, target2: "không xét", ...remembered },
      { code: "C1", measure: "số lượng", target1: 3, target2: "không xét" },
    ];
    const { book } = decodeBook(grids({ indicators: rows }), TODAY);
    expect([...book.memory]).toEqual([["C1", expected]]);
  });

  test("though what staff typed was moved to another row, and left the script's cells behind", () => {
    const rows = [remembered, { code: "C1", measure: "số lượng", target1: 3, target2: "không xét" }];
    const { book } = decodeBook(grids({ indicators: rows }), TODAY);
    expect([...book.memory]).toEqual([["C1", expected]]);
    expect(book.indicators.map(({ row }) => row)).toEqual([3]);
  });

  test("a row computed for nothing is remembered as nothing", () => {
    expect(decodeBook(grids(), TODAY).book.memory.size).toBe(0);
  });
});

describe("the sentence of a problem", () => {
  test("is in the language of the workbook throughout", () => {
    const { book } = decodeBook(
      grids({ indicators: [{ code: "C1", measure: "x", target1: 3, target2: "unknown" }] }, en),
      TODAY,
    );
    const [found] = book.problems;
    const sentence = found ? renderProblem(found, textOf("en")) : "";
    for (const word of Object.values(vi.words.measure)) expect(sentence).not.toContain(word);
    for (const word of Object.values(en.words.measure)) expect(sentence).toContain(word);
  });

  test("writes a day as people write it", () => {
    const { book } = decodeBook(grids(indicator({ verifiedBy: "Đoàn", verifiedOn: day("2026-12-31") })), TODAY);
    const [found] = book.problems;
    expect(found && renderProblem(found, textOf("vi"))).toContain("31/12/2026");
  });

  test("names the tab, the row and the column as the workbook does", () => {
    const { book } = decodeBook(grids(indicator({ dueOn: "mai" })), TODAY);
    const [found] = book.problems;
    expect(found && renderProblem(found, textOf("vi"))).toBe(
      "Tab «Chỉ tiêu», dòng 2, cột «Thời hạn»: «mai» không phải ngày. Nhập dạng 31/12/2026.",
    );
    expect(found && renderProblem(found, textOf("en"))).toBe(
      "Tab “Indicators”, row 2, column “Deadline”: “mai” is not a date. Enter it as 31/12/2026.",
    );
  });

  test("names a column as the workbook does, also where only English names it", () => {
    const found = problem("measureMissing", { tab: "indicators" });
    expect(renderProblem(found, textOf("en"))).toContain(`“${en.columns.indicators.measure}”`);
  });

  test("is there for every problem of a workbook full of them, in both languages", () => {
    const bad = [
      {
        code: "C1",
        dueOn: "mai",
        numerator: "x",
        measure: "?",
        target1: "?",
        owner: "LA",
        unit: "LA",
        verifiedBy: "LA",
      },
      { code: "C1", measure: "tỷ lệ", numerator: 5, denominator: 0, naReason: "vì thế", note: "#REF!", result: -1 },
    ];
    const { book } = decodeBook(
      grids({ indicators: bad, people: [{ code: "LE", email: "x" }], calendar: [{ name: "?" }] }),
      TODAY,
    );
    expect(book.problems.length).toBeGreaterThan(15);
    for (const each of book.problems) {
      for (const text of [vi, en]) expect(renderProblem(each, text)).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});
