/** `Range`: its validations, merges, groups and protection; and the class as a whole. */

import type { ValidationRule } from "../contract.ts";
import { toFlat, toRows } from "./cell-tables.ts";
import { host } from "./connection.ts";
import { classes, type GRange, type RangeHandle } from "./handles.ts";
import { protectionOf } from "./protection.ts";
import { rangePosition } from "./range-position.ts";
import { rangeStyles } from "./range-styles.ts";
import { rangeValues } from "./range-values.ts";
import { type Members, serviceClass } from "./service-class.ts";
import { rangeTextStyles } from "./text-style.ts";

type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;

function ruleOf(value: unknown): ValidationRule | null {
  return classes.validation.unwrap(value)?.rule ?? null;
}

function validationOf(rule: ValidationRule | null): GValidation | null {
  return rule && classes.validation.wrap({ rule });
}

function setValidations(range: RangeHandle, rules: Parameters<typeof host.range.setValidations>[2]): RangeHandle {
  host.range.setValidations(range.sheetId, range.area, rules);
  return range;
}

const rangeRules: Members<RangeHandle, GRange> = {
  setDataValidation: ["DataValidation?", (range, rule: unknown) => setValidations(range, ruleOf(rule))],
  setDataValidations: [
    "DataValidation?[][]",
    (range, rules: unknown[][]) => setValidations(range, toFlat(rules, range.area, ruleOf)),
  ],
  getDataValidations: [
    "",
    // Google's types leave out that cells without a rule are null.
    ({ sheetId, area }) => toRows(host.range.validations(sheetId, area), area, validationOf) as GValidation[][],
  ],
  merge: [
    "",
    (range) => {
      host.range.merge(range.sheetId, range.area);
      return range;
    },
  ],
  mergeAcross: [
    "",
    (range) => {
      const { sheetId, area } = range;
      for (let row = area.row; row < area.row + area.rows; row++) host.range.merge(sheetId, { ...area, row, rows: 1 });
      return range;
    },
  ],
  breakApart: [
    "",
    (range) => {
      host.range.unmerge(range.sheetId, range.area);
      return range;
    },
  ],
  getMergedRanges: [
    "",
    ({ sheetId, area: within }) =>
      Array.from(host.range.merges(sheetId, within), (area) => classes.range.wrap({ sheetId, area })),
  ],
  protect: ["", ({ sheetId, area }) => protectionOf(sheetId, host.sheet.protect(sheetId, area), area)],
  shiftColumnGroupDepth: [
    "number",
    (range, delta: number) => {
      host.sheet.shiftColumnLevels(range.sheetId, range.area.column, range.area.columns, delta);
      return range;
    },
  ],
  collapseGroups: [
    "",
    (range) => {
      host.sheet.collapseColumns(range.sheetId, range.area.column, range.area.columns);
      return range;
    },
  ],
};

classes.range = serviceClass<RangeHandle, GRange>(
  "Range",
  { ...rangePosition, ...rangeValues, ...rangeStyles, ...rangeTextStyles, ...rangeRules },
  { properties: ({ properties }) => properties },
);
