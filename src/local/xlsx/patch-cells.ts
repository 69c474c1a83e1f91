/** Changed cells put into a worksheet's bytes: all else of them stays as it is. */

import { copyFormula } from "../formulas.ts";
import type { Cell } from "../model.ts";
import { columnLetters } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import type { CellChange, RowChange } from "./changes.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import type { Looks } from "./looks.ts";
import { Output } from "./output.ts";
import { DAYS_TO_1904, sharedNumber } from "./read-cells.ts";
import { ScanError, type ScannedCell, scanCells, textOf } from "./scan.ts";
import type { SheetPart } from "./sheet-part.ts";
import type { SharedStrings } from "./strings.ts";
import { escapeText } from "./xml.ts";

/** What cells are written with. */
export interface CellTarget {
  readonly looks: Looks;
  readonly strings: SharedStrings;
  readonly since1904: boolean;
  /** The tab's name, for what has to be told. */
  readonly name: string;
  /** The number of the look that the file gives to a column; undefined where it gives none. */
  columnLook(column: number): number | undefined;
  /** What a row's first tag says from now on of height and hiding, for a row whose layout or texts changed. */
  rowWords(row: number, change: RowChange, tag: string): string;
}

/** As much text as Excel takes in a cell; it calls a file with more damaged. */
const LONGEST_TEXT = 32_767;
const ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!)$/;

export interface PatchedCells {
  readonly bytes: Buffer;
  /** Whether a formula was put in or went: the order in which programs calculate is another. */
  readonly formulas: boolean;
}

/** The sheet's cells with these changes. Throws an UnwritableWorkbookError that names the cell that refuses one. */
export function patchCells(part: SheetPart, changes: ReadonlyMap<number, RowChange>, target: CellTarget): PatchedCells {
  return new Patcher(part, changes, target).run();
}

/** Where a row stands in the bytes. */
interface Place {
  row: number;
  start: number;
  tagEnd: number;
  innerEnd: number;
  end: number;
  /** Whether its tag says its number. */
  hasNumber: boolean;
}

class Patcher {
  private readonly part: SheetPart;
  private readonly changes: Map<number, RowChange>;
  private readonly target: CellTarget;
  /** Followers of a shared formula that lose their first cell: the formulas of their own. */
  private readonly alone = new Map<number, Map<number, string>>();
  private formulas = false;
  private readonly output: Output;

  constructor(part: SheetPart, changes: ReadonlyMap<number, RowChange>, target: CellTarget) {
    this.part = part;
    this.changes = new Map(changes);
    this.target = target;
    this.output = new Output(part.dataEnd - part.dataStart + changes.size * 200);
  }

  run(): PatchedCells {
    const { bytes, dataStart, dataEnd } = this.part;
    this.refusePartsOfArrays();
    const places = locateRows(this.part);
    this.standAlone(places);
    // A row that follows the one before says its number from now on: others may come in between.
    if (places.some((place) => !place.hasNumber))
      for (const { row } of places) if (!this.changes.has(row)) this.changes.set(row, noChange());
    const { output } = this;
    let done = dataStart;
    let next = 0;
    for (const row of [...this.changes.keys()].sort((a, b) => a - b)) {
      while (next < places.length && (places[next] as Place).row < row) next++;
      const place = places[next];
      const at = place ? place.start : dataEnd;
      output.copy(bytes, done, at);
      done = at;
      const change = this.changes.get(row) as RowChange;
      if (place?.row === row) {
        this.changedRow(place, change);
        done = place.end;
      } else this.newRow(row, change);
    }
    output.copy(bytes, done, dataEnd);
    return { bytes: output.done(), formulas: this.formulas };
  }

  private newRow(row: number, change: RowChange): void {
    const p = this.part.prefix;
    const tag = this.target.rowWords(row, change, `<${p}row r="${row + 1}">`);
    if (change.cells.size === 0 && !/\s(ht|hidden)=/.test(tag)) return;
    let text = tag;
    // A row that is new has no formula that only became stale: its changes stand from left to right.
    for (const [column, { now }] of change.cells) text += this.cellText(row, column, now, this.freshLook(column, now));
    this.output.text(`${text}</${p}row>`);
  }

  /** The look's number for a cell that the file does not have. */
  private freshLook(column: number, cell: Cell, row?: number): number {
    const given = row ?? this.target.columnLook(column);
    return given === undefined ? this.target.looks.numberOf(cell.style) : this.target.looks.derive(given, cell.style);
  }

  private changedRow(place: Place, change: RowChange): void {
    const { bytes, prefix: p } = this.part;
    const { output } = this;
    const old = bytes.latin1Slice(place.start, place.tagEnd);
    const open = old.endsWith("/>") ? `${old.slice(0, -2)}>` : old;
    const spans = change.cells.size > 0 ? open.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, "") : open;
    const numbered = place.hasNumber ? spans : spans.replace(/^<[\w.:-]+/, (name) => `${name} r="${place.row + 1}"`);
    const tag = this.target.rowWords(place.row, change, numbered);
    const rowLook = /\ss\s*=\s*["'](\d+)["']/.exec(old)?.[1];
    const given = rowLook !== undefined && /\scustomFormat\s*=\s*["'](1|true)/.test(old) ? Number(rowLook) : undefined;
    const waiting = [...change.cells].sort(([a], [b]) => a - b);
    output.text(latin1AsUtf8(tag));
    let done = place.tagEnd;
    let next = 0;
    const putBefore = (column: number) => {
      for (; next < waiting.length; next++) {
        const [at, { now }] = waiting[next] as [number, CellChange];
        if (at >= column) return;
        output.text(this.cellText(place.row, at, now, this.freshLook(at, now, given)));
      }
    };
    const alone = this.alone.get(place.row);
    scanCells(
      bytes,
      place.start,
      place.end,
      {
        cell: (cell) => {
          const cellChange = change.cells.get(cell.column);
          const formula = alone?.get(cell.column);
          const isPlain = !cellChange && formula === undefined && cell.hasAddress;
          if (isPlain && (waiting[next]?.[0] ?? cell.column) >= cell.column) return;
          output.copy(bytes, done, cell.start);
          putBefore(cell.column);
          if (cellChange) {
            output.text(this.changedCell(cell, cellChange, formula));
            next++;
          } else output.text(this.unchangedCell(cell, formula));
          done = cell.end;
        },
      },
      place.row,
    );
    output.copy(bytes, done, place.innerEnd);
    putBefore(Number.POSITIVE_INFINITY);
    output.text(`</${p}row>`);
  }

  /** The cell as it was, with its address, and with a formula of its own where its first cell went. */
  private unchangedCell(cell: ScannedCell, formula: string | undefined): string {
    const { bytes } = this.part;
    return this.withAddress(cell, bytes.utf8Slice(cell.start, cell.tagEnd)) + this.content(cell, formula);
  }

  private content(cell: ScannedCell, formula: string | undefined): string {
    const { bytes, prefix: p } = this.part;
    if (formula === undefined) return bytes.utf8Slice(cell.tagEnd, cell.end);
    const before = bytes.utf8Slice(cell.tagEnd, cell.formulaStart);
    return `${before}<${p}f>${escapeText(formula)}</${p}f>${bytes.utf8Slice(cell.formulaEnd, cell.end)}`;
  }

  private withAddress(cell: ScannedCell, tag: string): string {
    if (cell.hasAddress) return tag;
    return tag.replace(/^<[\w.:-]+/, (name) => `${name} r="${columnLetters(cell.column)}${cell.row + 1}"`);
  }

  private changedCell(cell: ScannedCell, change: CellChange, formula: string | undefined): string {
    const { bytes } = this.part;
    const { looks } = this.target;
    const base = Math.max(0, cell.style);
    const look = looks.style(base) === change.now.style ? base : looks.derive(base, change.now.style);
    if (cell.formulaStart >= 0 || change.now.formula !== undefined) this.formulas ||= change.content;
    if (change.content) return this.cellText(cell.row, cell.column, change.now, look);
    const tag = this.withAddress(cell, bytes.utf8Slice(cell.start, cell.tagEnd));
    const words = tag.replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, "").replace(/^<[\w.:-]+/, (name) => `${name} s="${look}"`);
    return words + this.content(cell, formula);
  }

  private cellText(row: number, column: number, cell: Cell, look: number): string {
    const p = this.part.prefix;
    const open = `<${p}c r="${columnLetters(column)}${row + 1}"${look === 0 ? "" : ` s="${look}"`}`;
    const { value, formula } = cell;
    if (formula !== undefined) {
      this.formulas = true;
      const words = `<${p}f>${escapeText(formula)}</${p}f>`;
      if (cell.stale) return `${open}>${words}</${p}c>`;
      return `${open}${this.resultType(value)}>${words}<${p}v>${this.plain(value, cell)}</${p}v></${p}c>`;
    }
    if (value === "") return `${open}/>`;
    if (typeof value === "string") {
      if (value.length > LONGEST_TEXT) throw new UnwritableWorkbookError("long-text", this.placeOf(row, column));
      return `${open} t="s"><${p}v>${this.target.strings.numberOf(value)}</${p}v></${p}c>`;
    }
    const type = typeof value === "boolean" ? ' t="b"' : "";
    return `${open}${type}><${p}v>${this.plain(value, cell)}</${p}v></${p}c>`;
  }

  private resultType(value: Cell["value"]): string {
    if (typeof value === "boolean") return ' t="b"';
    if (typeof value === "string") return ERROR.test(value) ? ' t="e"' : ' t="str"';
    return "";
  }

  private plain(value: Cell["value"], { style }: Cell): string {
    if (typeof value === "boolean") return value ? "1" : "0";
    if (typeof value === "string") return escapeText(value);
    const moves = this.target.since1904 && style.isDate && !/\[[hms]/.test(style.numberFormat ?? "");
    return String(moves ? value - DAYS_TO_1904 : value);
  }

  private placeOf(row: number, column: number): string {
    return `${this.target.name}!${columnLetters(column)}${row + 1}`;
  }

  /** A value inside the area of an array formula or a data table belongs to the whole. */
  private refusePartsOfArrays(): void {
    const { bytes, dataStart, dataEnd } = this.part;
    const has = (word: string) => bytes.subarray(dataStart, dataEnd).includes(word);
    if (!has("array") && !has("dataTable")) return;
    scanCells(bytes, dataStart, dataEnd, {
      cell: (cell) => {
        if (cell.formulaStart < 0) return;
        const tag = bytes.latin1Slice(cell.formulaStart, cell.formulaTextStart);
        if (!/\st\s*=\s*["'](array|dataTable)["']/.test(tag)) return;
        const [area] = readAreas(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
        if (!area || area.rows * area.columns === 1) return;
        for (let row = area.row; row < area.row + area.rows; row++) {
          const cells = this.changes.get(row)?.cells;
          for (let column = area.column; cells && column < area.column + area.columns; column++) {
            if (cells.get(column)?.content)
              throw new UnwritableWorkbookError("part-of-array", this.placeOf(row, column));
          }
        }
      },
    });
  }

  /** Finds shared formulas whose first cell is written over, and has their followers keep the formula. */
  private standAlone(places: readonly Place[]): void {
    const { bytes, dataStart, dataEnd } = this.part;
    if (!bytes.subarray(dataStart, dataEnd).includes("shared")) return;
    const lost = new Map<string, { formula: string; row: number; column: number }>();
    for (const { row, start, end } of places) {
      const cells = this.changes.get(row)?.cells;
      if (!cells) continue;
      scanCells(bytes, start, end, { cell: (cell) => this.noteLost(cell, cells, lost) }, row);
    }
    if (lost.size === 0) return;
    scanCells(bytes, dataStart, dataEnd, {
      cell: (cell) => {
        const number = cell.formulaStart < 0 ? undefined : sharedNumber(bytes, cell);
        const first = number === undefined ? undefined : lost.get(number);
        if (!first || (first.row === cell.row && first.column === cell.column)) return;
        const ofRow = this.alone.get(cell.row) ?? new Map<number, string>();
        ofRow.set(cell.column, copyFormula(first.formula, cell.row - first.row, cell.column - first.column));
        this.alone.set(cell.row, ofRow);
        if (!this.changes.has(cell.row)) this.changes.set(cell.row, noChange());
      },
    });
  }

  private noteLost(
    cell: ScannedCell,
    cells: ReadonlyMap<number, CellChange>,
    lost: Map<string, { formula: string; row: number; column: number }>,
  ): void {
    if (cell.formulaStart < 0 || cell.formulaTextEnd <= cell.formulaTextStart || !cells.get(cell.column)?.content)
      return;
    const number = sharedNumber(this.part.bytes, cell);
    if (number === undefined) return;
    const formula = textOf(this.part.bytes, cell.formulaTextStart, cell.formulaTextEnd);
    lost.set(number, { formula, row: cell.row, column: cell.column });
  }
}

function noChange(): RowChange {
  return { cells: new Map(), layout: false, texts: false };
}

/** A tag that was read byte by byte, as text. */
function latin1AsUtf8(tag: string): string {
  return Buffer.from(tag, "latin1").toString("utf8");
}

/** Where each row stands. Throws a ScanError when rows are not in order. */
function locateRows(part: SheetPart): Place[] {
  const { bytes, prefix, dataStart, dataEnd } = part;
  const data = bytes.subarray(dataStart, dataEnd);
  const places = data.includes("<!") ? slowly(part) : quickly(bytes, prefix, dataStart, dataEnd);
  for (let index = 1; index < places.length; index++)
    if ((places[index] as Place).row <= (places[index - 1] as Place).row) throw new ScanError("rows out of order");
  return places;
}

function slowly({ bytes, dataStart, dataEnd }: SheetPart): Place[] {
  const places: Place[] = [];
  scanCells(bytes, dataStart, dataEnd, {
    row: ({ row, start, tagEnd, hasNumber }) =>
      places.push({ row, start, tagEnd, innerEnd: tagEnd, end: tagEnd, hasNumber }),
    rowEnd: (_, innerEnd, end) => Object.assign(places.at(-1) as Place, { innerEnd, end }),
  });
  return places;
}

/** By looking for tags of rows alone, which texts cannot hold: ten times as quick as going through the cells. */
function quickly(bytes: Buffer, prefix: string, from: number, to: number): Place[] {
  const [open, close] = [Buffer.from(`<${prefix}row`), Buffer.from(`</${prefix}row>`)];
  const places: Place[] = [];
  let row = -1;
  for (let start = bytes.indexOf(open, from); start >= 0 && start < to; ) {
    const tagEnd = bytes.indexOf(62, start) + 1;
    if (tagEnd <= 0 || tagEnd > to) throw new ScanError("row without an end");
    const tag = bytes.latin1Slice(start, tagEnd);
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    const isClosed = tag.endsWith("/>");
    const innerEnd = isClosed ? tagEnd : bytes.indexOf(close, tagEnd);
    if (innerEnd < 0 || innerEnd > to) throw new ScanError("row without an end");
    const end = isClosed ? tagEnd : innerEnd + close.length;
    places.push({ row, start, tagEnd, innerEnd, end, hasNumber: number !== undefined });
    start = bytes.indexOf(open, end);
  }
  return places;
}
