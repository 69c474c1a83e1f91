import { describe, expect, test } from "vitest";
import { COMPUTED_FIELDS } from "../../src/workbook/tables.ts";
import { vi } from "../words.ts";
import { demoSchool, outcomeOf, placeOf, rowOf, type School, succeed, type } from "./harness.ts";

const indicators = vi.tabs.indicators;
const computedHeaders = COMPUTED_FIELDS.map((field) => vi.columns.indicators[field]);

function staffCells(school: School): unknown[][] {
  const grid = school.cells(indicators);
  const staff = (grid[0] ?? []).flatMap((header, index) => (computedHeaders.includes(String(header)) ? [] : [index]));
  return grid.map((cells) => staff.map((index) => cells[index] ?? ""));
}

describe("scoring", () => {
  test("writes each row's value, level and gap, with the field's own figures: 33 of 42, 24 of 33", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const lecturers = rowOf(school, indicators, "P2.01");
    expect(lecturers).toMatchObject({ "Tính cho mã": "P2.01", "Mức đạt": "đạt mức 1", "Vượt chuẩn": "có" });
    expect(lecturers["Giá trị"]).toBeCloseTo(33 / 42, 12);
    expect(rowOf(school, indicators, "P2.07")["Giá trị"]).toBeCloseTo(24 / 33, 12);
    expect(school.cells(vi.tabs.missing).find((cells) => cells[0] === "P2.07")).toMatchObject({
      5: "cần thêm 03 người",
    });
  });

  test("writes no cell that staff own", () => {
    const school = demoSchool();
    const before = staffCells(school);
    succeed(school.press("refreshReadiness"));
    expect(staffCells(school)).toEqual(before);
  });

  test("counts research topics inside the five years only", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    expect(rowOf(school, indicators, "P4.01")["Giá trị"]).toBe(12);
  });

  test("says the three gates side by side for both levels, and never one blended number", () => {
    const school = demoSchool();
    const { readiness } = outcomeOf(school.press("refreshReadiness"));
    const [one, two] = readiness?.levels ?? [];
    const overview = school.cells(vi.tabs.overview);
    const row = overview.find((cells) => cells[0] === "mức 1");
    expect(row?.slice(1, 5)).toEqual([
      55,
      `${one?.claimed}/55 – chưa đủ`,
      `${one?.evidenced}/55 – chưa đủ`,
      `${one?.verified}/55 – chưa đủ`,
    ]);
    expect(two?.blockers.length).toBeGreaterThan(one?.blockers.length ?? 0);
    expect(String(overview.find(([cell]) => String(cell).startsWith("Đạt "))?.[0])).toMatch(
      /^Đạt \d+\/55 chỉ tiêu mức 1 \(\d+,\d\d%\)/,
    );
  });

  test("a row with a cell that cannot be read counts as not met and is listed to be mended", () => {
    const school = demoSchool();
    const { problems } = outcomeOf(school.press("refreshReadiness"));
    const faults = problems?.filter((each) => each.severity === "row");
    expect(faults).toEqual([expect.objectContaining({ code: "badDate", column: "dueOn", seen: "cuối quý này" })]);
    expect(rowOf(school, indicators, "P6.05")).toMatchObject({ "Mức đạt": "cần sửa" });
  });

  test("rows sorted by anybody keep what was computed for them, and the next run sets all right", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const before = rowOf(school, indicators, "P2.04");
    const sheet = school.workbook.sheets.find((each) => each.name === indicators);
    sheet?.rows.splice(1, 61, ...sheet.rows.slice(1, 62).reverse());
    succeed(school.press("refreshReadiness"));
    expect(rowOf(school, indicators, "P2.04")).toEqual(before);
  });

  test("a column sorted apart from its row is told by the echo and repaired by the next run", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const { row } = placeOf(school, indicators, "P1.01", "Mã");
    const [first, second] = [school.cells(indicators)[row - 1]?.[0], school.cells(indicators)[row]?.[0]];
    const sheet = school.workbook.sheets.find((each) => each.name === indicators);
    const [a, b] = [sheet?.rows[row - 1], sheet?.rows[row]];
    if (!a || !b) throw new Error("two rows");
    [a[0], b[0]] = [b[0], a[0]];
    expect(school.cells(indicators)[row - 1]?.[0]).toBe(second);
    expect(rowOf(school, indicators, String(first))["Tính cho mã"]).not.toBe(first);
    succeed(school.press("refreshReadiness"));
    expect(rowOf(school, indicators, String(first))["Tính cho mã"]).toBe(first);
  });

  test("columns that staff moved are found by their headers", () => {
    const school = demoSchool();
    const before = outcomeOf(school.press("refreshReadiness")).readiness;
    const sheet = school.workbook.sheets.find((each) => each.name === indicators);
    for (const cells of sheet?.rows ?? []) if (cells) cells.splice(0, 0, cells.splice(10, 1)[0]);
    expect(outcomeOf(school.press("refreshReadiness")).readiness).toEqual(before);
  });

  test("the history has one row of totals a day, and pressing twice adds nothing", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const once = school.cells(vi.tabs.history);
    succeed(school.press("refreshReadiness"));
    expect(school.cells(vi.tabs.history)).toEqual(once);
    school.at("2026-11-25T08:00:00");
    type(school, indicators, "P1.04", "Kết quả", "Đạt");
    succeed(school.press("refreshReadiness"));
    const next = school.cells(vi.tabs.history);
    expect(next.slice(0, once.length)).toEqual(once);
    expect(next.slice(once.length).map((cells) => cells[1])).toEqual(["tổng hợp"]);
  });

  test("a key header that is missing stops the run, says where, and writes nothing", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const { column } = placeOf(school, indicators, "P1.01", "Mẫu số");
    succeed(school.edit(indicators, 1, column, [["Tổng"]]));
    const before = school.cells(vi.tabs.overview);
    const outcome = outcomeOf(school.press("refreshReadiness"));
    expect(outcome.stopped).toBe(true);
    const alert = school.alerts[school.alerts.length - 1]?.prompt;
    expect(alert).toContain("Tab «Chỉ tiêu», cột «Mẫu số»: thiếu cột này");
    expect(school.cells(vi.tabs.overview)).toEqual(before);
  });

  test("text that looks like a formula stays text wherever the script repeats it", () => {
    const school = demoSchool();
    type(school, indicators, "P1.04", "Nội dung chỉ tiêu", '\'=HYPERLINK("https://x.example";"bấm")');
    succeed(school.press("refreshReadiness"));
    const shown = school.cells(vi.tabs.missing).find((cells) => cells[0] === "P1.04");
    expect(shown?.[2]).toBe('=HYPERLINK("https://x.example";"bấm")');
    expect(school.warnings).toEqual([]);
  });

  test("while someone else's run holds the lock, it says so and writes nothing", () => {
    const school = demoSchool();
    const before = school.cells(vi.tabs.overview);
    school.holdLock("script", true);
    succeed(school.press("refreshReadiness"));
    expect(school.alerts[school.alerts.length - 1]?.prompt).toContain("Xin thử lại sau một phút");
    expect(school.cells(vi.tabs.overview)).toEqual(before);
  });

  test("costs at most twenty calls of Google's services", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    const before = total(school);
    succeed(school.press("refreshReadiness"));
    expect(total(school) - before).toBeLessThanOrEqual(20);
  });
});

describe("an edit", () => {
  test("brings up the row at once and marks the overview as older", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    expect(rowOf(school, indicators, "P2.06")["Mức đạt"]).toBe("chưa đạt");
    type(school, indicators, "P2.06", "Tử số", 33);
    expect(rowOf(school, indicators, "P2.06")).toMatchObject({ "Giá trị": 1, "Mức đạt": "đạt mức 1" });
    expect(school.cells(vi.tabs.overview)[1]?.[1]).toContain("Tính điểm");
  });

  test("of a piece of evidence brings up the indicators it names", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    expect(rowOf(school, indicators, "P4.B03")["Mức đạt"]).toBe("chưa đạt");
    type(school, vi.tabs.evidence, "H4.4.06.01", "Số, ký hiệu", "77-QĐ/TCT");
    expect(rowOf(school, indicators, "P4.B03")["Mức đạt"]).not.toBe("chưa đạt");
  });

  test("while another run works, leaves the row alone and still marks the overview", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    school.holdLock("script", true);
    type(school, indicators, "P2.06", "Tử số", 33);
    expect(rowOf(school, indicators, "P2.06")["Mức đạt"]).toBe("chưa đạt");
    expect(school.cells(vi.tabs.overview)[1]?.[1]).toContain("Tính điểm");
  });

  test("of a due date typed twice is no slip until the workbook is scored", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    type(school, indicators, "P2.06", "Thời hạn", "31/12/2027");
    type(school, indicators, "P2.06", "Thời hạn", "31/12/2026");
    succeed(school.press("refreshReadiness"));
    expect(rowOf(school, indicators, "P2.06")["Số lần lùi hạn"]).toBe(1);
  });
});

function total(school: School): number {
  return Object.values(school.countedCalls).reduce((sum, calls) => sum + calls, 0);
}
