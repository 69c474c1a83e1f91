/** Proof that proves, cells without weight and figures that do not lie: as a person sees them in the workbook and in mails. */
import { describe, expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { vi } from "../words.ts";
import {
  COORDINATOR,
  openSchool,
  outcomeOf,
  placeOf,
  rowOf,
  type School,
  setSetting,
  succeed,
  type,
} from "./harness.ts";
import { approved, approvedWith, copyOf } from "./small-school.ts";

const IND = vi.tabs.indicators;
const EV = vi.tabs.evidence;
const C = vi.columns.indicators;
const none = vi.words.no;
const level1 = vi.words.level(1);

const open = (options: object = {}) => openSchool({ ...copyOf(approved), at: "2026-11-24T07:05:00", ...options });
const day = (on: number, month: number, year = 2026) => new Date(year, month - 1, on);
const fire = (school: School) =>
  succeed(school.fire(school.triggers().find(({ owner }) => owner === COORDINATOR)?.id ?? ""));
const problems = (school: School) => outcomeOf(school.press("checkWorkbook")).problems ?? [];
const evidence = (school: School, ...cells: unknown[]) =>
  succeed(school.edit(EV, 3, 1, [Array.from({ length: 8 }, (_, index) => cells[index] ?? "")]));

function scored(school: School, code: string) {
  succeed(school.press("refreshReadiness"));
  return rowOf(school, IND, code);
}

describe("evidence", () => {
  test.each([
    ["chưa có", ""],
    ["-", ""],
    ["", "N/A"],
    ["đang làm", "xem sau"],
    ["D:\\HoSo\\QD.pdf", ""],
  ])("with the link %j and the number %j proves nothing, and is listed", (link, number) => {
    const school = open();
    type(school, IND, "P1.02", C.result, "Đạt");
    evidence(school, "H9", "P1.02", "Quyết định", link, number);
    expect(scored(school, "P1.02")[C.evidenced]).toBe(none);
    expect(problems(school).filter(({ tab, row }) => tab === "evidence" && row === 3)).not.toEqual([]);
  });

  test("with a dash beside its number proves, and nothing is listed", () => {
    const school = open();
    type(school, IND, "P1.02", C.result, "Đạt");
    evidence(school, "H9", "P1.02", "Quyết định", "-", "15-QĐ/TCT");
    expect(scored(school, "P1.02")[C.evidenced]).toBe(level1);
    expect(problems(school).filter(({ tab }) => tab === "evidence")).toEqual([]);
  });

  test("whose words link to an address proves by it", () => {
    const school = open();
    type(school, IND, "P1.02", C.result, "Đạt");
    evidence(school, "H9", "P1.02", "Quyết định", "Xem tại đây");
    expect(scored(school, "P1.02")[C.evidenced]).toBe(none);
    const sheet = school.workbook.sheets.find(({ name }) => name === EV);
    if (sheet) putCell(sheet, 2, 3, { ...cellAt(sheet, 2, 3), link: { target: "https://drive.example/9" } });
    expect(scored(school, "P1.02")[C.evidenced]).toBe(level1);
    expect(problems(school).filter(({ tab }) => tab === "evidence")).toEqual([]);
    if (sheet) putCell(sheet, 2, 3, { ...cellAt(sheet, 2, 3), link: { target: "file:///C:/qd.pdf" } });
    expect(scored(school, "P1.02")[C.evidenced]).toBe(none);
  });

  test.each([
    ["of tomorrow", day(25, 11), ""],
    ["of ten years ahead", day(4, 5, 2036), ""],
    ["that ends before it begins", day(4, 5), day(3, 5)],
  ])("%s proves nothing", (_, issued, until) => {
    const school = open();
    type(school, IND, "P1.02", C.result, "Đạt");
    evidence(school, "H9", "P1.02", "Quyết định", "https://d.example/1", "12-QĐ/TCT", issued, until);
    expect(scored(school, "P1.02")[C.evidenced]).toBe(none);
  });

  test("that runs out is announced to the owner in time, once, and again in its last week; then it is late from that day", () => {
    const school = openSchool({
      ...copyOf(
        approvedWith((each) => {
          type(each, IND, "P2.02", C.dueOn, day(10, 11, 2025));
          type(each, EV, "H1.1", vi.columns.evidence.validUntil, day(11, 12));
        }),
      ),
    });
    const told: string[] = [];
    for (let on = 24; on <= 24 + 24; on++) {
      const date = new Date(2026, 10, on);
      const before = school.outbox.length;
      school.at(
        `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}T07:05:00`,
      );
      fire(school);
      for (const { to, body } of school.outbox.slice(before)) {
        const said = body.split("\n").join(" ");
        if (!to[0]?.startsWith("giang.vien.02") || !/P2\.02/.test(said)) continue;
        told.push(
          `${date.getDate()}/${date.getMonth() + 1} ${/sắp hết giá trị/i.test(said) ? "soon" : (/quá hạn \d+ ngày|vừa quá hạn/.exec(said)?.[0] ?? "")}`,
        );
      }
    }
    expect(told[0]).toBe("24/11 soon");
    expect(told[1]).toBe("4/12 soon");
    expect(told[2]).toMatch(/^14\/12 quá hạn 01 ngày/);
    expect(school.outbox.filter(({ body }) => /quá hạn 2\d\d ngày/.test(body))).toEqual([]);
  });
});

describe("a cell without weight", () => {
  test.each([
    [C.state, "gần như xong"],
    [C.snoozeUntil, "sau Tết"],
    [C.leadDays, "vài tuần"],
    [C.supportUnits, "Khoa chưa có tên"],
  ])("under «%s» that cannot be read is listed, and its row keeps its level", (header, words) => {
    const school = open();
    type(school, IND, "P2.02", header, words);
    expect(scored(school, "P2.02")[C.level]).toBe(vi.words.attainment.level1);
    expect(problems(school)).toContainEqual(expect.objectContaining({ severity: "cell", row: 9 }));
  });

  test("under «Tình trạng» with another word for one of ours is understood, and spelt as the list has it", () => {
    const school = open();
    type(school, IND, "P2.02", C.state, "hoàn thành");
    expect(problems(school).filter(({ row }) => row === 9)).toEqual([]);
    succeed(school.press("mendWorkbook", "yes"));
    expect(rowOf(school, IND, "P2.02")[C.state]).toBe(vi.words.state.done);
  });
});

describe("what is not met never looks met", () => {
  const shown = (school: School) => {
    succeed(school.press("refreshReadiness"));
    const row = school.cells(vi.tabs.missing).find(([code]) => code === "P2.01") ?? [];
    return [row[3], row[4]];
  };

  test.each([
    ["two thirds and 66,67 %", { target1: 0.6667, numerator: 2, denominator: 3 }, ["≥ 66,67%", "2/3 (66,66%)"]],
    ["nearly all", { target1: 1, numerator: 29999, denominator: 30000 }, ["100,00%", "29.999/30.000 (99,99%)"]],
  ] as const)("%s", (_, cells, expected) => {
    const school = open();
    for (const [field, value] of Object.entries(cells)) type(school, IND, "P2.01", C[field as "target1"], value);
    expect(shown(school)).toEqual(expected);
  });

  test("a count a hair short", () => {
    const school = open();
    const cells = { measure: vi.words.measure.count, target1: 15, result: 14.999, numerator: "", denominator: "" };
    for (const [field, value] of Object.entries(cells)) type(school, IND, "P2.01", C[field as "target1"], value);
    expect(shown(school)).toEqual(["≥ 15", "14,99"]);
    expect(rowOf(school, IND, "P2.01")[C.value]).toBe(14.99);
  });
});

describe("what contradicts itself is listed", () => {
  test("a day both off and worked: nobody is mailed on it", () => {
    const school = open();
    const at = school.cells(vi.tabs.calendar).length + 1;
    succeed(
      school.edit(vi.tabs.calendar, at, 1, [
        [day(25, 11), "nghỉ", "Ngày truyền thống", "chính thức"],
        [day(25, 11), "làm bù", "Làm bù", "chính thức"],
      ]),
    );
    expect(problems(school)).toContainEqual(expect.objectContaining({ code: "dayContradicts", row: at + 1 }));
    school.at("2026-11-25T07:05:00");
    fire(school);
    expect(school.outbox).toEqual([]);
  });

  test("an absence that ends before it begins, and a doubled setting", () => {
    const school = open();
    type(school, vi.tabs.people, "PP", vi.columns.people.awayFrom, day(1, 12));
    type(school, vi.tabs.people, "PP", vi.columns.people.awayUntil, day(20, 11));
    const at = school.cells(vi.tabs.settings).length + 1;
    succeed(school.edit(vi.tabs.settings, at, 1, [[vi.settings.workingLevel.label, 2]]));
    expect(problems(school)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "absenceBackwards", tab: "people" }),
        expect.objectContaining({ code: "settingDoubled", tab: "settings", row: at }),
      ]),
    );
  });

  test("a locale in which 05/06 is in May", () => {
    const school = open();
    (school.workbook as { locale: string }).locale = "en_US";
    expect(problems(school)).toContainEqual(expect.objectContaining({ code: "localeMonthFirst", seen: "en_US" }));
  });
});

test("one criterion in five spellings is one line of the overview", () => {
  const school = open();
  for (const [code, word] of [
    ["P1.02", "1."],
    ["P1.03", "Tiêu chí 1"],
    ["P1.04", "01"],
    ["P1.05", "I"],
  ] as const) {
    type(school, IND, code, C.criterion, word);
  }
  succeed(school.press("refreshReadiness"));
  const first = school.cells(vi.tabs.overview).map(([cell]) => String(cell));
  const from = first.indexOf(vi.overview.criterion);
  expect(first.slice(from + 1, first.indexOf(vi.overview.byUnit) - 1)).toHaveLength(1);
});

test("a code that the sheet made a day of is listed, stays what it shows, and is restored where its neighbours say which", () => {
  const school = open();
  succeed(school.edit(IND, 4, 1, [[day(2, 1)]]));
  expect(problems(school)).toContainEqual(expect.objectContaining({ code: "codeIsDate", row: 4, column: "code" }));
  succeed(school.press("mendWorkbook", "yes"));
  expect(school.cells(IND)[3]?.[0]).toBe("02/01/2026");
  expect(problems(school)).toContainEqual(expect.objectContaining({ code: "codeIsDate", row: 4 }));
  succeed(school.edit(IND, 3, 1, [["1.9"]]));
  succeed(school.edit(IND, 5, 1, [["2.2"]]));
  succeed(school.press("mendWorkbook", "yes"));
  expect(school.cells(IND)[3]?.[0]).toBe("2.1");
});

test("the sample goes over no row of which somebody touched a target, a note or a word", () => {
  for (const [field, value] of [
    ["target1", 0.42],
    ["note", "Chép từ văn bản"],
    ["text", "Chỉ tiêu do trường tự soạn"],
  ] as const) {
    const school = openSchool();
    succeed(school.press("setUpWorkbook", "yes"));
    const code = String(school.cells(IND)[30]?.[0]);
    const { row, column } = placeOf(school, IND, code, C[field]);
    succeed(school.edit(IND, row, column, [[value]]));
    const before = school.cells(IND);
    expect(outcomeOf(school.press("makeDemo", "ok")).messages).toEqual([vi.settingUp.demoNotEmpty]);
    expect(school.cells(IND)).toEqual(before);
  }
  const school = openSchool();
  succeed(school.press("setUpWorkbook", "yes"));
  setSetting(school, vi.settings.school.label, "Trường Chính trị tỉnh");
  expect(outcomeOf(school.press("makeDemo", "ok")).messages).toEqual([vi.settingUp.demoNotEmpty]);
});

test("a function in a cell finds a code in either case", () => {
  const school = open();
  succeed(school.press("refreshReadiness"));
  expect(school.run("SC_DAT", { mode: "custom", args: ["p2.02", 1] }).value).toBe(
    school.run("SC_DAT", { mode: "custom", args: ["P2.02", 1] }).value,
  );
});
