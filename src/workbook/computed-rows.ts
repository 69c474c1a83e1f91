/** What the computed block says of each indicator, as the last run left it: the custom functions in people's cells read this. */
import { matchKey } from "../domain/match-key.ts";
import { LEVELS, type Level } from "../domain/records.ts";
import { everyText } from "../text/text.ts";
import { type Cell, cleanText } from "./cell.ts";
import { SETTING_KINDS } from "./settings.ts";
import { decode, type RecordOf } from "./table.ts";
import { INDICATORS } from "./tables.ts";

export interface ComputedRow {
  code: string;
  /** The code that the block was computed for. */
  echo: string;
  /** Whether the row was sorted or written since, or never computed, so that nobody is to read the block as true. */
  stale: boolean;
  notApplicable: boolean;
  inScope: Record<Level, boolean>;
  /** The highest level that is met with evidence; 0 for none. */
  reached: 0 | Level;
}

/** The computed rows of tab Chỉ tiêu. */
export function readComputedRows(grid: readonly (readonly Cell[])[]): ComputedRow[] {
  return decode(INDICATORS, grid).records.map(toComputedRow);
}

function toComputedRow(record: RecordOf<typeof INDICATORS>): ComputedRow {
  const { code = "", echo = "", level, evidenced = "", target1, target2 } = record;
  return {
    code,
    echo,
    stale: echo !== code || level === undefined,
    notApplicable: everyText().some(({ words }) => words.notApplicable === level),
    inScope: { 1: target1?.kind !== "outOfScope", 2: target2?.kind !== "outOfScope" },
    reached: levelNamed(evidenced) ?? 0,
  };
}

/** The level that a cell names: 1, "1", "mức 1"; undefined for anything else. */
export function levelNamed(cell: Cell): Level | undefined {
  const read = SETTING_KINDS.workingLevel.read(cell);
  return "value" in read ? read.value : undefined;
}

/** Whether a row keeps the gate of a level shut; a row that keeps level 1 shut keeps level 2 shut too. */
export function isBlocking({ notApplicable, inScope, reached }: ComputedRow, level: Level): boolean {
  return !notApplicable && LEVELS.some((each) => each <= level && inScope[each] && reached < each);
}

/** The row that the block of a code was computed for; failing that, the row of the code, which is stale. */
export function findComputedRow(rows: readonly ComputedRow[], cell: Cell): ComputedRow | undefined {
  const code = matchKey(cleanText(cell));
  return rows.find(({ echo }) => matchKey(echo) === code) ?? rows.find((each) => matchKey(each.code) === code);
}
