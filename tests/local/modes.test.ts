import { describe, expect, test } from "vitest";
import type { RunMode } from "../../src/local/host.ts";
import { evaluate, hostOf, manifest } from "./support.ts";

const AUTH = "https://www.googleapis.com/auth/";

describe("an explicit list of scopes is the whole truth", () => {
  test.each([
    [
      "MailApp.getRemainingDailyQuota()",
      ["spreadsheets.currentonly"],
      "MailApp.getRemainingDailyQuota",
      "script.send_mail",
    ],
    [
      "ScriptApp.getProjectTriggers()",
      ["spreadsheets.currentonly"],
      "ScriptApp.getProjectTriggers",
      "script.scriptapp",
    ],
    [
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      ["spreadsheets.currentonly"],
      "Ui.showSidebar",
      "script.container.ui",
    ],
  ])("%s", (call, scopes, member, scope) => {
    const message = `Specified permissions are not sufficient to call ${member}. Required permissions: ${AUTH}${scope}`;
    expect(evaluate(`return caught(() => ${call})`, { scopes })).toBe(`Exception: ${message}`);
  });

  test("the manifest of this project covers its services", () => {
    const body = `MailApp.getRemainingDailyQuota(); ScriptApp.getProjectTriggers(); return Session.getActiveUser().getEmail()`;
    expect(evaluate(body)).toBe("lan@truong.edu.vn");
    expect(JSON.parse(manifest).oauthScopes).toContain(`${AUTH}spreadsheets.currentonly`);
  });
});

describe("a simple trigger may little", () => {
  const simple = { mode: "simple" as const };
  test.each([
    ["MailApp.sendEmail('a@b.vn', 'x', 'y')", "script.send_mail"],
    ["ScriptApp.newTrigger('main')", "script.scriptapp"],
    ["SpreadsheetApp.getUi().alert('x')", ""],
  ])("not %s", (call, scope) => {
    const error = evaluate(`return caught(() => ${call})`, {}, simple);
    expect(error).toContain("Exception: You do not have permission to call ");
    expect(error).toContain(scope);
  });

  test("it reads and writes the sheet, builds menus, keeps properties, and does not know who", () => {
    const body = `sheet.getRange("A1").setValue("có");
      SpreadsheetApp.getUi().createMenu("Sổ").addItem("Tính", "main").addToUi();
      PropertiesService.getScriptProperties().setProperty("a", "1");
      return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]`;
    expect(evaluate(body, {}, simple)).toEqual(["", ""]);
  });
});

test("a custom function only reads", () => {
  const how = { mode: "custom" as const };
  expect(evaluate("return sheet.getRange('A1').getValue()", {}, how)).toBe("");
  const error = evaluate("return caught(() => sheet.getRange('A1').setValue(1))", {}, how);
  expect(error).toContain("You do not have permission to call ");
});

test("a time-driven run has no user interface", () => {
  const body = "return caught(() => SpreadsheetApp.getUi())";
  expect(evaluate(body, {}, { mode: "trigger" })).toBe(
    "Exception: Cannot call SpreadsheetApp.getUi() from this context.",
  );
});

describe("who runs the script", () => {
  const who = (mode: RunMode, user?: string, options = {}) =>
    evaluate(
      "return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]",
      options,
      user ? { mode, user } : { mode },
    );
  test("a menu: the one who clicks", () => {
    expect(who("menu", "binh@truong.edu.vn")).toEqual(["binh@truong.edu.vn", "binh@truong.edu.vn"]);
  });
  test("a trigger: its owner", () => {
    expect(who("trigger", undefined, { owner: "chu@truong.edu.vn" })).toEqual([
      "chu@truong.edu.vn",
      "chu@truong.edu.vn",
    ]);
  });
  test("without the scope: it may not even be asked", () => {
    const options = { scopes: ["spreadsheets.currentonly"] };
    const member = "Session.getActiveUser";
    const message = `Specified permissions are not sufficient to call ${member}. Required permissions: ${AUTH}userinfo.email`;
    expect(evaluate(`return caught(() => ${member}())`, options)).toBe(`Exception: ${message}`);
  });
});

describe("opening", () => {
  const code = `function onOpen(e) {
    const ui = SpreadsheetApp.getUi();
    ui.createMenu("Sổ").addItem("Tính", "tinh").addSeparator().addSubMenu(ui.createMenu("Thư").addItem("Xem", "xem")).addToUi();
    ui.createMenu("Sổ").addItem("Tính lại", "tinh").addToUi();
    if (e.authMode !== ScriptApp.AuthMode.LIMITED) throw new Error("mode");
  }`;
  test("builds the menus; one of the same name takes the other's place", () => {
    const host = hostOf(code);
    expect(host.open().ok).toBe(true);
    expect(host.menus).toEqual([{ name: "Sổ", items: [{ caption: "Tính lại", functionName: "tinh" }] }]);
  });
  test("a script without onOpen has none", () => {
    expect(hostOf("function main() {}").open().ok).toBe(true);
  });
});

describe("an edit by a person", () => {
  const code = `function onEdit(e) {
    PropertiesService.getScriptProperties().setProperty("seen", JSON.stringify({
      at: e.range.getA1Notation(), row: e.range.rowStart, value: e.value, old: e.oldValue, user: Session.getActiveUser().getEmail(),
      sheet: e.range.getSheet().getName(), source: e.source.getName(), mail: tryMail(),
    }));
  }
  function tryMail() { try { MailApp.getRemainingDailyQuota(); } catch (e) { return "refused"; } return "allowed"; }
  function main() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); }`;
  const seen = (host: ReturnType<typeof hostOf>) => JSON.parse(host.state.scriptProperties.seen ?? "null");

  test("one cell: the values as strings, the old one only if there was one", () => {
    const host = hostOf(code);
    host.edit("Sheet1", 2, 3, [["12,5"]]);
    expect(seen(host)).toMatchObject({
      at: "C2",
      row: 2,
      value: "12.5",
      sheet: "Sheet1",
      source: "Sổ thử",
      user: "",
      mail: "refused",
    });
    expect(seen(host)).not.toHaveProperty("old");
    host.edit("Sheet1", 2, 3, [[true]]);
    expect(seen(host)).toMatchObject({ value: "TRUE", old: "12.5" });
  });

  test("several cells: no values", () => {
    const host = hostOf(code);
    host.edit("Sheet1", 1, 1, [["a", "b"]]);
    expect(seen(host)).toMatchObject({ at: "A1:B1" });
    expect(seen(host)).not.toHaveProperty("value");
  });

  test("what a script writes is no edit", () => {
    const host = hostOf(code);
    host.run("main");
    expect(seen(host)).toBeNull();
  });
});
