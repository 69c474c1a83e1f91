import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook, UnreadableWorkbookError, writeWorkbook } from "../../src/local/codec.ts";
import { contentRows } from "../../src/local/grid.ts";
import type { Sheet } from "../../src/local/model.ts";
import { workbook } from "./support.ts";

describe("a file that LibreOffice saved", async () => {
  const model = await readWorkbook(readFileSync(new URL("fixtures/libreoffice.xlsx", import.meta.url)));
  const [sheet, people] = model.sheets as [Sheet, Sheet];

  test("has its tabs", () => {
    expect(model.sheets.map((one) => [one.name, one.hidden])).toEqual([
      ["Chỉ tiêu", false],
      ["Phụ trách", true],
    ]);
    expect(people.rows[1]?.[0]?.value).toBe("Trưởng phòng");
  });

  test("has its values, dates, formats and formulas", () => {
    expect(sheet.rows[1]?.map((cell) => cell?.value)).toEqual(["P1.01", 46350, 0.8545, "Đạt", 7, true]);
    expect(sheet.rows[1]?.[1]?.style).toMatchObject({ numberFormat: "dd/mm/yyyy", isDate: true });
    expect(sheet.rows[1]?.[2]?.style.numberFormat).toBe("0.00%");
    expect(sheet.rows[1]?.[4]?.formula).toBe("SUM(3,4)");
    expect(sheet.rows[0]?.[0]).toMatchObject({
      note: "Mã chỉ tiêu",
      style: { bold: true, background: "#d9ead3", wrap: "wrap" },
    });
    expect(contentRows(sheet)).toBe(2);
  });

  test("has its rules and layout, and does not fit a thousand rows on one page", () => {
    expect(sheet.validations.map((one) => [one.criteria.kind, one.allowInvalid])).toEqual([
      ["list", false],
      ["range", true],
      ["date", false],
    ]);
    expect(sheet.conditionalFormats).toMatchObject([
      { condition: { kind: "formula", formula: '$D2="Đạt"' }, background: "#d9ead3" },
      { condition: { kind: "contains", text: "Chưa" }, fontColor: "#990000" },
    ]);
    expect(sheet.merges).toEqual([{ row: 0, column: 7, rows: 1, columns: 2 }]);
    expect(sheet.columnWidths.slice(0, 3)).toEqual([100, 240, 100]);
    expect(sheet.page).not.toHaveProperty("fitToWidth");
    expect(sheet.page).toMatchObject({ titleRows: "$1:$1" });
  });
});

describe("what is no workbook is refused by kind", () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  test.each([
    ["not-xlsx", Buffer.from("Tên;Số\nLan;1")],
    ["not-xlsx", Buffer.alloc(0)],
    ["old-format", Buffer.concat([ole, Buffer.alloc(1000)])],
    ["encrypted", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")])],
    ["damaged", Buffer.from("504b0304aaaa", "hex")],
  ])("%s", async (code, bytes) => {
    const error = await readWorkbook(bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnreadableWorkbookError);
    expect(error).toMatchObject({ code });
  });

  test("a file cut short is damaged", async () => {
    const bytes = await writeWorkbook(workbook());
    await expect(readWorkbook(bytes.slice(0, bytes.length - 100))).rejects.toMatchObject({ code: "damaged" });
  });
});
