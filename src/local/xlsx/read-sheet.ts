/** Reads a worksheet's layout and links into the model. */

import { trim } from "../column-styles.ts";
import { cellAt, contentColumns, putCell } from "../grid.ts";
import { createSheet, DEFAULT_COLUMNS, DEFAULT_ROWS, type Link, type PageSetup, type Sheet } from "../model.ts";
import { DEFAULT_STYLE, type Style } from "../styles.ts";
import { readAreas } from "./areas.ts";
import { readFilter } from "./filters.ts";
import type { Looks } from "./looks.ts";
import { readNotes } from "./notes.ts";
import type { Package } from "./package.ts";
import { PAPERS } from "./papers.ts";
import { type CellSource, readSheetCells } from "./read-cells.ts";
import type { SheetPart } from "./sheet-part.ts";
import { childOf, childrenOf, isTrue } from "./xml.ts";

/** The most blank cells that a tab gets below its last row. */
const MOST_BLANK = 1_000_000;

/** Pixels of a digit of the plain font, the unit in which Excel counts column widths. */
export const PIXELS_PER_DIGIT = 7;
export const PIXELS_PER_POINT = 4 / 3;
/** Pixels that Excel gives to a column without a width. */
const PLAIN_WIDTH = 64;

/** A sheet read from its part, all but its rules. */
export function readSheet(
  opened: Package,
  path: string,
  part: SheetPart,
  tab: { id: number; name: string; hidden: boolean },
  source: CellSource,
): Sheet {
  const sheet = createSheet(tab.id, tab.name);
  const { rows, heights, hidden } = readSheetCells(part, source);
  Object.assign(sheet, { rows, hidden: tab.hidden, hiddenRows: hidden });
  trim(sheet);
  sheet.maxColumns = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), DEFAULT_COLUMNS);
  // Fewer blank rows for a wide tab: one that uses all 16,384 columns would otherwise have millions of blank cells.
  const blankRows = Math.min(DEFAULT_ROWS, Math.floor(MOST_BLANK / sheet.maxColumns));
  sheet.maxRows = Math.max(blankRows, sheet.rows.length);
  readLayout(part, sheet, source.looks);
  readFilter(part, sheet);
  for (const [row, height] of heights) {
    if (row >= sheet.maxRows) continue;
    while (sheet.rowHeights.length < row) sheet.rowHeights.push(undefined);
    sheet.rowHeights[row] = Math.round(height * PIXELS_PER_POINT);
  }
  readLinks(opened, path, part, sheet);
  for (const { row, column, text } of readNotes(opened, path)) {
    if (row < sheet.maxRows && column < sheet.maxColumns)
      putCell(sheet, row, column, { ...cellAt(sheet, row, column), note: text });
  }
  return sheet;
}

function readLayout(part: SheetPart, sheet: Sheet, looks: Looks): void {
  const properties = part.child("sheetPr");
  const color = looks.colors.read(childOf(properties, "tabColor"));
  if (color) sheet.tabColor = color;
  const view = childrenOf(part.child("sheetViews"), "sheetView")[0];
  sheet.hiddenGridlines = view !== undefined && isFalse(view.attributes.get("showGridLines"));
  const pane = childOf(view, "pane");
  if (pane && /^frozen/.test(pane.attributes.get("state") ?? "")) {
    sheet.frozenRows = Math.trunc(Number(pane.attributes.get("ySplit") ?? 0)) || 0;
    sheet.frozenColumns = Math.trunc(Number(pane.attributes.get("xSplit") ?? 0)) || 0;
  }
  sheet.merges = childrenOf(part.child("mergeCells"), "mergeCell").flatMap((one) =>
    readAreas(one.attributes.get("ref") ?? ""),
  );
  readColumns(part, sheet, looks);
  const page = readPage(part);
  if (page) sheet.page = page;
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false" || value === "off";
}

function readColumns(part: SheetPart, sheet: Sheet, looks: Looks): void {
  const format = part.child("sheetFormatPr")?.attributes.get("defaultColWidth");
  const plain = format === undefined ? PLAIN_WIDTH : Math.round(Number(format) * PIXELS_PER_DIGIT);
  const widths: (number | undefined)[] = [];
  const styles: (Style | undefined)[] = [];
  // Some programs describe all 16,384 columns; those beyond the tab's grid are passed over.
  for (const { attributes } of childrenOf(part.child("cols"), "col")) {
    const first = Number(attributes.get("min") ?? 0) - 1;
    const last = Math.min(Number(attributes.get("max") ?? 0), sheet.maxColumns) - 1;
    const width = attributes.get("width");
    const style = looks.style(Number(attributes.get("style") ?? 0));
    const level = Number(attributes.get("outlineLevel") ?? 0);
    for (let column = first; column >= 0 && column <= last; column++) {
      while (widths.length <= column) widths.push(undefined);
      if (width !== undefined) widths[column] = Math.round(Number(width) * PIXELS_PER_DIGIT);
      if (isTrue(attributes.get("hidden"))) sheet.hiddenColumns.add(column);
      if (level > 0) setAt(sheet.columnLevels, column, level);
      if (attributes.has("style") && style !== DEFAULT_STYLE) setAt(styles, column, style);
    }
  }
  const used = Math.max(contentColumns(sheet), widths.length);
  for (let column = 0; column < used; column++) sheet.columnWidths[column] = widths[column] ?? plain;
  sheet.columnStyles = styles;
}

function setAt<T>(list: (T | undefined)[], index: number, value: T): void {
  while (list.length <= index) list.push(undefined);
  list[index] = value;
}

/** Reads how a sheet prints; undefined where nobody has set anything. */
function readPage(part: SheetPart): PageSetup | undefined {
  const setup = part.child("pageSetup")?.attributes;
  const options = part.child("printOptions")?.attributes;
  const margins = part.child("pageMargins")?.attributes;
  if (!setup && !options) return undefined;
  const fits = isTrue(childOf(part.child("sheetPr"), "pageSetUpPr")?.attributes.get("fitToPage"));
  const paper = PAPERS.get(setup?.get("paperSize") ?? "");
  const scale = Number(setup?.get("scale") ?? 100);
  const pages = (name: string) => Number(setup?.get(name) ?? 1);
  return {
    landscape: setup?.get("orientation") === "landscape",
    ...(paper && { paper }),
    ...(fits && { fitToWidth: pages("fitToWidth"), fitToHeight: pages("fitToHeight") }),
    ...(scale !== 100 && { scale }),
    ...(margins && { margins: Object.fromEntries([...margins].map(([name, value]) => [name, Number(value)])) }),
    ...(isTrue(options?.get("horizontalCentered")) && { centeredHorizontally: true }),
    ...(isTrue(options?.get("verticalCentered")) && { centeredVertically: true }),
    ...(isTrue(options?.get("gridLines")) && { gridlines: true }),
  };
}

/** Reads links; each belongs to the first cell of its area. */
function readLinks(opened: Package, path: string, part: SheetPart, sheet: Sheet): void {
  for (const { attributes } of childrenOf(part.child("hyperlinks"), "hyperlink")) {
    const [area] = readAreas(attributes.get("ref") ?? "");
    if (!area || area.row >= sheet.maxRows || area.column >= sheet.maxColumns) continue;
    const address = opened.target(path, attributes.get("r:id")) ?? "";
    const location = attributes.get("location");
    const target = location ? `${address}#${location}` : address;
    const tooltip = attributes.get("tooltip");
    const link: Link = { target, ...(tooltip && { tooltip }) };
    if (target !== "") putCell(sheet, area.row, area.column, { ...cellAt(sheet, area.row, area.column), link });
  }
}
