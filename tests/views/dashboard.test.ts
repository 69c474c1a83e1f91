import { expect, test } from "vitest";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { assess } from "../../src/domain/readiness.ts";
import { renderDashboard } from "../../src/views/dashboard.ts";
import { fillPage } from "../../src/views/fill-page.ts";
import { en, vi } from "../words.ts";
import { MOMENT, richBook } from "./scene.ts";

const totals = (on: string, evidenced1: number, inScope1 = 7): HistoryEntry => ({
  on,
  kind: "totals",
  inScope1,
  evidenced1,
});

function dashboardOf(history: readonly HistoryEntry[] = [], text = vi) {
  const book = richBook();
  const readiness = assess(book, MOMENT.on);
  return renderDashboard({ book, readiness, history, now: MOMENT, criterionName: (code) => `tên ${code}`, text });
}

test("each level has its three steps, with the shares drawn and said", () => {
  const [first] = dashboardOf().gauges;
  expect(first?.steps.map(({ name }) => name)).toEqual([vi.gates.claimed, vi.gates.evidenced, vi.gates.verified]);
  expect(first?.steps[0]).toMatchObject({ label: "3/7", share: 3 / 7 });
  expect(first?.table.rows[0]).toEqual([vi.gates.claimed, "3/7", "42,86%", vi.overview.closed]);
});

test("the fields of the heat map add up to the total, and a unit without rows of a criterion has no share", () => {
  const { heatMap, gauges } = dashboardOf();
  const cells = heatMap.rows.flatMap((row) => row.cells);
  const sums = cells.filter(({ share }) => share !== undefined).map(({ label }) => label.split("/").map(Number));
  const total = sums.reduce(([met = 0, of = 0], [each = 0, scope = 0]) => [met + each, of + scope], [0, 0]);
  expect(total.join("/")).toBe(gauges[0]?.steps[1]?.label);
  expect(cells.some(({ share, label }) => share === undefined && label === "–")).toBe(true);
  for (const { cells: row } of heatMap.rows) expect(row).toHaveLength(heatMap.columns.length);
  for (const row of heatMap.table.rows) expect(row).toHaveLength(heatMap.table.headers.length);
});

test("the burn-up ends today; with too short a history it has the pace needed and says why there is no forecast", () => {
  const [chart] = dashboardOf([totals("2026-10-30", 0), totals("2026-11-02", 0), totals("2026-11-16", 1)]).burnUps;
  const line = (kind: string) => chart?.lines.find((each) => each.kind === kind)?.points;
  expect(chart?.lines.map(({ kind }) => kind)).toEqual(["scope", "met", "needed"]);
  // A day on which nothing changed is no corner of the line.
  expect(line("met")?.map(({ on }) => on)).toEqual(["2026-10-30", "2026-11-16", "2026-11-23"]);
  expect(line("needed")).toEqual([
    { on: "2026-11-23", count: 1 },
    { on: "2027-06-30", count: 7 },
  ]);
  expect(line("scope")?.at(-1)).toEqual({ on: "2027-06-30", count: 7 });
  expect(chart?.said).toContain("Chưa dự báo được thời điểm đạt mức 1");
  expect(chart?.said).toContain("mỗi tuần cần đạt thêm");
  expect(chart?.table.rows.map(([day]) => day)).toEqual(["30/10/2026", "23/11/2026"]);
});

test("work with a long preparation is no part of the pace that is needed", () => {
  const book = richBook();
  const indicators = book.indicators.map((each) => (each.code === "P5.01" ? { ...each, leadDays: 900 } : each));
  const facts = { book: { ...book, indicators }, now: MOMENT, history: [], criterionName: () => undefined, text: vi };
  const readiness = assess(facts.book, MOMENT.on);
  const [chart] = renderDashboard({ ...facts, readiness }).burnUps;
  expect(chart?.lines.find(({ kind }) => kind === "needed")?.points[1]).toEqual({ on: "2027-06-30", count: 6 });
});

test("with weeks enough it leads to the last days of the months of the forecast", () => {
  const closed = Array.from({ length: 12 }, (_, week): HistoryEntry[] => {
    const on = `2026-${String(9 + Math.floor(week / 4)).padStart(2, "0")}-${String(1 + (week % 4) * 7).padStart(2, "0")}`;
    const code = ["P2.05", "P1.02", "P4.01", "P6.01"][week % 4] ?? "";
    return [totals(on, week), { on, kind: "level", code, from: "notMet", to: "level1" }];
  });
  const [chart] = dashboardOf(closed.flat(), en).burnUps;
  const ends = chart?.lines.filter(({ kind }) => kind === "p50" || kind === "p85").map(({ points }) => points[1]);
  expect(ends).toEqual([
    { on: "2027-01-31", count: 7 },
    { on: "2027-01-31", count: 7 },
  ]);
  expect(chart?.said).toContain("is forecast to be reached in 1/2027");
});

test("the next ten dates are in order, none past, and of each row the one that concerns it", () => {
  const { deadlines } = dashboardOf();
  expect(deadlines.table.rows).toEqual([
    ["30/11/2026", "P4.01 – Đề tài khoa học cấp trường", "Trưởng khoa Luật", "5"],
    ["31/12/2026", "P1.02 – Quy chế làm việc", "Trưởng khoa Luật", "28"],
    ["30/06/2027", vi.dashboard.levelDue(1), "", "157"],
  ]);
  expect(deadlines.said).toContain("Đã quá hạn: 03 chỉ tiêu");
});

test("what staff typed cannot end the element that holds the data", () => {
  const page = '<script type="application/json" id="data">null</script>';
  const typed = { name: "</script><img src=x onerror=alert(1)> $& $1" };
  const filled = fillPage(page, typed);
  expect(filled.match(/<\/script>/g)).toHaveLength(1);
  expect(JSON.parse(filled.slice(page.indexOf("null"), -"</script>".length))).toEqual(typed);
});
