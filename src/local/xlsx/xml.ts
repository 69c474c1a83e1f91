/** Parses small XML parts into trees that know their places in the text, and edits texts at such places. */

import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element and where it stands in its part's text. */
export interface Element {
  /** The name without its prefix; `prefix` has its colon, or is "". */
  readonly local: string;
  readonly prefix: string;
  /** Attributes by name; one of the relationships namespace has the prefix "r:", whichever the part uses. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  readonly parent: Element | undefined;
  /**
   * Offsets: of the first tag's "<"; after its ">" (`innerStart`); of the last tag's "<" (`innerEnd`); after it
   * (`end`).
   */
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
  text: string;
}

/**
 * Thrown for a part that is no XML or has a document type, which no part needs: its entities can grow without bound.
 */
export class XmlError extends Error {}

const RELATIONSHIPS = /\/relationships$/;
/** The deepest nesting that is read, many times that of any honest part. */
const DEEPEST = 1000;

/** The root element of a text. Throws an XmlError. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let root: Element | undefined;
  let current: Element | undefined;
  let depth = 0;
  let start = 0;
  parser.on("error", (error) => {
    throw new XmlError(error.message);
  });
  parser.on("doctype", () => {
    throw new XmlError("document type");
  });
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) throw new XmlError("nested too deep");
    const element = elementOf(tag, current, start, parser.position);
    if (current) current.children.push(element);
    else root = element;
    current = element;
  });
  parser.on("text", (piece) => {
    if (current) current.text += piece;
  });
  parser.on("cdata", (piece) => {
    if (current) current.text += piece;
  });
  parser.on("closetag", (tag) => {
    const element = current as Element;
    element.end = parser.position;
    element.innerEnd = tag.isSelfClosing ? element.end : text.lastIndexOf("<", parser.position - 1);
    current = element.parent;
    depth--;
  });
  parser.write(text).close();
  if (!root) throw new XmlError("no element");
  return root;
}

function elementOf(tag: SaxesTagNS, parent: Element | undefined, start: number, innerStart: number): Element {
  const attributes = new Map<string, string>();
  for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
    const name = prefix === "" ? local : RELATIONSHIPS.test(uri) ? `r:${local}` : `${prefix}:${local}`;
    attributes.set(name, value);
  }
  const prefix = tag.prefix === "" ? "" : `${tag.prefix}:`;
  const { local } = tag;
  return { local, prefix, attributes, children: [], parent, start, innerStart, innerEnd: 0, end: 0, text: "" };
}

/** The first child of that name. */
export function childOf(element: Element | undefined, local: string): Element | undefined {
  return element?.children.find((child) => child.local === local);
}

/** All children of that name. */
export function childrenOf(element: Element | undefined, local: string): Element[] {
  return element?.children.filter((child) => child.local === local) ?? [];
}

/** All elements of that name below `element`, in the order of the text. */
export function descendants(element: Element, local: string): Element[] {
  return element.children.flatMap((child) => [...(child.local === local ? [child] : []), ...descendants(child, local)]);
}

/** Whether a schema boolean ("1", "true", …) is true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A change of a text: what stands between two places is replaced. */
export interface XmlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with edits made; they do not overlap. Those at one place are made in the order given. */
export function edited(text: string, edits: readonly XmlEdit[]): string {
  if (edits.length === 0) return text;
  const ordered = [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text: piece } of ordered) {
    pieces.push(text.slice(at, from), piece);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The edit that gives an element's first tag an attribute, or with undefined takes it off; `name` has its prefix. */
export function attributeEdit(text: string, element: Element, name: string, value: string | undefined): XmlEdit {
  const tag = text.slice(element.start, element.innerStart);
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const words = value === undefined ? "" : ` ${name}="${escapeXml(value)}"`;
  if (found) {
    const from = element.start + found.index;
    return { from, to: from + found[0].length, text: words };
  }
  const at = element.start + 1 + element.prefix.length + element.local.length;
  return { from: at, to: at, text: words };
}

/** The edit that puts text before the end of an element, which may be self-closed. */
export function appendEdit(text: string, element: Element, piece: string): XmlEdit {
  if (element.innerEnd !== element.end || text[element.innerStart - 2] !== "/")
    return { from: element.innerEnd, to: element.innerEnd, text: piece };
  return { from: element.innerStart - 2, to: element.end, text: `>${piece}</${element.prefix}${element.local}>` };
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an attribute or an element. What XML cannot say is left out. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string)
      .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no words for
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
  );
}

const UNSAID = /(?![\t\n\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu;

/**
 * A cell's text as the format writes it: what XML cannot say, and what looks like that way of saying it, as _xHHHH_.
 */
export function escapeText(text: string): string {
  return text
    .replace(UNSAID, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] as string);
}

/** Reads _xHHHH_ as the letter it stands for: the reverse of `escapeText`, entities aside. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Text between tags with its entities read and line ends as XML has them. Throws an XmlError at an unknown entity. */
export function decodeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));/g, (_, hex, decimal, name) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (name === undefined && code <= 0x10ffff) return String.fromCodePoint(code);
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named === undefined) throw new XmlError(`unknown entity ${name}`);
    return named;
  });
}
