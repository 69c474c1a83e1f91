import { describe, expect, test } from "vitest";
import { createSheet } from "../../src/local/model.ts";
import { en, vi } from "../words.ts";
import { demoSchool, openSchool, outcomeOf, placeOf, succeed, type } from "./harness.ts";

describe("set-up", () => {
  test("makes every tab with every header, in Vietnamese", () => {
    const school = openSchool();
    succeed(school.press("setUpWorkbook", "yes"));
    expect(new Set(school.workbook.sheets.map((sheet) => sheet.name))).toEqual(new Set(Object.values(vi.tabs)));
    for (const [tab, headers] of Object.entries(vi.columns)) {
      const name = vi.tabs[tab as keyof typeof vi.tabs];
      expect(school.cells(name)[0], name).toEqual(Object.values(headers));
    }
  });

  test("makes the workbook in English when that is chosen, and the menu follows", () => {
    const school = openSchool();
    succeed(school.press("setUpWorkbook", "no"));
    expect(school.workbook.sheets.map((sheet) => sheet.name)).toContain(en.tabs.indicators);
    expect(school.cells(en.tabs.indicators)[0]).toEqual(Object.values(en.columns.indicators));
    school.open();
    expect(JSON.stringify(school.menus)).toContain(en.menu.refreshReadiness);
  });

  test("seeds the rule set with exactly 55 indicators in scope of level 1, all of them not met", () => {
    const school = openSchool();
    succeed(school.press("setUpWorkbook", "yes"));
    const { readiness } = outcomeOf(school.press("refreshReadiness"));
    expect(readiness?.levels[0]).toMatchObject({ level: 1, inScope: 55, claimed: 0, evidenced: 0, verified: 0 });
    expect(readiness?.levels[0]?.blockers).toHaveLength(55);
  });

  test("a person who declines changes nothing", () => {
    const school = openSchool();
    succeed(school.press("setUpWorkbook"));
    expect(school.workbook.sheets).toHaveLength(1);
    expect(school.state.scriptProperties).toEqual({});
  });

  test("done again and again, it changes no cell", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const tabs = Object.values(vi.tabs).filter((tab) => tab !== vi.tabs.log);
    const before = tabs.map((tab) => school.cells(tab));
    for (let round = 0; round < 2; round++) succeed(school.press("setUpWorkbook", "ok"));
    expect(tabs.map((tab) => school.cells(tab))).toEqual(before);
  });

  test("charts of the overview stay once and where somebody put them; one that was deleted comes back with set-up alone", () => {
    const school = demoSchool();
    const overview = school.workbook.sheets.find(({ name }) => name === vi.tabs.overview);
    if (!overview) throw new Error("no overview");
    const kinds = () => overview.charts.map(({ kind, place }) => `${kind} ${place.row}`);
    expect(kinds()).toEqual(["bar 6", "line 25"]);
    overview.charts = overview.charts.slice(0, 1).map((chart) => ({ ...chart, place: { ...chart.place, row: 40 } }));
    succeed(school.press("refreshReadiness"));
    expect(kinds()).toEqual(["bar 40"]);
    for (let round = 0; round < 2; round++) succeed(school.press("setUpWorkbook", "ok"));
    expect(kinds()).toEqual(["bar 40", "line 25"]);
  });

  test("restores a header, a tab and a setting that went missing, and keeps what staff typed", () => {
    const school = demoSchool();
    const { column } = placeOf(school, "Chỉ tiêu", "P1.01", "Thời hạn");
    succeed(school.edit("Chỉ tiêu", 1, column, [["Hạn chót"]]));
    const before = school.cells("Chỉ tiêu").map((cells) => cells[column - 1]);
    school.workbook.sheets.splice(
      school.workbook.sheets.findIndex((sheet) => sheet.name === "Còn thiếu"),
      1,
    );
    const settingRow = school.cells("Cấu hình").findIndex((cells) => cells[0] === "Báo trước (ngày)") + 1;
    succeed(school.edit("Cấu hình", settingRow, 1, [["Ghi chú của trường"]]));
    // Asked whether that is the column under another name; it is somebody's own.
    succeed(school.press("setUpWorkbook", "ok", "no"));
    expect(school.cells("Chỉ tiêu")[0]).toContain("Thời hạn");
    expect(school.cells("Chỉ tiêu").map((cells) => cells[column - 1])).toEqual(before);
    expect(school.workbook.sheets.map((sheet) => sheet.name)).toContain("Còn thiếu");
    expect(school.cells("Cấu hình").map((cells) => cells[0])).toEqual(
      expect.arrayContaining(["Ghi chú của trường", "Báo trước (ngày)"]),
    );
  });

  test.each([
    ["a name in use for it", "Hạn chót"],
    ["a name of nobody's", "Cột của tôi"],
  ])("gives a column renamed to %s its name back, when that is what the person says", (_, name) => {
    const school = demoSchool();
    const { column } = placeOf(school, "Chỉ tiêu", "P1.01", "Thời hạn");
    const before = school.cells("Chỉ tiêu");
    succeed(school.edit("Chỉ tiêu", 1, column, [[name]]));
    const run = succeed(school.press("setUpWorkbook", "ok", "yes"));
    expect(school.alerts.map(({ prompt }) => prompt).join()).toContain(`${name}`);
    expect(run.ok).toBe(true);
    expect(school.cells("Chỉ tiêu")).toEqual(before);
  });

  test("finds a renamed tab before it would make a new one, and does nothing when the person breaks off", () => {
    const school = demoSchool();
    const sheet = school.workbook.sheets.find(({ name }) => name === "Chỉ tiêu");
    const before = school.cells("Chỉ tiêu");
    if (sheet) sheet.name = "Chi tieu 2026";
    succeed(school.press("setUpWorkbook", "ok", "cancel"));
    expect(school.workbook.sheets.map(({ name }) => name)).not.toContain("Chỉ tiêu");
    succeed(school.press("setUpWorkbook", "ok", "yes"));
    expect(school.cells("Chỉ tiêu")).toEqual(before);
    expect(school.workbook.sheets.map(({ name }) => name)).not.toContain("Chi tieu 2026");
  });

  test("keeps a sheet of the school's own that is not ours", () => {
    const school = openSchool();
    succeed(school.edit("Trang tính1", 1, 1, [["Việc riêng"]]));
    succeed(school.press("setUpWorkbook", "yes"));
    expect(school.cells("Trang tính1")).toEqual([["Việc riêng"]]);
  });

  test.each([
    ["in the other language", en.tabs.report, en.tabs.overview, en.tabs.log],
    ["in the workbook's own language", vi.tabs.report, vi.tabs.overview, vi.tabs.log],
    ["twice, in both", vi.tabs.report, en.tabs.report, en.tabs.settings],
  ])("writes nothing onto tabs of the school's own without cells that bear names of ours, %s", (_, ...names) => {
    const school = openSchool();
    const { workbook } = school;
    workbook.sheets = names.map((name, index) => createSheet(index + 7, name));
    workbook.nextId = 20;
    succeed(school.press("setUpWorkbook", "yes", "ok", "ok"));
    succeed(school.press("writeReport"));
    const own = workbook.sheets.filter(({ id }) => id < 20);
    expect(own.map(({ rows, merges, columnStyles }) => [rows, merges, columnStyles])).toEqual(
      names.map(() => [[], [], []]),
    );
    expect(own.map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
    expect(school.cells(vi.tabs.report).length).toBeGreaterThan(5);
    succeed(school.press("setUpWorkbook", "ok"));
    expect(workbook.sheets).toHaveLength(names.length + Object.keys(vi.tabs).length);
  });

  test("a blank tab named in the other language that came later is asked about, and is not ours though ours is gone", () => {
    const school = demoSchool();
    const { workbook } = school;
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== vi.tabs.report);
    workbook.sheets.push(createSheet(500, en.tabs.report));
    workbook.nextId = 501;
    succeed(school.press("setUpWorkbook", "ok", "ok", "ok"));
    succeed(school.press("writeReport"));
    expect(workbook.sheets.find(({ id }) => id === 500)?.rows).toEqual([]);
    expect(school.cells(vi.tabs.report).length).toBeGreaterThan(5);
  });

  test("asks before it changes the workbook's locale, and leaves it when told no", () => {
    const school = openSchool();
    school.workbook.locale = "en_US";
    succeed(school.press("setUpWorkbook", "yes", "no"));
    expect(school.workbook.locale).toBe("en_US");
    expect(school.alerts[1]?.prompt).toContain("en_US");
    succeed(school.press("setUpWorkbook", "ok", "yes"));
    expect(school.workbook.locale).toBe("vi_VN");
  });

  test("the sample does not overwrite what anybody entered", () => {
    const school = openSchool();
    succeed(school.press("setUpWorkbook", "yes"));
    type(school, "Chỉ tiêu", "P2.01", "Kết quả", 0.5);
    const before = school.cells("Chỉ tiêu");
    const { messages } = outcomeOf(school.press("makeDemo", "ok"));
    expect(messages?.[0]).toContain("không điền dữ liệu mẫu");
    expect(school.cells("Chỉ tiêu")).toEqual(before);
  });
});
