/** What a person does to cells one by one, as the page tells it. */
import { describe, expect, test } from "vitest";
import { cellAt } from "../../src/local/grid.ts";
import type { PersonCell } from "../../src/local/host.ts";
import type { Sheet } from "../../src/local/model.ts";
import { hostOf } from "./support.ts";

function changed(...cells: PersonCell[]) {
  const host = hostOf(
    "function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue])); }",
  );
  const sheet = host.workbook.sheets[0] as Sheet;
  const edited = host.change(sheet.id, cells);
  return { host, edited, at: (row: number, column: number) => cellAt(sheet, row, column) };
}

describe("a person's change", () => {
  test("is read as the workbook's locale does when it was typed, and stands as it is otherwise", () => {
    const { at } = changed(
      { row: 0, column: 0, typed: "12/5/2026" },
      { row: 1, column: 0, value: "12/5/2026" },
      { row: 2, column: 0, value: "=A1" },
      { row: 3, column: 0, value: 1.5, style: { numberFormat: "0.00", bold: true } },
    );
    expect(at(0, 0)).toMatchObject({ value: 46154, style: { numberFormat: "dd/mm/yyyy" } });
    expect(at(1, 0).value).toBe("12/5/2026");
    expect(at(2, 0)).toMatchObject({ value: "=A1" });
    expect(at(2, 0).formula).toBeUndefined();
    expect(at(3, 0)).toMatchObject({ value: 1.5, style: { numberFormat: "0.00", bold: true } });
  });

  test("tells onEdit of the area around all of it, and of a single cell what it was", () => {
    const many = changed({ row: 1, column: 1, value: 1 }, { row: 3, column: 2, value: 2 });
    expect(many.host.edited(many.edited).logs[0]?.text).toBe('["B2:C4",null,null]');
    const one = changed({ row: 0, column: 0, typed: "5" });
    expect(one.host.edited(one.edited).logs[0]?.text).toBe('["A1","5",null]');
  });

  test("keeps a formula with the value that another program computed", () => {
    const { at } = changed({ row: 0, column: 0, formula: "1+1", value: 2 });
    expect(at(0, 0)).toMatchObject({ formula: "1+1", value: 2 });
    expect(at(0, 0).stale).toBeUndefined();
  });

  test("is made as a whole or not at all", () => {
    const host = hostOf("");
    const sheet = host.workbook.sheets[0] as Sheet;
    const cells = [
      { row: 0, column: 0, value: 1 },
      { row: 1, column: 0, value: "x".repeat(50_001) },
    ];
    expect(() => host.change(sheet.id, cells)).toThrow();
    expect(cellAt(sheet, 0, 0).value).toBe("");
    expect(() => host.change(sheet.id, [{ row: 5000, column: 0, value: 1 }])).toThrow();
  });
});
