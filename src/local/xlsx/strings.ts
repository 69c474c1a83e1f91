/** The table of shared strings: texts by number, and new texts at its end. */

import { itemText, textBetween } from "./cell-text.ts";
import { ScanError } from "./tag-scanner.ts";
import { escapeText, unescapeText } from "./xml.ts";

/** One item of the table. */
interface Item {
  readonly text: string;
  /** Whether the item is one text in one look without reading aids, so that other cells may refer to it. */
  readonly isPlain: boolean;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/** The shared strings of one file by number. */
export class SharedStrings {
  readonly texts: string[] = [];
  private bytes: Buffer;
  private readonly plain: boolean[] = [];
  private places: Map<string, number> | undefined;
  private added: string[] = [];
  private uses = 0;

  /** Reads the part's bytes; undefined makes an empty table. Throws a ScanError. */
  constructor(bytes: Buffer | undefined) {
    this.bytes = bytes ?? Buffer.from(EMPTY);
    for (const { text, isPlain } of readItems(this.bytes)) {
      this.texts.push(text);
      this.plain.push(isPlain);
    }
  }

  /** The number of a text, which is put at the end of the table where no plain item has it. */
  numberOf(text: string): number {
    if (!this.places) {
      this.places = new Map();
      for (let index = this.texts.length - 1; index >= 0; index--)
        if (this.plain[index]) this.places.set(this.texts[index] as string, index);
    }
    this.uses++;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.plain.push(true);
    this.places.set(text, number);
    this.added.push(text);
    return number;
  }

  get hasChanged(): boolean {
    return this.added.length > 0;
  }

  /** The part with the new texts; they count as old from then on. */
  write(): Buffer {
    const { bytes } = this;
    const head = bytes.toString("latin1", 0, Math.min(bytes.length, 4096));
    const root = /<((?:[\w.-]+:)?)sst\b[^>]*>/.exec(head);
    if (!root) throw new ScanError("no table of strings");
    const prefix = root[1] ?? "";
    const tag = countsIn(root[0], this.texts.length, this.uses).replace(/\/>$/, ">");
    const items = this.added.map((text) => `<${prefix}si>${textElement(prefix, text)}</${prefix}si>`).join("");
    const inner = root.index + root[0].length;
    const end = root[0].endsWith("/>") ? inner : Math.max(bytes.lastIndexOf(`</${prefix}sst`), inner);
    const at = endOfItems(bytes, prefix, inner, end);
    const rest = root[0].endsWith("/>") ? Buffer.from(`</${prefix}sst>`) : bytes.subarray(at);
    this.bytes = Buffer.concat([
      bytes.subarray(0, root.index),
      Buffer.from(tag),
      bytes.subarray(inner, at),
      Buffer.from(items),
      rest,
    ]);
    this.added = [];
    this.uses = 0;
    return this.bytes;
  }
}

/** The offset after the last item, before other elements that a program may have put into the table. */
function endOfItems(bytes: Buffer, prefix: string, inner: number, end: number): number {
  const last = bytes.lastIndexOf(`</${prefix}si>`, end);
  let at = last < inner ? inner : last + prefix.length + 5;
  // Empty items are often self-closed.
  for (;;) {
    const start = bytes.indexOf(`<${prefix}si`, at);
    const tagEnd = start < 0 ? -1 : bytes.indexOf(">", start);
    if (tagEnd < 0) return at;
    at = tagEnd + 1;
  }
}

/** Renders a <t> element, with `xml:space` where its outer spaces or line breaks must be kept. */
export function textElement(prefix: string, text: string): string {
  const isMeant = /^\s|\s$|\n|\t| {2}/.test(text);
  return `<${prefix}t${isMeant ? ' xml:space="preserve"' : ""}>${escapeText(text)}</${prefix}t>`;
}

function countsIn(tag: string, texts: number, uses: number): string {
  return tag
    .replace(/\suniqueCount\s*=\s*["']\d*["']/, ` uniqueCount="${texts}"`)
    .replace(/\scount\s*=\s*["'](\d*)["']/, (_, count: string) => ` count="${Number(count) + uses}"`);
}

const OPEN = 60;

function* readItems(bytes: Buffer): Generator<Item> {
  const head = bytes.toString("latin1", 0, Math.min(bytes.length, 4096));
  const root = /<((?:[\w.-]+:)?)sst\b[^>]*>/.exec(head);
  if (!root) throw new ScanError("no table of strings");
  const prefix = root[1] ?? "";
  const [open, close] = [Buffer.from(`<${prefix}si`), Buffer.from(`</${prefix}si>`)];
  const plain = Buffer.from(`<${prefix}t>`);
  const plainEnd = Buffer.from(`</${prefix}t>`);
  let at = root.index + root[0].length;
  for (;;) {
    const start = bytes.indexOf(open, at);
    if (start < 0) return;
    const tagEnd = bytes.indexOf(62, start);
    if (tagEnd < 0) throw new ScanError("tag without an end");
    if (bytes[tagEnd - 1] === 47) {
      yield { text: "", isPlain: true };
      at = tagEnd + 1;
      continue;
    }
    const end = bytes.indexOf(close, tagEnd);
    if (end < 0) throw new ScanError("item without an end");
    yield itemOf(bytes, tagEnd + 1, end, plain, plainEnd);
    at = end + close.length;
  }
}

function itemOf(bytes: Buffer, from: number, to: number, plain: Buffer, plainEnd: Buffer): Item {
  const textStart = from + plain.length;
  const textEnd = to - plainEnd.length;
  if (textEnd >= textStart && bytes.compare(plain, 0, plain.length, from, textStart) === 0) {
    let only = textStart;
    while (only < textEnd && bytes[only] !== OPEN) only++;
    if (only === textEnd) return { text: unescapeText(textBetween(bytes, textStart, textEnd)), isPlain: true };
  }
  const runs = bytes.latin1Slice(from, to);
  return { text: itemText(bytes, from, to), isPlain: !/<(?:[\w.-]+:)?(?:r|rPh|phoneticPr)[\s/>]/.test(runs) };
}
