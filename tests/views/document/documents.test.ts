import { describe, expect, test } from "vitest";
import type { HistoryEntry } from "../../../src/domain/history.ts";
import type { Book } from "../../../src/domain/records.ts";
import { documentKinds, renderDocument } from "../../../src/views/document/kinds.ts";
import { aBook, anEvidence, anIndicator, aPerson, atLeast, TODAY } from "../../builders.ts";
import { en, vi } from "../../words.ts";
import { richBook } from "../scene.ts";
import { documentOf, factsOf, linesOf } from "./words-of.ts";

/** A school with so many of 55 indicators met, and so many of the others close. */
function schoolAt(met: number, near = 0): Book {
  const indicators = Array.from({ length: 55 }, (_, index) =>
    anIndicator({
      code: `C${String(index + 1).padStart(2, "0")}`,
      target1: atLeast(10),
      result: index < met ? 10 : index < met + near ? 9 : 2,
    }),
  );
  const proved = indicators.slice(0, met).map(({ code }) => code);
  return aBook({
    indicators,
    evidence: [anEvidence({ indicators: proved })],
    settings: { nearShare: 0.9, meetingDates: ["2026-07-15", "2027-01-15"] },
  });
}

const MEETING: HistoryEntry[] = [{ on: "2026-07-15", kind: "totals", inScope1: 55, evidenced1: 41 }];
const report = (book: Book, history: HistoryEntry[] = [], text = vi) =>
  linesOf(documentOf("report", factsOf(book, history, text)));

describe("published sentences", () => {
  test("47 of 55 is 85,45%, and 10,91 percentage points more than 41 of 55", () => {
    const lines = report(schoolAt(47), MEETING);
    expect(lines.join("\n")).toContain("Đạt 47/55 chỉ tiêu mức 1 (85,45%)");
    expect(lines).toContain("So với cuộc họp ngày 15/07/2026 (41/55 chỉ tiêu, 74,55%), tăng 10,91 điểm phần trăm.");
    expect(report(schoolAt(47), MEETING, en)).toContain(
      "Compared with the meeting of 15 Jul 2026 (41/55 indicators, 74.55%): up 10.91 percentage points.",
    );
  });

  test("46 of 55 is 83,64%, and 9 of 55, 16,36%, are not met, 04 of them close", () => {
    const lines = report(schoolAt(46, 4));
    expect(lines.join("\n")).toContain("Đạt 46/55 chỉ tiêu mức 1 (83,64%)");
    expect(lines.join("\n")).toContain("Có 9/55 chỉ tiêu chưa đạt (16,36%), trong đó có 04 chỉ tiêu đã tiệm cận đạt.");
    expect(lines).toContain("Còn 9/55 chỉ tiêu chưa đạt (16,36%), xếp theo thời hạn:");
  });

  test("fewer than at the last meeting is said, and so is as many", () => {
    expect(report(schoolAt(40), MEETING).join("\n")).toContain("giảm 1,82 điểm phần trăm.");
    expect(report(schoolAt(41), MEETING).join("\n")).toContain("không thay đổi.");
  });

  test.each([
    ["33 of 42 is not 80%: one more", 33, 42, 0.8, "33/42 (78,57%)", "cần thêm 01 người"],
    ["39 of 54 is short of 75%", 39, 54, 0.75, "39/54 (72,22%)", "cần thêm 02 người"],
    ["16 of 39 is short of 60%", 16, 39, 0.6, "16/39 (41,03%)", "cần thêm 08 người"],
  ])("%s", (_, numerator, denominator, target, value, gap) => {
    const indicator = anIndicator({
      measure: "ratio",
      piece: "người",
      target1: atLeast(target),
      numerator,
      denominator,
    });
    const row = report(aBook({ indicators: [indicator] })).find((line) => line.startsWith("| C1 |"));
    expect(row).toContain(`| ${value} |`);
    expect(row).toContain(gap);
  });
});

describe("the report", () => {
  test("lists each row that is not met once, with what it lacks, whose it is and how late it is", () => {
    const lines = report(richBook());
    const rows = lines.slice(0, lines.indexOf("Phụ lục 1")).filter((line) => line.startsWith("| P"));
    expect(rows.map((line) => line.split(" | ")[0])).toEqual(
      ["P2.06", "P2.05", "P5.01", "P2.07", "P4.01", "P1.02"].map((code) => `| ${code}`),
    );
    expect(rows[3]).toBe(
      "| P2.07 | Giảng viên giữ ngạch giảng viên chính | ≥ 60% | 16/33 (48,48%) | " +
        "cần thêm 04 người; chưa có minh chứng | Trưởng khoa Luật – Khoa Xây dựng Đảng | 18/11/2026 | 3 |",
    );
  });

  test("plans every open row once: what is late now, then month by month, then what has no date", () => {
    const lines = report(richBook());
    const plan = lines.filter((line) => /^- (Hoàn thành ngay|Tháng|Sửa|Giao|Điều chỉnh)/.test(line));
    expect(plan).toEqual([
      "- Hoàn thành ngay 03 chỉ tiêu đã quá hạn: P2.06, P2.05, P2.07.",
      "- Tháng 11/2026: hoàn thành 01 chỉ tiêu: P4.01.",
      "- Tháng 12/2026: hoàn thành 01 chỉ tiêu: P1.02.",
      "- Sửa 01 dòng có lỗi trong bảng để tính được kết quả: P5.01.",
    ]);
  });

  test("is signed by the principal, or by a deputy in the principal's place", () => {
    const signedBy = (title: string, name: string, style: "ND30" | "DANG" = "ND30") => {
      const book = aBook({ people: [aPerson({ code: "HT", title, name })] });
      const settings = { ...book.settings, principal: "HT", documentStyle: style };
      const [block] =
        documentOf("report", factsOf({ ...book, settings })).parts[0]?.filter(({ kind }) => kind === "signature") ?? [];
      return block?.kind === "signature" ? [...block.titles, block.name] : [];
    };
    expect(signedBy("Hiệu trưởng", "Hiệu trưởng")).toEqual(["HIỆU TRƯỞNG", undefined]);
    expect(signedBy("Phó Hiệu trưởng", "Người HT")).toEqual(["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Người HT"]);
    expect(signedBy("Phó Hiệu trưởng", "Người HT", "DANG")[0]).toBe("K/T HIỆU TRƯỞNG");
  });
});

describe("the minutes", () => {
  test("say what was reached, lost and moved back since the last meeting", () => {
    const book = aBook({
      indicators: [
        anIndicator({ code: "A", result: 3 }),
        anIndicator({ code: "B", result: 1 }),
        anIndicator({ code: "C", dueOn: "2026-12-31", slipReason: "chờ kinh phí", state: "blocked" }),
      ],
      evidence: [anEvidence({ indicators: ["A", "B"] })],
      settings: { meetingDates: ["2026-07-15"] },
    });
    const on = "2026-07-10";
    const history: HistoryEntry[] = [
      { on, kind: "totals", inScope1: 3, evidenced1: 1 },
      { on, kind: "level", code: "B", from: "notAssessed", to: "level1" },
      { on, kind: "due", code: "C", to: "2026-09-30" },
      // After the meeting: no part of what it saw.
      { on: "2026-07-16", kind: "level", code: "A", from: "notAssessed", to: "level1" },
    ];
    const lines = linesOf(documentOf("minutes", factsOf(book, history)));
    expect(lines).toContain("Từ cuộc họp ngày 15/07/2026:");
    expect(lines).toContain("- Đạt thêm 01 chỉ tiêu: A.");
    expect(lines).toContain("- Không còn đạt 01 chỉ tiêu: B.");
    expect(lines).toContain("+ C: từ 30/09/2026 đến 31/12/2026, lý do: chờ kinh phí.");
    expect(lines).toContain("- (chưa có đơn vị): vướng: C.");
  });

  test("say so where there is no last meeting to compare with", () => {
    expect(linesOf(documentOf("minutes", factsOf(richBook())))).toContain(vi.documents.minutes.noSince);
  });
});

describe("the kinds", () => {
  test("are all made, and are nothing for a unit or a criterion that is not there", () => {
    const facts = factsOf(richBook());
    const kinds = documentKinds(facts);
    expect(kinds).toEqual([
      ...["pack", "report", "self-assessment", "minutes", "evidence", "unit:K1"],
      ...["1", "2", "4", "5", "6"].map((code) => `criterion:${code}`),
    ]);
    for (const kind of kinds) expect(renderDocument(kind, facts)?.fileName, kind).toMatch(/^[a-z0-9-]+-2026-11-23$/);
    for (const kind of ["", "unit", "unit:", "unit:K9", "criterion:9", "criterion:", "letter"])
      expect(renderDocument(kind, facts), kind).toBeUndefined();
    expect(renderDocument("unit:k1", facts)?.document.title).toBe("Phiếu đơn vị: Khoa Xây dựng Đảng");
  });

  test("the self-assessment names the evidence of each sentence", () => {
    const lines = linesOf(documentOf("self-assessment", factsOf(richBook())));
    expect(lines).toContain("P6.01. Phòng học: hiện trạng 05; yêu cầu: ≥ 4; đạt, vượt chuẩn [H6.1.1].");
  });

  test("the evidence is listed with its state, and what lacks some below it", () => {
    const lines = linesOf(documentOf("evidence", factsOf(richBook())));
    expect(lines.find((line) => line.includes("H2.5.1"))).toContain("minh chứng chưa hợp lệ (đã hết giá trị)");
    expect(lines.find((line) => line.includes("H9.1.1"))).toContain("chưa gắn với chỉ tiêu nào");
    const gaps = lines.slice(lines.indexOf(`## ${vi.documents.gapsCaption}`)).filter((line) => line.startsWith("| P"));
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.join()).not.toContain("P6.01");
  });

  test.each([vi, en])("read as they were agreed, in $language", async (text) => {
    const facts = factsOf(richBook(), [], text);
    for (const kind of ["pack", "self-assessment", "criterion:2", "evidence"]) {
      const lines = linesOf(documentOf(kind, facts)).join("\n");
      expect(lines).not.toMatch(/undefined|NaN|\[object/);
      await expect(`${lines}\n`).toMatchFileSnapshot(`../golden/${kind.replace(":", "-")}.${text.language}.docx.txt`);
    }
  });

  test("of an empty book are made, too", () => {
    const facts = factsOf(aBook({ indicators: [] }));
    for (const kind of documentKinds(facts)) {
      expect(linesOf(documentOf(kind, facts)).join("\n")).not.toMatch(/undefined|NaN|\[object/);
    }
    expect(TODAY).toBe(facts.readiness.today);
  });
});

describe("who signs", () => {
  const people = [
    aPerson({ code: "HT", name: "Người thứ nhất", title: "Hiệu trưởng" }),
    aPerson({ code: "PHT", name: "Người thứ hai", title: "Phó Hiệu trưởng" }),
  ];
  const signatureOf = (settings: Partial<Book["settings"]>) =>
    documentOf("report", factsOf(aBook({ people, settings }), []))
      .parts.flat()
      .find((block) => block.kind === "signature");

  test("is the principal where no one else was named", () => {
    expect(signatureOf({ principal: "HT" })).toMatchObject({ titles: ["HIỆU TRƯỞNG"], name: "Người thứ nhất" });
  });

  test.each([
    ["ND30", "KT. HIỆU TRƯỞNG"],
    ["DANG", "K/T HIỆU TRƯỞNG"],
  ] as const)("is a deputy in the principal's place, in the style %s", (documentStyle, place) => {
    expect(signatureOf({ principal: "HT", signatory: "PHT", documentStyle })).toMatchObject({
      titles: [place, "PHÓ HIỆU TRƯỞNG"],
      name: "Người thứ hai",
    });
  });
});
