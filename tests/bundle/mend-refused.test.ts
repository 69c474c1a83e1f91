/** Repairs whose cells refuse what is written: the others are made, and the cell is named. */
import { expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import type { Criteria } from "../../src/local/model.ts";
import { vi } from "../words.ts";
import { openSchool, outcomeOf, placeOf, rowOf, type School, succeed } from "./harness.ts";
import { copyOf, unapproved } from "./small-school.ts";

const IND = vi.tabs.indicators;
const C = vi.columns.indicators;

/** What a cell holds as text, however it came there. */
function type(school: School, tab: string, code: string, header: string, value: string): void {
  const { row, column } = placeOf(school, tab, code, header);
  const sheet = school.workbook.sheets.find(({ name }) => name === tab);
  if (sheet) putCell(sheet, row - 1, column - 1, { ...cellAt(sheet, row - 1, column - 1), value });
}

/** A rule of the cell that refuses all but these, as a program may leave it in a file. */
function refuseAllBut(school: School, code: string, header: string, criteria: Criteria): void {
  const { row, column } = placeOf(school, IND, code, header);
  const sheet = school.workbook.sheets.find(({ name }) => name === IND);
  const areas = [{ row: row - 1, column: column - 1, rows: 1, columns: 1 }];
  sheet?.validations.unshift({ areas, criteria, allowInvalid: false, help: "" });
}

test("a dropdown of codes that refuses names gives way to ours, which offers names", () => {
  const school = openSchool({ ...copyOf(unapproved) });
  type(school, IND, "P1.05", C.owner, " giảng viên 02 ");
  type(school, IND, "P1.06", C.dueOn, "31/12/2026");
  refuseAllBut(school, "P1.05", C.owner, { kind: "list", values: ["GV-01", "GV-02"], dropdown: true });
  const outcome = outcomeOf(school.press("mendWorkbook", "yes"));
  expect(rowOf(school, IND, "P1.05")[C.owner]).toBe("Giảng viên 02");
  expect(rowOf(school, IND, "P1.06")[C.dueOn]).toBe(46387);
  expect(outcome.messages?.join("\n")).not.toContain("Không ghi được");
});

test("a rule of the school's own that refuses the repair stays, stops no other, and its cell is named", () => {
  const school = openSchool({ ...copyOf(unapproved) });
  type(school, IND, "P2.01", C.numerator, "8 ");
  type(school, IND, "P1.06", C.dueOn, "31/12/2026");
  refuseAllBut(school, "P2.01", C.numerator, { kind: "between", low: 0, high: 5 });
  const outcome = outcomeOf(school.press("mendWorkbook", "yes"));
  expect(rowOf(school, IND, "P1.06")[C.dueOn]).toBe(46387);
  expect(rowOf(school, IND, "P2.01")[C.numerator]).toBe("8 ");
  expect(outcome.messages?.join("\n")).toContain("Không ghi được vào: Chỉ tiêu!J8 «8 » → «8»");
  succeed(school.press("refreshReadiness"));
});
