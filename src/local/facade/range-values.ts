/** `Range`: what is in it. */

import type { ClearWhat } from "../contract.ts";
import { arriving, crossing, filled, toFlat, toRows } from "./cell-tables.ts";
import { host } from "./connection.ts";
import { classes, type GRange, type RangeHandle } from "./handles.ts";
import type { Members } from "./service-class.ts";

function write(range: RangeHandle, values: readonly unknown[]): RangeHandle {
  host.range.setValues(range.sheetId, range.area, values.map(crossing));
  return range;
}

function setNotes(range: RangeHandle, notes: readonly unknown[]): RangeHandle {
  const texts = notes.map((note) => (note === null || note === undefined ? "" : String(note)));
  host.range.setNotes(range.sheetId, range.area, texts);
  return range;
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
  getValues: [
    "",
    ({ sheetId, area }) => toRows(host.range.values(sheetId, area), area).map((row) => row.map(arriving)),
  ],
  getValue: ["", ({ sheetId, area }) => arriving(host.range.values(sheetId, area)[0] ?? "")],
  setValues: ["any[][]", (range, values: unknown[][]) => write(range, toFlat(values, range.area))],
  setValue: ["any", (range, value: unknown) => write(range, filled(range.area, value))],
  getFormulas: ["", ({ sheetId, area }) => toRows(host.range.formulas(sheetId, area), area)],
  getFormula: ["", ({ sheetId, area }) => host.range.formulas(sheetId, area)[0] ?? ""],
  getDisplayValues: ["", ({ sheetId, area }) => toRows(host.range.displayTexts(sheetId, area), area)],
  getDisplayValue: ["", ({ sheetId, area }) => host.range.displayTexts(sheetId, area)[0] ?? ""],
  getRichTextValues: [
    "",
    ({ sheetId, area }) => toRows(host.range.links(sheetId, area), area).map((row) => row.map(richText)),
  ],
  getNotes: ["", ({ sheetId, area }) => toRows(host.range.notes(sheetId, area), area)],
  setNote: ["String?|number|boolean", (range, note: unknown) => setNotes(range, filled(range.area, note))],
  setNotes: ["any[][]", (range, notes: unknown[][]) => setNotes(range, toFlat(notes, range.area))],
  clear: ["|Object", (range, options: ClearOptions = {}) => clear(range, asked(options))],
  clearFormat: ["", (range) => clear(range, { format: true })],
};
