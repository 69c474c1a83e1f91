/** What people write for a requirement, a result, a date; what has two meanings is not understood. */

import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/domain/records.ts";
import { criterionCode, readNumbering, splitNumbered } from "../../src/workbook/adoption/numbering.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { readResult, readTarget } from "../../src/workbook/typed-figures.ts";
import { readDay, writesMonthFirst } from "../../src/workbook/typed-values.ts";

const manner = (measure?: Measure, percentColumn = false) => ({ measure, percentColumn });
const atLeast = (value: number) => ({ kind: "atLeast", value });

describe("a requirement", () => {
  test.each<[Cell, object]>([
    ["≥ 75%", { target: atLeast(0.75), measure: "ratio" }],
    [">=75 %", { target: atLeast(0.75), measure: "ratio" }],
    ["75%", { target: atLeast(0.75), measure: "ratio" }],
    ["85,5%", { target: atLeast(0.855), measure: "ratio" }],
    ["Tối thiểu 60%", { target: atLeast(0.6), measure: "ratio" }],
    ["từ 80% trở lên", { target: atLeast(0.8), measure: "ratio" }],
    ["at least 90%", { target: atLeast(0.9), measure: "ratio" }],
    ["100", { target: atLeast(100), measure: "count" }],
    [100, { target: atLeast(100), measure: "count" }],
    ["ít nhất 15 đề tài", { target: atLeast(15), measure: "count", piece: "đề tài" }],
    ["4 or more", { target: atLeast(4), measure: "count" }],
    ["1.234.567", { target: atLeast(1_234_567), measure: "count" }],
    ["1.234,5", { target: atLeast(1234.5), measure: "count" }],
    ["1,234.5", { target: atLeast(1234.5), measure: "count" }],
    ["Có", { target: atLeast(1), measure: "yesNo" }],
    ["Đạt", { target: atLeast(1), measure: "yesNo" }],
    ["phải đạt", { target: atLeast(1), measure: "yesNo" }],
    ["Required", { target: atLeast(1), measure: "yesNo" }],
    ["không xét", { target: { kind: "outOfScope" } }],
    ["not required", { target: { kind: "outOfScope" } }],
    ["chưa rõ", { target: { kind: "unknown" } }],
  ])("%s", (cell, expected) => expect(readTarget(cell, manner())).toEqual(expected));

  test.each<[Cell]>([
    ["> 75%"],
    ["dưới 5%"],
    ["≤ 5%"],
    ["75-80%"],
    ["10.800 học viên"],
    ["1500.000 lượt"],
    ["3.340.00"],
    ["1.234.5"],
    [0.75],
    ["15 đề tài/5 năm"],
    ["-5"],
    [0],
    ["120%"],
    ["Không"],
    ["N/A"],
    ["theo quy định"],
    ["Quý IV/2026"],
  ])("%s is not understood", (cell) => expect(readTarget(cell, manner())).toBeUndefined());

  test("a figure is read by how the row is measured, and refused where it contradicts that", () => {
    expect(readTarget(75, manner("ratio"))?.target).toEqual(atLeast(0.75));
    expect(readTarget(0.75, manner("ratio"))?.target).toEqual(atLeast(0.75));
    expect(readTarget(75, manner(undefined, true))).toMatchObject({ target: atLeast(0.75), measure: "ratio" });
    // 1 under a heading of percents: 1 % or all of it?
    expect(readTarget(1, manner("ratio", true))).toBeUndefined();
    expect(readTarget("75%", manner("count"))).toBeUndefined();
    expect(readTarget("Có", manner("ratio"))).toBeUndefined();
    expect(readTarget(3, manner("yesNo"))).toBeUndefined();
  });
});

describe("a result", () => {
  test.each<[Cell, Measure | undefined, object | undefined]>([
    ["26/33", "ratio", { numerator: 26, denominator: 33, measure: "ratio" }],
    ["26/33 (78,79%)", "ratio", { numerator: 26, denominator: 33, measure: "ratio" }],
    ["26/33", undefined, undefined],
    ["85,45%", undefined, { value: 0.8545, measure: "ratio" }],
    ["03 đề tài", undefined, { value: 3, piece: "đề tài" }],
    [47, "count", { value: 47, measure: "count" }],
    ["Đạt", undefined, { value: 1, measure: "yesNo" }],
    ["Chưa đạt", "yesNo", { value: 0, measure: "yesNo" }],
    ["Not met", undefined, { value: 0, measure: "yesNo" }],
    ["Đạt", "ratio", undefined],
    ["≥ 80%", undefined, undefined],
    ["đang rà soát", undefined, undefined],
  ])("%s of %s", (cell, measure, expected) => expect(readResult(cell, manner(measure))).toEqual(expected));
});

describe("a date", () => {
  test.each<[Cell, string | undefined]>([
    ["31/12/2026", "2026-12-31"],
    ["31-12-2026", "2026-12-31"],
    ["ngày 31.12.2026", "2026-12-31"],
    ["đến 31/12/2026", "2026-12-31"],
    ["2026-12-31", "2026-12-31"],
    ["31 Dec 2026", "2026-12-31"],
    ["December 31, 2026", "2026-12-31"],
    [new Date(2026, 11, 31), "2026-12-31"],
    [46387, "2026-12-31"],
    ["Quý IV/2026", undefined],
    ["trước 31/12/2026", undefined],
    ["tháng 12/2026", undefined],
    ["12/2026", undefined],
    [2026, undefined],
    ["31/12/26", "2026-12-31"],
    ["05/06/26", undefined],
    ["31 tháng 12 năm 2026", "2026-12-31"],
    ["05-Mar-2026", "2026-03-05"],
    ["31／12／2026", "2026-12-31"],
    ["31/02/2026", undefined],
    [new Date(1926, 0, 1), undefined],
  ])("%s", (cell, expected) => expect(readDay(cell, false)).toBe(expected));

  test("the month stands first where the column shows it, and nobody knows where it contradicts itself", () => {
    const read = (...cells: string[]) => cells.map((cell) => readDay(cell, writesMonthFirst(cells)));
    expect(read("03/04/2026", "12/31/2026")).toEqual(["2026-03-04", "2026-12-31"]);
    expect(read("03/04/2026", "31/12/2026")).toEqual(["2026-04-03", "2026-12-31"]);
    expect(read("03/04/2026", "31/12/2026", "12/31/2026")).toEqual([undefined, "2026-12-31", "2026-12-31"]);
  });
});

describe("numbers of rows", () => {
  test.each([
    ["2.1.a", "2.1.a", 3],
    ["II.3", "II.3", 2],
    ["1)", "1", 1],
    ["(a)", "a", 8],
    ["IV.", "IV", 0],
    ["A", "A", 0],
    ["2.", "2", 1],
  ])("%s", (cell, code, depth) => expect(readNumbering(cell)).toEqual({ code, depth }));

  test("may stand before the text, and words alone are no number", () => {
    expect(splitNumbered("2.1. Tỷ lệ giảng viên")).toMatchObject({ code: "2.1", rest: "Tỷ lệ giảng viên" });
    expect(splitNumbered("II. ĐỘI NGŨ")).toMatchObject({ code: "II", rest: "ĐỘI NGŨ" });
    for (const text of ["I am here", "A hospital", "Tỷ lệ", "5 đề tài"]) expect(splitNumbered(text)).toBeUndefined();
    expect(["II", "IX", "XIV", "2", "A"].map(criterionCode)).toEqual(["2", "9", "14", "2", "A"]);
  });
});
