/** Computes colour rules by formula for the cells on the screen; the grid's engine computes only what this cannot. */
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/preset-sheets-conditional-formatting";
import { FormulaResultStatus, RegisterOtherFormulaService } from "@univerjs/preset-sheets-core";
import { merge, Subject } from "rxjs";
import { cellValueOf } from "./cells.ts";
import { type CompiledRule, compileRule } from "./compile-rule.ts";
import {
  type ICommandInfo,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
} from "./univer.ts";

/** The grid's plugin of conditional formats, whose rules by formula are computed here. */
export class ColourRules extends UniverSheetsConditionalFormattingPlugin {
  override onStarting(): void {
    this._injector.replace([
      ConditionalFormattingFormulaService,
      {
        useFactory: (...given: ConstructorParameters<typeof RuleFormulas>) => new RuleFormulas(...given),
        deps: [RegisterOtherFormulaService, ConditionalFormattingRuleModel, ICommandService, IUniverInstanceService],
      },
    ]);
    super.onStarting();
  }
}

interface Rule {
  unitId: string;
  subUnitId: string;
  cfId: string;
  formulaText: string;
  compiled: CompiledRule;
}

class RuleFormulas extends ConditionalFormattingFormulaService {
  private readonly rules = new Map<string, Rule>();
  private readonly changed = new Subject<Rule & { id: string; formulaId: string; isAllFinished: true }>();
  private readonly compiled = new Map<string, CompiledRule | undefined>();
  /** The columns whose cells changed, by tab; undefined for all columns. */
  private readonly changedColumns = new Map<string, Set<number> | undefined>();
  private readonly instances: IUniverInstanceService;

  constructor(
    engine: RegisterOtherFormulaService,
    model: ConditionalFormattingRuleModel,
    commands: ICommandService,
    instances: IUniverInstanceService,
  ) {
    super(engine, model);
    this.instances = instances;
    this.result$ = merge(this.result$, this.changed);
    this.disposeWithMe(commands.onCommandExecuted((info) => this.follow(info)));
  }

  override registerFormulaWithRange(unitId: string, subUnitId: string, cfId: string, text: string, ranges?: IRange[]) {
    const compiled = this.compile(text);
    if (!compiled) return super.registerFormulaWithRange(unitId, subUnitId, cfId, text, ranges);
    this.rules.set(keyOf(unitId, subUnitId, cfId, text), { unitId, subUnitId, cfId, formulaText: text, compiled });
  }

  override getFormulaMatrix(unitId: string, subUnitId: string, cfId: string, text: string) {
    if (!this.rules.has(keyOf(unitId, subUnitId, cfId, text)))
      return super.getFormulaMatrix(unitId, subUnitId, cfId, text);
    // The engine is told that the rule is computed and true nowhere; the painter asks here for each cell.
    return { status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix<boolean>() };
  }

  override getFormulaResultWithCoords(
    unitId: string,
    subUnitId: string,
    cfId: string,
    text: string,
    down = 0,
    right = 0,
  ) {
    const rule = this.rules.get(keyOf(unitId, subUnitId, cfId, text));
    if (!rule) return super.getFormulaResultWithCoords(unitId, subUnitId, cfId, text, down, right);
    const book = this.instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    const sheet = book?.getSheetBySheetId(subUnitId);
    const read = (row: number, column: number) => cellValueOf(sheet?.getCellRaw(row, column));
    return { status: FormulaResultStatus.SUCCESS, result: rule.compiled.holds(read, down, right) };
  }

  override deleteCache(unitId: string, subUnitId: string, cfId: string, text?: string) {
    for (const [key, rule] of this.rules) {
      const isMeant = rule.unitId === unitId && rule.subUnitId === subUnitId && rule.cfId === cfId;
      if (isMeant && (text === undefined || rule.formulaText === text)) this.rules.delete(key);
    }
    return super.deleteCache(unitId, subUnitId, cfId, text);
  }

  private compile(text: string): CompiledRule | undefined {
    if (!this.compiled.has(text)) this.compiled.set(text, compileRule(text));
    return this.compiled.get(text);
  }

  /** After a change asks those rules anew that read changed cells, which need not be cells that they colour. */
  private follow({ id, params }: ICommandInfo): void {
    if (!CHANGES.has(id)) return;
    const { subUnitId, from, to, cellValue } = (params ?? {}) as Changed;
    if (this.changedColumns.size === 0) queueMicrotask(() => this.tell());
    for (const sheet of [subUnitId, from?.subUnitId, to?.subUnitId]) {
      if (sheet === undefined) continue;
      const known = this.changedColumns.has(sheet) ? this.changedColumns.get(sheet) : new Set<number>();
      this.changedColumns.set(sheet, id === VALUES ? known && columnsOf(cellValue, known) : undefined);
    }
  }

  private tell(): void {
    for (const [id, rule] of this.rules) {
      if (!this.changedColumns.has(rule.subUnitId)) continue;
      const changed = this.changedColumns.get(rule.subUnitId);
      const { columns } = rule.compiled;
      const isRead = !changed || !columns || [...columns].some((column) => changed.has(column));
      if (isRead) this.changed.next({ ...rule, id, formulaId: id, isAllFinished: true });
    }
    this.changedColumns.clear();
  }
}

interface Changed {
  subUnitId?: string;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
  cellValue?: Record<string, Record<string, unknown>>;
}

/** The known columns with those of these cells. */
function columnsOf(cells: Changed["cellValue"], known: Set<number>): Set<number> {
  for (const row of Object.values(cells ?? {})) for (const column of Object.keys(row ?? {})) known.add(Number(column));
  return known;
}

const keyOf = (...parts: string[]) => parts.join("\n");

const VALUES = "sheet.mutation.set-range-values";

/** Commands that change cells or their places. */
const CHANGES = new Set(
  [
    "set-range-values",
    "move-range",
    "reorder-range",
    "insert-row",
    "insert-col",
    "remove-rows",
    "remove-col",
    "move-rows",
    "move-columns",
  ].map((name) => `sheet.mutation.${name}`),
);
