import { describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { putCell } from "../../src/local/grid.ts";
import type { Sheet } from "../../src/local/model.ts";
import { styleOf } from "../../src/local/styles.ts";
import { Package } from "../../src/local/xlsx/package.ts";
import { firstSheet, workbook } from "./support.ts";

const wrapped = styleOf({ wrap: "wrap", vertical: "top" });
const TEXT = "Tỷ lệ giảng viên có trình độ thạc sĩ trở lên phù hợp với chuyên môn giảng dạy";

/** The rows' attributes in the file, and the heights that reading gives back. */
async function written(change: (sheet: Sheet) => void): Promise<{ rows: string[]; read: (number | undefined)[] }> {
  const model = workbook();
  const sheet = firstSheet(model);
  sheet.columnWidths = [200, 400];
  change(sheet);
  const bytes = await writeWorkbook(model);
  const xml = (await Package.open(Buffer.from(bytes))).text("xl/worksheets/sheet1.xml");
  const rows = [...xml.matchAll(/<row r="\d+"([^>]*?)\/?>/g)].map(([, attributes = ""]) => attributes.trim());
  return { rows, read: firstSheet(await readWorkbook(bytes)).rowHeights };
}

const heightOf = (attributes: string | undefined) => Number(/^ht="([\d.]+)"$/.exec(attributes ?? "")?.[1]);

describe("a row with wrapped text", () => {
  test("is as high as its lines in the file, and nobody's wish", async () => {
    const { rows, read } = await written((sheet) => {
      putCell(sheet, 0, 0, { value: TEXT, style: wrapped });
      putCell(sheet, 1, 1, { value: TEXT, style: wrapped });
      putCell(sheet, 2, 0, { value: "ngắn", style: wrapped });
    });
    // Arial 10 has lines of 11.5 points: three of them, two of them, one.
    expect(heightOf(rows[0])).toBeGreaterThanOrEqual(34.5);
    expect(heightOf(rows[0])).toBeLessThan(46);
    expect(heightOf(rows[1])).toBeGreaterThanOrEqual(23);
    expect(heightOf(rows[1])).toBeLessThan(34.5);
    expect(rows[2]).toBe("");
    expect(read.filter((height) => height !== undefined)).toEqual([]);
  });

  test("keeps the height that it was given", async () => {
    const { rows, read } = await written((sheet) => {
      putCell(sheet, 0, 0, { value: TEXT, style: wrapped });
      putCell(sheet, 1, 0, { value: TEXT, style: wrapped });
      sheet.rowHeights[0] = 24;
    });
    expect(rows[0]).toBe('ht="18" customHeight="1"');
    expect(rows[1]).not.toContain("customHeight");
    expect(read).toEqual([24]);
  });

  test("is not measured at the first column of a merge", async () => {
    const { rows } = await written((sheet) => {
      putCell(sheet, 0, 0, { value: TEXT, style: wrapped });
      sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 2 }];
    });
    expect(rows).toEqual([""]);
  });

  test("counts lines that were typed, long words, marks and the size of letters", async () => {
    const big = styleOf({ wrap: "wrap", fontSize: 20 });
    const { rows } = await written((sheet) => {
      putCell(sheet, 0, 0, { value: "một\nhai\nba\nbốn", style: wrapped });
      putCell(sheet, 1, 0, { value: `https://truong.example/${"a".repeat(60)}`, style: wrapped });
      putCell(sheet, 2, 0, { value: TEXT.normalize("NFD"), style: wrapped });
      putCell(sheet, 3, 0, { value: TEXT, style: wrapped });
      putCell(sheet, 4, 0, { value: "Sổ", style: big });
      putCell(sheet, 5, 0, { value: "Sổ chuẩn", style: styleOf({ fontSize: 16 }) });
    });
    const heights = rows.map(heightOf);
    expect(heights[0]).toBeGreaterThanOrEqual(46);
    expect(heights[1]).toBeGreaterThanOrEqual(34.5);
    expect(heights[2]).toBe(heights[3]);
    expect(heights[4]).toBeGreaterThanOrEqual(23);
    expect(heights[5]).toBeGreaterThanOrEqual(18.5);
  });
});
