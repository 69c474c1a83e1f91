/** What the script changed, put into the grid without an echo and without a step to undo. */
import type { CellData, StyleProperties } from "../../protocol.ts";
import { putNotes } from "./notes.ts";
import { toGridStyle } from "./styles.ts";
import { gridCell, UNIT } from "./to-grid.ts";
import { type ICellData, ICommandService, type Injector } from "./univer.ts";
import { BY_HOST } from "./watch.ts";

/** Styles by the numbers that the server gave them. */
export type Styles = StyleProperties[];

/** Puts cells into the grid. */
export function putCells(
  injector: Injector,
  sheet: number,
  cells: readonly [number, CellData][],
  styles: Styles,
): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [row, [column, value, style, more]] of cells) {
    cellValue[row] ??= {};
    // What the cell had and has no more must be named to go away.
    const cell = { v: null, f: null, si: null, p: null, ...gridCell(value, wholeStyle(styles[style]), more) };
    cellValue[row][column] = cell as ICellData;
  }
  const params = { unitId: UNIT, subUnitId: String(sheet), cellValue };
  injector.get(ICommandService).syncExecuteCommand("sheet.mutation.set-range-values", params, BY_HOST);
  putNotes(injector, sheet, cells);
}

const NO_STYLE = {
  bg: null,
  cl: null,
  n: null,
  bd: null,
  bl: 0,
  it: 0,
  ul: null,
  st: null,
  ht: null,
  vt: null,
  tb: null,
};

/** A look in full: what is left out would stay as it was. */
function wholeStyle(style: StyleProperties | undefined) {
  return { ...NO_STYLE, ...toGridStyle(style ?? {}) } as ReturnType<typeof toGridStyle>;
}

/** Makes a sheet larger at its ends. */
export function setSize(injector: Injector, sheet: number, rows: number, columns: number): void {
  const commands = injector.get(ICommandService);
  const at = { unitId: UNIT, subUnitId: String(sheet) };
  commands.syncExecuteCommand("sheet.mutation.set-worksheet-row-count", { ...at, rowCount: rows }, BY_HOST);
  commands.syncExecuteCommand("sheet.mutation.set-worksheet-column-count", { ...at, columnCount: columns }, BY_HOST);
}
