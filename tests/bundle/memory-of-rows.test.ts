/** What a row remembers belongs to its code: slips of the finger, sorting and garbled cells do not change it. */
import { expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { vi } from "../words.ts";
import { COORDINATOR, openSchool, outcomeOf, placeOf, rowOf, type School, succeed, type } from "./harness.ts";
import { approved, copyOf } from "./small-school.ts";

const IND = vi.tabs.indicators;
const C = vi.columns.indicators;
const open = () => openSchool({ ...copyOf(approved), at: "2026-11-24T07:05:00" });
const fire = (school: School) =>
  succeed(school.fire(school.triggers().find(({ owner }) => owner === COORDINATOR)?.id ?? ""));

/** Verified, moved back and void since: the row of P2.02 has something to remember. */
function withMemory(): School {
  const school = open();
  type(school, IND, "P2.02", C.verifiedBy, "HT");
  type(school, IND, "P2.02", C.verifiedOn, new Date(2026, 10, 20));
  succeed(school.press("refreshReadiness"));
  type(school, IND, "P2.02", C.dueOn, new Date(2027, 3, 1));
  type(school, vi.tabs.evidence, "H1.1", vi.columns.evidence.link, "https://drive.example/other");
  succeed(school.press("refreshReadiness"));
  return school;
}

const remembered = (school: School, code = "P2.02") => {
  const row = rowOf(school, IND, code);
  return [row[C.verified], row[C.slips], row[C.originalDueOn]];
};

test.each([
  ["at once", false, "P2.2"],
  ["after a score", true, "P2.2"],
  ["after a score, of a code that another row has", true, "P2.01"],
  ["after a score, of a code that was emptied", true, ""],
  ["after a score, of words over the code", true, "xem lại"],
])("a slip in a code that is taken back %s changes nothing", (_, isScored, slip) => {
  const school = withMemory();
  const before = remembered(school);
  expect(before).toEqual([vi.words.reconfirm, 1, expect.anything()]);
  const { row } = placeOf(school, IND, "P2.02", C.code);
  succeed(school.edit(IND, row, 1, [[slip]]));
  if (isScored) succeed(school.press("refreshReadiness"));
  succeed(school.edit(IND, row, 1, [["P2.02"]]));
  succeed(school.press("refreshReadiness"));
  expect(remembered(school)).toEqual(before);
});

test("another indicator in the place of one inherits nothing", () => {
  const school = withMemory();
  const { row } = placeOf(school, IND, "P2.02", C.code);
  type(school, IND, "P2.02", C.text, "Một chỉ tiêu hoàn toàn khác");
  succeed(school.edit(IND, row, 1, [["Z9.99"]]));
  succeed(school.press("refreshReadiness"));
  expect(remembered(school, "Z9.99")[1]).toBe("");
});

test("a verification that was taken back may be given again on the same day", () => {
  const school = withMemory();
  for (const [by, on] of [
    ["", ""],
    ["HT", new Date(2026, 10, 20)],
  ] as const) {
    type(school, IND, "P2.02", C.verifiedBy, by);
    type(school, IND, "P2.02", C.verifiedOn, on);
    succeed(school.press("refreshReadiness"));
  }
  expect(remembered(school)[0]).toBe(vi.words.level(1));
});

test("a garbled cell of memory is listed and not obeyed: the owner goes on being reminded", () => {
  const school = open();
  fire(school);
  const { row, column } = placeOf(school, IND, "P2.01", C.followUp);
  const sheet = school.workbook.sheets.find(({ name }) => name === IND);
  const cell = sheet && cellAt(sheet, row - 1, column - 1);
  const parts = String(cell?.value).split("|");
  parts[2] = "24/11/2026";
  if (sheet && cell) putCell(sheet, row - 1, column - 1, { ...cell, value: parts.join("|") });
  const { problems = [] } = outcomeOf(school.press("checkWorkbook"));
  expect(problems.filter(({ code }) => code === "memoryGarbled")).toMatchObject([
    { row, column: "followUp", severity: "cell" },
  ]);
  const from = school.outbox.length;
  for (const day of ["25", "26", "27", "30"]) {
    school.at(`2026-11-${day}T07:05:00`);
    fire(school);
  }
  const told = school.outbox
    .slice(from)
    .filter(({ to, body }) => to[0]?.startsWith("truong.phong") && /P2\.01/.test(body));
  expect(told.length).toBeGreaterThan(0);
});

test("a history that somebody sorted newest first goes on as before: nothing changes, nothing is said to", () => {
  const school = open();
  fire(school);
  for (const day of [25, 26]) {
    school.at(`2026-11-${day}T07:05:00`);
    type(school, IND, "P1.01", C.dueOn, new Date(2026, 11, day));
    fire(school);
  }
  const sheet = school.workbook.sheets.find(({ name }) => name === vi.tabs.history);
  const [headers, ...rows] = sheet?.rows ?? [];
  const filled = rows.filter((cells) => cells?.some((each) => each && each.value !== ""));
  filled.sort((a, b) => Number(b?.[0]?.value) - Number(a?.[0]?.value));
  const latest = filled[0]?.[0]?.value;
  if (sheet && headers) sheet.rows = [headers, ...filled];
  const today = school.cells(vi.tabs.history).filter(([on]) => on === latest).length;
  succeed(school.press("refreshReadiness"));
  const again = school.cells(vi.tabs.history).filter(([on]) => on === latest);
  expect(again).toHaveLength(today);
  const before = school.cells(vi.tabs.history).filter(([on]) => on !== "").length;
  school.at("2026-11-27T07:05:00");
  fire(school);
  expect(school.cells(vi.tabs.history).filter(([on]) => on !== "")).toHaveLength(before + 1);
});
