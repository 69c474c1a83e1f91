import fc from "fast-check";
import { expect, test } from "vitest";
import { demoRows } from "../../src/catalog/demo.ts";
import { assess } from "../../src/domain/readiness.ts";
import { renderComputed } from "../../src/views/computed.ts";
import { decodeBook, type StaffGrids } from "../../src/workbook/book.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { areSettled, editedRows, gridsAround, type StaffEdit, withKeys } from "../../src/workbook/edited-rows.ts";
import { encodeSetting, SETTING_KEYS } from "../../src/workbook/settings.ts";
import { encode, findLayout, headerOf, type Table } from "../../src/workbook/table.ts";
import { CALENDAR, EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../../src/workbook/tables.ts";
import { runs } from "../setup/sweep.ts";
import { vi } from "../words.ts";

const TODAY = "2026-11-24";

function gridOf(table: unknown, records: readonly object[]): Cell[][] {
  const of = table as Table;
  const fields = Object.keys(of.columns);
  const rows = encode(of, fields, records as Record<string, unknown>[], vi);
  return [fields.map((field) => headerOf(vi, of.tab, field)), ...rows];
}

/** The sample as it was scored; pieces of evidence that share a code, serve several rows or none that is known. */
function scoredSample(): Required<StaffGrids> {
  const demo = demoRows(TODAY, "vi");
  const settings = SETTING_KEYS.map((key) => encodeSetting(key, demo.settings, vi));
  const [one, two, three] = demo.evidence;
  const odd = [
    { ...one, indicators: ["1.1", "2.1", "1.2, 3.1"] },
    { ...two, code: "H9", indicators: ["1.2", "nowhere"] },
    { ...three, code: "H9", indicators: ["2.2; 2.3"] },
  ];
  return {
    indicators: gridOf(
      INDICATORS,
      demo.indicators.map((each) => ({ ...each, echo: each.code })),
    ),
    evidence: gridOf(EVIDENCE, [...demo.evidence, ...odd]),
    people: gridOf(PEOPLE, demo.people),
    units: gridOf(UNITS, demo.units),
    calendar: gridOf(CALENDAR, []),
    settings: [Object.values(vi.columns.settings), ...settings.map(({ key, value, help }) => [key, value, help])],
  };
}

const sample = scoredSample();

/** What the computed block would show, by row. */
function shownOf(grids: StaffGrids): Map<number, unknown> {
  const { rows } = assess(decodeBook(grids, TODAY).book, TODAY);
  return new Map(rows.map((result) => [result.indicator.row, renderComputed(result, vi)]));
}

/** What an edit of one cell would show, row by row; undefined where all is computed. */
function shownByEdit(edit: StaffEdit, grids: Required<StaffGrids>): Map<number, unknown> | undefined {
  const { layout } = findLayout(INDICATORS, grids.indicators[0] ?? []);
  const codes = grids.indicators.map((cells) => cells[(layout.code ?? 0) - 1] ?? "");
  const known = withKeys({ layout, codes, evidence: grids.evidence });
  const rows = editedRows(edit, known);
  if (!rows || !areSettled(rows, grids.indicators, known)) return undefined;
  const block = grids.indicators.map((cells, index) => (index === 0 || rows.includes(index + 1) ? cells : []));
  const shown = shownOf({ ...grids, ...gridsAround(rows, block, known) });
  return new Map(rows.map((row) => [row, shown.get(row)]));
}

function typed(grids: Required<StaffGrids>, { tab, rows, columns }: StaffEdit, value: Cell): Required<StaffGrids> {
  const grid = grids[tab].map((cells, index) =>
    index + 1 === rows[0] ? cells.map((cell, at) => (at + 1 === columns[0] ? value : cell)) : cells,
  );
  return { ...grids, [tab]: grid };
}

const edits = fc
  .record({
    tab: fc.constantFrom("indicators" as const, "evidence" as const),
    row: fc.nat(),
    from: fc.nat(),
    column: fc.nat(),
    other: fc.constantFrom<Cell | undefined>(
      undefined,
      undefined,
      undefined,
      "",
      "có",
      3,
      "1.1; 1.2",
      new Date(2026, 4, 5),
    ),
  })
  .map(({ tab, row, from, column, other }) => {
    const grid = sample[tab];
    const at = { row: 2 + (row % (grid.length - 1)), column: 1 + (column % 25) };
    const old = grid[at.row - 1]?.[at.column - 1] ?? "";
    const value = other ?? grid[1 + (from % (grid.length - 1))]?.[at.column - 1] ?? "";
    const edit: StaffEdit = { tab, rows: [at.row, at.row], columns: [at.column, at.column], before: String(old) };
    return { edit, value };
  });

const before = shownOf(sample);

test("what an edit shows in the rows that it can change is what a score shows, and it can change no other", () => {
  let [narrow, changed] = [0, 0];
  fc.assert(
    fc.property(edits, ({ edit, value }) => {
      const after = typed(sample, edit, value);
      const byEdit = shownByEdit(edit, after);
      if (!byEdit) return;
      const byScore = shownOf(after);
      narrow++;
      for (const [row, shown] of byScore) {
        expect(byEdit.has(row) ? byEdit.get(row) : before.get(row)).toEqual(shown);
        if (JSON.stringify(shown) !== JSON.stringify(before.get(row))) changed++;
      }
    }),
    runs(150),
  );
  expect(narrow).toBeGreaterThan(20);
  expect(changed).toBeGreaterThan(5);
});

test.each<[what: string, edit: StaffEdit]>([
  ["a header", { tab: "indicators", rows: [1, 1], columns: [9, 9], before: "" }],
  ["a code", { tab: "indicators", rows: [3, 3], columns: [1, 1], before: "1.2" }],
  ["rows pasted over codes", { tab: "indicators", rows: [3, 9], columns: [1, 12] }],
  ["a whole list", { tab: "indicators", rows: [3, 60], columns: [9, 9] }],
  ["whom evidence serves, pasted", { tab: "evidence", rows: [3, 3], columns: [2, 2] }],
  ["a person", { tab: "people", rows: [2, 2], columns: [3, 3], before: "" }],
  ["a day", { tab: "calendar", rows: [2, 2], columns: [1, 1], before: "" }],
])("%s can change any row", (_, edit) => {
  expect(shownByEdit(edit, sample)).toBeUndefined();
});
