/** A sheet's layout between the file and the model: sizes, panes, merges, filter, printing. */

import type { ColumnDef, PageSetup as FilePageSetup, Sheet as FileSheet, RowDef, WriteSheet } from "hucre";
import { contentColumns } from "../grid.ts";
import { DEFAULT_COLUMN_WIDTH, type PageSetup, type Sheet } from "../model.ts";
import { fromA1, type Rect, toA1 } from "../rectangles.ts";
import { readColor } from "./styles.ts";

/** Excel counts column widths in digits of seven pixels and row heights in points. */
const PIXELS_PER_DIGIT = 7;
const PIXELS_PER_POINT = 4 / 3;
/** What Excel shows for a column without a width. */
const PLAIN_WIDTH = 64;

/** The library knows nothing of lines in print. */
const PRINTED_GRIDLINES = /<printOptions\b[^>]*\bgridLines="(1|true)"/;

/** A sheet's text that says so. */
export function withPrintedGridlines(sheetXml: string): string {
  const options = sheetXml.indexOf("<printOptions");
  const [at, words] =
    options >= 0
      ? [options + "<printOptions".length, ' gridLines="1"']
      : [sheetXml.indexOf("<pageMargins"), '<printOptions gridLines="1"/>'];
  return at < 0 ? sheetXml : sheetXml.slice(0, at) + words + sheetXml.slice(at);
}

/** What is only passed through. */
interface Kept {
  header?: FileSheet["headerFooter"];
  rowBreaks?: number[];
  colBreaks?: number[];
  outline?: FileSheet["outlineProperties"];
  rowLevels: [number, Pick<RowDef, "outlineLevel" | "collapsed">][];
  zoom?: number;
  rightToLeft?: boolean;
  filterColumns?: NonNullable<FileSheet["autoFilter"]>["columns"];
}

/** Puts a file's layout on a sheet whose cells and grid are read. Heights that a program has fitted are no one's wish. */
export function readLayout(file: FileSheet, sheet: Sheet, xml: string): void {
  sheet.hidden = Boolean(file.hidden || file.veryHidden);
  const tabColor = readColor(file.view?.tabColor, []);
  if (tabColor) sheet.tabColor = tabColor;
  sheet.frozenRows = file.freezePane?.rows ?? 0;
  sheet.frozenColumns = file.freezePane?.columns ?? 0;
  sheet.hiddenGridlines = file.view?.showGridLines === false;
  sheet.merges = (file.merges ?? []).map(readMerge);
  readLines(file, sheet);
  const filter = file.autoFilter && fromA1(file.autoFilter.range, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (filter) sheet.filter = filter;
  const gridlines = PRINTED_GRIDLINES.test(xml);
  if (file.pageSetup || gridlines) {
    const fits = /<pageSetUpPr[^>]*fitToPage="(1|true)"/.test(xml);
    sheet.page = { ...readPage(file.pageSetup ?? {}, fits), ...(gridlines && { gridlines }) };
  }
  sheet.kept = readKept(file);
}

function readMerge(merge: { startRow: number; startCol: number; endRow: number; endCol: number }): Rect {
  const { startRow: row, startCol: column } = merge;
  return { row, column, rows: merge.endRow - row + 1, columns: merge.endCol - column + 1 };
}

function readLines(file: FileSheet, sheet: Sheet): void {
  // Some programs describe all 16,384 columns; what lies beyond the grid says nothing.
  const columns = (file.columns ?? []).slice(0, sheet.maxColumns);
  const used = contentColumns(sheet);
  for (let column = 0; column < Math.max(used, columns.length); column++) {
    const { width, hidden, outlineLevel } = columns[column] ?? {};
    sheet.columnWidths[column] = width === undefined ? PLAIN_WIDTH : Math.round(width * PIXELS_PER_DIGIT);
    if (hidden) sheet.hiddenColumns.add(column);
    if (outlineLevel) sheet.columnLevels[column] = outlineLevel;
  }
  for (const [row, definition] of file.rowDefs ?? []) {
    if (row >= sheet.maxRows) continue;
    if (definition.hidden) sheet.hiddenRows.add(row);
    if (definition.height === undefined) continue;
    while (sheet.rowHeights.length < row) sheet.rowHeights.push(undefined);
    sheet.rowHeights[row] = Math.round(definition.height * PIXELS_PER_POINT);
  }
}

function readKept(file: FileSheet): Kept {
  const levels = <T extends { outlineLevel?: number; collapsed?: boolean }>(entries: [number, T][]) =>
    entries.flatMap(([index, { outlineLevel, collapsed }]): [number, Pick<RowDef, "outlineLevel" | "collapsed">][] =>
      outlineLevel || collapsed
        ? [[index, { ...(outlineLevel && { outlineLevel }), ...(collapsed && { collapsed }) }]]
        : [],
    );
  return {
    ...(file.headerFooter && { header: file.headerFooter }),
    ...(file.rowBreaks && { rowBreaks: file.rowBreaks }),
    ...(file.colBreaks && { colBreaks: file.colBreaks }),
    ...(file.outlineProperties && { outline: file.outlineProperties }),
    rowLevels: levels([...(file.rowDefs ?? [])]),
    ...(file.view?.zoomScale && { zoom: file.view.zoomScale }),
    ...(file.view?.rightToLeft && { rightToLeft: true }),
    ...(file.autoFilter?.columns && { filterColumns: file.autoFilter.columns }),
  };
}

/** The library takes the mere numbers of pages for the wish to fit them; `fits` is what the file says. */
function readPage(page: FilePageSetup, fits: boolean): PageSetup {
  return {
    landscape: page.orientation === "landscape",
    ...(page.paperSize && { paper: page.paperSize }),
    ...(fits && { fitToWidth: page.fitToWidth ?? 1, fitToHeight: page.fitToHeight ?? 1 }),
    ...(page.scale !== undefined && page.scale !== 100 && { scale: page.scale }),
    ...(page.printArea && { area: page.printArea }),
    ...(page.printTitlesRow && { titleRows: page.printTitlesRow }),
    ...(page.printTitlesColumn && { titleColumns: page.printTitlesColumn }),
    ...(page.margins && { margins: { ...page.margins } as Record<string, number> }),
    ...(page.horizontalCentered && { centeredHorizontally: true }),
    ...(page.verticalCentered && { centeredVertically: true }),
  };
}

/**
 * A sheet's layout as the file has it, with heights in points for rows that have none of their own; names for printing
 * are the workbook's.
 */
export function writeLayout(sheet: Sheet, estimated: ReadonlyMap<number, number>): Omit<WriteSheet, "name"> {
  const kept = (sheet.kept ?? { rowLevels: [] }) as Kept;
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  const columnDefs = writeColumns(sheet);
  const rowDefs = writeRows(sheet, kept, estimated);
  return {
    hidden: sheet.hidden,
    ...(columnDefs.length > 0 && { columns: columnDefs }),
    ...(rowDefs.size > 0 && { rowDefs }),
    ...((rows > 0 || columns > 0) && { freezePane: { ...(rows > 0 && { rows }), ...(columns > 0 && { columns }) } }),
    merges: sheet.merges.map(({ row, column, rows: height, columns: width }) => {
      return { startRow: row, startCol: column, endRow: row + height - 1, endCol: column + width - 1 };
    }),
    ...(sheet.filter && {
      autoFilter: { range: toA1(sheet.filter), ...(kept.filterColumns && { columns: kept.filterColumns }) },
    }),
    view: {
      ...(sheet.tabColor && { tabColor: { rgb: sheet.tabColor.slice(1).toUpperCase() } }),
      ...(sheet.hiddenGridlines && { showGridLines: false }),
      ...(kept.zoom && { zoomScale: kept.zoom }),
      ...(kept.rightToLeft && { rightToLeft: true }),
    },
    ...(sheet.page && { pageSetup: writePage(sheet.page) }),
    ...(kept.header && { headerFooter: kept.header }),
    ...(kept.rowBreaks && { rowBreaks: kept.rowBreaks }),
    ...(kept.colBreaks && { colBreaks: kept.colBreaks }),
    ...(kept.outline && { outlineProperties: kept.outline }),
  };
}

function writeColumns(sheet: Sheet): ColumnDef[] {
  const levelOf = (column: number) => sheet.columnLevels[column] ?? 0;
  // A file says of the column after a group that the group before it is collapsed.
  const isAfterCollapsed = (column: number) =>
    sheet.hiddenColumns.has(column - 1) && levelOf(column - 1) > levelOf(column);
  const count = Math.max(
    contentColumns(sheet),
    sheet.columnWidths.length,
    sheet.columnStyles.length,
    sheet.columnLevels.length && sheet.columnLevels.length + 1,
    ...[...sheet.hiddenColumns, -1].map((column) => column + 1),
  );
  return Array.from({ length: count }, (_, column) => ({
    width: (sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH) / PIXELS_PER_DIGIT,
    ...(sheet.hiddenColumns.has(column) && { hidden: true }),
    ...(levelOf(column) > 0 && { outlineLevel: levelOf(column) }),
    ...(isAfterCollapsed(column) && { collapsed: true }),
  }));
}

function writeRows(sheet: Sheet, kept: Kept, estimated: ReadonlyMap<number, number>): Map<number, RowDef> {
  const definitions = new Map<number, RowDef>();
  const add = (row: number, part: RowDef) => definitions.set(row, { ...definitions.get(row), ...part });
  for (const [row, height] of estimated) add(row, { height });
  sheet.rowHeights.forEach((height, row) => {
    if (height !== undefined) add(row, { height: height / PIXELS_PER_POINT });
  });
  for (const row of sheet.hiddenRows) add(row, { hidden: true });
  for (const [row, level] of kept.rowLevels) add(row, level);
  return definitions;
}

function writePage(page: PageSetup): FilePageSetup {
  const { fitToWidth, fitToHeight } = page;
  return {
    orientation: page.landscape ? "landscape" : "portrait",
    ...(page.paper && { paperSize: page.paper as NonNullable<FilePageSetup["paperSize"]> }),
    ...(fitToWidth !== undefined && { fitToPage: true, fitToWidth, fitToHeight: fitToHeight ?? 0 }),
    ...(page.scale !== undefined && { scale: page.scale }),
    ...(page.margins && { margins: page.margins }),
    ...(page.centeredHorizontally && { horizontalCentered: true }),
    ...(page.centeredVertically && { verticalCentered: true }),
  };
}
