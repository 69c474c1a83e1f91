/** The styles part as sections of elements, to the ends of which new elements are put. */

import { prefixed } from "./look-parts.ts";
import { appendEdit, attributeEdit, childOf, type Element, edited, escapeXml, parseXml, type XmlEdit } from "./xml.ts";

export type StyleSection = "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "dxfs";

/** The names of the sections in the schema's order. */
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The elements of an empty part: the least that programs accept. */
const LEAST: [StyleSection, string[]][] = [
  ["fonts", ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
];

/** The styles part of one file: numbered elements in sections. */
export class StylesPart {
  readonly root: Element;
  /** The part's own number formats by id. */
  readonly formats = new Map<number, string>();
  private readonly text: string;
  private readonly old: Record<StyleSection, Element[]>;
  private readonly added: Record<StyleSection, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellStyleXfs: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly places: Partial<Record<StyleSection, Map<string, number>>> = {};
  private nextFormat: number;

  /** Reads the part's text; "" makes an empty part. Throws an XmlError. */
  constructor(xml: string) {
    this.text = xml === "" ? `<styleSheet xmlns="${MAIN}"></styleSheet>` : xml;
    this.root = parseXml(this.text);
    this.old = Object.fromEntries(
      Object.keys(this.added).map((section) => [section, childOf(this.root, section)?.children ?? []]),
    ) as Record<StyleSection, Element[]>;
    for (const [section, least] of LEAST)
      if (this.old[section].length === 0)
        this.added[section].push(...least.map((one) => prefixed(one, this.root.prefix)));
    for (const one of this.old.numFmts)
      this.formats.set(Number(one.attributes.get("numFmtId")), one.attributes.get("formatCode") ?? "");
    this.nextFormat = Math.max(163, ...this.formats.keys()) + 1;
  }

  size(section: StyleSection): number {
    return this.old[section].length + this.added[section].length;
  }

  element(section: StyleSection, index: number): Element | undefined {
    const old = this.old[section];
    if (index < old.length) return old[index];
    const raw = this.added[section][index - old.length];
    return raw === undefined ? undefined : parseXml(raw.replace(/^<[\w.:-]+/, (tag) => `${tag}${this.namespaces()}`));
  }

  /** The number of one of the part's own elements; -1 for any other. */
  indexOf(section: StyleSection, element: Element): number {
    return this.old[section].indexOf(element);
  }

  /** The children of an element, as text with their names. */
  children(section: StyleSection, index: number): [string, string][] {
    const element = this.element(section, index);
    if (!element) return [];
    const raw = this.raw(section, index);
    const old = index < this.old[section].length;
    const shift = old ? element.start : this.namespaces().length;
    return element.children.map((child) => [child.local, raw.slice(child.start - shift, child.end - shift)]);
  }

  /** The source text of an element. */
  private raw(section: StyleSection, index: number): string {
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

  /** The number of an element with this text, which is put at the section's end where there is none. */
  put(section: StyleSection, raw: string): number {
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

  /** The id of a number format that is not built in; it is put in where the part does not have it. */
  putFormat(code: string): number {
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = this.nextFormat++;
    this.formats.set(id, code);
    const p = this.root.prefix;
    this.added.numFmts.push(`<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  /** How many elements were put in since the part was read. */
  get additions(): number {
    return Object.values(this.added).reduce((sum, list) => sum + list.length, 0);
  }

  /** The text of the part with the new elements. */
  write(): string {
    const edits: XmlEdit[] = [];
    const fresh: StyleSection[] = [];
    for (const section of Object.keys(this.added) as StyleSection[]) {
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
    return edited(this.text, [...edits, ...this.freshSections(fresh)]);
  }

  private freshSections(fresh: readonly StyleSection[]): XmlEdit[] {
    if (fresh.length === 0) return [];
    const p = this.root.prefix;
    const sectionOf = (name: StyleSection) => {
      const items = this.added[name];
      return `<${p}${name} count="${items.length}">${items.join("")}</${p}${name}>`;
    };
    if (this.root.children.length === 0) {
      const all = SECTIONS.filter((name) => fresh.includes(name as StyleSection)).map((name) =>
        sectionOf(name as StyleSection),
      );
      return [appendEdit(this.text, this.root, all.join(""))];
    }
    return fresh.map((name): XmlEdit => {
      const after = SECTIONS.slice(0, SECTIONS.indexOf(name));
      const last = this.root.children.filter((child) => after.includes(child.local)).at(-1);
      const at = last?.end ?? this.root.innerStart;
      return { from: at, to: at, text: sectionOf(name) };
    });
  }
}
