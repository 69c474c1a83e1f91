/** Puts the look of a tab on it: header, widths, formats, colours, a protection that only warns. */

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
import { keepWidths, runsOf } from "./column-widths.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const FONT = "Arial";

/** What is known of a tab: that it was just made, that its look was put on before, or neither. */
export type Standing = "new" | "known" | "unknown";

/**
 * The look of a table's tab, safe to put on again: no cell of staff is written. Where it is known to have been put on
 * before, it is read first, and only what was taken away since is put back. `rowFormats` are formats of single cells.
 */
export function keepTableLook(
  sheet: Sheet,
  look: TableLook,
  rowFormats: readonly RowFormats[],
  text: Text,
  standing: Standing,
): void {
  const seen = standing === "known" ? readLook(sheet, look) : undefined;
  const lost = seen ? lostParts(look, seen) : ALL_PARTS;
  if (lost.has("header")) formatHeader(sheet, look);
  keepWidths(sheet, look.columns, standing);
  formatCells(sheet, look, lost);
  keepRowFormats(sheet, rowFormats, seen);
  foldColumns(sheet, look.tab, look.layout, standing);
  keepFrozen(sheet, look, standing);
  if (look.computed.length > 0) keepComputed(sheet, look, text, lost.has("computed"), standing);
  if (look.rules.length > 0) setColourRules(sheet, look.rules, look.layout);
}

function dataRows(sheet: Sheet): number {
  return Math.max(1, sheet.getMaxRows() - HEADER_ROW);
}

/** Reads what a paste can take away: a number of calls that does not grow with rows. */
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
  // Their cells are put in line below, together with the others of the columns.
  if (sheet.getRowHeight(HEADER_ROW) !== 44) sheet.setRowHeight(HEADER_ROW, 44);
}

function headerText(): GoogleAppsScript.Spreadsheet.TextStyle {
  return SpreadsheetApp.newTextStyle().setFontFamily(FONT).setBold(true).setForegroundColor("#ffffff").build();
}

/** Fonts and lines of the cells. Who sorts and pastes is staff: their columns are put in line at every time. */
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
      .setFontFamily(FONT);
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

/** Tabs that staff only read. */
export const WRITTEN_BY_SCRIPT: readonly TabKey[] = ["history", "mails", "log"];

/** The cells below the headers of these columns, those side by side as one area. */
function areasOf(columns: readonly ColumnLook[], rows: number): string[] {
  return runsOf(columns, () => true).map(
    ([first, last]) =>
      `${columnLetters(first.column)}${HEADER_ROW + 1}:${columnLetters(last.column)}${HEADER_ROW + rows}`,
  );
}

/** Formats that differ from row to row, those of columns side by side in one write. */
function keepRowFormats(sheet: Sheet, wanted: readonly RowFormats[], seen: SeenLook | undefined): void {
  const lost = wanted.filter((each) => each.formats.length > 0 && (!seen || isRowFormatLost(each, seen.formats)));
  const columns = [...lost].sort((a, b) => a.column - b.column);
  for (const [first, last] of runsOf(columns, (one, next) => one.formats.length === next.formats.length)) {
    const run = columns.filter(({ column }) => first.column <= column && column <= last.column);
    const formats = first.formats.map((_, row) => run.map((each) => each.formats[row] as string));
    sheet.getRange(HEADER_ROW + 1, first.column, formats.length, run.length).setNumberFormats(formats);
  }
}

/** Figures show as shares where the row is a ratio. */
export function formatRows(sheet: Sheet, wanted: readonly RowFormats[]): void {
  keepRowFormats(sheet, wanted, undefined);
}

function keepFrozen(sheet: Sheet, { tab, layout }: TableLook, standing: Standing): void {
  freezeRows(sheet, HEADER_ROW, standing);
  if (tab === "indicators") freezeColumns(sheet, layout.code === 1 ? 1 : 0, standing);
}

/** Freezes rows, unless cells that somebody merged reach across the line: Google refuses that, and they stay. */
function freezeRows(sheet: Sheet, rows: number, standing: Standing): void {
  if (sheet.getFrozenRows() === rows) return;
  const merged = standing === "new" ? [] : sheet.getRange(1, 1, rows, sheet.getMaxColumns()).getMergedRanges();
  if (merged.every((each) => each.getNumRows() + each.getRow() - 1 <= rows)) sheet.setFrozenRows(rows);
}

/** The same for columns; to freeze none is never refused. */
function freezeColumns(sheet: Sheet, columns: number, standing: Standing): void {
  if (sheet.getFrozenColumns() === columns) return;
  const isFree = standing === "new" || columns === 0;
  const merged = isFree ? [] : sheet.getRange(1, 1, sheet.getMaxRows(), columns).getMergedRanges();
  if (merged.every((each) => each.getNumColumns() + each.getColumn() - 1 <= columns)) sheet.setFrozenColumns(columns);
}

/** Puts our notes on the headers that have none or one of ours; what somebody else noted there stays. */
export function noteHeaders(sheet: Sheet, tab: TabKey, layout: Layout, text: Text, standing: Standing): void {
  const notesIn = ({ headerNotes }: Text) =>
    (headerNotes as Partial<Record<TabKey, Readonly<Record<string, string>>>>)[tab] ?? {};
  if (Object.keys(notesIn(text)).length === 0) return;
  const noteOf = (each: Text, field: string) => notesIn(each)[field] ?? "";
  const header = sheet.getRange(HEADER_ROW, 1, 1, Math.max(...Object.values(layout).map((column) => column ?? 1)));
  const before = standing === "new" ? [] : (header.getNotes()[0] ?? []);
  const after = Array.from({ length: header.getNumColumns() }, (_, index) => before[index] ?? "");
  for (const [field, column] of Object.entries(layout) as [string, number][]) {
    const isOurs = ["", ...everyText().map((each) => noteOf(each, field))].includes(before[column - 1] ?? "");
    if (isOurs) after[column - 1] = noteOf(text, field);
  }
  if (after.some((note, index) => note !== (before[index] ?? ""))) header.setNotes([after]);
}

/** Folds groups of columns that are in no group yet, once: no paste undoes that, and what a person unfolded stays so. */
function foldColumns(sheet: Sheet, tab: TabKey, layout: Layout, standing: Standing): void {
  if (standing === "known") return;
  for (const fields of FOLDED[tab] ?? []) {
    for (const { column, fields: together } of columnRuns(layout, fields)) {
      if (standing !== "new" && sheet.getColumnGroupDepth(column) > 0) continue;
      sheet.getRange(1, column, sheet.getMaxRows(), together.length).shiftColumnGroupDepth(1).collapseGroups();
    }
  }
}

/** The computed block: grey, and under a protection that asks "are you sure". */
function keepComputed(sheet: Sheet, { computed }: TableLook, text: Text, isLost: boolean, standing: Standing): void {
  const [first = 1, last = first] = [computed[0], computed[computed.length - 1]];
  const rows = dataRows(sheet);
  if (isLost) sheet.getRange(HEADER_ROW + 1, first, rows, last - first + 1).setBackground(theme.computed);
  warnOnly(sheet, sheet.getRange(HEADER_ROW, first, rows + 1, last - first + 1), text, standing);
}

/** A protection that stops nobody: menus and edits run as the person at the keyboard. */
function warnOnly(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range, text: Text, standing: Standing): void {
  const ours: string[] = everyText().map(({ settingUp }) => settingUp.computedBlock);
  const description = text.settingUp.computedBlock;
  const all = standing === "new" ? [] : sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
  const found = all.filter((protection) => ours.includes(protection.getDescription()));
  const isSound = (protection: GoogleAppsScript.Spreadsheet.Protection) =>
    protection.getDescription() === description &&
    protection.isWarningOnly() &&
    protection.getRange().getA1Notation() === range.getA1Notation();
  if (found.length === 1 && found.every(isSound)) return;
  for (const protection of found) protection.remove();
  range.protect().setDescription(description).setWarningOnly(true);
}
