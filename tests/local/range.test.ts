import { describe, expect, test } from "vitest";
import { evaluate } from "./support.ts";

describe("a range lies inside the grid", () => {
  test.each([
    ["sheet.getRange(0, 1)", "The starting row of the range is too small."],
    ["sheet.getRange(1, 0)", "The starting column of the range is too small."],
    ["sheet.getRange(0, 0, 0, 0)", "The starting row of the range is too small."],
    ["sheet.getRange(1, 1, 0)", "The number of rows in the range must be at least 1."],
    ["sheet.getRange(1, 1, 1, 0)", "The number of columns in the range must be at least 1."],
    ["sheet.getRange(1000, 1, 2)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange(1, 27)", "The coordinates of the range are outside the dimensions of the sheet."],
    ["sheet.getRange(sheet.getLastRow(), 1)", "The starting row of the range is too small."],
    ["sheet.getRange('Không có!A1')", "Range not found"],
    ["sheet.getRange('?')", "Range not found"],
  ])("%s", (call, message) => {
    expect(evaluate(`return caught(() => ${call})`)).toBe(`Exception: ${message}`);
  });

  test("arguments of a wrong type match no signature", () => {
    expect(evaluate(`return caught(() => sheet.getRange("1", 2))`)).toBe(
      "Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });

  test("A1 names reach as far as the grid", () => {
    const names = ["B3", "B3:D9", "A:C", "2:5", "A2:A", "$B$3:$D$9", "'Sheet1'!B2"];
    const body = `return ${JSON.stringify(names)}.map((name) => {
      const range = sheet.getRange(name);
      return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];
    })`;
    expect(evaluate(body)).toEqual([
      [3, 2, 1, 1],
      [3, 2, 7, 3],
      [1, 1, 1000, 3],
      [2, 1, 4, 26],
      [2, 1, 999, 1],
      [3, 2, 7, 3],
      [2, 2, 1, 1],
    ]);
  });
});

describe("setValues takes exactly the shape of the range", () => {
  test.each([
    [
      "[[1]]",
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    ],
    [
      "[[1],[2]]",
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      "[[1,2],[3]]",
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
  ])("%s", (data, message) => {
    expect(evaluate(`return caught(() => sheet.getRange("A1:B2").setValues(${data}))`)).toBe(`Exception: ${message}`);
  });

  test("nothing of a refused block is written", () => {
    const body = `caught(() => sheet.getRange("A1:B2").setValues([[1,2],[3]])); return sheet.getLastRow()`;
    expect(evaluate(body)).toBe(0);
  });
});

describe("getLastRow", () => {
  test.each([
    ["false counts", "sheet.getRange(7, 3).setValue(false)", 7],
    ["a formula counts whatever it shows", "sheet.getRange(7, 3).setValue('=\"\"')", 7],
    ["a format does not", "sheet.getRange(7, 3).setBackground('red').setNumberFormat('0')", 0],
    ["an inserted empty row does not", "sheet.insertRowsAfter(1000, 5)", 0],
    ["null clears", "sheet.getRange(7, 3).setValue(1).setValue(null)", 0],
  ])("%s", (_, act, rows) => {
    expect(evaluate(`${act}; return sheet.getLastRow()`)).toBe(rows);
  });

  test("the data range of an empty sheet is one empty cell", () => {
    expect(evaluate("return sheet.getDataRange().getValues()")).toEqual([[""]]);
  });
});

describe("looks", () => {
  test("a style that Google does not know is ignored in silence", () => {
    const body = `const cell = sheet.getRange("A1").setBackground("#ff0000");
      cell.setBackground("foo").setHorizontalAlignment("foo").setFontWeight("heavy");
      return [cell.getBackground(), cell.getFontWeights()]`;
    expect(evaluate(body)).toEqual(["#ff0000", [["normal"]]]);
  });

  test("each cell gets its own, of the range's shape", () => {
    const body = `const range = sheet.getRange("A1:B1").setBackgrounds([["#abc", null]]).setFontWeights([["bold", "normal"]]);
      return [range.getBackgrounds(), range.getFontWeights(), caught(() => range.setFontWeights([["bold"]]))]`;
    const message =
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.";
    expect(evaluate(body)).toEqual([[["#aabbcc", "#ffffff"]], [["bold", "normal"]], `Exception: ${message}`]);
  });

  test("a date format reads the same however it is written", () => {
    const body = `return sheet.getRange("A1").setNumberFormat("dd/MM/yyyy HH:mm").getNumberFormats()`;
    expect(evaluate(body)).toEqual([["dd/mm/yyyy hh:mm"]]);
  });

  test("notes and merges", () => {
    const body = `sheet.getRange("A1:B2").setValues([[1,2],[3,4]]).merge();
      sheet.getRange("A1").setNote("xem Điều 5");
      const merged = sheet.getRange("B2").getMergedRanges().map((one) => one.getA1Notation());
      return [merged, sheet.getRange("A1:B2").getValues(), sheet.getRange("A1:B1").getNotes(),
        caught(() => sheet.getRange("A1").breakApart())]`;
    expect(evaluate(body)).toEqual([
      ["A1:B2"],
      [
        [1, ""],
        ["", ""],
      ],
      [["xem Điều 5", ""]],
      "Exception: You must select all cells in a merged range to merge or unmerge them.",
    ]);
  });
});
