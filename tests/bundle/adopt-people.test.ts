/** A list of people with their addresses, beside the list of what they do; and headings that a list brings along. */
import { describe, expect, test } from "vitest";
import { day, type List, workbookOf } from "../fixtures/adopt-lists.ts";
import { adopt, codes } from "./adopting.ts";
import { openSchool, rowOf, type School, succeed } from "./harness.ts";

const TASKS: List = {
  tab: "Phân công",
  rows: [
    ["STT", "Đầu việc", "Người phụ trách", "Đơn vị", "Hạn"],
    [1, "Rà soát quy chế làm việc", "Đ/c Nguyễn Văn A", "Phòng TC-HC", day("2026-12-15")],
    [2, "Tổng hợp minh chứng", "Trần Thị B", "Phòng TC-HC", "Quý IV/2026"],
  ],
};

const PEOPLE: List = {
  tab: "Danh bạ",
  rows: [
    ["DANH SÁCH CÁN BỘ, VIÊN CHỨC"],
    ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Email", "Điện thoại"],
    [1, "Nguyễn Văn A", "Trưởng phòng", "Phòng TC-HC", "nguyen.a@truong.example", "0900 000 001"],
    [2, "Trần Thị B", "Chuyên viên", "Phòng TC-HC", "tran.b at truong", ""],
    [3, "Lê Văn C", "Trưởng khoa", "Khoa LLCS", "le.c@truong.example", ""],
    ["", "Cộng: 3 người", "", "", "", ""],
  ],
};

function schoolOf(...lists: List[]): School {
  const school = openSchool({ workbook: workbookOf(...lists) });
  succeed(school.press("setUpWorkbook", "yes"));
  return school;
}

describe("a list of people", () => {
  const school = schoolOf(TASKS, PEOPLE);
  adopt(school, TASKS.tab, ["yes", "yes"]);
  const { adoption, messages } = adopt(school, PEOPLE.tab, ["yes"]);
  const person = (code: string) => rowOf(school, "Phụ trách", code);

  test("gives those whom the list of tasks named their addresses, and adds the others", () => {
    expect(codes(school, "Phụ trách").slice(1)).toEqual(["NVA", "TTB", "LVC"]);
    expect(person("NVA")).toMatchObject({
      "Họ tên hoặc chức danh": "Nguyễn Văn A",
      "E-mail": "nguyen.a@truong.example",
      "Chức vụ": "Trưởng phòng",
      "Đơn vị": "P-TCHC",
    });
    expect(person("LVC")).toMatchObject({
      "Họ tên hoặc chức danh": "Lê Văn C",
      "E-mail": "le.c@truong.example",
      "Đơn vị": "K-LLCS",
    });
    expect(codes(school, "Đơn vị")).toEqual(["P-TCHC", "K-LLCS"]);
    expect(messages?.[0]).toContain("Đã thêm 1 người");
  });

  test("an address that is none is told and not taken", () => {
    expect(person("TTB")).toMatchObject({ "E-mail": "", "Chức vụ": "Chuyên viên" });
    expect(adoption?.notUnderstood.map(({ row, column, seen }) => `${column}${row} ${seen}`)).toEqual([
      "E4 tran.b at truong",
    ]);
    expect(adoption?.rows.filter(({ kind }) => kind === "skipped").map(({ row }) => row)).toEqual([6]);
  });

  test("adopted again changes nothing, and what staff entered stays unless they say otherwise", () => {
    expect(adopt(school, PEOPLE.tab, []).messages?.[0]).toContain("không có gì để thay đổi");
    succeed(school.edit(PEOPLE.tab, 3, 5, [["a.moi@truong.example"]]));
    const again = adopt(school, PEOPLE.tab, ["yes", "no"]);
    expect(again.adoption?.changes.conflicts).toMatchObject([{ code: "NVA", field: "people.email" }]);
    expect(person("NVA")["E-mail"]).toBe("nguyen.a@truong.example");
    adopt(school, PEOPLE.tab, ["yes", "yes"]);
    expect(person("NVA")["E-mail"]).toBe("a.moi@truong.example");
  });
});

test("the list's own headings name its criteria, in the order of their numbers", () => {
  const clauses = [4, 5, 10].flatMap((clause) => [
    [String(clause), `Heading of clause ${clause}`, ""],
    [`${clause}.1`, `Something that clause ${clause} asks for`, "Quality Manager"],
  ]);
  const list: List = { tab: "Gap list", rows: [["Clause", "Requirement", "Owner"], ...clauses] };
  const school = openSchool({ workbook: workbookOf(list) });
  succeed(school.press("setUpWorkbook", "no"));
  adopt(school, list.tab, ["yes", "yes"]);
  succeed(school.press("refreshReadiness"));
  expect(rowOf(school, "Indicators", "5.1").Criterion).toBe("5. Heading of clause 5");
  const names = school.cells("Overview").flatMap(([first]) => (/Heading of clause/.test(String(first)) ? [first] : []));
  expect(names).toEqual(["4. Heading of clause 4", "5. Heading of clause 5", "10. Heading of clause 10"]);
});

test("a list whose text nobody can tell is refused with an example of how to name it", () => {
  const list: List = {
    tab: "Control",
    rows: [
      ["Ref", "Aim", "Deadline"],
      ["A.1", "Policies", day("2026-09-15")],
      ["A.2", "Roles", day("2026-09-20")],
    ],
  };
  const school = schoolOf(list);
  const refused = adopt(school, list.tab);
  expect(refused.stopped).toBe(true);
  expect(refused.messages?.[0]).toContain('--map "Aim=Nội dung chỉ tiêu"');
  expect(codes(school)).not.toContain("A.1");
  adopt(school, list.tab, ["yes", "yes"], ["Aim=Nội dung chỉ tiêu"]);
  expect(rowOf(school, "Chỉ tiêu", "A.1")).toMatchObject({ "Nội dung chỉ tiêu": "Policies" });
});

test("a tab without any header is refused with an example too", () => {
  const list: List = {
    tab: "Tự do",
    rows: [
      ["Cái gì", "Lúc nào"],
      ["Soạn thảo quy chế mới", "mai"],
    ],
  };
  const refused = adopt(schoolOf(list), list.tab);
  expect(refused.messages?.[0]).toContain('--map "Cái gì=Nội dung chỉ tiêu"');
});
