import { describe, expect, test } from "vitest";
import { checkBook } from "../../src/domain/check.ts";
import type { Indicator } from "../../src/domain/records.ts";
import type { Problem, ProblemCode, Severity } from "../../src/problem/problem.ts";
import {
  aBook,
  aDay,
  anEvidence,
  anIndicator,
  aPerson,
  atLeast,
  type BookChanges,
  type Changes,
  deepFreeze,
  TODAY,
  UNKNOWN,
} from "../builders.ts";

const problemsOf = (changes: BookChanges): Problem[] => checkBook(deepFreeze(aBook(changes)), TODAY);
const shown = (problems: readonly Problem[]) =>
  problems.map(({ code, severity, tab, row, column }) => [code, severity, tab, row, column].filter((each) => each));

const ratio = { measure: "ratio", target1: atLeast(0.75) } as const;
const verifier = { verifiedBy: "Đoàn khảo sát", verifiedOn: TODAY };

test("a book in which nothing is wrong has no problem", () => {
  expect(problemsOf({ evidence: [anEvidence()], indicators: [anIndicator({ ...verifier, result: 3 })] })).toEqual([]);
});

describe("an indicator", () => {
  test.each<[string, Changes<Indicator>, ProblemCode, Severity, string]>([
    ["without a code", { code: "" }, "codeMissing", "row", "code"],
    ["with a result and no measure", { measure: undefined, result: 1 }, "measureMissing", "row", "measure"],
    ["with a part and no measure", { measure: undefined, numerator: 1 }, "measureMissing", "row", "measure"],
    [
      "counted from evidence and no measure",
      { measure: undefined, source: "evidence" },
      "measureMissing",
      "row",
      "measure",
    ],
    ["counted from evidence that is no count", { ...ratio, source: "evidence" }, "badChoice", "row", "source"],
    ["with a part and no whole", { ...ratio, numerator: 3 }, "ratioIncomplete", "row", "numerator"],
    ["with a whole and no part", { ...ratio, denominator: 3 }, "ratioIncomplete", "row", "numerator"],
    ["with more than the whole", { ...ratio, numerator: 4, denominator: 3 }, "partOverWhole", "row", "numerator"],
    ["with a share above 1", { ...ratio, result: 75 }, "partOverWhole", "row", "result"],
    ["with a whole of 0", { ...ratio, numerator: 0, denominator: 0 }, "wholeIsZero", "row", "denominator"],
    ["with a result below 0", { result: -1 }, "negativeNumber", "row", "result"],
    ["with a part below 0", { ...ratio, numerator: -1, denominator: 3 }, "negativeNumber", "row", "numerator"],
    ["not applicable without an authority", { naReason: "không có" }, "naIncomplete", "row", "naAuthority"],
    ["not applicable without a reason", { naAuthority: "Tỉnh ủy" }, "naIncomplete", "row", "naReason"],
    ["verified without a date", { verifiedBy: "AN" }, "verificationIncomplete", "row", "verifiedOn"],
    ["verified by nobody", { verifiedOn: TODAY }, "verificationIncomplete", "row", "verifiedBy"],
    ["verified tomorrow", { ...verifier, verifiedOn: "2026-11-24" }, "futureVerification", "row", "verifiedOn"],
    ["verified by its owner", { ...verifier, verifiedBy: "DP", owner: "DP" }, "selfVerified", "note", "verifiedBy"],
    ["with level 1 not known", { target1: UNKNOWN }, "targetUnknown", "note", "target1"],
    ["with level 2 not known", { target2: UNKNOWN }, "targetUnknown", "note", "target2"],
  ])("%s", (_, changes, code, severity, column) => {
    expect(shown(problemsOf({ indicators: [anIndicator(changes)] }))).toEqual([
      [code, severity, "indicators", 2, column],
    ]);
  });

  test.each<[string, Changes<Indicator>]>([
    ["a share of exactly 1 is none", { ...ratio, result: 1 }],
    ["the whole as the part is none", { ...ratio, numerator: 3, denominator: 3 }],
    ["a result over 1 beside its parts is none", { ...ratio, numerator: 3, denominator: 4, result: 75 }],
    ["nothing typed is none", { result: undefined }],
    ["verified today is none", verifier],
  ])("%s", (_, changes) => {
    expect(problemsOf({ indicators: [anIndicator(changes)] })).toEqual([]);
  });

  test.each<[string, Changes<Indicator>, string]>([
    [
      "a share above 100 % (75 for 75 %)",
      { ...ratio, target1: atLeast(75), numerator: 24, denominator: 33 },
      "target1",
    ],
    ["a share above 100 % at level 2", { ...ratio, target2: atLeast(80) }, "target2"],
    ["more than yes", { measure: "yesNo", target1: atLeast(2), result: 1 }, "target1"],
  ])("that asks for what nothing can reach is a row to mend: %s", (_, changes, column) => {
    expect(shown(problemsOf({ indicators: [anIndicator(changes)] }))).toContainEqual([
      "badTarget",
      "row",
      "indicators",
      2,
      column,
    ]);
  });

  test("a yes or no that is another number is a row to mend", () => {
    const found = problemsOf({ indicators: [anIndicator({ measure: "yesNo", target1: atLeast(1), result: 2 })] });
    expect(found.map(({ severity, column }) => [severity, column])).toEqual([["row", "result"]]);
  });
});

test.each([
  [0, "notPositive"],
  [-3, "negativeNumber"],
])("evidence that stands for %i pieces is a row to mend", (quantity, code) => {
  expect(shown(problemsOf({ evidence: [anEvidence({ quantity })] }))).toEqual([
    [code, "row", "evidence", 2, "quantity"],
  ]);
});

describe("codes", () => {
  test.each<[string, BookChanges, unknown[][]]>([
    [
      "twice the same, in any spelling, are problems of both rows",
      { indicators: [anIndicator({ code: "P2.01" }), anIndicator({ code: "C2" }), anIndicator({ code: "p2.01 " })] },
      [
        ["duplicateCode", "row", "indicators", 2, "code"],
        ["duplicateCode", "row", "indicators", 4, "code"],
      ],
    ],
    [
      "of evidence too",
      { evidence: [anEvidence(), anEvidence()] },
      [
        ["duplicateCode", "row", "evidence", 2, "code"],
        ["duplicateCode", "row", "evidence", 3, "code"],
      ],
    ],
    [
      "of different tabs may be the same",
      { indicators: [anIndicator({ code: "DP" })], evidence: [anEvidence({ code: "DP" })] },
      [],
    ],
    [
      "that are missing are no duplicates",
      { evidence: [anEvidence({ code: "" })] },
      [["codeMissing", "row", "evidence", 2, "code"]],
    ],
  ])("%s", (_, changes, expected) => {
    expect(shown(problemsOf(changes))).toEqual(expected);
  });

  test("say in which rows they repeat", () => {
    const [first] = problemsOf({ evidence: [anEvidence(), anEvidence()] });
    expect(first).toMatchObject({ seen: "H1.1", expected: "2, 3" });
  });
});

describe("people", () => {
  const dp = aPerson({ code: "DP" });
  const noCoordinator = ["coordinatorMissing", "stops", "settings", "coordinator"];
  test.each<[string, BookChanges, unknown[][]]>([
    ["none at all stops", { people: [] }, [["noPeople", "stops", "people"]]],
    [
      "without an address are noted",
      { people: [dp, aPerson({ email: undefined })] },
      [["emailMissing", "note", "people", 3, "email"]],
    ],
    [
      "with one address for two are noted",
      { people: [dp, aPerson({ email: "DP@truong.edu.vn" })] },
      [["sharedEmail", "note", "people", 3, "email"]],
    ],
    ["without a coordinator stop", { settings: { coordinator: undefined } }, [noCoordinator]],
    ["with a coordinator who is not listed stop", { settings: { coordinator: "LA" } }, [noCoordinator]],
    ["with a coordinator whose domain is not allowed stop", { settings: { mailDomains: ["edu.vn"] } }, [noCoordinator]],
    [
      "with a coordinator whose code another has too stop",
      { people: [dp, aPerson({ code: "DP", email: "khac@truong.edu.vn" })] },
      [["duplicateCode", "row", "people", 2, "code"], ["duplicateCode", "row", "people", 3, "code"], noCoordinator],
    ],
    [
      "with a coordinator without an address stop",
      { people: [aPerson({ code: "DP", email: undefined })] },
      [["emailMissing", "note", "people", 2, "email"], noCoordinator],
    ],
  ])("%s", (_, changes, expected) => {
    expect(shown(problemsOf(changes))).toEqual(expected);
  });
});

describe("the calendar", () => {
  test.each<[string, string[], boolean]>([
    ["is noted when it is empty", [], true],
    ["is noted when it ends within three months", ["2027-02-20"], true],
    ["is not when it goes on for them", ["2027-02-21"], false],
    ["is judged by its last day, in whatever order", ["2027-02-21", "2026-01-01"], false],
  ])("%s", (_, days, noted) => {
    const found = problemsOf({ calendar: days.map((on) => aDay(on)) });
    expect(shown(found)).toEqual(noted ? [["calendarEnds", "note", "calendar"]] : []);
  });
});

describe("days of Tết that are still tentative", () => {
  const tet = (certainty: "tentative" | "confirmed", on = "2027-02-05") => ({
    calendar: [{ ...aDay(on), certainty }, aDay("2030-12-31")],
  });
  const codesOn = (changes: BookChanges, today: string) =>
    checkBook(deepFreeze(aBook(changes)), today).map(({ code, seen }) => [code, seen]);

  test.each([
    ["are nobody's fault before October", tet("tentative"), "2026-09-30", []],
    [
      "are told from 1 October on, when the notice comes",
      tet("tentative"),
      "2026-10-01",
      [["calendarTentative", "2027"]],
    ],
    ["are told in the new year, too", tet("tentative"), "2027-01-20", [["calendarTentative", "2027"]]],
    ["are told no more once they are past", tet("tentative"), "2027-02-05", []],
    ["are told no more once confirmed", tet("confirmed"), "2026-12-01", []],
    ["of the year after are not told yet", tet("tentative", "2028-01-25"), "2026-12-01", []],
  ] as const)("%s", (_, changes, today, found) => {
    expect(codesOn(changes as BookChanges, today)).toEqual(found);
  });
});

test("the day of the level worked for is noted once it is past, and no other", () => {
  expect(shown(problemsOf({ settings: { level1On: "2026-11-22" } }))).toEqual([
    ["gateDayPast", "note", "settings", "level1On"],
  ]);
  expect(problemsOf({ settings: { level1On: TODAY } })).toEqual([]);
  expect(problemsOf({ settings: { workingLevel: 2, level1On: "2026-11-22", level2On: "2028-01-01" } })).toEqual([]);
});

test("a due date that slipped without a reason is noted", () => {
  const memory = new Map([["C1", { slips: 2, mentions: 0 }]]);
  expect(shown(problemsOf({ memory }))).toEqual([["slipUnexplained", "note", "indicators", 2, "slipReason"]]);
  expect(problemsOf({ memory, indicators: [anIndicator({ slipReason: "chờ kinh phí" })] })).toEqual([]);
});

test("a row without a due date is noted where others have theirs, and where the level worked for asks it", () => {
  const dated = anIndicator({ code: "C1", dueOn: "2026-12-31" });
  const asked = anIndicator({ code: "C2" });
  const later = anIndicator({ code: "C3", target1: { kind: "outOfScope" }, target2: atLeast(1) });
  const exempt = anIndicator({ code: "C4", naReason: "không có", naAuthority: "Tỉnh ủy" });
  expect(shown(problemsOf({ indicators: [dated, asked, later, exempt] }))).toEqual([
    ["dueDateMissing", "note", "indicators", 3, "dueOn"],
  ]);
  expect(problemsOf({ indicators: [asked] })).toEqual([]);
});
