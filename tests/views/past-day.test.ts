import { expect, test } from "vitest";
import type { HistoryEntry } from "../../src/domain/history.ts";
import { pastDayOf } from "../../src/domain/past-day.ts";
import { renderPastDay } from "../../src/views/past-day.ts";
import { aBook, anIndicator } from "../builders.ts";
import { vi } from "../words.ts";

const HISTORY: HistoryEntry[] = [
  { on: "2026-11-16", kind: "totals", inScope1: 55, claimed1: 44, evidenced1: 41, verified1: 27 },
  { on: "2026-11-16", kind: "level", code: "C1", from: "notAssessed", to: "level1" },
  { on: "2026-11-16", kind: "due", code: "C1", from: "2026-12-01", to: "2027-03-01", reason: "chờ kinh phí <b>" },
  { on: "2026-11-20", kind: "totals", inScope1: 55, evidenced1: 40 },
  { on: "2026-11-20", kind: "level", code: "C1", from: "level1", to: "notAssessed" },
  { on: "2026-11-20", kind: "due", code: "C1", from: "2027-03-01" },
];

function wordsOf(asked: string): string {
  const day = pastDayOf(asked, HISTORY);
  if (!day) throw new Error(`nothing up to ${asked}`);
  const page = renderPastDay(day, aBook({ indicators: [anIndicator({ text: "Số đề tài" })] }), HISTORY, vi);
  expect(page).not.toContain("<b>");
  return page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("a past day shows its totals, its rows and what changed on it", () => {
  const words = wordsOf("2026-11-16");
  expect(words).toContain("mức 1 55 44 41 27");
  expect(words).toContain("C1: mức đạt: chưa đánh giá → đạt mức 1");
  expect(words).toContain("C1: thời hạn: 01/12/2026 → 01/03/2027 (chờ kinh phí");
  expect(words).toContain("C1 Số đề tài đạt mức 1 chưa có minh chứng 01/03/2027");
});

test("a day without a score says of which day it tells", () => {
  expect(wordsOf("2026-11-18")).toContain("ngày 16/11/2026");
  expect(wordsOf("2026-11-18")).not.toContain("Thay đổi trong ngày");
  expect(wordsOf("2026-12-31")).toContain("Chưa có chỉ tiêu nào được đánh giá.");
});
