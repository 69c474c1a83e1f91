import { describe, expect, test } from "vitest";
import type { CountedCall } from "../../src/local/host.ts";
import { evaluate, firstSheet, hostOf, runOn, script } from "./support.ts";

describe("the language of exceptions", () => {
  const body = `return caught(() => sheet.getRange(5000, 1))`;
  test.each([
    ["en", "Exception: The coordinates of the range are outside the dimensions of the sheet."],
    ["vi", "Exception: Tọa độ của dải ô nằm ngoài kích thước của trang tính."],
  ] as const)("%s", (errorLanguage, message) => {
    expect(evaluate(body, { errorLanguage })).toBe(message);
  });
  test("another that no program knows", () => {
    const message = evaluate(`return caught(() => ss.insertSheet("Sheet1"))`, { errorLanguage: "other" }) as string;
    expect(message).toContain("Exception: ");
    expect(message).toContain("Sheet1");
    expect(message).not.toMatch(/already exists|Đã tồn tại/);
  });
});

describe("a refused write", () => {
  const refused = `sheet.getRange("F1").setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(["Đạt", "Chưa"]).setAllowInvalid(false).build());`;

  test.each([
    [
      `sheet.getRange("A1").setValue("x".repeat(50001))`,
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    ],
    [
      `${refused} sheet.getRange("F1").setValue("Khác")`,
      "The data you entered in cell F1 violates the data validation rules set on this cell.",
    ],
  ])("%s is told at once", (act, message) => {
    const host = hostOf(script(`return caught(() => { ${act} })`));
    expect(runOn(host)).toBe(`Exception: ${message}`);
    expect(firstSheet(host.workbook).rows[0]?.some((cell) => cell && cell.value !== "") ?? false).toBe(false);
  });

  test("or, as Google may, at the next call of the spreadsheet", () => {
    const body = `const first = caught(() => sheet.getRange("A1").setValue("x".repeat(50001)));
      return [first, caught(() => SpreadsheetApp.flush()), caught(() => SpreadsheetApp.flush())]`;
    const message = "Exception: Your input contains more than the maximum of 50000 characters in a single cell.";
    expect(evaluate(body, { deferredErrors: true })).toEqual(["no error", message, "no error"]);
  });

  test("or at the end of the run", () => {
    const host = hostOf(script(`sheet.getRange("A1").setValue("x".repeat(50001))`), { deferredErrors: true });
    expect(host.run("main")).toMatchObject({ ok: false, error: { name: "Exception" } });
  });

  test("what the rule allows is written, emptiness too", () => {
    const body = `${refused} sheet.getRange("F1").setValue("Đạt"); const value = sheet.getRange("F1").getValue();
      return [value, sheet.getRange("F1").setValue("").getValue()]`;
    expect(evaluate(body)).toEqual(["Đạt", ""]);
  });

  test("a person cannot type it either", () => {
    const host = hostOf(script(refused));
    runOn(host);
    expect(() => host.edit("Sheet1", 1, 6, [["Khác"]])).toThrow("violates the data validation rules");
  });

  test.each([
    [`requireValueInList(["có", "không"])`, `"chưa rõ"`, `"có"`],
    [`requireValueInRange(sheet.getRange("A1:A2"))`, `"P9"`, `"P1"`],
  ])("%s", (rule, bad, good) => {
    const body = `sheet.getRange("A1:A2").setValues([["P1"], ["P2"]]);
      const cell = sheet.getRange("B1").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build());
      return [caught(() => cell.setValue(${bad})) === "no error", caught(() => cell.setValue(${good}))]`;
    expect(evaluate(body)).toEqual([false, "no error"]);
  });
});

describe("counting", () => {
  test("calls that read or write data are counted, places and builders only listed", () => {
    const host = hostOf(
      script(`sheet.getRange(1, 1, 2, 2).setValues([[1,2],[3,4]]).setBackground("red");
        sheet.getDataRange().getValues(); sheet.getLastRow(); ss.getSheetByName("x");
        SpreadsheetApp.newDataValidation().requireValueInList(["a"]).build();
        PropertiesService.getScriptProperties().getProperties(); LockService.getScriptLock().tryLock(0); SpreadsheetApp.flush()`),
    );
    runOn(host);
    expect(host.countedCalls).toEqual({
      "Range.setValues": 1,
      "Range.setBackground": 1,
      "Range.getValues": 1,
      "Properties.getProperties": 1,
      "Lock.tryLock": 1,
      "SpreadsheetApp.flush": 1,
    });
    expect(host.calls).toMatchObject({ "Sheet.getRange": 1, "Sheet.getLastRow": 1, "Spreadsheet.getSheetByName": 1 });
  });
});

describe("injected faults", () => {
  const body = `const store = PropertiesService.getScriptProperties();
    const error = caught(() => store.setProperty("a", "1"));
    try { store.setProperty("b", "1"); } finally { store.setProperty("c", "1"); }
    return error`;
  const on = (at: number, fault: "before" | "after" | "kill") => ({
    fault: (call: CountedCall) => (call.index === at && call.name === "Properties.setProperty" ? fault : undefined),
  });
  const server = "Exception: We're sorry, a server error occurred. Please wait a bit and try again.";

  test("before: nothing was done", () => {
    const host = hostOf(script(body), on(0, "before"));
    expect(runOn(host)).toBe(server);
    expect(host.state.scriptProperties).toEqual({ b: "1", c: "1" });
  });

  test("after: it was done all the same", () => {
    const host = hostOf(script(body), on(0, "after"));
    expect(runOn(host)).toBe(server);
    expect(host.state.scriptProperties).toEqual({ a: "1", b: "1", c: "1" });
  });

  test("kill: neither catch nor finally has an effect", () => {
    const host = hostOf(script(body), on(1, "kill"));
    expect(host.run("main")).toMatchObject({ ok: false, killed: true });
    expect(host.state.scriptProperties).toEqual({ a: "1" });
  });

  test("kill where everything is caught", () => {
    const host = hostOf(
      script(
        `caught(() => sheet.getRange("A1").setValue(1)); caught(() => sheet.getRange("A2").setValue(2)); return "done"`,
      ),
      {
        fault: ({ index }) => (index === 0 ? "kill" : undefined),
      },
    );
    expect(host.run("main")).toMatchObject({ ok: false, killed: true });
    expect(firstSheet(host.workbook).rows).toEqual([]);
    // The next execution is a new one.
    expect(host.run("main")).toMatchObject({ ok: true, value: "done" });
  });
});

describe("a write that fails late", () => {
  const late = (at: number) => ({
    fault: ({ index }: CountedCall) => (index === at ? ("late" as const) : undefined),
  });
  const server = "Exception: We're sorry, a server error occurred. Please wait a bit and try again.";

  test("is not made, and told at the spreadsheet's next call", () => {
    const body = `const cell = sheet.getRange("A1").setValue(1).setFontWeight("bold");
      const next = caught(() => PropertiesService.getScriptProperties().setProperty("a", "1"));
      return [next, caught(() => SpreadsheetApp.flush()), caught(() => SpreadsheetApp.flush()), cell.getValue()]`;
    expect(evaluate(body, late(1))).toEqual(["no error", server, "no error", 1]);
  });

  test("fails the run when no call follows", () => {
    const host = hostOf(script(`sheet.getRange("A1").setValue(1)`), late(0));
    expect(host.run("main")).toMatchObject({ ok: false, error: { name: "Exception" } });
    expect(firstSheet(host.workbook).rows).toEqual([]);
  });

  test("what is no write of the spreadsheet is never late", () => {
    const body = `PropertiesService.getScriptProperties().setProperty("a", "1"); SpreadsheetApp.flush(); return "done"`;
    expect([evaluate(body, late(0)), evaluate(body, late(1))]).toEqual(["done", "done"]);
  });
});

describe("the time that a run may take", () => {
  const body = (milliseconds: number) =>
    script(`Utilities.sleep(${milliseconds}); Utilities.sleep(${milliseconds});
    try { sheet.getRange("A1").setValue(1); } finally { sheet.getRange("A2").setValue(2); }`);

  test("six minutes", () => {
    const host = hostOf(body(181_000), { now: () => 0 });
    expect(host.run("main")).toMatchObject({
      ok: false,
      killed: true,
      error: { message: "Exceeded maximum execution time" },
    });
    expect(firstSheet(host.workbook).rows).toEqual([]);
    expect(hostOf(body(179_000), { now: () => 0 }).run("main").ok).toBe(true);
  });

  test("half a minute for a simple trigger", () => {
    expect(hostOf(body(16_000), { now: () => 0 }).run("main", { mode: "simple" }).killed).toBe(true);
    expect(hostOf(body(14_000), { now: () => 0 }).run("main", { mode: "simple" }).ok).toBe(true);
  });
});
