/**
 * Cells and rows straight from the bytes of a worksheet: a large sheet is read several times as quickly as by a parser
 * of XML. Every loop ends at the end of the bytes, whatever they hold.
 */

import { decodeXml, unescapeText } from "./xml.ts";

declare global {
  /** Readings of a Buffer's bytes that Node has and its types leave out; they are quicker than `toString`. */
  interface Buffer {
    latin1Slice(start: number, end: number): string;
    utf8Slice(start: number, end: number): string;
    utf8Write(text: string, at: number): number;
  }
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const AMPERSAND = 38;
const ZERO = 48;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;
const LOWER_I = 105;

/** The bytes are no sheet as the format has it. */
export class ScanError extends Error {}

/** What is told of a cell; the object is used again for the next. Places are in the bytes; -1 is "not there". */
export interface ScannedCell {
  row: number;
  column: number;
  /** From "<" to after the end of the element. */
  start: number;
  end: number;
  /** The end of its first tag, after ">". */
  tagEnd: number;
  /** Whether it says where it is; otherwise it follows the one before. */
  hasAddress: boolean;
  /** The number of its look; -1 where none is said. */
  style: number;
  /** "n", "s", "str", "b", "e", "inlineStr", "d". */
  type: string;
  valueStart: number;
  valueEnd: number;
  /** The element of the formula, from "<" to after its end; its text between the other two. */
  formulaStart: number;
  formulaEnd: number;
  formulaTextStart: number;
  formulaTextEnd: number;
  /** The content of <is>. */
  inlineStart: number;
  inlineEnd: number;
}

/** What is told of a row's first tag; the object is used again. */
export interface ScannedRow {
  row: number;
  start: number;
  tagEnd: number;
  selfClosed: boolean;
  /** Whether it says which it is; otherwise it follows the one before. */
  hasNumber: boolean;
}

export interface Visitor {
  row?(row: ScannedRow): void;
  cell?(cell: ScannedCell): void;
  /** After the last cell: where the row's last tag begins (or the row ends, when self-closed) and the end after it. */
  rowEnd?(row: number, innerEnd: number, end: number): void;
}

/**
 * Goes through the rows and cells between two places of a sheet's bytes; a first row that does not say its number is
 * `firstRow`. Throws a ScanError.
 */
export function scanCells(bytes: Buffer, from: number, to: number, visitor: Visitor, firstRow = 0): void {
  new Scanner(bytes, from, to, visitor, firstRow).run();
}

class Scanner {
  private at: number;
  private readonly bytes: Buffer;
  private readonly to: number;
  private readonly visitor: Visitor;
  private readonly rowSeen: ScannedRow = { row: -1, start: 0, tagEnd: 0, selfClosed: false, hasNumber: false };
  private readonly cell: ScannedCell = {
    row: 0,
    column: -1,
    start: 0,
    end: 0,
    tagEnd: 0,
    hasAddress: false,
    style: -1,
    type: "n",
    valueStart: -1,
    valueEnd: -1,
    formulaStart: -1,
    formulaEnd: -1,
    formulaTextStart: -1,
    formulaTextEnd: -1,
    inlineStart: -1,
    inlineEnd: -1,
  };
  // What the last tag was.
  private nameStart = 0;
  private nameEnd = 0;
  private isClosing = false;
  private selfClosed = false;

  constructor(bytes: Buffer, from: number, to: number, visitor: Visitor, firstRow: number) {
    this.rowSeen.row = firstRow - 1;
    this.bytes = bytes;
    this.at = from;
    this.to = to;
    this.visitor = visitor;
  }

  run(): void {
    const { rowSeen, visitor, cell } = this;
    let start = this.nextTag();
    while (start >= 0) {
      const kind = this.bytes[this.nameStart];
      const length = this.nameEnd - this.nameStart;
      if (kind === LOWER_R && length === 3) {
        if (this.isClosing) {
          this.skipToTagEnd();
          visitor.rowEnd?.(rowSeen.row, start, this.at);
        } else this.readRow(start);
      } else if (kind === LOWER_C && length === 1 && !this.isClosing) {
        this.readCell(start);
        visitor.cell?.(cell);
      } else this.skipToTagEnd();
      start = this.nextTag();
    }
  }

  /** Goes to the next tag's name; returns the place of its "<", or -1 at the end. Comments and the like are skipped. */
  private nextTag(): number {
    const { bytes, to } = this;
    let at = this.at;
    for (;;) {
      while (at < to && bytes[at] !== LESS) at++;
      if (at >= to) {
        this.at = to;
        return -1;
      }
      const next = bytes[at + 1];
      if (next !== BANG && next !== QUESTION) break;
      at = this.afterMarkup(at);
    }
    const start = at++;
    this.isClosing = bytes[at] === SLASH;
    if (this.isClosing) at++;
    this.nameStart = at;
    for (;;) {
      const sign = bytes[at] as number;
      if (at >= to || sign === GREATER || sign === SLASH || sign <= 32) break;
      if (sign === COLON) this.nameStart = at + 1;
      at++;
    }
    this.nameEnd = at;
    this.at = at;
    return start;
  }

  private afterMarkup(at: number): number {
    const { bytes, to } = this;
    const [open, close] = MARKUP.find(([words]) => bytes.toString("latin1", at, at + words.length) === words) ?? [
      "<!",
      ">",
    ];
    const end = bytes.indexOf(close, at + open.length, "latin1");
    if (end < 0 || end >= to) throw new ScanError("markup without an end");
    return end + close.length;
  }

  private skipToTagEnd(): void {
    const { bytes, to } = this;
    let at = this.at;
    while (at < to && bytes[at] !== GREATER) {
      const sign = bytes[at];
      at++;
      if (sign === QUOTE || sign === APOSTROPHE) {
        while (at < to && bytes[at] !== sign) at++;
        at++;
      }
    }
    if (at >= to) throw new ScanError("tag without an end");
    this.selfClosed = bytes[at - 1] === SLASH;
    this.at = at + 1;
  }

  private attributeStart = 0;
  private attributeEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;

  /** Reads the next attribute of a first tag; false at the end of the tag. */
  private nextAttribute(): boolean {
    const { bytes, to } = this;
    let at = this.at;
    while (at < to && (bytes[at] as number) <= 32) at++;
    if (at < to && bytes[at] === SLASH) {
      this.selfClosed = true;
      at++;
    }
    if (at >= to) throw new ScanError("tag without an end");
    if (bytes[at] === GREATER) {
      this.at = at + 1;
      return false;
    }
    this.attributeStart = at;
    while (at < to && bytes[at] !== EQUALS && (bytes[at] as number) > 32 && bytes[at] !== GREATER) at++;
    this.attributeEnd = at;
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) {
      if (bytes[at] === GREATER || bytes[at] === LESS) throw new ScanError("attribute without a value");
      at++;
    }
    const quote = bytes[at++];
    this.valueStart = at;
    while (at < to && bytes[at] !== quote) at++;
    if (at >= to) throw new ScanError("attribute without an end");
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  private readRow(start: number): void {
    const { rowSeen, bytes } = this;
    this.selfClosed = false;
    let row = rowSeen.row + 1;
    rowSeen.hasNumber = false;
    while (this.nextAttribute()) {
      if (this.attributeEnd - this.attributeStart === 1 && bytes[this.attributeStart] === LOWER_R) {
        row = this.number() - 1;
        rowSeen.hasNumber = true;
      }
    }
    if (!(row >= 0 && row < 1_048_576)) throw new ScanError("row outside the grid");
    rowSeen.row = row;
    rowSeen.start = start;
    rowSeen.tagEnd = this.at;
    rowSeen.selfClosed = this.selfClosed;
    this.cell.row = row;
    this.cell.column = -1;
    this.visitor.row?.(rowSeen);
    if (this.selfClosed) this.visitor.rowEnd?.(row, this.at, this.at);
  }

  private number(): number {
    let value = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) {
        if (at === this.valueStart && digit === -5) continue;
        throw new ScanError("no number");
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private readCell(start: number): void {
    const { cell, bytes } = this;
    cell.start = start;
    cell.style = -1;
    cell.hasAddress = false;
    cell.type = "n";
    cell.valueStart = cell.formulaStart = cell.inlineStart = -1;
    cell.column++;
    this.selfClosed = false;
    while (this.nextAttribute()) {
      if (this.attributeEnd - this.attributeStart !== 1) continue;
      const name = bytes[this.attributeStart];
      if (name === LOWER_R) this.readAddress();
      else if (name === LOWER_S) cell.style = this.number();
      else if (name === LOWER_T) cell.type = this.typeWord();
    }
    if (!(cell.column >= 0 && cell.column < 16_384)) throw new ScanError("column outside the grid");
    cell.tagEnd = this.at;
    if (!this.selfClosed) this.readContent();
    cell.end = this.at;
  }

  private readAddress(): void {
    const { bytes, cell, valueEnd } = this;
    let at = this.valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      const letter = (bytes[at] as number) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    let row = 0;
    for (; at < valueEnd; at++) row = row * 10 + (bytes[at] as number) - ZERO;
    cell.column = column - 1;
    cell.hasAddress = true;
    if (row - 1 !== this.rowSeen.row) throw new ScanError("cell outside its row");
  }

  private typeWord(): string {
    const { bytes, valueStart, valueEnd } = this;
    const first = bytes[valueStart];
    if (valueEnd - valueStart === 1) {
      if (first === LOWER_S) return "s";
      if (first === 110) return "n";
      return String.fromCharCode(first as number);
    }
    return bytes.latin1Slice(valueStart, Math.min(valueEnd, valueStart + 20));
  }

  private readContent(): void {
    const { cell, bytes } = this;
    for (let start = this.nextTag(); start >= 0; start = this.nextTag()) {
      const kind = bytes[this.nameStart];
      const length = this.nameEnd - this.nameStart;
      if (this.isClosing) {
        this.skipToTagEnd();
        if (kind === LOWER_C && length === 1) return;
        continue;
      }
      this.selfClosed = false;
      this.skipToTagEnd();
      const inner = this.at;
      if (kind === LOWER_V && length === 1) {
        cell.valueStart = inner;
        cell.valueEnd = this.selfClosed ? inner : this.skipElement();
      } else if (kind === LOWER_F && length === 1) {
        cell.formulaStart = start;
        cell.formulaTextStart = inner;
        cell.formulaTextEnd = this.selfClosed ? inner : this.skipElement();
        cell.formulaEnd = this.at;
      } else if (kind === LOWER_I && length === 2) {
        cell.inlineStart = inner;
        cell.inlineEnd = this.selfClosed ? inner : this.skipElement();
      } else if (!this.selfClosed) this.skipElement();
    }
    throw new ScanError("cell without an end");
  }

  /** From inside an element to after its end; returns where its last tag begins. */
  private skipElement(): number {
    for (let depth = 1; ; ) {
      const start = this.nextTag();
      if (start < 0) throw new ScanError("element without an end");
      const { isClosing } = this;
      this.skipToTagEnd();
      if (isClosing) depth--;
      else if (!this.selfClosed) depth++;
      if (depth === 0) return start;
    }
  }
}

const MARKUP = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** The text of bytes between tags, entities and CDATA read. */
export function textOf(bytes: Buffer, from: number, to: number): string {
  let plain = true;
  for (let at = from; at < to; at++) {
    const sign = bytes[at] as number;
    if (sign === AMPERSAND || sign === LESS || sign === 13 || sign > 127) {
      plain = false;
      break;
    }
  }
  if (plain) return bytes.latin1Slice(from, to);
  const raw = bytes.utf8Slice(from, to);
  if (!raw.includes("<")) return decodeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece, index) => (index % 2 === 0 ? decodeXml(piece) : piece.startsWith("<![") ? piece.slice(9, -3) : ""))
    .join("");
}

/** The text that a string item or an inline string shows: all runs, without the reading aids of East Asian text. */
export function itemText(bytes: Buffer, from: number, to: number): string {
  const raw = bytes.utf8Slice(from, to);
  let [text, isText, aids] = ["", false, 0];
  for (let at = 0; ; ) {
    const start = raw.indexOf("<", at);
    if (isText && aids === 0) text += decodeXml(raw.slice(at, start < 0 ? raw.length : start));
    if (start < 0) return unescapeText(text);
    const isVerbatim = raw.startsWith("<![CDATA[", start);
    const end = raw.indexOf(isVerbatim ? "]]>" : raw.startsWith("<!--", start) ? "-->" : ">", start);
    if (end < 0) throw new ScanError("tag without an end");
    if (isVerbatim && isText && aids === 0) text += raw.slice(start + 9, end);
    at = end + (isVerbatim || raw[start + 1] === "!" ? 3 : 1);
    const [, closing, name] = TAG.exec(raw.slice(start, Math.min(end, start + 80))) ?? [];
    if (name === "rPh" && raw[end - 1] !== "/") aids += closing ? -1 : 1;
    else if (name === "t") isText = !closing && raw[end - 1] !== "/";
  }
}

const TAG = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/;
