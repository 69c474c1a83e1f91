/** What stands behind the objects of a spreadsheet, and their classes. */

import type { FormatRule, ValidationRule } from "../contract.ts";
import type { Chart } from "../model.ts";
import type { Rect } from "../rectangles.ts";
import type { ServiceClass } from "./service-class.ts";

export type GSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type GSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GRange = GoogleAppsScript.Spreadsheet.Range;
export type GRangeList = GoogleAppsScript.Spreadsheet.RangeList;

export interface SheetHandle {
  readonly sheetId: number;
}

export interface RangeHandle extends SheetHandle {
  readonly area: Rect;
  /** How an area without ends was asked for ("5:7", "A2:A"; "" is the whole sheet); otherwise its corners say it. */
  readonly a1?: string;
  /** What else the range of an edit event tells: `rowStart` and its kind. */
  readonly properties?: Record<string, number>;
}

export interface RangeListHandle {
  readonly ranges: readonly RangeHandle[];
}

/** What a style says of the text; what it does not say is missing. */
export interface TextStyleHandle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontColor?: string | null;
}

export interface ValidationHandle {
  readonly rule: ValidationRule;
}

/** Of a cell's text only where it links to is known. */
export interface RichTextHandle {
  readonly link: string;
}

export interface FormatRuleHandle {
  readonly rule: FormatRule;
  readonly sheetId: number;
}

/** A chart that was built or read. */
export interface ChartHandle {
  readonly chart: Omit<Chart, "id">;
}

/** The classes, filled in by their files: objects refer to each other, files need not. */
export const classes = {} as {
  spreadsheet: ServiceClass<object, GSpreadsheet>;
  sheet: ServiceClass<SheetHandle, GSheet>;
  range: ServiceClass<RangeHandle, GRange>;
  richText: ServiceClass<RichTextHandle, GoogleAppsScript.Spreadsheet.RichTextValue>;
  rangeList: ServiceClass<RangeListHandle, GRangeList>;
  textStyle: ServiceClass<TextStyleHandle, GoogleAppsScript.Spreadsheet.TextStyle>;
  validation: ServiceClass<ValidationHandle, GoogleAppsScript.Spreadsheet.DataValidation>;
  chart: ServiceClass<ChartHandle, GoogleAppsScript.Spreadsheet.EmbeddedChart>;
  formatRule: ServiceClass<FormatRuleHandle, GoogleAppsScript.Spreadsheet.ConditionalFormatRule>;
};
