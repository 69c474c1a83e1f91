/** What a person may do with the file, and what a person consented to, as the host has it. */
import { describe, expect, test } from "vitest";
import { evaluate, firstSheet, hostOf, manifest, runOn, script } from "./support.ts";

const AUTH = "https://www.googleapis.com/auth/";
const SCOPES = (JSON.parse(manifest) as { oauthScopes: string[] }).oauthScopes;
const allBut = (name: string) => SCOPES.filter((scope) => scope !== AUTH + name);
const told = { en: "Action not allowed", vi: "Không được phép thực hiện hành động này", other: "Ŧørstyrrelse" };

describe.each(["viewer", "commenter"] as const)("a %s", (role) => {
  test("reads, keeps properties, and edits no cell", () => {
    const body = `PropertiesService.getScriptProperties().setProperty("a", "1");
      PropertiesService.getUserProperties().setProperty("b", "2");
      return [sheet.getRange("A1").getValue(), sheet.getLastRow(), sheet.getRange("A1").canEdit()]`;
    const host = hostOf(script(body), { role });
    expect(runOn(host)).toEqual(["", 0, false]);
    expect(host.state.scriptProperties).toEqual({ a: "1" });
    expect(evaluate("return sheet.getRange('A1').canEdit()")).toBe(true);
  });

  test.each([
    "sheet.getRange('A1').setValue(1)",
    "sheet.getRange('A1').setBackground('red')",
    "sheet.getRange('A1:B2').merge()",
    "sheet.setFrozenRows(1)",
    "sheet.getRange('A1').protect()",
    "ss.insertSheet('Mới')",
    "ss.setSpreadsheetLocale('vi_VN')",
  ])("is refused %s, in the account's language", (act) => {
    for (const [errorLanguage, text] of Object.entries(told)) {
      const options = { role, errorLanguage: errorLanguage as keyof typeof told };
      expect(evaluate(`return caught(() => ${act})`, options)).toContain(`Exception: ${text}`);
    }
  });

  test("may be told late, as with other refused writes; what gives back a new thing is refused at once", () => {
    const host = hostOf(
      script(`const cell = sheet.getRange("A1");
        return [caught(() => cell.setValue(1).setBackground("red")), caught(() => SpreadsheetApp.flush()),
          caught(() => cell.setValue(1)), caught(() => SpreadsheetApp.flush()), caught(() => ss.insertSheet("Mới"))]`),
      { role, deferredErrors: true },
    );
    const refusal = `Exception: ${told.en}`;
    expect(runOn(host)).toEqual([refusal, "no error", "no error", refusal, refusal]);
    expect(firstSheet(host.workbook).rows.flat().filter(Boolean)).toEqual([]);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test("opens the file without onOpen, and cannot type", () => {
    const host = hostOf(
      `function onOpen() { SpreadsheetApp.getUi().createMenu("Sổ").addToUi(); } function onEdit() {}`,
      {
        role,
      },
    );
    expect(host.open().ok).toBe(true);
    expect(host.menus).toEqual([]);
    expect(() => host.edit("Sheet1", 1, 1, [["a"]])).toThrow(told.en);
    expect(firstSheet(host.workbook).rows.flat().filter(Boolean)).toEqual([]);
  });

  test("can be one run's person alone", () => {
    const host = hostOf(script("return caught(() => sheet.getRange('A1').setValue(1))"));
    expect(runOn(host, { role })).toContain(told.en);
    expect(runOn(host)).toBe("no error");
  });
});

describe("a scope that this person did not consent to", () => {
  test.each([
    ["MailApp.getRemainingDailyQuota()", "script.send_mail", "MailApp.getRemainingDailyQuota"],
    ["ScriptApp.getProjectTriggers()", "script.scriptapp", "ScriptApp.getProjectTriggers"],
    ["SpreadsheetApp.getActiveSpreadsheet()", "spreadsheets.currentonly", "SpreadsheetApp.getActiveSpreadsheet"],
    ["Session.getActiveUser()", "userinfo.email", "Session.getActiveUser"],
    ["Session.getEffectiveUser()", "userinfo.email", "Session.getEffectiveUser"],
    [
      "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'x')",
      "script.container.ui",
      "Ui.showModalDialog",
    ],
  ])("%s", (call, scope, member) => {
    const code = `function main() { try { ${call}; } catch (e) { return e.name + ": " + e.message; } }`;
    const error = runOn(hostOf(code, { granted: allBut(scope) }));
    expect(error).toContain(`Exception: You do not have permission to call ${member}. Required permissions: `);
    expect(error).toContain(AUTH + scope);
    expect(runOn(hostOf(code))).toBeUndefined();
  });

  test("keeps nobody from alerts", () => {
    const code = `function main() { SpreadsheetApp.getUi().alert("Xin chào"); }`;
    const host = hostOf(code, { granted: [] });
    expect(host.run("main").ok).toBe(true);
    expect(host.alerts).toHaveLength(1);
  });

  test("is no matter to simple triggers and cells", () => {
    const body = `sheet.getRange("A1").setValue("có"); return Session.getActiveUser().getEmail()`;
    expect(evaluate(body, { granted: [] }, { mode: "simple" })).toBe("");
    expect(evaluate("return sheet.getRange('A1').getValue()", { granted: [] }, { mode: "custom" })).toBe("");
  });

  test("is known to the script, with a page for it", () => {
    const body = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const required = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
      return [String(info.getAuthorizationStatus()), required, info.getAuthorizationUrl()]`;
    expect(evaluate(body)).toEqual(["NOT_REQUIRED", false, null]);
    const [status, required, address] = evaluate(body, {
      granted: allBut("script.send_mail"),
    }) as unknown[];
    expect([status, required]).toEqual(["REQUIRED", true]);
    expect(address).toContain("script.send_mail");
  });

  test("is asked for in no other mode than the full one", () => {
    const body = `return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.LIMITED).getAuthorizationStatus())`;
    expect(evaluate(body, { granted: allBut("script.send_mail") })).toBe("NOT_REQUIRED");
  });

  test.each(["requireAllScopes(ScriptApp.AuthMode.FULL)", "invalidateAuth()"])("%s is not emulated", (call) => {
    expect(() => evaluate(`ScriptApp.${call}`)).toThrow("not emulated");
  });
});
