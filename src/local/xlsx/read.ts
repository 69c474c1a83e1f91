/** From the bytes of an .xlsx to the model. */

import {
  type CellStyle,
  dateToSerial,
  type Cell as FileCell,
  type Sheet as FileSheet,
  readXlsx,
  type Workbook,
} from "hucre";
import { compact, trim } from "../column-styles.ts";
import { copyFormula } from "../formulas.ts";
import { emptyCell, isBare, putCell } from "../grid.ts";
import {
  type Cell,
  type CellValue,
  createSheet,
  createWorkbook,
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  type Sheet,
  type WorkbookModel,
} from "../model.ts";
import { DEFAULT_STYLE, type Style } from "../styles.ts";
import { applyAside, readAside, withoutAside } from "./aside.ts";
import { readColumnStyles } from "./columns.ts";
import { readConditionalFormats } from "./conditional.ts";
import { UnreadableWorkbookError } from "./errors.ts";
import { foreignParts, hasExtendedFormats } from "./foreign.ts";
import { readLayout } from "./layout.ts";
import { Lists } from "./lists.ts";
import { Parts } from "./parts.ts";
import { StyleReader } from "./styles.ts";
import { extendedValidations, readValidation } from "./validations.ts";

/** Reads a workbook file. Throws an UnreadableWorkbookError when the bytes are none. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookModel> {
  const parts = openParts(bytes);
  const file = await readFile(bytes);
  const workbook = createWorkbook();
  const lists = new Lists();
  const fileSheets = file.sheets.filter((sheet) => !lists.takeIn(sheet));
  const worksheets = parts.worksheets;
  const xmlOf = (sheet: FileSheet) => parts.frame(worksheets[file.sheets.indexOf(sheet)] ?? "");
  const aside = readAside(file.properties?.custom);
  workbook.foreign = foreignParts(file, parts);
  workbook.kept = { ...file.properties, custom: withoutAside(file.properties?.custom) };
  workbook.names = readNames(file);
  workbook.defaultFont = { family: file.defaultFont?.name ?? "Calibri", size: file.defaultFont?.size ?? 11 };
  if (aside) Object.assign(workbook, { locale: aside.locale, timeZone: aside.timeZone });
  const ids = sheetIds(fileSheets, aside?.sheets ?? {});
  workbook.nextId = Math.max(aside?.nextId ?? 0, ...ids.map((id) => id + 1));
  const styles = new StyleReader(file.themeColors ?? [], workbook.defaultFont);
  const widths = fileSheets.map((sheet) => gridWidth(sheet, aside?.sheets[sheet.name]?.columns));
  const columnStyles = await readColumnStyles(
    parts,
    fileSheets.map((sheet, index) => ({ xml: xmlOf(sheet), width: widths[index] ?? 0 })),
    styles,
  );
  workbook.sheets = fileSheets.map((sheet, index) => {
    const read = readSheet(sheet, ids[index] ?? index, styles, columnStyles[index] ?? []);
    applyAside(read, aside?.sheets[sheet.name]);
    read.columnStyles.length = Math.min(read.columnStyles.length, read.maxColumns);
    readLayout(sheet, read, xmlOf(sheet));
    compact(read);
    return read;
  });
  fileSheets.forEach((sheet, index) => {
    readRules(sheet, workbook.sheets[index] as Sheet, workbook, lists, file.themeColors ?? [], xmlOf(sheet));
  });
  workbook.activeSheetId = workbook.sheets[file.activeSheet ?? 0]?.id ?? workbook.sheets[0]?.id ?? 0;
  return workbook;
}

function openParts(bytes: Uint8Array): Parts {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (head === "d0cf11e0") {
    const encrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new UnreadableWorkbookError(encrypted ? "encrypted" : "old-format");
  }
  try {
    const parts = new Parts(bytes);
    if (parts.names.includes("[Content_Types].xml")) return parts;
  } catch (error) {
    throw new UnreadableWorkbookError(head.startsWith("504b") ? "damaged" : "not-xlsx", error);
  }
  throw new UnreadableWorkbookError("not-xlsx");
}

async function readFile(bytes: Uint8Array): Promise<Workbook> {
  try {
    const file = await readXlsx(bytes, { readStyles: true });
    if (file.sheets.length > 0) return file;
  } catch (error) {
    throw new UnreadableWorkbookError("damaged", error);
  }
  throw new UnreadableWorkbookError("damaged");
}

function readNames(file: Workbook): WorkbookModel["names"] {
  const own = (file.namedRanges ?? []).filter((one) => !one.name.startsWith("_xlnm."));
  return own.map(({ name, range, scope }) => ({ name, range, ...(scope !== undefined && { scope }) }));
}

/** Ids stay with their sheets' names; sheets that another program added get new ones. */
function sheetIds(sheets: readonly FileSheet[], known: Record<string, { id: number }>): number[] {
  let next = Math.max(-1, ...Object.values(known).map((one) => one.id)) + 1;
  return sheets.map((sheet) => known[sheet.name]?.id ?? next++);
}

/** How many columns the grid may have, before the cells are looked at closely. */
function gridWidth(file: FileSheet, known = 0): number {
  return Math.max(DEFAULT_COLUMNS, known, ...file.rows.map((values) => values.length));
}

function readSheet(file: FileSheet, id: number, styles: StyleReader, columnStyles: (Style | undefined)[]): Sheet {
  const sheet = createSheet(id, file.name);
  sheet.columnStyles = columnStyles;
  file.rows.forEach((values, row) => {
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (value !== null && value !== undefined)
        putCell(sheet, row, column, { value: readValue(value), style: DEFAULT_STYLE });
    }
  });
  readDetails(file, sheet, styles);
  trim(sheet);
  sheet.maxRows = Math.max(DEFAULT_ROWS, sheet.rows.length);
  sheet.maxColumns = Math.max(DEFAULT_COLUMNS, ...sheet.rows.map((cells) => cells.length));
  return sheet;
}

function readValue(value: NonNullable<FileCell["value"]>): CellValue {
  return value instanceof Date ? dateToSerial(value) : value;
}

function readDetails(file: FileSheet, sheet: Sheet, styles: StyleReader): void {
  const masters = new Map<number, { formula: string; row: number; column: number }>();
  for (const [key, cell] of file.cells ?? []) {
    const comma = key.indexOf(",");
    const [row, column] = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
    const style = cell.style ? styles.read(cell.style as CellStyle) : DEFAULT_STYLE;
    putCell(sheet, row, column, readCell(cell, style, readFormula(cell, row, column, masters)));
  }
}

function readCell(cell: FileCell, style: Style, formula: string | undefined): Cell {
  const value = readValue(cell.formulaResult ?? cell.value ?? "");
  const { comment, hyperlink } = cell;
  const target = hyperlink && (hyperlink.location ? `#${hyperlink.location}` : hyperlink.target);
  const read: Cell = {
    value,
    style,
    ...(formula !== undefined && { formula }),
    ...(formula !== undefined && (cell.formulaResult ?? cell.value ?? null) === null && { stale: true as const }),
    ...(comment && { note: comment.text }),
    ...(target && { link: { target, ...(hyperlink.tooltip && { tooltip: hyperlink.tooltip }) } }),
  };
  return isBare(read) ? emptyCell(style) : read;
}

/** A cell that shares its formula with a first one has only that one's number in the file. */
function readFormula(
  cell: FileCell,
  row: number,
  column: number,
  masters: Map<number, { formula: string; row: number; column: number }>,
): string | undefined {
  const { formula, formulaSharedIndex: shared } = cell;
  if (shared === undefined || formula === undefined) return formula;
  if (formula !== "") {
    masters.set(shared, { formula, row, column });
    return formula;
  }
  const master = masters.get(shared);
  return master && copyFormula(master.formula, row - master.row, column - master.column);
}

function readRules(
  file: FileSheet,
  sheet: Sheet,
  workbook: WorkbookModel,
  lists: Lists,
  theme: string[],
  xml: string,
): void {
  const extended = xml.includes("<x14:dataValidation") ? extendedValidations(xml) : [];
  const validations = [...(file.dataValidations ?? []), ...extended];
  sheet.validations = validations.flatMap((raw) => readValidation(raw, sheet, workbook, lists) ?? []);
  sheet.conditionalFormats = readConditionalFormats(file.conditionalRules ?? [], sheet, theme, workbook.locale);
  if (hasExtendedFormats(xml) && !workbook.foreign.includes("extended conditional formats")) {
    workbook.foreign.push("extended conditional formats");
  }
}
