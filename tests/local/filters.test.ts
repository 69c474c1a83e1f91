/** A filter over cells, in a file: what it shows, the rows that it leaves out, and criteria that only Excel knows. */
import { expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { type FilterCriteria, filteredColumns, setFiltered } from "../../src/local/filtered.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { createWorkbook, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { insertLines } from "../../src/local/rows-and-columns.ts";
import { open } from "./packages.ts";

const PART = "xl/worksheets/sheet1.xml";

/** A file with a filter over B2:C6 and five words in it, filtered as `filter` does it. */
async function fileWith(filter: (sheet: Sheet) => void): Promise<Uint8Array> {
  const model = createWorkbook();
  const sheet = model.sheets[0] as Sheet;
  ["Mức", "đạt", "chưa", "đạt", "a & <b>"].forEach((value, row) => {
    putCell(sheet, row + 1, 1, { ...cellAt(sheet, row + 1, 1), value });
  });
  sheet.filter = { row: 1, column: 1, rows: 5, columns: 2 };
  sheet.hiddenRows.add(8);
  filter(sheet);
  return writeWorkbook(model);
}

const sheetOf = (model: WorkbookModel) => model.sheets[0] as Sheet;
const textOf = async (bytes: Uint8Array) => (await open(bytes)).text(PART);
const hiddenIn = (text: string) => [...text.matchAll(/<row r="(\d+)"[^>]*hidden="1"/g)].map(([, row]) => Number(row));

test.each<[string, FilterCriteria, string]>([
  [
    "values",
    { filters: { filters: ["đạt", "a & <b>"] } },
    '<filters><filter val="đạt"/><filter val="a &amp; &lt;b&gt;"/>',
  ],
  ["blank cells", { filters: { filters: [], blank: true } }, '<filters blank="1"></filters>'],
  [
    "conditions",
    { customFilters: { and: 1, customFilters: [{ val: "3", operator: "greaterThan" }, { val: "*đạt*" }] } },
    '<customFilters and="1"><customFilter operator="greaterThan" val="3"/><customFilter val="*đạt*"/>',
  ],
])("by %s is written with the rows that it leaves out, and read again", async (_, criteria, xml) => {
  const file = await fileWith((sheet) => setFiltered(sheet, [{ column: 1, criteria }], [3]));
  const text = await textOf(file);
  expect(text).toContain(`<autoFilter ref="B2:C6"><filterColumn colId="0">${xml}`);
  expect(hiddenIn(text)).toEqual([4, 9]);
  expect((await open(file)).text("xl/workbook.xml")).toMatch(
    /<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">[^<!]*!\$B\$2:\$C\$6</,
  );
  const sheet = sheetOf(await readWorkbook(file));
  expect(filteredColumns(sheet)).toEqual([{ column: 1, criteria }]);
  expect([[...(sheet.filtered?.rows ?? [])], [...sheet.hiddenRows]]).toEqual([[3], [8]]);
});

test("goes along with its rows, and shows them all again once it is taken away", async () => {
  const criteria = { filters: { filters: ["đạt"] } };
  const file = await fileWith((sheet) => setFiltered(sheet, [{ column: 1, criteria }], [3, 5]));
  const model = await readWorkbook(file);
  const sheet = sheetOf(model);
  insertLines(model, sheet, "rows", 3, 1, 2);
  const after = await writeWorkbook(model);
  const moved = await textOf(after);
  const names = (await open(after)).text("xl/workbook.xml").match(/FilterDatabase"[^>]*>[^<]*/g);
  expect(names).toEqual([expect.stringMatching(/\$B\$2:\$C\$7$/)]);
  expect(moved).toContain('<autoFilter ref="B2:C7"><filterColumn colId="0"><filters><filter val="đạt"/>');
  expect(hiddenIn(moved)).toEqual([5, 7, 10]);
  setFiltered(sheet, [], []);
  const shown = await textOf(await writeWorkbook(model));
  expect(shown).not.toContain("filterColumn");
  expect(hiddenIn(shown)).toEqual([10]);
});

test("by what has no words in the file is not written, nor are its rows", async () => {
  const criteria = { colorFilters: { cellFillColors: ["#ff0000"] } } as FilterCriteria;
  const text = await textOf(await fileWith((sheet) => setFiltered(sheet, [{ column: 1, criteria }], [3])));
  expect(text).not.toContain("filterColumn");
  expect(hiddenIn(text)).toEqual([9]);
});
