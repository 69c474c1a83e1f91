/** What a save keeps, part by part, of a package with every feature; and what it refuses or tells. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { createSheet, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { deleteLines } from "../../src/local/rows-and-columns.ts";
import { restyle } from "../../src/local/styles.ts";
import { openWorkbookFile, saveWorkbookFile } from "../../src/local/workbook-file.ts";
import { folder } from "../cli/terminal.ts";
import { goldParts, zipped } from "../fixtures/gold-package.ts";
import { differences, open } from "./packages.ts";

const PARTS = goldParts();
const gold = zipped(PARTS);

/** The gold package after a change of its model. */
async function saved(change: (model: WorkbookModel, data: Sheet) => void, parts = PARTS): Promise<Uint8Array> {
  const model = await readWorkbook(zipped(parts));
  change(model, model.sheets[1] as Sheet);
  return writeWorkbook(model);
}

function put(sheet: Sheet, row: number, column: number, value: string): void {
  putCell(sheet, row, column, { ...cellAt(sheet, row, column), value });
}

describe("rows that are taken out", () => {
  test("change the parts that name their cells, and no other", async () => {
    const after = await saved((model, data) => deleteLines(model, data, "rows", 2, 2));
    expect((await differences(gold, after)).sort()).toEqual([
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/ctrlProps/ctrlProp1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "xl/pivotTables/pivotTable1.xml",
      "xl/tables/table1.xml",
      "xl/threadedComments/threadedComment1.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    const parts = await open(after);
    const data = parts.text("xl/worksheets/sheet2.xml");
    for (const piece of [
      '<row r="18" ht="30" customHeight="1"><c r="A18"><f>SUM(B2:B7)</f>',
      '<c r="C6"><f>B6*$B$2</f>',
      '<autoFilter ref="E3:G7">',
      '<mergeCell ref="A10:C10"/>',
      '<conditionalFormatting sqref="B2:B7">',
      'val="$B$6"',
      '<hyperlink ref="A6" r:id="rId4"/>',
      '<brk id="8"',
    ])
      expect(data).toContain(piece);
    const tracked = parts.text("xl/worksheets/sheet1.xml");
    expect(tracked).toContain("SUM(DanhMuc,Bang1[Điểm],'Số liệu'!C2:C7)");
    expect(tracked).toContain("<f>#REF!*2</f>");
    expect(parts.text("xl/workbook.xml")).toContain("'Số liệu'!$A$1:$C$18<");
    expect(parts.text("xl/charts/chart1.xml")).toContain("<c:f>'Số liệu'!$C$2:$C$7</c:f>");
    expect(parts.text("xl/tables/table1.xml")).toContain('ref="A1:C7"><autoFilter ref="A1:C7"/>');
    expect(parts.text("xl/pivotTables/pivotTable1.xml")).toContain('ref="I21:J26"');
    expect(parts.text("xl/comments1.xml")).toContain('ref="A6"');
    expect(parts.text("xl/drawings/vmlDrawing1.vml")).toContain("<x:Row>5</x:Row>");
  });

  test("below all that is read change nothing but how their own tab spells it", async () => {
    const after = await saved((model) => deleteLines(model, model.sheets[0] as Sheet, "rows", 10, 3));
    expect(await differences(gold, after)).toEqual(["xl/worksheets/sheet1.xml"]);
    const tracked = (await open(after)).text("xl/worksheets/sheet1.xml");
    const isShared = / spans="1:5"|<sheetData>.*<\/sheetData>/gs;
    expect(tracked.replace(isShared, "")).toBe(PARTS["xl/worksheets/sheet1.xml"]?.replace(isShared, ""));
    expect(tracked).toContain(`<c r="A6"><f>'Số liệu'!C3*2</f><v>4</v></c>`);
  });
});

test("columns that are taken out beside a table move what stands behind them, and leave the table", async () => {
  const after = await saved((model, data) => deleteLines(model, data, "columns", 3, 1));
  const parts = await open(after);
  expect(parts.text("xl/tables/table1.xml")).toBe(PARTS["xl/tables/table1.xml"]);
  expect(parts.text("xl/worksheets/sheet2.xml")).toContain('<autoFilter ref="D5:F9">');
  expect(parts.text("xl/pivotTables/pivotTable1.xml")).toContain('ref="H23:I28"');
});

test("a tab of ours that is taken out again leaves the package as it was without it", async () => {
  const model = await readWorkbook(gold);
  const own = createSheet(model.nextId++, "Tạm");
  model.sheets.push(own);
  put(own, 0, 0, "chữ");
  const between = await writeWorkbook(model);
  expect(await differences(gold, between)).toEqual([]);
  model.sheets.splice(model.sheets.indexOf(own), 1);
  const after = await writeWorkbook(model);
  expect(await differences(gold, after)).toEqual([]);
  const parts = await open(after);
  expect(parts.text("xl/workbook.xml")).not.toContain("Tạm");
  expect(parts.paths.filter((path) => /worksheets\/sheet/.test(path))).toHaveLength(
    Object.keys(PARTS).filter((path) => /worksheets\/sheet/.test(path)).length,
  );
});

describe("a cell of a pivot table", () => {
  test("is not written over, and is named", async () => {
    const refused = { code: "part-of-pivot", place: "Số liệu!J24" };
    await expect(saved((_, data) => put(data, 23, 9, "khác"))).rejects.toMatchObject(refused);
  });

  test("is no neighbour's", async () => {
    await expect(saved((_, data) => put(data, 23, 10, "khác"))).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe("the list of tabs in the properties of the document", () => {
  const PATH = "docProps/app.xml";
  const listOf = (titles: readonly string[], tabs: number) =>
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Trang tính</vt:lpstr></vt:variant><vt:variant><vt:i4>${tabs}</vt:i4></vt:variant><vt:variant><vt:lpstr>Biểu đồ</vt:lpstr></vt:variant><vt:variant><vt:i4>${titles.length - tabs}</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join("")}</vt:vector></TitlesOfParts><Company>Trường</Company></Properties>`;
  const withList = (titles: readonly string[]) => ({
    ...PARTS,
    [PATH]: listOf(titles, 2),
    "_rels/.rels": (PARTS["_rels/.rels"] as string).replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="${PATH}"/></Relationships>`,
    ),
  });
  const change = (model: WorkbookModel) => {
    (model.sheets[0] as Sheet).name = "Việc & hạn";
    model.sheets.push(createSheet(model.nextId++, "Tổng quan"));
  };

  test("follows tabs that are renamed and added", async () => {
    const after = await open(await saved(change, withList(["Theo dõi", "Số liệu", "Biểu đồ"])));
    expect(after.text(PATH)).toBe(listOf(["Việc &amp; hạn", "Số liệu", "Tổng quan", "Biểu đồ"], 3));
  });

  test("stays as it is where it was not true before", async () => {
    const wrong = withList(["Theo dõi", "Khác", "Biểu đồ"]);
    expect((await open(await saved(change, wrong))).text(PATH)).toBe(wrong[PATH]);
  });
});

test("a digital signature that a save voids is told of, and no other", async () => {
  const here = folder();
  const path = join(here.path, "a.xlsx");
  const signed = {
    ...PARTS,
    "_xmlsignatures/origin.sigs": "",
    "_rels/.rels": (PARTS["_rels/.rels"] as string).replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
  };
  for (const [parts, isChanged, voided] of [
    [signed, true, true],
    [signed, false, false],
    [PARTS, true, false],
  ] as const) {
    writeFileSync(path, zipped(parts));
    const file = await openWorkbookFile(path);
    if (isChanged) put(file.model.sheets[0] as Sheet, 30, 0, "mới");
    expect(await saveWorkbookFile(file)).toEqual({ voided });
  }
  here.remove();
});

describe("a tab of ours in a person's file", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const stylesWith = (font: string) =>
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font>${font}</font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="9" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  /** The fonts of the file after a tab was put in whose heading is bold, in the letters that Google begins with. */
  const fontsOf = async (font: string) => {
    const after = await saved(
      (model) => {
        const own = createSheet(model.nextId++, "Tổng quan");
        model.sheets.push(own);
        const { style } = cellAt(own, 0, 0);
        putCell(own, 0, 0, {
          value: "Tiêu đề",
          style: restyle((each) => ({ ...each, bold: true, fontFamily: "Arial" }))(style),
        });
        putCell(own, 1, 0, { value: "chữ", style });
      },
      { ...PARTS, "xl/styles.xml": stylesWith(font) },
    );
    const xml = (await open(after)).text("xl/styles.xml");
    return [...xml.matchAll(/<font>(.*?)<\/font>/g)].map(([, each]) => each ?? "");
  };

  test("is in the letters of the file's theme", async () => {
    const theirs = '<sz val="12"/><color theme="1"/><name val="Cambria"/><family val="1"/><scheme val="minor"/>';
    const [first, bold, ...others] = await fontsOf(theirs);
    expect(first).toBe(theirs);
    expect(bold).toContain("<b/>");
    for (const said of ['<sz val="12"/>', 'val="Cambria"', '<scheme val="minor"/>']) expect(bold).toContain(said);
    expect(others).toEqual([]);
  });

  test.each([
    ["signs", '<sz val="11"/><name val="Wingdings"/>'],
    ["letters too small to read", '<sz val="4"/><name val="Cambria"/>'],
  ])("is in plain letters where theirs are %s", async (_, theirs) => {
    const [first, ...others] = await fontsOf(theirs);
    expect(first).toBe(theirs);
    expect(others.length).toBeGreaterThan(0);
    for (const each of others) expect(each).toContain('<name val="Arial"/>');
  });
});

test("new texts stand behind all that the table of texts has, blank ones that are no pair of tags too", async () => {
  const strings = PARTS["xl/sharedStrings.xml"] as string;
  const items = strings.match(/<si[ >]/g)?.length ?? 0;
  const parts = { ...PARTS, "xl/sharedStrings.xml": strings.replace("</sst>", "<si /><si/></sst>") };
  const after = await saved((_, data) => put(data, 30, 0, "mới"), parts);
  expect((await open(after)).text("xl/sharedStrings.xml")).toMatch(/<si \/><si\/><si><t>mới<\/t><\/si><\/sst>/);
  expect((await open(after)).text("xl/worksheets/sheet2.xml")).toContain(`<v>${items + 2}</v></c></row></sheetData>`);
  expect(cellAt((await readWorkbook(after)).sheets[1] as Sheet, 30, 0).value).toBe("mới");
});

test("a tab that fills all columns of two rows is no tab of millions of cells", async () => {
  const cells = '<c t="b"><v>1</v></c>'.repeat(16_384);
  const data = (PARTS["xl/worksheets/sheet2.xml"] as string).replace(
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData><row>${cells}</row><row>${cells}</row></sheetData>`,
  );
  const { sheets } = await readWorkbook(zipped({ ...PARTS, "xl/worksheets/sheet2.xml": data }));
  const { maxRows, maxColumns } = sheets[1] as Sheet;
  expect(maxColumns).toBe(16_384);
  expect(maxRows * maxColumns).toBeLessThan(2_000_000);
});
