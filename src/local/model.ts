/** The workbook in memory: plain data that the services change and the codec saves. */

import type { Filtered } from "./filtered.ts";
import type { Rect } from "./rectangles.ts";
import { DEFAULT_STYLE, type Style } from "./styles.ts";

/** What a cell holds. A date is a number (days since 1899-12-30 in the workbook's zone) under a date number format. */
export type CellValue = "" | string | number | boolean;

/** A link to an address or, after "#", to a place in the workbook. */
export interface Link {
  readonly target: string;
  readonly tooltip?: string;
}

/** One cell. Never changed in place: a write puts a new cell, so that equal empty cells can be shared. */
export interface Cell {
  readonly value: CellValue;
  readonly style: Style;
  /** The formula without its leading "="; `value` is then the result that the last program calculated. */
  readonly formula?: string;
  /** Set where the formula's value is not known: a cell that it reads has changed, or nobody has calculated it yet. */
  readonly stale?: true;
  readonly note?: string;
  readonly link?: Link;
}

/** What a validation asks of a value. `other` is a rule that only the file's own program understands; it is kept. */
export type Criteria =
  | { readonly kind: "list"; readonly values: readonly string[]; readonly dropdown: boolean }
  | { readonly kind: "range"; readonly sheetId: number; readonly rect: Rect; readonly dropdown: boolean }
  | { readonly kind: "date" }
  | { readonly kind: "between"; readonly low: number; readonly high: number }
  | { readonly kind: "other"; readonly kept: unknown };

/** A data validation and the areas it applies to, which no other validation of the sheet covers. */
export interface Validation {
  readonly areas: readonly Rect[];
  readonly criteria: Criteria;
  readonly allowInvalid: boolean;
  readonly help: string;
}

/** When a conditional format applies. `other` is a rule (colour scale, bars, …) that is only kept. */
export type Condition =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "equals"; readonly text: string }
  | { readonly kind: "contains"; readonly text: string }
  | { readonly kind: "other"; readonly kept: unknown };

/** A conditional format rule; the first that applies to a cell wins for each property. */
export interface ConditionalFormat {
  readonly areas: readonly Rect[];
  readonly condition: Condition;
  readonly background?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
}

/** A protected range or, without one, the whole sheet. Here a protection never refuses a write of the owner. */
export interface Protection {
  readonly id: number;
  rect?: Rect;
  description: string;
  warningOnly: boolean;
}

/** A chart over the cells. Never changed in place. `other` is one of a kind that only its own program draws. */
export interface Chart {
  readonly id: number;
  readonly kind: "bar" | "line" | "other";
  /**
   * The cells drawn: of a chart made here one range (first column names, others numbers); of one read, one a formula.
   */
  readonly ranges: readonly { readonly sheetId: number; readonly rect: Rect }[];
  /** The cell that the chart hangs on, from 0, and its distance from that cell's corner in pixels. */
  readonly place: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly look: ChartLook;
}

/** How a chart looks. One that was read has size 0, and "" for a colour that its file leaves open. */
export interface ChartLook {
  readonly title?: string;
  /** Rows above the numbers that name the series. */
  readonly headers: number;
  /** Whether hidden rows and columns are drawn too. */
  readonly showsHidden: boolean;
  /** The chart's size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly colors: readonly string[];
  readonly legend: "none" | "bottom";
  /** The number format of the axis of numbers; `min` and `max` are its ends. */
  readonly format?: string;
  readonly min?: number;
  readonly max?: number;
}

/** How the sheet prints. */
export interface PageSetup {
  landscape?: boolean;
  paper?: string;
  fitToWidth?: number;
  fitToHeight?: number;
  scale?: number;
  area?: string;
  titleRows?: string;
  titleColumns?: string;
  margins?: Record<string, number>;
  centeredHorizontally?: boolean;
  centeredVertically?: boolean;
  /** Whether lines between the cells are printed. */
  gridlines?: boolean;
}

/** One sheet (tab). Rows, columns and cells count from 0 here and from 1 in Apps Script. */
export interface Sheet {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  frozenRows: number;
  frozenColumns: number;
  /** Size of the grid, which counts empty rows and columns too. */
  maxRows: number;
  maxColumns: number;
  /** Sparse: a missing row or cell is empty and looks as its column does. */
  rows: (Cell | undefined)[][];
  /** The look of a column's missing cells, by index; missing is the default. So formatting a column costs no cells. */
  columnStyles: (Style | undefined)[];
  /** Widths in pixels, by index; missing is the default. */
  columnWidths: (number | undefined)[];
  rowHeights: (number | undefined)[];
  /** In how many groups a column lies, by index; missing is none. A group whose columns are hidden is collapsed. */
  columnLevels: (number | undefined)[];
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Rect[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protections: Protection[];
  charts: Chart[];
  filter?: Rect;
  filtered?: Filtered;
  hiddenGridlines: boolean;
  page?: PageSetup;
}

/** Rows or columns that were put in or taken out of a sheet. */
export interface Move {
  readonly sheetId: number;
  readonly direction: "rows" | "columns";
  readonly kind: "insert" | "delete";
  /** The index of the first line, from 0; `count` is how many lines. */
  readonly at: number;
  readonly count: number;
}

/** A name for a range or a formula. */
export interface DefinedName {
  name: string;
  range: string;
  scope?: string;
}

/** A whole workbook. */
export interface WorkbookModel {
  /** Title shown to people: the file's name without its extension. */
  name: string;
  locale: string;
  timeZone: string;
  activeSheetId: number;
  nextId: number;
  sheets: Sheet[];
  names: DefinedName[];
  defaultFont: { family: string; size: number };
  /**
   * Lines put in and taken out since the file was opened or saved, in order: a save moves the file's references along.
   */
  moves: Move[];
  /** What the codec remembers of the file that the workbook came from; missing for a workbook made here. */
  source?: object;
}

export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
/** Width in pixels of a column that nobody has sized, as in a new Google sheet. */
export const DEFAULT_COLUMN_WIDTH = 100;
export const DEFAULT_ROW_HEIGHT = 21;

/** A new workbook with one empty sheet. */
export function createWorkbook(
  options: Partial<Pick<WorkbookModel, "name" | "locale" | "timeZone">> = {},
): WorkbookModel {
  const workbook: WorkbookModel = {
    name: options.name ?? "Untitled spreadsheet",
    locale: options.locale ?? "vi_VN",
    timeZone: options.timeZone ?? "Asia/Ho_Chi_Minh",
    activeSheetId: 0,
    nextId: 1,
    sheets: [createSheet(0, "Trang tính1")],
    names: [],
    defaultFont: { family: "Arial", size: 10 },
    moves: [],
  };
  return workbook;
}

/** A new empty sheet, not yet part of a workbook. */
export function createSheet(id: number, name: string): Sheet {
  return {
    id,
    name,
    hidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    maxRows: DEFAULT_ROWS,
    maxColumns: DEFAULT_COLUMNS,
    rows: [],
    columnStyles: [],
    columnWidths: [],
    rowHeights: [],
    columnLevels: [],
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    protections: [],
    charts: [],
    hiddenGridlines: false,
  };
}

/** What an empty cell without a look reads as. */
export const EMPTY_CELL: Cell = { value: "", style: DEFAULT_STYLE };

/** A copy that can be changed without the original: quick, since cells, styles and rules are never changed in place. */
export function copyWorkbook(workbook: WorkbookModel): WorkbookModel {
  return {
    ...workbook,
    sheets: workbook.sheets.map(copySheet),
    names: workbook.names.map((one) => ({ ...one })),
    defaultFont: { ...workbook.defaultFont },
    moves: [...workbook.moves],
  };
}

function copySheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.slice()),
    columnStyles: [...sheet.columnStyles],
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    columnLevels: [...sheet.columnLevels],
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenRows: new Set(sheet.hiddenRows),
    merges: [...sheet.merges],
    validations: [...sheet.validations],
    conditionalFormats: [...sheet.conditionalFormats],
    protections: sheet.protections.map((one) => ({ ...one })),
    charts: [...sheet.charts],
    ...(sheet.page && { page: { ...sheet.page } }),
  };
}
