/** Workbooks of people come back whole: only what a run wrote is another. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook, straysOf, UnwritableWorkbookError, writeWorkbook } from "../../src/local/codec.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { createSheet, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { deleteLines, insertLines, renameSheet } from "../../src/local/rows-and-columns.ts";
import { openSchool, succeed } from "../bundle/harness.ts";
import { goldParts, zipped } from "../fixtures/gold-package.ts";
import { differences, open } from "./packages.ts";

const CASES = new URL("../fixtures/xlsx/", import.meta.url);
const cases = readdirSync(CASES).map((name) => [name, readFileSync(new URL(name, CASES))] as const);
const gold = zipped(goldParts());

/** A file after our tabs were set up in it, scored and reported. */
async function usedIn(bytes: Uint8Array): Promise<{ saved: Uint8Array; workbook: WorkbookModel }> {
  const school = openSchool({ workbook: await readWorkbook(bytes) });
  const renames = school.workbook.sheets.some(({ name }) => name === "Minh chứng");
  succeed(school.press("setUpWorkbook", ...(renames ? ["yes", "ok"] : ["yes"])));
  succeed(school.press("refreshReadiness"));
  succeed(school.press("writeReport"));
  return { saved: await writeWorkbook(school.workbook), workbook: school.workbook };
}

describe("a file in which our tabs are set up, scored and reported keeps every part", () => {
  // What reads the tab that gives up its name has to follow it.
  const follows: Record<string, string[]> = {
    "own-tab-is-renamed.xlsx": ["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"],
  };
  test.each([...cases, ["gold.xlsm", gold] as const])("%s", async (name, bytes) => {
    const { saved } = await usedIn(bytes);
    expect(await differences(bytes, saved)).toEqual(follows[name] ?? []);
    const again = await readWorkbook(saved);
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Chỉ tiêu", "Báo cáo"]));
  });

  test("and is the same to the byte where nothing was changed", async () => {
    for (const [name, bytes] of [...cases, ["gold.xlsm", gold] as const]) {
      const saved = await writeWorkbook(await readWorkbook(bytes));
      expect(Buffer.compare(Buffer.from(saved), bytes), name).toBe(0);
    }
  });

  test("and a second run that changes nothing writes nothing", async () => {
    const { saved, workbook } = await usedIn(gold);
    expect(Buffer.compare(Buffer.from(await writeWorkbook(workbook)), Buffer.from(saved))).toBe(0);
    const model = await readWorkbook(saved);
    expect(Buffer.compare(Buffer.from(await writeWorkbook(model)), Buffer.from(saved))).toBe(0);
  });
});

const fixture = async (name: string) => readWorkbook(readFileSync(new URL(name, CASES)));
const cellOf = async (name: string, row: number, column: number) =>
  cellAt((await fixture(name)).sheets[0] as Sheet, row, column);

describe("a file is read as its program reads it", () => {
  test.each([
    [
      "a link with a fragment",
      "link-with-fragment.xlsx",
      0,
      0,
      { link: { target: expect.stringMatching(/^https:.*#gid=0$/) } },
    ],
    ["a blank cell of shared text", "empty-shared-string-cell.xlsx", 0, 1, { value: "" }],
    ["a day in ISO form", "iso-date-cell.xlsx", 1, 0, { value: 46350, style: { isDate: true } }],
    ["a day since 1904", "dates-since-1904.xlsx", 0, 0, { value: 43792 + 1462, style: { isDate: true } }],
    ["a short date of the system", "system-short-date.xlsx", 0, 0, { style: { numberFormat: "dd/mm/yyyy" } }],
    ["a colour of the old palette", "palette-colours.xlsx", 0, 0, { style: { background: "#000080" } }],
    ["an error", "error-results.xlsx", 0, 0, { value: "#DIV/0!", formula: "1/0" }],
  ])("%s", async (_, name, row, column, expected) => {
    expect(await cellOf(name, row, column)).toMatchObject(expected);
  });

  test("the print area of a tab with a comma in its name", async () => {
    expect((await fixture("print-area-of-tab-with-comma.xlsx")).sheets[0]?.page?.area).toBe("$A$1:$C$4");
  });

  test("a border of no style is none", async () => {
    const { style } = await cellOf("border-style-none.xlsx", 0, 0);
    expect([style.top, style.left]).toEqual([undefined, undefined]);
  });

  test("a cell alone at the end of the grid makes no table of it", async () => {
    for (const name of [
      "stray-cell-in-last-corner.xlsx",
      "styled-cell-in-last-column.xlsx",
      "rows-styled-to-400000.xlsx",
    ]) {
      const sheet = (await fixture(name)).sheets[0] as Sheet;
      expect(sheet.maxRows * sheet.maxColumns, name).toBeLessThan(2_000_000);
    }
  });

  test("such a cell is named, and a cell that only looks like something is not", async () => {
    const named = async (name: string) => straysOf(await fixture(name));
    expect(await named("stray-cell-in-last-corner.xlsx")).toEqual([expect.stringMatching(/!XFD1048576$/)]);
    expect(await named("styled-cell-in-last-column.xlsx")).toEqual([]);
  });

  test("a tab that gives up its name is followed by formulas, names and links", async () => {
    const { saved, workbook } = await usedIn(readFileSync(new URL("own-tab-is-renamed.xlsx", CASES)));
    const own = workbook.sheets.find(({ name }) => /^Minh chứng \(/.test(name))?.name ?? "?";
    const parts = await open(saved);
    const summary = parts.text("xl/worksheets/sheet1.xml");
    expect(summary).toContain(`COUNTA('${own}'!A2:A9)`);
    expect(`${summary}${parts.text("xl/worksheets/_rels/sheet1.xml.rels")}`).not.toContain("'Minh chứng'!");
    expect(parts.text("xl/workbook.xml")).toContain(`>'${own}'!$A$2:$A$4<`);
  });
});

describe("a cell that is written", () => {
  const written = async (change: (sheet: Sheet, model: WorkbookModel) => void, tab = 0) => {
    const model = await readWorkbook(gold);
    change(model.sheets[tab] as Sheet, model);
    const saved = await writeWorkbook(model);
    return { saved, parts: await open(saved) };
  };
  const put = (sheet: Sheet, row: number, column: number, value: string | number) =>
    putCell(sheet, row, column, { ...cellAt(sheet, row, column), value });

  test("changes nothing else of its tab", async () => {
    const { saved, parts } = await written((sheet) => put(sheet, 0, 1, "Khác"));
    expect(await differences(gold, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
    const [before, after] = [goldParts()["xl/worksheets/sheet1.xml"] as string, parts.text("xl/worksheets/sheet1.xml")];
    const expected = before
      .replace('<c r="B1" s="1" t="s"><v>1</v></c>', '<c r="B1" s="1" t="s"><v>6</v></c>')
      .replace('<row r="1" spans="1:5" x14ac', '<row r="1" x14ac');
    expect(after).toBe(expected);
    expect(parts.text("xl/sharedStrings.xml")).toContain("<si><t>Khác</t></si></sst>");
    expect(parts.text("xl/sharedStrings.xml")).toContain("<rPh");
  });

  test("keeps what the look says beyond us", async () => {
    const { parts } = await written((sheet) => {
      const cell = cellAt(sheet, 0, 1);
      putCell(sheet, 0, 1, { ...cell, style: { ...cell.style, bold: true } as typeof cell.style });
    });
    const styles = parts.text("xl/styles.xml");
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toMatch(/<font><b\/><u val="double"\/><sz val="12"\/>/);
    expect(styles).toMatch(
      /fillId="2"[^>]*><alignment horizontal="distributed" shrinkToFit="1"\/><protection locked="0"\/><\/xf><\/cellXfs>/,
    );
  });

  test("over the first of shared formulas leaves the others theirs, and calculates anew", async () => {
    const { parts } = await written((sheet) => putCell(sheet, 4, 0, { ...cellAt(sheet, 4, 3), value: 5 }));
    const xml = parts.text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="A5"><v>5</v></c>');
    expect(xml).toContain(`<c r="A6"><f>'Số liệu'!C3*2</f><v>4</v></c>`);
    expect(xml).toContain(`<c r="A7"><f>'Số liệu'!C4*2</f><v>6</v></c>`);
    expect(parts.has("xl/calcChain.xml")).toBe(false);
    expect(parts.text("xl/workbook.xml")).toMatch(/<calcPr fullCalcOnLoad="1" calcId="191029" iterate="1"\/>/);
  });

  test("inside an array formula is refused by its place", async () => {
    const model = await readWorkbook(gold);
    put(model.sheets[0] as Sheet, 8, 1, 7);
    const error = await writeWorkbook(model).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnwritableWorkbookError);
    expect(error).toMatchObject({ code: "part-of-array", place: "Theo dõi!B9" });
  });
});

describe("lines put in above", () => {
  const moved = async (kind: "insert" | "delete") => {
    const model = await readWorkbook(gold);
    const data = model.sheets[1] as Sheet;
    if (kind === "insert") insertLines(model, data, "rows", 3, 2, 2);
    else deleteLines(model, data, "rows", 3, 2);
    return open(await writeWorkbook(model));
  };

  test("move all that names their cells", async () => {
    const parts = await moved("insert");
    const data = parts.text("xl/worksheets/sheet2.xml");
    for (const piece of [
      '<row r="22" ht="30" customHeight="1"><c r="A22"><f>SUM(B2:B11)</f>',
      '<c r="C10"><f>B10*$B$2</f>',
      'sqref="B10:C10"',
      '<protectedRange sqref="B10:B11"',
      '<autoFilter ref="E7:G11">',
      '<mergeCell ref="A14:C14"/>',
      '<conditionalFormatting sqref="B2:B11">',
      'val="$B$10"',
      "<formula1>$B$10</formula1>",
      '<hyperlink ref="A10" r:id="rId4"/>',
      '<brk id="12"',
      '<ignoredError sqref="A10:A11"',
    ])
      expect(data).toContain(piece);
    const tracked = parts.text("xl/worksheets/sheet1.xml");
    for (const piece of [
      // Those whose cells stayed go on sharing their formula.
      `<f t="shared" ref="A5:A7" si="0">'Số liệu'!C2*2</f>`,
      '<c r="A6"><f t="shared" si="0"/>',
      "<f>'Số liệu'!C6*2</f>",
      "SUM(DanhMuc,Bang1[Điểm],'Số liệu'!C2:C11)",
      "<xm:f>'Số liệu'!$C$7&gt;3</xm:f>",
      "<xm:f>'Số liệu'!$A$2:$A$11</xm:f>",
      "<xm:f>'Số liệu'!C2:C11</xm:f>",
    ])
      expect(tracked).toContain(piece);
    expect(parts.text("xl/workbook.xml")).toContain("'Số liệu'!$A$1:$C$22<");
    expect(parts.text("xl/workbook.xml")).toContain("SUM('Số liệu'!$C$2:$C$11)");
    expect(parts.text("xl/charts/chart1.xml")).toContain("<c:f>'Số liệu'!$C$2:$C$11</c:f>");
    expect(parts.text("xl/tables/table1.xml")).toContain('ref="A1:C11"><autoFilter ref="A1:C11"/>');
    expect(parts.text("xl/pivotTables/pivotTable1.xml")).toContain('ref="I25:J30"');
    expect(parts.text("xl/comments1.xml")).toContain('ref="A10"');
    expect(parts.text("xl/threadedComments/threadedComment1.xml")).toContain('ref="A10"');
    expect(parts.text("xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>9</x:Row>");
    expect(parts.text("xl/ctrlProps/ctrlProp1.xml")).toContain("'Số liệu'!$B$10");
    const drawing = parts.text("xl/drawings/drawing1.xml");
    expect(drawing).toContain("<xdr:row>9</xdr:row><xdr:rowOff>5</xdr:rowOff>");
    expect(drawing).toContain("<xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1");
    expect(drawing).toContain("textlink=\"'Số liệu'!$A$22\"");
  });
});

test("a tab's new name stands wherever the old one stood", async () => {
  const model = await readWorkbook(gold);
  renameSheet(model, model.sheets[1] as Sheet, "Số liệu 'cũ' 1");
  const parts = await open(await writeWorkbook(model));
  const texts = parts.paths.filter((path) => /\.(xml|rels|vml)$/.test(path)).map((path) => parts.text(path));
  expect(texts.filter((text) => /Số liệu(?! ('|''|&apos;)cũ)/.test(text))).toEqual([]);
  const tracked = parts.text("xl/worksheets/sheet1.xml");
  expect(tracked).toContain(`INDIRECT("'Số liệu ''cũ'' 1'!A2")`);
  expect(tracked).toContain(`location="'Số liệu ''cũ'' 1'!A1"`);
  expect(parts.text("xl/pivotCache/pivotCacheDefinition1.xml")).toContain(`sheet="Số liệu 'cũ' 1"`);
});

describe("a formula of a person's tab that reads ours", () => {
  const before = async () => {
    const model = await readWorkbook(gold);
    const tracked = model.sheets[0] as Sheet;
    putCell(tracked, 19, 0, { value: 7, style: cellAt(tracked, 19, 0).style, formula: "'Số liệu'!B2*3" });
    return writeWorkbook(model);
  };

  test("is not known when ours changes, its own tab stays as it is, and so it is until a program calculates", async () => {
    const file = await before();
    const school = openSchool({ workbook: await readWorkbook(file) });
    succeed(school.edit("Số liệu", 2, 2, [[50]]));
    const saved = await writeWorkbook(school.workbook);
    expect(await differences(file, saved)).toEqual(["xl/worksheets/sheet2.xml"]);
    const again = await readWorkbook(saved);
    expect(cellAt(again.sheets[0] as Sheet, 19, 0)).toMatchObject({ value: 7, stale: true });
    expect(cellAt(again.sheets[0] as Sheet, 4, 1).stale).toBeUndefined();
    const parts = await open(saved);
    const calculated = parts.text("xl/workbook.xml").replace(' fullCalcOnLoad="1"', "");
    parts.put("xl/workbook.xml", calculated);
    expect(cellAt((await readWorkbook(parts.save())).sheets[0] as Sheet, 19, 0).stale).toBeUndefined();
  });
});

test("a table's column bears the text that is written into its header", async () => {
  const model = await readWorkbook(gold);
  const data = model.sheets[1] as Sheet;
  putCell(data, 0, 1, { ...cellAt(data, 0, 1), value: "Số lượng" });
  expect((await open(await writeWorkbook(model))).text("xl/tables/table1.xml")).toContain(
    '<tableColumn id="2" name="Số lượng"/>',
  );
  putCell(data, 0, 1, { ...cellAt(data, 0, 1), value: 5 });
  await expect(writeWorkbook(model)).rejects.toMatchObject({ code: "reference", place: "Số liệu!B1" });
});

test("a new tab is put behind all others where a formula reads a run of tabs", async () => {
  const parts = goldParts();
  const tracked = parts["xl/worksheets/sheet1.xml"] as string;
  const run = tracked.replace("SUM(DanhMuc,Bang1[Điểm],'Số liệu'!C2:C9)", "SUM('Theo dõi:Số liệu'!B2)");
  const model = await readWorkbook(zipped({ ...parts, "xl/worksheets/sheet1.xml": run }));
  model.sheets.splice(1, 0, createSheet(model.nextId++, "Mới"));
  const names = [
    ...(await open(await writeWorkbook(model))).text("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g),
  ];
  expect(names.map(([, name]) => name)).toEqual(["Theo dõi", "Số liệu", "Biểu đồ", "Mới"]);
});

test("a column put into a table is refused by the table's name, and nothing is written", async () => {
  const model = await readWorkbook(gold);
  insertLines(model, model.sheets[1] as Sheet, "columns", 1, 1, 0);
  await expect(writeWorkbook(model)).rejects.toMatchObject({ code: "reference", place: "Số liệu: Bang1" });
});
