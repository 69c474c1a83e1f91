/** From the model to the bytes of an .xlsx. */

import {
  type Cell as FileCell,
  type CellValue as FileValue,
  type NamedRange,
  type WorkbookProperties,
  type WriteSheet,
  writeXlsx,
} from "hucre";
import { compact } from "../column-styles.ts";
import type { Sheet, WorkbookModel } from "../model.ts";
import { quoteSheetName } from "../rectangles.ts";
import { writeAside } from "./aside.ts";
import { writeCells } from "./cells.ts";
import { patternRow, withColumnStyles } from "./columns.ts";
import { writeConditionalFormats } from "./conditional.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { withPrintedGridlines, writeLayout } from "./layout.ts";
import { Lists } from "./lists.ts";
import { Parts } from "./parts.ts";
import { estimateHeights } from "./row-heights.ts";
import { StyleWriter } from "./styles.ts";
import { writeValidation } from "./validations.ts";

/** The workbook as a file. Throws an UnwritableWorkbookError when the format has no place for something. */
export async function writeWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const lists = new Lists();
  const styles = new StyleWriter(workbook.defaultFont);
  const written = workbook.sheets.map((sheet) => writeSheet(sheet, workbook, styles, lists));
  const sheets = written.map(({ sheet }) => sheet);
  const hidden = lists.sheet();
  const kept = (workbook.kept ?? {}) as WorkbookProperties;
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId && !sheet.hidden);
  try {
    const bytes = await writeXlsx({
      sheets: hidden ? [...sheets, hidden] : sheets,
      namedRanges: writeNames(workbook),
      defaultFont: { name: workbook.defaultFont.family, size: workbook.defaultFont.size },
      activeSheet: Math.max(
        active,
        workbook.sheets.findIndex((sheet) => !sheet.hidden),
        0,
      ),
      properties: { ...kept, custom: { ...kept.custom, ...writeAside(workbook) } },
    });
    return mended(bytes, written);
  } catch (error) {
    throw new UnwritableWorkbookError(error);
  }
}

interface WrittenSheet {
  sheet: WriteSheet;
  /** The index of the row that stands for the looks of columns. */
  pattern?: number;
  /** Heights that no one asked for, in points by row. */
  estimated: ReadonlyMap<number, number>;
  /** Whether lines are printed between the cells. */
  gridlines: boolean;
}

/** The file with what the library cannot write: looks of columns, heights that programs may change, printed lines. */
function mended(bytes: Uint8Array, written: readonly WrittenSheet[]): Uint8Array {
  const toMend = written.some(needsMending);
  if (!toMend) return bytes;
  const parts = new Parts(bytes);
  const changes = new Map<string, (xml: string) => string>();
  written.forEach((one, index) => {
    const name = parts.worksheets[index] ?? "";
    if (needsMending(one)) changes.set(name, (xml) => mendedSheet(xml, one));
  });
  return parts.withChanged(changes);
}

function needsMending({ pattern, estimated, gridlines }: WrittenSheet): boolean {
  return pattern !== undefined || estimated.size > 0 || gridlines;
}

function mendedSheet(xml: string, { pattern, estimated, gridlines }: WrittenSheet): string {
  const styled = pattern === undefined ? xml : withColumnStyles(xml, pattern);
  const free = estimated.size > 0 ? withFreeHeights(styled, estimated) : styled;
  return gridlines ? withPrintedGridlines(free) : free;
}

const ROW = '<row r="';
const CUSTOM = ' customHeight="1"';

/** The library says of every height that a person has set it. */
function withFreeHeights(sheetXml: string, estimated: ReadonlyMap<number, number>): string {
  const pieces: string[] = [];
  let done = 0;
  for (let at = sheetXml.indexOf(ROW); at >= 0; at = sheetXml.indexOf(ROW, at + 1)) {
    const number = at + ROW.length;
    if (!estimated.has(Number(sheetXml.slice(number, sheetXml.indexOf('"', number))) - 1)) continue;
    const cut = sheetXml.indexOf(CUSTOM, at);
    pieces.push(sheetXml.slice(done, cut));
    done = cut + CUSTOM.length;
  }
  return pieces.join("") + sheetXml.slice(done);
}

function writeSheet(sheet: Sheet, workbook: WorkbookModel, styles: StyleWriter, lists: Lists): WrittenSheet {
  compact(sheet);
  const { rows, cells, common } = writeCells(sheet, styles);
  const estimated = estimateHeights(sheet, workbook.defaultFont);
  const layout = writeLayout(sheet, estimated);
  // The library writes what is said of a row only where there are rows.
  for (const row of layout.rowDefs?.keys() ?? []) while (rows.length <= row) rows.push([]);
  layout.columns?.forEach((column, index) => {
    const style = common[index];
    if (style) column.style = styles.cell(style).style;
  });
  const pattern = patternRow(sheet.columnStyles, rows.length, styles);
  for (const [key, cell] of pattern) cells.set(key, cell);
  return {
    sheet: sheetOf(sheet, workbook, lists, { rows, cells, layout }),
    estimated,
    gridlines: Boolean(sheet.page?.gridlines),
    ...(pattern.length > 0 && { pattern: rows.length }),
  };
}

interface Body {
  rows: FileValue[][];
  cells: Map<string, Partial<FileCell>>;
  layout: ReturnType<typeof writeLayout>;
}

function sheetOf(sheet: Sheet, workbook: WorkbookModel, lists: Lists, { rows, cells, layout }: Body): WriteSheet {
  return {
    name: sheet.name,
    rows,
    ...(cells.size > 0 && { cells }),
    dataValidations: sheet.validations.map((validation) => writeValidation(validation, workbook, lists)),
    conditionalRules: writeConditionalFormats(sheet.conditionalFormats, workbook.locale),
    ...layout,
  };
}

/** Names of printing are written here: the library forgets to quote sheet names in them. */
function writeNames(workbook: WorkbookModel): NamedRange[] {
  const names: NamedRange[] = workbook.names.map(({ name, range, scope }) => ({
    name,
    range,
    ...(scope !== undefined && { scope }),
  }));
  for (const sheet of workbook.sheets) {
    const qualified = (part: string) => `${quoteSheetName(sheet.name)}!${part}`;
    const titles = [sheet.page?.titleColumns, sheet.page?.titleRows].flatMap((part) => (part ? qualified(part) : []));
    if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", range: titles.join(","), scope: sheet.name });
    if (sheet.page?.area) {
      const area = sheet.page.area.split(",").map(qualified).join(",");
      names.push({ name: "_xlnm.Print_Area", range: area, scope: sheet.name });
    }
  }
  return names;
}
