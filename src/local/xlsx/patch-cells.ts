/** Puts changed cells into a worksheet's bytes; all other bytes stay as they are. */

import type { Cell } from "../model.ts";
import { columnIndexLetters } from "../rectangles.ts";
import { type CellTables, CellWriter } from "./cell-writer.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { findPartOfArray, formulasLeftAlone } from "./formula-areas.ts";
import { locateRows, type RowPlace } from "./locate-rows.ts";
import type { ByteOutput } from "./output.ts";
import { RowChange } from "./row-change.ts";
import { scanCells } from "./scan.ts";
import type { ScannedCell } from "./scanned.ts";
import type { SheetPart } from "./sheet-part.ts";
import { escapeText } from "./xml.ts";

/** The tables that cells are written with, and the layout of the sheet's columns and rows. */
export interface CellTarget extends CellTables {
  /** The number of the look that the file gives to a column; undefined where it gives none. */
  columnLook(column: number): number | undefined;
  /** The attributes of height and hiding for the tag of a row whose layout or texts changed. */
  rowWords(row: number, change: RowChange, tag: string): string;
}

/**
 * Writes the sheet's cells with these changes. Throws an UnwritableWorkbookError that names the cell that refuses one.
 * `formulas`: one was put in or went, so the order in which programs calculate is another.
 */
export function patchCells(
  part: SheetPart,
  changes: ReadonlyMap<number, RowChange>,
  target: CellTarget,
  output: ByteOutput,
): { formulas: boolean } {
  return new Patcher(part, changes, target, output).run();
}

/** About how many bytes the changed cells take. */
export function roomFor(changes: ReadonlyMap<number, RowChange>): number {
  let cells = 0;
  for (const { columns } of changes.values()) cells += columns.length;
  return cells * 48 + changes.size * 40;
}

class Patcher {
  private readonly part: SheetPart;
  private readonly changes: Map<number, RowChange>;
  private readonly target: CellTarget;
  /** The formulas, by row and column, of cells that lose the first cell of their shared formula. */
  private alone = new Map<number, Map<number, string>>();
  /** Whether a formula was taken out or written over. */
  private replaced = false;
  private readonly output: ByteOutput;
  private readonly writer: CellWriter;

  constructor(part: SheetPart, changes: ReadonlyMap<number, RowChange>, target: CellTarget, output: ByteOutput) {
    this.part = part;
    this.changes = new Map(changes);
    this.target = target;
    this.output = output;
    this.writer = new CellWriter(part.prefix, target, output);
  }

  run(): { formulas: boolean } {
    const { part, output, changes } = this;
    const { bytes, dataStart, dataEnd } = part;
    const refused = findPartOfArray(part, changes);
    if (refused)
      throw new UnwritableWorkbookError(
        "part-of-array",
        `${this.target.name}!${columnIndexLetters(refused.column)}${refused.row + 1}`,
      );
    const places = locateRows(part);
    this.alone = formulasLeftAlone(part, places, changes);
    for (const row of this.alone.keys()) this.touch(row);
    // Rows without a number count from the row before: all are written anew with numbers, as others may come in
    // between.
    if (places.some((place) => !place.hasNumber)) for (const { row } of places) this.touch(row);
    let done = dataStart;
    let next = 0;
    for (const row of [...changes.keys()].sort((a, b) => a - b)) {
      while (next < places.length && (places[next] as RowPlace).row < row) next++;
      const place = places[next];
      const at = place ? place.start : dataEnd;
      output.copy(bytes, done, at);
      done = at;
      const change = changes.get(row) as RowChange;
      if (place?.row === row) {
        this.changedRow(place, change);
        done = place.end;
      } else this.newRow(row, change);
    }
    output.copy(bytes, done, dataEnd);
    return { formulas: this.replaced || this.writer.formulas };
  }

  /** Has a row written anew though none of its cells changed. */
  private touch(row: number): void {
    if (!this.changes.has(row)) this.changes.set(row, new RowChange());
  }

  private newRow(row: number, change: RowChange): void {
    const p = this.part.prefix;
    const { columns, cells } = change;
    const tag = this.target.rowWords(row, change, `<${p}row r="${row + 1}">`);
    if (columns.length === 0 && !/\s(ht|hidden)=/.test(tag)) return;
    this.output.text(tag);
    for (let index = 0; index < columns.length; index++)
      this.newCell(row, columns[index] as number, cells[index] as Cell);
    this.output.ascii(`</${p}row>`);
  }

  /** Writes a cell that the file does not have: its look is derived from its row's or its column's. */
  private newCell(row: number, column: number, cell: Cell, ofRow?: number): void {
    const { looks } = this.target;
    const given = ofRow ?? this.target.columnLook(column);
    const look = given === undefined ? looks.numberOf(cell.style) : looks.derive(given, cell.style);
    this.writer.write(row, column, cell, look);
  }

  private changedRow(place: RowPlace, change: RowChange): void {
    const { bytes, prefix: p } = this.part;
    const { output } = this;
    const old = bytes.latin1Slice(place.start, place.tagEnd);
    output.text(latin1AsUtf8(this.rowTag(old, place, change)));
    const { columns, cells } = change;
    const ofRow = lookOfRow(old);
    const alone = this.alone.get(place.row);
    let done = place.tagEnd;
    let next = 0;
    const putBefore = (column: number) => {
      for (; next < columns.length && (columns[next] as number) < column; next++)
        this.newCell(place.row, columns[next] as number, cells[next] as Cell, ofRow);
    };
    const putCell = (cell: ScannedCell) => {
      const isChanged = columns[next] === cell.column;
      const formula = alone?.get(cell.column);
      if (isChanged) this.changedCell(cell, cells[next++] as Cell, change.hasContent(cell.column), formula);
      else this.unchangedCell(cell, formula);
    };
    const visit = (cell: ScannedCell) => {
      const isPlain = cell.hasAddress && (alone === undefined || !alone.has(cell.column));
      if (isPlain && (columns[next] ?? Number.POSITIVE_INFINITY) > cell.column) return;
      output.copy(bytes, done, cell.start);
      putBefore(cell.column);
      putCell(cell);
      done = cell.end;
    };
    scanCells(bytes, place.start, place.end, { cell: visit }, place.row);
    output.copy(bytes, done, place.innerEnd);
    putBefore(Number.POSITIVE_INFINITY);
    output.ascii(`</${p}row>`);
  }

  private rowTag(old: string, place: RowPlace, change: RowChange): string {
    const open = old.endsWith("/>") ? `${old.slice(0, -2)}>` : old;
    const spans = change.columns.length > 0 ? open.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, "") : open;
    const numbered = place.hasNumber ? spans : spans.replace(/^<[\w.:-]+/, (name) => `${name} r="${place.row + 1}"`);
    return this.target.rowWords(place.row, change, numbered);
  }

  /** Writes a cell as it was, with its address; with its own formula where a shared formula's first cell went. */
  private unchangedCell(cell: ScannedCell, formula: string | undefined): void {
    const { bytes } = this.part;
    this.output.text(withAddress(cell, bytes.utf8Slice(cell.start, cell.tagEnd)) + this.content(cell, formula));
  }

  private content(cell: ScannedCell, formula: string | undefined): string {
    const { bytes, prefix: p } = this.part;
    if (formula === undefined) return bytes.utf8Slice(cell.tagEnd, cell.end);
    const before = bytes.utf8Slice(cell.tagEnd, cell.formulaStart);
    return `${before}<${p}f>${escapeText(formula)}</${p}f>${bytes.utf8Slice(cell.formulaEnd, cell.end)}`;
  }

  private changedCell(cell: ScannedCell, now: Cell, content: boolean, formula: string | undefined): void {
    const { bytes } = this.part;
    const { looks } = this.target;
    const base = Math.max(0, cell.style);
    const look = looks.style(base) === now.style ? base : looks.derive(base, now.style);
    if (content) {
      if (cell.formulaStart >= 0) this.replaced = true;
      this.writer.write(cell.row, cell.column, now, look);
      return;
    }
    const tag = withAddress(cell, bytes.utf8Slice(cell.start, cell.tagEnd));
    const words = tag.replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, "").replace(/^<[\w.:-]+/, (name) => `${name} s="${look}"`);
    this.output.text(words + this.content(cell, formula));
  }
}

/** The number of the look that a row gives to its cells; undefined where it gives none. */
function lookOfRow(tag: string): number | undefined {
  const look = /\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
  return look !== undefined && /\scustomFormat\s*=\s*["'](1|true)/.test(tag) ? Number(look) : undefined;
}

function withAddress(cell: ScannedCell, tag: string): string {
  if (cell.hasAddress) return tag;
  return tag.replace(/^<[\w.:-]+/, (name) => `${name} r="${columnIndexLetters(cell.column)}${cell.row + 1}"`);
}

/** The text of a tag whose UTF-8 was read as latin1. */
function latin1AsUtf8(tag: string): string {
  return Buffer.from(tag, "latin1").toString("utf8");
}
