/** Sorts in place of the grid, which takes a minute for some thousand rows and puts Đ behind Z. */
import type { CellValue } from "../../protocol.ts";
import { cellValueOf } from "./cells.ts";
import { UNIT } from "./to-grid.ts";
import {
  CanceledError,
  ICommandService,
  type Injector,
  type IRange,
  IUndoRedoService,
  type Workbook,
} from "./univer.ts";

interface SortParams {
  subUnitId: string;
  range: IRange;
  orderRules: { colIndex: number; type: "asc" | "desc" }[];
  hasTitle: boolean;
}

const REORDER = "sheet.mutation.reorder-range";

/** Takes over each sort that a person asks for. */
export function sortAsWorkbook(injector: Injector, book: () => Workbook | undefined): void {
  const commands = injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== "sheet.command.sort-range") return;
    const asked = params as SortParams;
    queueMicrotask(() => sort(injector, book(), asked));
    throw new CanceledError();
  });
}

function sort(
  injector: Injector,
  book: Workbook | undefined,
  { subUnitId, range, orderRules, hasTitle }: SortParams,
): void {
  const sheet = book?.getSheetBySheetId(subUnitId);
  if (!sheet) return;
  // Frozen rows are headers and stay where they are, even if the person selected them too.
  const startRow = Math.max(range.startRow + (hasTitle ? 1 : 0), sheet.getFreeze().ySplit);
  const rows = Array.from({ length: range.endRow - startRow + 1 }, (_, index) => startRow + index);
  const values = new Map(
    rows.map((row) => [row, orderRules.map(({ colIndex }) => cellValueOf(sheet.getCellRaw(row, colIndex)))]),
  );
  const sorted = [...rows].sort((a, b) => {
    for (const [index, { type }] of orderRules.entries()) {
      const order = compare(values.get(a)?.[index] ?? "", values.get(b)?.[index] ?? "", type === "asc" ? 1 : -1);
      if (order !== 0) return order;
    }
    return a - b;
  });
  if (sorted.every((row, index) => row === rows[index])) return;
  const at = { unitId: UNIT, subUnitId, range: { ...range, startRow } };
  const redo = {
    id: REORDER,
    params: { ...at, order: Object.fromEntries(rows.map((row, index) => [row, sorted[index]])) },
  };
  const undo = {
    id: REORDER,
    params: { ...at, order: Object.fromEntries(sorted.map((row, index) => [row, rows[index]])) },
  };
  injector.get(ICommandService).syncExecuteCommand(redo.id, redo.params);
  injector.get(IUndoRedoService).pushUndoRedo({ unitID: UNIT, undoMutations: [undo], redoMutations: [redo] });
}

const collator = new Intl.Collator("vi");

/** Orders values: numbers, texts, booleans; empty cells come last in both directions. */
function compare(a: CellValue, b: CellValue, sign: number): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const order = rank(a) - rank(b);
  if (order !== 0) return sign * order;
  return sign * (typeof a === "string" ? collator.compare(a, String(b)) : Number(a) - Number(b));
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}
