import { describe, expect, test } from "vitest";
import { asText, cleanText, columnLetters, isBlank, isDate, isFormulaError } from "../../src/workbook/cell.ts";
import { changedRows, columnRuns } from "../../src/workbook/write-blocks.ts";

describe("text that the sheet would read as something else is escaped", () => {
  test.each([
    ["a formula", "=1+1"],
    ["a link made by a formula", '=HYPERLINK("http://x.vn")'],
    ["a formula that begins with a plus", "+84 912 345 678"],
    ["a minus", "-5"],
    ["a dash before words", "- Như trên;"],
    ["an at sign", "@an"],
    ["an apostrophe, which would be swallowed", "'tháng 5"],
    ["a number", "12"],
    ["a decimal", "1,5"],
    ["a code like a number", "2.01"],
    ["a day", "24/11/2026"],
    ["a time", "07:05"],
    ["a share", "85,45%"],
    ["a document number", "12-QĐ/TCT"],
    ["a number in brackets", "(5)"],
    ["money", "$5"],
    ["money of ours", "₫5"],
    ["a decimal without its zero", ",5"],
    ["a truth value", "TRUE"],
    ["a truth value in small letters", "false"],
  ])("%s", (_, text) => {
    expect(asText(text)).toBe(`'${text}`);
  });

  test.each(["Đề tài", "P2.01", "TRUE story", "a=b", "H1.1.1", "≥ 75%", "", "“trích”"])(
    "but %j stays as it is",
    (text) => {
      expect(asText(text)).toBe(text);
    },
  );
});

test.each([
  ["no-break spaces", "\u00a0Chỉ\u00a0tiêu ", "Chỉ tiêu"],
  ["decomposed letters", "Nguyễn".normalize("NFD"), "Nguyễn".normalize("NFC")],
  ["marks of no width", "\ufeffP2.01\u200b", "P2.01"],
  ["a number", 12.5, "12.5"],
  ["a truth value", true, "true"],
])("text is cleaned of %s", (_, cell, expected) => {
  expect(cleanText(cell)).toBe(expected);
});

test.each([
  ["", true],
  ["  ", true],
  ["\u00a0\u200b", true],
  [undefined, true],
  [0, false],
  [false, false],
  ["0", false],
])("%j is blank: %s", (cell, expected) => {
  expect(isBlank(cell)).toBe(expected);
});

test.each([
  ["#N/A", true],
  ["#REF!", true],
  ["#DIV/0!", true],
  ["#NAME?", true],
  ["#VALUE!", true],
  ["#ERROR!", true],
  ["# 5", false],
  ["N/A", false],
  [5, false],
])("%j is the error of a formula: %s", (cell, expected) => {
  expect(isFormulaError(cell)).toBe(expected);
});

test("a day that is no day is no date", () => {
  expect([new Date(2026, 0, 1), new Date(Number.NaN), "2026-01-01"].map((cell) => isDate(cell))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [41, "AO"],
  [52, "AZ"],
  [53, "BA"],
  [702, "ZZ"],
  [703, "AAA"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

describe("writes are planned as few blocks", () => {
  test.each<[string, Record<string, number>, string[], unknown]>([
    ["columns side by side are one", { a: 3, b: 4, c: 5 }, ["a", "b", "c"], [{ column: 3, fields: ["a", "b", "c"] }]],
    [
      "in the order in which they stand",
      { a: 5, b: 4, c: 3 },
      ["a", "b", "c"],
      [{ column: 3, fields: ["c", "b", "a"] }],
    ],
    [
      "cut where a column of staff stands between",
      { a: 3, x: 4, b: 5 },
      ["a", "b"],
      [
        { column: 3, fields: ["a"] },
        { column: 5, fields: ["b"] },
      ],
    ],
    ["a column that is missing is left out", { a: 3 }, ["a", "b"], [{ column: 3, fields: ["a"] }]],
    ["no columns, no block", {}, ["a"], []],
  ])("%s", (_, layout, fields, expected) => {
    expect(columnRuns(layout, fields)).toEqual(expected);
  });

  const day = (on: number) => new Date(2026, 0, on);
  test.each<[string, (string | number | Date)[][], (string | number | Date)[][], unknown]>([
    [
      "nothing changed",
      [
        ["a", 1],
        ["b", day(1)],
      ],
      [
        ["a", 1],
        ["b", day(1)],
      ],
      undefined,
    ],
    ["one row", [["a"], ["b"], ["c"]], [["a"], ["x"], ["c"]], { first: 1, last: 1 }],
    ["from the first to the last", [["a"], ["b"], ["c"], ["d"]], [["x"], ["b"], ["y"], ["d"]], { first: 0, last: 2 }],
    ["another day", [[day(1)]], [[day(2)]], { first: 0, last: 0 }],
    ["text in place of a number", [[1]], [["1"]], { first: 0, last: 0 }],
    ["rows that are new", [["a"]], [["a"], ["b"]], { first: 1, last: 1 }],
    ["rows that are new and blank", [["a"]], [["a"], [""]], undefined],
    ["rows that are gone are the caller's to blank", [["a"], ["b"]], [["a"]], undefined],
  ])("%s", (_, before, after, expected) => {
    expect(changedRows(before, after)).toEqual(expected);
  });
});
