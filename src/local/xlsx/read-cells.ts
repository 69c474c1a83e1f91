/** Reads a worksheet's cells into the model. */

import { copyFormula } from "../formulas.ts";
import { emptyCell } from "../grid.ts";
import type { Cell, CellValue } from "../model.ts";
import { localeRules } from "../number-format.ts";
import { restyle, type Style } from "../styles.ts";
import { itemText, textBetween } from "./cell-text.ts";
import { UnreadableWorkbookError } from "./errors.ts";
import type { Looks } from "./looks.ts";
import { scanCells } from "./scan.ts";
import type { ScannedCell } from "./scanned.ts";
import type { SheetPart } from "./sheet-part.ts";
import { dropFarBlanks, MARGIN, MOST_CELLS, straysBeside, withoutStrays } from "./stray-cells.ts";
import { unescapeText } from "./xml.ts";

/** The tables that cells are read with, and who is told of special cells. */
export interface CellSource {
  readonly looks: Looks;
  readonly strings: readonly string[];
  /** Whether days count from 1904. */
  readonly since1904: boolean;
  readonly locale: string;
  /** Called for each formula. */
  onFormula(): void;
  /** Called for each cell with content that is not read because it lies alone and far from all others. */
  onStray(row: number, column: number): void;
}

/** The rows of a sheet as they were read. */
export interface ReadCells {
  rows: (Cell | undefined)[][];
  /** Heights in points that somebody set, by row; `hidden` are the hidden rows. */
  heights: Map<number, number>;
  hidden: Set<number>;
}

/** Days between the dates of serial number 0 in the two ways of counting days, from 1899-12-30 and from 1904. */
export const DAYS_TO_1904 = 1462;
const WIDEST_GAP = 50_000;

/** Reads the cells of a part. Throws a ScanError, or an UnreadableWorkbookError when there are too many. */
export function readSheetCells(part: SheetPart, source: CellSource): ReadCells {
  return new CellReader(part, source).read();
}

interface Master {
  formula: string;
  row: number;
  column: number;
}

class CellReader {
  private readonly part: SheetPart;
  private readonly source: CellSource;
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly heights = new Map<number, number>();
  private readonly hidden = new Set<number>();
  private readonly masters = new Map<string, Master>();
  private readonly dated: (style: Style) => Style;
  /** Cells of shared texts by look and by the text's number: equal cells, which are many, share one object. */
  private readonly shared = new Map<Style, Cell[]>();
  private count = 0;
  private lastRow = 0;
  private lastColumn = 0;

  constructor(part: SheetPart, source: CellSource) {
    this.part = part;
    this.source = source;
    const { date } = localeRules(source.locale);
    this.dated = restyle((style) => ({ ...style, numberFormat: date }));
  }

  read(): ReadCells {
    const { bytes, dataStart, dataEnd } = this.part;
    scanCells(bytes, dataStart, dataEnd, {
      row: ({ row, start, tagEnd }) => this.readRow(row, start, tagEnd),
      cell: (cell) => this.put(cell),
    });
    const rows = withoutStrays(this.rows, this.count);
    for (const { row, column } of straysBeside(this.rows, rows)) this.source.onStray(row, column);
    dropFarBlanks(rows, this.lastRow, this.lastColumn);
    return { rows, heights: this.heights, hidden: this.hidden };
  }

  private readRow(row: number, start: number, tagEnd: number): void {
    if (tagEnd - start < 20) return;
    const tag = this.part.bytes.latin1Slice(start, tagEnd);
    if (/\shidden\s*=\s*["'](1|true)/.test(tag)) this.hidden.add(row);
    const height = /\sht\s*=\s*["']([\d.]+)/.exec(tag)?.[1];
    if (height !== undefined && /\scustomHeight\s*=\s*["'](1|true)/.test(tag)) this.heights.set(row, Number(height));
  }

  private put(scanned: ScannedCell): void {
    const { row, column } = scanned;
    const cell = this.cellOf(scanned);
    const isBare = cell.value === "" && cell.formula === undefined;
    if (isBare && (row > this.lastRow + MARGIN || column > this.lastColumn + MARGIN)) return;
    if (!isBare && row <= this.rows.length + WIDEST_GAP) {
      if (++this.count > MOST_CELLS) throw new UnreadableWorkbookError("too-large");
      if (row > this.lastRow) this.lastRow = row;
      if (column > this.lastColumn) this.lastColumn = column;
    }
    const { rows } = this;
    // A cell behind so wide a gap of empty rows belongs to no table: it stays in the file, but is not read.
    if (row > rows.length + WIDEST_GAP) {
      if (!isBare) this.source.onStray(row, column);
      return;
    }
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as (Cell | undefined)[];
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }

  private cellOf(scanned: ScannedCell): Cell {
    const given = this.source.looks.style(scanned.style);
    const formula = scanned.formulaStart < 0 ? undefined : this.formulaOf(scanned);
    if (scanned.type === "s" && formula === undefined) return this.sharedCell(scanned, given);
    const value = this.valueOf(scanned, given);
    const style = scanned.type === "d" && typeof value === "number" && !given.isDate ? this.dated(given) : given;
    if (formula === undefined) return value === "" || value === undefined ? emptyCell(style) : { value, style };
    this.source.onFormula();
    if (value === undefined) return { value: "", style, formula, stale: true };
    return { value, style, formula };
  }

  private sharedCell({ valueStart, valueEnd }: ScannedCell, style: Style): Cell {
    if (valueStart < 0 || valueEnd === valueStart) return emptyCell(style);
    let cells = this.shared.get(style);
    if (!cells) {
      cells = [];
      this.shared.set(style, cells);
    }
    const number = Number(textBetween(this.part.bytes, valueStart, valueEnd));
    const value = this.source.strings[number] ?? "";
    if (value === "") return emptyCell(style);
    const cell = cells[number] ?? { value, style };
    cells[number] = cell;
    return cell;
  }

  /** The cell's value; undefined where the file has none. */
  private valueOf(scanned: ScannedCell, style: Style): CellValue | undefined {
    const { bytes } = this.part;
    const { type, valueStart, valueEnd } = scanned;
    if (type === "inlineStr")
      return scanned.inlineStart < 0 ? "" : itemText(bytes, scanned.inlineStart, scanned.inlineEnd);
    if (valueStart < 0) return undefined;
    if (type === "str") return unescapeText(textBetween(bytes, valueStart, valueEnd));
    if (valueEnd === valueStart) return undefined;
    if (type === "n") return this.numberOf(bytes.latin1Slice(valueStart, valueEnd), style);
    const text = textBetween(bytes, valueStart, valueEnd);
    if (type === "s") return this.source.strings[Number(text)] ?? "";
    if (type === "b") return text.trim() === "1" || text.trim() === "true";
    if (type === "d") return serialOf(text) ?? text;
    return text;
  }

  private numberOf(text: string, style: Style): CellValue {
    const value = Number(text);
    if (Number.isNaN(value)) return text;
    const moves = this.source.since1904 && style.isDate && !/\[[hms]/.test(style.numberFormat ?? "");
    return moves ? value + DAYS_TO_1904 : value;
  }

  /**
   * The cell's formula; one that shares another cell's has only its number in the file, and gets a copy moved to it.
   */
  private formulaOf(scanned: ScannedCell): string | undefined {
    const { bytes } = this.part;
    const { row, column, formulaTextStart, formulaTextEnd } = scanned;
    const text = formulaTextEnd > formulaTextStart ? textBetween(bytes, formulaTextStart, formulaTextEnd) : "";
    const shared = sharedNumber(bytes, scanned);
    if (shared === undefined) return text === "" ? undefined : text;
    if (text !== "") {
      this.masters.set(shared, { formula: text, row, column });
      return text;
    }
    const master = this.masters.get(shared);
    return master && copyFormula(master.formula, row - master.row, column - master.column);
  }
}

/** The number of the formula that a cell shares with others. */
export function sharedNumber(bytes: Buffer, { formulaStart, formulaTextStart }: ScannedCell): string | undefined {
  if (formulaTextStart - formulaStart < 12) return undefined;
  const tag = bytes.latin1Slice(formulaStart, formulaTextStart);
  return /\st\s*=\s*["']shared["']/.test(tag) ? /\ssi\s*=\s*["'](\d+)["']/.exec(tag)?.[1] : undefined;
}

/** The serial number of an ISO date or time. */
function serialOf(text: string): number | undefined {
  const found = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?\s*$/.exec(text);
  if (!found) return undefined;
  const [year, month, day, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  const days = (Date.UTC(year as number, (month as number) - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days + ((hours as number) * 3600 + (minutes as number) * 60 + (seconds as number)) / 86_400;
}
