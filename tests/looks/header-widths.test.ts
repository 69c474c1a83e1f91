/** Headers in their columns: lines end between words, never inside one. */
import { expect, test } from "vitest";
import { createWorkbook, type Sheet } from "../../src/local/model.ts";
import { styleOf } from "../../src/local/styles.ts";
import { heightEstimator } from "../../src/local/xlsx/row-heights.ts";
import { widthOf } from "../../src/looks/table-looks.ts";
import { TABLES } from "../../src/workbook/tab-tables.ts";
import { headerOf, type Table } from "../../src/workbook/table.ts";
import { en, vi } from "../words.ts";

const HEADER = styleOf({ bold: true, wrap: "wrap", fontFamily: "Arial" });
/** Pixels for the mark of a note and what browsers draw wider. */
const SPARE = 6;

function heightOf(word: string, width: number): number | undefined {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  sheet.rows.push([{ value: word, style: HEADER }]);
  sheet.columnWidths[0] = width;
  return heightEstimator(sheet, workbook.defaultFont)(0);
}

test.each([
  ["Vietnamese", vi],
  ["English", en],
])("in %s no word of a header is broken", (_, text) => {
  const broken = Object.values(TABLES).flatMap((table: Table) =>
    Object.entries(table.columns).flatMap(([field, { look }]) => {
      const words = headerOf(text, table.tab, field).split(/ |(?<=-)/);
      const width = widthOf(table.tab, field, look) - SPARE;
      return words
        .filter((word) => heightOf(word, width) !== heightOf("n", width))
        .map((word) => `${table.tab}: ${word}`);
    }),
  );
  expect(broken).toEqual([]);
});
