/** Rewrites a worksheet's cells at their new places, with formulas that follow moved cells. */

import { copyFormula } from "../formulas.ts";
import { columnIndexLetters, toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import { textBetween } from "./cell-text.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import type { Follower } from "./follower.ts";
import { sharedNumber } from "./read-cells.ts";
import { scanCells } from "./scan.ts";
import type { ScannedCell, ScannedRow } from "./scanned.ts";
import type { SheetPart } from "./sheet-part.ts";
import { escapeText } from "./xml.ts";

/** The bytes of the cells after the moves; undefined when nothing of them changes. `tab` is the tab's old name. */
export function followedCells(part: SheetPart, follower: Follower, tab: string): Buffer[] | undefined {
  return new CellFollower(part, follower, tab).run();
}

class CellFollower {
  private readonly part: SheetPart;
  private readonly follower: Follower;
  private readonly tab: string;
  private readonly moves: boolean;
  private readonly masters = new Map<string, { formula: string; row: number; column: number }>();
  private readonly pieces: Buffer[] = [];
  private done: number;
  private row: number | undefined;
  private changed = false;

  constructor(part: SheetPart, follower: Follower, tab: string) {
    this.part = part;
    this.follower = follower;
    this.tab = tab;
    this.moves = follower.movesOf(tab).length > 0;
    this.done = part.dataStart;
  }

  run(): Buffer[] | undefined {
    const { bytes, dataStart, dataEnd } = this.part;
    scanCells(bytes, dataStart, dataEnd, {
      row: (row) => this.startRow(row),
      cell: (cell) => this.putCell(cell),
      rowEnd: (_, __, end) => {
        if (this.row === undefined) this.done = end;
      },
    });
    this.pieces.push(bytes.subarray(this.done, dataEnd));
    return this.changed ? this.pieces : undefined;
  }

  /** Replaces the bytes between two places by a text. */
  private put(from: number, to: number, text: string): void {
    this.pieces.push(this.part.bytes.subarray(this.done, from), Buffer.from(text));
    this.done = to;
    this.changed = true;
  }

  private startRow({ row, start, tagEnd }: ScannedRow): void {
    this.row = this.moves ? this.follower.line(row, "rows", this.tab) : row;
    if (this.row === undefined) {
      this.put(start, start, "");
      return;
    }
    if (!this.moves) return;
    const tag = this.part.bytes.utf8Slice(start, tagEnd);
    const number = this.row + 1;
    const placed = /\sr\s*=/.test(tag)
      ? tag.replace(/\sr\s*=\s*("[^"]*"|'[^']*')/, ` r="${number}"`)
      : tag.replace(/^<[\w.:-]+/, (name) => `${name} r="${number}"`);
    this.put(start, tagEnd, placed.replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, ""));
  }

  private putCell(cell: ScannedCell): void {
    const { row } = this;
    const column = this.moves ? this.follower.line(cell.column, "columns", this.tab) : cell.column;
    this.noteMaster(cell);
    if (row === undefined) return;
    if (column === undefined) {
      this.put(cell.start, cell.end, "");
      return;
    }
    if (this.moves) {
      const { bytes } = this.part;
      const tag = bytes.utf8Slice(cell.start, cell.tagEnd).replace(/\sr\s*=\s*("[^"]*"|'[^']*')/, "");
      const address = `${columnIndexLetters(column)}${row + 1}`;
      this.put(
        cell.start,
        cell.tagEnd,
        tag.replace(/^<[\w.:-]+/, (name) => `${name} r="${address}"`),
      );
    }
    if (cell.formulaStart >= 0) this.putFormula(cell);
  }

  private noteMaster(cell: ScannedCell): void {
    if (cell.formulaStart < 0 || cell.formulaTextEnd <= cell.formulaTextStart) return;
    const shared = sharedNumber(this.part.bytes, cell);
    if (shared === undefined) return;
    const formula = textBetween(this.part.bytes, cell.formulaTextStart, cell.formulaTextEnd);
    this.masters.set(shared, { formula, row: cell.row, column: cell.column });
  }

  private putFormula(cell: ScannedCell): void {
    const { bytes, prefix: p } = this.part;
    const tag = bytes.utf8Slice(cell.formulaStart, cell.formulaTextStart);
    const shared = sharedNumber(bytes, cell);
    const master = shared === undefined ? undefined : this.masters.get(shared);
    if (master) {
      // Cells that shared a formula may no longer lie or refer side by side: each gets a formula of its own.
      const own = copyFormula(master.formula, cell.row - master.row, cell.column - master.column);
      const followed = this.follower.formula(own, this.tab);
      if (!this.moves && followed === own && this.follower.formula(master.formula, this.tab) === master.formula) return;
      this.put(cell.formulaStart, cell.formulaEnd, `<${p}f>${escapeText(followed)}</${p}f>`);
      return;
    }
    const text = textBetween(bytes, cell.formulaTextStart, cell.formulaTextEnd);
    const followed = text === "" ? "" : this.follower.formula(text, this.tab);
    const placed = this.moves ? this.placedTag(tag, cell) : tag;
    if (followed === text && placed === tag) return;
    const closing =
      cell.formulaTextEnd > cell.formulaTextStart || !tag.endsWith("/>") ? `${escapeText(followed)}</${p}f>` : "";
    this.put(cell.formulaStart, cell.formulaEnd, placed + closing);
  }

  /** The tag of an array formula or data table with its new area; throws where its size changed. */
  private placedTag(tag: string, cell: ScannedCell): string {
    return tag.replace(/\s(ref|r1|r2)\s*=\s*("[^"]*"|'[^']*')/g, (words, name: string, quoted: string) => {
      const [area] = readAreas(quoted.slice(1, -1));
      const moved = area && this.follower.area(area, this.tab);
      if (!area || !moved || moved.rows !== area.rows || moved.columns !== area.columns) {
        if (words)
          throw new UnwritableWorkbookError(
            "reference",
            `${this.tab}!${columnIndexLetters(cell.column)}${cell.row + 1}`,
          );
      }
      return ` ${name}="${moved ? toA1(moved) : ""}"`;
    });
  }
}
