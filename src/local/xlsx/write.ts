/** From the model to the bytes of an .xlsx. */

import {
  type Cell as FileCell,
  type CellValue as FileValue,
  type NamedRange,
  type WorkbookProperties,
  type WriteSheet,
  writeXlsx,
} from "hucre";
import type { Cell, Sheet, WorkbookModel } from "../model.ts";
import { quoteSheetName } from "../rects.ts";
import { DEFAULT_STYLE } from "../styles.ts";
import { writeAside } from "./aside.ts";
import { writeConditionalFormats } from "./conditional.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { writeLayout } from "./layout.ts";
import { Lists } from "./lists.ts";
import { StyleWriter } from "./styles.ts";
import { writeValidation } from "./validations.ts";

/** The workbook as a file. Throws an UnwritableWorkbookError when the format has no place for something. */
export async function writeWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const lists = new Lists();
  const styles = new StyleWriter(workbook.defaultFont);
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, workbook, styles, lists));
  const hidden = lists.sheet();
  const kept = (workbook.kept ?? {}) as WorkbookProperties;
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId && !sheet.hidden);
  try {
    return await writeXlsx({
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
  } catch (error) {
    throw new UnwritableWorkbookError(error);
  }
}

function writeSheet(sheet: Sheet, workbook: WorkbookModel, styles: StyleWriter, lists: Lists): WriteSheet {
  const rows: FileValue[][] = [];
  const cells = new Map<string, Partial<FileCell>>();
  sheet.rows.forEach((line, row) => {
    const values: FileValue[] = new Array(line.length).fill(null);
    line.forEach((cell, column) => {
      if (!cell) return;
      if (cell.value !== "" && cell.formula === undefined) values[column] = cell.value;
      if (!isPlain(cell)) cells.set(`${row},${column}`, writeCell(cell, styles));
    });
    rows.push(values);
  });
  return {
    name: sheet.name,
    rows,
    ...(cells.size > 0 && { cells }),
    dataValidations: sheet.validations.map((validation) => writeValidation(validation, workbook, lists)),
    conditionalRules: writeConditionalFormats(sheet.conditionalFormats, workbook.locale),
    ...writeLayout(sheet),
  };
}

function isPlain(cell: Cell): boolean {
  return cell.style === DEFAULT_STYLE && cell.formula === undefined && cell.note === undefined && !cell.link;
}

function writeCell(cell: Cell, styles: StyleWriter): Partial<FileCell> {
  const { formula, note, link, value, style } = cell;
  return {
    ...(style !== DEFAULT_STYLE && { style: styles.write(style) }),
    ...(formula !== undefined && { formula, ...(!cell.stale && { formulaResult: value }) }),
    ...(note !== undefined && { comment: { text: note } }),
    ...(link && { hyperlink: { ...writeTarget(link.target), ...(link.tooltip && { tooltip: link.tooltip }) } }),
  };
}

function writeTarget(target: string): { target: string; location?: string } {
  return target.startsWith("#") ? { target: "", location: target.slice(1) } : { target };
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
