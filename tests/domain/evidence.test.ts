import { describe, expect, test } from "vitest";
import { assessmentWindow, type Invalidity } from "../../src/domain/evidence-state.ts";
import type { Evidence, Indicator } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import {
  anEvidence,
  anIndicator,
  assessOne,
  atLeast,
  type BookChanges,
  type Changes,
  someSettings,
  TODAY,
} from "../builders.ts";

const counted = (target: number, changes: Changes<Indicator> = {}) =>
  anIndicator({ source: "evidence", target1: atLeast(target), ...changes });

describe("what is counted is dated inside the window", () => {
  test.each<[string, Changes<Evidence>, Invalidity | undefined, string | undefined]>([
    ["five years back to the day counts", { issuedOn: "2021-11-23" }, undefined, undefined],
    ["a day more is too old", { issuedOn: "2021-11-22" }, "outsideWindow", undefined],
    ["today counts", { issuedOn: TODAY }, undefined, undefined],
    ["tomorrow does not yet", { issuedOn: "2026-11-24" }, "outsideWindow", undefined],
    ["without a date it cannot count", { issuedOn: undefined }, "noDate", undefined],
    ["the window is counted back from the dossier", { issuedOn: "2021-11-23" }, "outsideWindow", "2026-12-31"],
    ["on the edge of the dossier's window", { issuedOn: "2021-12-31" }, undefined, "2026-12-31"],
    ["after the dossier it is too late", { issuedOn: "2026-10-01" }, "outsideWindow", "2026-09-30"],
    ["on the day of the dossier it counts", { issuedOn: "2026-09-30" }, undefined, "2026-09-30"],
    ["a future dossier does not let the future count", { issuedOn: "2026-11-24" }, "outsideWindow", "2026-12-31"],
  ])("%s", (_, changes, why, dossierOn) => {
    const { evidence } = assessOne(counted(1), { evidence: [anEvidence(changes)], settings: { dossierOn } });
    expect(evidence.invalid.map((each) => each.why)).toEqual(why ? [why] : []);
    expect([evidence.claimedCount, evidence.provedCount]).toEqual(why ? [0, 0] : [1, 1]);
  });

  test("the window of a leap day begins on 28 February", () => {
    expect(assessmentWindow(someSettings({ dossierOn: "2028-02-29" }), "2028-03-05")).toEqual({
      from: "2023-02-28",
      until: "2028-02-29",
    });
  });
});

describe("proof", () => {
  test.each<[string, Changes<Evidence>, Invalidity | undefined]>([
    ["a document number proves", { docNumber: "1-QĐ" }, undefined],
    ["a link proves", { docNumber: undefined, link: "https://truong.edu.vn/a" }, undefined],
    ["neither does not", { docNumber: undefined }, "noReference"],
    ["valid until today still holds", { validUntil: TODAY }, undefined],
    ["valid until yesterday does not", { validUntil: "2026-11-22" }, "expired"],
    ["where nothing is counted the date does not matter", { issuedOn: "1999-01-01" }, undefined],
    ["nor its absence", { issuedOn: undefined }, undefined],
  ])("%s", (_, changes, why) => {
    const { evidence, levels } = assessOne(anIndicator({ result: 3 }), { evidence: [anEvidence(changes)] });
    expect(evidence.invalid.map((each) => each.why)).toEqual(why ? [why] : []);
    expect([levels[1].claimed, levels[1].evidenced]).toEqual([true, !why]);
  });

  test("a row of evidence that cannot be read proves and counts nothing", () => {
    const unread: BookChanges = {
      evidence: [anEvidence()],
      problems: [problem("badDate", { tab: "evidence", row: 2 })],
    };
    expect(assessOne(counted(1), unread).evidence).toMatchObject({ claimedCount: 0, invalid: [{ why: "unreadable" }] });
    expect(assessOne(anIndicator({ result: 3 }), unread).levels[1]).toMatchObject({ claimed: true, evidenced: false });
  });

  test("one valid piece is enough where another is not valid", () => {
    const evidence = [anEvidence({ docNumber: undefined }), anEvidence({ code: "H1.2" })];
    expect(assessOne(anIndicator({ result: 3 }), { evidence }).levels[1].evidenced).toBe(true);
  });
});

describe("pieces are counted by their quantity", () => {
  test.each<[string, Changes<Evidence>[], [number, number], boolean[]]>([
    ["one where none is said", [{}, {}, {}], [3, 3], [true, true]],
    ["as many as are said", [{ quantity: 3 }], [3, 3], [true, true]],
    ["claimed but not proved", [{ quantity: 3, docNumber: undefined }], [3, 0], [true, false]],
    ["two of three proved", [{ quantity: 2 }, { docNumber: undefined }], [3, 2], [true, false]],
    ["expired pieces are claimed only", [{ quantity: 2 }, { validUntil: "2026-01-01" }], [3, 2], [true, false]],
    ["too few", [{ quantity: 2 }], [2, 2], [false, false]],
    [
      "a piece for the same indicator twice counts once",
      [{ indicators: ["C1", "C1"], quantity: 2 }],
      [2, 2],
      [false, false],
    ],
    ["a piece for another indicator does not count", [{ indicators: ["C9"], quantity: 9 }], [0, 0], [false, false]],
  ])("%s", (_, pieces, counts, gates) => {
    const { evidence, levels } = assessOne(counted(3), { evidence: pieces.map((piece) => anEvidence(piece)) });
    expect([evidence.claimedCount, evidence.provedCount]).toEqual(counts);
    expect([levels[1].claimed, levels[1].evidenced]).toEqual(gates);
  });

  test("what is counted and proved in parts of a piece is proved when it reaches the target", () => {
    const evidence = [anEvidence({ quantity: 20.5 }), anEvidence({ quantity: 21 })];
    expect(assessOne(counted(41.5), { evidence }).levels[1]).toMatchObject({ claimed: true, evidenced: true });
  });
});

describe("proof that runs out by itself", () => {
  const met = anIndicator({ result: 3, dueOn: "2025-11-18" });
  const until = (validUntil: string) => [anEvidence({ validUntil })];

  test("makes a row late from the day it ran out, not from its due date", () => {
    const row = assessOne(met, { evidence: until("2026-11-18") });
    expect([row.provedUntil, row.lateSince, row.overdueDays]).toEqual(["2026-11-18", "2026-11-18", 3]);
  });

  test("makes a row late that has no due date", () => {
    expect(assessOne({ ...met, dueOn: "2026-11-19" }, { evidence: until("2026-11-18") }).overdueDays).toBe(2);
    expect(assessOne(anIndicator({ result: 3 }), { evidence: until("2026-11-20") }).overdueDays).toBe(1);
  });

  test("is no excuse for a row that is not met, or that another piece never proved", () => {
    expect(assessOne({ ...met, result: 2 }, { evidence: until("2026-11-18") }).overdueDays).toBeGreaterThan(200);
    const dead = [anEvidence({ validUntil: "2026-11-18", docNumber: undefined })];
    expect(assessOne(met, { evidence: dead }).overdueDays).toBeGreaterThan(200);
  });

  test("is known ahead: the last day on which what is left is enough", () => {
    expect(assessOne(met, { evidence: until("2026-12-01") }).provedUntil).toBe("2026-12-01");
    const pieces = [anEvidence({ validUntil: "2026-12-01" }), anEvidence({ code: "H1.2", validUntil: "2027-01-01" })];
    expect(assessOne(met, { evidence: pieces }).provedUntil).toBe("2027-01-01");
    expect(assessOne(met, { evidence: [anEvidence()] }).provedUntil).toBeUndefined();
  });

  test("is so too where pieces leave the years that are looked at", () => {
    const pieces = ["2021-12-10", "2024-01-01", "2025-01-01"].map((issuedOn, index) =>
      anEvidence({ code: `H${index}`, issuedOn }),
    );
    expect(assessOne(counted(3), { evidence: pieces }).provedUntil).toBe("2026-12-10");
    const row = assessOne(counted(3, { dueOn: "2025-01-05" }), { evidence: pieces }, "2026-12-14");
    expect([row.levels[1].evidenced, row.lateSince, row.overdueDays]).toEqual([false, "2026-12-10", 2]);
  });

  test("a document dated after today proves nothing yet", () => {
    const row = assessOne(anIndicator({ result: 3 }), { evidence: [anEvidence({ issuedOn: "2026-11-24" })] });
    expect([row.levels[1].evidenced, row.evidence.invalid.map(({ why }) => why)]).toEqual([false, ["future"]]);
  });
});
