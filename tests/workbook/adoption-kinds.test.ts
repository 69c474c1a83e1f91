/** Lists as offices keep them, kind by kind: what a clerk would read in each of them. */
import { describe, expect, test } from "vitest";
import { buildLexicon } from "../../src/workbook/adoption/lexicon.ts";
import { openDirectory } from "../../src/workbook/adoption/names.ts";
import { type AdoptedList, readList } from "../../src/workbook/adoption/read-list.ts";
import { across, day, down, type List, type ListCell, percent, sourceOf } from "../fixtures/adopt-lists.ts";

const lexicon = buildLexicon();

function read(rows: ListCell[][], merges: List["merges"] = []): AdoptedList {
  const directories = { people: openDirectory([], "person", lexicon), units: openDirectory([], "unit", lexicon) };
  const list = readList(sourceOf({ tab: "DS", rows, merges }), new Map(), directories, lexicon);
  if (!list) throw new Error("no header was found");
  return list;
}

const fields = ({ columns }: AdoptedList) => columns.map(({ header, field }) => `${header}: ${field ?? "-"}`);
const values = ({ drafts }: AdoptedList) => drafts.map((draft) => draft.values);
const missed = (list: AdoptedList) => list.missed.map(({ column, row, seen }) => `${column}${row} ${seen}`);
const skipped = ({ rows }: AdoptedList) => rows.flatMap(({ row, why }) => (why ? [`${row} ${why}`] : []));

describe("names of columns", () => {
  test.each([
    "Tên công việc",
    "Đầu việc",
    "Hạng mục",
    "Việc cần làm",
    "Mô tả công việc",
    "Tên nhiệm vụ",
    "NỘI DUNG CÔNG VIỆC",
    "Activity",
    "Task",
    "Action",
    "Control",
    "Milestone",
    "Deliverable",
    "Control objective",
  ])("«%s» is the text", (header) => {
    const list = read([
      [header, "Hạn", "Ghi chú"],
      ["Lập kế hoạch", day("2026-09-15"), ""],
      ["Viết báo cáo", day("2026-11-20"), "gửi BGH"],
    ]);
    expect(values(list)).toEqual([
      { text: "Lập kế hoạch", dueOn: "2026-09-15" },
      { text: "Viết báo cáo", dueOn: "2026-11-20", note: "gửi BGH" },
    ]);
  });

  test.each([
    "Ngày kết thúc",
    "Ngày kết thúc (dự kiến)",
    "Ngày kết thúc dự kiến",
    "Dự kiến hoàn thành trước",
    "Ngày đến hạn",
    "Ngày hoàn thành",
    "Hạn nộp",
    "End date",
    "Planned end date",
    "Finish (planned)",
  ])("«%s» is when it is due", (header) => {
    const list = read([
      ["Công việc", "Ngày bắt đầu", header],
      ["Lập kế hoạch", day("2026-09-01"), day("2026-09-15")],
    ]);
    expect(values(list)).toEqual([{ text: "Lập kế hoạch", dueOn: "2026-09-15", note: "Ngày bắt đầu: 01/09/2026" }]);
  });

  test("what was planned is due, and what came about is only noted", () => {
    const list = read(
      [
        ["Công việc", "Kế hoạch", "", "Thực tế", ""],
        ["", "Bắt đầu", "Kết thúc", "Bắt đầu", "Kết thúc"],
        ["Lập kế hoạch", day("2026-09-01"), day("2026-09-15"), day("2026-09-02"), day("2026-09-20")],
      ],
      [down(0, 0, 2), across(0, 1, 2), across(0, 3, 2)],
    );
    expect(values(list)).toEqual([
      {
        text: "Lập kế hoạch",
        dueOn: "2026-09-15",
        note: "Kế hoạch Bắt đầu: 01/09/2026\nThực tế Bắt đầu: 02/09/2026\nThực tế Kết thúc: 20/09/2026",
      },
    ]);
  });

  test("the beginning of a name says nothing, and what no column of ours is like is kept", () => {
    const list = read([
      ["Công việc", "Hạn chế", "Kế hoạch vốn", "Hạn"],
      ["Lập kế hoạch", "thiếu người", "120 triệu", day("2026-09-15")],
    ]);
    expect(fields(list)).toEqual(["Công việc: text", "Hạn chế: -", "Kế hoạch vốn: -", "Hạn: dueOn"]);
    expect(values(list)[0]).toMatchObject({
      dueOn: "2026-09-15",
      note: "Hạn chế: thiếu người\nKế hoạch vốn: 120 triệu",
    });
  });

  test.each([
    ["Target 2026", "Actual 2026"],
    ["Kế hoạch năm 2026", "Kết quả tính đến 30/6/2026"],
    ["Yêu cầu", "Kết quả đến nay"],
    ["Goal", "Achieved to date"],
  ])("a time beside a name says nothing of it: «%s», «%s»", (target, result) => {
    const list = read([
      ["Tên chỉ tiêu", target, result],
      ["Số lớp bồi dưỡng đã mở", "20 lớp", "18 lớp"],
    ]);
    expect(values(list)[0]).toMatchObject({ target1: { kind: "atLeast", value: 20 }, result: 18, piece: "lớp" });
  });

  test.each(["Khoa, phòng chịu trách nhiệm", "Bộ phận thực hiện", "Responsible department"])(
    "«%s», put together of a unit and what it does, is the unit",
    (header) => {
      const list = read([
        ["Nhiệm vụ trọng tâm", header],
        ["Rà soát quy chế làm việc", "Phòng TC-HC"],
      ]);
      expect(values(list)).toEqual([{ text: "Rà soát quy chế làm việc", unit: "P-TCHC" }]);
    },
  );

  test("names of answers that are not known stay part of the header", () => {
    const list = read(
      [
        ["Tiêu chí", "Mức đạt", "", "", "Minh chứng"],
        ["", "Tốt", "Khá", "Trung bình", ""],
        ["Có quy chế chi tiêu nội bộ", "", "x", "", ""],
      ],
      [across(0, 1, 3), down(0, 0, 2), down(0, 4, 2)],
    );
    expect(values(list)).toEqual([{ text: "Có quy chế chi tiêu nội bộ", note: "Mức đạt Khá: x" }]);
  });

  test("of two that may be the heading of rows, the one that repeats is", () => {
    const list = read([
      ["Standard", "No.", "Criterion", "Target", "Actual", "Status"],
      ["1. Governance", "1.1", "The board meets four times a year", 4, 3, "On track"],
      ["1. Governance", "1.2", "A risk register is kept", "Yes", "No", "At risk"],
      ["2. Staff", "2.1", "Learner to trainer ratio no higher than 16", "<= 16", 14.2, "Met"],
      ["2. Staff", "2.2", "Drop-out rate below twelve per cent", "< 12%", percent(0.12), "Behind"],
    ]);
    expect(fields(list).slice(0, 3)).toEqual(["Standard: criterion", "No.: order", "Criterion: text"]);
    expect(
      values(list).map(({ criterion, measure, target1, result, state }) => [
        criterion,
        measure,
        target1,
        result,
        state,
      ]),
    ).toEqual([
      ["1", "count", { kind: "atLeast", value: 4 }, 3, "inProgress"],
      ["1", "yesNo", { kind: "atLeast", value: 1 }, 0, "inProgress"],
      ["2", "yesNo", { kind: "atLeast", value: 1 }, 1, "done"],
      ["2", "yesNo", { kind: "atLeast", value: 1 }, 0, "inProgress"],
    ]);
    expect(values(list)[3]?.note).toBe("Target: < 12%\nActual: 12%\nStatus: Behind");
    expect(list.bounds.map(({ seen }) => seen)).toEqual(["<= 16", "< 12%"]);
  });

  test("a text under a name of two meanings is no requirement, however it is numbered", () => {
    const list = read([
      ["Requirement", "Responsible person", "Deadline", "RAG"],
      ["4 Context"],
      ["4.1 Understanding the organisation", "Managing Director / Quality Manager", "5 Mar 2026", "Amber"],
      ["Clause 5: Leadership"],
      ["5.1 Leadership", "Managing Director", "03/31/2026", "Red"],
    ]);
    expect(list.drafts.map(({ code, values: { text, criterion } }) => [code, criterion, text])).toEqual([
      ["4.1", "4", "Understanding the organisation"],
      ["5.1", "5", "Leadership"],
    ]);
    expect([...list.criteria]).toEqual([
      ["4", "Context"],
      ["5", "Leadership"],
    ]);
    expect(values(list)[0]?.note).toBe("Responsible person: Managing Director / Quality Manager\nRAG: Amber");
  });

  test("a column of sentences is the text where no name says so", () => {
    const list = read([
      ["Ref", "Aim of the work", "Owner", "Due"],
      ["A.1", "Policies are written and approved", "Officer A", day("2026-09-15")],
      ["A.2", "Roles are given to people", "Officer B", day("2026-09-20")],
    ]);
    expect(fields(list)[1]).toBe("Aim of the work: text");
    expect(list.columns[1]?.why).toBe("content");
  });
});

describe("answers by where a mark stands", () => {
  test("Yes, No and N/A", () => {
    const list = read([
      ["Question", "Yes", "No", "N/A", "Note"],
      ["Are pages numbered?", "x", "", "", ""],
      ["Are there misprints?", "", "✓", "", "page 3"],
      ["Is there an appendix?", "", "", "x", ""],
      ["Is there a register?", "x", "x", "", ""],
      ["Is there a list?", "", "", "", ""],
    ]);
    expect(values(list).map(({ result, measure, note }) => [result, measure, note])).toEqual([
      [1, "yesNo", undefined],
      [0, "yesNo", "page 3"],
      [undefined, undefined, "N/A: x"],
      [undefined, undefined, "Yes: x\nNo: x"],
      [undefined, undefined, undefined],
    ]);
    expect(missed(list)).toEqual(["D4 x", "B5 x", "C5 x"]);
  });

  test("a row of totals below counts the marks and is none", () => {
    const list = read([
      ["TT", "Nội dung", "Đạt", "Chưa đạt"],
      [1, "Có quy chế làm việc", "x", ""],
      [2, "Có quy chế dân chủ", "", "x"],
      ["TỔNG CỘNG", "", 1, 1],
    ]);
    expect(values(list).map(({ result }) => result)).toEqual([1, 0]);
  });

  const COUNTED: ListCell[][] = [
    ["TT", "Nội dung tiêu chí", "Yêu cầu", "", "Kết quả thực hiện", "", "", "Tự đánh giá", ""],
    ["", "", "Mức 1", "Mức 2", "Số lượng", "Tổng số", "Tỷ lệ (%)", "Đạt", "Chưa đạt"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(5)/(6)", "(8)", "(9)"],
    ["I", "TIÊU CHÍ 1: THỂ CHẾ", "", "", "", "", "", "", ""],
    [1, "Có quy chế làm việc được ban hành", "Đạt", "Đạt", "", "", "", "x", ""],
    [2, "Ban hành đầy đủ các quy chế", "Đầy đủ", "Đầy đủ", "7", "7", "100%", "x", ""],
    ["II", "TIÊU CHÍ 2: ĐỘI NGŨ", "", "", "", "", "", "", ""],
    [3, "Tỷ lệ giảng viên trên tổng số", "≥ 75%", "80%", 33, 42, "78,6%", "x", ""],
    [4, "Giảng viên chính trở lên", "60%", "80%", "18", "33", "54,5%", "x", ""],
    [5, "Đề tài khoa học cấp trường", "15 đề tài", "20 đề tài", "17", "", "", "x", ""],
    [6, "Không có viên chức bị kỷ luật", "0", "0", "1", "", "", "", "x"],
    [7, "Thư viện có đủ đầu sách", "3.000 đầu sách", "", "3.450", "", "", "x", ""],
  ];
  const list = read(COUNTED, [across(0, 2, 2), across(0, 4, 3), across(0, 7, 2), down(0, 0, 2), down(0, 1, 2)]);

  test("beside a count, a total and a share", () => {
    expect(skipped(list)).toEqual(["3 numbering"]);
    expect(
      values(list).map(({ measure, result, numerator, denominator }) => [measure, result, numerator, denominator]),
    ).toEqual([
      ["yesNo", 1, undefined, undefined],
      ["yesNo", 1, undefined, undefined],
      ["ratio", undefined, 33, 42],
      ["ratio", undefined, 18, 33],
      ["count", 17, undefined, undefined],
      ["yesNo", 0, undefined, undefined],
      [undefined, undefined, undefined, undefined],
    ]);
  });

  test("what the measure has no place for, and a mark that the figures contradict, stand in the note", () => {
    expect(values(list).map(({ note }) => note)).toEqual([
      undefined,
      "Số lượng: 7\nTổng số: 7\nTỷ lệ (%): 100%",
      undefined,
      "Tự đánh giá Đạt: x",
      undefined,
      "Yêu cầu Mức 1: 0\nYêu cầu Mức 2: 0\nSố lượng: 1",
      "Yêu cầu Mức 1: 3.000 đầu sách\nSố lượng: 3.450\nTự đánh giá Đạt: x",
    ]);
  });
});

describe("rows under others", () => {
  test("one header over a group and its items", () => {
    const list = read(
      [
        ["Công việc", "", "Hạn", "Ghi chú"],
        ["Thiết kế", "Vẽ giao diện", day("2026-09-15"), ""],
        ["", "Chọn màu", day("2026-09-25"), ""],
        ["Báo cáo", "Viết chương một", day("2026-10-01"), ""],
      ],
      [across(0, 0, 2), down(1, 0, 2)],
    );
    expect(values(list).map(({ group, text }) => [group, text])).toEqual([
      ["Thiết kế", "Vẽ giao diện"],
      ["Thiết kế", "Chọn màu"],
      ["Báo cáo", "Viết chương một"],
    ]);
  });

  test("a column without a header that runs over rows is their group; a row without its task is told", () => {
    const list = read(
      [
        ["", "Thành viên", "Công việc", "Hạn", "Ghi chú"],
        ["Tuần 1", "Cán bộ A", "Soạn đề cương", day("2026-09-15"), ""],
        ["", "Cán bộ B", "Soạn mục lục", day("2026-09-15"), ""],
        ["Tuần 2", "Cán bộ A", "", day("2026-09-30"), "chưa giao"],
        ["", "Cán bộ B", "Viết báo cáo", day("2026-09-30"), ""],
      ],
      [down(1, 0, 2), down(3, 0, 2)],
    );
    expect(values(list).map(({ group, text }) => [group, text])).toEqual([
      ["Tuần 1", "Soạn đề cương"],
      ["Tuần 1", "Soạn mục lục"],
      ["Tuần 2", "Viết báo cáo"],
    ]);
    expect(skipped(list)).toEqual(["4 nothing"]);
    expect(missed(list).sort()).toEqual(["B4 Cán bộ A", "D4 30/09/2026", "E4 chưa giao"]);
  });

  test("a row below a merged name adds what it says to the note", () => {
    const list = read(
      [
        ["Mã", "Nội dung", "Minh chứng", "Ghi chú"],
        ["1.1", "Có quy chế làm việc", "QĐ 15/QĐ-TCT", "đã có"],
        ["", "", "QĐ 16/QĐ-TCT", "bổ sung sau"],
      ],
      [down(1, 1, 2)],
    );
    expect(values(list)[0]?.note).toBe("đã có\nGhi chú: bổ sung sau");
    expect(list.drafts[0]?.evidence.map(({ docNumber }) => docNumber)).toEqual(["15/QĐ-TCT", "16/QĐ-TCT"]);
  });

  test("labels of a form above the list are no header", () => {
    const list = read([
      ["Checklist"],
      ["Target Area:", "Statement of Objective:", "Owner:", "Deadline:"],
      [],
      ["Technique", "Item, Observation, Procedure", "Rating", "Comment"],
      ["Observation", "Are procedures available?", "YES", ""],
      ["Interview", "Are people trained?", "NO", "two are new"],
    ]);
    expect(values(list)).toEqual([
      { text: "Are procedures available?", result: 1, measure: "yesNo", note: "Technique: Observation" },
      { text: "Are people trained?", result: 0, measure: "yesNo", note: "two are new\nTechnique: Interview" },
    ]);
  });
});

describe("numbers that a sheet cut", () => {
  const coded = (...numbers: ListCell[]) =>
    read([["TT", "Nội dung", "Hạn"], ...numbers.map((each, index) => [each, `Nội dung thứ ${index}`, ""])]).drafts.map(
      ({ code, order }) => code ?? order,
    );

  test("are whole again where the neighbours make it sure, and the first row keeps its own", () => {
    expect(coded(1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1, 1.11)).toEqual(
      "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 1.10 1.11".split(" "),
    );
    expect(coded(2.19, 2.2, 2.21)).toEqual(["2.19", "2.20", "2.21"]);
  });

  test("stay as they are elsewhere", () => {
    expect(coded(1.8, 1.9, 2.1, 2.2)).toEqual(["1.8", "1.9", "2.1", "2.2"]);
    expect(coded("1.1", "1.9", "1.1")).toEqual(["1.1", "1.9", undefined]);
    expect(coded(1.1, 1.2, 1.1)).toEqual(["1.1", "1.2", undefined]);
  });
});

test("how much is done tells the state, and an address beside the owner is the owner's", () => {
  const list = read([
    ["Công việc", "Người phụ trách", "Email", "% hoàn thành", "Hạn"],
    ["Lập kế hoạch", "Cán bộ A", "can.bo.a@truong.example", 1, "12/2026"],
    ["Viết báo cáo", "Cán bộ B", "", 0.5, "Quý IV/2026"],
    ["Gửi hồ sơ", "Cán bộ B", "", 0, "trước 31/12/2026"],
  ]);
  expect(values(list).map(({ state, note, dueOn }) => [state, note, dueOn])).toEqual([
    ["done", undefined, "2026-12-31"],
    ["inProgress", "% hoàn thành: 0.5", "2026-12-31"],
    ["notStarted", undefined, "2026-12-31"],
  ]);
  expect(list.days.map(({ seen, on }) => [seen, on])).toEqual([
    ["12/2026", "2026-12-31"],
    ["Quý IV/2026", "2026-12-31"],
    ["trước 31/12/2026", "2026-12-31"],
  ]);
});
