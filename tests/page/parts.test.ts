/** Parts of the page that need no browser. */
import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { filteredColumns, setFiltered } from "../../src/local/filtered.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { createWorkbook, type Sheet } from "../../src/local/model.ts";
import { deleteLines, insertLines } from "../../src/local/rows-and-columns.ts";
import { styleOf } from "../../src/local/styles.ts";
import { parseTable } from "../../src/page/client/grid/table-text.ts";
import { nextFiring } from "../../src/page/server/firings.ts";
import { pathOf } from "../../src/page/server/guard.ts";
import { Shadow } from "../../src/page/server/shadow.ts";
import { StyleTable, snapshotOf } from "../../src/page/server/snapshot.ts";
import { applyTabAction } from "../../src/page/server/tab-actions.ts";

test.each([
  ["one cell", "a", [["a"]]],
  [
    "Excel's last line end",
    "a\tb\r\n1\t2\r\n",
    [
      ["a", "b"],
      ["1", "2"],
    ],
  ],
  [
    "empty cells",
    "a\t\tb\n\t\tc",
    [
      ["a", "", "b"],
      ["", "", "c"],
    ],
  ],
  ["lines and tabs inside quotes", '"a\nb"\t"c ""d"""', [["a\nb", 'c "d"']]],
  [
    "rows of different lengths",
    "a\nb\tc",
    [
      ["a", ""],
      ["b", "c"],
    ],
  ],
])("a pasted block: %s", (_, text, cells) => {
  expect(parseTable(text)).toEqual(cells);
});

test("an hourly trigger keeps its minute, whenever it was made", () => {
  const at = (text: string) => Date.parse(`2026-11-30T${text}:00+07:00`);
  const trigger = { id: "1", owner: "a@b.vn", handler: "hourly", schedule: { everyHours: 1 }, createdAt: at("09:17") };
  expect(nextFiring([trigger], at("10:17"), at("23:00"))).toEqual({ id: "1", at: at("11:17") });
  expect(nextFiring([trigger], at("07:00"), at("08:00"))).toEqual({ id: "1", at: at("07:17") });
  expect(nextFiring([trigger], at("07:20"), at("08:00"))).toBeUndefined();
});

describe("a request is the page's own", () => {
  const path = (url: string, headers: Record<string, string>) =>
    pathOf({ url, headers: { host: "127.0.0.1:5000", ...headers } } as unknown as IncomingMessage, "token", 5000);

  test.each([
    ["from the page", "/token/socket", { origin: "http://127.0.0.1:5000" }, "socket"],
    ["typed by the person", "/token/", {}, ""],
    ["without the token", "/socket", {}, undefined],
    ["with another token", "/tokem/socket", {}, undefined],
    ["by another name", "/token/", { host: "evil.example:5000" }, undefined],
    ["from another page", "/token/upload", { origin: "http://evil.example" }, undefined],
    ["from a page of nobody", "/token/upload", { origin: "null" }, undefined],
    ["from another site, by the browser's word", "/token/", { "sec-fetch-site": "cross-site" }, undefined],
  ])("%s", (_, url, headers, expected) => {
    expect(path(url, headers as Record<string, string>)).toBe(expected);
  });
});

describe("what the page is told", () => {
  const book = () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0] as Sheet;
    const write = (row: number, value: string) => putCell(sheet, row, 0, { ...cellAt(sheet, row, 0), value });
    write(0, "a");
    write(1, "b");
    const [shadow, styles] = [new Shadow(), new StyleTable()];
    shadow.takeAll(workbook);
    return { workbook, sheet, write, shadow, styles };
  };

  test("is what it does not know, once", () => {
    const { workbook, write, shadow, styles } = book();
    write(1, "c");
    write(0, "a");
    const news = shadow.news(workbook, styles);
    expect(news).toMatchObject({ whole: false, cells: [{ cells: [[1, [0, "c", 0]]] }] });
    expect(shadow.news(workbook, styles)).toEqual({ whole: false, cells: [], sizes: [] });
  });

  test("is how high rows stand whose text is wrapped, and plain again without it", () => {
    const { workbook, sheet, write, shadow, styles } = book();
    write(1, "c");
    expect(shadow.news(workbook, styles)).toMatchObject({ cells: [{ heights: {} }] });
    putCell(sheet, 1, 0, { value: "một hai ba bốn năm sáu bảy", style: styleOf({ wrap: "wrap" }) });
    expect(shadow.news(workbook, styles)).toMatchObject({ cells: [{ heights: { 1: 36 } }] });
    expect(snapshotOf(workbook, "vi", styles).sheets[0]?.fittedHeights).toEqual({ 1: 36 });
    write(1, "");
    expect(shadow.news(workbook, styles)).toMatchObject({ cells: [{ heights: { 1: null } }] });
    sheet.rowHeights[1] = 30;
    shadow.takeAll(workbook);
    write(1, "một hai ba bốn năm sáu bảy");
    expect(shadow.news(workbook, styles)).toMatchObject({ cells: [{ heights: {} }] });
  });

  test("is nothing of what it did itself", () => {
    const { workbook, sheet, write, shadow, styles } = book();
    write(1, "c");
    shadow.takeCells(sheet, [{ row: 1, column: 0 }]);
    expect(shadow.news(workbook, styles)).toEqual({ whole: false, cells: [], sizes: [] });
  });

  test("is all of it where rows moved or a tab came", () => {
    const { workbook, sheet, shadow, styles } = book();
    insertLines(workbook, sheet, "rows", 1, 1, 0);
    expect(shadow.news(workbook, styles)).toEqual({ whole: true });
    applyTabAction(workbook, { do: "copy", sheet: sheet.id });
    expect(shadow.news(workbook, styles)).toEqual({ whole: true });
    expect(workbook.sheets).toHaveLength(2);
  });
});

test("the last tab that can be seen stays", () => {
  const workbook = createWorkbook();
  const { id } = workbook.sheets[0] as Sheet;
  applyTabAction(workbook, { do: "remove", sheet: id });
  applyTabAction(workbook, { do: "hide", sheet: id });
  expect(workbook.sheets).toMatchObject([{ id, hidden: false }]);
});

test("a filter's criteria go along with their column where the script moves it, and are let go with it", () => {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  ["Mã", "Mức"].forEach((value, column) => {
    putCell(sheet, 0, column, { ...cellAt(sheet, 0, column), value });
  });
  sheet.filter = { row: 0, column: 0, rows: 9, columns: 3 };
  const criteria = { filters: { filters: ["đạt"] } };
  setFiltered(sheet, [{ column: 1, criteria }], [3]);
  expect(filteredColumns(sheet)).toEqual([{ column: 1, criteria }]);
  insertLines(workbook, sheet, "columns", 1, 1, 0);
  insertLines(workbook, sheet, "rows", 2, 2, 1);
  expect(filteredColumns(sheet)).toEqual([{ column: 2, criteria }]);
  expect([...(sheet.filtered?.rows ?? [])]).toEqual([5]);
  deleteLines(workbook, sheet, "columns", 2, 1);
  expect(filteredColumns(sheet)).toEqual([]);
});
