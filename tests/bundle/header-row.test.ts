/** Headers that are not in the first row any more, and tabs of a school's own under our names. */
import { describe, expect, test } from "vitest";
import { copyWorkbook, createWorkbook, type Sheet } from "../../src/local/model.ts";
import { deleteLines, insertLines } from "../../src/local/rows-and-columns.ts";
import { vi } from "../words.ts";
import { COORDINATOR, demoSchool, openSchool, outcomeOf, type School, succeed } from "./harness.ts";

const TAB = vi.tabs.indicators;

function sheetOf(school: School, tab: string): Sheet {
  return school.workbook.sheets.find(({ name }) => name === tab) as Sheet;
}

/** A school where somebody put a letterhead above the indicators, its first line merged across. */
function schoolWithTitles(): School {
  const school = demoSchool();
  const sheet = sheetOf(school, TAB);
  insertLines(school.workbook, sheet, "rows", 0, 3, 1);
  sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 8 });
  succeed(school.edit(TAB, 1, 1, [["TRƯỜNG CHÍNH TRỊ TỈNH"]]));
  succeed(school.edit(TAB, 2, 1, [["BẢNG THEO DÕI NĂM 2026"]]));
  return school;
}

/** A school where all rows of the indicators were sorted, the headers among them. */
function schoolWithSortedHeaders(): School {
  const school = demoSchool();
  const { rows } = sheetOf(school, TAB);
  rows.splice(20, 0, ...rows.splice(0, 1));
  return school;
}

/** Rows by header, but for the notes and what has no header. */
function byHeader(school: School, tab = TAB): Record<string, unknown>[] {
  const [headers = [], ...rows] = school.cells(tab);
  const shown = headers.flatMap((header, index) => (header && header !== "Ghi chú" ? [{ header, index }] : []));
  return rows.map((row) => Object.fromEntries(shown.map(({ header, index }) => [header, row[index] ?? ""])));
}

const codesOf = (school: School) => school.cells(TAB).map(([code]) => code);

describe("titles above the headers", () => {
  test("are one thing to mend for a score, which changes nothing", () => {
    const school = schoolWithTitles();
    const before = school.cells(TAB);
    const { problems } = outcomeOf(school.press("refreshReadiness"));
    const ofTab = problems?.filter(({ tab, severity }) => tab === "indicators" && severity === "stops");
    expect(ofTab?.map(({ code }) => code)).toEqual(["headerRowMoved"]);
    expect(school.alerts[school.alerts.length - 1]?.prompt).toContain("các tên cột đang ở dòng 4");
    expect(school.cells(TAB)).toEqual(before);
    expect(school.outbox).toEqual([]);
  });

  test("are taken out after one question and kept on record; all else is as before", () => {
    const whole = demoSchool().cells(TAB);
    const school = schoolWithTitles();
    succeed(school.press("mendWorkbook", "yes"));
    expect(school.cells(TAB)).toEqual(whole);
    const kept = JSON.stringify(school.cells(vi.doctor.backupTab));
    expect(kept).toContain("TRƯỜNG CHÍNH TRỊ TỈNH; BẢNG THEO DÕI NĂM 2026");
    expect(sheetOf(school, TAB)).toMatchObject({ merges: [], frozenRows: 1 });
    expect(outcomeOf(school.press("refreshReadiness")).readiness?.levels[0]).toMatchObject({ inScope: 55 });
  });

  test("stay where somebody says no", () => {
    const school = schoolWithTitles();
    const before = school.cells(TAB);
    succeed(school.press("mendWorkbook", "no"));
    expect(school.cells(TAB)).toEqual(before);
  });

  test("are left to a person where a formula stands among them", () => {
    const school = schoolWithTitles();
    succeed(school.edit(TAB, 3, 2, [["=COUNTA(A5:A60)"]]));
    const before = school.cells(TAB);
    const { findings } = outcomeOf(school.press("mendWorkbook", "yes")) as { findings?: { code: string }[] };
    expect(findings?.map(({ code }) => code)).toContain("headerRow");
    expect(school.cells(TAB)).toEqual(before);
  });

  test.each([
    ["a letterhead in two halves", ["TỈNH ỦY", "", "ĐẢNG CỘNG SẢN VIỆT NAM"]],
    ["a word that may be a code", ["TCHC"]],
  ])("are left to a person where they are %s", (_, line) => {
    const school = demoSchool();
    insertLines(school.workbook, sheetOf(school, TAB), "rows", 0, 1, 1);
    succeed(school.edit(TAB, 1, 1, [line]));
    const before = school.cells(TAB);
    const { findings } = outcomeOf(school.press("mendWorkbook")) as { findings?: { code: string }[] };
    expect(findings?.map(({ code }) => code)).toContain("headerRow");
    expect(school.cells(TAB)).toEqual(before);
  });

  test("keep set-up from writing a second row of headers", () => {
    const school = schoolWithTitles();
    const before = school.cells(TAB);
    const { problems } = outcomeOf(school.press("setUpWorkbook", "ok"));
    expect(problems?.map(({ code }) => code)).toEqual(["headerRowMoved"]);
    expect(school.cells(TAB)).toEqual(before);
  });
});

describe("headers that were sorted along with the rows", () => {
  test("move up to the first row, and no row is lost", () => {
    const whole = codesOf(demoSchool());
    const school = schoolWithSortedHeaders();
    expect(codesOf(school)[0]).not.toBe("Mã");
    succeed(school.press("mendWorkbook", "yes"));
    expect(codesOf(school)).toEqual(whole);
    expect(outcomeOf(school.press("refreshReadiness")).readiness?.levels[0]).toMatchObject({ inScope: 55 });
  });

  test("move up in a small tab, too, whose rows fill but two cells", () => {
    const school = demoSchool();
    const { rows } = sheetOf(school, vi.tabs.units);
    for (const cells of rows.slice(1)) cells.length = Math.min(cells.length, 2);
    const before = school.cells(vi.tabs.units);
    rows.splice(3, 0, ...rows.splice(0, 1));
    succeed(school.press("mendWorkbook", "yes"));
    expect(school.cells(vi.tabs.units).map(([code, name]) => [code, name])).toEqual(
      before.map(([code, name]) => [code, name]),
    );
  });

  test("take along what else is certain in that tab", () => {
    const school = schoolWithSortedHeaders();
    const { rows } = sheetOf(school, TAB);
    const due = (rows[20] ?? []).findIndex((cell) => cell?.value === "Thời hạn");
    succeed(school.edit(TAB, 5, due + 1, [["'31/12/2026"]]));
    const code = codesOf(school)[4];
    succeed(school.press("mendWorkbook", "yes"));
    const row = school.cells(TAB).find(([each]) => each === code) ?? [];
    expect(typeof row[due]).toBe("number");
  });
});

/** A workbook as a school keeps it, before anything of ours: three tabs with names that ours have, too. */
function ownWorkbook(): School {
  const school = openSchool({ workbook: createWorkbook({ name: "Theo dõi chuẩn" }) });
  const sheet = school.workbook.sheets[0] as Sheet;
  sheet.name = TAB;
  const list = [
    ["TT", "Nội dung chỉ tiêu", "Yêu cầu", "Kết quả", "Phụ trách"],
    ["1", "Tỷ lệ giảng viên có trình độ thạc sĩ trở lên", "90%", "94%", "Phòng TC-HC"],
    ["2", "Số đề tài khoa học cấp trường", "15", "9", "Phòng QLĐT&NCKH"],
  ];
  succeed(school.edit(TAB, 1, 1, list));
  for (const [index, name] of ["Báo cáo", "Lịch"].entries()) {
    school.workbook.sheets.push({ ...structuredClone(sheet), id: 10 + index, name, rows: [] });
    succeed(school.edit(name, 1, 1, [[`${name} của phòng`, "giữ nguyên"]]));
  }
  school.workbook.nextId = 20;
  return school;
}

describe("tabs of the school's own under names of ours", () => {
  test("are not ours: a score says so in one sentence for each, and touches nothing", () => {
    const school = ownWorkbook();
    const before = school.workbook.sheets.map(({ name }) => school.cells(name));
    const { problems } = outcomeOf(school.press("refreshReadiness"));
    expect(problems?.filter(({ tab }) => tab === "indicators").map(({ code }) => code)).toContain("headerRowMissing");
    expect(problems?.some(({ code }) => code === "headerMissing")).toBe(false);
    expect(school.workbook.sheets.map(({ name }) => school.cells(name))).toEqual(before);
  });

  test("keep their names and content when the person does not agree", () => {
    const school = ownWorkbook();
    const before = school.workbook.sheets.map(({ name }) => [name, school.cells(name)]);
    succeed(school.press("setUpWorkbook", "yes", "cancel"));
    expect(school.alerts[1]?.prompt).toContain("«Chỉ tiêu», «Báo cáo», «Lịch»");
    expect(school.workbook.sheets.map(({ name }) => [name, school.cells(name)])).toEqual(before);
  });

  test("get another name, keep all that they hold, and the list in them can be adopted", () => {
    const school = ownWorkbook();
    const before = school.workbook.sheets.map(({ name }) => school.cells(name));
    const { messages } = outcomeOf(school.press("setUpWorkbook", "yes", "ok"));
    expect(messages?.join(" ")).toContain("«Chỉ tiêu (của trường)», «Báo cáo (của trường)», «Lịch (của trường)»");
    const renamed = ["Chỉ tiêu", "Báo cáo", "Lịch"].map((name) => school.cells(`${name} (của trường)`));
    expect(renamed).toEqual(before);
    expect(school.cells(TAB)[0]?.[0]).toBe("Mã");
    school.workbook.activeSheetId = sheetOf(school, "Chỉ tiêu (của trường)").id;
    succeed(school.press("adoptList", "yes", "yes", "yes"));
    expect(school.cells(TAB).map((row) => row[3])).toContain("Số đề tài khoa học cấp trường");
    succeed(school.press("refreshReadiness"));
    const { messages: refused } = outcomeOf(school.run("adoptList", { args: [{ tab: TAB }] }));
    expect(refused?.[0]).toMatch(
      /Các tab có thể nhận: [^(]*Chỉ tiêu \(của trường\), Báo cáo \(của trường\), Lịch \(của trường\)\.$/,
    );
  });

  test.each([
    ["Lịch", ["Ngày", "Thứ", "Tên ngày"], "Hướng dẫn", ["Hướng dẫn sử dụng xe công"]],
    ["Đơn vị", ["Mã", "Tên đơn vị", "Địa chỉ"], "Tổng quan", ["Tổng quan công tác năm 2026"]],
    ["Đơn vị", ["Mã", "Tên đơn vị", "Địa chỉ"], "Báo cáo", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO"]],
  ])("a list «%s» that looks like ours makes no page of theirs ours", (list, headers, page, words) => {
    const school = openSchool({ workbook: createWorkbook({ name: "Theo dõi chuẩn" }) });
    const sheet = school.workbook.sheets[0] as Sheet;
    sheet.name = list;
    succeed(school.edit(list, 1, 1, [headers]));
    school.workbook.sheets.push({ ...structuredClone(sheet), id: 10, name: page, rows: [] });
    school.workbook.nextId = 20;
    succeed(school.edit(page, 1, 1, [words]));
    succeed(school.press("setUpWorkbook", "ok", "ok"));
    succeed(school.press("refreshReadiness"));
    succeed(school.press("writeReport"));
    expect(school.cells(`${page} (của trường)`)).toEqual([words]);
  });

  test("are told from pages of ours by what those say, in either language", () => {
    for (const language of ["yes", "no"]) {
      const school = openSchool();
      succeed(school.press("setUpWorkbook", language));
      succeed(school.press("makeDemo", "ok"));
      succeed(school.press("refreshReadiness"));
      succeed(school.press("writeReport"));
      const names = school.workbook.sheets.map(({ name }) => name);
      succeed(school.press("setUpWorkbook", "ok"));
      expect(school.workbook.sheets.map(({ name }) => name)).toEqual(names);
    }
  });

  test("are told from ours without the settings, too: a workbook keeps its generated tabs", () => {
    const school = demoSchool();
    succeed(school.press("refreshReadiness"));
    school.workbook.sheets.splice(school.workbook.sheets.indexOf(sheetOf(school, vi.tabs.settings)), 1);
    const asked = school.alerts.length;
    succeed(school.press("setUpWorkbook", "ok"));
    expect(JSON.stringify(school.alerts.slice(asked))).not.toContain("Đổi tên");
    expect(school.workbook.sheets.map(({ name }) => name)).toContain(vi.tabs.settings);
  });

  test("are asked about once: the next set-up finds nothing of the kind", () => {
    const school = ownWorkbook();
    succeed(school.press("setUpWorkbook", "yes", "ok"));
    const asked = school.alerts.length;
    succeed(school.press("setUpWorkbook", "ok"));
    expect(school.alerts.slice(asked).map(({ prompt }) => prompt)).not.toContainEqual(
      expect.stringContaining("Đổi tên"),
    );
  });
});

describe("a tab that the script writes", () => {
  test.each(["Lịch sử", "Thư", "Thư sắp gửi"])(
    "«%s» with a title above its headers stops, and is mended whole",
    (tab) => {
      const school = demoSchool();
      succeed(school.press("approveDigests", "yes"));
      const before = school.cells(tab);
      expect(before.length).toBeGreaterThan(2);
      insertLines(school.workbook, sheetOf(school, tab), "rows", 0, 2, 1);
      succeed(school.edit(tab, 1, 1, [["Sổ theo dõi của phòng"]]));
      const mailed = school.outbox.length;
      school.at("2026-11-25T07:30:00");
      succeed(school.run("hourly", { mode: "trigger" }));
      expect(school.outbox.slice(mailed).filter(({ to }) => to.join() !== COORDINATOR)).toEqual([]);
      expect(school.cells(tab).slice(2)).toEqual(before);
      succeed(school.press("mendWorkbook", "yes"));
      expect(school.cells(tab)).toEqual(before);
      succeed(school.run("hourly", { mode: "trigger" }));
      expect(school.outbox.length).toBeGreaterThan(mailed);
    },
  );

  test.each(["Lịch sử", "Thư"])("«%s» is written by its headers, in whatever order they stand", (tab) => {
    const [plain, moved] = [demoSchool(), demoSchool()];
    const sheet = sheetOf(moved, tab);
    for (const cells of sheet.rows) cells.splice(1, 0, ...cells.splice(4, 1));
    for (const school of [plain, moved]) succeed(school.press("approveDigests", "yes"));
    expect(byHeader(moved, tab)).toEqual(byHeader(plain, tab));
  });

  test("keeps back no mail unseen: without the column that holds mails, none leaves", () => {
    const school = demoSchool();
    succeed(school.press("approveDigests", "yes"));
    const mailed = school.outbox.length;
    const column = school.cells("Thư sắp gửi")[0]?.indexOf("Giữ thư đến hết ngày") ?? 0;
    succeed(school.edit("Thư sắp gửi", 1, column + 1, [["Chờ"]]));
    school.at("2026-11-25T07:30:00");
    succeed(school.run("hourly", { mode: "trigger" }));
    expect(school.outbox.slice(mailed).filter(({ to }) => to.join() !== COORDINATOR)).toEqual([]);
  });
});

test("a renamed tab with titles above its headers is known by them, and both are mended at once", () => {
  const school = schoolWithTitles();
  sheetOf(school, TAB).name = "Theo dõi 2026";
  succeed(school.press("mendWorkbook", "yes"));
  expect(school.cells(TAB)).toEqual(demoSchool().cells(TAB));
});

test("columns put into «Thư sắp gửi» while the question stands open: its cells go under their headers", () => {
  const tab = "Thư sắp gửi";
  const [plain, moved] = [demoSchool(), demoSchool()];
  const withColumns = openSchool({
    workbook: moved.workbook,
    state: moved.state,
    ask: ({ buttons, prompt }) => {
      if (prompt.includes("Đồng ý?")) insertLines(moved.workbook, sheetOf(moved, tab), "columns", 0, 2, 0);
      return { button: buttons.startsWith("YES") ? "yes" : "ok" };
    },
  });
  succeed(plain.press("approveDigests", "yes"));
  succeed(withColumns.press("approveDigests"));
  expect(withColumns.cells(tab)[0]?.slice(0, 3)).toEqual(["", "", "Mã người nhận"]);
  expect(byHeader(withColumns, tab)).toEqual(byHeader(plain, tab));
});

describe("a column put in or taken out while a score is computed", () => {
  const sample = demoSchool().workbook;

  /** A score with a deed before its counted call of this number; gives the names of the calls. */
  function scoreWith(deed: (school: School) => void, at: number): { school: School; calls: string[] } {
    const calls: string[] = [];
    const school: School = openSchool({
      workbook: copyWorkbook(sample),
      fault: ({ name }) => {
        if (calls.push(name) === at + 1) deed(school);
        return undefined;
      },
    });
    succeed(school.press("refreshReadiness"));
    return { school, calls };
  }

  const { school: plain, calls } = scoreWith(() => {}, -1);
  // The headers are looked up once more right before the cells are written.
  const lookUp = calls.indexOf("Range.setValues") - 1;

  test.each([
    ["put in", (school: School) => insertLines(school.workbook, sheetOf(school, TAB), "columns", 1, 1, 1)],
    [
      "taken out",
      (school: School) => {
        const note = school.cells(TAB)[0]?.indexOf("Ghi chú") ?? 0;
        deleteLines(school.workbook, sheetOf(school, TAB), "columns", note, 1);
      },
    ],
  ])("%s: computed cells go to where their headers are by then", (_, deed) => {
    const read = calls.indexOf("Range.getValues") + 1;
    expect(lookUp).toBeGreaterThan(read);
    for (let at = read; at < lookUp; at++)
      expect(byHeader(scoreWith(deed, at).school), `before call ${at}`).toEqual(byHeader(plain));
  });
});
