/** The looks of a file: what its styles part says of each number, and the new looks that are put at its end. */

import { isDateFormat, localeRules, normalFormat } from "../number-format.ts";
import { type Border, DEFAULT_STYLE, type Style, type StyleProperties, styleOf } from "../styles.ts";
import { Colors, ownPalette } from "./colors.ts";
import { alignmentElement, borderElement, fillElement, fontElement, type ResolvedFont } from "./look-elements.ts";
import { alignment, attributeWords, BORDERS, BUILT_IN, isSaid, type Mutable, prefixed } from "./look-parts.ts";
import {
  appendEdit,
  attributeEdit,
  childOf,
  childrenOf,
  type Edit,
  type Element,
  edited,
  escapeXml,
  isTrue,
  parseXml,
} from "./xml.ts";

type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/** The order that the schema asks for. */
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What a part has that says nothing: the least that programs accept. */
const LEAST: [Section, string[]][] = [
  ["fonts", ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
];

/** What conditional formats change of a look. */
export interface Highlight {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
}

/** What stands in for a font that cannot be read as text, such as one of symbols. */
const READABLE = { family: "Arial", size: 10 };
const SYMBOLS = /wingdings|webdings|symbol|dingbat|barcode|marlett/i;

export class Looks {
  readonly defaultFont: { family: string; size: number };
  readonly colors: Colors;
  private readonly text: string;
  private readonly root: Element;
  private readonly locale: string;
  private readonly known: Style[] = [];
  private readonly formats = new Map<number, string>();
  private readonly added: Record<Section, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellStyleXfs: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly old: Record<Section, Element[]>;
  private readonly places: Partial<Record<Section, Map<string, number>>> = {};
  private readonly derived = new Map<number, Map<Style, number>>();
  private plain: number | undefined;
  private nextFormat: number;

  /** `xml` is the styles part or "", `themeXml` the theme's. Throws an XmlError. */
  constructor(xml: string, themeXml: string, locale: string) {
    this.text = xml === "" ? `<styleSheet xmlns="${MAIN}"></styleSheet>` : xml;
    this.root = parseXml(this.text);
    this.locale = locale;
    this.colors = new Colors(themeXml, ownPalette(this.root));
    this.old = Object.fromEntries(
      Object.keys(this.added).map((section) => [section, childOf(this.root, section)?.children ?? []]),
    ) as Record<Section, Element[]>;
    for (const [section, least] of LEAST)
      if (this.old[section].length === 0)
        this.added[section].push(...least.map((one) => prefixed(one, this.root.prefix)));
    for (const one of this.old.numFmts)
      this.formats.set(Number(one.attributes.get("numFmtId")), one.attributes.get("formatCode") ?? "");
    this.nextFormat = Math.max(163, ...this.formats.keys()) + 1;
    this.defaultFont = this.fontOf(this.normalFont());
  }

  /** The look of a number; of none, and of one that is not there, the first. */
  style(number: number): Style {
    const at = number >= 0 && number < this.size("cellXfs") ? number : 0;
    let style = this.known[at];
    if (!style) {
      style = this.readStyle(at);
      this.known[at] = style;
    }
    return style;
  }

  private readStyle(number: number): Style {
    const xf = this.element("cellXfs", number);
    if (!xf) return DEFAULT_STYLE;
    const id = (name: string) => Number(xf.attributes.get(name) ?? 0);
    return styleOf({
      numberFormat: normalFormat(this.format(id("numFmtId"))),
      background: this.background(this.element("fills", id("fillId"))),
      ...this.fontLook(this.element("fonts", id("fontId"))),
      ...alignment(childOf(xf, "alignment")),
      ...this.borders(this.element("borders", id("borderId"))),
    });
  }

  private size(section: Section): number {
    return this.old[section].length + this.added[section].length;
  }

  private element(section: Section, index: number): Element | undefined {
    const old = this.old[section];
    if (index < old.length) return old[index];
    const raw = this.added[section][index - old.length];
    return raw === undefined ? undefined : parseXml(raw.replace(/^<[\w.:-]+/, (tag) => `${tag}${this.namespaces()}`));
  }

  /** The text of an element as the part has it. */
  private raw(section: Section, index: number): string {
    const old = this.old[section][index];
    if (old) return this.text.slice(old.start, old.end);
    return this.added[section][index - this.old[section].length] ?? "";
  }

  private namespaces(): string {
    return [
      ...this.text.slice(this.root.start, this.root.innerStart).matchAll(/\sxmlns(:[\w.-]+)?\s*=\s*("[^"]*"|'[^']*')/g),
    ]
      .map(([words]) => words)
      .join("");
  }

  private format(id: number): string {
    const rules = localeRules(this.locale);
    const own = this.formats.get(id);
    if (own !== undefined) return own;
    if (id === 14) return rules.date;
    if (id === 22) return `${rules.date} h:mm`;
    if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "yyyy/m/d";
    return BUILT_IN[id] ?? "General";
  }

  private background(fill: Element | undefined): string | undefined {
    const pattern = childOf(fill, "patternFill");
    if (!pattern) return this.colors.read(childOf(childOf(childOf(fill, "gradientFill"), "stop"), "color"));
    const kind = pattern.attributes.get("patternType") ?? "none";
    if (kind === "none") return undefined;
    const color = this.colors.read(childOf(pattern, "fgColor")) ?? this.colors.read(childOf(pattern, "bgColor"));
    // White is what cells have without a fill.
    return color === "#ffffff" ? undefined : color;
  }

  private fontOf(font: Element | undefined): { family: string; size: number } {
    return {
      family: childOf(font, "name")?.attributes.get("val") ?? "Calibri",
      size: Number(childOf(font, "sz")?.attributes.get("val") ?? 11),
    };
  }

  private normalFont(): Element | undefined {
    const normal = childrenOf(childOf(this.root, "cellStyles"), "cellStyle").find(
      (one) => one.attributes.get("builtinId") === "0",
    );
    const xf = this.element("cellStyleXfs", Number(normal?.attributes.get("xfId") ?? 0));
    return this.element("fonts", Number(xf?.attributes.get("fontId") ?? 0)) ?? this.element("fonts", 0);
  }

  private fontLook(font: Element | undefined): Partial<Mutable> {
    if (!font) return {};
    const { family, size } = this.fontOf(font);
    const color = this.colors.read(childOf(font, "color"));
    const has = (name: string) => isSaid(childOf(font, name));
    return {
      fontFamily: family === this.defaultFont?.family ? undefined : family,
      fontSize: size === this.defaultFont?.size ? undefined : size,
      // Black text by name is what automatic text looks like.
      fontColor: color === "#000000" ? undefined : color,
      bold: has("b"),
      italic: has("i"),
      underline: has("u"),
      strikethrough: has("strike"),
    };
  }

  private borders(border: Element | undefined): Partial<Mutable> {
    const side = (name: string, other: string): Border | undefined => {
      const element = childOf(border, name) ?? childOf(border, other);
      const style = element?.attributes.get("style") ?? "none";
      if (style === "none") return undefined;
      return { style: BORDERS[style] ?? "dashed", color: this.colors.read(childOf(element, "color")) ?? "#000000" };
    };
    return {
      top: side("top", "top"),
      right: side("right", "end"),
      bottom: side("bottom", "bottom"),
      left: side("left", "start"),
    };
  }

  /** What a conditional format's number changes. */
  highlight(number: number | undefined): Highlight {
    const dxf = number === undefined ? undefined : this.element("dxfs", number);
    const pattern = childOf(childOf(dxf, "fill"), "patternFill");
    const fill = this.colors.read(childOf(pattern, "bgColor")) ?? this.colors.read(childOf(pattern, "fgColor"));
    const font = childOf(dxf, "font");
    const color = this.colors.read(childOf(font, "color"));
    return {
      ...(fill && { background: fill }),
      ...(color && { fontColor: color }),
      ...(isSaid(childOf(font, "b")) && { bold: true }),
      ...(isSaid(childOf(font, "i")) && { italic: true }),
      ...(isSaid(childOf(font, "strike")) && { strikethrough: true }),
    };
  }

  /** The number of what a conditional format changes. */
  highlightNumber(look: Highlight): number {
    const p = this.root.prefix;
    const font = fontElement(p, { ...look, underline: false }, []);
    const fill = look.background ? fillElement(p, look.background, true) : "";
    return this.put("dxfs", `<${p}dxf>${font === `<${p}font></${p}font>` ? "" : font}${fill}</${p}dxf>`);
  }

  /** The number of a look for a cell that the file has nothing of. */
  numberOf(style: Style): number {
    return this.derive(this.plainNumber(), style);
  }

  /** A look that says nothing, whatever the file's first says: 42 of 1,700 files say something there. */
  private plainNumber(): number {
    if (this.plain !== undefined) return this.plain;
    const first = this.element("cellXfs", 0);
    const saysNothing = first && first.children.length === 0 && !isTrue(first.attributes.get("quotePrefix"));
    if (saysNothing && this.style(0) === DEFAULT_STYLE && this.isReadable()) this.plain = 0;
    else {
      const p = this.root.prefix;
      const font = this.isReadable() ? this.normalFontNumber() : this.put("fonts", this.readableFont());
      this.plain = this.put("cellXfs", `<${p}xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"/>`);
      this.known[this.plain] = DEFAULT_STYLE;
    }
    return this.plain;
  }

  private isReadable(): boolean {
    const { family, size } = this.defaultFont;
    return !SYMBOLS.test(family) && size >= 8 && size <= 16;
  }

  private readableFont(): string {
    const p = this.root.prefix;
    return `<${p}font><${p}sz val="${READABLE.size}"/><${p}name val="${READABLE.family}"/></${p}font>`;
  }

  private normalFontNumber(): number {
    const font = this.normalFont();
    const at = font ? this.old.fonts.indexOf(font) : 0;
    return Math.max(at, 0);
  }

  /** The number of a look that is `base` in all that `style` does not say otherwise. */
  derive(base: number, style: Style): number {
    const from = this.style(base);
    if (from === style) return base;
    const known = this.derived.get(base) ?? new Map<Style, number>();
    this.derived.set(base, known);
    let number = known.get(style);
    if (number === undefined) {
      number = this.put("cellXfs", this.derivedXf(base, from, style));
      this.known[number] ??= style;
      known.set(style, number);
    }
    return number;
  }

  private derivedXf(base: number, from: Style, to: Style): string {
    const p = this.root.prefix;
    const xf = this.element("cellXfs", base);
    const attributes = new Map(xf?.attributes ?? []);
    const differs = (...keys: (keyof StyleProperties)[]) =>
      keys.some((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]));
    const set = (name: string, flag: string, value: number) => attributes.set(name, String(value)).set(flag, "1");
    const id = (name: string) => Number(attributes.get(name) ?? 0);
    if (differs("numberFormat")) set("numFmtId", "applyNumberFormat", this.formatNumber(to.numberFormat));
    if (differs("fontFamily", "fontSize", "fontColor", "bold", "italic", "underline", "strikethrough"))
      set("fontId", "applyFont", this.fontNumber(id("fontId"), from, to));
    if (differs("background"))
      set("fillId", "applyFill", to.background ? this.put("fills", fillElement(p, to.background)) : 0);
    if (differs("top", "right", "bottom", "left")) {
      const old = this.children("borders", id("borderId"));
      set("borderId", "applyBorder", this.put("borders", borderElement(p, old, from, to)));
    }
    const old = childOf(xf, "alignment");
    const words = alignmentElement(p, old?.attributes ?? new Map(), from, to);
    if (words !== "") attributes.set("applyAlignment", "1");
    const said = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
    const protection = childOf(xf, "protection");
    const locked = protection ? `<${p}protection${attributeWords(protection.attributes)}/>` : "";
    return words + locked === "" ? `<${p}xf${said}/>` : `<${p}xf${said}>${words}${locked}</${p}xf>`;
  }

  private fontNumber(base: number, from: Style, to: Style): number {
    const font = this.fontOf(this.element("fonts", base));
    const isDefault = font.family === this.defaultFont.family;
    // What Google calls Arial is its plain letters: a tab of ours in a person's file takes theirs.
    const isPlainFamily = to.fontFamily === READABLE.family && isDefault && this.isReadable();
    const family = isPlainFamily ? from.fontFamily : to.fontFamily;
    const wanted: ResolvedFont = {
      ...to,
      underline: Boolean(to.underline),
      ...(family !== from.fontFamily && { family: family ?? this.defaultFont.family }),
      ...(to.fontSize !== from.fontSize && { size: to.fontSize ?? this.defaultFont.size }),
    };
    return this.put("fonts", fontElement(this.root.prefix, wanted, this.children("fonts", base), from));
  }

  /** The children of an element, as text with their names. */
  private children(section: Section, index: number): [string, string][] {
    const element = this.element(section, index);
    if (!element) return [];
    const raw = this.raw(section, index);
    const old = index < this.old[section].length;
    const shift = old ? element.start : this.namespaces().length;
    return element.children.map((child) => [child.local, raw.slice(child.start - shift, child.end - shift)]);
  }

  private formatNumber(code: string | undefined): number {
    if (code === undefined) return 0;
    const builtIn = BUILT_IN.indexOf(code);
    if (builtIn > 0 && !this.formats.has(builtIn) && !isDateFormat(code)) return builtIn;
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = this.nextFormat++;
    this.formats.set(id, code);
    const p = this.root.prefix;
    this.added.numFmts.push(`<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** The number of an element, which is put at the end where there is none like it. */
  private put(section: Section, raw: string): number {
    let places = this.places[section];
    if (!places) {
      places = new Map();
      for (let index = this.size(section) - 1; index >= 0; index--) places.set(this.raw(section, index), index);
      this.places[section] = places;
    }
    const known = places.get(raw);
    if (known !== undefined) return known;
    this.added[section].push(raw);
    places.set(raw, this.size(section) - 1);
    return this.size(section) - 1;
  }

  /** How many things were put in since the part was read. */
  get additions(): number {
    return Object.values(this.added).reduce((sum, list) => sum + list.length, 0);
  }

  /** The part with what was put in. */
  write(): string {
    const edits: Edit[] = [];
    const fresh: string[] = [];
    for (const section of Object.keys(this.added) as Section[]) {
      const items = this.added[section];
      if (items.length === 0) continue;
      const element = childOf(this.root, section);
      if (element && this.old[section].length > 0)
        edits.push(
          appendEdit(this.text, element, items.join("")),
          attributeEdit(this.text, element, "count", String(this.size(section))),
        );
      else {
        if (element) edits.push({ from: element.start, to: element.end, text: "" });
        fresh.push(section);
      }
    }
    return edited(this.text, [...edits, ...this.freshSections(fresh as Section[])]);
  }

  private freshSections(fresh: readonly Section[]): Edit[] {
    if (fresh.length === 0) return [];
    const p = this.root.prefix;
    const sectionOf = (name: Section) => {
      const items = this.added[name];
      return `<${p}${name} count="${items.length}">${items.join("")}</${p}${name}>`;
    };
    if (this.root.children.length === 0) {
      const all = SECTIONS.filter((name) => fresh.includes(name as Section)).map((name) => sectionOf(name as Section));
      return [appendEdit(this.text, this.root, all.join(""))];
    }
    return fresh.map((name): Edit => {
      const after = SECTIONS.slice(0, SECTIONS.indexOf(name));
      const last = this.root.children.filter((child) => after.includes(child.local)).at(-1);
      const at = last?.end ?? this.root.innerStart;
      return { from: at, to: at, text: sectionOf(name) };
    });
  }
}
