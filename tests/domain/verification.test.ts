import { expect, test } from "vitest";
import { assess } from "../../src/domain/readiness.ts";
import type { Book, Evidence, Indicator, Memory } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import { aBook, anEvidence, anIndicator, assessOne, type Changes, deepFreeze, rowOf, TODAY } from "../builders.ts";

const verified = anIndicator({ result: 3, verifiedBy: "Đoàn khảo sát", verifiedOn: "2026-11-02" });
const before = aBook({ indicators: [verified], evidence: [anEvidence()] });

/** What the next run sees of a book, after a first run saw `before`. */
function next(change: (book: Book) => Book, first = before) {
  const memory = new Map(assess(first, TODAY).rows.map((row) => [row.indicator.code, row.memory]));
  return rowOf(assess(deepFreeze({ ...change(first), memory }), TODAY), "C1");
}

const indicator = (changes: Changes<Indicator>) => (book: Book) => ({
  ...book,
  indicators: book.indicators.map((each) => ({ ...each, ...changes }) as Indicator),
});
const evidence = (changes: Changes<Evidence>) => (book: Book) => ({
  ...book,
  evidence: book.evidence.map((each) => ({ ...each, ...changes }) as Evidence),
});
const more = (book: Book) => ({ ...book, evidence: [...book.evidence, { ...anEvidence({ code: "H1.2" }), row: 3 }] });

test.each<[string, (book: Book) => Book, "valid" | "reconfirm" | "none"]>([
  ["nothing changed: it holds", (book) => book, "valid"],
  ["another value asks to verify again", indicator({ result: 4 }), "reconfirm"],
  ["another link does", evidence({ link: "https://truong.edu.vn/b" }), "reconfirm"],
  ["another document number does", evidence({ docNumber: "99-QĐ" }), "reconfirm"],
  ["another quantity does", evidence({ quantity: 2 }), "reconfirm"],
  ["another date of the evidence does", evidence({ issuedOn: "2026-05-05" }), "reconfirm"],
  ["evidence that expired does", evidence({ validUntil: "2026-11-22" }), "reconfirm"],
  ["evidence that was taken away does", (book) => ({ ...book, evidence: [] }), "reconfirm"],
  ["new evidence does", more, "reconfirm"],
  ["a title that was reworded does not", evidence({ title: "Quyết định" }), "valid"],
  ["another owner does not", indicator({ owner: "AN" }), "valid"],
  ["another due date does not", indicator({ dueOn: "2027-01-01" }), "valid"],
  ["a new date accepts what stands now", (book) => indicator({ result: 4, verifiedOn: TODAY })(book), "valid"],
  ["another verifier accepts what stands now", (book) => indicator({ result: 4, verifiedBy: "AN" })(book), "valid"],
  ["a verification without its date is none", indicator({ verifiedOn: undefined }), "none"],
])("%s", (_, change, expected) => {
  const row = next(change);
  expect([row.verification.status, row.levels[1].verified]).toEqual([expected, expected === "valid"]);
});

test("the order of the evidence does not matter", () => {
  const two = more(before);
  expect(next((book) => ({ ...book, evidence: [...book.evidence].reverse() }), two).verification.status).toBe("valid");
});

test("what must be verified again stays so until a new date is given, and going back makes it valid", () => {
  const changed = next(indicator({ result: 4 }));
  const memory = new Map([["C1", changed.memory]]);
  const later = (result: number) => assess({ ...indicator({ result })(before), memory }, TODAY).rows[0]?.verification;
  expect(later(4)?.status).toBe("reconfirm");
  expect(later(3)?.status).toBe("valid");
});

test("a value given as parts is another value when the parts change", () => {
  const ratio = aBook({
    indicators: [anIndicator({ ...verified, measure: "ratio", result: undefined, numerator: 3, denominator: 4 })],
  });
  expect(next(indicator({ numerator: 6, denominator: 8 }), ratio).verification.status).toBe("reconfirm");
});

test("a verifier who is the owner is flagged and still counts", () => {
  const row = assessOne(anIndicator({ ...verified, owner: "AN", verifiedBy: "AN" }), { evidence: [anEvidence()] });
  expect([row.verification.byOwner, row.levels[1].verified]).toEqual([true, true]);
  expect(assessOne(verified).verification.byOwner).toBe(false);
});

test("what is verified before its evidence is there is not yet verified for the level", () => {
  expect(assessOne(verified).levels[1]).toMatchObject({ claimed: true, evidenced: false, verified: false });
});

test("a row that cannot be read remembers nothing new of a verification", () => {
  const known: Memory = { slips: 1, mentions: 2, verifiedBasis: "2026-11-01|Ban|0badcafe" };
  const problems = [problem("badNumber", { tab: "indicators", row: 2, column: "result" })];
  const unread = anIndicator({ ...verified, result: undefined });
  expect(assessOne(unread, { problems, memory: new Map([["C1", known]]) }).memory).toEqual({
    ...known,
    followUp: { rung: 0 },
  });
});

test("a verification that was taken back is forgotten: it may be given anew on the same day", () => {
  const changed = next(indicator({ result: 4 }));
  expect(changed.verification.status).toBe("reconfirm");
  const step = (row: typeof changed, book: Book) =>
    rowOf(assess(deepFreeze({ ...book, memory: new Map([["C1", row.memory]]) }), TODAY), "C1");
  const taken = step(changed, indicator({ result: 4, verifiedBy: undefined, verifiedOn: undefined })(before));
  expect(taken.memory.verifiedBasis).toBeUndefined();
  expect(step(taken, indicator({ result: 4 })(before)).verification.status).toBe("valid");
});

test("a basis that was garbled proves nothing: it is to be verified again, and stays so until a new date is given", () => {
  const lost = new Map([["C1", { slips: 0, mentions: 0, isBasisLost: true }]]);
  const row = rowOf(assess({ ...before, memory: lost }, TODAY), "C1");
  expect([row.verification.status, row.levels[1].verified]).toEqual(["reconfirm", false]);
  const memory = new Map([["C1", row.memory]]);
  expect(rowOf(assess({ ...before, memory }, TODAY), "C1").verification.status).toBe("reconfirm");
  const renewed = { ...indicator({ verifiedOn: TODAY })(before), memory };
  expect(rowOf(assess(renewed, TODAY), "C1").verification.status).toBe("valid");
});
