/** A book in which something of everything stands, for one rich mail and full tabs. */

import type { Book } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import { aBook, anEvidence, anIndicator, aPerson, atLeast, aUnit, OUT_OF_SCOPE, UNKNOWN } from "../builders.ts";

export const MOMENT = { on: "2026-11-23", minutes: 425 };

const URL = "https://docs.google.com/spreadsheets/d/abc/edit";

/** The mail of AN has every section, a stand-in, a slip and problems; `label` is put into everything that staff type. */
export function richBook(label = ""): Book {
  const words = (text: string) => `${label}${text}`;
  const ratio = { measure: "ratio", piece: words("người"), criterion: "2", owner: "AN", unit: "K1" } as const;
  return aBook({
    indicators: [
      anIndicator({
        ...ratio,
        code: words("P2.07"),
        text: words("Giảng viên giữ ngạch giảng viên chính"),
        target1: atLeast(0.6),
        target2: atLeast(0.8),
        numerator: 16,
        denominator: 33,
        dueOn: "2026-11-18",
      }),
      anIndicator({
        ...ratio,
        code: words("P2.06"),
        text: words("Giảng viên có chứng chỉ kinh điển"),
        owner: "BINH",
        target1: atLeast(0.8),
        target2: UNKNOWN,
        numerator: 26,
        denominator: 33,
        dueOn: "2026-09-01",
      }),
      anIndicator({
        code: words("P4.01"),
        criterion: "4",
        text: words("Đề tài khoa học cấp trường"),
        piece: words("đề tài"),
        owner: "AN",
        source: "evidence",
        target1: atLeast(15),
        dueOn: "2026-11-30",
      }),
      anIndicator({
        code: words("P1.02"),
        criterion: "1",
        text: words("Quy chế làm việc"),
        measure: "yesNo",
        owner: "AN",
        target1: atLeast(1),
        result: 1,
        dueOn: "2026-12-31",
      }),
      anIndicator({
        ...ratio,
        code: words("P2.05"),
        text: words("Giảng viên có chứng chỉ nghiệp vụ sư phạm"),
        target1: atLeast(1),
        numerator: 33,
        denominator: 33,
        dueOn: "2026-10-01",
      }),
      anIndicator({
        code: words("P5.01"),
        criterion: "5",
        text: words("Văn hóa trường Đảng"),
        owner: "AN",
        target1: UNKNOWN,
        dueOn: "2026-11-01",
      }),
      anIndicator({
        code: words("P6.01"),
        criterion: "6",
        text: words("Phòng học"),
        target1: atLeast(4),
        target2: OUT_OF_SCOPE,
        result: 5,
      }),
    ],
    evidence: [
      anEvidence({ code: "H4.1.1", indicators: [words("P4.01")], quantity: 9 }),
      anEvidence({ code: "H4.1.2", indicators: [words("P4.01")], docNumber: undefined, quantity: 2 }),
      anEvidence({ code: "H2.5.1", indicators: [words("P2.05")], validUntil: "2026-06-30" }),
      anEvidence({ code: "H6.1.1", indicators: [words("P6.01")] }),
      anEvidence({ code: "H9.1.1", indicators: [words("P9.99")] }),
    ],
    people: [
      aPerson({ code: "DP", name: words("Điều phối") }),
      aPerson({ code: "AN", name: words("Trưởng khoa Luật"), unit: "K1" }),
      aPerson({
        code: "BINH",
        name: words("Phó trưởng khoa"),
        deputy: "AN",
        awayFrom: "2026-11-16",
        awayUntil: "2026-11-30",
      }),
    ],
    units: [aUnit({ code: "K1", name: words("Khoa Xây dựng Đảng"), head: "DP" })],
    settings: {
      school: words("Trường Chính trị mẫu"),
      governingBody: words("Tỉnh ủy"),
      ruleSet: words("11-QĐ/TW"),
      level1On: "2027-06-30",
      level2On: "2026-11-01",
      workbookUrl: URL,
      nearShare: 0.9,
    },
    memory: new Map([
      [words("P2.07"), { originalDueOn: "2026-05-31", lastDueOn: "2026-11-18", slips: 2, mentions: 4 }],
    ]),
    problems: [
      problem("badDate", { tab: "indicators", row: 7, column: "snoozeUntil", seen: words("cuối quý này") }),
      problem("unknownIndicator", { tab: "evidence", row: 6, column: "indicators", seen: words("P9.99") }),
    ],
  });
}

export const rowUrl = (row: number) => `${URL}#gid=7&range=A${row}`;

/** What a person sees of a page: no tags, entities read. */
export function seenText(page: string): string {
  const named: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  return page
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, "\u0000")
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity);
}

export function tagsOf(page: string): string[] {
  return page.match(/<[^>]*>/g) ?? [];
}
