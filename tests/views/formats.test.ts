import { describe, expect, test } from "vitest";
import { renderBar, renderTarget, renderValue } from "../../src/views/phrases.ts";
import { anIndicator, assessOne, atLeast, OUT_OF_SCOPE, UNKNOWN } from "../builders.ts";
import { en, vi } from "../words.ts";

describe("shares have two decimals, with a comma in Vietnamese", () => {
  test.each([
    [47 / 55, "85,45%", "85.45%"],
    [46 / 55, "83,64%", "83.64%"],
    [9 / 55, "16,36%", "16.36%"],
    [1, "100,00%", "100.00%"],
    [0, "0,00%", "0.00%"],
    [0.785, "78,50%", "78.50%"],
  ])("%d", (share, inVi, inEn) => {
    expect([vi.formats.percent(share), en.formats.percent(share)]).toEqual([inVi, inEn]);
  });
});

describe("counts in a sentence", () => {
  test.each([
    [4, "04", "4"],
    [0, "0", "0"],
    [10, "10", "10"],
    [55, "55", "55"],
    [10_800, "10.800", "10,800"],
    [2.5, "2,5", "2.5"],
  ])("%d", (count, inVi, inEn) => {
    expect([vi.formats.count(count), en.formats.count(count)]).toEqual([inVi, inEn]);
  });
});

describe("numbers have at most two decimals, and dots between thousands in Vietnamese", () => {
  test.each([
    [1234.5, "1.234,5", "1,234.5"],
    [41.4, "41,4", "41.4"],
    [1_000_000, "1.000.000", "1,000,000"],
    [0.1 + 0.2, "0,3", "0.3"],
    [999.999, "1.000", "1,000"],
    [-1234.5, "-1.234,5", "-1,234.5"],
    [-0.001, "0", "0"],
    [7, "7", "7"],
  ])("%d", (value, inVi, inEn) => {
    expect([vi.formats.number(value), en.formats.number(value)]).toEqual([inVi, inEn]);
  });
});

test.each([
  ["a day", vi.formats.date("2026-02-05"), "05/02/2026"],
  ["a day in English", en.formats.date("2026-02-05"), "5 Feb 2026"],
  ["a moment", vi.formats.moment({ on: "2026-11-23", minutes: 425 }), "07:05 ngày 23/11/2026"],
  ["a moment in English", en.formats.moment({ on: "2026-11-23", minutes: 0 }), "00:00 on 23 Nov 2026"],
])("%s", (_, written, expected) => {
  expect(written).toBe(expected);
});

describe("a target reads", () => {
  test.each([
    ["as a share", atLeast(0.75), "ratio", "người", "≥ 75%"],
    ["as the whole", atLeast(1), "ratio", "người", "100%"],
    ["as pieces", atLeast(15), "count", "đề tài", "≥ 15 đề tài"],
    ["as pieces without a name", atLeast(15), "count", undefined, "≥ 15"],
    ["as a must", atLeast(1), "yesNo", undefined, "phải đạt"],
    ["as not known", UNKNOWN, "ratio", undefined, "chưa rõ"],
    ["as not asked", OUT_OF_SCOPE, "ratio", undefined, "không xét"],
  ] as const)("%s", (_, target, measure, piece, expected) => {
    expect(renderTarget(target, measure, piece, vi)).toBe(expected);
  });

  test("with two decimals beside values", () => {
    expect([0.75, 0.66667, 1].map((value) => renderTarget(atLeast(value), "ratio", undefined, vi, true))).toEqual([
      "≥ 75,00%",
      "≥ 66,67%",
      "100,00%",
    ]);
  });
});

describe("a value reads", () => {
  test.each([
    ["with its parts", { measure: "ratio", numerator: 24, denominator: 33 }, "24/33 (72,73%)"],
    ["as a share alone", { measure: "ratio", result: 0.7 }, "70,00%"],
    ["as pieces", { measure: "count", piece: "bản tin", result: 4 }, "04 bản tin"],
    ["as yes", { measure: "yesNo", result: 1 }, "Đạt"],
    ["as no", { measure: "yesNo", result: 0 }, "Không đạt"],
    ["as not assessed", {}, "chưa đánh giá"],
  ] as const)("%s", (_, changes, expected) => {
    expect(renderValue(assessOne(anIndicator(changes)), vi)).toBe(expected);
  });
});

describe("what is missing reads", () => {
  const short = (missing: number, isShare = false) => ({ gate: "claimed", kind: "short", missing, isShare }) as const;
  test.each([
    ["people", { ...short(3), piece: "người" }, "cần thêm 03 người", "3 more needed (người)"],
    ["pieces without a name", short(12), "cần thêm 12", "12 more needed"],
    ["a share", short(0.0727, true), "còn thiếu 7,27 điểm phần trăm", "7.27 percentage points short"],
    ["no evidence", { gate: "evidenced", kind: "noEvidence" }, "chưa có minh chứng", "no evidence yet"],
    [
      "evidence that does not hold",
      { gate: "evidenced", kind: "invalidEvidence", why: ["expired", "noDate"] },
      "minh chứng chưa hợp lệ (đã hết giá trị; chưa ghi ngày)",
      "evidence not valid yet (no longer valid; no date)",
    ],
    [
      "no target",
      { gate: "claimed", kind: "targetUnknown" },
      "trường chưa nhập yêu cầu theo văn bản",
      "no target entered",
    ],
    ["a new verification", { gate: "verified", kind: "reconfirm" }, "cần xác nhận lại", "to be verified again"],
  ] as const)("%s", (_, gap, inVi, inEn) => {
    const listed = "why" in gap ? { ...gap, why: [...gap.why] } : gap;
    expect([vi.gap(listed), en.gap(listed)]).toEqual([inVi, inEn]);
  });

  test.each([
    ["a share", short(0.00001, true)],
    ["a part of a piece", short(0.004)],
  ])("never as nothing, when %s is missing", (_, gap) => {
    for (const text of [vi, en]) expect(text.gap(gap)).not.toMatch(/(^|\s)(0|00|0[.,]00%)($|\s)/);
  });
});

test.each([
  [0, 0],
  [0.5, 10],
  [0.99, 19],
  [0.999, 19],
  [1, 20],
])("the bar of %d has %i full blocks, and is full only at the whole", (share, full) => {
  expect(renderBar(share)).toBe("█".repeat(full) + "░".repeat(20 - full));
});

test("a day that might be taken for another is said in words", () => {
  expect([vi, en].map(({ formats }) => formats.wordedDay("2026-06-05"))).toEqual([
    "05/06/2026 (ngày 5 tháng 6)",
    "5 June 2026",
  ]);
});
