import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isAddress } from "../../src/domain/address.ts";
import { addDays } from "../../src/domain/dates.ts";
import { type Digest, SECTION_KINDS } from "../../src/domain/digest.ts";
import { linkBook } from "../../src/domain/link.ts";
import { planDigests } from "../../src/domain/plan-digests.ts";
import { assess } from "../../src/domain/readiness.ts";
import { isAway, isReachable } from "../../src/domain/recipient.ts";
import type { Indicator, Person, Unit } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import {
  aBook,
  anEvidence,
  anIndicator,
  aPerson,
  assessOne,
  atLeast,
  aUnit,
  type BookChanges,
  type Changes,
  deepFreeze,
  OUT_OF_SCOPE,
  TODAY,
} from "../builders.ts";
import { runs } from "../setup/sweep.ts";
import { books } from "./books.ts";

function planned(changes: BookChanges): Digest[] {
  const book = deepFreeze(aBook(changes));
  return planDigests(book, deepFreeze(assess(book, TODAY)));
}

/** Who gets which codes in which section: "AN overdue: C1, C2". */
function told(digests: readonly Digest[]): string[] {
  return digests.flatMap(({ person, sections }) =>
    SECTION_KINDS.filter((kind) => sections[kind].length > 0).map(
      (kind) => `${person.code} ${kind}: ${sections[kind].map(({ result }) => result.indicator.code).join(", ")}`,
    ),
  );
}

const people = [aPerson({ code: "DP" }), aPerson({ code: "AN" }), aPerson({ code: "BINH" }), aPerson({ code: "CUC" })];
const late: Changes<Indicator> = { owner: "AN", dueOn: "2026-11-18" };

describe("a row stands in the section", () => {
  test.each<[string, Changes<Indicator>, BookChanges, string | undefined]>([
    ["overdue", late, {}, "overdue"],
    ["due soon when due today", { ...late, dueOn: TODAY }, {}, "dueSoon"],
    ["due soon up to the last day of the notice", { ...late, dueOn: "2026-12-03" }, {}, "dueSoon"],
    ["none before that", { ...late, dueOn: "2026-12-04" }, {}, undefined],
    ["due soon earlier, where the work needs longer", { ...late, dueOn: "2026-12-23", leadDays: 30 }, {}, "dueSoon"],
    [
      "none for a lead shorter than the notice of another day",
      { ...late, dueOn: "2026-12-23", leadDays: 29 },
      {},
      undefined,
    ],
    ["overdue when met in time without evidence", { ...late, result: 3 }, {}, "overdue"],
    ["missing evidence when met without it and not due", { ...late, dueOn: "2027-03-01", result: 3 }, {}, "awaiting"],
    [
      "running out, thirty days before its proof does",
      { owner: "AN", result: 3, verifiedBy: "DP", verifiedOn: "2026-11-02" },
      { evidence: [anEvidence({ validUntil: "2026-12-23" })] },
      "expiring",
    ],
    [
      "none the day before that",
      { owner: "AN", result: 3, verifiedBy: "DP", verifiedOn: "2026-11-02" },
      { evidence: [anEvidence({ validUntil: "2026-12-24" })] },
      undefined,
    ],
    [
      "running out earlier, where the work needs longer",
      { owner: "AN", result: 3, verifiedBy: "DP", verifiedOn: "2026-11-02", leadDays: 90 },
      { evidence: [anEvidence({ validUntil: "2027-02-20" })] },
      "expiring",
    ],
    [
      "none where other proof goes on",
      { owner: "AN", result: 3, verifiedBy: "DP", verifiedOn: "2026-11-02" },
      { evidence: [anEvidence({ validUntil: "2026-12-01" }), anEvidence({ code: "H1.2" })] },
      undefined,
    ],
    [
      "overdue since its proof ran out",
      { owner: "AN", result: 3, dueOn: "2025-11-18" },
      { evidence: [anEvidence({ validUntil: "2026-11-20" })] },
      "overdue",
    ],
    ["missing evidence whatever the date", { owner: "AN", result: 3 }, {}, "awaiting"],
    [
      "none when met, proved and verified",
      { ...late, result: 3, verifiedBy: "CUC", verifiedOn: "2026-11-20" },
      { evidence: [anEvidence()] },
      undefined,
    ],
    ["none when it is not applicable", { ...late, naReason: "không có", naAuthority: "Tỉnh ủy" }, {}, undefined],
    [
      "none when it is not asked at the level worked for",
      { ...late, target1: OUT_OF_SCOPE, target2: atLeast(1) },
      {},
      undefined,
    ],
    [
      "overdue when it is a hole in level 1 while level 2 is worked for",
      late,
      { settings: { workingLevel: 2 } },
      "overdue",
    ],
    ["none while snoozed, the last day included", { ...late, snoozeUntil: TODAY }, {}, undefined],
    ["overdue again after that", { ...late, snoozeUntil: "2026-11-22" }, {}, "overdue"],
    ["none when met without evidence and snoozed", { ...late, result: 3, snoozeUntil: TODAY }, {}, undefined],
    ["to mend when it cannot be read", late, { problems: [problem("badDate", { tab: "indicators", row: 2 })] }, "mend"],
    [
      "to mend though snoozed",
      { ...late, snoozeUntil: TODAY },
      { problems: [problem("badDate", { tab: "indicators", row: 2 })] },
      "mend",
    ],
    ["none without a date", { owner: "AN" }, {}, undefined],
  ])("%s", (_, changes, book, section) => {
    const plan = planned({ people, indicators: [anIndicator(changes)], ...book });
    expect(told(plan)).toEqual(section ? [`AN ${section}: C1`] : []);
  });
});

describe("a row is for", () => {
  const away: Changes<Person> = { awayFrom: "2026-11-16", awayUntil: "2026-11-30" };
  const k1 = aUnit({ code: "K1", head: "BINH", deputyHead: "CUC" });
  const unit = { unit: "K1" };
  const team = (changes: Record<string, Changes<Person>>) =>
    people.map((person) => ({ ...aPerson({ ...person, ...changes[person.code] }) }));
  test.each<[string, Changes<Indicator>, Person[], Unit[], string, object | undefined]>([
    ["its owner", late, people, [], "AN", undefined],
    [
      "the deputy of an owner who is away",
      late,
      team({ AN: { ...away, deputy: "CUC" } }),
      [],
      "CUC",
      { why: "away", of: "AN" },
    ],
    [
      "the owner until the day before",
      late,
      team({ AN: { awayFrom: "2026-11-24", deputy: "CUC" } }),
      [],
      "AN",
      undefined,
    ],
    [
      "the owner from the day after",
      late,
      team({ AN: { awayUntil: "2026-11-22", deputy: "CUC" } }),
      [],
      "AN",
      undefined,
    ],
    [
      "the unit's head when there is no deputy",
      { ...late, ...unit },
      team({ AN: away }),
      [k1],
      "BINH",
      { why: "away", of: "AN" },
    ],
    [
      "the head of the owner's own unit",
      late,
      team({ AN: { ...away, unit: "K1" } }),
      [k1],
      "BINH",
      { why: "away", of: "AN" },
    ],
    [
      "the unit's head when the deputy is away too",
      { ...late, ...unit },
      team({ AN: { ...away, deputy: "CUC" }, CUC: away }),
      [k1],
      "BINH",
      { why: "away", of: "AN" },
    ],
    [
      "the deputy head when the head is away too",
      { ...late, ...unit },
      team({ AN: away, BINH: away }),
      [k1],
      "CUC",
      { why: "away", of: "AN" },
    ],
    [
      "the unit's head when the deputy has no address",
      { ...late, ...unit },
      team({ AN: { ...away, deputy: "CUC" }, CUC: { email: undefined } }),
      [k1],
      "BINH",
      { why: "away", of: "AN" },
    ],
    ["the coordinator when nobody is left", late, team({ AN: away }), [], "DP", { why: "away", of: "AN" }],
    [
      "the unit's head when nobody owns it",
      { ...late, ...unit, owner: undefined },
      people,
      [k1],
      "BINH",
      { why: "noOwner" },
    ],
    [
      "the deputy head, nobody owning it and the head being away",
      { ...late, ...unit, owner: undefined },
      team({ BINH: away }),
      [k1],
      "CUC",
      { why: "away", of: "BINH" },
    ],
    [
      "the coordinator when nobody owns it and no unit is named",
      { ...late, owner: undefined },
      people,
      [],
      "DP",
      { why: "noOwnerNoUnit" },
    ],
    [
      "the coordinator when the owner has no address",
      late,
      team({ AN: { email: undefined } }),
      [k1],
      "DP",
      { why: "noAddress", of: "AN" },
    ],
    [
      "the coordinator when the owner is not on the list",
      { ...late, owner: "LA" },
      people,
      [],
      "DP",
      { why: "noOwnerNoUnit" },
    ],
    ["the coordinator as its owner", { ...late, owner: "DP" }, people, [], "DP", undefined],
  ])("%s", (_, changes, someone, units, code, instead) => {
    const plan = planned({ people: someone, units, indicators: [anIndicator(changes)] });
    expect(told(plan)).toEqual([`${code} overdue: C1`]);
    expect(plan[0]?.sections.overdue[0]?.instead).toEqual(instead);
  });

  test("the coordinator when the owner's domain is not allowed", () => {
    const outside = team({ AN: { email: "an@example.com" } });
    const plan = planned({
      people: outside,
      indicators: [anIndicator(late)],
      settings: { mailDomains: ["TRUONG.edu.vn"] },
    });
    expect(told(plan)).toEqual(["DP overdue: C1"]);
    expect(plan[0]?.sections.overdue[0]?.instead).toEqual({ why: "noAddress", of: "AN" });
  });

  test.each<[string, Record<string, Changes<Person>>, string]>([
    ["the deputy of a coordinator who is away", { DP: { ...away, deputy: "CUC" } }, "CUC"],
    [
      "the coordinator, though away, when the deputy has no address",
      { DP: { ...away, deputy: "CUC" }, CUC: { email: undefined } },
      "DP",
    ],
    ["the coordinator, though away, when the deputy is away too", { DP: { ...away, deputy: "CUC" }, CUC: away }, "DP"],
  ])("%s, when nobody owns it", (_, changes, code) => {
    const plan = planned({ people: team(changes), indicators: [anIndicator({ ...late, owner: undefined })] });
    expect(told(plan)).toEqual([`${code} overdue: C1`]);
  });

  test.each([
    ["the same", "AN"],
    ["the same but for its case", "an"],
  ])("neither of two people whose code is %s", (_, code) => {
    const twins = [...people, aPerson({ code, email: "khac@truong.edu.vn" })];
    const book = linkBook(deepFreeze(aBook({ people: twins, indicators: [anIndicator(late)] })));
    expect(told(planDigests(book, assess(book, TODAY)))).toEqual(["DP overdue: C1"]);
  });
});

describe("mails", () => {
  const rows = [
    anIndicator({ ...late, code: "C1", dueOn: "2026-11-18" }),
    anIndicator({ ...late, code: "C2", dueOn: "2026-10-01" }),
    anIndicator({ ...late, code: "C3", dueOn: "2026-11-18" }),
    anIndicator({ code: "C4", owner: "BINH", dueOn: "2026-11-02" }),
    anIndicator({ code: "C5", owner: "AN", dueOn: "2026-11-30" }),
    anIndicator({ code: "C6", owner: "AN", dueOn: "2026-11-25" }),
  ];

  test("list the oldest first, and rows of one age by code", () => {
    expect(told(planned({ people, indicators: rows }))).toEqual([
      "AN overdue: C2, C1, C3",
      "AN dueSoon: C6, C5",
      "BINH overdue: C4",
    ]);
  });

  test("do not depend on the order of the rows", () => {
    const reversed = planned({ people: [...people].reverse(), indicators: [...rows].reverse() });
    expect(told(reversed)).toEqual(told(planned({ people, indicators: rows })));
  });

  test("say what is missing for the level worked for", () => {
    const [digest] = planned({ people, indicators: [anIndicator({ ...late, result: 1 })] });
    expect(digest?.sections.overdue[0]?.gaps[0]).toMatchObject({ kind: "short", missing: 2 });
  });

  test("tell a row's problems to its owner, and all problems to the coordinator; notes to nobody", () => {
    const problems = [
      problem("badDate", { tab: "indicators", row: 2, column: "dueOn" }),
      problem("badEmail", { tab: "people", row: 4 }),
      problem("badDate", { tab: "evidence", row: 2 }),
      problem("targetUnknown", { tab: "indicators", row: 3 }),
    ];
    const owned = [anIndicator(late), anIndicator({ code: "C2", owner: "BINH" })];
    const plan = planned({ people, indicators: owned, problems });
    const toWhom = plan.map(({ person, problems: told }) => [person.code, told.map(({ tab, row }) => `${tab} ${row}`)]);
    expect(new Map(toWhom as [string, string[]][])).toEqual(
      new Map([
        ["AN", ["indicators 2"]],
        ["DP", ["indicators 2", "people 4", "evidence 2"]],
      ]),
    );
  });

  test("tell the coordinator once of a row that is the coordinator's own", () => {
    const problems = [problem("badDate", { tab: "indicators", row: 2 })];
    const plan = planned({ people, indicators: [anIndicator({ ...late, owner: "DP" })], problems });
    expect(plan.map(({ person, problems: all }) => [person.code, all.length])).toEqual([["DP", 1]]);
  });

  test("are none on a day with nothing to say", () => {
    expect(planned({ people, indicators: [anIndicator({ owner: "AN" })] })).toEqual([]);
  });

  test("are not stopped by a lead time that no calendar holds", () => {
    const absurd = anIndicator({ ...late, dueOn: "2027-06-01", leadDays: 912_345_678 });
    const plan = () =>
      planned({ people, indicators: [absurd, anIndicator({ code: "C2", owner: "BINH", dueOn: "2026-11-02" })] });
    expect(plan).not.toThrow();
    expect(told(plan())).toContain("BINH overdue: C2");
  });

  test("are one for each person at most, each row in one mail, whatever the book", () => {
    fc.assert(
      fc.property(books(), (book) => {
        const plan = planDigests(book, assess(book, TODAY));
        const codes = plan.map(({ person }) => person.code);
        expect(codes).toEqual([...new Set(codes)]);
        const items = plan.flatMap(({ sections }) =>
          // Proof that runs out is the owner's, while somebody else is to verify the row.
          SECTION_KINDS.filter((kind) => kind !== "expiring").flatMap((kind) =>
            sections[kind].map(({ result }) => result.indicator.code),
          ),
        );
        expect(items).toEqual([...new Set(items)]);
        for (const { sections, problems } of plan) {
          expect(problems.length + SECTION_KINDS.reduce((sum, kind) => sum + sections[kind].length, 0)).toBeGreaterThan(
            0,
          );
        }
      }),
      runs(150),
    );
  });
});

describe("addresses", () => {
  test.each([
    ["an@truong.edu.vn", true],
    ["nguyen.van-an+1@truong.edu.vn", true],
    ["an", false],
    ["an@truong", false],
    ["an@b@truong.vn", false],
    ["an@truong.vn, binh@truong.vn", false],
    ["An <an@truong.vn>", false],
    ["an@truong.vn\nBcc: x@y.vn", false],
    ["", false],
    [`${"a".repeat(250)}@b.vn`, false],
  ])("%j is one plain address: %s", (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });

  test.each([
    ["any domain where none is listed", [], "an@gmail.com", true],
    ["a listed one, whatever its case", ["Truong.edu.vn"], "an@TRUONG.edu.vn", true],
    ["no other", ["truong.edu.vn"], "an@gmail.com", false],
    ["not one that only ends the same", ["truong.edu.vn"], "an@giatruong.edu.vn", false],
    ["not one below it", ["edu.vn"], "an@truong.edu.vn", false],
  ])("mail goes to %s", (_, mailDomains, email, expected) => {
    expect(isReachable(aPerson({ email }), { mailDomains })).toBe(expected);
  });

  test.each<[string, Changes<Person>, boolean]>([
    ["nobody without dates", {}, false],
    ["from the first day", { awayFrom: TODAY, awayUntil: "2026-11-30" }, true],
    ["to the last day", { awayFrom: "2026-11-01", awayUntil: TODAY }, true],
    ["not the day before", { awayFrom: addDays(TODAY, 1) }, false],
    ["not the day after", { awayUntil: addDays(TODAY, -1) }, false],
    ["without an end for as long as it stands", { awayFrom: "2026-01-01" }, true],
  ])("away is %s", (_, changes, expected) => {
    expect(isAway(aPerson(changes), TODAY)).toBe(expected);
  });
});

test("the row of a plan is the assessed row, with what is remembered of it", () => {
  const memory = new Map([["C1", { slips: 2, mentions: 4 }]]);
  const [digest] = planned({ people, indicators: [anIndicator(late)], memory });
  expect(digest?.sections.overdue[0]?.result.memory).toEqual(assessOne(anIndicator(late), { memory }).memory);
});
