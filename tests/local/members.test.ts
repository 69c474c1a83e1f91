/** The members that the facade has: each needed, each named by its own name, and those that are not there, too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { memberNames } from "../../src/local/facade/service-class.ts";
import { FREE, SCOPES } from "../../src/local/members.ts";
import "../../src/local/facade/main.ts";
import { evaluate, hostOf, script } from "./support.ts";

function sourcesIn(folder: string, isWanted: (path: string) => boolean): string {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return paths
    .filter(isWanted)
    .map((path) => readFileSync(new URL(path, root), "utf8"))
    .join("\n");
}

describe("the facade", () => {
  test("has no member that neither the bundle nor a test calls", () => {
    const calling = sourcesIn("src", (path) => !path.startsWith("local")) + sourcesIn("tests", () => true);
    const called = new Set([...calling.matchAll(/\.(\w+)\b/g)].map(([, name]) => name));
    expect(memberNames.filter((member) => !called.has(member.split(".")[1]))).toEqual([]);
    expect(memberNames.length).toBeGreaterThan(100);
  });

  test("has every member that is free, and every class or member that asks for a scope", () => {
    const known = new Set(memberNames.flatMap((member) => [member, member.split(".")[0]]));
    expect([...FREE, ...Object.keys(SCOPES)].filter((name) => !known.has(name))).toEqual([]);
  });
});

/** What a run fails by whose script catches everything. */
function flawOf(body: string): string | undefined {
  const result = hostOf(script(body)).run("main");
  return result.ok ? undefined : result.error?.message;
}

describe("a member that is not there", () => {
  test.each([
    ["sheet.getPivotTables()", "Sheet.getPivotTables"],
    ["ss.getBlob()", "Spreadsheet.getBlob"],
    ["SpreadsheetApp.create('x')", "SpreadsheetApp.create"],
    ["sheet.getRange('A1').randomize()", "Range.randomize"],
    ["SpreadsheetApp.newDataValidation().requireDate()", "DataValidationBuilder.requireDate"],
    ["Utilities.zip([])", "Utilities.zip"],
    ["Utilities.newBlob('x').copyBlob()", "Blob.copyBlob"],
    ["Logger.getLog()", "Logger.getLog"],
    ["console.time('x')", "console.time"],
    ["SpreadsheetApp.BorderStyle.WAVY", "SpreadsheetApp.BorderStyle.WAVY"],
    ["SpreadsheetApp.BorderStyle.SOLID.getName()", "SpreadsheetApp.BorderStyle.SOLID.getName"],
    ["SpreadsheetApp.WrapStrategy.WRAP", "SpreadsheetApp.WrapStrategy"],
    ["ScriptApp.AuthMode.FULL.foo", "ScriptApp.AuthMode.FULL.foo"],
    ["SpreadsheetApp.getUi().Button.OK.foo", "Ui.Button.OK.foo"],
    ["Utilities.Charset.UTF_16", "Utilities.Charset.UTF_16"],
    ["HtmlService.createHtmlOutput('x').getBlob()", "HtmlOutput.getBlob"],
    ["MailApp.createDraft()", "MailApp.createDraft"],
    ["Session.getTemporaryActiveUserKey()", "Session.getTemporaryActiveUserKey"],
    ["LockService.getUserLock()", "LockService.getUserLock"],
    ["sheet.name = 'x'", "setting Sheet.name"],
  ])("%s fails the run by its own name, even when caught", (act, name) => {
    expect(flawOf(`caught(() => ${act})`)).toBe(`not emulated: ${name}`);
  });

  test("is named by its own name also after a first one, where it is caught and where the run ends", () => {
    const body = `return [caught(() => sheet.getPivotTables()), caught(() => Logger.getLog()), caught(() => Utilities.zip())]`;
    const host = hostOf(
      script(
        `const seen = (() => { ${body} })(); PropertiesService.getScriptProperties().setProperty("seen", JSON.stringify(seen))`,
      ),
    );
    expect(host.run("main").error?.message).toBe(
      "not emulated: Sheet.getPivotTables; not emulated: Logger.getLog; not emulated: Utilities.zip",
    );
    expect(JSON.parse(host.state.scriptProperties.seen ?? "")).toEqual([
      "Error: not emulated: Sheet.getPivotTables",
      "Error: not emulated: Logger.getLog",
      "Error: not emulated: Utilities.zip",
    ]);
  });

  test("is not asked for by JavaScript's own ways with objects", () => {
    const body = `const all = [sheet, ss, SpreadsheetApp, Logger, console, SpreadsheetApp.BorderStyle, SpreadsheetApp.BorderStyle.SOLID];
      return all.map((one) => [String(one) !== "", "" + one !== "", JSON.stringify({ one }), typeof one.then, one instanceof Array])`;
    expect(evaluate(`${body}.length`)).toBe(7);
  });
});

describe("arguments that no way of calling takes", () => {
  test.each([
    ["Utilities.computeDigest('MD5', 'x')", "String,String", "Utilities.computeDigest"],
    ["Utilities.newBlob({})", "Object", "Utilities.newBlob"],
    ["Utilities.formatDate('x', 'y', 'z')", "String,String,String", "Utilities.formatDate"],
    ["MailApp.sendEmail('a@b.vn', 'x')", "String,String", "MailApp.sendEmail"],
    ["PropertiesService.getScriptProperties().setProperty(1, 2)", "number,number", "Properties.setProperty"],
    ["LockService.getScriptLock().tryLock('1')", "String", "Lock.tryLock"],
    ["SpreadsheetApp.getUi().alert({})", "Object", "Ui.alert"],
    ["SpreadsheetApp.getUi().alert('x', SpreadsheetApp.getUi().Button.OK)", "String,Button", "Ui.alert"],
    ["HtmlService.createHtmlOutput(1)", "number", "HtmlService.createHtmlOutput"],
    ["ScriptApp.newTrigger(null)", "(null)", "ScriptApp.newTrigger"],
    ["ss.getSheetByName(1)", "number", "SpreadsheetApp.Spreadsheet.getSheetByName"],
    ["sheet.setConditionalFormatRules([1])", "number[]", "SpreadsheetApp.Sheet.setConditionalFormatRules"],
    ["sheet.getRange('A1:A2').setValues([1, 2])", "number[]", "SpreadsheetApp.Range.setValues"],
    ["sheet.getRange('A1:A2').setNotes(['a', 'b'])", "String[]", "SpreadsheetApp.Range.setNotes"],
    ["sheet.getRange('A1:A2').setBackgrounds('red')", "String", "SpreadsheetApp.Range.setBackgrounds"],
    ["sheet.getRange('A1').getValue(1)", "number", "SpreadsheetApp.Range.getValue"],
    ["SpreadsheetApp.getActiveSpreadsheet(1)", "number", "SpreadsheetApp.getActiveSpreadsheet"],
  ])("%s", (act, types, member) => {
    expect(evaluate(`return caught(() => ${act})`)).toBe(
      `Exception: The parameters (${types}) don't match the method signature for ${member}.`,
    );
  });
});
