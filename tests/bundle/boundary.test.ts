/** What a person sees when something is wrong: one place tells it, in their language, and nothing vanishes. */
import { describe, expect, test } from "vitest";
import { vi } from "../words.ts";
import { COORDINATOR, demoSchool, openSchool, outcomeOf, setSetting, succeed } from "./harness.ts";

const lastAlert = (school: ReturnType<typeof openSchool>) => school.alerts[school.alerts.length - 1]?.prompt ?? "";

describe("the error boundary", () => {
  test.each(["en", "vi", "other"] as const)(
    "an error of Google's in %s is an apology with an id, and is logged",
    (errorLanguage) => {
      let armed = false;
      const school = demoSchool({
        errorLanguage,
        fault: ({ name }) => (armed && name === "Range.getValues" ? "before" : undefined),
      });
      armed = true;
      const result = succeed(school.press("refreshReadiness"));
      armed = false;
      expect(lastAlert(school)).toMatch(/Rất tiếc.+Mã lỗi: [0-9a-f]{8}/);
      expect(result.logs.map(({ level }) => level)).toContain("error");
      expect(school.cells(vi.tabs.log).at(-1)?.[3]).toContain("Rất tiếc");
    },
  );

  test("a tab that the run has to write is missed before the first mail, and told in the log", () => {
    const school = demoSchool();
    succeed(school.press("approveDigests", "yes"));
    school.at("2026-11-25T07:10:00");
    school.workbook.sheets.splice(
      school.workbook.sheets.findIndex((sheet) => sheet.name === vi.tabs.mails),
      1,
    );
    const sent = school.outbox.length;
    succeed(school.run("hourly", { mode: "trigger" }));
    // Only the sending account hears of it.
    const left = school.outbox.slice(sent).map((mail) => mail.to.join());
    expect(left).toEqual([COORDINATOR]);
    expect(school.cells(vi.tabs.log).at(-1)?.[3]).toContain("điểm cần sửa");
  });

  test("a workbook that stops is logged once a day, not at each firing", () => {
    const school = demoSchool();
    succeed(school.press("approveDigests", "yes"));
    setSetting(school, "Người điều phối", "KHONG-CO");
    school.at("2026-11-25T07:10:00");
    const before = school.cells(vi.tabs.log).length;
    for (let hour = 0; hour < 3; hour++) succeed(school.run("hourly", { mode: "trigger", user: COORDINATOR }));
    expect(school.cells(vi.tabs.log)).toHaveLength(before + 1);
  });

  test("a school without people is scored, and told whom the mails still need", () => {
    const school = openSchool({ user: "" });
    succeed(school.press("setUpWorkbook", "yes"));
    const { readiness, problems } = outcomeOf(school.press("refreshReadiness"));
    expect(readiness?.levels[0]?.inScope).toBe(55);
    expect(problems?.map(({ code }) => code)).toContain("noPeople");
    expect(outcomeOf(school.press("previewDigests")).stopped).toBe(true);
  });

  test("a log tab that somebody deleted stops nothing", () => {
    const school = demoSchool();
    school.workbook.sheets.splice(
      school.workbook.sheets.findIndex((sheet) => sheet.name === vi.tabs.log),
      1,
    );
    expect(outcomeOf(school.press("refreshReadiness")).readiness).toBeDefined();
  });

  test("the log keeps the last thousand runs", () => {
    const school = demoSchool();
    const sheet = school.workbook.sheets.find((each) => each.name === vi.tabs.log);
    const row = sheet?.rows[1];
    for (let index = 1; index <= 1101; index++) if (sheet && row) sheet.rows[index] = [...row];
    if (sheet) sheet.maxRows = 1200;
    succeed(school.press("refreshReadiness"));
    expect(school.cells(vi.tabs.log).length).toBeLessThanOrEqual(1002);
  });
});
