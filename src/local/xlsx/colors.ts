/** Reads a file's colours as "#rrggbb": given outright, by the theme or by the indexed palette. */

import { childOf, type Element, parseXml } from "./xml.ts";

/** The first 64 colours of the indexed palette. */
const PALETTE =
  "000000ffffffff000000ff000000ffffff00ff00ff00ffff000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c08080809999ff993366ffffccccffff660066ff80800066ccccccff000080ff00ffffff0000ffff800080800000008080" +
  "0000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696003366339966003300333300993300993366333399333333";
/** The order of a theme's first colours in cells, which count the light one of each pair first; the theme the dark. */
const THEME_ORDER = [1, 0, 3, 2];
const THEME_COLORS = 12;

/** The colours of one file, by its theme and its palette. */
export class Colors {
  private readonly theme: string[];
  private readonly palette: string[];

  /** `themeXml` is the theme's part or "", `own` the palette that a file may bring along. */
  constructor(themeXml: string, own: readonly string[] = []) {
    this.theme = themeXml === "" ? [] : themeColors(themeXml);
    this.palette = [...own];
  }

  /** The colour that an element's attributes name, or undefined for automatic. */
  read(element: Element | undefined): string | undefined {
    if (!element) return undefined;
    const { attributes } = element;
    const rgb = attributes.get("rgb");
    if (rgb !== undefined) return hexOf(rgb);
    const tint = Number(attributes.get("tint") ?? 0);
    const theme = attributes.get("theme");
    if (theme !== undefined) return tinted(this.theme[THEME_ORDER[Number(theme)] ?? Number(theme)], tint);
    const index = Number(attributes.get("indexed") ?? Number.NaN);
    if (!(index >= 0 && index < 64)) return undefined;
    return tinted(this.palette[index] ?? `#${PALETTE.slice(index * 6, index * 6 + 6)}`, tint);
  }
}

function hexOf(rgb: string): string | undefined {
  return /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.slice(-6).toLowerCase()}` : undefined;
}

/** The colours of the indexed palette that a file brings along. */
export function ownPalette(styleSheet: Element): string[] {
  const own = childOf(childOf(styleSheet, "colors"), "indexedColors");
  return (own?.children ?? []).map((color) => hexOf(color.attributes.get("rgb") ?? "") ?? "#000000");
}

function themeColors(xml: string): string[] {
  const scheme = childOf(childOf(parseXml(xml), "themeElements"), "clrScheme");
  return (scheme?.children ?? []).slice(0, THEME_COLORS).map((each) => {
    const color = each.children[0];
    const rgb = color?.attributes.get("lastClr") ?? color?.attributes.get("val") ?? "";
    return hexOf(rgb) ?? "#000000";
  });
}

function tinted(color: string | undefined, tint: number): string | undefined {
  if (color === undefined || !tint) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const shaded = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  const bounded = shaded.map((channel) => Math.min(255, Math.max(0, Math.round(channel))));
  return `#${bounded.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
