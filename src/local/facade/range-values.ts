/** `Range`: what is in it. */

import type { ClearWhat, Crossing } from "../contract.ts";
import { arriving, crossing, filled, itself, toFlat, toRows } from "./cell-tables.ts";
import { host } from "./connection.ts";
import { classes, type GRange, type RangeHandle } from "./handles.ts";
import type { Members } from "./service-class.ts";

function write(range: RangeHandle, values: Crossing[]): RangeHandle {
  host.range.setValues(range.sheetId, range.area, values);
  return range;
}

function setNotes(range: RangeHandle, notes: string[]): RangeHandle {
  host.range.setNotes(range.sheetId, range.area, notes);
  return range;
}

function noteText(note: unknown): string {
  return note === null || note === undefined ? "" : String(note);
}

function clear(range: RangeHandle, what: Partial<ClearWhat>): RangeHandle {
  host.range.clear(range.sheetId, range.area, what);
  return range;
}

function richText(link: string): GoogleAppsScript.Spreadsheet.RichTextValue {
  return classes.richText.wrap({ link });
}

/** What `clear(options)` takes away: all that is asked for, or contents and formats when nothing is. */
interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
}

function asked(options: ClearOptions): Partial<ClearWhat> {
  const what = {
    notes: Boolean(options.commentsOnly),
    content: Boolean(options.contentsOnly),
    format: Boolean(options.formatOnly),
    validations: Boolean(options.validationsOnly),
  };
  return Object.values(what).some(Boolean) ? what : CONTENT_AND_FORMAT;
}

const CONTENT_AND_FORMAT: Partial<ClearWhat> = { content: true, format: true, numberFormat: true };

export const rangeValues: Members<RangeHandle, GRange> = {
  getValues: ["", ({ sheetId, area }) => toRows(host.range.values(sheetId, area), area, arriving)],
  getValue: ["", ({ sheetId, area }) => arriving(host.range.values(sheetId, area)[0] ?? "")],
  setValues: ["any[][]", (range, values: unknown[][]) => write(range, toFlat(values, range.area, crossing))],
  setValue: ["any", (range, value: unknown) => write(range, filled(range.area, crossing(value)))],
  getFormulas: ["", ({ sheetId, area }) => toRows(host.range.formulas(sheetId, area), area, itself)],
  getFormula: ["", ({ sheetId, area }) => host.range.formulas(sheetId, area)[0] ?? ""],
  getDisplayValues: ["", ({ sheetId, area }) => toRows(host.range.displayTexts(sheetId, area), area, itself)],
  getDisplayValue: ["", ({ sheetId, area }) => host.range.displayTexts(sheetId, area)[0] ?? ""],
  getRichTextValues: ["", ({ sheetId, area }) => toRows(host.range.links(sheetId, area), area, richText)],
  getNotes: ["", ({ sheetId, area }) => toRows(host.range.notes(sheetId, area), area, itself)],
  setNote: ["String?|number|boolean", (range, note: unknown) => setNotes(range, filled(range.area, noteText(note)))],
  setNotes: ["any[][]", (range, notes: unknown[][]) => setNotes(range, toFlat(notes, range.area, noteText))],
  clear: ["|Object", (range, options: ClearOptions = {}) => clear(range, asked(options))],
  clearFormat: ["", (range) => clear(range, { format: true })],
};
