import { expect, test } from "vitest";
import { vi } from "../words.ts";
import { demoSchool, outcomeOf, succeed, type } from "./harness.ts";

test("a past day shows what was stored on it, whatever changed since; a day before all, and no day, are said to be so", () => {
  const school = demoSchool();
  succeed(school.run("refreshReadiness"));
  school.at("2026-11-25T09:00:00");
  type(school, vi.tabs.indicators, "P1.01", vi.columns.indicators.result, "");
  succeed(school.run("refreshReadiness"));

  const stateOn = (day: string) => {
    const { pastDay } = outcomeOf(school.press("showPastDay", day)) as {
      pastDay?: { on: string; rows: Record<string, { attainment: string }> };
    };
    return { on: pastDay?.on, attainment: pastDay?.rows["P1.01"]?.attainment ?? "notAssessed" };
  };
  const tuesday = stateOn("24/11/2026");
  expect(tuesday).toEqual({ on: "2026-11-24", attainment: expect.stringMatching(/^level/) });
  expect(school.dialogs[school.dialogs.length - 1]).toMatchObject({ title: "Trạng thái cuối ngày 24/11/2026" });
  expect(stateOn("25/11/2026")).toEqual({ on: "2026-11-25", attainment: "notAssessed" });

  const lastWords = () => school.alerts[school.alerts.length - 1]?.prompt;
  school.press("showPastDay", "01/01/2020");
  expect(lastWords()).toContain("Lịch sử chưa có gì đến ngày 01/01/2020");
  school.press("showPastDay", "thứ ba");
  expect(lastWords()).toContain("«thứ ba» không phải một ngày chắc chắn");
});
