/**
 * What a person filters a sheet by: kept while the workbook is open, for a page that shows it anew. It is a view of the
 * rows and changes none: the file keeps where the filter stands, and no criteria.
 */
import { cellAt } from "../../local/grid.ts";
import type { CellValue, Sheet, WorkbookModel } from "../../local/model.ts";
import type { FilterColumn } from "../protocol.ts";

/** `header`: what stands above the column, by which it is known again where the script moved columns. */
interface Kept extends FilterColumn {
  header: CellValue;
}

const KEPT = new WeakMap<WorkbookModel, Map<number, Kept[]>>();

/** Keeps the criteria of a sheet's filter in place of those before; columns count from 0. */
export function keepFilter(model: WorkbookModel, sheet: Sheet, columns: readonly FilterColumn[]): void {
  const kept = KEPT.get(model) ?? new Map<number, Kept[]>();
  KEPT.set(model, kept);
  const known = columns.map((each) => ({ ...each, header: headerAt(sheet, each.column) }));
  kept.set(sheet.id, known);
}

/** The criteria of a sheet's filter, by where their columns stand now; those without a column are left out. */
export function filterColumnsOf(model: WorkbookModel, sheet: Sheet): FilterColumn[] {
  const { filter } = sheet;
  if (!filter) return [];
  const all = Array.from({ length: filter.columns }, (_, index) => filter.column + index);
  return (KEPT.get(model)?.get(sheet.id) ?? []).flatMap(({ header, column, criteria }) => {
    const isThere = (at: number) => headerAt(sheet, at) === header;
    const found = all.includes(column) && isThere(column) ? column : header === "" ? undefined : all.find(isThere);
    return found === undefined ? [] : [{ column: found, criteria }];
  });
}

function headerAt(sheet: Sheet, column: number): CellValue {
  return cellAt(sheet, sheet.filter?.row ?? 0, column).value;
}
