/** What outside suites and public scripts report of Google, as the host has it: a test for each report. */
import { describe, expect, test } from "vitest";
import { createHost } from "../../src/local/host.ts";
import type { WorkbookModel } from "../../src/local/model.ts";
import { evaluate, facade, firstSheet, manifest, script, workbook } from "./support.ts";

describe("a text cell (@)", () => {
  const body = `const cell = sheet.getRange("A1").setNumberFormat("@").setValue("'1.10");
    return [cell.getValue(), cell.setValue("1.10").getValue(), cell.setValue("=A2").getFormula(), sheet.getRange("B1").setValue("'1.10").getValue()]`;

  test("hides the apostrophe of what a script writes, or keeps it, as the host is told", () => {
    expect(evaluate(body)).toEqual(["1.10", "1.10", "=A2", "1.10"]);
    expect(evaluate(body, { keepsApostrophe: true })).toEqual(["'1.10", "1.10", "=A2", "1.10"]);
  });

  test("hides that of what a person types, whatever it does with scripts", () => {
    const model = workbook();
    const code = script(`sheet.getRange("A1").setNumberFormat("@")`);
    const host = createHost({ workbook: model, script: { code, manifest }, facade, keepsApostrophe: true });
    host.run("main");
    host.edit("Sheet1", 1, 1, [["'1.10"]]);
    expect(firstSheet(model).rows[0]?.[0]?.value).toBe("1.10");
  });
});

describe("frozen rows and columns", () => {
  const hint = (lines: string) =>
    `Exception: Sorry, you can't freeze ${lines} which contain only part of a merged cell. Try to break apart merged cells or freeze more ${lines} to include the complete merged cells.`;

  test.each([
    ["sheet.getRange('A2:A4').merge(); return caught(() => sheet.setFrozenRows(2))", hint("rows")],
    ["sheet.getRange('B1:D1').merge(); return caught(() => sheet.setFrozenColumns(3))", hint("columns")],
    ["sheet.getRange('A2:A4').merge(); return caught(() => sheet.setFrozenRows(4))", "no error"],
    ["sheet.getRange('A2:A4').merge(); return caught(() => sheet.setFrozenRows(1))", "no error"],
    ["sheet.getRange('A2:A4').merge(); return caught(() => sheet.setFrozenColumns(2))", "no error"],
    [
      "sheet.setFrozenRows(2); return caught(() => sheet.getRange('A2:A4').merge())",
      "Exception: You can't merge frozen and non-frozen rows.",
    ],
    [
      "sheet.setFrozenColumns(1); return caught(() => sheet.getRange('A5:C5').merge())",
      "Exception: You can't merge frozen and non-frozen columns.",
    ],
    ["sheet.setFrozenRows(2); return caught(() => sheet.getRange('A1:C2').merge())", "no error"],
    ["sheet.setFrozenRows(2); return caught(() => sheet.getRange('A3:C9').merge())", "no error"],
    [
      "sheet.setFrozenRows(1); return caught(() => sheet.deleteRows(2, 999))",
      "Exception: Sorry, it is not possible to delete all non-frozen rows.",
    ],
    [
      "sheet.setFrozenRows(3); return caught(() => sheet.deleteRows(2, 999))",
      "Exception: Sorry, it is not possible to delete all non-frozen rows.",
    ],
    [
      "sheet.deleteRows(3, 998); sheet.setFrozenRows(1); return caught(() => sheet.deleteRow(2))",
      "Exception: Sorry, it is not possible to delete all non-frozen rows.",
    ],
    ["sheet.setFrozenRows(1); return caught(() => sheet.deleteRows(2, 998))", "no error"],
    [
      "sheet.setFrozenColumns(2); return caught(() => sheet.deleteColumns(3, 24))",
      "Exception: Sorry, it is not possible to delete all non-frozen columns.",
    ],
  ])("%s", (body, answer) => {
    expect(evaluate(body)).toBe(answer);
  });

  test("a refused freeze or merge changes nothing, and speaks the account's language", () => {
    const body = `sheet.getRange("A2:A4").merge(); const error = caught(() => sheet.setFrozenRows(2));
      return [error, sheet.getFrozenRows(), sheet.getRange("A2").getMergedRanges().length]`;
    expect(evaluate(body, { errorLanguage: "vi" })).toEqual([
      expect.stringMatching(/^Exception: Rất tiếc, bạn không thể cố định/),
      0,
      1,
    ]);
  });
});

describe("clearing", () => {
  const full = `const cell = sheet.getRange("A1:B1").merge();
    cell.setNumberFormat("0%").setBackground("red").setNote("n").setValue(0.5)
      .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(["x"]).build());
    const state = () => [cell.getValue(), cell.getNumberFormat(), cell.getBackground(), cell.getNotes()[0][0],
      cell.getDataValidations()[0][0] !== null, cell.getMergedRanges().length];
    `;
  const AUTOMATIC = "0.###############";

  test.each([
    ["cell.clear()", ["", AUTOMATIC, "#ffffff", "n", true, 1]],
    ["cell.clearFormat()", [0.5, "0%", "#ffffff", "n", true, 1]],
    ["cell.clear({ contentsOnly: true })", ["", "0%", "#ff0000", "n", true, 1]],
    ["cell.clear({ formatOnly: true })", [0.5, "0%", "#ffffff", "n", true, 1]],
    ["cell.clear({ commentsOnly: true })", [0.5, "0%", "#ff0000", "", true, 1]],
    ["cell.clear({ validationsOnly: true })", [0.5, "0%", "#ff0000", "n", false, 1]],
    ["cell.clear({ contentsOnly: true, commentsOnly: true })", ["", "0%", "#ff0000", "", true, 1]],
    ["sheet.clear()", ["", AUTOMATIC, "#ffffff", "n", true, 1]],
    ["sheet.clear({ contentsOnly: true })", ["", "0%", "#ff0000", "n", true, 1]],
    ["sheet.clear({ formatOnly: true })", [0.5, "0%", "#ffffff", "n", true, 1]],
  ])("%s", (act, state) => {
    expect(evaluate(`${full}${act}; return state()`)).toEqual(state);
  });
});

describe("bytes", () => {
  test("a digest without a charset is of US-ASCII, where other letters are question marks", () => {
    const body = `const { DigestAlgorithm, Charset } = Utilities;
      const digest = (...args) => Utilities.computeDigest(DigestAlgorithm.MD5, ...args).map((b) => (b & 255).toString(16).padStart(2, "0")).join("");
      return [digest("Điều 5 😀"), digest("?i?u 5 ?"), digest("Điều 5 😀", Charset.US_ASCII), digest("Điều", Charset.UTF_8),
        digest(Utilities.newBlob("Điều").getBytes()), digest("")]`;
    const [plain, marks, ascii, utf8, bytes, empty] = evaluate(body) as string[];
    expect([plain, ascii]).toEqual([marks, marks]);
    expect(utf8).not.toBe(marks);
    expect(bytes).toBe(utf8);
    expect(empty).toBe("d41d8cd98f00b204e9800998ecf8427e");
  });

  test("a blob is made of text or bytes, with a type and a name or without", () => {
    const body = `const seen = (blob) => [blob.getDataAsString(), blob.getContentType(), blob.getName()];
      return [Utilities.newBlob("ê"), Utilities.newBlob([-61, -86]), Utilities.newBlob("ê", "text/csv"),
        Utilities.newBlob([195, 170], "text/plain"), Utilities.newBlob("ê", "text/csv", "a.csv"), Utilities.newBlob([234], null, "b")].map(seen)`;
    expect(evaluate(body)).toEqual([
      ["ê", "text/plain", null],
      ["ê", null, null],
      ["ê", "text/csv", null],
      ["ê", "text/plain", null],
      ["ê", "text/csv", "a.csv"],
      ["\ufffd", null, "b"],
    ]);
  });

  test("bytes are from -128 to 127, and may be written from 0 to 255", () => {
    expect(evaluate("return Utilities.newBlob([0, 127, 128, 255]).getBytes()")).toEqual([0, 127, -128, -1]);
  });

  test("a blob is read in the charset asked for", () => {
    const body = `const blob = Utilities.newBlob([234]);
      return [blob.getDataAsString("ISO-8859-1"), Utilities.newBlob("ê").getDataAsString("UTF-8"), caught(() => blob.getDataAsString("không có"))]`;
    expect(evaluate(body)).toEqual(["ê", "ê", "Exception: Invalid argument: không có"]);
  });
});

describe("looks", () => {
  test("colours have the 147 names of CSS, in any case", () => {
    const names = ["rebeccapurple", "AliceBlue", "darkslategrey", "gray", "yellowgreen", "papayawhip", "lime", "không"];
    const body = `return ${JSON.stringify(names)}.map((name) => sheet.getRange("A1").setBackground("#123456").setBackground(name).getBackground())`;
    expect(evaluate(body)).toEqual([
      "#123456",
      "#f0f8ff",
      "#2f4f4f",
      "#808080",
      "#9acd32",
      "#ffefd5",
      "#00ff00",
      "#123456",
    ]);
  });

  test("the automatic number format is spelt out, and may be written so", () => {
    const body = `const cell = sheet.getRange("A1"); const format = () => cell.getNumberFormat();
      return [format(), cell.setNumberFormat("0%").setNumberFormat("general").getNumberFormat(),
        cell.setNumberFormat(format()).setValue(new Date(2026, 0, 1)).getDisplayValue()]`;
    expect(evaluate(body)).toEqual(["0.###############", "0.###############", "01/01/2026"]);
  });

  test("a note may be a number", () => {
    expect(evaluate("return sheet.getRange('A1:B1').setNote(25).getNotes()")).toEqual([["25", "25"]]);
  });
});

describe("names of cells", () => {
  test.each([
    ["5:7", "5:7"],
    ["a:c", "A:C"],
    ["$A$2:A", "A2:A"],
    ["A2:B", "A2:B"],
    ["R2C3", "C2"],
    ["r2c3:R4C5", "C2:E4"],
    ["!c2:e5", "C2:E5"],
    ["Sheet1!B2", "B2"],
    ["B2:B2", "B2"],
  ])("%s is %s", (name, a1) => {
    expect(evaluate(`return sheet.getRange(${JSON.stringify(name)}).getA1Notation()`)).toBe(a1);
  });

  test("an area of all rows that was asked for by numbers has both its corners", () => {
    expect(evaluate(`return sheet.getRange(1, 1, sheet.getMaxRows(), 2).getA1Notation()`)).toBe("A1:B1000");
  });

  test("the protection of a whole sheet has none", () => {
    expect(evaluate(`return sheet.protect().getRange().getA1Notation()`)).toBe("");
  });

  const named = (): WorkbookModel => {
    const model = workbook();
    model.names.push({ name: "Mã_số", range: "'Sheet1'!$B$2:$C$4" }, { name: "Khác", range: "'Sheet2'!$A$1" });
    return model;
  };

  test("a named range is found by its name, and moves with its cells", () => {
    const body = `const before = sheet.getRange("mã_số").getA1Notation(); sheet.insertColumnsBefore(1, 1); sheet.insertRowsBefore(1, 2);
      return [before, sheet.getRange("Mã_số").getA1Notation(), caught(() => sheet.getRange("Không_có"))]`;
    expect(evaluate(body, { workbook: named() })).toEqual(["B2:C4", "C4:D6", "Exception: Range not found"]);
  });

  test("one of another sheet is not on this one", () => {
    expect(evaluate(`return caught(() => sheet.getRange("Khác"))`, { workbook: named() })).toBe(
      "Exception: Range not found",
    );
  });
});

test("a user prints as the address", () => {
  expect(evaluate(`return [String(Session.getActiveUser()), "" + Session.getEffectiveUser()]`)).toEqual([
    "lan@truong.edu.vn",
    "lan@truong.edu.vn",
  ]);
});

test("dates are written in zones at a fixed distance, too", () => {
  const zones = ["GMT+7", "GMT+07:00", "GMT+0700", "GMT-3:30", "GMT", "Asia/Ho_Chi_Minh"];
  const body = `const at = new Date(Date.UTC(2026, 10, 23, 17, 5));
    return ${JSON.stringify(zones)}.map((zone) => Utilities.formatDate(at, zone, "dd/MM HH:mm Z"))`;
  expect(evaluate(body)).toEqual([
    "24/11 00:05 +0700",
    "24/11 00:05 +0700",
    "24/11 00:05 +0700",
    "23/11 13:35 -0330",
    "23/11 17:05 +0000",
    "24/11 00:05 +0700",
  ]);
  expect(evaluate(`return caught(() => Utilities.formatDate(new Date(), "Hà Nội", "dd"))`)).toBe(
    "Exception: Invalid argument: Hà Nội",
  );
});

test("enumeration values compare by their order", () => {
  const body = `const { NONE, FULL } = ScriptApp.AuthMode; return [NONE.compareTo(FULL) < 0, FULL.compareTo(NONE) > 0, FULL.compareTo(FULL)]`;
  expect(evaluate(body)).toEqual([true, true, 0]);
});
