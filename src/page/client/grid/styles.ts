/** Converts looks of cells between the workbook's terms and the grid's. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { StyleProperties } from "../../protocol.ts";

type Border = NonNullable<StyleProperties["top"]>;

const BORDERS: Record<Border["style"], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
};
const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { overflow: WrapStrategy.OVERFLOW, clip: WrapStrategy.CLIP, wrap: WrapStrategy.WRAP };
const INDENT_PIXELS = 12;

/** The grid's form of a look. */
export function toGridStyle(style: StyleProperties): IStyleData {
  const { horizontal, vertical, wrap, rotation, indent } = style;
  const borders = bordersOf(style);
  return {
    ...(style.fontFamily && { ff: style.fontFamily }),
    ...(style.fontSize && { fs: style.fontSize }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(style.background && { bg: { rgb: style.background } }),
    ...(style.fontColor && { cl: { rgb: style.fontColor } }),
    ...(style.numberFormat && { n: { pattern: style.numberFormat } }),
    ...(horizontal && { ht: HORIZONTAL[horizontal] }),
    ...(vertical && { vt: VERTICAL[vertical] }),
    ...(wrap && { tb: WRAP[wrap] }),
    ...(rotation && { tr: { a: rotation } }),
    ...(indent && { pd: { l: indent * INDENT_PIXELS } }),
    ...(borders && { bd: borders }),
  };
}

function bordersOf({ top, right, bottom, left }: StyleProperties): IBorderData | undefined {
  if (!top && !right && !bottom && !left) return undefined;
  const side = (border: Border): IBorderStyleData => ({ s: BORDERS[border.style], cl: { rgb: border.color } });
  return {
    ...(top && { t: side(top) }),
    ...(right && { r: side(right) }),
    ...(bottom && { b: side(bottom) }),
    ...(left && { l: side(left) }),
  };
}

/** The workbook's form of a look; properties that the workbook does not have are left out. */
export function fromGridStyle(style: Nullable<IStyleData>): StyleProperties {
  if (!style) return {};
  const { bd, n } = style;
  const indent = style.pd?.l ? Math.round(style.pd.l / INDENT_PIXELS) : undefined;
  const format = n?.pattern && !/^general$/i.test(n.pattern) ? n.pattern : undefined;
  return {
    numberFormat: format,
    background: colour(style.bg?.rgb),
    fontColor: colour(style.cl?.rgb),
    fontFamily: style.ff ?? undefined,
    fontSize: style.fs,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    horizontal: keyOf(HORIZONTAL, style.ht),
    vertical: keyOf(VERTICAL, style.vt),
    wrap: keyOf(WRAP, style.tb),
    rotation: style.tr?.a,
    indent,
    top: borderOf(bd?.t),
    right: borderOf(bd?.r),
    bottom: borderOf(bd?.b),
    left: borderOf(bd?.l),
  };
}

function keyOf<K extends string, V>(table: Record<K, V>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function borderOf(side: Nullable<IBorderStyleData>): Border | undefined {
  if (!side || side.s === BorderStyleTypes.NONE) return undefined;
  return { style: keyOf(BORDERS, side.s) ?? "thin", color: colour(side.cl?.rgb) ?? "#000000" };
}

/** "#rrggbb" in lower case, as the workbook keeps colours; the grid's pickers say "rgb(1, 2, 3)" as well. */
function colour(text: Nullable<string>): string | undefined {
  if (!text) return undefined;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!channels) return /^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : undefined;
  return `#${channels
    .slice(1, 4)
    .map((each) => Number(each).toString(16).padStart(2, "0"))
    .join("")}`;
}
