/** The names of Univer that the grid's modules share, from the packages that hold them. */
export {
  CanceledError,
  CellValueType,
  CommandType,
  CustomRangeType,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  InterceptorEffectEnum,
  type IRange,
  type IStyleData,
  IUndoRedoService,
  IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
export type { FUniver } from "@univerjs/core/facade";
export {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  IEditorBridgeService,
  INTERCEPTOR_POINT,
  ISheetCellDropdownManagerService,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
export { SheetsFilterService } from "@univerjs/preset-sheets-filter";
export { SheetsNoteModel } from "@univerjs/preset-sheets-note";
