/** Renders fonts, fills, borders and alignments as elements; what does not change stays as the old element has it. */

import type { Border, Style, StyleProperties } from "../styles.ts";
import { escapeXml } from "./xml.ts";

/** A font to be written; family and size are given only where they are to change. */
export interface ResolvedFont {
  readonly family?: string;
  readonly size?: number;
  readonly fontColor?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
}

/** The order that programs write a font's children in. */
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
  " ",
);

type Children = readonly (readonly [name: string, xml: string])[];

const FLAGS = [
  ["b", "bold"],
  ["i", "italic"],
  ["u", "underline"],
  ["strike", "strikethrough"],
] as const;

/** Renders a font like `old` with what differs between `from` and `to`. */
export function fontElement(p: string, to: ResolvedFont, old: Children, from: StyleProperties = {}): string {
  const parts = new Map(old);
  for (const [name, key] of FLAGS) {
    if (Boolean(from[key]) === Boolean(to[key])) continue;
    if (to[key]) parts.set(name, `<${p}${name}/>`);
    else parts.delete(name);
  }
  if (from.fontColor !== to.fontColor) {
    if (to.fontColor) parts.set("color", `<${p}color rgb="${argb(to.fontColor)}"/>`);
    else parts.delete("color");
  }
  if (to.size !== undefined) parts.set("sz", `<${p}sz val="${to.size}"/>`);
  if (to.family !== undefined) {
    parts.set("name", `<${p}name val="${escapeXml(to.family)}"/>`);
    // A scheme, family or charset left from the old font would win over the new name.
    for (const name of ["scheme", "family", "charset"]) parts.delete(name);
  }
  const ordered = [...parts].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<${p}font>${ordered.map(([, xml]) => xml).join("")}</${p}font>`;
}

/** Renders a fill of one colour; programs read it as the background in conditional formats, else as the foreground. */
export function fillElement(p: string, color: string, conditional = false): string {
  const rgb = `rgb="${argb(color)}"`;
  const back = conditional ? `<${p}bgColor ${rgb}/>` : `<${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor ${rgb}/>${back}</${p}patternFill></${p}fill>`;
}

const SIDES = ["left", "right", "top", "bottom"] as const;

/** Renders borders like `old` on the sides that do not change. */
export function borderElement(p: string, old: Children, from: Style, to: Style): string {
  const parts = new Map(old);
  for (const side of SIDES) {
    if (same(from[side], to[side])) {
      if (!parts.has(side)) parts.set(side, `<${p}${side}/>`);
      continue;
    }
    parts.delete(side === "left" ? "start" : side === "right" ? "end" : side);
    parts.set(side, sideElement(p, side, to[side]));
  }
  const ordered = [...SIDES, "diagonal", "vertical", "horizontal"].flatMap((name) => parts.get(name) ?? []);
  return `<${p}border>${ordered.join("")}</${p}border>`;
}

function same(a: Border | undefined, b: Border | undefined): boolean {
  return a?.style === b?.style && a?.color === b?.color;
}

function sideElement(p: string, side: string, border: Border | undefined): string {
  if (!border) return `<${p}${side}/>`;
  return `<${p}${side} style="${border.style}"><${p}color rgb="${argb(border.color)}"/></${p}${side}>`;
}

/** Renders an alignment; "" where it would say nothing. */
export function alignmentElement(p: string, old: ReadonlyMap<string, string>, from: Style, to: Style): string {
  const said = new Map(old);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) said.delete(name);
    else said.set(name, value);
  };
  if (from.horizontal !== to.horizontal) set("horizontal", to.horizontal);
  if (from.vertical !== to.vertical) set("vertical", to.vertical === "middle" ? "center" : to.vertical);
  if (from.wrap !== to.wrap) set("wrapText", to.wrap === "wrap" ? "1" : undefined);
  if (from.rotation !== to.rotation) set("textRotation", to.rotation?.toString());
  if (from.indent !== to.indent) set("indent", to.indent?.toString());
  if (said.size === 0) return "";
  return `<${p}alignment${[...said].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("")}/>`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
