/** Writes cells as elements straight into a sheet's bytes: a string for each would be most of a save's garbage. */

import type { Cell } from "../model.ts";
import { columnIndexLetters } from "../rectangles.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import type { Looks } from "./looks.ts";
import type { ByteOutput } from "./output.ts";
import { DAYS_TO_1904 } from "./read-cells.ts";
import type { SharedStrings } from "./strings.ts";
import { escapeText } from "./xml.ts";

/** The tables that a written cell refers to, and the tab for messages. */
export interface CellTables {
  readonly looks: Looks;
  readonly strings: SharedStrings;
  readonly since1904: boolean;
  /** The tab's name, for errors. */
  readonly name: string;
}

/** The longest text of a cell in letters: Excel calls a file with a longer one damaged. */
const LONGEST_TEXT = 32_767;
const ERROR = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!)$/;
const LARGEST_INTEGER = 0x7fffffff;

/** Writes cells of one sheet into an output. */
export class CellWriter {
  /** Whether any written cell has a formula. */
  formulas = false;
  private readonly tables: CellTables;
  private readonly output: ByteOutput;
  private readonly prefix: string;
  /** The pieces of a cell's element (`<c r="`, `<v>` and so on), with the sheet's prefix. */
  private readonly open: string;
  private readonly value: string;
  private readonly end: string;
  private readonly letters: string[] = [];

  /** `prefix` is the sheet's with its colon, or "". */
  constructor(prefix: string, tables: CellTables, output: ByteOutput) {
    this.prefix = prefix;
    this.tables = tables;
    this.output = output;
    this.open = `<${prefix}c r="`;
    this.value = `<${prefix}v>`;
    this.end = `</${prefix}v></${prefix}c>`;
  }

  /**
   * Writes a cell; `look` is its look's number. Throws an UnwritableWorkbookError that names a cell of too long a text.
   */
  write(row: number, column: number, cell: Cell, look: number): void {
    const { output } = this;
    this.openTag(row, column, look);
    const { value, formula } = cell;
    if (formula !== undefined) this.writeFormula(formula, cell);
    else if (value === "") output.ascii("/>");
    else if (typeof value === "string") {
      if (value.length > LONGEST_TEXT)
        throw new UnwritableWorkbookError("long-text", `${this.tables.name}!${columnIndexLetters(column)}${row + 1}`);
      output.ascii(' t="s">');
      output.ascii(this.value);
      output.integer(this.tables.strings.numberOf(value));
      output.ascii(this.end);
    } else {
      output.ascii(typeof value === "boolean" ? ' t="b">' : ">");
      output.ascii(this.value);
      this.writePlain(cell);
      output.ascii(this.end);
    }
  }

  private openTag(row: number, column: number, look: number): void {
    const { output } = this;
    let letters = this.letters[column];
    if (letters === undefined) {
      letters = columnIndexLetters(column);
      this.letters[column] = letters;
    }
    output.ascii(this.open);
    output.ascii(letters);
    output.integer(row + 1);
    output.ascii('"');
    if (look === 0) return;
    output.ascii(' s="');
    output.integer(look);
    output.ascii('"');
  }

  private writeFormula(formula: string, cell: Cell): void {
    const { output, prefix: p } = this;
    this.formulas = true;
    output.ascii(cell.stale ? ">" : `${resultType(cell.value)}>`);
    output.text(`<${p}f>${escapeText(formula)}</${p}f>`);
    if (cell.stale) {
      output.ascii(`</${p}c>`);
      return;
    }
    output.ascii(this.value);
    this.writePlain(cell);
    output.ascii(this.end);
  }

  private writePlain({ value, style }: Cell): void {
    const { output } = this;
    if (typeof value === "boolean") output.ascii(value ? "1" : "0");
    else if (typeof value === "string") output.text(escapeText(value));
    else {
      const moves = this.tables.since1904 && style.isDate && !/\[[hms]/.test(style.numberFormat ?? "");
      const number = moves ? value - DAYS_TO_1904 : value;
      const isPlain = Number.isInteger(number) && number >= 0 && number <= LARGEST_INTEGER;
      if (isPlain) output.integer(number);
      else output.ascii(String(number));
    }
  }
}

function resultType(value: Cell["value"]): string {
  if (typeof value === "boolean") return ' t="b"';
  if (typeof value === "string") return ERROR.test(value) ? ' t="e"' : ' t="str"';
  return "";
}
