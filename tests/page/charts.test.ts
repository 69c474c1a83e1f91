/** Charts of a file, as the page is told of them. No browser. */
import { expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { type Chart, createWorkbook, type Sheet } from "../../src/local/model.ts";
import type { Rect } from "../../src/local/rectangles.ts";
import { chartsOf } from "../../src/page/server/charts.ts";
import { pageTextOf } from "../../src/text/text.ts";

const area = (row: number, column: number, rows: number): Rect => ({ row, column, rows, columns: 1 });
const cells = (row: number, column: number, rows: number) => ({ sheet: 0, area: area(row, column, rows) });
const CHART: Chart = {
  id: 1,
  kind: "line",
  ranges: [{ sheetId: 0, rect: { row: 0, column: 1, rows: 4, columns: 3 } }],
  place: { row: 6, column: 0, x: 0, y: 0 },
  look: {
    title: "Tiến độ & đích",
    headers: 1,
    showsHidden: true,
    width: 400,
    height: 300,
    colors: ["#8a1c1c", "#57606a"],
    legend: "bottom",
    format: "0%",
    min: 0,
    max: 1,
  },
};
const DRAWN = {
  kind: "line",
  title: "Tiến độ & đích",
  format: "0%",
  min: 0,
  max: 1,
  series: [
    { name: cells(0, 2, 1), categories: cells(1, 1, 3), values: cells(1, 2, 3), color: "#8a1c1c" },
    { name: cells(0, 3, 1), categories: cells(1, 1, 3), values: cells(1, 3, 3), color: "#57606a" },
  ],
};

const workbook = (chart: Chart) => {
  const model = createWorkbook();
  const sheet = model.sheets[0] as Sheet;
  putCell(sheet, 0, 0, { ...cellAt(sheet, 0, 0), value: "a" });
  sheet.charts.push(chart);
  return { model, sheet };
};

test("a chart is the same to the page whether it was just made or read from the file", async () => {
  const { model, sheet } = workbook(CHART);
  expect(chartsOf(sheet)).toEqual({ drawn: [DRAWN], undrawn: [] });
  const again = await readWorkbook(await writeWorkbook(model));
  expect(chartsOf(again.sheets[0] as Sheet)).toEqual({ drawn: [DRAWN], undrawn: [] });
});

test.each([
  ["of another kind", { ...CHART, kind: "other" as const }],
  [
    "whose names and numbers are not as many",
    { ...CHART, ranges: [area(0, 0, 3), area(0, 1, 2)].map((rect) => ({ sheetId: 0, rect })) },
  ],
  ["whose cells were taken away", { ...CHART, ranges: [] }],
])("a chart %s is not drawn, which is told by its title", (_, chart) => {
  const { sheet } = workbook(chart);
  expect(chartsOf(sheet)).toEqual({ drawn: [], undrawn: ["Tiến độ & đích"] });
  sheet.charts.push({ ...CHART, id: 2 });
  const {
    look: { title: _title, ...untitled },
  } = chart;
  sheet.charts.push({ ...chart, id: 3, look: untitled });
  expect(chartsOf(sheet)).toEqual({ drawn: [DRAWN], undrawn: ["Tiến độ & đích", ""] });
});

test("series without a name are read as well", () => {
  const ranges = [area(0, 0, 3), area(0, 1, 3), area(0, 0, 3), area(0, 2, 3)].map((rect) => ({ sheetId: 0, rect }));
  const { drawn } = chartsOf(workbook({ ...CHART, ranges }).sheet);
  expect(drawn[0]?.series.map(({ values }) => values.area.column)).toEqual([1, 2]);
});

test("what is not drawn is told in words, with the titles that there are", () => {
  const tell = (language: "vi" | "en", ...titles: string[]) => pageTextOf(language).charts.undrawn(titles);
  expect(tell("vi", "Cơ cấu", "", "Tỷ lệ")).toMatch(/^Trang này không vẽ được 3 biểu đồ của tab: «Cơ cấu», «Tỷ lệ»\. /);
  expect(tell("vi", "")).toMatch(/ 1 biểu đồ của tab\. Biểu đồ vẫn còn nguyên trong tệp/);
  expect(tell("en", "Staff")).toMatch(/ 1 chart of this tab: “Staff”\. It is still in the file/);
  expect(tell("en", "", "")).toMatch(/ 2 charts of this tab\. They are/);
});
