/** "Kiểm tra và sửa" as a person at the keyboard sees it. */
import { describe, expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { DEFAULT_STYLE } from "../../src/local/styles.ts";
import { vi } from "../words.ts";
import { sheetOf } from "./damages.ts";
import {
  demoSchool,
  type Outcome,
  outcomeOf,
  placeOf,
  rowOf,
  type School,
  setSetting,
  succeed,
  type,
} from "./harness.ts";

const { indicators, evidence, people } = vi.tabs;
const BACKUP = vi.doctor.backupTab;

interface Mended extends Outcome {
  findings?: { address: string; code: string; repairable: boolean; sentence: string }[];
  repairs?: { address: string; from?: string; to?: string }[];
}

const mend = (school: School, ...answers: string[]) => outcomeOf(school.press("mendWorkbook", ...answers)) as Mended;
const lastAlert = (school: School) => school.alerts[school.alerts.length - 1]?.prompt ?? "";
const question = (school: School) =>
  school.alerts.filter(({ buttons }) => buttons.startsWith("YES")).pop()?.prompt ?? "";

/** Puts a value into a cell as a paste from elsewhere does, past the sheet's own reading of what is typed. */
function paste(school: School, tab: string, code: string, header: string, value: string | number): void {
  const { row, column } = placeOf(school, tab, code, header);
  putCell(sheetOf(school.workbook, tab), row - 1, column - 1, { value, style: DEFAULT_STYLE });
}

const callsOf = (school: School) => Object.values(school.countedCalls).reduce((sum, calls) => sum + calls, 0);

describe("the question", () => {
  test("says what would change, where and how, and a no changes nothing", () => {
    const school = demoSchool();
    paste(school, indicators, "P2.06", "Thời hạn", "31/12/2026 ");
    paste(school, indicators, "P2.06", "Người phụ trách", "HT\u00a0");
    const before = JSON.stringify(school.workbook.sheets.map(({ rows }) => rows));
    const { findings } = mend(school, "no");
    expect(question(school)).toContain("Tìm thấy 3 chỗ sửa được chắc chắn, 1 chỗ cần người xem");
    expect(question(school)).toContain("Chỉ tiêu!Q11 «31/12/2026 » → «31/12/2026»");
    expect(question(school)).toContain("đặt lại định dạng ngày, mã: 1 chỗ: Chỉ tiêu (2)");
    expect(JSON.stringify(school.workbook.sheets.map(({ rows }) => rows))).toBe(before);
    expect(findings?.filter(({ repairable }) => repairable).map(({ address }) => address)).toEqual([
      "Chỉ tiêu!N11",
      "Chỉ tiêu!Q11",
      "Chỉ tiêu",
    ]);
  });

  test("says which day it takes a date for that may be two, the first three and how many more", () => {
    const school = demoSchool();
    const codes = ["P2.04", "P2.05", "P2.06", "P2.07", "P2.08"];
    codes.forEach((code, index) => {
      paste(school, indicators, code, "Thời hạn", index === 0 ? "31/12/2026" : `5/${index + 5}/2026`);
    });
    const { findings } = mend(school, "no");
    expect(question(school)).toContain("«5/6/2026» → «05/06/2026 (ngày 5 tháng 6)»; ");
    expect(question(school)).toContain("(ngày 5 tháng 8)» … và 1 mục khác");
    expect(question(school)).not.toContain("ngày 31");
    expect(question(school)).not.toContain("tháng 9");
    const sentence = findings?.find(({ code, address }) => code === "dayFirst" && address.endsWith("12"))?.sentence;
    expect(sentence).toContain("(ngày 5 tháng 8)");
    mend(school, "yes");
    expect(rowOf(school, indicators, "P2.05")["Thời hạn"]).toBe(46178);
  });

  test("is not asked of a workbook in which nothing is certain", () => {
    const school = demoSchool();
    const { findings } = mend(school);
    expect(lastAlert(school)).toContain(vi.doctor.nothing);
    expect(findings).toEqual([
      expect.objectContaining({ code: "badDate", address: "Chỉ tiêu!Q62", repairable: false }),
    ]);
  });

  test("binds: what somebody changed while it stood open is left as they left it", () => {
    const school = demoSchool({
      ask: ({ buttons, prompt }) => {
        if (prompt.includes("chắc chắn")) paste(school, indicators, "P2.06", "Thời hạn", "theo năm học");
        return { button: buttons === "OK" ? "ok" : buttons.startsWith("YES") ? "yes" : "ok" };
      },
    });
    paste(school, indicators, "P2.06", "Thời hạn", "31/12/2026");
    paste(school, indicators, "P2.07", "Thời hạn", "30.11.2026");
    mend(school);
    expect(rowOf(school, indicators, "P2.06")["Thời hạn"]).toBe("theo năm học");
    expect(rowOf(school, indicators, "P2.07")["Thời hạn"]).toBeTypeOf("number");
    expect(lastAlert(school)).toContain("xin bấm lại");
  });
});

describe("a repair", () => {
  test("makes real dates and numbers, keeps what stood there, and logs it", () => {
    const school = demoSchool();
    paste(school, indicators, "P2.06", "Thời hạn", "2026-12-31");
    paste(school, indicators, "P2.06", "Yêu cầu mức 1", "85,45%");
    const { repairs } = mend(school, "yes");
    expect(rowOf(school, indicators, "P2.06")).toMatchObject({ "Thời hạn": 46387, "Yêu cầu mức 1": 0.8545 });
    // Two cells, and the formats that the paste brought along.
    expect(repairs).toHaveLength(3);
    expect(
      school
        .cells(BACKUP)
        .slice(1)
        .map((cells) => cells.slice(1, 3)),
    ).toEqual([
      ["Chỉ tiêu!G11", "85,45%"],
      ["Chỉ tiêu!Q11", "2026-12-31"],
    ]);
    expect(sheetOf(school.workbook, BACKUP).hidden).toBe(true);
    const log = school.cells(vi.tabs.log);
    expect(String(log[log.length - 1]?.[3])).toContain("«2026-12-31» → «31/12/2026»");
    expect(mend(school).repairs).toBeUndefined();
  });

  test("never writes over a formula, not even one between two cells that it mends", () => {
    const school = demoSchool();
    const { row, column } = placeOf(school, indicators, "P2.06", "Tử số");
    const sheet = sheetOf(school.workbook, indicators);
    for (const step of [0, 2]) putCell(sheet, row - 1 + step, column - 1, { value: "12", style: DEFAULT_STYLE });
    putCell(sheet, row, column - 1, { value: "7", formula: 'TEXT(7;"0")', style: DEFAULT_STYLE });
    mend(school, "yes");
    expect(cellAt(sheet, row, column - 1)).toMatchObject({ value: "7", formula: 'TEXT(7;"0")' });
    expect(cellAt(sheet, row - 1, column - 1).value).toBe(12);
    expect(cellAt(sheet, row + 1, column - 1).value).toBe(12);
  });

  test("gives a tab and a column their names back, and the school scores as before", () => {
    const school = demoSchool();
    const before = outcomeOf(school.press("refreshReadiness")).readiness;
    sheetOf(school.workbook, evidence).name = "Minh chứng (mới)";
    const sheet = sheetOf(school.workbook, indicators);
    putCell(sheet, 0, 13, { value: "Nguoi phu trach", style: DEFAULT_STYLE });
    expect(outcomeOf(school.press("refreshReadiness")).stopped).toBe(true);
    mend(school, "yes");
    expect(outcomeOf(school.press("refreshReadiness")).readiness).toEqual(before);
  });

  test("of a deleted tab and lost dropdowns puts them back; merged cells come apart", () => {
    const school = demoSchool();
    const { sheets } = school.workbook;
    sheets.splice(
      sheets.findIndex(({ name }) => name === vi.tabs.missing),
      1,
    );
    const sheet = sheetOf(school.workbook, indicators);
    sheet.validations = [];
    sheet.merges.push({ row: 2, column: 1, rows: 3, columns: 1 });
    mend(school, "yes");
    expect(sheets.map(({ name }) => name)).toContain(vi.tabs.missing);
    expect(sheet.validations.length).toBeGreaterThan(3);
    expect(sheet.merges).toEqual([]);
  });

  test("costs no more calls for more rows", () => {
    const cost = (rows: number) => {
      const school = demoSchool();
      const sheet = sheetOf(school.workbook, indicators);
      for (let index = 0; index < rows; index++) {
        const row = sheet.rows[2 + (index % 50)] ?? [];
        const copy = row.map((cell, column) => (cell && column === 0 ? { ...cell, value: `X${index}` } : cell));
        copy[16] = { value: index % 3 === 0 ? 46387 : "31/12/2026", style: cellAt(sheet, 2, 16).style };
        sheet.rows.push(copy);
      }
      sheet.maxRows = 80 + rows;
      const before = callsOf(school);
      expect(mend(school, "yes").repairs?.length).toBeGreaterThan(rows / 2);
      return callsOf(school) - before;
    };
    expect(cost(900)).toBe(cost(300));
  }, 60_000);
});

describe("what is not certain", () => {
  test("is left, said with its cell, and where one name is near, that name", () => {
    const school = demoSchool();
    type(school, indicators, "P2.06", "Người phụ trách", "TP.QLDTx");
    const { findings } = mend(school);
    const said = findings?.find(({ code }) => code === "unknownPerson");
    expect(said?.address).toBe("Chỉ tiêu!N11");
    expect(rowOf(school, indicators, "P2.06")["Người phụ trách"]).toBe("TP.QLDTx");
  });

  test("a header that staff renamed is proposed, and no blank column hides it", () => {
    const school = demoSchool();
    const { column } = placeOf(school, indicators, "P1.01", "Thời hạn");
    succeed(school.edit(indicators, 1, column, [["Bao giờ xong"]]));
    const { findings } = mend(school);
    expect(findings?.find(({ code }) => code === "headerUnclear")?.sentence).toContain(
      "thiếu cột «Thời hạn»; có thể là cột Q «Bao giờ xong»",
    );
    expect(school.cells(indicators)[0]).not.toContain("Thời hạn");
  });

  test.each([
    ["of another column", "Kết quả đạt được năm nay", "Tử số"],
    ["of nobody's", "Bao giờ xong", "Thời hạn"],
  ])("a header renamed to words %s is asked about, and nothing said beside it says otherwise", (_, name, header) => {
    const school = demoSchool();
    const { column } = placeOf(school, indicators, "P1.01", header);
    const before = school.cells(indicators)[0];
    succeed(school.edit(indicators, 1, column, [[name]]));
    const left = mend(school, "no");
    expect(question(school)).toContain(`«${name}» → «${header}»`);
    expect(lastAlert(school)).toMatch(new RegExp(`cột «${header}»: thiếu cột này; có thể là cột [JQ] «${name}»`));
    expect(lastAlert(school)).not.toContain("Kiểm tra và sửa");
    expect(left.repairs).toBeUndefined();
    const { messages, problems, repairs } = mend(school, "yes");
    expect(messages?.[0]).toContain(`«${name}» → «${header}»`);
    expect(lastAlert(school)).not.toContain(vi.doctor.nothing);
    expect(problems?.map(({ code }) => code)).not.toContain("headerMissing");
    expect(repairs).toHaveLength(1);
    expect(school.cells(indicators)[0]).toEqual(before);
    expect(String(school.cells(BACKUP)[1])).toContain(name);
  });

  test("two columns of one name: says which holds more, and touches neither", () => {
    const school = demoSchool();
    const sheet = sheetOf(school.workbook, people);
    putCell(sheet, 0, 8, { value: "E-mail", style: DEFAULT_STYLE });
    const { findings } = mend(school);
    expect(findings?.find(({ code }) => code === "headerDoubled")?.sentence).toMatch(/C \(\d\d+\), I \(0\)\. Cột C/);
    expect(school.cells(people)[0]?.[8]).toBe("E-mail");
  });

  test("claims that speak of the future are noted; a plan as a document is none", () => {
    const school = demoSchool();
    type(school, indicators, "P1.01", "Ghi chú", "Dự kiến ban hành trong quý I");
    const { findings } = mend(school);
    expect(findings?.filter(({ code }) => code === "future").map(({ address }) => address)).toEqual(["Chỉ tiêu!Y2"]);
  });

  test("is on a page with a link to each cell, when the workbook's address is known", () => {
    const school = demoSchool();
    setSetting(school, "Địa chỉ bảng tính", "https://docs.google.com/spreadsheets/d/abc/edit#gid=0");
    mend(school);
    const page = school.dialogs[school.dialogs.length - 1]?.html ?? "";
    const { id } = sheetOf(school.workbook, indicators);
    expect(page).toContain(`href="https://docs.google.com/spreadsheets/d/abc/edit#gid=${id}&amp;range=Q62"`);
  });
});

test("an empty workbook and one of a newer version are refused, untouched", () => {
  const school = demoSchool();
  setSetting(school, "Phiên bản bảng", 99);
  const before = JSON.stringify(school.workbook.sheets.map(({ rows }) => rows));
  expect(mend(school).stopped).toBe(true);
  expect(lastAlert(school)).toContain("phiên bản mới hơn");
  const after = school.workbook.sheets.filter(({ name }) => name !== vi.tabs.log);
  expect(before).toContain(JSON.stringify(after[1]?.rows));
});
