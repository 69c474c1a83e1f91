import { describe, expect, test } from "vitest";
import { readWorkbook, UnwritableWorkbookError, writeWorkbook } from "../../src/local/codec.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { createSheet, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { styleOf } from "../../src/local/styles.ts";
import { firstSheet, workbook } from "./support.ts";

const again = async (model: WorkbookModel) => readWorkbook(await writeWorkbook(model));

/** The sheet after writing and reading, once `change` was made on it. */
async function kept(change: (sheet: Sheet, model: WorkbookModel) => void): Promise<Sheet> {
  const model = workbook();
  change(firstSheet(model), model);
  return firstSheet(await again(model));
}

const plain = styleOf({});

describe("a file keeps", () => {
  test.each([
    ["Vietnamese, composed", "Trường Chính trị tỉnh — mức 1 ≥ 50%"],
    ["Vietnamese, decomposed", "Trường".normalize("NFD")],
    ["lines, spaces and signs", " hai\ndòng <&> \"'' \t "],
    ["text that looks like something else", "=1+1"],
    ["digits that are text", "0912"],
    ["a long text", "ế".repeat(32_000)],
  ])("%s", async (_, value) => {
    const sheet = await kept((to) => putCell(to, 2, 1, { value, style: plain }));
    expect(cellAt(sheet, 2, 1)).toEqual({ value, style: plain });
  });

  const numbers = [0, 9, 10, 99, 1e9, 2 ** 31 - 1, 2 ** 31, -1, -1.5, 1 / 3, 2 ** 53, 1e21];

  test.each<boolean | number>([...numbers, true, false])("%s", async (value) => {
    const sheet = await kept((to) => putCell(to, 0, 0, { value, style: plain }));
    expect(cellAt(sheet, 0, 0).value).toBe(value);
  });

  test.each(["dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0.00%", "#,##0", "@", '0" chỉ tiêu"', "hh:mm"])(
    "the format %s",
    async (numberFormat) => {
      const style = styleOf({ numberFormat });
      const sheet = await kept((to) => putCell(to, 0, 0, { value: 46350.25, style }));
      expect(cellAt(sheet, 0, 0)).toEqual({ value: 46350.25, style });
    },
  );

  test("looks", async () => {
    const line = { style: "thin", color: "#cccccc" } as const;
    const style = styleOf({
      background: "#fff2cc",
      fontColor: "#990000",
      fontFamily: "Times New Roman",
      fontSize: 14,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      horizontal: "center",
      vertical: "middle",
      wrap: "wrap",
      top: line,
      left: { style: "double", color: "#000000" },
    });
    const bold = styleOf({ bold: true });
    const sheet = await kept((to) => {
      putCell(to, 0, 0, { value: "", style });
      putCell(to, 5, 3, { value: "đậm", style: bold });
    });
    // Equal looks are one object.
    expect(cellAt(sheet, 0, 0).style).toBe(style);
    expect(cellAt(sheet, 5, 3).style).toBe(bold);
  });

  test("formulas with what they last gave, notes, links", async () => {
    const cells = [
      { value: 3, style: plain, formula: "SUM(A1,2)" },
      { value: "", style: plain, formula: 'IF(A1>9,"x","")' },
      { value: "#N/A", style: plain, formula: "VLOOKUP(1,A1:B2,2,0)" },
      { value: "#REF!", style: plain },
      { value: "a", style: plain, note: "Xem Điều 5\ndòng hai" },
      { value: "", style: plain, note: "ô trống" },
      { value: "văn bản", style: plain, link: { target: "https://example.vn/?a=1&b=2", tooltip: "mở" } },
      { value: "sang", style: plain, link: { target: "#'Sheet1'!A1" } },
    ];
    const sheet = await kept((to) => {
      for (const [row, cell] of cells.entries()) putCell(to, row, 0, cell);
    });
    expect(cells.map((_, row) => cellAt(sheet, row, 0))).toEqual(cells);
  });

  test("no value for a formula whose value is not known", async () => {
    const sheet = await kept((to) => putCell(to, 0, 0, { value: 5, style: plain, formula: "A2", stale: true }));
    expect(cellAt(sheet, 0, 0)).toEqual({ value: "", style: plain, formula: "A2", stale: true });
  });

  test("the layout", async () => {
    const change = (sheet: Sheet) => {
      putCell(sheet, 9, 5, { value: 1, style: plain });
      sheet.name = "Chỉ tiêu 'A' 1";
      sheet.tabColor = "#1a7f37";
      sheet.frozenRows = 1;
      sheet.frozenColumns = 2;
      sheet.columnWidths = [100, 240, 33, 64, 100, 7];
      sheet.rowHeights = [40, undefined, 21];
      sheet.hiddenColumns = new Set([3, 4]);
      sheet.columnLevels = [undefined, 1, undefined, 1, 2];
      sheet.hiddenRows = new Set([7]);
      sheet.merges = [{ row: 1, column: 1, rows: 2, columns: 3 }];
      sheet.filter = { row: 0, column: 0, rows: 10, columns: 6 };
      sheet.hiddenGridlines = true;
      sheet.page = {
        landscape: true,
        paper: "a4",
        fitToWidth: 1,
        fitToHeight: 0,
        titleRows: "$1:$2",
        area: "$A$1:$F$10",
        gridlines: true,
        margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
      };
    };
    const before = createSheet(0, "");
    change(before);
    const sheet = await kept(change);
    const { rows: _, validations: __, ...layout } = sheet;
    expect(layout).toMatchObject({
      name: before.name,
      tabColor: before.tabColor,
      frozenRows: 1,
      frozenColumns: 2,
      columnWidths: before.columnWidths,
      rowHeights: before.rowHeights,
      hiddenColumns: before.hiddenColumns,
      columnLevels: before.columnLevels,
      hiddenRows: before.hiddenRows,
      merges: before.merges,
      filter: before.filter,
      hiddenGridlines: true,
      page: before.page,
    });
  });

  test("hidden sheets, the open one, ids, names, time zone, locale, grid sizes and protections", async () => {
    const model = workbook();
    model.locale = "en_GB";
    model.timeZone = "Asia/Bangkok";
    model.names = [{ name: "danh_muc", range: "'Phụ trách'!$A$2:$A$9" }];
    const people = { ...createSheet(7, "Phụ trách"), maxRows: 500, maxColumns: 8 };
    people.protections = [
      { id: 8, rect: { row: 1, column: 0, rows: 9, columns: 2 }, description: "máy tính", warningOnly: true },
    ];
    model.sheets.push(people, { ...createSheet(9, "Ẩn"), hidden: true });
    model.nextId = 12;
    model.activeSheetId = 7;
    const read = await again(model);
    expect(read).toMatchObject({
      locale: "en_GB",
      timeZone: "Asia/Bangkok",
      names: model.names,
      activeSheetId: 7,
      nextId: 12,
    });
    expect(read.sheets.map((sheet) => [sheet.id, sheet.name, sheet.hidden, sheet.maxRows, sheet.maxColumns])).toEqual([
      [0, "Sheet1", false, 1000, 26],
      [7, "Phụ trách", false, 500, 8],
      [9, "Ẩn", true, 1000, 26],
    ]);
    expect(read.sheets[1]?.protections).toEqual(people.protections);
  });

  test("validations", async () => {
    const area = (row: number) => [{ row, column: 1, rows: 3, columns: 1 }];
    const validations: Sheet["validations"] = [
      {
        areas: area(1),
        criteria: { kind: "list", values: ["Đạt", "Chưa đạt"], dropdown: true },
        allowInvalid: false,
        help: "Chọn một mức",
      },
      {
        areas: area(5),
        criteria: { kind: "list", values: ['có "ngoặc"', "có, phẩy", "x".repeat(300)], dropdown: true },
        allowInvalid: true,
        help: "",
      },
      {
        areas: area(9),
        criteria: { kind: "range", sheetId: 7, rect: { row: 1, column: 0, rows: 40, columns: 1 }, dropdown: true },
        allowInvalid: false,
        help: "",
      },
      { areas: [...area(13), ...area(20)], criteria: { kind: "date" }, allowInvalid: false, help: "ngày/tháng/năm" },
      { areas: area(30), criteria: { kind: "between", low: 0, high: 100.5 }, allowInvalid: true, help: "" },
    ];
    const sheet = await kept((to, model) => {
      model.sheets.push(createSheet(7, "Phụ trách"));
      to.validations = validations;
    });
    expect(sheet.validations).toEqual(validations);
  });

  test("conditional formats, in their order", async () => {
    const areas = [{ row: 1, column: 0, rows: 99, columns: 5 }];
    const formats: Sheet["conditionalFormats"] = [
      {
        areas,
        condition: { kind: "formula", formula: 'AND($B2="đạt; rồi";$C2>1)' },
        background: "#d9ead3",
        bold: true,
      },
      { areas, condition: { kind: "contains", text: 'cần "sửa"' }, fontColor: "#990000" },
      {
        areas,
        condition: { kind: "equals", text: "Chưa đạt" },
        background: "#f4cccc",
        italic: true,
        strikethrough: true,
      },
    ];
    const sheet = await kept((to) => {
      to.conditionalFormats = formats;
    });
    expect(sheet.conditionalFormats).toEqual(formats);
  });
});

test("a sheet name that no file can hold is refused", async () => {
  const model = workbook();
  firstSheet(model).name = "Một tên trang tính dài hơn ba mươi mốt chữ";
  await expect(writeWorkbook(model)).rejects.toBeInstanceOf(UnwritableWorkbookError);
});
