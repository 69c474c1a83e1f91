/** What people do to rows while a run is under way: between any two of its service calls. */
import fc from "fast-check";
import { contentColumns, contentRows } from "../../src/local/grid.ts";
import type { Sheet } from "../../src/local/model.ts";
import { deleteLines, insertLines } from "../../src/local/rows-and-columns.ts";
import { vi } from "../words.ts";
import { sheetOf } from "./damages.ts";
import type { School } from "./harness.ts";
import { sortRows } from "./sort-rows.ts";

const { indicators, evidence, people, forecast, mails } = vi.tabs;
const STAFF_WIDTH = 25;

/** Something done to rows; `row` and `column` are taken modulo what is there. */
export type Deed =
  | { kind: "sort"; tab: string; column: number; ascending: boolean; staffOnly: boolean }
  | { kind: "insert" | "delete"; tab: string; row: number }
  | { kind: "edit"; tab: string; row: number; field: string; value: number };

/** A deed before the service call of this number. */
export interface Disturbance {
  call: number;
  deed: Deed;
}

const tab = fc.constantFrom(indicators, indicators, indicators, evidence, people, forecast, mails);
const row = fc.nat(12);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constant("sort" as const),
    tab,
    column: fc.nat(20),
    ascending: fc.boolean(),
    staffOnly: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom("insert" as const, "delete" as const), tab, row }),
  fc.record({
    kind: fc.constant("edit" as const),
    tab: fc.constant(indicators),
    row,
    field: fc.constantFrom("code", "text", "text", "numerator", "owner", "dueOn"),
    value: fc.nat(90),
  }),
  fc.record({
    kind: fc.constant("edit" as const),
    tab: fc.constant(people),
    row,
    field: fc.constantFrom("email", "email", "code"),
    value: fc.nat(90),
  }),
);

/** One to four deeds during a run of so many service calls; half of them right before one of its writes. */
export function disturbances(calls: number, writes: readonly number[]): fc.Arbitrary<Disturbance[]> {
  const call = fc.oneof(fc.nat(calls - 1), fc.constantFrom(...writes));
  return fc.array(fc.record({ call, deed }), { minLength: 1, maxLength: 4 });
}

/** Does it, as somebody else with the workbook open would. */
export function perform(school: School, deed: Deed): void {
  const sheet = sheetOf(school.workbook, deed.tab);
  const rows = contentRows(sheet);
  if (rows < 2) return;
  if (deed.kind === "sort") sort(sheet, rows, deed);
  else if (deed.kind === "edit") edit(school, sheet, rows, deed);
  else moveRows(school, sheet, rows, deed);
}

/** The last indicator, person or piece stays: a school without any is another matter. */
function moveRows({ workbook }: School, sheet: Sheet, rows: number, { kind, row }: Deed & { row: number }): void {
  const at = 1 + (row % (rows - 1));
  if (kind === "insert") insertLines(workbook, sheet, "rows", at, 1, at);
  else if (rows > 2) deleteLines(workbook, sheet, "rows", at, 1);
}

/** All columns, as the menu sorts; or, as a selection of one's own columns does, only those of staff. */
function sort(sheet: Sheet, rows: number, { column, ascending, staffOnly }: Deed & { kind: "sort" }): void {
  const width = contentColumns(sheet);
  const columns = staffOnly && sheet.name === indicators ? STAFF_WIDTH : width;
  sortRows(sheet, { row: 1, column: 0, rows: rows - 1, columns }, column % columns, ascending);
}

const TYPED: Record<string, (value: number) => unknown> = {
  // Now and then the address of somebody else.
  email: (value) => `${["truong.phong", "pho.phong", `nguoi.${value}`][value % 3]}@truong.example`,
  code: (value) => `P7.${String(value).padStart(2, "0")}`,
  text: (value) => `nội dung ${1000 + value}`,
  numerator: (value) => value,
  owner: (value) => ["HT", "DP", "TP", "PP", "GV-01", "GV-02"][value % 6],
  dueOn: (value) => new Date(2026, 9, 1 + value),
};

function edit(school: School, sheet: Sheet, rows: number, { row, field, value }: Deed & { kind: "edit" }): void {
  const columns = sheet.name === people ? vi.columns.people : vi.columns.indicators;
  const header = (columns as Record<string, string>)[field];
  const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === header) + 1;
  const typed = TYPED[field]?.(value);
  school.edit(sheet.name, 2 + (row % (rows - 1)), column, [[typed]]);
}
