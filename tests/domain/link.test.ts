import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkBook } from "../../src/domain/link.ts";
import { matchKey } from "../../src/domain/match-key.ts";
import type { Book } from "../../src/domain/records.ts";
import { aBook, anEvidence, anIndicator, aPerson, aUnit, type BookChanges, deepFreeze } from "../builders.ts";

const linked = (changes: BookChanges): Book => linkBook(deepFreeze(aBook(changes)));
const found = ({ problems }: Book) =>
  problems.map(({ code, tab, row, column, seen }) => [code, tab, row, column, seen]);

describe("several names in one cell", () => {
  const long = "Phòng Tổ chức, hành chính, thông tin, tư liệu";
  const units = [
    aUnit({ code: "P-TCHC", name: long }),
    aUnit({ code: "K1" }),
    aUnit({ code: "K2", name: "Khoa A, B" }),
  ];
  test.each<[string, string[], string[], string[]]>([
    ["parted by commas", ["K1, k2"], ["K1", "K2"], []],
    ["one with commas of its own", [long], ["P-TCHC"], []],
    ["such a one beside others", [`K1, ${long.toUpperCase()} , Khoa A, B`], ["K1", "P-TCHC", "K2"], []],
    ["one that is unknown among them", ["K1, Khoa lạ, K2"], ["K1", "Khoa lạ", "K2"], ["Khoa lạ"]],
  ])("%s", (_, supportUnits, expected, unknown) => {
    const book = linked({ units, indicators: [anIndicator({ supportUnits })] });
    expect(book.indicators[0]?.supportUnits).toEqual(expected);
    expect(book.problems.map(({ seen, severity }) => [seen, severity])).toEqual(unknown.map((name) => [name, "cell"]));
  });
});

describe("two spellings are the same", () => {
  test.each([
    ["in either case", "Chỉ tiêu", "CHỈ TIÊU"],
    ["with the tone on either vowel", "Khoa hoà", "khoa hòa"],
    ["with the tone on either vowel, uy", "Uỷ ban", "Ủy ban"],
    ["composed or decomposed", "Trưởng phòng Hành chính".normalize("NFD"), "Trưởng phòng Hành chính"],
    ["whatever spaces part the words", "Phòng\u00a0 Đào\u200b tạo ", " Phòng Đào tạo"],
    ["with another dash", "GV–01", "GV-01"],
    ["with a dash that breaks no line", "GV\u201101", "GV-01"],
    ["with a joiner that nobody sees", "GV-\u200d01", "GV-01"],
    ["with another alphabet's letters", "Р2.01", "P2.01"],
    ["with another letter of the same look", "\u00d0ỗ Văn \u00d0ạt", "Đỗ Văn Đạt"],
    ["in capitals of their own", "ĐÀO TẠO", "đào tạo"],
  ])("%s", (_, one, two) => {
    expect(matchKey(one)).toBe(matchKey(two));
  });

  test.each([
    ["another tone", "Hoà", "Hoá"],
    ["no tone", "Hoà", "Hoa"],
    ["another letter", "Đào", "Dào"],
    ["a hat", "cân", "can"],
    ["a horn", "tư", "tu"],
    ["a tone in another word", "hoà binh", "hoa bình"],
    ["words joined", "P2 01", "P201"],
  ])("but not with %s", (_, one, two) => {
    expect(matchKey(one)).not.toBe(matchKey(two));
  });

  test("composed or decomposed, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(matchKey(text.normalize("NFD"))).toBe(matchKey(text.normalize("NFC")));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a person is found", () => {
  const people = [
    aPerson({ code: "DP" }),
    aPerson({ code: "AN", name: "Trưởng khoa Luật" }),
    aPerson({ code: "B1", name: "Tổ Hòa giải" }),
    aPerson({ code: "B2", name: "Giảng viên Hai" }),
    aPerson({ code: "B3", name: "giảng viên hai" }),
    aPerson({ code: "B4", name: "GIẢNG VIÊN HAI" }),
    aPerson({ code: "Trưởng khoa Luật 2", name: "AN" }),
  ];
  test.each([
    ["by the code", "AN", "AN"],
    ["by the code in another case", "an", "AN"],
    ["by the name", "Trưởng khoa Luật", "AN"],
    ["by the name with the tone elsewhere", "tổ hoà giải", "B1"],
    ["by the decomposed name", "Tổ Hòa giải".normalize("NFD"), "B1"],
    ["by the code before another's name", "AN", "AN"],
  ])("%s", (_, owner, code) => {
    const book = linked({ people, indicators: [anIndicator({ owner })] });
    expect([book.indicators[0]?.owner, found(book)]).toEqual([code, []]);
  });

  test.each([
    ["a name that three have", "Giảng viên Hai"],
    ["a name that nobody has", "Người Lạ"],
  ])("not by %s, which is a problem and stays as it was typed", (_, owner) => {
    const book = linked({ people, indicators: [anIndicator({ owner })] });
    expect(book.indicators[0]?.owner).toBe(owner);
    expect(found(book)).toEqual([["unknownPerson", "indicators", 2, "owner", owner]]);
  });

  test("not by a name whose record has no code", () => {
    const nameless = [...people, aPerson({ code: "", name: "Người Mới", email: "moi@truong.edu.vn" })];
    const book = linked({ people: nameless, indicators: [anIndicator({ owner: "Người Mới" })] });
    expect(found(book)).toEqual([["unknownPerson", "indicators", 2, "owner", "Người Mới"]]);
  });
});

test("each reference is resolved where it stands, and each that means nothing is a problem there", () => {
  const people = [
    aPerson({ code: "DP" }),
    aPerson({ code: "AN", name: "Phó Hiệu trưởng", unit: "khoa k1", deputy: "LA1" }),
  ];
  const units = [aUnit({ code: "K1", name: "Khoa K1", head: "phó hiệu trưởng", deputyHead: "LA2" })];
  const indicators = [anIndicator({ unit: "Khoa K1", supportUnits: ["k1", "LA3"], owner: "LA4" })];
  const evidence = [anEvidence({ indicators: ["c1", "C9"] })];
  const book = linked({ people, units, indicators, evidence });
  expect(book.people[1]).toMatchObject({ unit: "K1", deputy: "LA1" });
  expect(book.units[0]).toMatchObject({ head: "AN", deputyHead: "LA2" });
  expect(book.indicators[0]).toMatchObject({ unit: "K1", supportUnits: ["K1", "LA3"], owner: "LA4" });
  expect(book.evidence[0]?.indicators).toEqual(["C1", "C9"]);
  expect(found(book)).toEqual([
    ["unknownPerson", "indicators", 2, "owner", "LA4"],
    ["unknownUnit", "indicators", 2, "supportUnits", "LA3"],
    ["unknownIndicator", "evidence", 2, "indicators", "C9"],
    ["unknownPerson", "people", 3, "deputy", "LA1"],
    ["unknownPerson", "units", 2, "deputyHead", "LA2"],
  ]);
});

test("a verifier may be a stranger, and is the person of the list where the name is known", () => {
  const people = [aPerson({ code: "DP" }), aPerson({ code: "AN", name: "Phó Hiệu trưởng" })];
  const indicators = [
    anIndicator({ verifiedBy: "Đoàn khảo sát" }),
    anIndicator({ code: "C2", verifiedBy: "phó hiệu trưởng" }),
  ];
  const book = linked({ people, indicators });
  expect(book.indicators.map(({ verifiedBy }) => verifiedBy)).toEqual(["Đoàn khảo sát", "AN"]);
  expect(book.problems).toEqual([]);
});

test("settings name people by code or name", () => {
  const people = [aPerson({ code: "DP", name: "Điều Phối" }), aPerson({ code: "HT", name: "Hiệu Trưởng" })];
  const { settings } = linked({
    people,
    settings: { coordinator: "điều phối", principal: "ht", successor: "ai đó", signatory: "điều phối" },
  });
  expect(settings).toMatchObject({ coordinator: "DP", principal: "HT", successor: "ai đó", signatory: "DP" });
});

test("evidence for an indicator finds it by code only, never by its wording", () => {
  const book = linked({
    indicators: [anIndicator({ text: "Giảng viên" })],
    evidence: [anEvidence({ indicators: ["Giảng viên"] })],
  });
  expect(found(book)).toEqual([["unknownIndicator", "evidence", 2, "indicators", "Giảng viên"]]);
});
