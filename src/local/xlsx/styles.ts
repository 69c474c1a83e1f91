/** Cell styles between the file and the model. */

import type { BorderLineStyle, BorderSide, CellStyle, Color, FillStyle, FontStyle } from "hucre";
import type { WorkbookModel } from "../model.ts";
import { normalFormat } from "../number-format.ts";
import { type Border, type Style, type StyleProperties, styleOf } from "../styles.ts";

type DefaultFont = WorkbookModel["defaultFont"];
type Mutable = { -readonly [K in keyof StyleProperties]: StyleProperties[K] };

/** The first sixteen of the old palette; later ones are rare enough to be black. */
const PALETTE = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
/** Cells count the light colour of each pair first, the theme lists the dark one first. */
const THEME_ORDER = [1, 0, 3, 2];

/** "#rrggbb" of a colour, or undefined for automatic. */
export function readColor(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
  if (color.theme !== undefined) {
    const base = theme[THEME_ORDER[color.theme] ?? color.theme];
    return base && tinted(base, color.tint ?? 0);
  }
  if (color.indexed === undefined || color.indexed >= 64) return undefined;
  return `#${(PALETTE[color.indexed % 8] ?? "000000").toLowerCase()}`;
}

function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const shaded = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${shaded.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Reads styles, each distinct one once: parts of styles are shared objects in what the library returns. */
export class StyleReader {
  private readonly theme: readonly string[];
  private readonly font: DefaultFont;
  private readonly ids = new Map<object | string, number>();
  private readonly known = new Map<string, Style>();

  constructor(theme: readonly string[], font: DefaultFont) {
    this.theme = theme;
    this.font = font;
  }

  read(style: CellStyle): Style {
    const { font, fill, border, alignment, numFmt } = style;
    const key = [font, fill, border, alignment, numFmt].map((part) => this.id(part)).join();
    let read = this.known.get(key);
    if (!read) {
      read = styleOf(this.properties(style));
      this.known.set(key, read);
    }
    return read;
  }

  private id(part: object | string | undefined): number {
    if (part === undefined) return 0;
    const known = this.ids.get(part);
    if (known !== undefined) return known;
    this.ids.set(part, this.ids.size + 1);
    return this.ids.size;
  }

  private properties(style: CellStyle): StyleProperties {
    return {
      numberFormat: style.numFmt === undefined ? undefined : normalFormat(style.numFmt),
      background: readFill(style.fill, this.theme),
      ...this.fontProperties(style.font),
      ...alignmentProperties(style.alignment),
      top: this.side(style.border?.top),
      right: this.side(style.border?.right),
      bottom: this.side(style.border?.bottom),
      left: this.side(style.border?.left),
    };
  }

  private fontProperties(font: FontStyle | undefined): Mutable {
    if (!font) return {};
    const color = readColor(font.color, this.theme);
    return {
      fontFamily: font.name === this.font.family ? undefined : font.name,
      fontSize: font.size === this.font.size ? undefined : font.size,
      // Black text by name is what automatic text looks like.
      fontColor: color === "#000000" ? undefined : color,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline !== undefined && font.underline !== false,
      strikethrough: font.strikethrough,
    };
  }

  private side(side: BorderSide | undefined): Border | undefined {
    if (!side) return undefined;
    return { style: BORDERS[side.style] ?? "dashed", color: readColor(side.color, this.theme) ?? "#000000" };
  }
}

const BORDERS: Partial<Record<BorderLineStyle, Border["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  hair: "dotted",
  dashed: "dashed",
  double: "double",
};

/** The one colour of a fill; white is no fill. Fills of conditional formats carry it in either place. */
export function readFill(
  fill: FillStyle | undefined,
  theme: readonly string[],
  conditional = false,
): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "gradient") return readColor(fill.stops[0]?.color, theme);
  if (fill.pattern === "none" && !conditional) return undefined;
  const color = conditional ? (fill.bgColor ?? fill.fgColor) : (fill.fgColor ?? fill.bgColor);
  const read = readColor(color, theme);
  return read === "#ffffff" ? undefined : read;
}

function alignmentProperties(alignment: CellStyle["alignment"]): Mutable {
  if (!alignment) return {};
  const { horizontal, vertical } = alignment;
  return {
    horizontal: horizontal === "left" || horizontal === "center" || horizontal === "right" ? horizontal : undefined,
    vertical: vertical === "center" ? "middle" : vertical === "top" ? "top" : undefined,
    wrap: alignment.wrapText ? "wrap" : undefined,
    rotation: alignment.textRotation || undefined,
    indent: alignment.indent || undefined,
  };
}

function rgb(color: string): Color {
  return { rgb: color.slice(1).toUpperCase() };
}

/** A solid fill, in both places where programs look for its colour. */
export function solidFill(color: string): FillStyle {
  return { type: "pattern", pattern: "solid", fgColor: rgb(color), bgColor: rgb(color) };
}

/** Writes styles, each distinct one once. */
export class StyleWriter {
  /** A cell without a look in a column with one: the library leaves a cell out, unless its style says something. */
  static readonly plainCell: { style: CellStyle } = { style: { alignment: { vertical: "bottom" } } };

  private readonly font: DefaultFont;
  private readonly known = new Map<Style, { style: CellStyle }>();

  constructor(font: DefaultFont) {
    this.font = font;
  }

  /** What the file says of a cell with nothing but a value and this look: one object for all such cells. */
  cell(style: Style): { style: CellStyle } {
    let written = this.known.get(style);
    if (!written) {
      written = { style: this.build(style) };
      this.known.set(style, written);
    }
    return written;
  }

  private build(style: Style): CellStyle {
    const alignment = writeAlignment(style);
    const border = writeBorders(style);
    return {
      ...(hasFont(style) && { font: this.fontOf(style) }),
      ...(style.background && { fill: solidFill(style.background) }),
      ...(style.numberFormat && { numFmt: style.numberFormat }),
      ...(alignment && { alignment }),
      ...(border && { border }),
    };
  }

  /** A font in a file is always whole: without name and size programs take their own. */
  private fontOf(style: StyleProperties): FontStyle {
    return {
      name: style.fontFamily ?? this.font.family,
      size: style.fontSize ?? this.font.size,
      ...textLook(style),
    };
  }
}

/** The look of text without its font: what conditional formats change. */
export function textLook(
  style: Pick<StyleProperties, "bold" | "italic" | "underline" | "strikethrough" | "fontColor">,
): FontStyle {
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.fontColor && { color: rgb(style.fontColor) }),
  };
}

function hasFont(style: StyleProperties): boolean {
  return Boolean(style.fontFamily ?? style.fontSize) || Object.keys(textLook(style)).length > 0;
}

function writeAlignment(style: StyleProperties): CellStyle["alignment"] | undefined {
  const { horizontal, vertical, wrap, rotation, indent } = style;
  if (!horizontal && !vertical && wrap !== "wrap" && !rotation && !indent) return undefined;
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical: vertical === "middle" ? "center" : vertical }),
    ...(wrap === "wrap" && { wrapText: true }),
    ...(rotation && { textRotation: rotation }),
    ...(indent && { indent }),
  };
}

function writeBorders(style: StyleProperties): CellStyle["border"] | undefined {
  const sides = (["top", "right", "bottom", "left"] as const).filter((side) => style[side]);
  if (sides.length === 0) return undefined;
  return Object.fromEntries(
    sides.map((side) => {
      const border = style[side] as Border;
      return [side, { style: border.style, color: rgb(border.color) }];
    }),
  );
}
