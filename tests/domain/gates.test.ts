import { describe, expect, test } from "vitest";
import type { Gap } from "../../src/domain/gap.ts";
import { assess } from "../../src/domain/readiness.ts";
import type { Evidence, Indicator, Level } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import {
  aBook,
  aDay,
  anEvidence,
  anIndicator,
  aPerson,
  assessOne,
  atLeast,
  type BookChanges,
  type Changes,
  OUT_OF_SCOPE,
  TODAY,
  UNKNOWN,
} from "../builders.ts";

const proof = [anEvidence()];
const ratio = { measure: "ratio", piece: "người", numerator: 24, denominator: 33 } as const;
const counted = (target1: number, target2?: number): Changes<Indicator> => ({
  source: "evidence",
  piece: "đề tài",
  target1: atLeast(target1),
  target2: target2 === undefined ? OUT_OF_SCOPE : atLeast(target2),
});

describe("what a row lists as missing", () => {
  test.each<[string, Changes<Indicator>, Changes<Evidence>[], Level, Gap[]]>([
    [
      "24 of 33 need 3 people for 80 %",
      { ...ratio, target1: atLeast(0.8) },
      [{}],
      1,
      [{ gate: "claimed", kind: "short", missing: 3, isShare: false, piece: "người" }],
    ],
    [
      "a share typed without people lacks a share",
      { measure: "ratio", result: 0.5, target1: atLeast(0.75) },
      [{}],
      1,
      [{ gate: "claimed", kind: "short", missing: 0.25, isShare: true }],
    ],
    [
      "a thing that is not there",
      { measure: "yesNo", result: 0, target1: atLeast(1) },
      [{}],
      1,
      [{ gate: "claimed", kind: "notMet" }],
    ],
    ["no result yet", { result: undefined }, [{}], 1, [{ gate: "claimed", kind: "notAssessed" }]],
    ["no target known", { result: 9, target1: UNKNOWN }, [{}], 1, [{ gate: "claimed", kind: "targetUnknown" }]],
    [
      "neither target nor result",
      { target1: UNKNOWN },
      [{}],
      1,
      [
        { gate: "claimed", kind: "targetUnknown" },
        { gate: "claimed", kind: "notAssessed" },
      ],
    ],
    ["a result without evidence", { result: 3 }, [], 1, [{ gate: "evidenced", kind: "noEvidence" }]],
    [
      "evidence that does not hold, and why",
      { result: 3 },
      [{ docNumber: undefined }, { validUntil: "2026-01-01" }, { docNumber: undefined }],
      1,
      [{ gate: "evidenced", kind: "invalidEvidence", why: ["noReference", "expired"] }],
    ],
    [
      "pieces counted without proof",
      counted(3),
      [{ quantity: 2 }, { docNumber: undefined }],
      1,
      [{ gate: "evidenced", kind: "evidenceShort", missing: 1, piece: "đề tài" }],
    ],
    [
      "new pieces are taken as proved; those counted before still lack it",
      counted(5),
      [{ quantity: 1 }, { docNumber: undefined, quantity: 2 }],
      1,
      [
        { gate: "claimed", kind: "short", missing: 2, isShare: false, piece: "đề tài" },
        { gate: "evidenced", kind: "evidenceShort", missing: 2, piece: "đề tài" },
      ],
    ],
    [
      "level 2 asks for the larger number",
      counted(3, 6),
      [{ quantity: 2 }],
      2,
      [{ gate: "claimed", kind: "short", missing: 4, isShare: false, piece: "đề tài" }],
    ],
    [
      "level 1 does, where it asks for more than level 2",
      counted(6, 3),
      [{ quantity: 2 }],
      2,
      [{ gate: "claimed", kind: "short", missing: 4, isShare: false, piece: "đề tài" }],
    ],
    [
      "an unknown target of level 1 blocks level 2",
      { result: 9, target1: UNKNOWN, target2: atLeast(3) },
      [{}],
      2,
      [{ gate: "claimed", kind: "targetUnknown" }],
    ],
    ["what is not asked lacks nothing", { target1: OUT_OF_SCOPE }, [], 1, []],
  ])("%s", (_, changes, pieces, level, expected) => {
    const verified = { verifiedBy: "Đoàn khảo sát", verifiedOn: "2026-11-02" };
    const row = assessOne(anIndicator({ ...verified, ...changes }), {
      evidence: pieces.map((each) => anEvidence(each)),
    });
    expect(row.levels[level].gaps).toEqual(expected);
  });

  test("a row that cannot be read lists only that", () => {
    const problems = [problem("badNumber", { tab: "indicators", row: 2 })];
    expect(assessOne(anIndicator(), { problems }).levels[1].gaps).toEqual([{ gate: "claimed", kind: "mend" }]);
  });

  test("what is met and proved waits for a verification", () => {
    expect(assessOne(anIndicator({ result: 3 }), { evidence: proof }).levels[1].gaps).toEqual([
      { gate: "verified", kind: "notVerified" },
    ]);
  });
});

describe("the attainment of a row", () => {
  test.each<[string, Changes<Indicator>, Evidence[], string]>([
    ["nothing typed", {}, [], "notAssessed"],
    ["too little", { result: 2 }, proof, "notMet"],
    ["enough, and not proved", { result: 3 }, [], "notMet"],
    ["enough and proved", { result: 3 }, proof, "level1"],
    ["enough for level 2 as well", { result: 5, target2: atLeast(5) }, proof, "level2"],
    ["enough for level 2 only", { result: 5, target1: atLeast(6), target2: atLeast(5) }, proof, "notMet"],
    ["asked at level 2 only", { result: 5, target1: OUT_OF_SCOPE, target2: atLeast(5) }, proof, "level2"],
    [
      "enough, with the target of level 1 unknown",
      { result: 5, target1: UNKNOWN, target2: atLeast(5) },
      proof,
      "notMet",
    ],
  ])("%s", (_, changes, evidence, expected) => {
    expect(assessOne(anIndicator(changes), { evidence }).attainment).toBe(expected);
  });
});

test("not assessed are the rows in scope without a result; those that cannot be read are to mend instead", () => {
  const indicators = [anIndicator(), anIndicator({ code: "C2" }), anIndicator({ code: "C3", target1: OUT_OF_SCOPE })];
  const problems = [problem("badNumber", { tab: "indicators", row: 3, column: "result" })];
  const { totals } = assess(aBook({ indicators, problems }), TODAY);
  expect(totals[1]).toMatchObject({ inScope: 2, notAssessed: 1, claimed: 0 });
});

describe("not applicable", () => {
  test.each<[string, Changes<Indicator>, BookChanges, boolean]>([
    ["with a reason and who allowed it", { naReason: "không có", naAuthority: "Tỉnh ủy" }, {}, true],
    ["not with a reason alone", { naReason: "không có" }, {}, false],
    ["not with an authority alone", { naAuthority: "Tỉnh ủy" }, {}, false],
    [
      "not while the row cannot be read",
      { naReason: "không có", naAuthority: "Tỉnh ủy" },
      { problems: [problem("badDate", { tab: "indicators", row: 2 })] },
      false,
    ],
  ])("%s", (_, changes, book, expected) => {
    const row = assessOne(anIndicator(changes), book);
    expect([row.notApplicable, row.levels[1].inScope]).toEqual([expected, !expected]);
  });

  test("it leaves the count and is stated beside it, for the levels that would ask for it", () => {
    const exempt = anIndicator({ naReason: "không có", naAuthority: "Tỉnh ủy" });
    const { totals } = assess(aBook({ indicators: [exempt, anIndicator({ code: "C2" })] }), TODAY);
    expect(totals[1]).toMatchObject({ inScope: 1, notApplicable: 1 });
    expect(totals[2]).toMatchObject({ inScope: 0, notApplicable: 0 });
  });
});

describe("beside the level", () => {
  test.each<[string, Changes<Indicator>, BookChanges, { exceeds: boolean; near: boolean }]>([
    ["above the target exceeds", { result: 4 }, {}, { exceeds: true, near: false }],
    ["just the target does not", { result: 3 }, {}, { exceeds: false, near: false }],
    ["nearly there says nothing by itself", { result: 9, target1: atLeast(10) }, {}, { exceeds: false, near: false }],
    [
      "nearly there, where the school says from where on",
      { result: 9, target1: atLeast(10) },
      { settings: { nearShare: 0.9 } },
      { exceeds: false, near: true },
    ],
    [
      "below that it is not near",
      { result: 8, target1: atLeast(10) },
      { settings: { nearShare: 0.9 } },
      { exceeds: false, near: false },
    ],
    [
      "what is met is not near",
      { result: 10, target1: atLeast(10) },
      { settings: { nearShare: 0.9 } },
      { exceeds: false, near: false },
    ],
    [
      "an unknown target is never near",
      { result: 8, target1: UNKNOWN },
      { settings: { nearShare: 0.9 } },
      { exceeds: false, near: false },
    ],
  ])("%s", (_, changes, book, expected) => {
    const { exceeds, nearTarget } = assessOne(anIndicator(changes), book).pursued;
    expect({ exceeds, near: nearTarget }).toEqual(expected);
  });
});

describe("overdue, in working days", () => {
  const late = { dueOn: "2026-11-18" };
  const level2Only = { target1: OUT_OF_SCOPE, target2: atLeast(3) };
  test.each<[string, Changes<Indicator>, BookChanges, number | undefined]>([
    ["due last Wednesday, on a Monday", late, {}, 3],
    ["due on Friday, on a Monday", { dueOn: "2026-11-20" }, {}, 1],
    ["due yesterday, a Sunday, is one day late", { dueOn: "2026-11-22" }, {}, 1],
    [
      "due on Saturday, today being off: late by no working day yet",
      { dueOn: "2026-11-21" },
      { calendar: [aDay(TODAY)] },
      0,
    ],
    ["days off do not count", late, { calendar: [aDay("2026-11-19"), aDay("2026-11-20")] }, 1],
    ["due today is not overdue", { dueOn: TODAY }, {}, undefined],
    ["without a date nothing is", {}, {}, undefined],
    ["met and proved is not", { ...late, result: 3 }, { evidence: proof }, undefined],
    ["met without evidence is", { ...late, result: 3 }, {}, 3],
    ["not verified is not", { ...late, result: 3 }, { evidence: proof }, undefined],
    ["not asked at the level worked for is not", { ...late, ...level2Only }, {}, undefined],
    ["asked at the level worked for is", { ...late, ...level2Only }, { settings: { workingLevel: 2 } }, 3],
    ["not applicable is not", { ...late, naReason: "không có", naAuthority: "Tỉnh ủy" }, {}, undefined],
    [
      "a row that cannot be read is not",
      late,
      { problems: [problem("badDate", { tab: "indicators", row: 2 })] },
      undefined,
    ],
    ["a hole in level 1 is overdue while level 2 is worked for", late, { settings: { workingLevel: 2 } }, 3],
  ])("%s", (_, changes, book, expected) => {
    expect(assessOne(anIndicator(changes), book).overdueDays).toBe(expected);
  });
});

describe("the unit in charge", () => {
  const people = [aPerson({ code: "DP" }), aPerson({ code: "AN", unit: "K2" })];
  test.each<[string, Changes<Indicator>, string | undefined]>([
    ["is the one named", { unit: "K1", owner: "AN" }, "K1"],
    ["else the owner's", { owner: "AN" }, "K2"],
    ["else none", { owner: "DP" }, undefined],
  ])("%s", (_, changes, expected) => {
    expect(assessOne(anIndicator(changes), { people }).unit).toBe(expected);
  });
});
