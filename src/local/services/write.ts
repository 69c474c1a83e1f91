/** Writing values into cells, from a script or from a person's keyboard. */

import type { Crossing } from "../contract.ts";
import type { Execution, ScriptError } from "../execution.ts";
import { emptyCell, putCells, readCells, validationAt } from "../grid.ts";
import type { HostOptions } from "../host-types.ts";
import type { Cell, CellValue, Sheet } from "../model.ts";
import { localeRules } from "../number-format.ts";
import { type Rect, toA1 } from "../rectangles.ts";
import { restyle, type Style } from "../styles.ts";
import { readTypedInto, type TypedInput, yieldsFormat } from "../typed-input.ts";
import { toSerial } from "../zone.ts";
import { isValid } from "./validity.ts";

const LONGEST_CELL = 50_000;

/** A cell's next content: a value, the format it brings along, or a formula whose value nobody calculates here. */
interface Written {
  value: CellValue;
  format?: string | undefined;
  formula?: string | undefined;
}

/** Writes a block; if one cell is refused, nothing of it is written. */
export function writeValues(execution: Execution, sheet: Sheet, area: Rect, values: readonly Crossing[]): void {
  const error = new Writer(execution, sheet, execution.shared.options).write(area, values);
  if (error) execution.refuse(error);
}

/** Writes what a person types or pastes; returns the exception where the sheet refuses it. */
export function typeValues(
  execution: Execution,
  sheet: Sheet,
  area: Rect,
  values: readonly Crossing[],
): ScriptError | undefined {
  return new Writer(execution, sheet, {}).write(area, values);
}

class Writer {
  readonly execution: Execution;
  readonly sheet: Sheet;
  readonly strict: boolean;
  readonly keepsApostrophe: boolean;
  readonly locale: string;
  readonly zone: string;
  readonly rules: ReturnType<typeof localeRules>;
  readonly year: number;
  readonly formats = new Map<string, (style: Style) => Style>();

  constructor(execution: Execution, sheet: Sheet, how: Pick<HostOptions, "strict" | "keepsApostrophe">) {
    const { locale, timeZone } = execution.shared.workbook;
    this.execution = execution;
    this.sheet = sheet;
    this.strict = how.strict ?? false;
    this.keepsApostrophe = how.keepsApostrophe ?? false;
    this.locale = locale;
    this.zone = timeZone;
    this.rules = localeRules(locale);
    this.year = new Date(execution.shared.now()).getFullYear();
  }

  write(area: Rect, values: readonly Crossing[]): ScriptError | undefined {
    const checked = this.hasValidations(area);
    const cells = readCells(this.sheet, area);
    for (let index = 0; index < cells.length; index++) {
      const old = cells[index] as Cell;
      const written = this.read(values[index] ?? "", old.style);
      const error = checked
        ? this.check(written, area.row + Math.floor(index / area.columns), area.column + (index % area.columns))
        : this.checkLength(written);
      if (error) return error;
      cells[index] = this.cellOf(written, old);
    }
    putCells(this.sheet, area, cells);
    if (cells.some((cell) => cell.formula !== undefined)) this.execution.shared.staleness.written();
    this.execution.shared.staleness.changed(this.sheet, area);
    return undefined;
  }

  private read(value: Crossing, style: Style): Written {
    if (typeof value === "object") {
      const serial = toSerial(value.at, this.zone);
      return { value: serial, format: Number.isInteger(serial) ? this.rules.date : this.rules.dateTime };
    }
    return typeof value === "string" ? this.readText(value, style) : { value };
  }

  private readText(text: string, style: Style): Written {
    const isKept = this.keepsApostrophe && style.numberFormat === "@" && text !== "" && !text.startsWith("=");
    if (isKept) return { value: text };
    const typed = readTypedInto(style.numberFormat, text, this.locale, this.year);
    if (this.strict && text !== "") this.refuseGuess(text, typed);
    if (!("formula" in typed)) return typed;
    this.execution.shared.warnings.push(`formula written, not calculated: ${this.sheet.name}: =${typed.formula}`);
    return { value: "", formula: typed.formula };
  }

  private checkLength({ value }: Written): ScriptError | undefined {
    return typeof value === "string" && value.length > LONGEST_CELL
      ? this.execution.exception("cellTooLong")
      : undefined;
  }

  private check(written: Written, row: number, column: number): ScriptError | undefined {
    const tooLong = this.checkLength(written);
    if (tooLong || written.value === "") return tooLong;
    const validation = validationAt(this.sheet, row, column);
    if (!validation || validation.allowInvalid || isValid(this.execution.shared.workbook, validation.criteria, written))
      return undefined;
    return this.execution.exception("validation", toA1({ row, column, rows: 1, columns: 1 }));
  }

  private hasValidations(area: Rect): boolean {
    const touches = (other: Rect) => other.row < area.row + area.rows && area.row < other.row + other.rows;
    return this.sheet.validations.some((one) => !one.allowInvalid && one.areas.some(touches));
  }

  private cellOf(written: Written, old: Cell): Cell {
    const style = this.styleFor(old.style, written.format);
    const { note } = old;
    if (written.value === "" && written.formula === undefined && note === undefined) return emptyCell(style);
    return {
      value: written.value,
      style,
      ...(written.formula !== undefined && { formula: written.formula, stale: true as const }),
      ...(note !== undefined && { note }),
    };
  }

  /**
   * The cell's style with a value's format, which replaces the automatic one alone, a date's also that of plain text.
   */
  private styleFor(style: Style, format: string | undefined): Style {
    if (format === undefined || !yieldsFormat(style.numberFormat)) return style;
    let apply = this.formats.get(format);
    if (!apply) {
      apply = restyle((old) => ({ ...old, numberFormat: format }));
      this.formats.set(format, apply);
    }
    return apply(style);
  }

  private refuseGuess(text: string, typed: TypedInput): void {
    if (!("formula" in typed) && (typed.value === text || text.startsWith("'"))) return;
    const read = "formula" in typed ? "a formula" : JSON.stringify(typed.value);
    throw this.execution.flawed(`strict: the text ${JSON.stringify(text)} would be written as ${read}`);
  }
}
