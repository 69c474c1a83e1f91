import { describe, expect, test } from "vitest";
import { copyFormula, followCells, isVolatile, referencedAreas } from "../../src/local/formulas.ts";
import { putCell } from "../../src/local/grid.ts";
import { formatNumber, localeRules } from "../../src/local/number-format.ts";
import { afterInsert, ROWS } from "../../src/local/rectangles.ts";
import { styleOf } from "../../src/local/styles.ts";
import { firstSheet, hostOf, runOn, script, workbook } from "./support.ts";

describe("references in formulas", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ['"A1"&A1', '"A1"&B3'],
    ["'Tờ A1'!B2+Tờ!B2", "'Tờ A1'!C4+Tờ!C4"],
    ["LOG10(A1)+ABC1x", "LOG10(B3)+ABC1x"],
    ["SUM(A:B)+SUM(1:2)", "SUM(B:C)+SUM(3:4)"],
  ])("%s copied two down and one right", (formula, copied) => {
    expect(copyFormula(formula, 2, 1)).toBe(copied);
  });

  test("areas are found with their sheets", () => {
    expect(referencedAreas("SUM('Phụ trách'!A2:B9)+C1", "Chỉ tiêu")).toEqual([
      { sheet: "Phụ trách", area: { row: 1, column: 0, rows: 8, columns: 2 } },
      { sheet: "Chỉ tiêu", area: { row: 0, column: 2, rows: 1, columns: 1 } },
    ]);
  });

  test("only references to the sheet that moved follow", () => {
    const move = (area: Parameters<typeof afterInsert>[0]) => afterInsert(area, ROWS, 1, 10);
    expect(followCells("A1+A2+B!A2+SUM(A1:A5)", "A", "A", move)).toBe("A1+A12+B!A2+SUM(A1:A15)");
    expect(followCells("A2+'B'!A2+SUM(C:C)", "A", "B", move)).toBe("A2+'B'!A12+SUM(C:C)");
  });

  test("some depend on the day", () => {
    expect([isVolatile("TODAY()-A1"), isVolatile('"TODAY()"'), isVolatile("SUM(A1)")]).toEqual([true, false, false]);
  });
});

describe("a formula whose cells changed", () => {
  const plain = styleOf({});
  function prepared(body: string) {
    const model = workbook();
    const sheet = firstSheet(model);
    model.names = [{ name: "tổng", range: "Sheet1!$B$1" }];
    putCell(sheet, 0, 0, { value: 1, style: plain });
    putCell(sheet, 0, 1, { value: 2, style: plain, formula: "A1*2" });
    putCell(sheet, 0, 2, { value: 4, style: plain, formula: "tổng*2" });
    putCell(sheet, 0, 3, { value: 9, style: plain, formula: "Z9*9" });
    return hostOf(script(body), { workbook: model });
  }

  test("reads as what was last calculated while nothing changes", () => {
    expect(runOn(prepared("return sheet.getRange('A1:D1').getValues()"))).toEqual([[1, 2, 4, 9]]);
  });

  test("is an error and is said, and so is every formula behind it", () => {
    const host = prepared(
      "sheet.getRange('A1').setValue(5); return [sheet.getRange('A1:D1').getValues(), sheet.getRange('B1').getDisplayValue()]",
    );
    expect(runOn(host)).toEqual([[[5, "#N/A", "#N/A", 9]], "#N/A"]);
    expect(host.warnings).toEqual(["stale formula: Sheet1!B1", "stale formula: Sheet1!C1"]);
  });

  test("also when a person changes them", () => {
    const host = prepared("return sheet.getRange('B1').getValue()");
    host.edit("Sheet1", 1, 1, [[7]]);
    expect(runOn(host)).toBe("#N/A");
  });
});

describe("what a number shows", () => {
  const vi = localeRules("vi_VN");
  test.each([
    [1234567.891, "#,##0.00", "1.234.567,89"],
    [0.8545, "0.00%", "85,45%"],
    [0.5, "0%", "50%"],
    [1.005, "0.00", "1,01"],
    [5, "00", "05"],
    [1.5, "0.##", "1,5"],
    [2, "0.##", "2"],
    [-3, '0;"âm "0', "âm 3"],
    [0, '0;-0;"không"', "không"],
    [7, '0" chỉ tiêu"', "7 chỉ tiêu"],
    [0.1 + 0.2, undefined, "0,3"],
    [46350.29513888889, "dd/mm/yyyy hh:mm", "24/11/2026 07:05"],
    [46350, "d-mmm-yy", "24-Nov-26"],
    [0.5, "h:mm am/pm", "12:00 PM"],
    [1.5, "[h]:mm", "36:00"],
  ])("%d under %s", (value, format, shown) => {
    expect(formatNumber(value, format, vi)).toBe(shown);
  });
});
