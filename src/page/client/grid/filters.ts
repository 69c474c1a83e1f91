/** Tells the server what a person filters by, and filters again when the workbook is shown. */
import type { FilterColumn } from "../../../local/filtered.ts";
import type { BookData, Change } from "../../protocol.ts";
import { UNIT } from "./to-grid.ts";
import { ICommandService, type IExecutionOptions, type Injector, SheetsFilterService } from "./univer.ts";
import { BY_HOST, FROM_HOST } from "./watch.ts";

const RECOMPUTE = "sheet.mutation.re-calc-filter";
const CHANGES = ["set-filter-criteria", "set-filter-range", "remove-filter"].map((name) => `sheet.mutation.${name}`);

/** Tells the criteria of a sheet's filter whenever a person changed them; sorted rows are filtered anew. */
export function watchFilters(injector: Injector, tell: (change: Change) => void): void {
  const commands = injector.get(ICommandService);
  commands.onCommandExecuted(({ id, params }, options?: IExecutionOptions) => {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    if (subUnitId === undefined || options?.[FROM_HOST]) return;
    const isSorted = id === "sheet.mutation.reorder-range" && refilter(injector, subUnitId);
    if (isSorted || CHANGES.includes(id)) tell(filteredNow(injector, subUnitId));
  });
}

/** Filters all sheets again: a new grid's first filtering does not see numbers and days as the workbook shows them. */
export function refilterAll(injector: Injector, { sheets }: BookData): void {
  for (const { id, filterColumns } of sheets) if (filterColumns) refilter(injector, String(id));
}

/** Whether there was something to filter by. */
function refilter(injector: Injector, subUnitId: string): boolean {
  if (criteriaOf(injector, subUnitId).length === 0) return false;
  injector.get(ICommandService).syncExecuteCommand(RECOMPUTE, { unitId: UNIT, subUnitId }, BY_HOST);
  return true;
}

function filteredNow(injector: Injector, subUnitId: string): Change {
  const rows = injector.get(SheetsFilterService).getFilterModel(UNIT, subUnitId)?.filteredOutRows ?? [];
  return { do: "filtered", sheet: Number(subUnitId), columns: criteriaOf(injector, subUnitId), rows: [...rows] };
}

function criteriaOf(injector: Injector, subUnitId: string): FilterColumn[] {
  const columns = injector.get(SheetsFilterService).getFilterModel(UNIT, subUnitId)?.getAllFilterColumns() ?? [];
  return columns.map(([column, each]) => {
    const { colId: _, ...criteria } = each.serialize();
    return { column, criteria: criteria as FilterColumn["criteria"] };
  });
}
