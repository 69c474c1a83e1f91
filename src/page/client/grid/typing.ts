/** Reads what a person types and shows what a cell holds by the workbook's locale, with the host's own code. */

import { formatNumber, isDateFormat, localeRules } from "../../../local/number-format.ts";
import { readTypedInto, yieldsFormat } from "../../../local/typed-input.ts";
import type { CellValue } from "../../protocol.ts";
import { linkOf } from "./cells.ts";
import { fromGridStyle } from "./styles.ts";
import { typeOf } from "./to-grid.ts";
import type { Injector, Workbook } from "./univer.ts";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  CellValueType,
  type FUniver,
  type ICellData,
  INTERCEPTOR_POINT,
  InterceptorEffectEnum,
  type Nullable,
  SheetInterceptorService,
} from "./univer.ts";

export interface Reading {
  locale: string;
  /** Gives the year that completes a date such as "24/11". */
  year: () => number;
}

/** Priorities of interceptors: before the grid's own (which reads as Americans do), after its formats, after all. */
const FIRST = 1000;
const AFTER_FORMATS = 9.5;
const LAST = -0.5;

/** Hooks the reading in between the keyboard and the cells. */
export function readAsLocale(injector: Injector, reading: Reading): void {
  const service = injector.get(SheetInterceptorService);
  const rules = localeRules(reading.locale);
  service.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      const text = typedText(cell);
      // A text with a link is no number and no day, and stays as it is.
      if (!cell || text === undefined || linkOf(cell) !== undefined) return next(cell);
      const style = workbook.getStyles().get(worksheet.getComposedCellStyle(row, col));
      return readCell(cell, text, style?.n?.pattern, reading) as ICellData;
    },
  });
  service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: LAST,
    handler: (cell, { workbook, worksheet, row, col }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      if (!raw || raw.f || raw.si || typeof raw.v !== "number" || raw.t === CellValueType.STRING) return next(cell);
      const text =
        raw.t === CellValueType.BOOLEAN ? booleanText(raw.v) : editable(raw.v, patternAt(workbook, raw), rules);
      return { ...raw, v: text, t: CellValueType.STRING };
    },
  });
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: AFTER_FORMATS,
    handler: (cell, location, next) => {
      const raw = location.rawData;
      if (!cell || typeof raw?.v !== "number" || raw.t === CellValueType.STRING) return next(cell);
      if (raw.t === CellValueType.BOOLEAN) return next(cell);
      const style = location.workbook.getStyles().get(raw.s ?? cell.s);
      const shown = formatNumber(raw.v, style?.n?.pattern ?? undefined, rules);
      return next({ ...cell, v: shown, t: CellValueType.NUMBER });
    },
  });
}

function patternAt(workbook: Workbook, cell: ICellData): string | undefined {
  return workbook.getStyles().get(cell.s)?.n?.pattern;
}

const booleanText = (value: unknown) => (value ? "TRUE" : "FALSE");

/** The text of a number in the editor: typing it again gives the same number. */
function editable(value: number, pattern: string | undefined, rules: ReturnType<typeof localeRules>): string {
  if (pattern && isDateFormat(pattern)) {
    return formatNumber(value, Number.isInteger(value) ? rules.date : value < 1 ? "hh:mm:ss" : rules.dateTime, rules);
  }
  if (pattern?.includes("%")) return `${formatNumber(Number((value * 100).toPrecision(15)), undefined, rules)}%`;
  return formatNumber(value, undefined, rules);
}

/** The text that was typed into a cell; undefined for a cell without text. */
function typedText(cell: Nullable<ICellData>): string | undefined {
  if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n").normalize("NFC");
  if (typeof cell?.f === "string") return cell.f.normalize("NFC");
  return typeof cell?.v === "string" ? cell.v.normalize("NFC") : undefined;
}

/** The cell that a typed text becomes. */
export function readCell(
  cell: ICellData,
  text: string,
  pattern: string | undefined,
  { locale, year }: Reading,
): ICellData {
  // The grid has taken a leading "'" off and marked the cell as forced text: the "'" is put back for the reading.
  const given = cell.t === CellValueType.FORCE_STRING ? `'${text}` : text;
  const read = readTypedInto(pattern, given, locale, year());
  const empty = { ...cell, p: null, f: null, si: null };
  if ("formula" in read) return { ...empty, v: null, t: null, f: `=${asAmerican(read.formula)}` };
  const { value, format } = read;
  if (value === "") return { ...empty, v: "", t: null };
  const own = typeof cell.s === "object" ? cell.s : undefined;
  const takes =
    format !== undefined && yieldsFormat(fromGridStyle({ ...(pattern && { n: { pattern } }) }).numberFormat);
  return {
    ...empty,
    v: typeof value === "boolean" ? Number(value) : value,
    t: typeOf(value as CellValue),
    ...(takes && { s: { ...own, n: { pattern: format } } }),
  };
}

/**
 * Rewrites a formula typed with ";" between arguments and decimal commas into the American form that the grid computes.
 */
function asAmerican(formula: string): string {
  const parts = formula.split(/("[^"]*"|'[^']*')/);
  if (!parts.some((part, index) => index % 2 === 0 && part.includes(";"))) return formula;
  return parts
    .map((part, index) => (index % 2 ? part : part.replace(/(\d),(\d)/g, "$1.$2").replace(/;/g, ",")))
    .join("");
}

export type { FUniver };
