/** Remembers where formulas stand: by itself the grid searches all cells for them, three times at each edit. */
import { FormulaDataModel, initSheetFormulaData, LexerTreeBuilder } from "@univerjs/preset-sheets-core";
import {
  CommandType,
  type ICellData,
  type ICommandInfo,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "./univer.ts";

type Cells = ObjectMatrix<Nullable<ICellData>>;
type Matrix = Parameters<FormulaDataModel["updateFormulaData"]>[2];

/** Must be called after the grid's plugins are registered and before its first workbook. */
export function rememberFormulas(injector: Injector): void {
  injector.replace([
    FormulaDataModel,
    {
      useFactory: (...given: ConstructorParameters<typeof KnownFormulas>) => new KnownFormulas(...given),
      deps: [IUniverInstanceService, LexerTreeBuilder, ICommandService],
    },
  ]);
}

class KnownFormulas extends FormulaDataModel {
  private readonly instances: IUniverInstanceService;
  private readonly places: FormulaPlaces;

  constructor(instances: IUniverInstanceService, lexer: LexerTreeBuilder, commands: ICommandService) {
    super(instances, lexer);
    this.instances = instances;
    this.places = new FormulaPlaces((id) => this.sheetOf(id)?.getCellMatrix());
    // The grid asks for formulas both before and after a command, so the places follow at both moments.
    this.disposeWithMe(commands.beforeCommandExecuted((info) => this.places.follow(info)));
    this.disposeWithMe(commands.onCommandExecuted((info) => this.places.follow(info)));
  }

  override getFormulaData(): ReturnType<FormulaDataModel["getFormulaData"]> {
    const data: ReturnType<FormulaDataModel["getFormulaData"]> = {};
    for (const book of this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unit = book.getUnitId();
      data[unit] = {};
      for (const sheet of book.getSheets()) {
        initSheetFormulaData(data, unit, sheet.getSheetId(), this.places.formulasOf(sheet.getCellMatrix()));
      }
    }
    return data;
  }

  override updateFormulaData(unitId: string, sheetId: string, given: Matrix) {
    const sheet = this.sheetOf(sheetId);
    const known = sheet && this.places.formulasOf(sheet.getCellMatrix());
    let isTouched = !known;
    new ObjectMatrix(given).forValue((row, column, cell) => {
      if (cell?.f || cell?.si || known?.getValue(row, column)) isTouched = true;
    });
    return isTouched ? super.updateFormulaData(unitId, sheetId, given) : {};
  }

  private sheetOf(id: string): Nullable<Worksheet> {
    for (const book of this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const sheet = book.getSheetBySheetId(id);
      if (sheet) return sheet;
    }
    return undefined;
  }
}

interface Known {
  formulas: Cells;
  /** Cells that may have gained or lost a formula. */
  touched: [row: number, column: number][];
}

type Params = { subUnitId?: string; sheetId?: string; cellValue?: Matrix } | undefined;

/** Commands that leave cells where and what they are; any other is taken to move them. */
const HARMLESS = /row-height|auto-height|col-width|hidden|visible|frozen|note|filter|-name|-order|-color|active|merge/;

/** The places of formulas in each tab, found once and updated by the grid's commands. */
export class FormulaPlaces {
  private known = new WeakMap<Cells, Known>();
  private readonly cellsOf: (sheet: string) => Cells | undefined;

  /** `cellsOf` gives the cells of a tab by its number. */
  constructor(cellsOf: (sheet: string) => Cells | undefined) {
    this.cellsOf = cellsOf;
  }

  /** The cells that hold a formula; callers must not change the result. */
  formulasOf(cells: Cells): Cells {
    let known = this.known.get(cells);
    if (!known) {
      known = { formulas: new ObjectMatrix(), touched: [] };
      const { formulas } = known;
      cells.forValue((row, column, cell) => {
        if (cell?.f || cell?.si) formulas.setValue(row, column, cell);
      });
      this.known.set(cells, known);
    }
    for (const [row, column] of known.touched.splice(0)) {
      const cell = cells.getValue(row, column);
      if (cell?.f || cell?.si) known.formulas.setValue(row, column, cell);
      else known.formulas.realDeleteValue(row, column);
    }
    return known.formulas;
  }

  /** Must be called for each command of the grid, before it and after it. */
  follow({ id, params, type }: Readonly<ICommandInfo>): void {
    if (type !== CommandType.MUTATION || !id.startsWith("sheet.mutation.") || HARMLESS.test(id)) return;
    const { subUnitId, sheetId = subUnitId, cellValue } = (params ?? {}) as NonNullable<Params>;
    const cells = sheetId === undefined ? undefined : this.cellsOf(sheetId);
    if (id !== "sheet.mutation.set-range-values" || !cells) this.known = new WeakMap();
    else new ObjectMatrix(cellValue).forValue((row, column) => void this.known.get(cells)?.touched.push([row, column]));
  }
}
