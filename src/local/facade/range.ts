/** `Range`: its rules, merges, protection and filter; and the class as a whole. */

import type { ValidationRule } from "../contract.ts";
import { host, serviceClass, signed } from "./expose.ts";
import { classes, type GRange, itself, type RangeHandle, toFlat, toRows } from "./places.ts";
import { filterOf, protectionOf } from "./protection.ts";
import { rangeLooks } from "./range-looks.ts";
import { rangeValues } from "./range-values.ts";

type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;

function ruleOf(value: unknown): ValidationRule | null {
  return classes.validation.unwrap(value)?.rule ?? null;
}

function validationOf(rule: ValidationRule | null | undefined): GValidation | null {
  return rule ? classes.validation.wrap({ rule }) : null;
}

const methods = {
  setDataValidation(this: RangeHandle, rule: unknown): GRange {
    host.range.setValidations(this.sheetId, this.area, ruleOf(rule));
    return itself(this);
  },
  setDataValidations(this: RangeHandle, rules: unknown[][]): GRange {
    host.range.setValidations(this.sheetId, this.area, toFlat(rules, this.area).map(ruleOf));
    return itself(this);
  },
  getDataValidation(this: RangeHandle) {
    const first = { ...this.area, rows: 1, columns: 1 };
    return validationOf(host.range.validations(this.sheetId, first)[0]);
  },
  getDataValidations(this: RangeHandle): (GValidation | null)[][] {
    return toRows(host.range.validations(this.sheetId, this.area).map(validationOf), this.area);
  },
  merge(this: RangeHandle): GRange {
    host.range.merge(this.sheetId, this.area, false);
    return itself(this);
  },
  mergeAcross(this: RangeHandle): GRange {
    host.range.merge(this.sheetId, this.area, true);
    return itself(this);
  },
  breakApart(this: RangeHandle): GRange {
    host.range.unmerge(this.sheetId, this.area);
    return itself(this);
  },
  getMergedRanges(this: RangeHandle): GRange[] {
    const areas = host.range.merges(this.sheetId, this.area);
    return Array.from(areas, (area) => classes.range.wrap({ sheetId: this.sheetId, area }));
  },
  isPartOfMerge(this: RangeHandle) {
    return host.range.merges(this.sheetId, this.area).length > 0;
  },
  protect(this: RangeHandle) {
    return protectionOf(this.sheetId, host.sheet.protect(this.sheetId, this.area), this.area);
  },
  shiftColumnGroupDepth(this: RangeHandle, delta: number): GRange {
    host.sheet.shiftColumnLevels(this.sheetId, this.area.column, this.area.columns, delta);
    return itself(this);
  },
  collapseGroups(this: RangeHandle): GRange {
    host.sheet.collapseColumns(this.sheetId, this.area.column, this.area.columns);
    return itself(this);
  },
  canEdit() {
    return host.range.canEdit();
  },
  createFilter(this: RangeHandle) {
    host.sheet.setFilter(this.sheetId, this.area);
    return filterOf(this.sheetId);
  },
  getFilter(this: RangeHandle) {
    return host.sheet.filter(this.sheetId) ? filterOf(this.sheetId) : null;
  },
} satisfies Partial<Omit<GRange, "getFilter" | "getDataValidation">> &
  Record<"getFilter" | "getDataValidation", unknown>;

const [ruleMethods, ruleSignatures] = signed(methods, {
  setDataValidation: "V?",
  setDataValidations: "a",
  getDataValidation: "",
  getDataValidations: "",
  merge: "",
  mergeAcross: "",
  breakApart: "",
  getMergedRanges: "",
  isPartOfMerge: "",
  protect: "",
  shiftColumnGroupDepth: "n",
  collapseGroups: "",
  canEdit: "",
  createFilter: "",
  getFilter: "",
});

classes.range = serviceClass<RangeHandle, GRange>(
  "Range",
  { ...rangeValues[0], ...rangeLooks[0], ...ruleMethods },
  { ...rangeValues[1], ...rangeLooks[1], ...ruleSignatures },
);
