/** Puts what a run changed of a sheet into its part; all else of the part stays as it is. */

import { hiddenRowsOf } from "../filtered.ts";
import { contentColumns, contentRows } from "../grid.ts";
import type { Sheet, WorkbookModel } from "../model.ts";
import { cellAddress, changesOf, type SheetChanges } from "./changes.ts";
import { chartEdits } from "./charts.ts";
import { noteEdits } from "./notes.ts";
import { ByteOutput } from "./output.ts";
import type { Package } from "./package.ts";
import { type CellTarget, patchCells, roomFor } from "./patch-cells.ts";
import { columnEdits, columnLooks } from "./patch-columns.ts";
import { linkEdits } from "./patch-links.ts";
import { formatEdits, validationEdits } from "./patch-rules.ts";
import { areaEdits, dimensionEdits, headEdits, pageEdits } from "./patch-view.ts";
import { refuseCellsOfPivots } from "./pivots.ts";
import { PIXELS_PER_POINT } from "./read-sheet.ts";
import type { RowChange } from "./row-change.ts";
import { heightEstimator } from "./row-heights.ts";
import { SheetPart } from "./sheet-part.ts";
import type { XlsxSource } from "./source.ts";
import { nameTableColumns } from "./tables.ts";
import type { XmlEdit } from "./xml.ts";

/** The task of patching one sheet's part. */
export interface SheetPatch {
  readonly path: string;
  /** The sheet as its part has it; `now` is the sheet as it is. */
  readonly base: Sheet;
  readonly now: Sheet;
  /** Whether the part was made in this save. */
  readonly isNew: boolean;
  /** Whether the sheet is to be the open one. */
  readonly selected: boolean;
}

/** The effects of a patch on the rest of the package. */
export interface Patched {
  readonly cells: boolean;
  readonly formulas: boolean;
  readonly rules: boolean;
  /** Addresses of formulas with outdated values in the part. */
  readonly stale: readonly string[];
}

/** Puts the changes of a sheet into its part, which stays as it is where there are none. */
export function patchSheet(opened: Package, patch: SheetPatch, workbook: WorkbookModel, source: XlsxSource): Patched {
  const { base, now, path } = patch;
  const changes = changesOf(base, now);
  const stale = changes.stale.map(cellAddress);
  if (!patch.isNew && !patch.selected && isUntouched(base, now, changes))
    return { cells: false, formulas: false, rules: false, stale };
  refuseCellsOfPivots(opened, path, now, changes);
  const part = new SheetPart(opened.utf8(path));
  const edits: XmlEdit[] = [
    ...headEdits(part, base, now, patch.selected),
    ...dimensionEdits(part, { rows: contentRows(now), columns: contentColumns(now) }),
    ...columnEdits(part, base, now, source.looks, patch.isNew),
    ...areaEdits(part, base, now),
  ];
  const formats = formatEdits(part, base, now, source.looks, workbook.locale);
  const validations = validationEdits(part, base, now, workbook, source.lists);
  edits.push(
    ...formats,
    ...validations,
    ...linkEdits(opened, path, part, now, changes.links),
    ...pageEdits(part, base, now),
    ...noteEdits(opened, path, part, base, now, changes.notes),
    ...chartEdits(opened, path, part, base, now, workbook),
  );
  const hasCells = changes.rows.size > 0;
  if (hasCells) nameTableColumns(opened, path, now, changes);
  let formulas = false;
  if (edits.length > 0 || hasCells) {
    const { head, tail } = part.around(edits);
    const output = new ByteOutput(part.bytes.length + 3 * (head.length + tail.length) + roomFor(changes.rows));
    output.text(head);
    if (hasCells) ({ formulas } = patchCells(part, changes.rows, targetOf(part, patch, workbook, source), output));
    else output.copy(part.bytes, part.dataStart, part.dataEnd);
    output.text(tail);
    opened.put(path, output.done());
  }
  return { cells: hasCells, formulas, rules: formats.length + validations.length > 0, stale };
}

/** The facts of a sheet that stand in its part, without its cells, to compare two versions. */
function layoutOf(sheet: Sheet): unknown[] {
  const { tabColor, frozenRows, frozenColumns, columnStyles, columnWidths, columnLevels, merges } = sheet;
  const { validations, conditionalFormats, filter, filtered, hiddenGridlines, page } = sheet;
  const hidden = [...sheet.hiddenColumns].sort();
  const [styles, widths, levels] = [columnStyles, columnWidths, columnLevels].map((list) =>
    withoutGaps(list as unknown[]),
  );
  const lines = [tabColor, frozenRows, frozenColumns, styles, widths, levels, hidden, hiddenGridlines];
  return [...lines, merges, validations, conditionalFormats, filter, filtered?.columns, page];
}

function withoutGaps(list: readonly unknown[]): unknown[] {
  const filled = Array.from(list, (each) => each ?? null);
  while (filled.length > 0 && filled.at(-1) === null) filled.pop();
  return filled;
}

function isUntouched(base: Sheet, now: Sheet, { rows, notes, links }: SheetChanges): boolean {
  if (rows.size + notes.length + links.length > 0 || base.charts.length !== now.charts.length) return false;
  return JSON.stringify(layoutOf(base)) === JSON.stringify(layoutOf(now));
}

function targetOf(part: SheetPart, patch: SheetPatch, workbook: WorkbookModel, source: XlsxSource): CellTarget {
  const { base, now } = patch;
  const given = columnLooks(part);
  const [before, after] = [base, now].map((sheet) => heightEstimator(sheet, workbook.defaultFont)) as [
    (row: number) => number | undefined,
    (row: number) => number | undefined,
  ];
  const hidden = hiddenRowsOf(now);
  return {
    looks: source.looks,
    strings: source.strings,
    since1904: source.since1904,
    name: now.name,
    columnLook: given,
    rowWords: (row, change, tag) => rowWords(now, hidden, row, change, tag, before, after),
  };
}

function rowWords(
  now: Sheet,
  hidden: ReadonlySet<number>,
  row: number,
  change: RowChange,
  tag: string,
  before: (row: number) => number | undefined,
  after: (row: number) => number | undefined,
): string {
  let words = tag;
  const set = (name: string, value: string | undefined) => {
    if (words.includes(name)) words = words.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
    if (value !== undefined) words = words.replace(/\s*>$/, ` ${name}="${value}">`);
  };
  const height = now.rowHeights[row];
  if (change.layout) {
    set("hidden", hidden.has(row) ? "1" : undefined);
    if (height !== undefined) {
      set("ht", String(height / PIXELS_PER_POINT));
      set("customHeight", "1");
    } else if (/\scustomHeight\s*=\s*["'](1|true)/.test(words)) {
      set("ht", undefined);
      set("customHeight", undefined);
    }
  }
  if (!change.texts || height !== undefined || /\scustomHeight\s*=\s*["'](1|true)/.test(words)) return words;
  const estimate = after(row);
  const isSaid = words.includes("ht=");
  if ((estimate !== undefined || isSaid) && estimate !== before(row)) set("ht", estimate?.toString());
  return words;
}
