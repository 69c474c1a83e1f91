import { describe, expect, test } from "vitest";
import { evaluate, hostOf, script } from "./support.ts";

test("every execution starts with fresh globals", () => {
  const host = hostOf("var count = 0; function main() { return ++count; }");
  expect([host.run("main").value, host.run("main").value]).toEqual([1, 1]);
});

test("what Apps Script lacks is absent", () => {
  const names = [
    "setTimeout",
    "URL",
    "TextEncoder",
    "fetch",
    "process",
    "Buffer",
    "require",
    "structuredClone",
    "Atomics",
    "SharedArrayBuffer",
  ];
  expect(evaluate(`return ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== "undefined")`)).toEqual(
    [],
  );
});

describe("Google finds only real top-level declarations", () => {
  const code = `"use strict";
    function declared() { return 1; }
    function hidden_() { return 2; }
    globalThis.assigned = function () {};
    var held = function () {};
    (function () { function inner() {} })();`;

  test.each(["assigned", "held", "inner", "missing"])("%s is not found", (name) => {
    expect(hostOf(code).run(name).error?.message).toBe(`Script function not found: ${name}`);
  });

  test("declared ones are; a page cannot call those that end in an underscore", () => {
    const host = hostOf(code);
    expect(host.run("declared").value).toBe(1);
    expect(host.run("hidden_").value).toBe(2);
    expect(host.run("hidden_", { mode: "client" }).ok).toBe(false);
  });
});

test("a member that is not emulated fails the run by its name, even when caught", () => {
  const result = hostOf(script("try { sheet.getPivotTables(); } catch (e) {} return 1;")).run("main");
  expect(result).toMatchObject({ ok: false, error: { message: "not emulated: Sheet.getPivotTables" } });
});

test("values, errors and dates belong to the script's own realm", () => {
  const body = `sheet.getRange("A1").setValue(new Date());
    const values = sheet.getRange("A1").getValues();
    let error; try { sheet.getRange(0, 1); } catch (e) { error = e; }
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error, ss.getSheets() instanceof Array]`;
  expect(evaluate(body)).toEqual([true, true, true, true, true]);
});

test("the clock is the host's; sleeping moves it", () => {
  const body = `const before = Date.now(); Utilities.sleep(1500);
    return [before, Date.now() - before, new Date().getTime() - before, new Date(0) instanceof Date, new Date(2026, 0, 2).getDate()]`;
  expect(evaluate(body, { now: () => 1_000_000 })).toEqual([1_000_000, 1500, 1500, true, 2]);
});

test("a class of its own may extend Date", () => {
  const body = `class Day extends Date { label() { return this.getFullYear(); } } return [new Day(2026, 0, 1).label(), new Day() instanceof Date]`;
  expect(evaluate(body)).toEqual([2026, true]);
});

describe("google.script.run", () => {
  const client = { mode: "client" as const };
  test("a date anywhere makes the whole result null", () => {
    expect(evaluate("return { a: [new Date()] }", {}, client)).toBeNull();
  });
  test("undefined in a list becomes null", () => {
    expect(evaluate("return [1, undefined]", {}, client)).toEqual([1, null]);
  });
  test("arguments are copies", () => {
    expect(evaluate("return e.a", {}, { ...client, args: [{ a: "Đ" }] })).toBe("Đ");
  });
});

test("enumeration values print as their names and unknown ones throw", () => {
  const body = `return [JSON.stringify({ a: SpreadsheetApp.BorderStyle.SOLID }), String(SpreadsheetApp.ProtectionType.SHEET)]`;
  expect(evaluate(body)).toEqual(['{"a":"SOLID"}', "SHEET"]);
  expect(hostOf(script("SpreadsheetApp.BorderStyle.WAVY")).run("main").error?.message).toBe(
    "not emulated: SpreadsheetApp.BorderStyle.WAVY",
  );
});

test("what the script logs is kept with its run", () => {
  const result = hostOf(script(`console.log("một", { hai: 2 }); console.error("ba");`)).run("main");
  expect(result.logs).toEqual([
    { level: "log", text: 'một {"hai":2}' },
    { level: "error", text: "ba" },
  ]);
});

test("an error that is not caught is told with its name and where", () => {
  const result = hostOf("function main() { throw new RangeError('quá lớn'); }").run("main");
  expect(result).toMatchObject({ ok: false, error: { name: "RangeError", message: "quá lớn" } });
  expect(result.error?.stack).toContain("so-chuan.js");
});
