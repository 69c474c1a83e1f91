/** Keeps results of formulas out of cells that hold no formula. */
import {
  type ICellData,
  ICommandService,
  type Injector,
  type Nullable,
  ObjectMatrix,
  type Workbook,
} from "./univer.ts";

/**
 * The grid's engine computes for a while, and puts a result where the formula stood when it began: in a cell that holds
 * no formula any more after rows were put in or taken out. Such results are dropped; the formula is computed again.
 */
export function keepResultsToFormulas(injector: Injector, book: () => Workbook | undefined): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (id !== "sheet.mutation.set-range-values" || !options?.applyFormulaCalculationResult) return;
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue: Results };
    const sheet = book()?.getSheetBySheetId(subUnitId);
    const results = new ObjectMatrix(cellValue);
    new ObjectMatrix(cellValue).forValue((row, column) => {
      const cell = sheet?.getCellRaw(row, column);
      if (!cell?.f && !cell?.si) results.realDeleteValue(row, column);
    });
  });
}

type Results = Record<number, Record<number, Nullable<ICellData>>>;
