/** The overview on one page: what changed, what matters most, and the numbers that its charts draw. */
import { describe, expect, test } from "vitest";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { assess } from "../../src/domain/readiness.ts";
import type { Book } from "../../src/domain/records.ts";
import { renderOverview } from "../../src/views/overview.ts";
import { CHART_COLUMNS, PROGRESS_AREA, SHARES_AREA } from "../../src/workbook/chart-areas.ts";
import { aBook, anEvidence, anIndicator, aPerson, atLeast } from "../builders.ts";
import { vi } from "../words.ts";

const MOMENT = { on: "2026-11-23", minutes: 425 };
const yes = { measure: "yesNo", target1: atLeast(1), owner: "AN", criterion: "1" } as const;

/** Longer than the column that it stands in, where it is wrapped. */
const LONG = "Đề tài khoa học cấp tỉnh được nghiệm thu và ứng dụng trong thời gian đánh giá";

const book: Book = aBook({
  people: [aPerson({ code: "AN", name: "Trưởng khoa Luật" })],
  indicators: [
    anIndicator({ ...yes, row: 2, code: "A", text: "Quy chế", result: 1 }),
    anIndicator({ ...yes, row: 3, code: "B", text: "Nhà học", result: 0, leadDays: 200 }),
    anIndicator({ ...yes, row: 4, code: "C", text: LONG, result: 0, dueOn: "2026-11-02" }),
    anIndicator({ ...yes, row: 5, code: "D", text: "Hội thảo", result: 0, dueOn: "2026-12-10" }),
  ],
  evidence: [anEvidence({ indicators: ["A"] })],
  settings: { level1On: "2027-06-30", meetingDates: ["2026-11-10", "2026-12-15"] },
});

const HISTORY: HistoryEntry[] = [
  { on: "2026-10-20", kind: "totals", inScope1: 4, evidenced1: 1 },
  { on: "2026-10-20", kind: "level", code: "C", to: "level1" },
  { on: "2026-10-20", kind: "due", code: "D", to: "2026-11-30" },
  { on: "2026-11-12", kind: "totals", inScope1: 4, evidenced1: 0 },
  { on: "2026-11-12", kind: "level", code: "C", from: "level1", to: "notMet" },
];

function gridOf(history: readonly HistoryEntry[]) {
  return renderOverview({
    book,
    readiness: assess(book, MOMENT.on),
    now: MOMENT,
    criterionName: () => "Thể chế",
    text: vi,
    history,
  });
}

const table = (history: readonly HistoryEntry[], title: string, rows: number) => {
  const grid = gridOf(history).map((row) => row.slice(0, CHART_COLUMNS.first - 2));
  const from = grid.findIndex(([first]) => first === title) + 1;
  return grid.slice(from, from + rows).map((row) => row.slice(0, 9));
};

describe("what changed", () => {
  test("since last week, last month and the last meeting, with what was reached, lost and put off", () => {
    const [, week, month, meeting, ...named] = table(HISTORY, vi.overview.changes.title, 7);
    expect(week).toEqual(["Tuần trước", "16/11/2026", "0/4", "1/4", "+1", 1, 0.25, 0, 1]);
    expect(month).toEqual(["Tháng trước", "23/10/2026", "1/4", "1/4", "0", 1, 0, 1, 1]);
    expect(meeting).toEqual(["Cuộc họp trước", "10/11/2026", "1/4", "1/4", "0", 1, 0, 1, 1]);
    expect(named.map(([what, codes]) => [what, codes])).toEqual([
      ["Đạt thêm từ 10/11/2026", "A"],
      ["Mất đạt từ 10/11/2026", "C"],
      ["Lùi hạn từ 10/11/2026", "D"],
    ]);
  });

  test("is said in a sentence at the top, so that no two weeks read the same", () => {
    expect(gridOf(HISTORY)[4]?.[0]).toContain("So với tuần trước: đạt thêm 01, mất đạt 0.");
    expect(gridOf([])[4]?.[0]).toBe("");
  });

  test("goes by the first day on record where that is later, and says so", () => {
    const later = HISTORY.slice(3);
    const [, week, month] = table(later, vi.overview.changes.title, 3);
    expect(week?.slice(0, 3)).toEqual(["Tuần trước", "16/11/2026", "0/4"]);
    expect(month?.slice(0, 3)).toEqual(["Từ khi có số liệu", "12/11/2026", "0/4"]);
  });
});

test("what matters most is late, then must begin, then is due; with its whole name, owner and date", () => {
  expect(table([], vi.overview.urgent.title, 6).slice(1)).toEqual([
    [`C – ${LONG}`, "chưa đạt yêu cầu; chưa có minh chứng", "", "", "Trưởng khoa Luật", "", "", 15, "02/11/2026"],
    ["D – Hội thảo", "chưa đạt yêu cầu; chưa có minh chứng", "", "", "Trưởng khoa Luật", "", "", "", "10/12/2026"],
    ["B – Nhà học", "chưa đạt yêu cầu; chưa có minh chứng", "", "", "Trưởng khoa Luật", "", "", "", vi.missing.noDate],
    new Array(9).fill(""),
    new Array(9).fill(""),
  ]);
});

test("charts draw the six criteria, and equal steps of days from the first on record with what was known at each", () => {
  const grid = gridOf(HISTORY);
  const cells = (area: typeof SHARES_AREA) =>
    grid.slice(0, area.rows).map((row) => row.slice(area.column - 1, area.column - 1 + area.columns));
  expect(cells(SHARES_AREA).slice(0, 3)).toEqual([
    ["Tiêu chí", "Tỷ lệ"],
    ["1. Thể chế", 0.25],
    ["2. Thể chế", ""],
  ]);
  const days = cells(PROGRESS_AREA);
  expect(days[0]).toEqual(["Ngày", "Đạt mức 1", "Cần đạt"]);
  expect(days.slice(1, 8)).toEqual([
    ["20/10/2026", 1, 4],
    ["26/10/2026", 1, 4],
    ["02/11/2026", 1, 4],
    ["09/11/2026", 1, 4],
    ["16/11/2026", 0, 4],
    ["23/11/2026", 1, 4],
    ["30/11/2026", "", 4],
  ]);
  expect(days).toHaveLength(PROGRESS_AREA.rows);
});
