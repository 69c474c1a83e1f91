/** Names of units and people in a list: which are one, and the short codes that new ones get. */
import { describe, expect, test } from "vitest";
import { buildLexicon } from "../../src/workbook/adoption/lexicon.ts";
import { openDirectory } from "../../src/workbook/adoption/names.ts";

const lexicon = buildLexicon();

interface Known {
  code: string;
  name?: string;
  email?: string;
}

/** The codes of names that a list has, in their order. */
function codesOf(role: "unit" | "person", names: string[], known: Known[] = []): string[] {
  const directory = openDirectory(known, role, lexicon);
  directory.meet(names);
  return names.map(directory.codeOf);
}

const TCHC = "Phòng Tổ chức, hành chính, thông tin, tư liệu";
const P_TCHC = { code: "P-TCHC", name: TCHC };

describe("the code of a unit", () => {
  test.each([
    ["Phòng TC-HC", "P-TCHC"],
    ["Phòng TC, HC-TT,TL", "P-TCHCTTTL"],
    [TCHC, "P-TCHCTTTL"],
    ["PHÒNG TỔ CHỨC, HÀNH CHÍNH", "P-TCHC"],
    ["Khoa Xây dựng Đảng", "K-XDD"],
    ["Khoa LLCS", "K-LLCS"],
    ["Khoa Lý luận cơ sở", "K-LLCS"],
    ["Khoa Nhà nước và pháp luật", "K-NNPL"],
    ["Phòng Quản lý đào tạo và nghiên cứu khoa học", "P-QLDTNCKH"],
    ["Phòng QLĐT&NCKH", "P-QLDTNCKH"],
    ["Trung tâm Ngoại ngữ", "TT-NN"],
    ["Văn phòng", "VP"],
    ["Ban Giám hiệu", "BGH"],
    ["BGH", "BGH"],
    ["QLĐT&NCKH", "QLĐT&NCKH"],
    ["TC, HC-TT,TL", "TCHCTTTL"],
    ["Tổ chức - Hành chính", "TCHC"],
    ["Infection Control Department", "ICD"],
    ["Department of Nursing", "D-N"],
    ["Phòng Kế hoạch, tổng hợp, thi đua, khen thưởng, truyền thông, đối ngoại", "P-KHTHTDKTTT"],
  ])("%s: %s", (name, code) => expect(codesOf("unit", [name])).toEqual([code]));

  test("is short, is nobody else's, and has none of the signs that part a list", () => {
    const names = [
      "Phòng Đào tạo",
      "Phòng Đối tác",
      "Phòng Kế hoạch, tổng hợp, thi đua, khen thưởng, truyền thông, đối ngoại",
      "Phòng Kế hoạch, tài chính, hậu cần, thi đua, khen thưởng, truyền thông, đối nội",
      "A; B, C\nD",
      "；、",
    ];
    const codes = codesOf("unit", [...names, "Phòng Kế hoạch, tổng hợp, thi đua, khen thưởng, truyền thông, đối nội"]);
    expect(new Set(codes).size).toBe(names.length + 1);
    for (const code of codes) expect(code).toMatch(/^[^\s;,]{1,12}$/);
  });
});

describe("spellings of one unit", () => {
  const variants = ["TC, HC-TT,TL", "TC,HC,TT,TL", "TCHCTTTL", "Phòng TCHCTTTL", "P. TC-HC-TT-TL", TCHC];

  test("are one, in whatever order they stand, under its fullest name", () => {
    for (const names of [variants, [...variants].reverse()]) {
      expect(new Set(codesOf("unit", names))).toEqual(new Set(["P-TCHCTTTL"]));
      const directory = openDirectory([], "unit", lexicon);
      directory.meet(names);
      expect([...directory.added.values()]).toEqual([{ code: "P-TCHCTTTL", name: TCHC }]);
      expect(directory.spellings.map(({ seen }) => seen).sort()).toEqual(variants.slice(0, -1).sort());
    }
  });

  test("are the unit that stands in the tab under its full name", () => {
    expect(new Set(codesOf("unit", variants, [{ code: "DV1", name: TCHC }]))).toEqual(new Set(["DV1"]));
  });

  test("are the unit whose code they are", () => {
    expect(codesOf("unit", ["Phòng TC-HC", "TC-HC", "P.TC-HC"], [P_TCHC])).toEqual(["P-TCHC", "P-TCHC", "P-TCHC"]);
    expect(codesOf("unit", ["Khoa TC-HC"], [P_TCHC])).toEqual(["K-TCHC"]);
    expect(codesOf("unit", ["Khoa XDĐ"], [{ code: "K-XDD" }])).toEqual(["K-XDD"]);
  });

  test("differ by commas, strokes and small words only", () => {
    const [first, ...rest] = codesOf("unit", [
      "Phòng Tổ chức - Hành chính",
      "Phòng Tổ chức, hành chính",
      "phòng tổ chức và hành chính",
      "Tổ chức, hành chính",
    ]);
    expect(rest).toEqual([first, first, first]);
    expect(codesOf("unit", ["Quality Assurance Office", "QA Office"])).toEqual(["QAO", "QAO"]);
  });

  test("that two units may be are neither", () => {
    const known = [
      { code: "DV1", name: "Phòng Đào tạo" },
      { code: "DV2", name: "Phòng Đối tác" },
    ];
    expect(codesOf("unit", ["Phòng ĐT"], known)).toEqual(["P-DT"]);
    const codes = codesOf("unit", ["TCHC", "Phòng TC-HC", "Khoa TC-HC"]);
    expect(new Set(codes).size).toBe(3);
  });

  test("written out in full differ though their initials do not", () => {
    expect(codesOf("unit", ["Khoa Xây dựng Đảng", "Khoa Xây dựng Đoàn", "Phòng Xây dựng Đảng"])).toEqual([
      "K-XDD",
      "K-XDD2",
      "P-XDD",
    ]);
  });

  test("shorter initials are another unit's", () => {
    expect(codesOf("unit", ["TC-HC"], [{ code: "DV1", name: TCHC }])).toEqual(["TC-HC"]);
    expect(codesOf("unit", ["TS-CTSV", "Phòng CTSV"])).toEqual(["TS-CTSV", "P-CTSV"]);
  });
});

describe("people", () => {
  test.each([
    ["Trưởng phòng TC-HC", "TP-TCHC"],
    ["Trưởng khoa Luật", "TK-L"],
    ["Phó Hiệu trưởng", "PHT"],
    ["Giảng viên 01", "GV-01"],
    ["TP TC-HC", "TPTCHC"],
    ["Đ/c Trưởng phòng Đào tạo", "TP-DT"],
    ["Ward manager", "WM"],
    ["tp.tchc@truong.example", "tp.tchc"],
  ])("%s: %s", (name, code) => expect(codesOf("person", [name])).toEqual([code]));

  test("a post is one, abbreviated or not, with a title or without", () => {
    const posts = ["TP TC-HC", "Trưởng phòng TC-HC", "Đ/c Trưởng phòng Tổ chức - Hành chính", "ThS. Trưởng phòng TCHC"];
    expect(new Set(codesOf("person", posts)).size).toBe(1);
    expect(codesOf("person", ["HT", "PHT"], [{ code: "A1", name: "Hiệu trưởng" }])).toEqual(["A1", "PHT"]);
    expect(codesOf("person", ["TP TC-HC"], [{ code: "TP-TCHC", name: `Trưởng p${TCHC.slice(1)}` }])).toEqual([
      "TP-TCHC",
    ]);
  });

  test("a unit is no post, a deputy no head, and a name no initials", () => {
    expect(new Set(codesOf("person", ["TC-HC", "TP TC-HC", "Phó trưởng phòng TC-HC"])).size).toBe(3);
    expect(new Set(codesOf("person", ["AB", "Alpha Beta"])).size).toBe(2);
  });

  test("an address is that of the person it stands beside, or of one in the tab", () => {
    const email = "tp.tchc@truong.example";
    const directory = openDirectory([], "person", lexicon);
    directory.meet([email, `Trưởng phòng TC-HC (${email})`]);
    expect([...directory.added.values()]).toEqual([{ code: "TP-TCHC", name: "Trưởng phòng TC-HC", email }]);
    expect(directory.codeOf(email)).toBe("TP-TCHC");
    expect(codesOf("person", [email], [{ code: "A1", name: "X", email }])).toEqual(["A1"]);
  });
});
