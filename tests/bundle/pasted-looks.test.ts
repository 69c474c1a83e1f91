/** What a paste takes away of a tab's look, set-up puts back; what is nobody's of ours it leaves. */
import { beforeAll, expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import type { Sheet } from "../../src/local/model.ts";
import { DEFAULT_STYLE, type Style, styleOf } from "../../src/local/styles.ts";

import { TAB_ORDER, TABLES } from "../../src/workbook/tab-tables.ts";
import { vi } from "../words.ts";
import { demoSchool, type School, succeed } from "./harness.ts";

let school: School;
beforeAll(() => {
  school = demoSchool();
  succeed(school.press("setUpWorkbook", "ok"));
});

const sheetOf = (tab: string) => school.workbook.sheets.find(({ name }) => name === tab) as Sheet;

/** How the cells of a tab look: the header, two rows of data, an empty one further down. */
function looksOf(sheet: Sheet, columns: number) {
  const rows = [0, 1, 2, 400];
  return rows.map((row) => Array.from({ length: columns }, (_, column) => cellAt(sheet, row, column).style));
}

const rulesOf = ({ validations, conditionalFormats, columnWidths, protections, frozenRows }: Sheet) =>
  structuredClone({
    validations: validations
      .map(({ areas, ...rule }) => ({
        ...rule,
        cells: areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
      }))
      .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    conditionalFormats,
    columnWidths,
    protections: protections.map(({ id: _, ...protection }) => protection),
    frozenRows,
  });

function restyle(sheet: Sheet, row: number, column: number, style: Style): void {
  putCell(sheet, row, column, { ...cellAt(sheet, row, column), style });
}

const PASTES: [what: string, style: Style][] = [
  ["cells of another file", DEFAULT_STYLE],
  ["cells of another hue", styleOf({ background: "#ffff00", fontFamily: "Times New Roman", horizontal: "right" })],
  ["figures as text", styleOf({ numberFormat: "@", vertical: "bottom" })],
];

const TABLE_TABS = TAB_ORDER.filter((tab) => TABLES[tab]);

test.each(PASTES)("after a paste of %s into every table, every cell looks as before", (_, style) => {
  const seen = () =>
    TABLE_TABS.map((tab) => looksOf(sheetOf(vi.tabs[tab]), Object.keys(TABLES[tab]?.columns ?? {}).length));
  const before = seen();
  before.forEach((looks, index) => {
    const sheet = sheetOf(vi.tabs[TABLE_TABS[index] as (typeof TABLE_TABS)[number]]);
    for (const row of [0, 2]) {
      for (const column of (looks[0] ?? []).keys()) restyle(sheet, row, column, style);
    }
  });
  expect(seen()).not.toEqual(before);
  succeed(school.press("setUpWorkbook", "ok"));
  // A header's words are text in any format, figures keep the format that they have, and a cell's colour is its person's.
  const ours = ({ background, horizontal, numberFormat, ...rest }: Style, was: Style, row: number) => ({
    ...rest,
    ...(row === 0 ? { background, horizontal } : { isCentred: horizontal === "center" }),
    ...(row > 0 && was.numberFormat && { numberFormat }),
    isDate: was.isDate,
  });
  const shown = (tabs: Style[][][]) =>
    tabs.map((looks, tab) =>
      looks.map((cells, row) => cells.map((cell, column) => ours(cell, before[tab]?.[row]?.[column] as Style, row))),
    );
  expect(shown(seen())).toEqual(shown(before));
});

test("a cell that was pasted from another column of ours wraps and is centred as its own column", () => {
  const sheet = sheetOf(vi.tabs.indicators);
  const headers = Object.keys(vi.columns.indicators);
  const [text, owner, dueOn] = ["text", "owner", "dueOn"].map((field) => headers.indexOf(field)) as [
    number,
    number,
    number,
  ];
  const before = looksOf(sheet, headers.length);
  for (const column of [text, dueOn]) restyle(sheet, 2, column, cellAt(sheet, 2, owner).style);
  succeed(school.press("setUpWorkbook", "ok"));
  expect(looksOf(sheet, headers.length)).toEqual(before);
});

test("dropdowns, rules of colour, widths, the protection and frozen headers are put back in every tab", () => {
  const before = school.workbook.sheets.map(rulesOf);
  for (const sheet of school.workbook.sheets) {
    sheet.validations = sheet.validations.filter((_, index) => index % 2 === 1);
    sheet.conditionalFormats = [];
    sheet.protections = [];
    sheet.frozenRows = 0;
    if (sheet.columnWidths.length > 2) sheet.columnWidths[1] = 20;
  }
  succeed(school.press("setUpWorkbook", "ok"));
  expect(school.workbook.sheets.map(rulesOf)).toEqual(before);
});

test("a dropdown that is gone from one cell, or offers another column's words, is put back; a person's own stays", () => {
  const sheet = sheetOf(vi.tabs.evidence);
  const own = { areas: [{ row: 1, column: 2, rows: 5, columns: 1 }], allowInvalid: true, help: "" };
  sheet.validations.push({ ...own, criteria: { kind: "list", values: ["có", "không"], dropdown: true } });
  const indicators = sheetOf(vi.tabs.indicators);
  const headers = Object.keys(vi.columns.indicators);
  const [state, measure] = [headers.indexOf("state"), headers.indexOf("measure")];
  const before = rulesOf(indicators);
  const cell = { row: 3, column: state, rows: 1, columns: 1 };
  indicators.validations = indicators.validations.flatMap((rule) => {
    const [area] = rule.areas;
    if (area?.column === measure) return [{ ...rule, areas: [...rule.areas, cell] }];
    if (area?.column !== state) return [rule];
    const [above, below] = [
      { ...area, rows: 2 },
      { ...area, row: 4, rows: area.rows - 3 },
    ];
    return [{ ...rule, areas: [above, below] }];
  });
  succeed(school.press("setUpWorkbook", "ok"));
  expect(rulesOf(indicators)).toEqual(before);
  expect(sheet.validations.at(-1)).toMatchObject({ criteria: { values: ["có", "không"] } });
});

test("rows put in at the end look as those above them", () => {
  const sheet = sheetOf(vi.tabs.people);
  sheet.maxRows += 50;
  succeed(school.press("setUpWorkbook", "ok"));
  const list = sheet.validations.find(({ areas }) => areas.some((area) => area.row + area.rows === sheet.maxRows));
  expect(list).toBeDefined();
});

test("a tab in place of ours is given the whole look", () => {
  const sheet = sheetOf(vi.tabs.units);
  const shown = () =>
    looksOf(sheet, 4).map((cells, row) => cells.map((cell) => (row === 0 ? { ...cell, numberFormat: "" } : cell)));
  const before = shown();
  const headers = school.cells(vi.tabs.units)[0] as string[];
  Object.assign(sheet, { id: 99_000, rows: [headers.map((value) => ({ value, style: DEFAULT_STYLE }))] });
  sheet.columnStyles = [];
  sheet.columnWidths = [];
  delete sheet.tabColor;
  succeed(school.press("setUpWorkbook", "ok"));
  expect(shown()).toEqual(before);
  expect(sheet.tabColor).toBeDefined();
});
