/** A list in use as drafts of indicators. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerKey } from "../../src/workbook/adoption/header-names.ts";
import { buildLexicon } from "../../src/workbook/adoption/lexicon.ts";
import { openDirectory } from "../../src/workbook/adoption/names.ts";
import { type AdoptedList, readList } from "../../src/workbook/adoption/read-list.ts";
import type { ListSource } from "../../src/workbook/adoption/source.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { CODED_LIST, HOSPITAL_LIST, type List, SCHOOL_LIST, sourceOf } from "../fixtures/adopt-lists.ts";
import { runs } from "../setup/sweep.ts";

const lexicon = buildLexicon();

function read(source: ListSource, asked: [string, string][] = []): AdoptedList | undefined {
  const directories = {
    people: openDirectory([], "person", lexicon),
    units: openDirectory([], "unit", lexicon),
  };
  return readList(source, new Map(asked), directories, lexicon);
}

/** The drafts of a list without titles. */
function drafts(...rows: Cell[][]) {
  return read(sourceOf({ tab: "DS", rows: rows as List["rows"] }))?.drafts ?? [];
}

/** The source with its columns in another order; merges go with what they hold. */
function shuffled(source: ListSource, order: readonly number[]): ListSource {
  const move = <T>(row: readonly T[]) => order.map((column) => row[column] as T);
  const merges = source.merges.filter(({ columns }) => columns === 1);
  return {
    tab: source.tab,
    cells: source.cells.map(move),
    shown: source.shown.map(move),
    merges: merges.map((merge) => ({ ...merge, column: order.indexOf(merge.column) })),
  };
}

/** The list as a table: the titles above and the groups of its header belong to no one order of columns. */
function tableOf(list: List, header: number, names?: string[]): ListSource {
  const source = sourceOf(list);
  const cells = source.cells.slice(header).map((row, index) => (index === 0 && names ? names : row));
  const merges = source.merges
    .filter(({ row }) => row >= header)
    .map((merge) => ({ ...merge, row: merge.row - header }));
  return { ...source, cells, shown: source.shown.slice(header), merges };
}

describe("columns", () => {
  const names = [
    "TT",
    "Nội dung tiêu chí",
    "ĐVT",
    "Mức 1",
    "Mức 2",
    "Kết quả",
    "Đơn vị chủ trì",
    "Phụ trách",
    "Thời hạn",
    "Minh chứng",
    "Ghi chú",
  ];

  test.each<[string, ListSource]>([
    ["a school's table", tableOf(SCHOOL_LIST, 5, names)],
    ["a list by codes", tableOf(CODED_LIST, 0)],
    ["a hospital's checklist", tableOf(HOSPITAL_LIST, 2)],
  ])("in any order give the same records: %s", (_, source) => {
    const known = read(shuffled(source, names.length ? [...(source.cells[0] ?? []).keys()] : []));
    const everyOrder = fc.shuffledSubarray([...(source.cells[0] ?? []).keys()], {
      minLength: source.cells[0]?.length ?? 0,
    });
    fc.assert(
      fc.property(everyOrder, (order) => {
        const found = read(shuffled(source, order));
        expect(found?.drafts.map(withoutNote)).toEqual(known?.drafts.map(withoutNote));
        expect(found?.rows.map(({ row, kind, why }) => [row, kind, why])).toEqual(
          known?.rows.map(({ row, kind, why }) => [row, kind, why]),
        );
        expect(found?.missed.map(({ row, header, seen }) => [row, header, seen])).toEqual(
          known?.missed.map(({ row, header, seen }) => [row, header, seen]),
        );
      }),
      runs(40),
    );
  });

  test("with two meanings are told by what stands below them", () => {
    const fields = (headers: string[], ...rows: Cell[][]) =>
      Object.fromEntries(
        (read(sourceOf({ tab: "DS", rows: [headers, ...rows] as List["rows"] }))?.columns ?? []).map(
          ({ header, field }) => [header, field],
        ),
      );
    expect(fields(["Mã", "Chỉ tiêu", "Yêu cầu"], ["1", "Tỷ lệ giảng viên trên tổng số", "75%"])).toMatchObject({
      "Chỉ tiêu": "text",
      "Yêu cầu": "target1",
    });
    expect(fields(["Mã", "Nội dung", "Chỉ tiêu"], ["1", "Tỷ lệ giảng viên trên tổng số", "75%"])).toMatchObject({
      "Nội dung": "text",
      "Chỉ tiêu": "target1",
    });
    expect(fields(["Code", "Indicator", "Unit"], ["1", "Falls reported", "%"])).toMatchObject({ Unit: "piece" });
    expect(fields(["Code", "Indicator", "Unit"], ["1", "Falls reported", "Surgery ward"])).toMatchObject({
      Unit: "unit",
    });
    expect(fields(["Mã", "Nội dung", "Phụ trách"], ["1", "Việc cần làm", "Phòng Đào tạo"])).toMatchObject({
      "Phụ trách": "unit",
    });
    expect(fields(["Code", "Requirement", "Status"], ["1", "Doors are locked", "Yes"])).toMatchObject({
      Status: "result",
    });
    expect(
      fields(
        ["Tiêu chí", "Nội dung", "Yêu cầu"],
        ["1. Thể chế", "Có quy chế làm việc", "Có"],
        ["", "Có quy chế chi tiêu", "Có"],
      ),
    ).toMatchObject({ "Tiêu chí": "criterion" });
  });

  test("are what a person says they are", () => {
    const source = sourceOf({
      tab: "DS",
      rows: [
        ["Mã", "Nội dung", "Cơ sở"],
        ["1", "Việc cần làm", "15"],
      ],
    });
    expect(read(source, [[headerKey("Cơ sở"), "target1"]])?.drafts[0]?.values.target1).toEqual({
      kind: "atLeast",
      value: 15,
    });
  });
});

describe("rows", () => {
  test("a criterion of its own column holds until the next, and its name is the group", () => {
    const found = drafts(
      ["Tiêu chí", "Nội dung", "Yêu cầu"],
      ["Tiêu chí 2: Đội ngũ", "Giảng viên có chứng chỉ", "100%"],
      ["", "Giảng viên chính trở lên", "60%"],
      ["Tiêu chí 3", "Lớp đã mở trong năm", 5],
    );
    expect(found.map(({ values }) => [values.criterion, values.group])).toEqual([
      ["2", "Đội ngũ"],
      ["2", "Đội ngũ"],
      ["3", undefined],
    ]);
  });

  test("an indicator without figures is one all the same: it counts as not met", () => {
    const found = drafts(
      ["Mã", "Nội dung", "Yêu cầu"],
      ["2.1", "Có quy chế làm việc", ""],
      ["2.2", "Có quy chế chi tiêu", "Có"],
      ["2.3", "", ""],
    );
    expect(found.map(({ code }) => code)).toEqual(["2.1", "2.2", "2.3"]);
  });

  test("a number in the text is its code where the list has no column for it", () => {
    const found = drafts(
      ["Nội dung", "Yêu cầu"],
      ["1. Thể chế", ""],
      ["1.1. Có quy chế làm việc", "Có"],
      ["1.2. Có quy chế chi tiêu", "Có"],
    );
    expect(found.map(({ code, values }) => [code, values.text, values.criterion])).toEqual([
      ["1.1", "Có quy chế làm việc", "1"],
      ["1.2", "Có quy chế chi tiêu", "1"],
    ]);
  });

  test("a code that a sheet made a date of, and one that is a list, are not understood", () => {
    const list = read(
      sourceOf({
        tab: "DS",
        rows: [
          ["Mã", "Nội dung", "Yêu cầu"],
          [{ on: "2026-01-02" }, "Việc một cần làm", "Có"],
          ["1; 2", "Việc hai cần làm", "Có"],
        ],
      }),
    );
    expect(list?.drafts.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect(list?.missed.map(({ field, seen }) => [field, seen])).toEqual([
      ["code", "02/01/2026"],
      ["code", "1; 2"],
    ]);
  });

  test("a note between rows ends nothing; a signature does, until a table goes on", () => {
    const list = read(
      sourceOf({
        tab: "DS",
        rows: [
          ["Mã", "Nội dung", "Yêu cầu"],
          ["", "Tiêu chí 1: Thể chế", ""],
          ["1.1", "Có quy chế làm việc", "Có"],
          ["", "Ghi chú: quy chế phải còn hiệu lực", ""],
          ["", "TIÊU CHÍ 2: ĐỘI NGŨ", ""],
          ["2.1", "Giảng viên có chứng chỉ", "100%"],
          ["", "NGƯỜI LẬP BIỂU", ""],
          ["", "Chuyên viên 01", ""],
          ["Mã", "Nội dung", "Yêu cầu"],
          ["", "TIÊU CHÍ 3: ĐÀO TẠO", ""],
          ["3.1", "Lớp đã mở trong năm", 5],
        ],
      }),
    );
    expect(list?.drafts.map(({ code, values }) => [code, values.criterion])).toEqual([
      ["1.1", "1"],
      ["2.1", "2"],
      ["3.1", "3"],
    ]);
    expect(list?.rows.flatMap(({ row, why }) => (why ? [`${row} ${why}`] : []))).toEqual([
      "4 foot",
      "7 foot",
      "8 foot",
      "9 header",
    ]);
  });

  test("formula errors and dashes are no values, and only the errors are told", () => {
    const list = read(
      sourceOf({
        tab: "DS",
        rows: [
          ["Mã", "Nội dung", "Yêu cầu", "Kết quả"],
          ["1", "Việc một cần làm", "-", "#REF!"],
        ],
      }),
    );
    expect(list?.drafts[0]?.values).toEqual({ text: "Việc một cần làm", note: "Kết quả: #REF!" });
  });
});

describe("dates in figures that may be two days", () => {
  const columns = ["Mã", "Nội dung", "Thời hạn", "Ngày xác nhận"];
  const days = (...rows: List["rows"]) =>
    read(sourceOf({ tab: "DS", rows: [columns, ...rows] }))?.days.map(({ row, column, header, field, seen, on }) =>
      [`${column}${row}`, header, field, seen, on].join(" "),
    );

  test("are told as they were read, and no others", () => {
    expect(
      days(
        ["1", "Việc một cần làm", "5/6/2026", "07.08.2026"],
        ["2", "Việc hai cần làm", "31/12/2026", "2026-06-05"],
        ["3", "Việc ba cần làm", "5/5/2026", { on: "2026-06-05" }],
        ["4", "Việc bốn cần làm", "hạn 1-2-2026", "Quý IV/2026"],
      ),
    ).toEqual([
      "C2 Thời hạn dueOn 5/6/2026 2026-06-05",
      "D2 Ngày xác nhận verifiedOn 07.08.2026 2026-08-07",
      "C5 Thời hạn dueOn hạn 1-2-2026 2026-02-01",
    ]);
  });

  test("are read by the rest of their own column, and are nothing where that contradicts itself", () => {
    expect(
      days(["1", "Việc một cần làm", "5/6/2026", "5/6/2026"], ["2", "Việc hai cần làm", "12/31/2026", ""]),
    ).toEqual(["C2 Thời hạn dueOn 5/6/2026 2026-05-06", "D2 Ngày xác nhận verifiedOn 5/6/2026 2026-06-05"]);
    expect(
      days(
        ["1", "Việc một cần làm", "", "5/6/2026"],
        ["2", "Việc hai cần làm", "", "12/31/2026"],
        ["3", "Việc ba cần làm", "", "31/12/2026"],
      ),
    ).toEqual([]);
  });
});

describe("who leads and who supports", () => {
  /** Lead unit, supporting units and owner of one row, as codes; and what was not understood. */
  function who(unit: string, support: string, owner: string) {
    const list = read(
      sourceOf({
        tab: "DS",
        rows: [
          ["Mã", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Người phụ trách"],
          ["1", "Việc một cần làm", unit, support, owner],
        ],
      }),
    );
    const { unit: lead, supportUnits, owner: person, note } = list?.drafts[0]?.values ?? {};
    const shared = list?.shared.map((each) => `${each.seen} → ${each.lead}`);
    return { lead, supportUnits, person, note, shared, missed: list?.missed.map(({ seen }) => seen) };
  }

  test.each<[string, string[]]>([
    ["Khoa LLCS, Phòng TC,HC,TT,TL & Khoa NN&PL", ["K-LLCS", "P-TCHCTTTL", "K-NNPL"]],
    ["Khoa Nhà nước và pháp luật và Phòng QLĐT\nvà NCKH", ["K-NNPL", "P-QLDTNCKH"]],
    ["Phòng TC-HC - Khoa LLCS; TCHC\nKhoa LLCS", ["P-TCHC", "K-LLCS"]],
    ["TC, HC-TT,TL", ["TCHCTTTL"]],
    ["- Phòng TC-HC\n- Khoa LLCS,", ["P-TCHC", "K-LLCS"]],
    ["BGH, P.TC-HC; Phòng TC-HC", ["BGH", "P-TCHC"]],
    ["Ward A and Ward B, Safety Department", ["W-A", "W-B", "SD"]],
  ])("%s", (cell, codes) => expect(who("", cell, "").supportUnits).toEqual(codes));

  test("all of them, or nobody yet, are no unit", () => {
    for (const cell of [
      "Các khoa, phòng",
      "Toàn trường",
      "All departments",
      "chưa phân công",
      "TBD",
      "Chủ trì: Khoa A",
    ])
      expect(who(cell, cell, cell)).toMatchObject({ lead: undefined, person: undefined, missed: [cell, cell, cell] });
  });

  test("of two lead units the first leads and the other supports it, which is told", () => {
    const cell = "Khoa LLCS và Khoa XDĐ";
    const found = who(cell, "Phòng TC-HC", "");
    expect(found).toMatchObject({ lead: "K-LLCS", supportUnits: ["P-TCHC", "K-XDD"], missed: [] });
    expect(found.shared).toEqual([`${cell} → Khoa LLCS`]);
    expect(found.note).toBe(`Đơn vị chủ trì: ${cell}`);
  });

  test.each<[string, string, string]>([
    ["Nguyễn Văn An, Trần Thị Bình", "NVA", "Nguyễn Văn An"],
    ["Nguyễn Văn An; Trần Thị Bình", "NVA", "Nguyễn Văn An"],
    ["Nguyễn Văn An\nTrần Thị Bình", "NVA", "Nguyễn Văn An"],
    ["1. Nguyễn Văn An\n2. Trần Thị Bình", "NVA", "Nguyễn Văn An"],
    ["Đ/c Nguyễn Văn An và đ/c Trần Thị Bình", "NVA", "Đ/c Nguyễn Văn An"],
    ["Nguyễn Văn An, Trần Thị Bình (chủ trì)", "TTB", "Trần Thị Bình"],
    ["Managing Director / Quality Manager", "MD", "Managing Director"],
    ["Trưởng phòng TC-HC, Trưởng khoa LLCS", "TP-TCHC", "Trưởng phòng TC-HC"],
    ["TP, PP", "TP", "TP"],
    ["LTTH & PVM", "LTTH", "LTTH"],
  ])("of several people the first is responsible, or who is marked so: %j", (cell, code, lead) => {
    const found = who("", "", cell);
    expect(found).toMatchObject({ person: code, missed: [], shared: [`${cell} → ${lead}`] });
    expect(found.note).toBe(`Người phụ trách: ${cell}`);
  });

  test("bodies that every school has are several where they are listed", () => {
    expect(who("Chi bộ, UBKT", "", "")).toMatchObject({ lead: "CB", supportUnits: ["UBKT"] });
    expect(who("", "Chi bộ, UBKT", "").supportUnits).toEqual(["CB", "UBKT"]);
    expect(who("", "", "Chi bộ, UBKT")).toMatchObject({ lead: "CB", supportUnits: ["UBKT"], person: undefined });
  });

  test("a person and a unit share the work as they are: each in its own column", () => {
    expect(who("", "", "Nguyễn Văn An, Phòng TC-HC")).toMatchObject({ person: "NVA", lead: "P-TCHC" });
  });

  test.each([
    "Theo kế hoạch, báo cáo sau",
    "Phó Hiệu trưởng phụ trách đào tạo, bồi dưỡng",
    "Trưởng phòng Tổ chức, hành chính",
    "Trưởng phòng TC, HC",
  ])("what may be one name, or none, is told: %s", (cell) => {
    expect(who("", "", cell)).toMatchObject({ person: undefined, missed: [cell], shared: [] });
  });

  test("a unit's own comma does not make several of its head", () => {
    expect(who("Phòng TC, HC-TT,TL", "", "Đ/c Trưởng phòng TC,HC,TT,TL (tp@truong.example)").person).toBe(
      "TP-TCHCTTTL",
    );
  });

  test("a unit in the place of its owner leads, by any of its names; an abbreviated post is none", () => {
    expect(who("", "", "BGH")).toMatchObject({ lead: "BGH", person: undefined });
    expect(who("", "Phòng TC-HC", "TCHC")).toMatchObject({ lead: "P-TCHC", person: undefined });
    expect(who("", "Phòng Hợp tác", "PHT")).toMatchObject({ lead: undefined, person: "PHT" });
  });
});

/** Lines of the note stand in the order of the columns' fields, whichever column they come from. */
function withoutNote({ values, ...draft }: AdoptedList["drafts"][number]) {
  const { note, ...rest } = values;
  return {
    ...draft,
    values: {
      ...rest,
      note: String(note ?? "")
        .split("\n")
        .sort(),
    },
  };
}

test("a path of somebody's disk is told, and is no evidence of its own", () => {
  const list = read(
    sourceOf({
      tab: "DS",
      rows: [
        ["Mã", "Nội dung", "Minh chứng"],
        ["1", "Việc một cần làm", "S:\\Quality\\audit.xlsx"],
        ["2", "Việc hai cần làm", "Quyết định thành lập (D:\\HoSo\\qd.pdf)\n\\\\may-chu\\chung\\bc.docx"],
        ["3", "Việc ba cần làm", "Biên bản họp.pdf"],
      ],
    }),
  );
  expect(list?.missed.map(({ row, seen }) => `${row} ${seen}`)).toEqual([
    "2 S:\\Quality\\audit.xlsx",
    "3 D:\\HoSo\\qd.pdf",
    "3 \\\\may-chu\\chung\\bc.docx",
  ]);
  expect(list?.drafts.map(({ evidence }) => evidence.map(({ title }) => title))).toEqual([
    [],
    ["Quyết định thành lập (D:\\HoSo\\qd.pdf)"],
    ["Biên bản họp.pdf"],
  ]);
  expect(list?.drafts[0]?.values.note).toBe("Minh chứng: S:\\Quality\\audit.xlsx");
});

test("what only keeps the place of a proof goes into the note, and is told", () => {
  const list = read(
    sourceOf({
      tab: "DS",
      rows: [
        ["Mã", "Nội dung", "Minh chứng", "Đường dẫn", "Số, ký hiệu"],
        ["1", "Việc một cần làm", "Quyết định thành lập", "chưa có", "15-QĐ/TCT"],
        ["2", "Việc hai cần làm", "đang làm", "C:\\Minh chung\\qd.pdf", "N/A"],
      ],
    }),
  );
  const [one, two] = list?.drafts ?? [];
  expect(one?.evidence).toEqual([{ title: "Quyết định thành lập", docNumber: "15-QĐ/TCT" }]);
  expect(two?.evidence).toEqual([]);
  expect(list?.missed.map(({ seen }) => seen)).toEqual(["chưa có", "đang làm", "C:\\Minh chung\\qd.pdf", "N/A"]);
  expect(String(two?.values.note)).toContain("C:\\Minh chung\\qd.pdf");
});
