/** Lists that offices keep, taken over by the real bundle. */
import { describe, expect, test } from "vitest";
import { CODED_LIST, HOSPITAL_LIST, type List, SCHOOL_LIST, workbookOf } from "../fixtures/adopt-lists.ts";
import { adopt, codes, schoolWith } from "./adopting.ts";
import { demoSchool, outcomeOf, placeOf, rowOf, type School, succeed, type } from "./harness.ts";

const total = (school: School) => Object.values(school.countedCalls).reduce((sum, calls) => sum + calls, 0);
describe("a Political School's table", () => {
  const school = schoolWith(SCHOOL_LIST);
  const before = school.cells(SCHOOL_LIST.tab);
  const { adoption, messages } = adopt(school, SCHOOL_LIST.tab, ["yes", "yes"]);

  test("says what each column is", () => {
    expect(adoption?.columns.map(({ column, field, why }) => [column, field, why])).toEqual([
      ["A", "order", "alias"],
      ["B", "text", "alias"],
      ["C", "piece", "alias"],
      ["D", "target1", "own"],
      ["E", "target2", "own"],
      ["F", "result", "alias"],
      ["G", "unit", "own"],
      ["H", "owner", "own"],
      ["I", "dueOn", "alias"],
      ["J", "evidenceTitle", "alias"],
      ["K", "note", "own"],
    ]);
  });

  test("says what each row is", () => {
    expect(adoption?.rows.map(({ row, kind, why }) => [row, why ?? kind])).toEqual([
      [7, "numbering"],
      [8, "heading"],
      [9, "indicator"],
      [10, "heading"],
      [11, "heading"],
      [12, "indicator"],
      [13, "indicator"],
      [15, "heading"],
      [16, "indicator"],
      [17, "indicator"],
      [18, "totals"],
      [20, "foot"],
    ]);
  });

  test("lists what it did not understand, and guesses none of it", () => {
    expect(adoption?.notUnderstood.map(({ row, column, seen }) => `${column}${row} ${seen}`)).toEqual([
      "D17 > 50%",
      "F17 Đang rà soát",
    ]);
    expect(adoption?.shared.map(({ seen, lead }) => `${seen} → ${lead}`)).toEqual([
      "Trưởng khoa, Phó khoa → Trưởng khoa",
    ]);
    expect(rowOf(school, "Chỉ tiêu", "2.2")).toMatchObject({
      "Thời hạn": 46387,
      "Ghi chú": "",
    });
  });

  test("leaves only its own rows, in words of ours", () => {
    expect(codes(school)).toEqual(["1.1", "2.1", "2.2", "3.1", "3.2"]);
    expect(rowOf(school, "Chỉ tiêu", "1.1")).toMatchObject({
      "Tiêu chí": "1",
      "Nhóm chỉ tiêu": "THỂ CHẾ, QUY ĐỊNH",
      "Cách đo": "đạt/không",
      "Yêu cầu mức 1": "phải đạt",
      "Kết quả": "Đạt",
      "Người phụ trách": "PTP",
      "Đơn vị chủ trì": "P-TCHCTTTL",
      "Thời hạn": 46022,
    });
    expect(rowOf(school, "Chỉ tiêu", "2.1")).toMatchObject({
      "Tiêu chí": "2",
      "Nhóm chỉ tiêu": "II.1. Cơ cấu đội ngũ",
      "Cách đo": "tỷ lệ",
      "Đơn vị tính": "",
      "Yêu cầu mức 1": 0.75,
      "Yêu cầu mức 2": 0.8,
      "Tử số": 26,
      "Mẫu số": 33,
      "Thời hạn": 46387,
      "Ghi chú": "Tính cả kiêm nhiệm",
    });
    expect(rowOf(school, "Chỉ tiêu", "2.2")).toMatchObject({
      "Yêu cầu mức 1": 0.9,
      "Yêu cầu mức 2": 1,
      "Kết quả": 0.8545,
    });
    expect(rowOf(school, "Chỉ tiêu", "3.1")).toMatchObject({
      "Cách đo": "số lượng",
      "Đơn vị tính": "đề tài",
      "Yêu cầu mức 1": 15,
      "Yêu cầu mức 2": 20,
      "Kết quả": 16,
      "Thời hạn": 46387,
    });
  });

  test("adds people and units without e-mail, and evidence with its document and date", () => {
    expect(rowOf(school, "Phụ trách", "TK-L")).toMatchObject({
      "Họ tên hoặc chức danh": "Trưởng khoa Luật",
      "E-mail": "",
    });
    expect(codes(school, "Đơn vị")).toEqual(["P-TCHCTTTL", "K-XDD"]);
    expect(rowOf(school, "Minh chứng", "H1.1.01")).toMatchObject({
      "Chỉ tiêu": "1.1",
      "Số, ký hiệu": "45-QĐ/TCT",
      Ngày: 45363,
    });
    expect(rowOf(school, "Minh chứng", "H3.1.01")).toMatchObject({ "Đường dẫn": "https://truong.example/de-tai" });
  });

  test("leaves the list, the locale and the time zone as they were", () => {
    expect(school.cells(SCHOOL_LIST.tab)).toEqual(before);
    expect([school.workbook.locale, school.workbook.timeZone]).toEqual(["vi_VN", "Asia/Ho_Chi_Minh"]);
  });

  test("keeps the tab as it was in a hidden one, and says so", () => {
    const kept = school.workbook.sheets.find(({ name }) => name === "Chỉ tiêu (trước khi nhận)");
    expect(kept?.hidden).toBe(true);
    expect(codes(school, "Chỉ tiêu (trước khi nhận)")).toContain("P2.01");
    expect(messages?.join(" ")).toContain("Chỉ tiêu (trước khi nhận)");
  });

  test("can be scored, and nothing of it is to be mended but what was not understood", () => {
    const { readiness, problems } = outcomeOf(school.press("refreshReadiness"));
    expect(readiness?.levels[0]).toMatchObject({ inScope: 5, claimed: 3 });
    expect(problems?.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test("again, there is nothing to change and nobody is asked", () => {
    const cells = school.cells("Chỉ tiêu");
    const asked = school.alerts.length;
    const again = adopt(school, SCHOOL_LIST.tab);
    expect(again.messages?.[0]).toContain("không có gì để thay đổi");
    expect(school.alerts.length).toBe(asked);
    expect(school.cells("Chỉ tiêu")).toEqual(cells);
  });
});

describe("a list by codes, of one criterion", () => {
  test("keeps its codes, its evidence codes, and goes on over merged rows", () => {
    const school = schoolWith(CODED_LIST);
    const { adoption } = adopt(school, CODED_LIST.tab, ["yes", "yes"], ["Giải pháp=note"]);
    expect(codes(school)).toEqual(["2.1.a", "2.1.b", "2.2", "2.2-2"]);
    expect(rowOf(school, "Chỉ tiêu", "2.1.a")).toMatchObject({
      "Tiêu chí": "2",
      "Nhóm chỉ tiêu": "2.1. Nhóm chỉ tiêu về trình độ",
      "Yêu cầu mức 1": 1,
      "Kết quả": 0.955,
      "Đơn vị phối hợp": "K-A; K-B",
      "Tình trạng": "đang thực hiện",
      "Ghi chú": "Cử đi học",
    });
    expect(rowOf(school, "Chỉ tiêu", "2.1.b")).toMatchObject({
      "Đơn vị tính": "người",
      "Kết quả": 17,
      "Tình trạng": "đã xong",
    });
    expect(rowOf(school, "Chỉ tiêu", "2.2")).toMatchObject({
      "Kết quả": "Không đạt",
      "Người phụ trách": "",
      "Đơn vị chủ trì": "P-DT",
    });
    expect(rowOf(school, "Minh chứng", "H2.1.01")).toMatchObject({
      "Chỉ tiêu": "2.1.a; 2.1.b",
      "Tên minh chứng": "Danh sách chứng chỉ",
      "Số, ký hiệu": "12/BC-TCT",
      "Đường dẫn": "https://truong.example/a",
    });
    expect(rowOf(school, "Minh chứng", "H2.1.02")).toMatchObject({ "Chỉ tiêu": "2.1.a", "Số, ký hiệu": "13/BC-TCT" });
    expect(adoption?.columns.find(({ header }) => header === "Giải pháp")).toMatchObject({
      field: "note",
      why: "asked",
    });
    expect(adoption?.notUnderstood.map(({ seen }) => seen)).toEqual(["cuối năm", "Có", "2.2"]);
  });
});

describe("a hospital's checklist", () => {
  test("is adopted into an English workbook", () => {
    const school = schoolWith(HOSPITAL_LIST, "en");
    const { adoption, messages } = adopt(school, HOSPITAL_LIST.tab, ["yes", "yes"]);
    expect(codes(school, "Indicators")).toEqual(["A.1", "A.2", "A.3", "B.1"]);
    expect(rowOf(school, "Indicators", "A.1")).toMatchObject({
      Criterion: "A. Patient safety",
      "Measured as": "ratio",
      "Level 1 target": 0.9,
      Result: 0.875,
      Progress: "in progress",
      Deadline: 46387,
      "Lead unit": "ICD",
    });
    expect(rowOf(school, "Indicators", "A.3")).toMatchObject({
      Owner: "WM",
      Deadline: "",
      Note: "Due date: TBC\nResponsible: Ward manager and Matron",
    });
    expect(rowOf(school, "Indicators", "B.1")).toMatchObject({ Result: "Not met", Deadline: 46387 });
    expect(rowOf(school, "Evidence", "HA.2.01")).toMatchObject({
      "Document number": "SOP-021",
      Link: "https://hospital.example/policy",
    });
    expect(adoption?.notUnderstood.map(({ seen }) => seen)).toEqual(["TBC"]);
    expect(adoption?.shared).toHaveLength(1);
    expect(messages?.join(" ")).toContain("Standard in force");
  });
});

describe("before anything changes", () => {
  test("the question holds the gist; no shows the details, and neither no nor cancel changes anything", () => {
    const school = schoolWith(SCHOOL_LIST);
    const before = JSON.stringify(school.workbook.sheets.map(({ name }) => [name, school.cells(name)]));
    for (const answer of ["no", "cancel"]) expect(adopt(school, SCHOOL_LIST.tab, [answer]).idle).toBe(true);
    const { prompt } = school.alerts[school.alerts.length - 1] as { prompt: string };
    expect(prompt).toContain("«Nội dung tiêu chí» → Nội dung chỉ tiêu");
    expect(prompt).toContain("Quý IV/2026");
    expect(school.dialogs[school.dialogs.length - 1]?.html).toContain("&gt; 50%");
    expect(JSON.stringify(school.workbook.sheets.map(({ name }) => [name, school.cells(name)]))).toBe(before);
  });

  test("the presets stay when the person keeps them, and those that staff touched stay in any case", () => {
    const school = schoolWith(SCHOOL_LIST);
    type(school, "Chỉ tiêu", "P2.01", "Kết quả", 0.5);
    const { adoption } = adopt(school, SCHOOL_LIST.tab, ["yes", "yes"]);
    expect(codes(school)).toEqual(["P2.01", "1.1", "2.1", "2.2", "3.1", "3.2"]);
    expect(adoption?.changes.oursOnly.map(({ code }) => code)).toEqual(["P2.01"]);
    const kept = schoolWith(SCHOOL_LIST);
    adopt(kept, SCHOOL_LIST.tab, ["yes", "no"]);
    expect(codes(kept).length).toBeGreaterThan(55);
  });

  test("a preset of an older workbook, whose note ends with keys of its sources, is untouched too", () => {
    const school = schoolWith(SCHOOL_LIST);
    type(school, "Chỉ tiêu", "P2.05", "Ghi chú", "Nguồn: một bài, nên đối chiếu văn bản [S14]");
    type(school, "Chỉ tiêu", "P2.06", "Ghi chú", "Đã hỏi Vụ");
    adopt(school, SCHOOL_LIST.tab, ["yes", "yes"]);
    expect(codes(school)).toEqual(["P2.06", "1.1", "2.1", "2.2", "3.1", "3.2"]);
  });

  test.each([
    ["a tab that is not there", "Không có", "Không có tab «Không có»"],
    [
      "a tab of ours",
      "Chỉ tiêu",
      "Tab «Chỉ tiêu» là của Sổ Chuẩn, không có gì để nhận. Các tab có thể nhận: Theo dõi 2026.",
    ],
  ])("%s is refused", (_, tab, message) => {
    const refused = adopt(schoolWith(SCHOOL_LIST), tab);
    expect([refused.stopped, refused.messages?.[0]]).toEqual([true, expect.stringContaining(message)]);
  });

  test.each<[string, List["rows"], string]>([
    ["no header", [["Họp ngày 5"], ["Bàn việc", "An"], [1, 2, 3]], "không thấy dòng tiêu đề"],
    ["nothing at all", [], "không thấy dòng tiêu đề"],
    ["a title only", [["BẢNG THEO DÕI CÁC TIÊU CHÍ NĂM 2026"]], "không thấy dòng tiêu đề"],
    ["a header only", [["Mã", "Nội dung", "Yêu cầu"]], "không có chỉ tiêu nào"],
    [
      "a header and a sum",
      [
        ["Mã", "Nội dung", "Yêu cầu"],
        ["", "Tổng cộng", 5],
      ],
      "không có chỉ tiêu nào",
    ],
  ])("a tab with %s is refused, and nobody is asked", (_, rows, message) => {
    const school = schoolWith({ tab: "Ghi chép", rows });
    const before = school.cells("Chỉ tiêu");
    const asked = () => school.alerts.filter(({ buttons }) => buttons.startsWith("YES")).length;
    const askedBefore = asked();
    const refused = adopt(school, "Ghi chép");
    expect([refused.stopped, refused.messages?.[0]]).toEqual([true, expect.stringContaining(message)]);
    expect(asked()).toBe(askedBefore);
    expect(school.cells("Chỉ tiêu")).toEqual(before);
  });

  test("a scored copy of our own tab holds nothing new: what is computed in it is no result", () => {
    const school = demoSchool({ workbook: workbookOf({ tab: "Bản sao", rows: [] }) });
    succeed(school.press("refreshReadiness"));
    const [ours, copy] = ["Chỉ tiêu", "Bản sao"].map((name) =>
      school.workbook.sheets.find((sheet) => sheet.name === name),
    );
    if (ours && copy) Object.assign(copy, { rows: structuredClone(ours.rows), maxColumns: ours.maxColumns });
    const { changes } = adopt(school, "Bản sao").adoption ?? {};
    // The one deadline of the sample that cannot be read goes into its note.
    expect([changes?.fresh, changes?.cells, changes?.conflicts.map(({ code, field }) => `${code} ${field}`)]).toEqual([
      [],
      [],
      ["P6.05 note"],
    ]);
    expect([changes?.oursOnly, changes?.people, changes?.units]).toEqual([[], [], []]);
  });

  test("a header or field that is not there is refused", () => {
    const school = schoolWith(CODED_LIST);
    expect(adopt(school, CODED_LIST.tab, [], ["Cột lạ=note"]).messages?.[0]).toContain("Không có cột");
    expect(adopt(school, CODED_LIST.tab, [], ["Giải pháp=thứ khác"]).messages?.[0]).toContain("Không có mục");
  });

  test("the menu asks for the tab when one of ours is in view", () => {
    const school = schoolWith(SCHOOL_LIST);
    school.workbook.activeSheetId = school.workbook.sheets.find(({ name }) => name === "Tổng quan")?.id ?? 0;
    succeed(school.press("adoptList", "theo dõi  2026", "yes", "yes"));
    expect(codes(school)).toHaveLength(5);
  });
});

describe("after edits on both sides", () => {
  /** Adopted, then: the list changes two cells and gains a row, staff change two cells and add a row. */
  function edited(): School {
    const school = schoolWith(CODED_LIST);
    adopt(school, CODED_LIST.tab, ["yes", "yes"]);
    const { tab } = CODED_LIST;
    succeed(school.edit(tab, 4, 5, [["97%"]]));
    succeed(school.edit(tab, 6, 5, [["18 người"]]));
    succeed(school.edit(tab, 9, 1, [["2.3", "Chỉ tiêu mới", "Có/Không", "Có"]]));
    type(school, "Chỉ tiêu", "2.1.b", "Kết quả", 19);
    type(school, "Chỉ tiêu", "2.2", "Ghi chú", "Đã báo cáo");
    const { row } = placeOf(school, "Chỉ tiêu", "2.2-2", "Mã");
    succeed(school.edit("Chỉ tiêu", row + 1, 1, [["9.9"]]));
    return school;
  }

  test("it says what is new, what changes from what to what, what staff changed, and what only we have", () => {
    const { adoption } = adopt(edited(), CODED_LIST.tab);
    expect(adoption?.changes).toMatchObject({
      fresh: [{ code: "2.3", text: "Chỉ tiêu mới" }],
      cells: [{ code: "2.1.a", field: "result", from: "95,50%", to: "97,00%" }],
      conflicts: [{ code: "2.1.b", field: "result", from: "19", to: "18" }],
      oursOnly: [{ code: "9.9" }],
    });
  });

  test("what staff changed stays unless they say otherwise, and is then asked no more", () => {
    const school = edited();
    adopt(school, CODED_LIST.tab, ["yes", "no"]);
    expect(rowOf(school, "Chỉ tiêu", "2.1.a")["Kết quả"]).toBe(0.97);
    expect(rowOf(school, "Chỉ tiêu", "2.1.b")["Kết quả"]).toBe(19);
    expect(rowOf(school, "Chỉ tiêu", "2.2")["Ghi chú"]).toBe("Đã báo cáo");
    expect(codes(school)).toEqual(["2.1.a", "2.1.b", "2.2", "2.2-2", "9.9", "2.3"]);
    expect(adopt(school, CODED_LIST.tab).messages?.[0]).toContain("không có gì để thay đổi");
    const replaced = edited();
    adopt(replaced, CODED_LIST.tab, ["yes", "yes"]);
    expect(rowOf(replaced, "Chỉ tiêu", "2.1.b")["Kết quả"]).toBe(18);
  });

  test("rows sorted on either side are still the same indicators", () => {
    const school = schoolWith(SCHOOL_LIST);
    adopt(school, SCHOOL_LIST.tab, ["yes", "yes"]);
    const sheet = school.workbook.sheets.find(({ name }) => name === "Chỉ tiêu");
    if (sheet) sheet.rows.splice(1, 5, ...sheet.rows.slice(1, 6).reverse());
    expect(adopt(school, SCHOOL_LIST.tab).messages?.[0]).toContain("không có gì để thay đổi");
  });

  test("a formula of staff between changed cells stays a formula", () => {
    const rows = Array.from({ length: 200 }, (_, index) => [
      `C${index}`,
      `Chỉ tiêu số ${index}`,
      "số lượng",
      index + 1,
      index,
    ]);
    const list: List = { tab: "DS", rows: [["Mã", "Nội dung", "Cách đo", "Yêu cầu mức 1", "Kết quả"], ...rows] };
    const school = schoolWith(list);
    adopt(school, "DS", ["yes", "yes"]);
    const { row, column } = placeOf(school, "Chỉ tiêu", "C50", "Kết quả");
    succeed(school.edit("Chỉ tiêu", row, column, [["=1+49"]]));
    for (let index = 0; index < 200; index++)
      if (index !== 50) succeed(school.edit("DS", index + 2, 5, [[index + 1000]]));
    adopt(school, "DS", ["yes", "yes"]);
    const sheet = school.workbook.sheets.find(({ name }) => name === "Chỉ tiêu");
    expect(sheet?.rows[row - 1]?.[column - 1]?.formula).toBe("1+49");
    expect(rowOf(school, "Chỉ tiêu", "C51")["Kết quả"]).toBe(1051);
  });
});

describe("hostile and large lists", () => {
  test("text that looks like a formula or markup stays text", () => {
    const list: List = {
      tab: "Lạ",
      rows: [
        ["Mã", "Nội dung chỉ tiêu", "Phụ trách", "Ghi chú", "Minh chứng"],
        ["-1", '=IMPORTXML("https://x")'.replace("=", "＝"), "<i>An", "@SUM(1)", "javascript:alert(1)"],
        ["C2", "<img src=x onerror=alert(1)> nội dung", "__proto__", "constructor", "'quoted"],
        ["__proto__", "Mã lạ", "", "", ""],
      ],
    };
    const school = schoolWith(list);
    const sheet = school.workbook.sheets.find(({ name }) => name === "Lạ");
    const cell = sheet?.rows[1]?.[1];
    if (sheet?.rows[1] && cell) sheet.rows[1][1] = { ...cell, value: '=HYPERLINK("https://x")' };
    adopt(school, "Lạ", ["yes", "yes"]);
    expect(codes(school)).toEqual(["-1", "C2", "__proto__"]);
    expect(rowOf(school, "Chỉ tiêu", "-1")).toMatchObject({
      "Nội dung chỉ tiêu": '=HYPERLINK("https://x")',
      "Ghi chú": "@SUM(1)",
    });
    const ours = school.workbook.sheets.find(({ name }) => name === "Chỉ tiêu");
    expect(ours?.rows.flat().filter((each) => each?.formula)).toEqual([]);
    expect(school.dialogs[school.dialogs.length - 1]?.html).not.toContain("<img");
    expect(adopt(school, "Lạ").messages?.[0]).toContain("không có gì để thay đổi");
  });

  test("cells of the greatest length are kept whole, and a note holds what else fits", () => {
    const long = "Nội dung dài ".repeat(4000).slice(0, 49_999);
    const school = schoolWith({
      tab: "DS",
      rows: [
        ["Mã", "Nội dung", "Yêu cầu", "Thời hạn", "Ghi chú", "Minh chứng"],
        ["1", long, "Có", "Quý IV/2026", `=${long.slice(1)}`.replace("=", "＝"), long],
        ["2", "Việc hai cần làm", long, "", "", ""],
      ],
    });
    expect(adopt(school, "DS", ["yes", "yes"]).messages?.[0]).toContain("2 chỉ tiêu mới");
    const { "Nội dung chỉ tiêu": text, "Ghi chú": note } = rowOf(school, "Chỉ tiêu", "1");
    expect([text, String(note).slice(0, 49_999)]).toEqual([long, `＝${long.slice(1)}`]);
    expect(rowOf(school, "Minh chứng", "H1.01")["Tên minh chứng"]).toBe(long);
    expect(rowOf(school, "Chỉ tiêu", "2")["Ghi chú"]).toBe(`Yêu cầu: ${long.slice(0, 500)}`);
    expect(adopt(school, "DS").messages?.[0]).toContain("không có gì để thay đổi");
  });

  test("a failed formula is no code, no text and no name, and is told", () => {
    const school = schoolWith({
      tab: "DS",
      rows: [
        ["Mã", "Nội dung", "Yêu cầu", "Kết quả", "Đơn vị chủ trì", "Người phụ trách", "Thời hạn", "Minh chứng"],
        ["#REF!", "Việc một cần làm", "Có", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#REF!"],
        ["2", "#N/A", "Có", "", "", "", "", ""],
      ],
    });
    const { adoption } = adopt(school, "DS", ["yes", "yes"]);
    expect(codes(school)).toEqual(["1", "2"]);
    expect(adoption?.notUnderstood.map(({ column, row }) => `${column}${row}`).sort()).toEqual([
      "A2",
      "B3",
      "D2",
      "E2",
      "F2",
      "G2",
      "H2",
    ]);
    expect(rowOf(school, "Chỉ tiêu", "2")).toMatchObject({
      "Nội dung chỉ tiêu": "",
      "Ghi chú": "Nội dung: #N/A",
    });
    expect([codes(school, "Đơn vị"), codes(school, "Minh chứng")]).toEqual([[], []]);
  });

  test("three thousand rows cost as many calls as fifteen hundred", () => {
    const calls = [1_500, 3_000].map((size) => {
      const rows = Array.from({ length: size }, (_, index) => [
        `C${index}`,
        `Chỉ tiêu số ${index} của trường`,
        "≥ 75%",
        "80%",
        `Người ${index % 7}`,
      ]);
      const school = schoolWith({
        tab: "DS",
        rows: [["Mã", "Nội dung", "Yêu cầu mức 1", "Kết quả", "Người phụ trách"], ...rows],
      });
      const before = total(school);
      adopt(school, "DS", ["yes", "yes"]);
      expect(codes(school)).toHaveLength(size);
      return total(school) - before;
    });
    expect(calls[1]).toBe(calls[0]);
  }, 120_000);
});
