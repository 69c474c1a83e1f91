/** `Range`: how its cells look. */

import type { StyleProperties } from "../styles.ts";
import { toFlat, toRows } from "./cell-tables.ts";
import { host } from "./connection.ts";
import { enumeration } from "./enumeration.ts";
import type { GRange, RangeHandle } from "./handles.ts";
import type { Member, Members } from "./service-class.ts";
import * as read from "./style-arguments.ts";

type Property = keyof StyleProperties;

/** Sets one property of all cells; an argument that Google does not know changes nothing. */
function forAll(takes: string, property: Property, readOne: read.ReadArgument): Member<RangeHandle, GRange> {
  const set = (range: RangeHandle, argument: unknown) => {
    const value = readOne(argument ?? null);
    if (value !== undefined) host.range.setStyles(range.sheetId, range.area, property, value);
    return range;
  };
  return [takes, set];
}

/** Sets one property of each cell. */
function forEach(property: Property, readOne: read.ReadArgument): Member<RangeHandle, GRange> {
  const set = (range: RangeHandle, table: unknown[][]) => {
    const old = host.range.styles(range.sheetId, range.area, property);
    const values = toFlat(table, range.area, (argument, index) => {
      const value = readOne(argument ?? null);
      return value === undefined ? old[index] : value;
    });
    host.range.setStyles(range.sheetId, range.area, property, values);
    return range;
  };
  return ["any[][]", set];
}

function tableOf(range: RangeHandle, property: Property, show: (value: unknown) => string): string[][] {
  return toRows(host.range.styles(range.sheetId, range.area, property), range.area, show);
}

const formatText = (format: unknown) => (format === null ? read.AUTOMATIC_FORMAT : String(format));
const colorText = (color: unknown) => (color === null ? "#ffffff" : String(color));
const weightText = (bold: unknown) => (bold ? "bold" : "normal");

const verticalText = (vertical: unknown) => String(vertical ?? "bottom");

const LINES = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "double",
} as const;
type Line = keyof typeof LINES;

/** `SpreadsheetApp.BorderStyle`. */
export const BorderStyle = enumeration("SpreadsheetApp.BorderStyle", Object.keys(LINES) as Line[]);

type Side = boolean | null;

/** Six sides, then perhaps a colour and a kind of line; null leaves a side as it is. */
function setBorder(range: RangeHandle, ...[top, left, bottom, right, vertical, horizontal, ...line]: unknown[]) {
  const sides = { top, left, bottom, right, vertical, horizontal } as Record<string, Side>;
  const color = read.readColor(line[0] ?? null) ?? "#000000";
  const kind = LINES[String(line[1] ?? "SOLID") as Line];
  host.range.setBorders(range.sheetId, range.area, sides, { color, style: kind });
  return range;
}

const SIDES = "boolean?,boolean?,boolean?,boolean?,boolean?,boolean?";

export const rangeStyles: Members<RangeHandle, GRange> = {
  setNumberFormat: forAll("String", "numberFormat", read.readFormat),
  setNumberFormats: forEach("numberFormat", read.readFormat),
  getNumberFormat: ["", (range) => tableOf(range, "numberFormat", formatText)[0]?.[0] ?? ""],
  getNumberFormats: ["", (range) => tableOf(range, "numberFormat", formatText)],
  setBackground: forAll("String?", "background", read.readBackground),
  setBackgrounds: forEach("background", read.readBackground),
  getBackground: ["", (range) => tableOf(range, "background", colorText)[0]?.[0] ?? ""],
  getBackgrounds: ["", (range) => tableOf(range, "background", colorText)],
  setFontColor: forAll("String?", "fontColor", read.readColor),
  setFontWeight: forAll("String?", "bold", read.readWeight),
  setFontWeights: forEach("bold", read.readWeight),
  getFontWeights: ["", (range) => tableOf(range, "bold", weightText) as ("bold" | "normal")[][]],
  setFontSize: forAll("number", "fontSize", read.readSize),
  setFontFamily: forAll("String?", "fontFamily", read.readFamily),
  setHorizontalAlignment: forAll("String?", "horizontal", read.readHorizontal),
  setHorizontalAlignments: forEach("horizontal", read.readHorizontal),
  setVerticalAlignment: forAll("String?", "vertical", read.readVertical),
  getVerticalAlignments: ["", (range) => tableOf(range, "vertical", verticalText)],
  setWrap: forAll("boolean", "wrap", read.readWrap),
  setBorder: [`${SIDES}|${SIDES},String?,BorderStyle?`, setBorder],
};
