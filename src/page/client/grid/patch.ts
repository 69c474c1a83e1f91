/** Puts what the script changed into the grid, without an echo to the server and without a step to undo. */
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/preset-sheets-core";
import { boundsOf } from "../../../local/rectangles.ts";
import type { CellData, StyleProperties } from "../../protocol.ts";
import { putNotes } from "./notes.ts";
import { toGridStyle } from "./styles.ts";
import { gridCell, PLAIN_ROW, toGridRange, UNIT } from "./to-grid.ts";
import type { Place } from "./unheard.ts";
import { type ICellData, ICommandService, type Injector, type IStyleData } from "./univer.ts";
import { BY_HOST } from "./watch.ts";

/** Looks by the numbers that the server gave them. */
export type StylesByNumber = StyleProperties[];

/** A cell that the server sent, and its place after the person's changes since. */
export type PlacedCell = { cell: CellData; place: Place };

/** Puts cells into the grid; `font` is that of looks which name none. */
export function showCells(
  injector: Injector,
  sheet: number,
  cells: readonly PlacedCell[],
  styles: StylesByNumber,
  font: IStyleData,
): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const told of cells) {
    const { row, column } = told.place;
    cellValue[row] ??= {};
    cellValue[row][column] = toPut(told, styles, font);
  }
  const params = { unitId: UNIT, subUnitId: String(sheet), cellValue };
  injector.get(ICommandService).syncExecuteCommand("sheet.mutation.set-range-values", params, BY_HOST);
  const noted = cells.filter(({ place }) => !place.note);
  putNotes(
    injector,
    sheet,
    noted.map(({ cell: [, ...rest], place }) => [place.row, [place.column, ...rest]]),
  );
  computeWhatReads(injector, sheet, cells);
}

/** Has the engine compute formulas that read these cells: by itself it follows a person's changes alone. */
function computeWhatReads(injector: Injector, sheet: number, cells: readonly PlacedCell[]): void {
  const area = boundsOf(cells.map(({ place }) => place));
  if (!area) return;
  const params = { dirtyRanges: [{ unitId: UNIT, sheetId: String(sheet), range: toGridRange(area) }] };
  injector.get(ICommandService).executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, BY_HOST);
}

function toPut(
  { cell: [, value, style, more], place }: PlacedCell,
  styles: StylesByNumber,
  font: IStyleData,
): ICellData {
  const { s, ...content } = gridCell(value, wholeStyle(styles[style], font), more);
  // A property goes away only if it is set to null; a stale formula's value is not, as the grid may have computed it.
  const gone = { ...(!more?.stale && { v: null }), f: null, si: null, p: null };
  return { ...(!place.content && { ...gone, ...content }), ...(!place.look && { s }) } as ICellData;
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

/** A look with every property, since the grid keeps the old value of one that is left out. */
function wholeStyle(style: StyleProperties | undefined, font: IStyleData) {
  return { ...NO_STYLE, ...font, ...toGridStyle(style ?? {}) } as ReturnType<typeof toGridStyle>;
}

/** Lets rows stand as high as their text needs now; null is a plain row. */
export function fitRows(
  injector: Injector,
  sheet: number,
  heights: readonly [row: number, height: number | null][],
): void {
  if (heights.length === 0) return;
  const rowsAutoHeightInfo = heights.map(([row, height]) => ({ row, autoHeight: height ?? PLAIN_ROW }));
  const params = { unitId: UNIT, subUnitId: String(sheet), rowsAutoHeightInfo };
  injector.get(ICommandService).syncExecuteCommand("sheet.mutation.set-worksheet-row-auto-height", params, BY_HOST);
}

/** Makes a sheet larger at its ends. */
export function setSize(injector: Injector, sheet: number, rows: number, columns: number): void {
  const commands = injector.get(ICommandService);
  const at = { unitId: UNIT, subUnitId: String(sheet) };
  commands.syncExecuteCommand("sheet.mutation.set-worksheet-row-count", { ...at, rowCount: rows }, BY_HOST);
  commands.syncExecuteCommand("sheet.mutation.set-worksheet-column-count", { ...at, columnCount: columns }, BY_HOST);
}
