import { describe, expect, test } from "vitest";
import { evaluate } from "./support.ts";

describe("sheets", () => {
  test("are found by name, made with 1000 x 26 cells, and become active", () => {
    const body = `const made = ss.insertSheet("Chỉ tiêu", 0);
      return [ss.getSheetByName("Không có"), ss.getSheets().map((one) => one.getName()), made.getMaxRows(), made.getMaxColumns(),
        ss.getActiveSheet().getName(), SpreadsheetApp.getActiveSheet().getSheetId() === made.getSheetId()]`;
    expect(evaluate(body)).toEqual([null, ["Chỉ tiêu", "Sheet1"], 1000, 26, "Chỉ tiêu", true]);
  });

  test("of the same name are refused, whatever the case", () => {
    const message = 'Exception: A sheet with the name "sheet1" already exists. Please enter another name.';
    expect(evaluate(`return caught(() => ss.insertSheet("sheet1"))`)).toBe(message);
    expect(evaluate(`return caught(() => sheet.setName("Sheet1"))`)).toBe("no error");
  });

  test("are put where told, hidden and deleted, but one stays visible", () => {
    const body = `const b = ss.insertSheet("B", 0);
      const order = ss.getSheets().map((one) => one.getName());
      sheet.hideSheet();
      return [order, sheet.isSheetHidden(), caught(() => b.hideSheet()), caught(() => ss.deleteSheet(b))]`;
    expect(evaluate(body)).toEqual([
      ["B", "Sheet1"],
      true,
      "Exception: You can't hide all the sheets in a document.",
      "Exception: You can't remove all the sheets in a document.",
    ]);
  });

  test("a deleted one is gone for who still holds it", () => {
    const body = `const b = ss.insertSheet("B"); ss.deleteSheet(b); return caught(() => b.getName()).startsWith("Exception")`;
    expect(evaluate(body)).toBe(true);
  });
});

describe("rows and columns", () => {
  test("what stands on them moves along", () => {
    const body = `sheet.getRange("A1:B3").setValues([["h", "k"], ["a", 1], ["b", 2]]);
      sheet.getRange("A3").setNote("b"); sheet.getRange("A2:A3").setFontWeight("bold"); sheet.getRange("C2:D3").merge();
      sheet.setFrozenRows(1);
      sheet.insertRowsAfter(1, 2); sheet.insertColumnsBefore(1, 1); sheet.insertColumnsAfter(2, 1);
      return [sheet.getDataRange().getValues(), sheet.getRange("B5").getNotes()[0][0], sheet.getRange("A1:Z9").getMergedRanges().map((m) => m.getA1Notation()),
        sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getFrozenRows()]`;
    expect(evaluate(body)).toEqual([
      [
        ["", "h", "", "k"],
        ["", "", "", ""],
        ["", "", "", ""],
        ["", "a", "", 1],
        ["", "b", "", 2],
      ],
      "b",
      ["E4:F5"],
      1002,
      28,
      1,
    ]);
  });

  test("validations, formats and protections keep to their cells", () => {
    const body = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build();
      sheet.getRange("B2:B4").setDataValidation(rule);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=$B2=1").setBackground("#ff0000")
        .setRanges([sheet.getRange("B2:B4")]).build()]);
      sheet.getRange("B2:B4").protect().setDescription("máy tính");
      sheet.insertRowsAfter(1, 1); sheet.deleteRows(4, 1);
      const has = sheet.getRange("B1:B6").getDataValidations().map((row) => row[0] !== null);
      return [has, sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => [one.getDescription(), one.getRange().getA1Notation()])]`;
    expect(evaluate(body)).toEqual([[false, false, true, true, false, false], "B3:B4", [["máy tính", "B3:B4"]]]);
  });

  test("formulas follow the cells that they read", () => {
    const body = `sheet.getRange("D1").setValue("=SUM(A2:A4)+$B$2+LOG10(A9)");
      sheet.insertRowsAfter(2, 1); sheet.insertColumnsBefore(2, 1); const moved = sheet.getRange("E1").getFormulas()[0][0];
      sheet.deleteRows(2, 1); const shrunk = sheet.getRange("E1").getFormulas()[0][0];
      sheet.deleteColumns(3, 1);
      return [moved, shrunk, sheet.getRange("D1").getFormulas()[0][0]]`;
    expect(evaluate(body)).toEqual([
      "=SUM(A2:A5)+$C$2+LOG10(A10)",
      "=SUM(A2:A4)+#REF!+LOG10(A9)",
      "=SUM(A2:A4)+#REF!+LOG10(A9)",
    ]);
  });

  test("cannot all be deleted, nor those that are not there", () => {
    const body = `return [caught(() => sheet.deleteRows(1, 1000)), caught(() => sheet.deleteColumns(26, 2))]`;
    expect(evaluate(body)).toEqual([
      "Exception: You can't delete all the rows on the sheet.",
      "Exception: Those columns are out of bounds.",
    ]);
  });

  test("the grid may have ten million cells", () => {
    const body = `return caught(() => sheet.insertRowsAfter(1000, 400000))`;
    expect(evaluate(body)).toBe(
      "Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    );
  });

  test("sizes are pixels", () => {
    const body = `sheet.setColumnWidth(2, 240).setColumnWidths(3, 2, 50).setRowHeight(1, 40);
      return [1, 2, 3, 4].map((column) => sheet.getColumnWidth(column))`;
    expect(evaluate(body)).toEqual([100, 240, 50, 50]);
  });
});

describe("rules", () => {
  test("setConditionalFormatRules replaces all; a rule may not look at another sheet", () => {
    const body = `const rule = (f) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(f).setBold(true).setRanges([sheet.getRange("A1:B2")]).build();
      sheet.setConditionalFormatRules([rule("=A1=1"), rule("=A1=2")]); sheet.setConditionalFormatRules([rule("=A1=3")]);
      const other = ss.insertSheet("B");
      return [sheet.getConditionalFormatRules().length, caught(() => rule("='B'!A1=1")),
        caught(() => other.setConditionalFormatRules(sheet.getConditionalFormatRules()))]`;
    const message = "Exception: Conditional format rule cannot reference a different sheet.";
    expect(evaluate(body)).toEqual([1, message, message]);
  });

  test("a new validation takes the old one's place where they meet", () => {
    const body = `const list = (...values) => SpreadsheetApp.newDataValidation().requireValueInList(values).setHelpText("chọn").build();
      sheet.getRange("A1:A5").setDataValidation(list("x")); sheet.getRange("A2:A3").setDataValidation(list("y")); sheet.getRange("A3").setDataValidation(null);
      return sheet.getRange("A1:A5").getDataValidations().map(([one]) => one && [one.getCriteriaValues()[0][0], one.getHelpText(), one.getAllowInvalid()])`;
    expect(evaluate(body)).toEqual([
      ["x", "chọn", true],
      ["y", "chọn", true],
      null,
      ["x", "chọn", true],
      ["x", "chọn", true],
    ]);
  });

  test("a protection only warns when told", () => {
    const body = `const one = sheet.protect().setDescription("x").setWarningOnly(true);
      const again = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      const seen = again.map((p) => [p.getDescription(), p.isWarningOnly()]); one.remove();
      return [seen, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]`;
    expect(evaluate(body)).toEqual([[["x", true]], 0]);
  });
});
