import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GATES } from "../../src/domain/gap.ts";
import { assess, blockersOf, isGateOpen } from "../../src/domain/readiness.ts";
import { type Book, type Indicator, LEVELS, type Level } from "../../src/domain/records.ts";
import type { RowResult } from "../../src/domain/row-result.ts";
import type { Text } from "../../src/text/text.ts";
import { MISSING_COLUMNS, renderMissing } from "../../src/views/missing.ts";
import { OVERVIEW_AS_OF_ROW, OVERVIEW_COLUMNS, renderOverview } from "../../src/views/overview.ts";
import { renderSummary } from "../../src/views/phrases.ts";
import { summariseReadiness } from "../../src/views/readiness-summary.ts";
import { REPORT_COLUMNS, renderReport } from "../../src/views/report.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { aBook, anEvidence, anIndicator, atLeast, deepFreeze, OUT_OF_SCOPE, TODAY } from "../builders.ts";
import { books } from "../domain/books.ts";
import { runs } from "../setup/sweep.ts";
import { en, vi } from "../words.ts";
import { MOMENT, richBook } from "./scene.ts";

const criterionName = (code: string) => (code === "2" ? "Đội ngũ" : undefined);

function tabsOf(book: Book, text: Text = vi) {
  const readiness = deepFreeze(assess(deepFreeze(book), TODAY));
  return {
    readiness,
    overview: renderOverview({ book, readiness, now: MOMENT, criterionName, text }),
    missing: renderMissing(book, readiness, text),
    report: renderReport({ book, readiness, now: MOMENT, criterionName, text }),
  };
}

const isCell = (cell: unknown) => ["string", "number", "boolean"].includes(typeof cell) || cell instanceof Date;
const columnOf = (grid: readonly (readonly Cell[])[], column: number) => grid.map((row) => row[column]);

/** The codes that the "still missing" tab lists, a list for each level. */
function listed(missing: readonly (readonly Cell[])[], text: Text): Cell[][] {
  const level2 = missing.findIndex(([first], index) => index > 0 && first === "" && missing[index - 1]?.[0] !== "");
  const codes = (rows: readonly (readonly Cell[])[]) => {
    const header = rows.findIndex(([first]) => first === text.missing.headers.code);
    return header < 0 ? [] : rows.slice(header + 1).flatMap(([code]) => (code ? [code] : []));
  };
  return [codes(missing.slice(0, level2)), codes(missing.slice(level2))];
}

test.each([vi, en])("every row of a generated tab has all its cells, in $language", (text) => {
  fc.assert(
    fc.property(books(), (book) => {
      const { overview, missing, report } = tabsOf(book, text);
      const grids: [Cell[][], number][] = [
        [overview, OVERVIEW_COLUMNS],
        [missing, MISSING_COLUMNS],
        [report.map(({ cells }) => cells), REPORT_COLUMNS],
      ];
      for (const [grid, columns] of grids) {
        for (const row of grid) {
          expect(row).toHaveLength(columns);
          expect(row.filter((cell) => !isCell(cell))).toEqual([]);
          expect(row.join(" ")).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }),
    runs(80),
  );
});

test("what is still missing lists what blocks level 1, then what level 2 adds, the earliest due first", () => {
  fc.assert(
    fc.property(books(), (book) => {
      const { readiness, missing } = tabsOf(book);
      const [one, two] = listed(missing, vi);
      const byDue = (rows: readonly RowResult[]) => {
        const due = rows.map(({ indicator: { dueOn, code } }) => [dueOn ?? "9999", code].join("|")).sort();
        return due.map((each) => each.split("|")[1]);
      };
      const first = blockersOf(readiness, 1, "evidenced");
      expect(one).toEqual(byDue(first));
      // Whoever closes what stands under both opens level 2, and what level 1 lacks already is not told again.
      const second = blockersOf(readiness, 2, "evidenced");
      expect(new Set([...(one ?? []), ...(two ?? [])])).toEqual(new Set(byDue(second)));
      for (const row of first.filter(({ levels }) => !levels[2].inScope)) expect(two).not.toContain(row.indicator.code);
      const beyond = second.filter((row) => !first.includes(row));
      expect(two).toEqual(expect.arrayContaining(byDue(beyond)));
    }),
    runs(80),
  );
});

test("a level is said to have nothing in its way only where its gate is open", () => {
  fc.assert(
    fc.property(books(), (book) => {
      const { readiness, missing } = tabsOf(book);
      for (const level of LEVELS) {
        const said = columnOf(missing, 0).includes(vi.missing.none(level));
        expect([level, said]).toEqual([level, isGateOpen(readiness, level, "evidenced")]);
      }
    }),
    runs(80),
  );
});

describe("with a hole in level 1, while level 2 is worked for and its own indicators are met", () => {
  const book = aBook({
    indicators: [
      anIndicator({ code: "C1", result: 1, target2: OUT_OF_SCOPE }),
      anIndicator({ code: "C2", result: 3, target1: OUT_OF_SCOPE, target2: atLeast(3) }),
    ],
    evidence: [anEvidence({ indicators: ["C2"] })],
    settings: { workingLevel: 2 },
  });

  test.each([vi, en])("the summary says so, in $language", (text) => {
    const closed = assess(book, TODAY);
    const open = assess({ ...book, indicators: book.indicators.filter(({ code }) => code === "C2") }, TODAY);
    const hole = /Mức 1 còn 01 chỉ tiêu chưa đạt nên chưa thể đạt mức 2|1 level 1 indicator still not met/;
    expect(renderSummary(open, 2, text)).not.toMatch(hole);
    expect(renderSummary(closed, 2, text)).toMatch(hole);
  });

  test("the overview says what blocks and that the gate is not open", () => {
    const { overview } = tabsOf(book);
    const row = overview.find(([first]) => first === vi.words.level(2));
    expect(row?.slice(0, 6)).toEqual(["mức 2", 1, "1/1 – chưa đủ", "1/1 – chưa đủ", "0/1 – chưa đủ", 1]);
  });

  test("the report and the list of what is missing name the hole", () => {
    const { report, missing } = tabsOf(book);
    expect(report.filter(({ manner }) => manner === "td").map(({ cells }) => cells[1])).toContain("C1");
    expect(listed(missing, vi)).toEqual([["C1"], []]);
    expect(columnOf(missing, 0).join("\n")).toContain("01 chỉ tiêu đã nêu ở phần mức 1");
  });
});

test("what is still missing tells proofs apart, and when work that takes long must have begun", () => {
  const open = (changes: Partial<Indicator>) => anIndicator({ result: 0, ...changes });
  const book = aBook({
    indicators: [
      open({ code: "C1", leadDays: 400 }),
      open({ code: "C2", leadDays: 30, dueOn: "2026-12-01" }),
      anIndicator({ code: "C3", result: 3, dueOn: "2026-12-02" }),
    ],
    settings: { level1On: "2027-06-30" },
  });
  const { missing } = tabsOf(book);
  const headers = Object.values(vi.missing.headers);
  const cell = (code: string, header: string) => missing.find(([first]) => first === code)?.[headers.indexOf(header)];
  expect(cell("C1", "Bắt đầu muộn nhất")).toBe("lẽ ra phải bắt đầu từ 26/05/2026");
  expect(cell("C1", "Việc dài hơi")).toBe("cần 400 ngày chuẩn bị");
  expect(cell("C2", "Bắt đầu muộn nhất")).toEqual(new Date(2027, 4, 31));
  expect(cell("C2", "Việc dài hơi")).toBe("");
  expect(cell("C3", "Còn thiếu gì")).toBe("");
  expect(cell("C3", "Minh chứng còn thiếu")).not.toBe("");
  expect(cell("C2", "Minh chứng còn thiếu")).not.toBe("");
});

describe("the overview", () => {
  test("says as of when, and of which days evidence is counted", () => {
    const { overview } = tabsOf(richBook());
    expect(overview[OVERVIEW_AS_OF_ROW - 1]?.[0]).toBe("Tính lúc 07:05 ngày 23/11/2026");
    expect(columnOf(overview, 0).join("\n")).toContain("Minh chứng được đếm trong khoảng 23/11/2021 – 23/11/2026.");
  });

  test("says how far the dates of the levels are", () => {
    const { overview } = tabsOf(richBook());
    const until = (level: Level) => overview.find(([first]) => first === vi.words.level(level))?.slice(7, 9);
    expect([until(1), until(2)]).toEqual([
      ["30/06/2027", 157],
      ["01/11/2026", "đã qua 16"],
    ]);
  });

  test("shows three gates of each level, as many as the totals", () => {
    fc.assert(
      fc.property(books(), (book) => {
        const { readiness, overview } = tabsOf(book);
        for (const level of LEVELS) {
          const { inScope, ...totals } = readiness.totals[level];
          const state = GATES.map((gate) => {
            const word = isGateOpen(readiness, level, gate) ? vi.overview.open : vi.overview.closed;
            return `${totals[gate]}/${inScope} – ${word}`;
          });
          const row = overview.find(([first]) => first === vi.words.level(level));
          expect(row?.slice(1, 5)).toEqual([inScope, ...state]);
        }
      }),
      runs(60),
    );
  });

  test("names rows without a unit or a criterion as such", () => {
    const lines = columnOf(tabsOf(aBook()).overview, 0);
    expect(lines).toContain(vi.words.noUnit);
    expect(lines).toContain(vi.words.noCriterion);
  });
});

describe("the report", () => {
  const words = (book: Book, text: Text = vi) => tabsOf(book, text).report.flatMap(({ cells }) => cells.map(String));

  test("has the head of the state, or of the Party where the school says so", () => {
    const book = richBook();
    expect(words(book).slice(0, 8)).toEqual(["TỈNH ỦY", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", "", "", ""]);
    const party = words({ ...book, settings: { ...book.settings, documentStyle: "DANG" } });
    expect(party).toContain("ĐẢNG CỘNG SẢN VIỆT NAM");
    expect(party).not.toContain("Độc lập - Tự do - Hạnh phúc");
  });

  test("is a draft, without number or day", () => {
    expect(words(richBook())).toContain("DỰ THẢO");
    expect(words(richBook()).join(" ")).toContain("ngày      tháng      năm 2026");
  });

  test("sums in the last row of a table what stands above it", () => {
    fc.assert(
      fc.property(books(), (book) => {
        const { report } = tabsOf(book);
        report.forEach(({ manner, cells: total }, index) => {
          if (manner !== "total") return;
          const rows = [];
          for (let above = index - 1; report[above]?.manner === "td"; above--) rows.push(report[above]?.cells ?? []);
          for (const column of [3, 4, 6, 7]) {
            expect(total[column]).toBe(rows.reduce((sum, cells) => sum + Number(cells[column]), 0));
          }
        });
      }),
      runs(60),
    );
  });

  test("says so where nothing is left", () => {
    const done = aBook({ indicators: [anIndicator({ result: 3 })], evidence: [anEvidence()] });
    expect(words(done)).toContain(vi.report.noneNotMet);
    expect(words(done)).toContain(vi.report.noneOverdue);
  });
});

describe("the summary", () => {
  test("is in the field's own phrase", () => {
    const met = Array.from({ length: 47 }, (_, index) => anIndicator({ code: `A${index}`, result: index < 2 ? 4 : 3 }));
    const unmet = Array.from({ length: 8 }, (_, index) => anIndicator({ code: `B${index}`, result: 2 }));
    const evidence = [anEvidence({ indicators: met.map(({ code }) => code) })];
    const readiness = assess(aBook({ indicators: [...met, ...unmet], evidence }), TODAY);
    expect(renderSummary(readiness, 1, vi)).toBe(
      "Đạt 47/55 chỉ tiêu mức 1 (85,45%), trong đó 02 chỉ tiêu vượt chuẩn. Có 8/55 chỉ tiêu chưa đạt (14,55%). " +
        "Tự đánh giá đạt 47/55; đạt và có minh chứng 47/55; đã xác nhận 0/55.",
    );
    expect(renderSummary(readiness, 1, en)).toBe(
      "47/55 level 1 indicators met (85.45%), including 2 exceeding the standard. 8/55 indicators not met (14.55%). " +
        "Self-assessed as met 47/55; met with evidence 47/55; verified 0/55.",
    );
  });

  test("as data holds no record of the book, and what blocks each level", () => {
    const book = richBook();
    const readiness = assess(book, TODAY);
    const data = JSON.parse(JSON.stringify(summariseReadiness(book, readiness, criterionName, vi)));
    expect(data.levels[0]).toMatchObject({ level: 1, inScope: 7, evidenced: 1, open: { evidenced: false } });
    expect(data.levels[0].blockers.map(({ code }: { code: string }) => code)).toEqual([
      "P2.07",
      "P2.06",
      "P4.01",
      "P1.02",
      "P2.05",
      "P5.01",
    ]);
    expect(data.byCriterion[1]).toMatchObject({ code: "2", name: "Đội ngũ", inScope: 3 });
  });
});
