/** A workbook as the page shows it: its sheets with their cells, rules and charts. Rows and columns count from 0. */
import type { FilterColumn } from "../local/filtered.ts";
import type { CellValue, Condition, Criteria } from "../local/model.ts";
import type { Rect } from "../local/rectangles.ts";
import type { StyleProperties } from "../local/styles.ts";
import type { Language } from "../text/text.ts";

/** The rarer properties of a cell, beside its value and its look. */
export interface CellMore {
  formula?: string;
  /** Set where the formula's value is not known. */
  stale?: true;
  note?: string;
  link?: string;
}

/** A cell: its column, its value, the index of its style, and its rarer properties. */
export type CellData = readonly [column: number, value: CellValue, style: number, more?: CellMore];

export interface RuleData {
  areas: readonly Rect[];
  condition: Exclude<Condition, { kind: "other" }>;
  style: StyleProperties;
}

export interface ValidationData {
  areas: readonly Rect[];
  criteria: Exclude<Criteria, { kind: "other" }>;
  allowInvalid: boolean;
  help: string;
}

/** Cells of a sheet, for a chart. */
export interface CellsData {
  sheet: number;
  area: Rect;
}

export interface SeriesData {
  name?: CellsData;
  categories: CellsData;
  values: CellsData;
  color?: string;
}

/** A chart over a sheet. `format`, `min` and `max` are those of the axis of its numbers. */
export interface ChartData {
  kind: "bar" | "line";
  title: string;
  series: SeriesData[];
  format?: string;
  min?: number;
  max?: number;
}

export interface SheetData {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** The cells of each row that has any. */
  cells: [row: number, cells: CellData[]][];
  /** Indices of styles by column; a column that is missing has the default look. */
  columnStyles: Record<number, number>;
  /** Widths in pixels by column; a column that is missing has the default width. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  /** Of rows without a height of their own that are higher for their text. */
  fittedHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: Rect[];
  validations: ValidationData[];
  rules: RuleData[];
  /** Areas (without `area` the whole sheet) that a person may change only after a question. */
  protections: { area?: Rect; description: string }[];
  filter?: Rect;
  filterColumns?: FilterColumn[];
  charts?: ChartData[];
  /** The titles of charts that the page cannot draw; "" without one. */
  undrawnCharts?: string[];
  hiddenGridlines: boolean;
}

/** The whole workbook, as a page shows it when it opens. */
export interface BookData {
  name: string;
  locale: string;
  language: Language;
  font: { family: string; size: number };
  active: number;
  /** The script's functions that may stand in cells. */
  functions?: readonly string[];
  /** The looks that cells and columns name by their index here. */
  styles: StyleProperties[];
  sheets: SheetData[];
}
