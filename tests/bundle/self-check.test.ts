/** The check on Google, on the local host: its answers are what our reading of the documents says. */
import { describe, expect, test } from "vitest";
import { en, vi } from "../words.ts";
import { demoSchool, openSchool, type School, succeed } from "./harness.ts";

const { selfCheck } = vi;

/** Probes write what a strict host would refuse: texts that a sheet reads as something else. */
function lenientSchool(options: Parameters<typeof openSchool>[0] = {}): School {
  const school = openSchool({ strict: false, ...options });
  succeed(school.press("setUpWorkbook", "yes"));
  return school;
}

/** What was seen and how it compared, by what was tried. */
function answers(school: School, tab: string = selfCheck.tab): Record<string, { seen: unknown; verdict: unknown }> {
  const rows = school.cells(tab).slice(2);
  return Object.fromEntries(rows.map(([what, , seen, verdict]) => [String(what), { seen, verdict }]));
}

const tabs = (school: School) => school.workbook.sheets.map((sheet) => sheet.name);

describe("the check on Google", () => {
  test("sees on the local host what the documents say, but for formulas, which nobody calculates there", () => {
    const school = lenientSchool();
    succeed(school.press("selfCheck", "no"));
    const { same, different, noted } = selfCheck.verdicts;
    expect(answers(school)).toEqual({
      "getSpreadsheetLocale()": { seen: "vi_VN", verdict: same },
      "getSpreadsheetTimeZone(), getScriptTimeZone(), UTC": {
        seen: "Asia/Ho_Chi_Minh, Asia/Ho_Chi_Minh, -420",
        verdict: same,
      },
      'getEmail() !== ""': { seen: "true", verdict: same },
      "canEdit(), getAuthorizationUrl()": { seen: "true, undefined", verdict: same },
      "getRemainingDailyQuota()": { seen: "100", verdict: same },
      "sendEmail() → getRemainingDailyQuota()": { seen: "", verdict: noted },
      "getProjectTriggers()": { seen: "true, 0, nobody, ", verdict: same },
      "setProperty(7200) → deleteProperty()": { seen: "7200", verdict: same },
      "hasLock(), tryLock(0)": { seen: "true, true", verdict: same },
      "getDocumentLock() !== null": { seen: "true", verdict: same },
      "setBackground() → getLastRow()": { seen: "0", verdict: same },
      "setValue(new Date(2026, 1, 1))": { seen: "Date 2026 2 1 0 0, 01/02/2026", verdict: same },
      'setValue("07:00")': { seen: "Date 1899 12 30 7 0", verdict: same },
      'setValue("12,5")': { seen: "Number 12.5", verdict: same },
      'setValue("1/2/2026")': { seen: "Date 2026 2 1 0 0", verdict: same },
      'setValue("\'=1+1")': { seen: "String =1+1", verdict: same },
      'setNumberFormat("@").setValue("=1+1")': { seen: "=1+1", verdict: same },
      'setValue("=NA()")': { seen: "String #N/A", verdict: same },
      'setValue("=IF(TRUE;12;0)")': { seen: "String #N/A", verdict: different },
      'setValue("=IF(TRUE,12,0)")': { seen: "String #N/A", verdict: noted },
      "setValue(50001)": {
        seen: "setValue(), Exception: Your input contains more than the maximum of 50000 characters in a single cell.",
        verdict: noted,
      },
      "getRange(0, 1)": { seen: "Exception: The starting row of the range is too small.", verdict: same },
      "insertSheet(name) ×2": {
        seen: `Exception: A sheet with the name "${selfCheck.scratch}" already exists. Please enter another name.`,
        verdict: same,
      },
      "Spreadsheet.getAs(pdf)": {
        seen: "Exception: Converting from application/vnd.google-apps.spreadsheet to application/pdf is not supported.",
        verdict: noted,
      },
      "newBlob(html).getAs(pdf)": {
        seen: "Exception: Converting from text/html to application/pdf is not supported.",
        verdict: noted,
      },
      "Intl vi-VN, structuredClone": { seen: "1.234.567,5, undefined", verdict: same },
      ms: { seen: expect.stringMatching(/^\d+$/), verdict: same },
      'setNumberFormat("@").setValue("\'1.10")': { seen: "string 1.10", verdict: same },
      "setFrozenRows() → merge()": {
        seen: "Exception: You can't merge frozen and non-frozen rows.",
        verdict: same,
      },
      "merge() → setFrozenRows()": {
        seen: "Exception: Sorry, you can't freeze rows which contain only part of a merged cell. Try to break apart merged cells or freeze more rows to include the complete merged cells.",
        verdict: same,
      },
      'setNumberFormat("0%") → clearFormat()': { seen: "0%", verdict: same },
      'setNumberFormat("General")': { seen: "0.###############", verdict: same },
    });
    expect(school.alerts.at(-1)?.prompt).toBe(selfCheck.done({ tried: 32, different: 1 }));
  });

  test("sees it when a sheet keeps the apostrophe of text", () => {
    const school = lenientSchool({ keepsApostrophe: true });
    succeed(school.press("selfCheck", "no"));
    const seen = answers(school)['setNumberFormat("@").setValue("\'1.10")'];
    expect(seen).toEqual({ seen: "string '1.10", verdict: selfCheck.verdicts.different });
  });

  test("leaves nothing behind but its tab: no scratch tab, no property, no mail, no other cell", () => {
    const school = demoSchool({ strict: false });
    const ours = tabs(school).filter((tab) => tab !== vi.tabs.log);
    const before = { cells: ours.map((tab) => school.cells(tab)), properties: { ...school.state.scriptProperties } };
    succeed(school.press("selfCheck", "no"));
    expect(tabs(school)).not.toContain(selfCheck.scratch);
    expect({
      cells: ours.map((tab) => school.cells(tab)),
      properties: school.state.scriptProperties,
    }).toEqual(before);
    expect(school.outbox).toEqual([]);
    expect(JSON.stringify(school.cells(selfCheck.tab))).not.toMatch(/@\w|Trường|so-chuan/);
  });

  test("mails the person who presses, and only after a yes", () => {
    const school = lenientSchool();
    succeed(school.press("selfCheck", "yes"));
    expect(school.outbox.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: ["dieu.phoi@truong.example"], subject: "[Gửi thử] Kiểm tra Google" },
    ]);
    expect(answers(school)["sendEmail() → getRemainingDailyQuota()"]?.seen).toBe("-1");
  });

  test("cancelled, it does nothing", () => {
    const school = lenientSchool();
    succeed(school.press("selfCheck"));
    expect(tabs(school)).not.toContain(selfCheck.tab);
  });

  test("done again, it fills the same tab; English follows the workbook", () => {
    const school = openSchool({ strict: false });
    succeed(school.press("setUpWorkbook", "no"));
    for (let round = 0; round < 2; round++) succeed(school.press("selfCheck", "no"));
    expect(tabs(school).filter((tab) => tab === en.selfCheck.tab)).toHaveLength(1);
    expect(answers(school, en.selfCheck.tab)["getSpreadsheetLocale()"]?.verdict).toBe("same");
  });

  test("a probe that throws has answered, in the account's language, and the scratch tab goes", () => {
    const school = lenientSchool({
      errorLanguage: "vi",
      fault: ({ name }) => (name === "MailApp.getRemainingDailyQuota" ? "before" : undefined),
    });
    succeed(school.press("selfCheck", "no"));
    const { seen, verdict } = answers(school)["getRemainingDailyQuota()"] ?? {};
    expect(seen).toMatch(/^Exception: Xin lỗi bạn/);
    expect(verdict).toBe(selfCheck.verdicts.different);
    expect(tabs(school)).not.toContain(selfCheck.scratch);
  });

  test("a refused write belongs to its own probe, also where Google tells it late", () => {
    const school = lenientSchool({ deferredErrors: true });
    succeed(school.press("selfCheck", "no"));
    expect(answers(school)["setValue(50001)"]?.seen).toMatch(/^flush\(\), Exception: /);
    expect(answers(school)["getRange(0, 1)"]?.verdict).toBe(selfCheck.verdicts.same);
  });

  test("a scratch tab that a killed run left behind goes with the next", () => {
    let kill = true;
    const school = lenientSchool({
      fault: ({ name }) => (kill && name === "MailApp.getRemainingDailyQuota" ? "kill" : undefined),
    });
    expect(school.press("selfCheck", "no").killed).toBe(true);
    expect(tabs(school)).toContain(selfCheck.scratch);
    kill = false;
    succeed(school.press("selfCheck", "no"));
    expect(tabs(school)).not.toContain(selfCheck.scratch);
  });

  test("names a locale and a zone that differ", () => {
    const school = lenientSchool();
    Object.assign(school.workbook, { locale: "en_US", timeZone: "America/New_York" });
    succeed(school.press("selfCheck", "no"));
    const found = answers(school);
    const { different } = selfCheck.verdicts;
    expect(found["getSpreadsheetLocale()"]).toEqual({ seen: "en_US", verdict: different });
    expect(found['setValue("1/2/2026")']).toEqual({ seen: "Date 2026 1 2 12 0", verdict: different });
  });

  test("knows the sender's one schedule, and says so without an address", () => {
    const school = demoSchool({ strict: false });
    succeed(school.press("approveDigests", "yes"));
    succeed(school.press("selfCheck", "no"));
    expect(answers(school)["getProjectTriggers()"]?.seen).toBe("true, 1, own, 2026-11-24");
  });
});
