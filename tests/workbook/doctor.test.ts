import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/workbook/cell.ts";
import { tidyText } from "../../src/workbook/doctor/cells.ts";
import { diagnose } from "../../src/workbook/doctor/diagnose.ts";
import { type Finding, type InspectedSheet, isRepair, placeOfFinding } from "../../src/workbook/doctor/finding.ts";
import { planRepairBlocks } from "../../src/workbook/doctor/repair-blocks.ts";
import { isOneApart, looseKey, nearestWord } from "../../src/workbook/doctor/spelling.ts";
import { dayOfSerial, readTypedNumber, readWrittenDay } from "../../src/workbook/typed-values.ts";
import { en, vi } from "../words.ts";

const day = (year: number, month: number, on: number) => new Date(year, month - 1, on);

describe("a date typed as text", () => {
  test.each([
    ["31/12/2026", "2026-12-31"],
    ["05/06/2026", "2026-06-05"],
    ["31.12.2026", "2026-12-31"],
    ["31 / 12 / 2026", "2026-12-31"],
    ["31／12／2026", "2026-12-31"],
    ["31-12-26", "2026-12-31"],
    ["2026-12-31", "2026-12-31"],
    ["2026/03/31", "2026-03-31"],
    ["Ngày 31/12/2026", "2026-12-31"],
    ["hết ngày 31/12/2026", "2026-12-31"],
    ["31 tháng 12 năm 2026", "2026-12-31"],
    ["ngày 5 tháng 6 năm 2026", "2026-06-05"],
    ["31-Dec-2026", "2026-12-31"],
    ["20-Mar-2026", "2026-03-20"],
    ["20 March 2026", "2026-03-20"],
    ["20th Mar 2026", "2026-03-20"],
    ["Mar 20, 2026", "2026-03-20"],
  ])("%s is a day", (typed, on) => expect(readWrittenDay(typed, false)).toMatchObject({ on }));

  test.each([
    ["05-06-26", "twoDays"],
    ["20-MAR-26", "shortYear"],
    ["Mar 20, 26", "shortYear"],
    ["20 tháng 3 năm 26", "shortYear"],
    ["20 Mar", "noDay"],
    ["06/05/26", "twoDays"],
    ["31/02/2026", "noSuchDay"],
    ["31/4/2027", "noSuchDay"],
    ["12/31/2026", "monthFirst"],
    ["01/01/1926", "yearFar"],
    ["31/12/2126", "yearFar"],
    ["quý IV/2026", "longTime"],
    ["12/2026", "longTime"],
    ["tháng 12/2026", "longTime"],
    ["cuối tháng 11/2026", "longTime"],
    ["hết năm 2026", "longTime"],
    ["2026", "longTime"],
    ["Trước 20/12/2026", "besides"],
    ["20/12/2026 (gia hạn)", "besides"],
    ["31/12/2O26", "noDay"],
    ["xem sau", "noDay"],
    ["", "noDay"],
  ])("%j is left to a person, and it is known why: %s", (typed, why) =>
    expect(readWrittenDay(typed, false)).toEqual({ why }),
  );

  test("in a column that contradicts itself, only what can be one day is understood", () => {
    expect(readWrittenDay("05/06/2026", undefined)).toEqual({ why: "twoDays" });
    expect(readWrittenDay("31/12/2026", undefined)).toMatchObject({ on: "2026-12-31" });
  });

  test.each([
    [46387, "2026-12-31"],
    [32874, "1990-01-01"],
    [9862, undefined],
    [2026, undefined],
    [-1, undefined],
  ])("the serial number %d", (serial, on) => expect(dayOfSerial(serial)).toBe(on));
});

describe("a number typed as text", () => {
  const count = { isShare: false, piece: "người" };
  test.each([
    ["12", 12],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["0,125", 0.125],
    ["12 người", 12],
    ["12 NGƯỜI", 12],
    ["12 ngươ\u0300i", 12],
    ["-3", -3],
  ])("%s", (typed, value) => expect(readTypedNumber(typed, count)).toBe(value));

  test.each(["1.234", "1,234", "12 đề tài", "khoảng 12", "12-15", "85%", "1,2,3", "1.234,5,6", "١٢"])(
    "%s is left to a person",
    (typed) => expect(readTypedNumber(typed, count)).toBeUndefined(),
  );

  test("a percentage is a share, without the noise of dividing", () => {
    expect(readTypedNumber("85,45%", { isShare: true })).toBe(0.8545);
    expect(readTypedNumber("75 %", { isShare: true })).toBe(0.75);
  });
});

describe("nearness", () => {
  test("one letter more, less or other, and only where a single name is so near", () => {
    expect(isOneApart("GV.01", "GV.02")).toBe(true);
    expect(isOneApart("TP.QLDT", "TP.QLDTx")).toBe(true);
    expect(isOneApart("hoà", "hòa")).toBe(false);
    expect(isOneApart("ab", "ac")).toBe(false);
    expect(nearestWord("KHOA-LLX", ["KHOA-LL", "KHOA-XD"])).toBe("KHOA-LL");
    expect(nearestWord("GV.03", ["GV.01", "GV.02"])).toBeUndefined();
  });

  test("headers without marks and signs are told", () => {
    expect(looseKey("Thời hạn:")).toBe(looseKey("thoi_han"));
    expect(looseKey("Đơn vị")).toBe("donvi");
  });

  test("what nobody sees goes, what stands inside stays", () => {
    expect(tidyText("\u00a0GV\u200b01 \ufeff")).toBe("GV01");
    expect(tidyText("dòng 1\n  dòng 2".normalize("NFD"))).toBe("dòng 1\n  dòng 2");
  });
});

/** A sheet with a header row and rows of our own. */
function inspected(id: number, name: string, grid: Cell[][], changes: Partial<InspectedSheet> = {}): InspectedSheet {
  return { id, name, hidden: false, grid, formulas: [], merges: [], dropdownsLost: {}, formatsLost: 0, ...changes };
}

const { indicators, evidence, people, units, calendar, settings } = vi.columns;
const I = Object.values(indicators);

function indicatorRow(values: Partial<Record<keyof typeof indicators, Cell>>): Cell[] {
  return Object.keys(indicators).map((field) => values[field as keyof typeof indicators] ?? "");
}

function school(changes: { indicators?: Cell[][]; people?: Cell[][] } = {}): InspectedSheet[] {
  const staff = [
    inspected(1, vi.tabs.indicators, [I, ...(changes.indicators ?? [indicatorRow({ code: "C1" })])]),
    inspected(2, vi.tabs.evidence, [Object.values(evidence)]),
    inspected(3, vi.tabs.people, [
      Object.values(people),
      ...(changes.people ?? [["HT", "Hiệu trưởng Hoà", "ht@truong.example"]]),
    ]),
    inspected(4, vi.tabs.units, [Object.values(units), ["K1", "Khoa Xây dựng Đảng"]]),
    inspected(5, vi.tabs.calendar, [Object.values(calendar)]),
    inspected(6, vi.tabs.settings, [
      Object.values(settings),
      ...Object.values(vi.settings).map(({ label }) => [label, ""]),
    ]),
  ];
  const rest = (["overview", "missing", "report", "history", "mails", "log", "guide", "forecast"] as const).map(
    (tab, index) =>
      inspected(10 + index, vi.tabs[tab], [tab === "forecast" ? Object.values(vi.columns.forecast) : [""]]),
  );
  return [...staff, ...rest];
}

const { future } = vi.doctor;
const repairs = (sheets: InspectedSheet[]) => diagnose(sheets, "2026-11-23", vi, future).findings.filter(isRepair);
const becomes = (found: Finding[]) => found.map((each) => [placeOfFinding(each), each.change?.to]);

describe("the diagnosis", () => {
  test("of a sound workbook finds nothing to repair", () => {
    expect(repairs(school())).toEqual([]);
  });

  test("spells references and choices as they are at home, whatever the tone's place, case and composition", () => {
    const row = indicatorRow({
      code: "C1",
      measure: "TỶ LỆ",
      owner: "hiệu trưởng hòa",
      unit: "k1",
      supportUnits: "k1;  K1",
    });
    expect(becomes(repairs(school({ indicators: [row] })))).toEqual([
      ["Chỉ tiêu!E2", "tỷ lệ"],
      ["Chỉ tiêu!N2", "Hiệu trưởng Hoà"],
      ["Chỉ tiêu!O2", "K1"],
      ["Chỉ tiêu!P2", "K1;  K1"],
    ]);
  });

  test("keeps days that may be two apart, and says which day each was taken for", () => {
    const rows = ["31/12/2026", "5/6/2026", "12/12/2026"].map((dueOn, index) =>
      indicatorRow({ code: `C${index}`, dueOn }),
    );
    const found = repairs(school({ indicators: rows }));
    expect(found.map(({ code, expected }) => [code, expected])).toEqual([
      ["textDate", "31/12/2026"],
      ["dayFirst", "05/06/2026 (ngày 5 tháng 6)"],
      ["textDate", "12/12/2026"],
    ]);
    expect(becomes(found)[1]).toEqual(["Chỉ tiêu!Q3", day(2026, 6, 5)]);
  });

  test("joins two changes of one cell into one", () => {
    const row = indicatorRow({ code: "C1", owner: "\u00a0ht " });
    expect(repairs(school({ indicators: [row] }))).toMatchObject([
      { code: "spelling", change: { from: "\u00a0ht ", to: "HT" } },
    ]);
  });

  test("leaves formulas, and columns in which the month may stand first", () => {
    const rows = ["05/06/2026", "12/31/2026", "31.03.2026", "2026/03/31", "20-Mar-2026"].map((dueOn, index) =>
      indicatorRow({ code: `C${index}`, dueOn }),
    );
    expect(becomes(repairs(school({ indicators: rows })))).toEqual([
      ["Chỉ tiêu!Q4", day(2026, 3, 31)],
      ["Chỉ tiêu!Q5", day(2026, 3, 31)],
      ["Chỉ tiêu!Q6", day(2026, 3, 20)],
    ]);
    const sheets = school({ indicators: [indicatorRow({ code: "C1", dueOn: "31/12/2026" })] });
    const formulas = [[], I.map((header) => (header === indicators.dueOn ? '=TEXT(A1;"dd")' : ""))];
    expect(repairs(sheets.map((each) => (each.id === 1 ? { ...each, formulas } : each)))).toEqual([]);
  });

  test("takes a header of the other language for the workbook's own", () => {
    const sheets = school();
    const english = sheets.map((each) =>
      each.id === 4 ? inspected(4, en.tabs.units, [Object.values(en.columns.units)]) : each,
    );
    expect(becomes(repairs(english))).toEqual(
      Object.values(units).map((header, index) => [`Units!${"ABCD"[index]}1`, header]),
    );
  });

  test("is the same on a second look at what it repaired", () => {
    const row = indicatorRow({ code: " C1", measure: "tỷ lệ", target1: "75%", dueOn: 46387, owner: "HT" });
    const sheets = school({ indicators: [row] });
    const found = repairs(sheets);
    const mended = sheets.map((sheet) => {
      const grid = sheet.grid.map((cells) => [...cells]);
      for (const { sheetId, row = 1, column = 1, change } of found) {
        if (sheetId === sheet.id) (grid[row - 1] ?? [])[column - 1] = change?.to ?? "";
      }
      return { ...sheet, grid };
    });
    expect(found).toHaveLength(3);
    expect(repairs(mended)).toEqual([]);
  });

  test("gives an emptied header back only over what its column can hold", () => {
    const emptied = I.map((header) => (header === indicators.dueOn ? "" : header));
    const over = (cell: Cell) => {
      const grid = [emptied, indicatorRow({ code: "C1", dueOn: cell })];
      return becomes(repairs(school().map((each) => (each.id === 1 ? { ...each, grid } : each))));
    };
    expect(over(day(2026, 12, 31))).toEqual([["Chỉ tiêu!Q1", "Thời hạn"]]);
    expect(over("xe số 4")).toEqual([]);
  });

  test("never lets a missing column hide one that staff renamed", () => {
    const renamed = I.map((header) => (header === indicators.owner ? "Ai làm" : header));
    const sheets = school();
    const grid = [renamed, indicatorRow({ code: "C1", owner: "HT" })];
    const { findings } = diagnose(
      sheets.map((each) => (each.id === 1 ? { ...each, grid } : each)),
      "2026-11-23",
      vi,
      future,
    );
    expect(findings.filter(isRepair)).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: "headerUnclear", expected: "N «Ai làm»", column: 14 }),
    );
  });
});

describe("blocks", () => {
  const change = (row: number, to: Cell): Finding => ({
    code: "textDate",
    sheetId: 1,
    sheet: "X",
    row,
    column: 1,
    change: { from: "", to },
  });

  test("join neighbours of one sort, and keep text and dates apart", () => {
    const blocks = planRepairBlocks(inspected(1, "X", []), [
      change(4, day(2026, 1, 1)),
      change(3, day(2026, 1, 2)),
      change(5, "a"),
    ]);
    expect(blocks.map(({ row, cells }) => [row, cells.length])).toEqual([
      [3, 2],
      [5, 1],
    ]);
  });

  test("when many, bridge numbers and dates, never text, never a formula, and stay few", () => {
    const grid = Array.from({ length: 400 }, (_, index): Cell[] => [index % 2 ? day(2026, 1, 1) : "x"]);
    const every = grid.flatMap((_, index) => (index % 2 ? [] : [change(index + 1, day(2026, 5, 5))]));
    expect(planRepairBlocks(inspected(1, "X", grid), every)).toHaveLength(1);
    const formulas = grid.map((_, index) => [index === 101 ? "=A1" : ""]);
    expect(planRepairBlocks(inspected(1, "X", grid, { formulas }), every).map(({ row }) => row)).toEqual([1, 103]);
    const words = grid.map((): Cell[] => ["word"]);
    expect(planRepairBlocks(inspected(1, "X", words), every)).toHaveLength(40);
  });
});
