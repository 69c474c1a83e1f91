import { describe, expect, test } from "vitest";
import { assess } from "../../src/domain/readiness.ts";
import type { Indicator } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import { renderComputed } from "../../src/views/computed.ts";
import { decode, encode } from "../../src/workbook/table.ts";
import { INDICATORS } from "../../src/workbook/tables.ts";
import { aBook, anEvidence, anIndicator, atLeast, type BookChanges, type Changes, TODAY } from "../builders.ts";
import { en, vi } from "../words.ts";

/** The computed cells of one row, by field. */
function shown(changes: Changes<Indicator>, book: BookChanges = {}, text = vi): Record<string, unknown> {
  const readiness = assess(aBook({ indicators: [anIndicator(changes)], ...book }), TODAY);
  const [row] = readiness.rows;
  if (!row) throw new Error("no row");
  return renderComputed(row, text);
}

const evidence = [anEvidence()];
const verified = { verifiedBy: "Đoàn khảo sát", verifiedOn: "2026-11-02" };

describe("the computed cells say", () => {
  test.each<[string, Changes<Indicator>, BookChanges, Record<string, unknown>]>([
    ["not assessed", {}, {}, { echo: "C1", value: undefined, level: "chưa đánh giá", claimed: "–", evidenced: "–" }],
    ["not met", { result: 1 }, {}, { value: 1, level: "chưa đạt", claimed: "–" }],
    ["met without evidence", { result: 3 }, {}, { level: "chưa đạt", claimed: "mức 1", evidenced: "–" }],
    ["met with evidence", { result: 3 }, { evidence }, { level: "đạt mức 1", evidenced: "mức 1", verified: "–" }],
    ["verified", { result: 3, ...verified }, { evidence }, { verified: "mức 1", gap: "" }],
    ["met above the target", { result: 4 }, { evidence }, { level: "đạt mức 1", exceeds: "có" }],
    ["met at level 2", { result: 9, target2: atLeast(5) }, { evidence }, { level: "đạt mức 2", evidenced: "mức 2" }],
    ["not applicable", { naReason: "không có", naAuthority: "Tỉnh ủy" }, {}, { level: "không áp dụng", gap: "" }],
    [
      "to mend",
      { result: 3 },
      { evidence, problems: [problem("badDate", { tab: "indicators", row: 2 })] },
      { level: "cần sửa", claimed: "–", overdueDays: undefined },
    ],
    [
      "nearly met, where the school says from where on",
      { result: 9, target1: atLeast(10) },
      { settings: { nearShare: 0.9 } },
      { level: "chưa đạt", claimed: "tiệm cận", evidenced: "–" },
    ],
    [
      "which level is claimed, though the next is near",
      { result: 9, target1: atLeast(5), target2: atLeast(10) },
      { evidence, settings: { nearShare: 0.9, workingLevel: 2 } },
      { evidenced: "mức 1", claimed: expect.stringContaining("mức 1") },
    ],
  ])("%s", (_, changes, book, expected) => {
    expect(shown(changes, book)).toMatchObject(expected);
  });

  test("what must be verified again", () => {
    const memory = new Map([["C1", { slips: 0, mentions: 0, verifiedBasis: "2026-11-02|Đoàn khảo sát|00000000" }]]);
    expect(shown({ result: 3, ...verified }, { evidence, memory })).toMatchObject({
      verified: "cần xác nhận lại",
      gap: "cần xác nhận lại",
    });
  });

  test("no zeros where there is nothing to count", () => {
    expect(shown({ dueOn: "2026-12-01" })).toMatchObject({
      slips: undefined,
      mentions: undefined,
      originalDueOn: "2026-12-01",
    });
  });
});

test.each([vi, en])("what the next run remembers is what this one wrote, in $language", (text) => {
  const memory = new Map([
    [
      "C1",
      { originalDueOn: "2026-01-05", lastDueOn: "2026-12-01", slips: 2, mentions: 3, firstMentionOn: "2026-02-02" },
    ],
  ]);
  const written = shown(
    { ...verified, measure: "yesNo", target1: atLeast(1), result: 1, dueOn: "2026-12-01" },
    { memory },
    text,
  );
  const fields = Object.keys(INDICATORS.columns);
  const headers = fields.map((field) => text.columns.indicators[field as keyof typeof text.columns.indicators]);
  const [record] = decode(INDICATORS, [
    headers,
    ...encode(INDICATORS as never, fields, [{ ...written, code: "C1" }], text),
  ]).records;
  expect(record).toMatchObject({
    echo: "C1",
    value: 1,
    originalDueOn: "2026-01-05",
    lastDueOn: "2026-12-01",
    slips: 2,
    mentions: 3,
    firstMentionOn: "2026-02-02",
    verifiedBasis: written.verifiedBasis,
  });
});
