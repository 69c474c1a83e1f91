/** What the script changed, put into the grid without an echo and without a step to undo. */
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/preset-sheets-core";
import { boundsOf } from "../../../local/rectangles.ts";
import type { CellData, StyleProperties } from "../../protocol.ts";
import { putNotes } from "./notes.ts";
import { toGridStyle } from "./styles.ts";
import { gridCell, PLAIN_ROW, toGridRange, UNIT } from "./to-grid.ts";
import type { Place } from "./unheard.ts";
import { type ICellData, ICommandService, type Injector, type IStyleData } from "./univer.ts";
import { BY_HOST } from "./watch.ts";

/** Styles by the numbers that the server gave them. */
export type Styles = StyleProperties[];

/** A cell that the server tells, and where it stands by now. */
export type Told = { cell: CellData; place: Place };

/** Puts cells into the grid; `font` is that of looks which name none. */
export function putCells(
  injector: Injector,
  sheet: number,
  cells: readonly Told[],
  styles: Styles,
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

/** The grid's engine follows only what a person changes; told of these, it computes the formulas that read them. */
function computeWhatReads(injector: Injector, sheet: number, cells: readonly Told[]): void {
  const area = boundsOf(cells.map(({ place }) => place));
  if (!area) return;
  const params = { dirtyRanges: [{ unitId: UNIT, sheetId: String(sheet), range: toGridRange(area) }] };
  injector.get(ICommandService).executeCommand(SetTriggerFormulaCalculationStartMutation.id, params, BY_HOST);
}

function toPut({ cell: [, value, style, more], place }: Told, styles: Styles, font: IStyleData): ICellData {
  const { s, ...content } = gridCell(value, wholeStyle(styles[style], font), more);
  // What the cell had and has no more must be named to go away; what the grid has computed meanwhile stays.
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

/** A look in full: what is left out would stay as it was. */
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
