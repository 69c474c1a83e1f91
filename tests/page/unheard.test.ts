/** What the server tells while changes of the person's are under way to it. */
import { describe, expect, test } from "vitest";
import { Unheard } from "../../src/page/client/grid/unheard.ts";
import type { Change } from "../../src/page/protocol.ts";

const SHEET = 7;

/** Where a cell of the tab stands after changes that were sent. */
function place(row: number, column: number, ...changes: Change[]) {
  const unheard = new Unheard();
  for (const change of changes) {
    unheard.made(change);
    unheard.sent(change);
  }
  return unheard.placeOf(SHEET, row, column);
}

const typed = (row: number, column: number): Change => ({
  do: "cells",
  sheet: SHEET,
  cells: [{ row, column, value: "x" }],
});
const lines = (what: "insert" | "delete", of: "rows" | "columns", at: number, count: number): Change => ({
  do: what,
  sheet: SHEET,
  lines: of,
  at,
  count,
});
const free = { content: false, look: false, note: false };

describe("a cell that the server tells", () => {
  test("is put as it is where nothing is under way", () => {
    expect(place(3, 1)).toEqual({ row: 3, column: 1, ...free });
    expect(place(3, 1, typed(3, 2))).toEqual({ row: 3, column: 1, ...free });
    expect(place(3, 1, { ...typed(3, 1), sheet: 8 } as Change)).toEqual({ row: 3, column: 1, ...free });
  });

  test("never goes over what the person typed or coloured since", () => {
    const coloured: Change = { do: "cells", sheet: SHEET, cells: [{ row: 3, column: 1, style: { bold: true } }] };
    expect(place(3, 1, typed(3, 1))).toEqual({ row: 3, column: 1, ...free, content: true });
    expect(place(3, 1, coloured)).toEqual({ row: 3, column: 1, ...free, look: true });
    expect(place(3, 1, typed(3, 1), coloured)).toBeUndefined();
    const noted: Change = { do: "notes", sheet: SHEET, notes: [{ row: 3, column: 1, note: "" }] };
    expect(place(3, 1, noted)).toEqual({ row: 3, column: 1, ...free, note: true });
    const movedAway: Change = {
      do: "notes",
      sheet: SHEET,
      notes: [],
      within: [{ row: 2, column: 0, rows: 2, columns: 2 }],
    };
    expect(place(3, 1, movedAway)).toEqual({ row: 3, column: 1, ...free, note: true });
    expect(place(4, 1, movedAway)).toEqual({ row: 4, column: 1, ...free });
  });

  test("but over what a formula came to", () => {
    const calculated: Change = { do: "calculated", sheet: SHEET, cells: [{ row: 3, column: 1, value: 5 }] };
    expect(place(3, 1, calculated)).toEqual({ row: 3, column: 1, ...free });
  });

  test("goes where its row and column stand by now", () => {
    expect(place(3, 1, lines("insert", "rows", 3, 2))).toEqual({ row: 5, column: 1, ...free });
    expect(place(3, 1, lines("insert", "rows", 4, 2))).toEqual({ row: 3, column: 1, ...free });
    expect(place(3, 4, lines("delete", "columns", 1, 2))).toEqual({ row: 3, column: 2, ...free });
    expect(place(3, 2, lines("delete", "columns", 1, 2))).toBeUndefined();
    const area = { row: 2, column: 0, rows: 3, columns: 3 };
    const sorted: Change = { do: "permute", sheet: SHEET, area, order: [1, 2, 0] };
    expect(place(3, 1, sorted)).toEqual({ row: 2, column: 1, ...free });
    expect(place(3, 5, sorted)).toEqual({ row: 3, column: 5, ...free });
    expect(place(3, 1, lines("insert", "rows", 0, 1), typed(4, 1))).toEqual({
      row: 4,
      column: 1,
      ...free,
      content: true,
    });
  });
});

test("what the server has taken, or the person took back, is under way no longer", () => {
  const unheard = new Unheard();
  const [first, second, third] = [typed(1, 1), typed(2, 1), typed(3, 1)];
  for (const change of [first, second, third]) unheard.made(change);
  expect(unheard.sent(first)).toBe(1);
  expect(unheard.sent(second)).toBe(2);
  unheard.heard(1);
  expect(unheard.placeOf(SHEET, 1, 1)?.content).toBe(false);
  expect(unheard.placeOf(SHEET, 2, 1)?.content).toBe(true);
  unheard.heard(99);
  expect(unheard.placeOf(SHEET, 3, 1)?.content).toBe(true);
  unheard.takenBack([third]);
  expect(unheard.placeOf(SHEET, 3, 1)?.content).toBe(false);
});
