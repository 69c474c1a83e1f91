/** `Range`: where it is. */

import { toA1 } from "../rectangles.ts";
import { host } from "./connection.ts";
import { classes, type GRange, type RangeHandle } from "./handles.ts";
import type { Members } from "./service-class.ts";

export const rangePosition: Members<RangeHandle, GRange> = {
  getRow: ["", ({ area }) => area.row + 1],
  getColumn: ["", ({ area }) => area.column + 1],
  getNumRows: ["", ({ area }) => area.rows],
  getNumColumns: ["", ({ area }) => area.columns],
  getSheet: ["", ({ sheetId }) => classes.sheet.wrap({ sheetId })],
  getA1Notation: ["", ({ area, a1 }) => a1 ?? toA1(area)],
  canEdit: ["", () => host.range.canEdit()],
};
