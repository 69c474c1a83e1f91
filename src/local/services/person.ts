/** What a person does to cells one by one: types, pastes, fills, takes back, colours. */

import { editEvent } from "../events.ts";
import type { Execution } from "../execution.ts";
import { cellAt, emptyCell, isBare, putCell } from "../grid.ts";
import type { Edited, PersonCell } from "../host-types.ts";
import type { Cell, Sheet } from "../model.ts";
import { boundsOf, type Rect } from "../rectangles.ts";
import { styleOf } from "../styles.ts";
import { readTyped } from "../typed-input.ts";
import { typeValues } from "./write.ts";

/** Makes the changes, or none of them: the exception of a sheet that refuses one goes through. */
export function changeAsPerson(execution: Execution, sheetId: number, cells: readonly PersonCell[]): Edited {
  if (!execution.mayEdit) throw execution.exception("notEditor");
  const sheet = execution.sheet(sheetId);
  const area = boundsOf(cells);
  const [first] = cells;
  if (!area || !first) throw new Error("host: an edit changes a cell");
  if (area.row + area.rows > sheet.maxRows || area.column + area.columns > sheet.maxColumns) {
    throw execution.exception("outside");
  }
  const before = cells.map(({ row, column }) => cellAt(sheet, row, column));
  try {
    for (const cell of cells) changeCell(execution, sheet, cell);
  } catch (error) {
    cells.forEach(({ row, column }, index) => {
      putCell(sheet, row, column, before[index] as Cell);
    });
    throw error;
  }
  return { sheetId, area, event: editEvent(area, before[0] as Cell, cellAt(sheet, first.row, first.column)) };
}

function changeCell(execution: Execution, sheet: Sheet, cell: PersonCell): void {
  const at: Rect = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  // The look first: a text format decides how what is typed is read.
  if (cell.style) restyleCell(sheet, cell, cell.style);
  const input = inputOf(execution, cell);
  if (input === undefined) return;
  const error = typeValues(execution, sheet, at, [input]);
  if (error) throw error;
  if (cell.value !== undefined) relink(sheet, cell);
  // The look once more, for a value put in as it is: its own format would win over the one that comes with the look.
  if (cell.style && cell.typed === undefined) restyleCell(sheet, cell, cell.style);
  if (cell.formula !== undefined && cell.value !== undefined) setCalculated(sheet, cell.row, cell.column, cell.value);
}

function inputOf({ shared }: Execution, { typed, formula, value }: PersonCell): string | number | boolean | undefined {
  if (typed !== undefined) return typed;
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== "string" || value === "") return value;
  const read = readTyped(value, shared.workbook.locale, 2000);
  const isPlain = !("formula" in read) && read.value === value;
  return isPlain ? value : `'${value}`;
}

function restyleCell(sheet: Sheet, { row, column }: PersonCell, properties: PersonCell["style"]): void {
  const old = cellAt(sheet, row, column);
  const style = styleOf(properties ?? {});
  putCell(sheet, row, column, isBare(old) ? emptyCell(style) : { ...old, style });
}

function relink(sheet: Sheet, { row, column, link }: PersonCell): void {
  const { link: old, ...cell } = cellAt(sheet, row, column);
  if (old?.target !== link)
    putCell(sheet, row, column, link === undefined ? cell : { ...cell, link: { target: link } });
}

/** Puts in the result of a formula that another program calculated; false where no formula stands there any more. */
export function setCalculated(sheet: Sheet, row: number, column: number, value: Cell["value"]): boolean {
  const { stale: _, ...cell } = cellAt(sheet, row, column);
  if (cell.formula === undefined || (cell.value === value && !_)) return false;
  putCell(sheet, row, column, { ...cell, value });
  return true;
}
