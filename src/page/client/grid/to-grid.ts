/** Converts the workbook into the grid's snapshot. */
import {
  BooleanNumber,
  CellValueType,
  CustomRangeType,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ICellData,
  type IDocumentData,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { intersection, quoteSheetName, toA1 } from "../../../local/rectangles.ts";
import type {
  BookData,
  CellData,
  CellMore,
  CellValue,
  Rect,
  RuleData,
  SheetData,
  ValidationData,
} from "../../protocol.ts";
import { compileRule } from "./compile-rule.ts";
import { gridLocaleOf } from "./locales.ts";
import { toGridStyle } from "./styles.ts";

export const UNIT = "workbook";
/** Matches a reference to a cell, such as $A1. */
const READS_CELLS = /\$?[A-Z]{1,3}\$?\d/i;
const NOTE_SIZE = { width: 260, height: 120 };

/** The grid's snapshot of a workbook. Sheets go by their numbers, as text. */
export function toGrid(book: BookData): Partial<IWorkbookData> {
  const font = fontOf(book);
  const named = book.styles.map((style, index) => [styleName(index), { ...font, ...toGridStyle(style) }]);
  return {
    id: UNIT,
    name: book.name,
    locale: gridLocaleOf(book.language),
    styles: Object.fromEntries(named),
    sheetOrder: book.sheets.map(({ id }) => String(id)),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [String(sheet.id), toGridSheet(sheet, font)])),
    resources: [
      resource("SHEET_NOTE_PLUGIN", book, notesOf),
      resource("SHEET_DATA_VALIDATION_PLUGIN", book, (sheet) => validationsOf(sheet, book)),
      resource("SHEET_CONDITIONAL_FORMATTING_PLUGIN", book, rulesOf),
      resource("SHEET_FILTER_PLUGIN", book, filterOf),
    ],
  };
}

/** The font of cells whose look names none: each look has it, for lists are drawn by the look of their cell alone. */
export function fontOf({ font }: BookData): IStyleData {
  return { ff: font.family, fs: font.size };
}

const styleName = (index: number) => `s${index}`;

function resource(name: string, { sheets }: BookData, of: (sheet: SheetData) => unknown) {
  const parts = sheets.map((sheet) => [String(sheet.id), of(sheet)] as const);
  return { name, data: JSON.stringify(Object.fromEntries(parts.filter(([, part]) => part !== undefined))) };
}

function filterOf({ filter, filterColumns = [] }: SheetData): unknown {
  const criteria = filterColumns.map(({ column, criteria }) => ({ ...criteria, colId: column }));
  return filter && { ref: toGridRange(filter), filterColumns: criteria };
}

/** The grid asks each sheet for the font of cells without a look, and not the workbook. */
function toGridSheet(sheet: SheetData, font: IStyleData): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns } = sheet;
  const isFrozen = frozenRows + frozenColumns > 0;
  return {
    id: String(sheet.id),
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    tabColor: sheet.tabColor ?? "",
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    defaultStyle: font,
    defaultColumnWidth: 100,
    defaultRowHeight: PLAIN_ROW,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: isFrozen ? frozenRows || -1 : -1,
      startColumn: isFrozen ? frozenColumns || -1 : -1,
    },
    mergeData: sheet.merges.map(toGridRange),
    cellData: Object.fromEntries(sheet.cells.map(([row, cells]) => [row, toGridRow(cells)])),
    columnData: columnData(sheet),
    rowData: rowData(sheet),
    showGridlines: sheet.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

function toGridRow(cells: readonly CellData[]): Record<number, ICellData> {
  return Object.fromEntries(
    cells.map(([column, value, style, more]) => [column, gridCell(value, styleName(style), more)]),
  );
}

/** The grid's form of a cell. The value of a stale formula is left out, so that the grid computes it. */
export function gridCell(value: CellValue, style: string | IStyleData, more?: CellMore): ICellData {
  const cell: ICellData = { s: style };
  if (more?.link !== undefined && typeof value === "string") {
    cell.p = linkedText(value, more.link);
    return cell;
  }
  if (more?.formula !== undefined) cell.f = `=${more.formula}`;
  if (value === "" || more?.stale) return cell;
  cell.v = typeof value === "boolean" ? Number(value) : value;
  cell.t = typeOf(value);
  return cell;
}

export function typeOf(value: CellValue): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  return typeof value === "boolean" ? CellValueType.BOOLEAN : CellValueType.STRING;
}

function linkedText(text: string, link: string): IDocumentData {
  const range = { startIndex: 0, endIndex: Math.max(0, text.length - 1), rangeType: CustomRangeType.HYPERLINK };
  return {
    id: "d",
    documentStyle: {},
    body: {
      dataStream: `${text}\r\n`,
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [{ ...range, rangeId: "link", properties: { url: link } }],
    },
  } as unknown as IDocumentData;
}

function columnData({ columnWidths, columnStyles, hiddenColumns }: SheetData): IWorksheetData["columnData"] {
  const columns: Record<number, { w?: number; s?: string; hd?: BooleanNumber }> = {};
  for (const [column, w] of Object.entries(columnWidths)) columns[Number(column)] = { w };
  for (const [column, style] of Object.entries(columnStyles)) {
    columns[Number(column)] = { ...columns[Number(column)], s: styleName(style) };
  }
  for (const column of hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

function rowData({ rowHeights, fittedHeights, hiddenRows }: SheetData): IWorksheetData["rowData"] {
  const rows: Record<number, { h?: number; ah?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  for (const [row, ah] of Object.entries(fittedHeights)) rows[Number(row)] = { ah };
  for (const [row, h] of Object.entries(rowHeights)) rows[Number(row)] = { h, ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Pixels. */
export const PLAIN_ROW = 21;

export function toGridRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function fromGridRange({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

function notesOf({ cells }: SheetData): unknown {
  const notes: Record<number, Record<number, unknown>> = {};
  for (const [row, line] of cells) {
    for (const [column, , , more] of line) {
      if (more?.note === undefined) continue;
      notes[row] ??= {};
      notes[row][column] = { id: `${row}-${column}`, row, col: column, note: more.note, ...NOTE_SIZE, show: false };
    }
  }
  return notes;
}

function validationsOf({ validations }: SheetData, book: BookData): unknown[] {
  return validations.map(({ areas, criteria, allowInvalid, help }, index) => ({
    uid: `v${index}`,
    ranges: areas.map(toGridRange),
    ...askedOf(criteria, book),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: true,
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(help && { showInputMessage: true, prompt: help, error: help }),
  }));
}

function askedOf(criteria: ValidationData["criteria"], book: BookData): object {
  switch (criteria.kind) {
    case "list":
      return { type: DataValidationType.LIST, formula1: criteria.values.join(","), showDropDown: criteria.dropdown };
    case "range":
      return {
        type: DataValidationType.LIST,
        formula1: `=${placeOf(criteria, book)}`,
        showDropDown: criteria.dropdown,
      };
    case "date":
      // The model's rule is "any date": the grid wants bounds, so 1900-01-01 and 9999-12-31.
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.BETWEEN,
        formula1: "1",
        formula2: "2958465",
      };
    case "between":
      return {
        type: DataValidationType.DECIMAL,
        operator: DataValidationOperator.BETWEEN,
        formula1: String(criteria.low),
        formula2: String(criteria.high),
      };
  }
}

function placeOf({ sheetId, rect }: { sheetId: number; rect: Rect }, { sheets }: BookData): string {
  const name = sheets.find(({ id }) => id === sheetId)?.name ?? "";
  return `${quoteSheetName(name)}!${toA1(rect)}`;
}

/**
 * A rule that the grid's engine must compute is computed for each cell of its areas, at the start and after each edit:
 * far below what is filled, where a rule that reads cells finds nothing, it would only make people wait.
 */
const ROWS_BELOW = 200;

function rulesOf({ rules, cells, columns }: SheetData): unknown[] {
  const rows = (cells.at(-1)?.[0] ?? 0) + 1 + ROWS_BELOW;
  const near = { row: 0, column: 0, rows, columns };
  const areasOf = ({ areas, condition }: RuleData) =>
    condition.kind === "formula" && READS_CELLS.test(condition.formula) && !compileRule(condition.formula)
      ? areas.flatMap((area) => intersection(area, near) ?? [])
      : areas;
  const told = rules.map((rule, index) => ({
    cfId: `c${index}`,
    ranges: areasOf(rule).map(toGridRange),
    stopIfTrue: false,
    rule: { type: "highlightCell", style: toGridStyle(rule.style), ...conditionOf(rule) },
  }));
  return told.filter(({ ranges }) => ranges.length > 0);
}

function conditionOf({ condition }: RuleData): object {
  switch (condition.kind) {
    case "formula":
      return { subType: "formula", value: `=${condition.formula.replace(/^=/, "")}` };
    case "equals":
      return { subType: "text", operator: "equal", value: condition.text };
    case "contains":
      return { subType: "text", operator: "containsText", value: condition.text };
  }
}
