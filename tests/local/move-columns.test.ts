/** Columns that a person drags elsewhere. */
import { expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { createWorkbook, type Sheet } from "../../src/local/model.ts";
import { reorderColumns } from "../../src/local/move-columns.ts";
import { styleOf } from "../../src/local/styles.ts";

const RULE = { criteria: { kind: "date" as const }, allowInvalid: false, help: "" };
const columns = (column: number, count: number) => ({ row: 1, column, rows: 9, columns: count });

test("take along their cells, widths, looks, lists and what hides them", () => {
  const sheet = createWorkbook().sheets[0] as Sheet;
  "abcde".split("").forEach((value, column) => {
    putCell(sheet, 0, column, { ...cellAt(sheet, 0, column), value });
  });
  putCell(sheet, 1, 1, { ...cellAt(sheet, 1, 1), value: "nhớ", note: "chú thích" });
  sheet.columnWidths = [10, 20, 30];
  sheet.columnStyles = [undefined, styleOf({ bold: true })];
  sheet.hiddenColumns.add(1);
  sheet.validations = [
    { ...RULE, areas: [columns(1, 2)] },
    { ...RULE, areas: [columns(4, 1)] },
  ];
  // b goes before e.
  reorderColumns(sheet, 1, [1, 2, 0]);
  expect(sheet.rows[0]?.map((cell) => cell?.value)).toEqual(["a", "c", "d", "b", "e"]);
  expect(cellAt(sheet, 1, 3)).toMatchObject({ value: "nhớ", note: "chú thích" });
  expect(cellAt(sheet, 1, 1).value).toBe("");
  expect(sheet.columnWidths.slice(0, 4)).toEqual([10, 30, undefined, 20]);
  expect(cellAt(sheet, 7, 3).style.bold).toBe(true);
  expect([...sheet.hiddenColumns]).toEqual([3]);
  expect(sheet.validations.map(({ areas }) => areas)).toEqual([[columns(1, 1), columns(3, 1)], [columns(4, 1)]]);
  reorderColumns(sheet, 1, [2, 0, 1]);
  expect(sheet.rows[0]?.map((cell) => cell?.value)).toEqual(["a", "b", "c", "d", "e"]);
  expect(sheet.validations[0]?.areas).toEqual([columns(1, 2)]);
});
