import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/workbook/cell.ts";
import { headersOf } from "../../src/workbook/tab-tables.ts";
import { decode, findLayout, type Table } from "../../src/workbook/table.ts";
import { EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../../src/workbook/tables.ts";
import { deepFreeze } from "../builders.ts";
import { en, vi } from "../words.ts";

const UNIT_HEADERS = headersOf(UNITS as unknown as Table, vi);
const INDICATOR_HEADERS = headersOf(INDICATORS as unknown as Table, vi);

/** A grid of indicators with these cells by header, the rest blank. */
function indicators(...rows: Record<string, Cell>[]): Cell[][] {
  return [INDICATOR_HEADERS, ...rows.map((row) => INDICATOR_HEADERS.map((header) => row[header] ?? ""))];
}

describe("columns are found by their headers", () => {
  test("in any order, among columns of the school's own", () => {
    const row: Record<string, Cell> = {
      Mã: "K1",
      "Tên đơn vị": "Khoa Xây dựng Đảng",
      "Trưởng đơn vị": "AN",
      "Phó trưởng đơn vị": "",
    };
    const headers = fc.shuffledSubarray([...UNIT_HEADERS, "Cột riêng", "Ghi chú của khoa", ""], { minLength: 7 });
    fc.assert(
      fc.property(headers, (order) => {
        const grid = deepFreeze([order, order.map((header) => row[header] ?? "gì đó")]);
        const { records, problems } = decode(UNITS, grid);
        expect(problems).toEqual([]);
        expect(records).toEqual([
          { row: 2, code: "K1", name: "Khoa Xây dựng Đảng", head: "AN", deputyHead: undefined },
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test.each<[string, string[]]>([
    ["in English, in a Vietnamese workbook", headersOf(UNITS as unknown as Table, en)],
    ["in both languages mixed", ["Code", "Tên đơn vị", "Head of unit", "Phó trưởng đơn vị"]],
    ["in capitals and with spaces around", [" MÃ ", "TÊN  ĐƠN VỊ", "Trưởng\u00a0đơn vị", "Phó trưởng đơn vị\u200b"]],
    ["decomposed", UNIT_HEADERS.map((header) => header.normalize("NFD"))],
  ])("%s", (_, headers) => {
    const { records, problems } = decode(UNITS, [headers, ["K1", "Khoa", "AN", "BINH"]]);
    expect([problems, records]).toEqual([[], [{ row: 2, code: "K1", name: "Khoa", head: "AN", deputyHead: "BINH" }]]);
  });

  test("a header that is missing stops", () => {
    const { problems } = findLayout(UNITS, ["Mã", "Tên đơn vị", "Trưởng đơn vị"]);
    expect(problems).toEqual([{ code: "headerMissing", severity: "stops", tab: "units", column: "deputyHead" }]);
  });

  test("a header that stands twice stops, in whatever language", () => {
    const { problems, layout } = findLayout(UNITS, [...UNIT_HEADERS, "Code"]);
    expect(problems).toMatchObject([
      { code: "headerDoubled", severity: "stops", tab: "units", column: "code", seen: "Code" },
    ]);
    expect(layout.code).toBe(1);
  });

  test("computed columns may be missing, and then nothing is known from them", () => {
    const staff = INDICATOR_HEADERS.slice(0, INDICATOR_HEADERS.indexOf("Tính cho mã"));
    const { problems, records } = decode(INDICATORS, [staff, staff.map((header) => (header === "Mã" ? "C1" : ""))]);
    expect([problems, records[0]?.echo]).toEqual([[], undefined]);
  });

  test("a computed header that stands twice stops", () => {
    expect(findLayout(INDICATORS, [...INDICATOR_HEADERS, "Giá trị"]).problems).toMatchObject([
      { code: "headerDoubled" },
    ]);
  });

  test("an empty tab lacks its headers, said once, and holds no row", () => {
    const { problems, records } = decode(UNITS, [[""]]);
    expect([problems.map(({ code }) => code), records]).toEqual([["headerRowMissing"], []]);
  });
});

describe("rows", () => {
  test("that are blank are passed over, and the others keep their place", () => {
    const grid = [UNIT_HEADERS, ["", "", "", ""], ["K1", "", "", ""], [" ", "\u00a0", "", ""], ["", "Khoa", "", ""]];
    expect(decode(UNITS, grid).records.map(({ row, code, name }) => [row, code, name])).toEqual([
      [3, "K1", undefined],
      [5, undefined, "Khoa"],
    ]);
  });

  test("in which only the script's columns hold something are passed over", () => {
    const grid = indicators({ Mã: "C1" }, { "Tính cho mã": "C9", "Mức đạt": "đạt mức 1", "Số lần nhắc": 2 });
    expect(decode(INDICATORS, grid).records.map(({ code }) => code)).toEqual(["C1"]);
  });

  test("in which only a column of the school's own holds something are passed over", () => {
    expect(
      decode(UNITS, [
        [...UNIT_HEADERS, "Riêng"],
        ["", "", "", "", "chữ"],
      ]).records,
    ).toEqual([]);
  });

  test("may be shorter than the headers", () => {
    expect(decode(UNITS, [UNIT_HEADERS, ["K1"]]).records).toMatchObject([{ row: 2, code: "K1" }]);
  });
});

describe("a cell without weight that cannot be read is listed, and its row stays sound", () => {
  test.each<[string, string, Cell, string, string]>([
    ["a state that is none", "Tình trạng", "gần như xong rồi", "badChoice", "state"],
    ["words for the days of preparation", "Số ngày chuẩn bị", "vài tuần", "badNumber", "leadDays"],
    ["words for the end of a snooze", "Tạm hoãn nhắc đến", "sau Tết", "badDate", "snoozeUntil"],
    ["a note whose formula failed", "Ghi chú", "#N/A", "formulaError", "note"],
    ["a reason whose formula failed", "Lý do lùi hạn", "#REF!", "formulaError", "slipReason"],
  ])("%s", (_, header, cell, code, column) => {
    const { problems, records } = decode(INDICATORS, indicators({ Mã: "C1", [header]: cell }));
    expect(problems).toMatchObject([{ code, severity: "cell", column }]);
    expect(records).toHaveLength(1);
  });
});

describe("what people write for a word of the list is understood", () => {
  test.each<[string, Cell, string, unknown]>([
    ["Tình trạng", "hoàn thành", "state", "done"],
    ["Tình trạng", "Complete", "state", "done"],
    ["Tình trạng", "WIP", "state", "inProgress"],
    ["Cách đo", "Có/Không", "measure", "yesNo"],
    ["Cách đo", "%", "measure", "ratio"],
    ["Kết quả", "Chưa đạt", "result", 0],
    ["Kết quả", "Không", "result", 0],
    ["Kết quả", "Có", "result", 1],
    ["Kết quả", "x", "result", 1],
    ["Kết quả", "Pass", "result", 1],
    ["Kết quả", "No", "result", 0],
    ["Kết quả", true, "result", 1],
    ["Kết quả", false, "result", 0],
    ["Yêu cầu mức 1", "Có", "target1", { kind: "atLeast", value: 1 }],
  ])("%s: %s", (header, cell, field, value) => {
    const { problems, records } = decode(INDICATORS, indicators({ Mã: "C1", "Cách đo": "đạt/không", [header]: cell }));
    expect(problems).toEqual([]);
    expect(records[0]?.[field as "result"]).toEqual(value);
  });

  test("a word that is none asks for one of the two", () => {
    const { problems } = decode(INDICATORS, indicators({ Mã: "C1", "Cách đo": "đạt/không", "Kết quả": "gần đạt" }));
    expect(problems).toMatchObject([{ code: "badYesNo", severity: "row", seen: "gần đạt" }]);
  });
});

describe("a cell that cannot be read is a problem of its row, with what was seen", () => {
  test.each<[string, string, Cell, string, string, string]>([
    ["words for a day", "Thời hạn", "cuối quý này", "badDate", "dueOn", "cuối quý này"],
    ["a day as text", "Thời hạn", "31/12/2026", "badDate", "dueOn", "31/12/2026"],
    ["a number for a day", "Thời hạn", 2026, "badDate", "dueOn", "2026"],
    ["words for a number", "Tử số", "ba người", "badNumber", "numerator", "ba người"],
    ["a day for a number", "Tử số", new Date(2026, 4, 1), "badNumber", "numerator", "01/05/2026"],
    ["another word than the list has", "Cách đo", "bằng mắt", "badChoice", "measure", "bằng mắt"],
    ["a code that became a day", "Mã", new Date(2026, 0, 2), "codeIsDate", "code", "02/01/2026"],
    ["a target of 0", "Yêu cầu mức 1", 0, "badTarget", "target1", "0"],
    ["a target below 0", "Yêu cầu mức 1", -3, "badTarget", "target1", "-3"],
    ["a target in words", "Yêu cầu mức 1", "ít nhất ba", "badTarget", "target1", "ít nhất ba"],
    ["a result in words", "Kết quả", "tốt", "badNumber", "result", "tốt"],
    ["a formula that failed", "Tử số", "#REF!", "formulaError", "numerator", "#REF!"],
    ["a formula that failed where text stands", "Người phụ trách", "#N/A", "formulaError", "owner", "#N/A"],
  ])("%s", (_, header, cell, code, column, seen) => {
    const { problems, records } = decode(INDICATORS, indicators({ Mã: "C1", [header]: cell }));
    expect(problems).toMatchObject([{ code, severity: "row", tab: "indicators", row: 2, column, seen }]);
    expect(records).toHaveLength(1);
  });

  test("a day far away is a slip of the finger", () => {
    for (const on of [new Date(1926, 0, 1), new Date(2126, 0, 1), new Date(20260, 0, 1)]) {
      const { problems } = decode(INDICATORS, indicators({ Mã: "C1", "Thời hạn": on }));
      expect(problems).toMatchObject([{ code: "badDate", column: "dueOn" }]);
    }
  });

  test("a day that is refused is shown as people write days", () => {
    const { problems } = decode(INDICATORS, indicators({ Mã: "C1", "Thời hạn": new Date(1926, 0, 5) }));
    expect(problems[0]?.seen).toMatch(/05\/01\/1926|1926-01-05/);
  });

  test("a day in a column of text is never read as English words", () => {
    const { records, problems } = decode(EVIDENCE, [
      headersOf(EVIDENCE as unknown as Table, vi),
      ["H1", "C1", "", "", new Date(2026, 0, 12), "", "", ""],
    ]);
    expect(String(records[0]?.docNumber ?? "") + String(problems[0]?.seen ?? "")).not.toMatch(/GMT|Mon|Jan/);
  });

  test("a computed cell that cannot be read is no problem: the script writes it anew", () => {
    const grid = indicators({ Mã: "C1", "Số lần nhắc": "hai", "Thời hạn ban đầu": "hôm qua", "Giá trị": "#REF!" });
    const { problems, records } = decode(INDICATORS, grid);
    expect([problems, records[0]?.mentions, records[0]?.originalDueOn]).toEqual([[], undefined, undefined]);
  });

  test("what is seen is cut, so that no problem is a page long", () => {
    const { problems } = decode(INDICATORS, indicators({ Mã: "C1", "Thời hạn": "x".repeat(500) }));
    expect(problems[0]?.seen).toHaveLength(80);
  });

  test("each kind is read in the words of either language, in any case", () => {
    const grid = indicators({
      Mã: "C1",
      "Cách đo": "RATIO",
      "Nguồn số liệu": "đếm minh chứng",
      "Yêu cầu mức 1": "Not considered",
      "Yêu cầu mức 2": "Phải Đạt",
    });
    expect(decode(INDICATORS, grid)).toMatchObject({
      problems: [],
      records: [
        {
          measure: "ratio",
          source: "evidence",
          target1: { kind: "outOfScope" },
          target2: { kind: "atLeast", value: 1 },
        },
      ],
    });
  });

  test("a blank target is not known, a blank list is empty, and everything else is undefined", () => {
    expect(decode(INDICATORS, indicators({ Mã: "C1" })).records[0]).toMatchObject({
      target1: { kind: "unknown" },
      target2: { kind: "unknown" },
      supportUnits: [],
      result: undefined,
      source: undefined,
    });
  });

  test.each<[string, string, string[]]>([
    ["semicolons and line breaks", "C1;C2\nC3 ;\n", ["C1", "C2", "C3"]],
    ["nothing between", "C1;;\n;C2", ["C1", "C2"]],
    ["commas only where names are known", "C1, C2", ["C1, C2"]],
  ])("a list is parted by %s", (_, cell, expected) => {
    const headers = headersOf(EVIDENCE as unknown as Table, vi);
    expect(decode(EVIDENCE, [headers, ["H1", cell]]).records[0]?.indicators).toEqual(expected);
  });

  test("a code that was typed as a number is its digits", () => {
    const headers = headersOf(EVIDENCE as unknown as Table, vi);
    expect(decode(EVIDENCE, [headers, [101, 2.01]]).records[0]).toMatchObject({
      code: "101",
      indicators: ["2.01"],
    });
  });

  test("an address that is none is a problem, and one with spaces around is not", () => {
    const headers = headersOf(PEOPLE as unknown as Table, vi);
    const read = (email: string) => decode(PEOPLE, [headers, ["AN", "", email]]);
    expect(read("an at truong").problems).toMatchObject([{ code: "badEmail", seen: "an at truong" }]);
    expect(read(" an@truong.edu.vn\u00a0").records[0]?.email).toBe("an@truong.edu.vn");
  });
});
