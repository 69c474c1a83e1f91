import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { changeAlike, compactSheet } from "../../src/local/column-styles.ts";
import { cellAt, emptyCell, putCell } from "../../src/local/grid.ts";
import { copyWorkbook, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import type { Rect } from "../../src/local/rectangles.ts";
import { deleteLines, insertLines } from "../../src/local/rows-and-columns.ts";
import { type Style, styleOf } from "../../src/local/styles.ts";
import { Package } from "../../src/local/xlsx/package.ts";
import { evaluate, firstSheet, workbook } from "./support.ts";

const plain = styleOf({});
const date = styleOf({ numberFormat: "dd/mm/yyyy" });
const bold = styleOf({ bold: true });
const again = async (model: WorkbookModel) => firstSheet(await readWorkbook(await writeWorkbook(model)));
const paint = (sheet: Sheet, area: Rect, style: Style) =>
  changeAlike(sheet, area, (cell) => (cell.value === "" ? emptyCell(style) : { ...cell, style }));
const column = (sheet: Sheet, index: number, from = 0): Rect => {
  return { row: from, column: index, rows: sheet.maxRows - from, columns: 1 };
};

describe("a script that formats a column down to the end", () => {
  const set = `sheet.getRange(2, 2, 999, 2).setNumberFormat("dd/mm/yyyy").setBackground("#fff2cc"); `;

  test("finds the format in every row but the header", () => {
    const body = `${set}return [1, 2, 500, 1000].map((row) => [sheet.getRange(row, 2).getNumberFormat(), sheet.getRange(row, 3).getBackground()])`;
    const formatted = ["dd/mm/yyyy", "#fff2cc"];
    expect(evaluate(body)).toEqual([["0.###############", "#ffffff"], formatted, formatted, formatted]);
  });

  test("reads a number written there as a date", () => {
    const body = `${set}sheet.getRange("B700").setValue(46350); return [sheet.getRange("B700").getDisplayValue(), sheet.getLastRow(), sheet.getMaxRows()]`;
    expect(evaluate(body)).toEqual(["24/11/2026", 700, 1000]);
  });

  test("can take it off some cells, or all", () => {
    const body = `${set}const at = (cell) => sheet.getRange(cell).getBackground();
      sheet.getRange("B5:B6").clear(); sheet.getRange("C1:C1000").setBackground(null);
      const some = [at("B4"), at("B5"), at("B6"), at("B7"), at("C900")];
      sheet.clear(); return [some, at("B4"), at("B900"), sheet.getRange("C9").getNumberFormat()]`;
    expect(evaluate(body)).toEqual([
      ["#fff2cc", "#ffffff", "#ffffff", "#fff2cc", "#ffffff"],
      "#ffffff",
      "#ffffff",
      "0.###############",
    ]);
  });

  test("finds it in rows and columns put in, and beside those taken out", () => {
    const body = `${set}const at = (cell) => sheet.getRange(cell).getBackground() !== "#ffffff";
      sheet.insertRowsAfter(1000, 2); sheet.insertRowsAfter(1, 1); sheet.insertColumnsAfter(3, 1); sheet.insertColumnsBefore(1, 1);
      const put = ["B900", "C2", "C3", "C1003", "E900", "F900"].map(at);
      sheet.deleteColumns(1, 2); sheet.deleteRows(1, 2);
      return [put, ["A1", "C900", "D900"].map(at)]`;
    expect(evaluate(body)).toEqual([
      [false, false, true, true, true, false],
      [true, true, false],
    ]);
  });
});

describe("a file", () => {
  test("has looks of columns in place of a thousand blank rows, and gives them back", async () => {
    const model = workbook();
    const sheet = firstSheet(model);
    putCell(sheet, 0, 1, { value: "Ngày", style: bold });
    putCell(sheet, 1, 1, { value: 46350, style: date });
    for (let row = 2; row < 1000; row++) putCell(sheet, row, 1, emptyCell(date));
    const bytes = await writeWorkbook(model);
    const xml = (await Package.open(Buffer.from(bytes))).text("xl/worksheets/sheet1.xml");
    expect(xml.match(/<row /g)).toHaveLength(2);
    expect(xml).toMatch(/<col min="2" max="2" [^>]*style="\d+"/);
    expect(xml).toContain('<dimension ref="A1:B2"/>');
    const read = firstSheet(await readWorkbook(bytes));
    expect([0, 1, 2, 999].map((row) => cellAt(read, row, 1).style)).toEqual([bold, date, date, date]);
    expect(read.rows).toHaveLength(2);
  });

  test("keeps cells without a look in a column with one", async () => {
    const model = workbook();
    const sheet = firstSheet(model);
    paint(sheet, column(sheet, 0), bold);
    paint(sheet, { row: 3, column: 0, rows: 1, columns: 1 }, plain);
    putCell(sheet, 5, 0, { value: "x", style: plain });
    const read = await again(model);
    expect([2, 3, 4, 5, 6].map((row) => cellAt(read, row, 0).style)).toEqual([bold, plain, bold, plain, bold]);
  });

  test("keeps what was hidden or sized below its last cell", async () => {
    const model = workbook();
    const sheet = firstSheet(model);
    paint(sheet, column(sheet, 0), bold);
    sheet.hiddenRows.add(40);
    sheet.rowHeights[30] = 80;
    const read = await again(model);
    expect([read.rowHeights[30], [...read.hiddenRows], cellAt(read, 35, 0).style]).toEqual([80, [40], bold]);
  });
});

test("a blank cell alone in its sheet keeps its look through a file", async () => {
  const model = workbook();
  const sheet = firstSheet(model);
  paint(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, date);
  const read = firstSheet(await readWorkbook(await writeWorkbook(model)));
  expect(cellAt(read, 0, 0).style).toEqual(date);
});

test("a copy changes without its original", () => {
  const model = workbook();
  putCell(firstSheet(model), 0, 0, { value: "a", style: plain });
  const copy = copyWorkbook(model);
  const sheet = firstSheet(copy);
  putCell(sheet, 0, 0, { value: "b", style: plain });
  paint(sheet, column(sheet, 1), bold);
  insertLines(copy, sheet, "columns", 0, 1, 0);
  sheet.hiddenRows.add(1);
  const original = firstSheet(model);
  expect([cellAt(original, 0, 0).value, cellAt(original, 5, 1).style, original.maxColumns]).toEqual(["a", plain, 26]);
  expect(original.hiddenRows.size).toBe(0);
});

/** The same changes on a grid that keeps every cell. */
type Plain = { style: Style; value: string }[][];

const looks = [plain, bold, date];
const look = fc.constantFrom(...looks);
const place = fc.nat({ max: 7 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("paint" as const), row: place, column: place, toEnd: fc.boolean(), look }),
  fc.record({ kind: fc.constant("write" as const), row: place, column: place, look }),
  fc.record({
    kind: fc.constantFrom("insert" as const, "delete" as const),
    rows: fc.boolean(),
    at: place,
    after: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom("compact" as const, "file" as const) }),
);

test("whatever is done, every cell looks as if it had its own look", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      let model = workbook();
      let sheet = firstSheet(model);
      sheet.maxRows = 7;
      sheet.maxColumns = 4;
      const grid: Plain = Array.from({ length: 7 }, () =>
        Array.from({ length: 4 }, () => ({ style: plain, value: "" })),
      );
      for (const one of steps) {
        const [height, width] = [sheet.maxRows, sheet.maxColumns];
        if (one.kind === "paint" || one.kind === "write") {
          const [row, column] = [one.row % height, one.column % width];
          const rows = one.kind === "paint" && one.toEnd ? height - row : 1;
          if (one.kind === "paint") paint(sheet, { row, column, rows, columns: 1 }, one.look);
          else putCell(sheet, row, column, { value: "x", style: one.look });
          for (let at = row; at < row + rows; at++) {
            const cell = grid[at]?.[column];
            if (cell) Object.assign(cell, { style: one.look }, one.kind === "write" && { value: "x" });
          }
        } else if (one.kind === "insert" || one.kind === "delete") {
          change(model, sheet, grid, one);
        } else if (one.kind === "compact") compactSheet(sheet);
        else {
          model = await readWorkbook(await writeWorkbook(model));
          sheet = firstSheet(model);
        }
        const seen = grid.map((line, row) => line.map((_, column) => cellAt(sheet, row, column)));
        expect(seen.map((line) => line.map(({ style, value }) => ({ style, value })))).toEqual(grid);
      }
    }),
    { numRuns: 80 },
  );
});

function change(
  model: WorkbookModel,
  sheet: Sheet,
  grid: Plain,
  { kind, rows, at, after }: { kind: "insert" | "delete"; rows: boolean; at: number; after: boolean },
): void {
  const size = rows ? sheet.maxRows : sheet.maxColumns;
  const line = at % size;
  const direction = rows ? "rows" : "columns";
  if (kind === "delete") {
    if (size === 1) return;
    deleteLines(model, sheet, direction, line, 1);
    if (rows) grid.splice(line, 1);
    else for (const cells of grid) cells.splice(line, 1);
    return;
  }
  const before = after ? line + 1 : line;
  insertLines(model, sheet, direction, before, 1, line);
  const blank = (cell: Plain[0][0] | undefined) => ({ style: cell?.style ?? plain, value: "" });
  if (rows) grid.splice(before, 0, (grid[line] ?? []).map(blank));
  else for (const cells of grid) cells.splice(before, 0, blank(cells[line]));
}
