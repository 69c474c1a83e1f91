/** Splits a worksheet's part: its cells stay bytes, the frame around them becomes a tree. */

import { ScanError } from "./tag-scanner.ts";
import { childOf, type Element, edited, parseXml, type XmlEdit } from "./xml.ts";

/** The names of a worksheet's elements in the schema's order. */
export const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
  "webPublishItems tableParts extLst"
).split(" ");

const ROOT = /<((?:[\w.-]+:)?)worksheet[\s>]/;

/** A worksheet's part, split into the bytes of its cells and the tree of the frame around them. */
export class SheetPart {
  /** The prefix of the sheet's elements with its colon, or "". */
  readonly prefix: string;
  /** The part in UTF-8; its cells lie from `dataStart` to `dataEnd`. */
  readonly bytes: Buffer;
  readonly dataStart: number;
  readonly dataEnd: number;
  /** The part without its cells. */
  readonly frame: string;
  readonly root: Element;

  /** Throws a ScanError or an XmlError when the bytes are no worksheet. */
  constructor(bytes: Buffer) {
    const found = ROOT.exec(bytes.toString("latin1", 0, Math.min(bytes.length, 8192)));
    if (!found) throw new ScanError("no worksheet");
    this.prefix = found[1] ?? "";
    this.bytes = bytes;
    const name = `${this.prefix}sheetData`;
    const start = bytes.indexOf(`<${name}`, found.index);
    const tagEnd = start < 0 ? -1 : bytes.indexOf(">", start);
    if (tagEnd < 0) throw new ScanError("no cells");
    const isEmpty = bytes[tagEnd - 1] === "/".charCodeAt(0);
    const last = isEmpty ? tagEnd + 1 : bytes.lastIndexOf(`</${name}`);
    if (last < tagEnd) throw new ScanError("cells without an end");
    const end = isEmpty ? tagEnd + 1 : bytes.indexOf(">", last) + 1;
    this.dataStart = tagEnd + 1;
    this.dataEnd = last;
    this.frame = `${bytes.toString("utf8", 0, start)}<${name}/>${bytes.toString("utf8", end)}`;
    this.root = parseXml(this.frame);
    if (this.root.local !== "worksheet" || !childOf(this.root, "sheetData")) throw new ScanError("no worksheet");
  }

  child(local: string): Element | undefined {
    return childOf(this.root, local);
  }

  /** The part with its frame edited and with these cells. */
  with(edits: readonly XmlEdit[], cells: readonly Buffer[]): Buffer {
    const { head, tail } = this.around(edits);
    return Buffer.concat([Buffer.from(head), ...cells, Buffer.from(tail)]);
  }

  /** The text before and after the cells, with these edits. */
  around(edits: readonly XmlEdit[]): { head: string; tail: string } {
    const data = this.child("sheetData") as Element;
    const before = edits.filter(({ from }) => from <= data.start);
    const after = edits.filter(({ from }) => from >= data.end);
    const name = `${this.prefix}sheetData`;
    const head = edited(this.frame.slice(0, data.start), before);
    const tail = edited(
      this.frame.slice(data.end),
      after.map(({ from, to, text }) => ({ from: from - data.end, to: to - data.end, text })),
    );
    return { head: `${head}<${name}>`, tail: `</${name}>${tail}` };
  }

  /** The bytes of the cells. */
  get cells(): Buffer {
    return this.bytes.subarray(this.dataStart, this.dataEnd);
  }

  /** The edit that puts a new element where the schema wants it. */
  insertion(local: string, text: string): XmlEdit {
    const place = SHEET_ORDER.indexOf(local);
    const next = this.root.children.find((child) => SHEET_ORDER.indexOf(child.local) > place);
    if (next) return { from: next.start, to: next.start, text };
    return { from: this.root.innerEnd, to: this.root.innerEnd, text };
  }

  /** The edit that gives the sheet an element in place of the one that it has, or takes it out with "". */
  replacement(local: string, text: string): XmlEdit[] {
    const old = this.child(local);
    if (old) return [{ from: old.start, to: old.end, text }];
    return text === "" ? [] : [this.insertion(local, text)];
  }
}
