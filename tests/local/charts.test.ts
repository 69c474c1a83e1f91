/** Charts over the cells: built as Google's are, kept in the file, and a person's left as they are. */
import { expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { Package } from "../../src/local/xlsx/package.ts";
import { evaluate, firstSheet, hostOf, runOn, script, workbook } from "./support.ts";

const BUILD = `
sheet.getRange(1, 1, 3, 2).setValues([["Tiêu chí", "Tỷ lệ"], ["1", 0.5], ["2", 0.75]]);
const builder = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange(1, 1, 3, 2)).setNumHeaders(1)
  .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH).setPosition(5, 3, 10, 0)
  .setOption("title", "Tỷ lệ & tiêu chí").setOption("colors", ["#8a1c1c"]);
`;
const RANGES = "return sheet.getCharts().map((chart) => chart.getRanges().map((range) => range.getA1Notation()))";

test("a chart that is put on a sheet is one of its charts, also when the file is opened again", async () => {
  const model = workbook();
  expect(runOn(hostOf(script(`${BUILD} sheet.insertChart(builder.build()); ${RANGES}`), { workbook: model }))).toEqual([
    ["A1:B3"],
  ]);
  const again = await readWorkbook(await writeWorkbook(model));
  expect(firstSheet(again).charts).toMatchObject([{ kind: "bar", place: { row: 4, column: 2, x: 10, y: 0 } }]);
  expect(runOn(hostOf(script(RANGES), { workbook: again }))).toEqual([["B1", "A2:A3", "B2:B3"]]);
});

test("the parts of charts stay byte for byte when cells change and when one more is put beside them", async () => {
  const model = workbook();
  const insert = `${BUILD} sheet.insertChart(builder.build());`;
  runOn(hostOf(script(insert), { workbook: model }));
  const before = await Package.open(Buffer.from(await writeWorkbook(model)));
  const again = await readWorkbook(before.save());
  runOn(hostOf(script(insert.replace("0.5", "0.25")), { workbook: again }));
  const after = await Package.open(Buffer.from(await writeWorkbook(again)));
  expect(after.text("xl/charts/chart1.xml")).toBe(before.text("xl/charts/chart1.xml"));
  expect(after.text("xl/charts/chart1.xml")).toContain("Tỷ lệ &amp; tiêu chí");
  expect(after.text("xl/drawings/drawing1.xml").match(/<xdr:oneCellAnchor/g)).toHaveLength(2);
  expect(after.has("xl/charts/chart2.xml")).toBe(true);
});

test("a chart follows the cells that it draws and the one that it hangs on", () => {
  const model = workbook();
  const body = `${BUILD} sheet.insertChart(builder.build()); sheet.insertRowsBefore(1, 2); ${RANGES}`;
  expect(runOn(hostOf(script(body), { workbook: model }))).toEqual([["A3:B5"]]);
  expect(firstSheet(model).charts[0]?.place.row).toBe(6);
});

test.each([
  ['builder.setOption("pieHole", 0.4)', 'EmbeddedChartBuilder.setOption("pieHole", 0.4)'],
  ["builder.setChartType(Charts.ChartType.PIE)", "Charts.ChartType.PIE"],
  ["builder.asColumnChart()", "EmbeddedChartBuilder.asColumnChart"],
])("what is not drawn here is named: %s", (call, name) => {
  expect(() => evaluate(`${BUILD} ${call};`)).toThrow(`not emulated: ${name}`);
});

test("a chart without a range, a kind or a place is refused as it is built", () => {
  expect(evaluate("return caught(() => sheet.newChart().setChartType(Charts.ChartType.LINE).build())")).toMatch(
    /^Exception/,
  );
});
