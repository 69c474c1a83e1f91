/**
 * Scans cells and rows straight from the bytes of a worksheet: several times as quick on a large sheet as a parser of
 * XML. Every loop ends at the end of the bytes, whatever they hold.
 */

import type { ScannedCell, ScannedRow, Visitor } from "./scanned.ts";
import { ScanError, TagScanner } from "./tag-scanner.ts";

declare global {
  /** Readings of a Buffer's bytes that Node has and its types leave out; they are quicker than `toString`. */
  interface Buffer {
    latin1Slice(start: number, end: number): string;
    utf8Slice(start: number, end: number): string;
    utf8Write(text: string, at: number): number;
  }
}

const ZERO = 48;
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_I = 105;
const LOWER_N = 110;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;

/**
 * Goes through the rows and cells between two places of a sheet's bytes; a first row that does not say its number is
 * `firstRow`. Throws a ScanError.
 */
export function scanCells(bytes: Buffer, from: number, to: number, visitor: Visitor, firstRow = 0): void {
  new CellScanner(bytes, from, to, visitor, firstRow).run();
}

class CellScanner extends TagScanner {
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

  constructor(bytes: Buffer, from: number, to: number, visitor: Visitor, firstRow: number) {
    super(bytes, from, to);
    this.rowSeen.row = firstRow - 1;
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
      if (first === LOWER_N) return "n";
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
}
