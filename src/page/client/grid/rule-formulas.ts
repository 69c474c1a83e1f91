/** Colour rules by formula: computed for the cells that are looked at, and by the grid's engine only where it must be. */
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/preset-sheets-conditional-formatting";
import { FormulaResultStatus, RegisterOtherFormulaService } from "@univerjs/preset-sheets-core";
import { merge, Subject } from "rxjs";
import { cellValueOf } from "./cells.ts";
import { compileRule, type RuleTest } from "./compile-rule.ts";
import {
  type ICommandInfo,
  ICommandService,
  type IRange,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type Workbook,
} from "./univer.ts";

/** The grid's conditional formats with these formulas. */
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
  holds: RuleTest;
  /** The cell that the formula is written for. */
  top: number;
  left: number;
}

class RuleFormulas extends ConditionalFormattingFormulaService {
  private readonly rules = new Map<string, Rule>();
  private readonly changed = new Subject<Rule & { id: string; formulaId: string; isAllFinished: true }>();
  private readonly tests = new Map<string, RuleTest | undefined>();
  private readonly changedSheets = new Set<string>();
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
    const holds = this.testOf(text);
    const [first] = [...(ranges ?? [])].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
    if (!holds || !first) return super.registerFormulaWithRange(unitId, subUnitId, cfId, text, ranges);
    const { startRow: top, startColumn: left } = first;
    const rule = { unitId, subUnitId, cfId, formulaText: text, holds, top, left };
    this.rules.set(keyOf(unitId, subUnitId, cfId, text), rule);
  }

  override getFormulaMatrix(unitId: string, subUnitId: string, cfId: string, text: string) {
    if (!this.rules.has(keyOf(unitId, subUnitId, cfId, text)))
      return super.getFormulaMatrix(unitId, subUnitId, cfId, text);
    // Nothing is computed beforehand.
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
    return { status: FormulaResultStatus.SUCCESS, result: rule.holds(read, down, right) };
  }

  override deleteCache(unitId: string, subUnitId: string, cfId: string, text?: string) {
    for (const [key, rule] of this.rules) {
      const isMeant = rule.unitId === unitId && rule.subUnitId === subUnitId && rule.cfId === cfId;
      if (isMeant && (text === undefined || rule.formulaText === text)) this.rules.delete(key);
    }
    return super.deleteCache(unitId, subUnitId, cfId, text);
  }

  private testOf(text: string): RuleTest | undefined {
    if (!this.tests.has(text)) this.tests.set(text, compileRule(text));
    return this.tests.get(text);
  }

  /** A rule may read cells that it does not colour: after a change each rule of the tab is asked anew. */
  private follow({ id, params }: ICommandInfo): void {
    if (!CHANGES.has(id)) return;
    const { subUnitId, from, to } = (params ?? {}) as Record<"from" | "to", { subUnitId?: string }> & Place;
    const sheets = [subUnitId, from?.subUnitId, to?.subUnitId].filter((each) => each !== undefined);
    if (this.changedSheets.size === 0) queueMicrotask(() => this.tell());
    for (const sheet of sheets) this.changedSheets.add(sheet);
  }

  private tell(): void {
    for (const [id, rule] of this.rules) {
      if (this.changedSheets.has(rule.subUnitId))
        this.changed.next({ ...rule, id, formulaId: id, isAllFinished: true });
    }
    this.changedSheets.clear();
  }
}

type Place = { subUnitId?: string };

const keyOf = (...parts: string[]) => parts.join("\n");

/** What the grid does to cells and where they stand. */
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
