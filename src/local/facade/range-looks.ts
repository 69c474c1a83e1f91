/** `Range`: how its cells look. */

import type { StyleProperties } from "../styles.ts";
import { host, signed } from "./expose.ts";
import * as looks from "./looks.ts";
import { type GRange, itself, type RangeHandle, toFlat, toRows } from "./places.ts";

type Key = keyof StyleProperties;
type Read = (value: unknown) => unknown;

/** Sets one property of all cells; an argument that Google does not know changes nothing. */
function all(range: RangeHandle, key: Key, read: Read, argument: unknown): GRange {
  const value = read(argument ?? null);
  if (value !== undefined) host.range.setStyles(range.sheetId, range.area, key, value);
  return itself(range);
}

/** Sets one property of each cell. */
function each(range: RangeHandle, key: Key, read: Read, table: unknown): GRange {
  const old = host.range.styles(range.sheetId, range.area, key);
  const values = toFlat(table, range.area).map((argument, index) => {
    const value = read(argument ?? null);
    return value === undefined ? old[index] : value;
  });
  host.range.setStyles(range.sheetId, range.area, key, values);
  return itself(range);
}

function table(range: RangeHandle, key: Key, show: (value: unknown) => string): string[][] {
  return toRows(host.range.styles(range.sheetId, range.area, key).map(show), range.area);
}

const BORDER_STYLES: Record<string, string> = {
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOTTED: "dotted",
  DASHED: "dashed",
  DOUBLE: "double",
};
type Sides = (boolean | null)[];

const methods = {
  setNumberFormat(this: RangeHandle, format: string): GRange {
    return all(this, "numberFormat", looks.readFormat, format);
  },
  setNumberFormats(this: RangeHandle, formats: string[][]): GRange {
    return each(this, "numberFormat", looks.readFormat, formats);
  },
  getNumberFormats(this: RangeHandle) {
    return table(this, "numberFormat", (format) => (format === null ? "General" : String(format)));
  },
  getNumberFormat(this: RangeHandle) {
    return table(this, "numberFormat", (format) => (format === null ? "General" : String(format)))[0]?.[0] ?? "";
  },
  setBackground(this: RangeHandle, color: string | null): GRange {
    return all(this, "background", looks.readBackground, color);
  },
  setBackgrounds(this: RangeHandle, colors: unknown[][]): GRange {
    return each(this, "background", looks.readBackground, colors);
  },
  getBackgrounds(this: RangeHandle) {
    return table(this, "background", (color) => (color === null ? "#ffffff" : String(color)));
  },
  getBackground(this: RangeHandle) {
    return table(this, "background", (color) => (color === null ? "#ffffff" : String(color)))[0]?.[0] ?? "";
  },
  setFontColor(this: RangeHandle, color: string | null): GRange {
    return all(this, "fontColor", looks.readColor, color);
  },
  setFontColors(this: RangeHandle, colors: unknown[][]): GRange {
    return each(this, "fontColor", looks.readColor, colors);
  },
  setFontWeight(this: RangeHandle, weight: string | null): GRange {
    return all(this, "bold", looks.readWeight, weight);
  },
  setFontWeights(this: RangeHandle, weights: unknown[][]): GRange {
    return each(this, "bold", looks.readWeight, weights);
  },
  getFontWeights(this: RangeHandle) {
    return table(this, "bold", (bold) => (bold ? "bold" : "normal")) as ("bold" | "normal")[][];
  },
  setFontStyle(this: RangeHandle, style: string | null): GRange {
    return all(this, "italic", looks.readFontStyle, style);
  },
  setFontStyles(this: RangeHandle, styles: unknown[][]): GRange {
    return each(this, "italic", looks.readFontStyle, styles);
  },
  setFontSize(this: RangeHandle, size: number): GRange {
    return all(this, "fontSize", looks.readSize, size);
  },
  setFontSizes(this: RangeHandle, sizes: number[][]): GRange {
    return each(this, "fontSize", looks.readSize, sizes);
  },
  setFontFamily(this: RangeHandle, family: string | null): GRange {
    return all(this, "fontFamily", looks.readFamily, family);
  },
  setFontFamilies(this: RangeHandle, families: unknown[][]): GRange {
    return each(this, "fontFamily", looks.readFamily, families);
  },
  setHorizontalAlignment(this: RangeHandle, alignment: string | null): GRange {
    return all(this, "horizontal", looks.readHorizontal, alignment);
  },
  setHorizontalAlignments(this: RangeHandle, alignments: unknown[][]): GRange {
    return each(this, "horizontal", looks.readHorizontal, alignments);
  },
  setVerticalAlignment(this: RangeHandle, alignment: string | null): GRange {
    return all(this, "vertical", looks.readVertical, alignment);
  },
  setVerticalAlignments(this: RangeHandle, alignments: unknown[][]): GRange {
    return each(this, "vertical", looks.readVertical, alignments);
  },
  setWraps(this: RangeHandle, wraps: boolean[][]): GRange {
    return each(this, "wrap", (wrap) => (wrap ? "wrap" : "overflow"), wraps);
  },
  setWrap(this: RangeHandle, wrap: boolean): GRange {
    return all(this, "wrap", looks.readWrapStrategy, wrap ? "wrap" : "overflow");
  },
  setWrapStrategy(this: RangeHandle, strategy: unknown): GRange {
    return all(this, "wrap", looks.readWrapStrategy, strategy);
  },
  setBorder(this: RangeHandle, ...args: unknown[]): GRange {
    const [top = null, left = null, bottom = null, right = null, vertical = null, horizontal = null] = args.slice(
      0,
      6,
    ) as Sides;
    const color = looks.readColor(args[6] ?? null) ?? "#000000";
    const style = BORDER_STYLES[String(args[7] ?? "SOLID")] ?? "thin";
    host.range.setBorders(this.sheetId, this.area, { top, left, bottom, right, vertical, horizontal }, color, style);
    return itself(this);
  },
} satisfies Partial<GRange>;

export const rangeLooks = signed(methods, {
  setNumberFormat: "s",
  setNumberFormats: "a",
  getNumberFormats: "",
  getNumberFormat: "",
  setBackground: "s?",
  setBackgrounds: "a",
  getBackgrounds: "",
  getBackground: "",
  setFontColor: "s?",
  setFontColors: "a",
  setFontWeight: "s?",
  setFontWeights: "a",
  getFontWeights: "",
  setFontStyle: "s?",
  setFontStyles: "a",
  setFontFamilies: "a",
  setVerticalAlignments: "a",
  setWraps: "a",
  setFontSize: "n",
  setFontSizes: "a",
  setFontFamily: "s?",
  setHorizontalAlignment: "s?",
  setHorizontalAlignments: "a",
  setVerticalAlignment: "s?",
  setWrap: "b",
  setWrapStrategy: "e",
  setBorder: "b?b?b?b?b?b?|b?b?b?b?b?b?s?e?",
});
