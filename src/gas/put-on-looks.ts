/** Puts the look on the tab of a table: header, widths, formats, colours, a protection that only warns. */

import {
  ALL_PARTS,
  type ColumnLook,
  headerColour,
  isRowFormatLost,
  type LookPart,
  lostParts,
  type RowFormats,
  type SeenLook,
  type TableLook,
} from "../looks/tab-look.ts";
import { FOLDED } from "../looks/table-looks.ts";
import { theme } from "../looks/theme.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { everyText, type Text } from "../text/text.ts";
import { columnLetters } from "../workbook/cell.ts";
import { HEADER_ROW, type Layout } from "../workbook/table.ts";
import { columnRuns } from "../workbook/write-blocks.ts";
import { setColourRules } from "./colour-rules.ts";
import { adjacentRuns, keepWidths } from "./column-widths.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const SHEET_FONT = "Arial";

/** What is known of a tab's look: none yet in a tab just made ("new"), put on before ("known"), or neither. */
export type LookStatus = "new" | "known" | "unknown";

/**
 * Puts the look on a table's tab; writes no content, so it may be repeated. Where the look was put on before, it is read
 * first, and only the parts that were lost since are put back. `rowFormats`: formats that differ from row to row.
 */
export function keepTableLook(
  sheet: Sheet,
  look: TableLook,
  rowFormats: readonly RowFormats[],
  text: Text,
  lookStatus: LookStatus,
): void {
  const seen = lookStatus === "known" ? readLook(sheet, look) : undefined;
  const lost = seen ? lostParts(look, seen) : ALL_PARTS;
  if (lost.has("header")) formatHeader(sheet, look);
  keepWidths(sheet, look.columns, lookStatus);
  formatCells(sheet, look, lost);
  keepRowFormats(sheet, rowFormats, seen);
  foldColumns(sheet, look.tab, look.layout, lookStatus);
  keepFrozen(sheet, look, lookStatus);
  if (look.computed.length > 0) keepComputed(sheet, look, text, lost.has("computed"), lookStatus);
  if (look.rules.length > 0) setColourRules(sheet, look.rules, look.layout);
}

function dataRows(sheet: Sheet): number {
  return Math.max(1, sheet.getMaxRows() - HEADER_ROW);
}

/** Reads what a paste can take away, in a number of calls that does not grow with rows. */
function readLook(sheet: Sheet, { width, computed }: TableLook): SeenLook {
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), width);
  const coloured = computed.length > 0 ? all : sheet.getRange(HEADER_ROW, 1, 1, width);
  return {
    verticals: all.getVerticalAlignments(),
    backgrounds: coloured.getBackgrounds(),
    formats: all.getNumberFormats(),
  };
}

function formatHeader(sheet: Sheet, look: TableLook): void {
  sheet
    .getRange(HEADER_ROW, 1, 1, look.width)
    .setBackgrounds([Array.from({ length: look.width }, (_, index) => headerColour(look, index + 1))])
    .setTextStyle(headerText())
    .setVerticalAlignment("middle");
  // The horizontal alignment of the header is set in `formatCells`, together with that of its columns.
  if (sheet.getRowHeight(HEADER_ROW) !== 44) sheet.setRowHeight(HEADER_ROW, 44);
}

function headerText(): GoogleAppsScript.Spreadsheet.TextStyle {
  return SpreadsheetApp.newTextStyle().setFontFamily(SHEET_FONT).setBold(true).setForegroundColor("#ffffff").build();
}

/** Sets fonts, alignments and formats of cells. In tabs of staff, who sort and paste, alignments are set every time. */
function formatCells(sheet: Sheet, look: TableLook, lost: ReadonlySet<LookPart>): void {
  const { columns, width } = look;
  const rows = dataRows(sheet);
  const isAnew = lost.has("header") || lost.has("cells");
  const header = isAnew ? [`A${HEADER_ROW}:${columnLetters(width)}${HEADER_ROW}`] : [];
  const cellsOf = (fits: (column: ColumnLook) => boolean) => areasOf(columns.filter(fits), rows);
  const inLine = (names: string[]) => (names.length > 0 ? sheet.getRangeList(names) : undefined);
  if (lost.has("cells")) {
    sheet
      .getRange(HEADER_ROW + 1, 1, rows, width)
      .setVerticalAlignment("top")
      .setFontFamily(SHEET_FONT);
  }
  if (isAnew || !WRITTEN_BY_SCRIPT.includes(look.tab)) {
    inLine([...header, ...cellsOf(({ isCentred }) => isCentred)])?.setHorizontalAlignment("center");
    inLine([...header, ...cellsOf(({ isWrapped }) => isWrapped)])?.setWrap(true);
  }
  if (!lost.has("formats")) return;
  for (const format of new Set(columns.flatMap((column) => column.format ?? []))) {
    inLine(cellsOf((column) => column.format === format))?.setNumberFormat(format);
  }
}

/** Tables that only the script writes. */
export const WRITTEN_BY_SCRIPT: readonly TabKey[] = ["history", "mails", "log"];

/** The areas below the headers of these columns; adjacent ones as one area. */
function areasOf(columns: readonly ColumnLook[], rows: number): string[] {
  return adjacentRuns(columns, () => true).map(
    ([first, last]) =>
      `${columnLetters(first.column)}${HEADER_ROW + 1}:${columnLetters(last.column)}${HEADER_ROW + rows}`,
  );
}

/** Sets formats that differ from row to row; those of adjacent columns in one call. */
function keepRowFormats(sheet: Sheet, wanted: readonly RowFormats[], seen: SeenLook | undefined): void {
  const lost = wanted.filter((each) => each.formats.length > 0 && (!seen || isRowFormatLost(each, seen.formats)));
  const columns = [...lost].sort((a, b) => a.column - b.column);
  for (const [first, last] of adjacentRuns(columns, (one, next) => one.formats.length === next.formats.length)) {
    const run = columns.filter(({ column }) => first.column <= column && column <= last.column);
    const formats = first.formats.map((_, row) => run.map((each) => each.formats[row] as string));
    sheet.getRange(HEADER_ROW + 1, first.column, formats.length, run.length).setNumberFormats(formats);
  }
}

/** Sets the formats of figures, which are shares in rows of ratios. */
export function formatRows(sheet: Sheet, wanted: readonly RowFormats[]): void {
  keepRowFormats(sheet, wanted, undefined);
}

function keepFrozen(sheet: Sheet, { tab, layout }: TableLook, lookStatus: LookStatus): void {
  freezeRows(sheet, HEADER_ROW, lookStatus);
  if (tab === "indicators") freezeColumns(sheet, layout.code === 1 ? 1 : 0, lookStatus);
}

/** Freezes rows, unless merged cells reach across the line, which Google refuses: people's merged cells stay. */
function freezeRows(sheet: Sheet, rows: number, lookStatus: LookStatus): void {
  if (sheet.getFrozenRows() === rows) return;
  const merged = lookStatus === "new" ? [] : sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getMergedRanges();
  if (merged.every((each) => each.getNumRows() + each.getRow() - 1 <= rows)) sheet.setFrozenRows(rows);
}

/** Freezes columns, unless merged cells reach across the line; unfreezing is never refused. */
function freezeColumns(sheet: Sheet, columns: number, lookStatus: LookStatus): void {
  if (sheet.getFrozenColumns() === columns) return;
  const isFree = lookStatus === "new" || columns === 0;
  const merged = isFree ? [] : sheet.getRange(1, 1, sheet.getMaxRows(), columns).getMergedRanges();
  if (merged.every((each) => each.getNumColumns() + each.getColumn() - 1 <= columns)) sheet.setFrozenColumns(columns);
}

/** Puts our notes on headers that have none or one of ours; notes of somebody else stay. */
export function noteHeaders(sheet: Sheet, tab: TabKey, layout: Layout, text: Text, lookStatus: LookStatus): void {
  const notesIn = ({ headerNotes }: Text) =>
    (headerNotes as Partial<Record<TabKey, Readonly<Record<string, string>>>>)[tab] ?? {};
  if (Object.keys(notesIn(text)).length === 0) return;
  const noteOf = (each: Text, field: string) => notesIn(each)[field] ?? "";
  const header = sheet.getRange(HEADER_ROW, 1, 1, Math.max(...Object.values(layout).map((column) => column ?? 1)));
  const before = lookStatus === "new" ? [] : (header.getNotes()[0] ?? []);
  const after = Array.from({ length: header.getNumColumns() }, (_, index) => before[index] ?? "");
  for (const [field, column] of Object.entries(layout) as [string, number][]) {
    const isOurs = ["", ...everyText().map((each) => noteOf(each, field))].includes(before[column - 1] ?? "");
    if (isOurs) after[column - 1] = noteOf(text, field);
  }
  if (after.some((note, index) => note !== (before[index] ?? ""))) header.setNotes([after]);
}

/** Folds columns that are in no group yet. Done once, since no paste undoes it and people's unfolding must last. */
function foldColumns(sheet: Sheet, tab: TabKey, layout: Layout, lookStatus: LookStatus): void {
  if (lookStatus === "known") return;
  for (const fields of FOLDED[tab] ?? []) {
    for (const { column, fields: together } of columnRuns(layout, fields)) {
      if (lookStatus !== "new" && sheet.getColumnGroupDepth(column) > 0) continue;
      sheet.getRange(1, column, sheet.getMaxRows(), together.length).shiftColumnGroupDepth(1).collapseGroups();
    }
  }
}

/** Makes the computed block grey, and protects it with a warning. */
function keepComputed(
  sheet: Sheet,
  { computed }: TableLook,
  text: Text,
  isLost: boolean,
  lookStatus: LookStatus,
): void {
  const [first = 1, last = first] = [computed[0], computed[computed.length - 1]];
  const rows = dataRows(sheet);
  if (isLost) sheet.getRange(HEADER_ROW + 1, first, rows, last - first + 1).setBackground(theme.computed);
  warnOnly(sheet, sheet.getRange(HEADER_ROW, first, rows + 1, last - first + 1), text, lookStatus);
}

/** Protects a range with a warning only, since menus and edits run as the person at the keyboard and must be able to write. */
function warnOnly(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range, text: Text, lookStatus: LookStatus): void {
  const ours: string[] = everyText().map(({ settingUp }) => settingUp.computedBlock);
  const description = text.settingUp.computedBlock;
  const all = lookStatus === "new" ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const found = all.filter((protection) => ours.includes(protection.getDescription()));
  const isSound = (protection: GoogleAppsScript.Spreadsheet.Protection) =>
    protection.getDescription() === description &&
    protection.isWarningOnly() &&
    protection.getRange().getA1Notation() === range.getA1Notation();
  if (found.length === 1 && found.every(isSound)) return;
  for (const protection of found) protection.remove();
  range.protect().setDescription(description).setWarningOnly(true);
}
