/** Reads looks from elements of the styles part into the model. */

import { localeRules, normalFormat } from "../number-format.ts";
import { type Border, DEFAULT_STYLE, type Style, styleOf } from "../styles.ts";
import type { Colors } from "./colors.ts";
import { alignment, BORDERS, BUILT_IN, isSaid, type Mutable } from "./look-parts.ts";
import type { StylesPart } from "./styles-part.ts";
import { childOf, childrenOf, type Element } from "./xml.ts";

/** A font's family, and its size in points. */
export interface Font {
  readonly family: string;
  readonly size: number;
}

/** What conditional formats change of a look. */
export interface Highlight {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
}

/** Reads a font element. */
export function fontOf(font: Element | undefined): Font {
  return {
    family: childOf(font, "name")?.attributes.get("val") ?? "Calibri",
    size: Number(childOf(font, "sz")?.attributes.get("val") ?? 11),
  };
}

/** The font of the style named "Normal". */
export function normalFont(part: StylesPart): Element | undefined {
  const normal = childrenOf(childOf(part.root, "cellStyles"), "cellStyle").find(
    (one) => one.attributes.get("builtinId") === "0",
  );
  const xf = part.element("cellStyleXfs", Number(normal?.attributes.get("xfId") ?? 0));
  return part.element("fonts", Number(xf?.attributes.get("fontId") ?? 0)) ?? part.element("fonts", 0);
}

/** The parts that looks are read from. */
export interface LookSource {
  readonly part: StylesPart;
  readonly colors: Colors;
  readonly locale: string;
  readonly defaultFont: Font;
}

/** The look of a number of `cellXfs`. */
export function readStyle(source: LookSource, number: number): Style {
  const { part, colors } = source;
  const xf = part.element("cellXfs", number);
  if (!xf) return DEFAULT_STYLE;
  const id = (name: string) => Number(xf.attributes.get(name) ?? 0);
  return styleOf({
    numberFormat: normalFormat(readFormat(source, id("numFmtId"))),
    background: readBackground(colors, part.element("fills", id("fillId"))),
    ...readFontLook(source, part.element("fonts", id("fontId"))),
    ...alignment(childOf(xf, "alignment")),
    ...readBorders(colors, part.element("borders", id("borderId"))),
  });
}

function readFormat({ part, locale }: LookSource, id: number): string {
  const rules = localeRules(locale);
  const own = part.formats.get(id);
  if (own !== undefined) return own;
  if (id === 14) return rules.date;
  if (id === 22) return `${rules.date} h:mm`;
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "yyyy/m/d";
  return BUILT_IN[id] ?? "General";
}

function readBackground(colors: Colors, fill: Element | undefined): string | undefined {
  const pattern = childOf(fill, "patternFill");
  if (!pattern) return colors.read(childOf(childOf(childOf(fill, "gradientFill"), "stop"), "color"));
  const kind = pattern.attributes.get("patternType") ?? "none";
  if (kind === "none") return undefined;
  const color = colors.read(childOf(pattern, "fgColor")) ?? colors.read(childOf(pattern, "bgColor"));
  // A white fill is read as none, since cells are white without one.
  return color === "#ffffff" ? undefined : color;
}

function readFontLook({ colors, defaultFont }: LookSource, font: Element | undefined): Partial<Mutable> {
  if (!font) return {};
  const { family, size } = fontOf(font);
  const color = colors.read(childOf(font, "color"));
  const has = (name: string) => isSaid(childOf(font, name));
  return {
    fontFamily: family === defaultFont.family ? undefined : family,
    fontSize: size === defaultFont.size ? undefined : size,
    // Explicit black is read as automatic, since both look the same.
    fontColor: color === "#000000" ? undefined : color,
    bold: has("b"),
    italic: has("i"),
    underline: has("u"),
    strikethrough: has("strike"),
  };
}

function readBorders(colors: Colors, border: Element | undefined): Partial<Mutable> {
  const side = (name: string, other: string): Border | undefined => {
    const element = childOf(border, name) ?? childOf(border, other);
    const style = element?.attributes.get("style") ?? "none";
    if (style === "none") return undefined;
    return { style: BORDERS[style] ?? "dashed", color: colors.read(childOf(element, "color")) ?? "#000000" };
  };
  return {
    top: side("top", "top"),
    right: side("right", "end"),
    bottom: side("bottom", "bottom"),
    left: side("left", "start"),
  };
}

/** What a conditional format changes, by its element of `dxfs`. */
export function readHighlight(colors: Colors, dxf: Element | undefined): Highlight {
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  const fill = colors.read(childOf(pattern, "bgColor")) ?? colors.read(childOf(pattern, "fgColor"));
  const font = childOf(dxf, "font");
  const color = colors.read(childOf(font, "color"));
  return {
    ...(fill && { background: fill }),
    ...(color && { fontColor: color }),
    ...(isSaid(childOf(font, "b")) && { bold: true }),
    ...(isSaid(childOf(font, "i")) && { italic: true }),
    ...(isSaid(childOf(font, "strike")) && { strikethrough: true }),
  };
}
