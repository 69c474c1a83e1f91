/** Derives a new look from an old one, keeping all of the old that does not differ. */

import { isDateFormat } from "../number-format.ts";
import type { Style, StyleProperties } from "../styles.ts";
import { alignmentElement, borderElement, fillElement, fontElement, type ResolvedFont } from "./look-elements.ts";
import { attributeWords, BUILT_IN } from "./look-parts.ts";
import { type Font, fontOf } from "./read-look.ts";
import type { StylesPart } from "./styles-part.ts";
import { childOf, escapeXml } from "./xml.ts";

/** The font that stands in for one that shows no readable text, such as one of symbols. */
export const READABLE: Font = { family: "Arial", size: 10 };
const SYMBOLS = /wingdings|webdings|symbol|dingbat|barcode|marlett/i;

/** Whether text in a font can be read. */
export function isReadable({ family, size }: Font): boolean {
  return !SYMBOLS.test(family) && size >= 8 && size <= 16;
}

/** Puts in a look like number `base` (which reads as `from`) with what differs in `to`; returns its number. */
export function putLook(part: StylesPart, defaultFont: Font, base: number, from: Style, to: Style): number {
  const p = part.root.prefix;
  const xf = part.element("cellXfs", base);
  // Namespace declarations belong to the part's root, not to each of our elements.
  const attributes = new Map([...(xf?.attributes ?? [])].filter(([name]) => !/^xmlns(:|$)/.test(name)));
  const differs = (...keys: (keyof StyleProperties)[]) =>
    keys.some((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
  const set = (name: string, flag: string, value: number) => attributes.set(name, String(value)).set(flag, "1");
  const id = (name: string) => Number(attributes.get(name) ?? 0);
  if (differs("numberFormat")) set("numFmtId", "applyNumberFormat", formatNumber(part, to.numberFormat));
  if (differs("fontFamily", "fontSize", "fontColor", "bold", "italic", "underline", "strikethrough"))
    set("fontId", "applyFont", putFont(part, defaultFont, id("fontId"), from, to));
  if (differs("background"))
    set("fillId", "applyFill", to.background ? part.put("fills", fillElement(p, to.background)) : 0);
  if (differs("top", "right", "bottom", "left")) {
    const old = part.children("borders", id("borderId"));
    set("borderId", "applyBorder", part.put("borders", borderElement(p, old, from, to)));
  }
  const words = alignmentElement(p, childOf(xf, "alignment")?.attributes ?? new Map(), from, to);
  if (words !== "") attributes.set("applyAlignment", "1");
  const said = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
  const protection = childOf(xf, "protection");
  const inner = words + (protection ? `<${p}protection${attributeWords(protection.attributes)}/>` : "");
  return part.put("cellXfs", inner === "" ? `<${p}xf${said}/>` : `<${p}xf${said}>${inner}</${p}xf>`);
}

function putFont(part: StylesPart, defaultFont: Font, base: number, from: Style, to: Style): number {
  const isDefault = fontOf(part.element("fonts", base)).family === defaultFont.family;
  // Arial is Google's plain font: in a person's file our tabs take that file's plain font instead.
  const isPlainFamily = to.fontFamily === READABLE.family && isDefault && isReadable(defaultFont);
  const family = isPlainFamily ? from.fontFamily : to.fontFamily;
  const wanted: ResolvedFont = {
    ...to,
    underline: Boolean(to.underline),
    ...(family !== from.fontFamily && { family: family ?? defaultFont.family }),
    ...(to.fontSize !== from.fontSize && { size: to.fontSize ?? defaultFont.size }),
  };
  return part.put("fonts", fontElement(part.root.prefix, wanted, part.children("fonts", base), from));
}

function formatNumber(part: StylesPart, code: string | undefined): number {
  if (code === undefined) return 0;
  const builtIn = BUILT_IN.indexOf(code);
  return builtIn > 0 && !part.formats.has(builtIn) && !isDateFormat(code) ? builtIn : part.putFormat(code);
}
