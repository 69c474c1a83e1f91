/** The looks of a file by number, read from its styles part; new looks are put at its end. */

import { DEFAULT_STYLE, type Style } from "../styles.ts";
import { Colors, ownPalette } from "./colors.ts";
import { isReadable, putLook, READABLE } from "./derive-look.ts";
import { fillElement, fontElement } from "./look-elements.ts";
import {
  type Font,
  fontOf,
  type Highlight,
  type LookSource,
  normalFont,
  readHighlight,
  readStyle,
} from "./read-look.ts";
import { StylesPart } from "./styles-part.ts";
import { isTrue } from "./xml.ts";

/** The looks of one file by number. */
export class Looks {
  readonly defaultFont: Font;
  readonly colors: Colors;
  private readonly part: StylesPart;
  private readonly source: LookSource;
  private readonly known: Style[] = [];
  private readonly derived = new Map<number, Map<Style, number>>();
  private plain: number | undefined;

  /** `xml` is the styles part or "", `themeXml` the theme's. Throws an XmlError. */
  constructor(xml: string, themeXml: string, locale: string) {
    this.part = new StylesPart(xml);
    this.colors = new Colors(themeXml, ownPalette(this.part.root));
    this.defaultFont = fontOf(normalFont(this.part));
    this.source = { part: this.part, colors: this.colors, locale, defaultFont: this.defaultFont };
  }

  /** The look with a number; for a number that is not there, the first look. */
  style(number: number): Style {
    const at = number >= 0 && number < this.part.size("cellXfs") ? number : 0;
    let style = this.known[at];
    if (!style) {
      style = readStyle(this.source, at);
      this.known[at] = style;
    }
    return style;
  }

  /** What the conditional format look with this number changes. */
  highlight(number: number | undefined): Highlight {
    return readHighlight(this.colors, number === undefined ? undefined : this.part.element("dxfs", number));
  }

  /** The number for what a conditional format changes, which is put in where it is new. */
  highlightNumber(look: Highlight): number {
    const p = this.part.root.prefix;
    const font = fontElement(p, { ...look, underline: false }, []);
    const fill = look.background ? fillElement(p, look.background, true) : "";
    return this.part.put("dxfs", `<${p}dxf>${font === `<${p}font></${p}font>` ? "" : font}${fill}</${p}dxf>`);
  }

  /** The number of a look for a cell that is not in the file yet. */
  numberOf(style: Style): number {
    return this.derive(this.plainNumber(), style);
  }

  /**
   * The number of a look that sets nothing: the first look is not always so (in 42 of 1,700 files it sets something).
   */
  private plainNumber(): number {
    if (this.plain !== undefined) return this.plain;
    const { part } = this;
    const isPlainReadable = isReadable(this.defaultFont);
    const first = part.element("cellXfs", 0);
    const saysNothing = first && first.children.length === 0 && !isTrue(first.attributes.get("quotePrefix"));
    if (saysNothing && this.style(0) === DEFAULT_STYLE && isPlainReadable) this.plain = 0;
    else {
      const p = part.root.prefix;
      const font = isPlainReadable ? this.normalFontNumber() : part.put("fonts", this.readableFont());
      this.plain = part.put("cellXfs", `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"/>`);
      this.known[this.plain] = DEFAULT_STYLE;
    }
    return this.plain;
  }

  private readableFont(): string {
    const p = this.part.root.prefix;
    return `<${p}font><${p}sz val="${READABLE.size}"/><${p}name val="${READABLE.family}"/></${p}font>`;
  }

  private normalFontNumber(): number {
    const font = normalFont(this.part);
    return Math.max(font ? this.part.indexOf("fonts", font) : 0, 0);
  }

  /** The number of a look like number `base` in all that `style` does not change. */
  derive(base: number, style: Style): number {
    const from = this.style(base);
    if (from === style) return base;
    const known = this.derived.get(base) ?? new Map<Style, number>();
    this.derived.set(base, known);
    let number = known.get(style);
    if (number === undefined) {
      number = putLook(this.part, this.defaultFont, base, from, style);
      this.known[number] ??= style;
      known.set(style, number);
    }
    return number;
  }

  /** How many elements were put in since the part was read. */
  get additions(): number {
    return this.part.additions;
  }

  /** The text of the part with the new looks. */
  write(): string {
    return this.part.write();
  }
}
