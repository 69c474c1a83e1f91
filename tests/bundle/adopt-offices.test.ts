/** Lists as offices really keep them, read as the clerk who keeps them would. */
import { describe, expect, test } from "vitest";
import type { List } from "../fixtures/adopt-lists.ts";
import {
  AUDIT_LIST,
  CRITERIA_83_LIST,
  MERGED_LIST,
  PLAN_LIST,
  TASK_LIST,
  UNIVERSITY_LIST,
} from "../fixtures/office-lists.ts";
import { type Adopted, adopt, codes, schoolWith } from "./adopting.ts";
import { rowOf, type School, succeed } from "./harness.ts";

const missed = ({ adoption }: Adopted) =>
  adoption?.notUnderstood.map(({ row, column, seen }) => `${column}${row} ${seen}`);
const shared = ({ adoption }: Adopted) =>
  adoption?.shared.map(({ row, column, seen, lead }) => `${column}${row} ${seen} → ${lead}`);
const days = ({ adoption }: Adopted) => adoption?.datesRead.map(({ row, column, on }) => `${column}${row} ${on}`);
const fields = ({ adoption }: Adopted) => adoption?.columns.map(({ field }) => field);
const skipped = ({ adoption }: Adopted) => adoption?.rows.flatMap(({ row, why }) => (why ? [`${row} ${why}`] : []));

function adopted(list: List, language: "vi" | "en" = "vi"): { school: School; outcome: Adopted } {
  const school = schoolWith(list, language);
  return { school, outcome: adopt(school, list.tab, ["yes", "yes"]) };
}

describe("an appendix to a plan", () => {
  const { school, outcome } = adopted(PLAN_LIST);
  const row = (code: string) => rowOf(school, "Chỉ tiêu", code);

  test("its rows, of whatever numbering, stand under their criteria", () => {
    expect(codes(school)).toEqual(["1.1", "1.2", "2.1.a", "2.1.b", "2.3.a", "2.3.b", "4.1", "4.2"]);
    expect(["1.2", "2.1.b", "2.3.a", "4.1"].map((code) => row(code)["Nhóm chỉ tiêu"])).toEqual([
      "Thể chế, quy định",
      "II.1. Cơ cấu",
      "II.3. Trình độ",
      "Nghiên cứu khoa học",
    ]);
    expect(skipped(outcome)).toEqual(["24 totals", "26 foot", "28 foot", "29 foot", "32 foot", "33 foot"]);
  });

  test("the column that says whether it is enough speaks where the one of results does not", () => {
    expect(fields(outcome)?.slice(5, 7)).toEqual(["result", "assessed"]);
    expect(["1.1", "1.2", "2.3.a", "2.3.b"].map((code) => row(code)["Kết quả"])).toEqual([
      "Đạt",
      "Không đạt",
      0.8545,
      "",
    ]);
    expect(row("2.1.a")).toMatchObject({ "Tử số": 26, "Mẫu số": 33 });
  });

  test("six spellings of one office are one, and so are five of its head, with the address of one", () => {
    expect(codes(school, "Đơn vị")).toEqual(["P-TCHCTTTL", "K-LLCS", "K-XDD", "P-QLDTNCKH", "K-NNPL"]);
    expect(rowOf(school, "Đơn vị", "P-TCHCTTTL")).toMatchObject({
      "Tên đơn vị": "Phòng Tổ chức, hành chính, thông tin, tư liệu",
    });
    for (const code of ["1.1", "1.2", "2.1.a", "2.1.b", "2.3.a"])
      expect(row(code)).toMatchObject({ "Đơn vị chủ trì": "P-TCHCTTTL", "Người phụ trách": "TP-TCHCTTTL" });
    expect(rowOf(school, "Phụ trách", "TP-TCHCTTTL")).toMatchObject({ "E-mail": "tp.tchc@truong.example" });
    expect(row("2.1.a")["Đơn vị phối hợp"]).toBe("K-LLCS; K-XDD; P-QLDTNCKH");
    expect(outcome.adoption?.spellings).toContainEqual({ seen: "TC, HC-TT,TL", code: "P-TCHCTTTL" });
    expect(school.dialogs[school.dialogs.length - 1]?.html).toContain("«TC, HC-TT,TL» → P-TCHCTTTL");
  });

  test("what nobody can be sure of stands in the note as it was", () => {
    expect(missed(outcome)).toEqual([
      "F11 Đã ban hành",
      "I11 Các khoa, phòng",
      "K11 Đã xong",
      "F19 N/A",
      "G19 Đang rà soát",
      "I21 Các khoa",
      "D22 1.200",
      "K22 Hằng năm",
    ]);
    expect(shared(outcome)).toEqual(["H19 Khoa LLCS và Khoa XDĐ → Khoa LLCS", "J19 TK LLCS, TK XDĐ → TK LLCS"]);
    expect(row("4.2")).toMatchObject({
      "Yêu cầu mức 1": "",
      "Yêu cầu mức 2": 1234.5,
      "Ghi chú": "Số liệu đến 30/6\nYêu cầu Mức 1: 1.200\nThời gian hoàn thành: Hằng năm",
    });
    expect(row("4.1")["Ghi chú"]).toBe("Đơn vị phối hợp: Các khoa");
  });

  test("days that may be two are told in the question and on the page", () => {
    expect(days(outcome)).toEqual(["K12 2026-06-05", "K16 2026-12-31", "K18 2026-12-31", "K19 2026-09-10"]);
    const said = "K12 Thời gian hoàn thành: «5/6/2026» → 05/06/2026 (ngày 5 tháng 6)";
    expect(school.alerts.some(({ prompt }) => prompt.includes(said))).toBe(true);
    expect(school.dialogs[school.dialogs.length - 1]?.html).toContain(said);
  });
});

describe("criteria as merged cells, with lines broken inside cells", () => {
  const { school, outcome } = adopted(MERGED_LIST);

  test("each row has its criterion and its office, and neither sum nor signature is an indicator", () => {
    expect(codes(school)).toEqual(["3.1", "3.2", "3.3", "6.1", "6.2", "6.3", "6.4"]);
    expect(skipped(outcome)).toEqual(["13 totals", "14 foot", "15 foot"]);
    expect(["3.3", "6.2", "6.4"].map((code) => rowOf(school, "Chỉ tiêu", code)["Đơn vị chủ trì"])).toEqual([
      "P-QLDTNCKH",
      "P-TCHC",
      "P-TCHC",
    ]);
    expect(codes(school, "Đơn vị")).toEqual(["P-QLDTNCKH", "P-TCHC"]);
  });

  test("evidence by the line has its number and date; figures that may be two are left", () => {
    expect(rowOf(school, "Minh chứng", "H3.1.02")).toMatchObject({ "Số, ký hiệu": "15/QĐ-TCT", Ngày: 46101 });
    expect(rowOf(school, "Chỉ tiêu", "6.2")).toMatchObject({
      "Kết quả": "",
      "Ghi chú": "Xin tỉnh bổ sung\nMức yêu cầu: 8.800 m2\nKết quả: 7.950 m²\nHạn hoàn thành: 2027",
    });
  });
});

test("a list of tasks: a title of two halves above, two who sign below, and a lead that is two", () => {
  const { school, outcome } = adopted(TASK_LIST);
  expect(codes(school)).toEqual(["1", "2", "3", "4"]);
  expect(skipped(outcome)).toEqual(["9 totals", "10 foot", "11 foot", "12 foot", "13 foot"]);
  expect(codes(school, "Đơn vị")).toEqual(["P-TCHC", "BGH"]);
  expect(codes(school, "Phụ trách").slice(1)).toEqual(["PHT", "TPTCHC", "HT"]);
  expect(missed(outcome)).toEqual(["F4 Đã ban hành", "F7 2/3", "C8 Các khoa", "D8 Các trưởng khoa", "E8 cả năm"]);
  expect(shared(outcome)).toEqual(["C7 BGH, P.TC-HC → BGH"]);
});

describe("lists of other fields", () => {
  test("an audit by clauses is answered by a letter", () => {
    const { school, outcome } = adopted(AUDIT_LIST, "en");
    expect(codes(school, "Indicators").map((code) => rowOf(school, "Indicators", String(code)).Result)).toEqual([
      "Met",
      "Not met",
      "",
      "Met",
    ]);
    expect(rowOf(school, "Evidence", "H4.1.01")["Document number"]).toBe("MR-2025-01");
    expect(shared(outcome)).toEqual(["E5 Quality Manager / HR → Quality Manager"]);
    expect(missed(outcome)).toEqual(["C7 Partial", "F7 N/A", "F8 ASAP"]);
    expect(skipped(outcome)).toEqual(["9 totals", "10 foot"]);
  });

  test("a university's requirements: the line above the header is no part of it", () => {
    const { school, outcome } = adopted(UNIVERSITY_LIST, "en");
    expect(fields(outcome)).toEqual([
      "order",
      "text",
      "result",
      "target1",
      "evidenceTitle",
      "owner",
      "unit",
      "dueOn",
      "note",
    ]);
    expect(codes(school, "Indicators")).toEqual(["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]);
    expect(codes(school, "Units")).toEqual(["O-QA", "QAO", "AO"]);
    expect(missed(outcome)).toEqual(["C8 3-4", "G8 All departments", "F8 TBD"]);
    expect(shared(outcome)).toEqual(["F10 Head of Programme & Dean → Head of Programme"]);
    expect(rowOf(school, "People", "qa")).toMatchObject({ "E-mail": "qa@uni.example" });
    expect(skipped(outcome)).toEqual(["13 totals", "15 foot", "16 foot"]);
    expect(school.dialogs[school.dialogs.length - 1]?.html).toContain("«5/6/2026» → 5 June 2026");
  });

  test("a hospital's criteria: a column called criterion holds the texts, and chapters stand under parts", () => {
    const { school, outcome } = adopted(CRITERIA_83_LIST);
    expect(codes(school)).toEqual(["A1.1", "A1.2", "A1.3", "D1.1", "D1.2"]);
    expect(rowOf(school, "Chỉ tiêu", "A1.1")).toMatchObject({
      "Tiêu chí": "A. HƯỚNG ĐẾN NGƯỜI BỆNH (19)",
      "Nhóm chỉ tiêu": "A1. CHỈ DẪN, ĐÓN TIẾP, HƯỚNG DẪN NGƯỜI BỆNH (6)",
      "Nội dung chỉ tiêu": "Người bệnh được chỉ dẫn rõ ràng, đón tiếp và hướng dẫn cụ thể",
      "Yêu cầu mức 1": 5,
      "Kết quả": 4,
      "Đơn vị chủ trì": "K-KB",
    });
    expect(rowOf(school, "Chỉ tiêu", "D1.1")["Nhóm chỉ tiêu"]).toBe("D1. THIẾT LẬP HỆ THỐNG (3)");
    expect(missed(outcome)).toEqual(["D9 Mức 4", "C9 Mức 3", "G9 Quý III", "C13 Không áp dụng"]);
    expect(shared(outcome)).toEqual(["E8 Phòng KHTH, Phòng HCQT → Phòng KHTH"]);
  });
});

describe("adopted again", () => {
  const nothing = { fresh: [], cells: [], conflicts: [], people: [], units: [], evidence: [], evidenceLinks: [] };

  test.each<[string, List, "vi" | "en", [number, number, string], object]>([
    [
      "a plan's",
      PLAN_LIST,
      "vi",
      [18, 6, "90%"],
      { cells: [{ code: "2.3.a", field: "result", from: "85,45%", to: "90,00%" }] },
    ],
    [
      "a merged",
      MERGED_LIST,
      "vi",
      [10, 8, "6/6/2027"],
      { cells: [{ code: "6.3", field: "dueOn", from: "06/05/2027", to: "06/06/2027" }] },
    ],
    ["a university's", UNIVERSITY_LIST, "en", [7, 7, "Quality assurance office"], {}],
    [
      "a hospital's",
      CRITERIA_83_LIST,
      "vi",
      [12, 5, "Phòng KHTH"],
      { cells: [{ code: "D1.1", field: "unit", from: "T-QLCL", to: "P-KHTH" }] },
    ],
  ])("%s list changes nothing, and with one cell changed just that", (_, list, language, place, changes) => {
    const { school } = adopted(list, language);
    const tabs = school.workbook.sheets.map(({ name }) => name).filter((name) => !["Nhật ký", "Log"].includes(name));
    const before = tabs.map((name) => school.cells(name));
    expect(adopt(school, list.tab).adoption?.changes).toMatchObject(nothing);
    expect(tabs.map((name) => school.cells(name))).toEqual(before);
    const [row, column, value] = place;
    succeed(school.edit(list.tab, row, column, [[value]]));
    expect(adopt(school, list.tab).adoption?.changes).toMatchObject({ ...nothing, ...changes });
  });
});
