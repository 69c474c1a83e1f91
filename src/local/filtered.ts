/** The state of a sheet's filter: the criteria of its columns, and the rows that they leave out. */
import { cellAt } from "./grid.ts";
import type { CellValue, Sheet } from "./model.ts";

/** A column's criteria in the words of .xlsx, which the page's grid uses too; any kind but these two is not saved. */
export interface FilterCriteria {
  /** The shown texts, and whether blank cells are shown. */
  filters?: { filters?: readonly string[]; blank?: boolean };
  customFilters?: { and?: number; customFilters: readonly { val: string | number; operator?: string }[] };
}

/** The criteria that a person filters a column by. */
export interface FilterColumn {
  column: number;
  criteria: FilterCriteria;
}

/** A column with its criteria; `header` is its header's value, by which the column is found again after a move. */
export interface FilteredColumn extends Readonly<FilterColumn> {
  readonly header: CellValue;
}

/** The criteria of a filter, and the rows that they leave out. Never changed in place. */
export interface Filtered {
  readonly columns: readonly FilteredColumn[];
  readonly rows: ReadonlySet<number>;
}

/** Filters a sheet by these criteria in place of those before; without any, all its rows are shown. */
export function setFiltered(sheet: Sheet, columns: readonly FilterColumn[], rows: readonly number[]): void {
  if (columns.length === 0) delete sheet.filtered;
  else {
    const named = columns.map((each) => ({ ...each, header: headerAt(sheet, each.column) }));
    sheet.filtered = { columns: named, rows: new Set(rows) };
  }
}

/** The columns that a sheet's filter goes by, where they stand now; those that are gone are left out. */
export function filteredColumns(sheet: Sheet): FilterColumn[] {
  const { filter, filtered } = sheet;
  if (!filter || !filtered) return [];
  const all = Array.from({ length: filter.columns }, (_, index) => filter.column + index);
  return filtered.columns.flatMap(({ header, column, criteria }) => {
    const isThere = (at: number) => headerAt(sheet, at) === header;
    const found = all.includes(column) && isThere(column) ? column : header === "" ? undefined : all.find(isThere);
    return found === undefined ? [] : [{ column: found, criteria }];
  });
}

function headerAt(sheet: Sheet, column: number): CellValue {
  return cellAt(sheet, sheet.filter?.row ?? 0, column).value;
}

/** Whether every criterion is one that .xlsx has words for here. */
export function isWritable(criteria: FilterCriteria): boolean {
  return criteria.filters !== undefined || criteria.customFilters !== undefined;
}

/** The rows that are not shown: hidden by hand, or left out by a filter that the file can hold. */
export function hiddenRowsOf({ hiddenRows, filtered }: Sheet): ReadonlySet<number> {
  if (!filtered?.columns.every(({ criteria }) => isWritable(criteria))) return hiddenRows;
  return new Set([...hiddenRows, ...filtered.rows]);
}
