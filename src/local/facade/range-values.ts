/** `Range`: where it is and what is in it. */

import { columnLetters, toA1 } from "../rects.ts";
import { host, signed } from "./expose.ts";
import {
  arriving,
  checkedArea,
  classes,
  crossing,
  type GRange,
  type GSheet,
  itself,
  type RangeHandle,
  toFlat,
  toRows,
} from "./places.ts";

type Value = string | number | boolean | Date;

function write(range: RangeHandle, values: unknown[]): void {
  const flat = new Array(values.length);
  for (let index = 0; index < values.length; index++) flat[index] = crossing(values[index]);
  host.range.setValues(range.sheetId, range.area, flat);
}

function read(range: RangeHandle): Value[][] {
  const flat = host.range.values(range.sheetId, range.area);
  return toRows(flat, range.area).map((row) => row.map(arriving));
}

function clear(range: RangeHandle, what: { content?: true; format?: true; notes?: true; validations?: true }): GRange {
  host.range.clear(range.sheetId, range.area, {
    content: false,
    format: false,
    notes: false,
    validations: false,
    ...what,
  });
  return itself(range);
}

const methods = {
  getRow(this: RangeHandle) {
    return this.area.row + 1;
  },
  getColumn(this: RangeHandle) {
    return this.area.column + 1;
  },
  getLastRow(this: RangeHandle) {
    return this.area.row + this.area.rows;
  },
  getLastColumn(this: RangeHandle) {
    return this.area.column + this.area.columns;
  },
  getNumRows(this: RangeHandle) {
    return this.area.rows;
  },
  getNumColumns(this: RangeHandle) {
    return this.area.columns;
  },
  getSheet(this: RangeHandle): GSheet {
    return classes.sheet.wrap({ sheetId: this.sheetId });
  },
  getA1Notation(this: RangeHandle) {
    const { area } = this;
    const { maxRows } = host.sheet.facts(this.sheetId);
    const wholeColumns = area.row === 0 && area.rows === maxRows && maxRows > 1;
    return wholeColumns ? `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}` : toA1(area);
  },
  offset(
    this: RangeHandle,
    rowOffset: number,
    columnOffset: number,
    rows: number = this.area.rows,
    columns: number = this.area.columns,
  ): GRange {
    const facts = host.sheet.facts(this.sheetId);
    const area = checkedArea(facts, this.area.row + 1 + rowOffset, this.area.column + 1 + columnOffset, rows, columns);
    return classes.range.wrap({ sheetId: this.sheetId, area });
  },
  activate(this: RangeHandle): GRange {
    host.workbook.activate(this.sheetId);
    return itself(this);
  },
  getValues(this: RangeHandle): Value[][] {
    return read(this);
  },
  getValue(this: RangeHandle): Value {
    const first = { ...this.area, rows: 1, columns: 1 };
    return arriving(host.range.values(this.sheetId, first)[0] ?? "");
  },
  setValues(this: RangeHandle, values: unknown[][]): GRange {
    write(this, toFlat(values, this.area));
    return itself(this);
  },
  setValue(this: RangeHandle, value: unknown): GRange {
    write(this, new Array(this.area.rows * this.area.columns).fill(value));
    return itself(this);
  },
  getFormulas(this: RangeHandle): string[][] {
    return toRows(host.range.formulas(this.sheetId, this.area), this.area);
  },
  getFormula(this: RangeHandle): string {
    return host.range.formulas(this.sheetId, this.area)[0] ?? "";
  },
  getDisplayValues(this: RangeHandle): string[][] {
    return toRows(host.range.shown(this.sheetId, this.area), this.area);
  },
  getDisplayValue(this: RangeHandle): string {
    return host.range.shown(this.sheetId, this.area)[0] ?? "";
  },
  getNotes(this: RangeHandle): string[][] {
    return toRows(host.range.notes(this.sheetId, this.area), this.area);
  },
  getNote(this: RangeHandle): string {
    return host.range.notes(this.sheetId, this.area)[0] ?? "";
  },
  setNote(this: RangeHandle, note: string | null): GRange {
    const notes = new Array<string>(this.area.rows * this.area.columns).fill(note ?? "");
    host.range.setNotes(this.sheetId, this.area, notes);
    return itself(this);
  },
  setNotes(this: RangeHandle, notes: (string | null)[][]): GRange {
    const flat = toFlat(notes, this.area).map((note) => (note === null || note === undefined ? "" : String(note)));
    host.range.setNotes(this.sheetId, this.area, flat);
    return itself(this);
  },
  clearNote(this: RangeHandle): GRange {
    return clear(this, { notes: true });
  },
  clearContent(this: RangeHandle): GRange {
    return clear(this, { content: true });
  },
  clearFormat(this: RangeHandle): GRange {
    return clear(this, { format: true });
  },
  clearDataValidations(this: RangeHandle): GRange {
    return clear(this, { validations: true });
  },
  clear(this: RangeHandle): GRange {
    return clear(this, { content: true, format: true, validations: true, notes: true });
  },
} satisfies Partial<GRange>;

export const rangeValues = signed(methods, {
  getRow: "",
  getColumn: "",
  getLastRow: "",
  getLastColumn: "",
  getNumRows: "",
  getNumColumns: "",
  getSheet: "",
  getA1Notation: "",
  offset: "nn|nnn|nnnn",
  activate: "",
  getValues: "",
  getValue: "",
  setValues: "a",
  setValue: "x",
  getFormulas: "",
  getFormula: "",
  getDisplayValues: "",
  getDisplayValue: "",
  getNotes: "",
  getNote: "",
  setNote: "s?",
  setNotes: "a",
  clearNote: "",
  clearContent: "",
  clearFormat: "",
  clearDataValidations: "",
  clear: "",
});
