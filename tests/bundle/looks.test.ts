/** What set-up puts on the tabs beside cells: notes, folded columns, choices, colours; and what it leaves to people. */
import { describe, expect, test } from "vitest";
import { cellAt } from "../../src/local/grid.ts";
import type { Sheet } from "../../src/local/model.ts";
import { insertLines } from "../../src/local/rows-and-columns.ts";
import { textOf } from "../../src/text/text.ts";
import { en, vi } from "../words.ts";
import { demoSchool, openSchool, placeOf, type School, setSetting, succeed } from "./harness.ts";

function sheetOf(school: School, tab: string): Sheet {
  return school.workbook.sheets.find(({ name }) => name === tab) as Sheet;
}

/** The notes of a tab's header, by header. */
function notesOf(school: School, tab: string): Record<string, string | undefined> {
  return Object.fromEntries((sheetOf(school, tab).rows[0] ?? []).map((cell) => [cell?.value, cell?.note]));
}

/** Headers of the columns that are folded away. */
function foldedOf(school: School, tab: string): unknown[] {
  const { rows, hiddenColumns, columnLevels } = sheetOf(school, tab);
  return [...hiddenColumns].sort((a, b) => a - b).map((column) => columnLevels[column] && rows[0]?.[column]?.value);
}

describe.each([
  ["yes", vi],
  ["no", en],
])("set-up, answered with %s", (answer, { tabs, columns, language }) => {
  const school = openSchool();
  succeed(school.press("setUpWorkbook", answer));

  test("explains every column of the indicators, and what a column of other tabs needs", () => {
    const headers = columns.indicators;
    for (const [field, header] of Object.entries(headers)) {
      const note = textOf(language).headerNotes.indicators[field as keyof typeof headers];
      expect(notesOf(school, tabs.indicators)[header], header).toBe(note);
      expect(note.length, header).toBeGreaterThan(10);
    }
    expect(notesOf(school, tabs.people)[columns.people.email]).toBe(textOf(language).headerNotes.people.email);
  });

  test("folds away what few rows need and what is the script's own", () => {
    const { snoozeUntil, slipReason, naReason, naAuthority, followUp, gap, note } = columns.indicators;
    const folded = foldedOf(school, tabs.indicators);
    expect(folded).toEqual(expect.arrayContaining([snoozeUntil, slipReason, naReason, naAuthority, followUp]));
    expect(folded).not.toContain(gap);
    expect(folded).not.toContain(note);
    expect(foldedOf(school, tabs.forecast)).toEqual([columns.forecast.remarkedOn, columns.forecast.remarkMark]);
  });

  test("wraps the names on the overview that stand beside filled cells, and none of its sentences", () => {
    const wraps = (row: number, column: number) => cellAt(sheetOf(school, tabs.overview), row - 1, column).style.wrap;
    const names = [wraps(23, 0), wraps(27, 4), wraps(40, 0)];
    expect(names).toEqual(names.map(() => "wrap"));
    expect([1, 3, 7, 22].map((row) => wraps(row, 0))).not.toContain("wrap");
  });

  test("gives every tab a colour", () => {
    expect(school.workbook.sheets.filter(({ tabColor }) => !tabColor)).toEqual([]);
  });
});

test("each note is about a column that there is, and says the same in both languages", () => {
  for (const notes of [vi.headerNotes, en.headerNotes]) {
    for (const [tab, fields] of Object.entries(notes)) {
      const known = Object.keys(vi.columns[tab as keyof typeof vi.columns]);
      expect(known, tab).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  }
  expect(Object.values(en.headerNotes).map(Object.keys)).toEqual(Object.values(vi.headerNotes).map(Object.keys));
});

describe("set-up again", () => {
  test("keeps a note of somebody else, and brings ours back", () => {
    const school = demoSchool();
    const [headers = []] = sheetOf(school, vi.tabs.indicators).rows;
    const at = (header: string) => headers.findIndex((cell) => cell?.value === header);
    const renote = (header: string, note: string | undefined) => {
      const { note: _, ...cell } = headers[at(header)] as NonNullable<(typeof headers)[number]>;
      headers[at(header)] = note ? { ...cell, note } : cell;
    };
    renote("Thời hạn", "Họp thống nhất ngày 05 hằng tháng");
    renote("Ghi chú", undefined);
    succeed(school.press("setUpWorkbook", "ok"));
    expect(notesOf(school, vi.tabs.indicators)["Thời hạn"]).toBe("Họp thống nhất ngày 05 hằng tháng");
    expect(notesOf(school, vi.tabs.indicators)["Ghi chú"]).toBe(vi.headerNotes.indicators.note);
  });

  test("speaks the other language in its notes once the workbook does", () => {
    const school = demoSchool();
    setSetting(school, "Ngôn ngữ", "English");
    succeed(school.press("setUpWorkbook", "ok"));
    expect(notesOf(school, vi.tabs.indicators)["Thời hạn"]).toBe(en.headerNotes.indicators.dueOn);
  });

  test("leaves unfolded what a person unfolded, and nests nothing", () => {
    const school = demoSchool();
    const sheet = sheetOf(school, vi.tabs.indicators);
    sheet.hiddenColumns.clear();
    const levels = [...sheet.columnLevels];
    succeed(school.press("setUpWorkbook", "ok"));
    expect(sheet.hiddenColumns.size).toBe(0);
    expect(sheet.columnLevels).toEqual(levels);
  });

  test("folds columns where they now stand, and not a stranger's between them", () => {
    const school = demoSchool();
    const { column } = placeOf(school, "Chỉ tiêu", "P1.01", "Lý do không áp dụng");
    const sheet = sheetOf(school, vi.tabs.indicators);
    insertLines(school.workbook, sheet, "columns", column - 1, 1, column - 2);
    expect(sheet.columnLevels[column - 1]).toBe(1);
    sheet.columnLevels.length = 0;
    sheet.hiddenColumns.clear();
    succeed(school.edit("Chỉ tiêu", 1, column, [["Cột của phòng"]]));
    succeed(school.press("setUpWorkbook", "ok"));
    expect(foldedOf(school, vi.tabs.indicators)).not.toContain("Cột của phòng");
    expect(foldedOf(school, vi.tabs.indicators)).toEqual(
      expect.arrayContaining(["Lý do lùi hạn", "Lý do không áp dụng"]),
    );
  });
});

describe("the settings", () => {
  const school = demoSchool();
  const { validations } = sheetOf(school, vi.tabs.settings);
  const choicesOf = (label: string) => {
    const row = school.cells(vi.tabs.settings).findIndex(([each]) => each === label);
    return validations.find(({ areas }) => areas.some((area) => area.row <= row && row < area.row + area.rows))
      ?.criteria;
  };

  test.each([
    ["Ngôn ngữ", ["Tiếng Việt", "English"]],
    ["Mức đang phấn đấu", ["1", "2"]],
    ["Thể thức văn bản", ["Nghị định 30", "thể thức Đảng"]],
    ["Bộ tiêu chuẩn", ["11-QĐ/TW", "396-QĐ/TW"]],
  ])("offer the words of «%s»", (label, values) => {
    expect(choicesOf(label)).toMatchObject({ kind: "list", values });
  });

  test("offer the people, and nothing where anything may stand", () => {
    const people = sheetOf(school, vi.tabs.people).id;
    expect(choicesOf("Người điều phối")).toMatchObject({ kind: "range", sheetId: people });
    expect(choicesOf("Tên trường")).toBeUndefined();
  });
});
