/**
 * The "what is still missing" tab: the shortest list that opens level 1, then what level 2 asks beyond it; each row with
 * what it lacks, whose it is, and when the work must have begun.
 */
import type { DateString } from "../domain/dates.ts";
import type { Gap } from "../domain/gap.ts";
import { gateDay, latestStart } from "../domain/latest-start.ts";
import { isLongLead } from "../domain/long-lead.ts";
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import { type Book, LEVELS, type Level, targetOf } from "../domain/records.ts";
import type { RowResult } from "../domain/row-result.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { dateKind } from "../workbook/kinds.ts";
import { namesOf, openGaps, renderGaps, renderTarget, renderValue } from "./phrases.ts";

export const MISSING_COLUMNS = 13;

/** The grid of the tab; every row has `MISSING_COLUMNS` cells. */
export function renderMissing(book: Book, readiness: Readiness, text: Text): Cell[][] {
  const rows = LEVELS.flatMap((level) => levelRows(book, readiness, level, text));
  return rows.map((row) => Array.from({ length: MISSING_COLUMNS }, (_, index) => row[index] ?? ""));
}

function levelRows(book: Book, readiness: Readiness, level: Level, text: Text): Cell[][] {
  const { missing } = text;
  const blockers = blockersOf(readiness, level, "evidenced");
  if (blockers.length === 0) {
    return [[isGateOpen(readiness, level, "evidenced") ? missing.none(level) : missing.empty(level)], []];
  }
  // Level 2's part repeats a row of level 1's part only where level 2 asks for more than level 1 does.
  const added = level === 1 ? blockers : blockers.filter(({ levels }) => addsTo(levels));
  const inScope = readiness.rows.filter(({ levels }) => levels[1].inScope || (level === 2 && levels[2].inScope)).length;
  const facts = { level, names: namesOf(book), gate: gateDay(book.settings, level, readiness.today), text };
  const alsoLevel1 = blockers.length - added.length;
  return [
    [missing.title(level, blockers.length, inScope)],
    ...(level === 2 && blockersOf(readiness, 1, "evidenced").length > 0 ? [[missing.alsoLevel1(alsoLevel1)]] : []),
    ...(added.length > 0 ? [Object.values(missing.headers)] : []),
    ...sortByDue(added).map((result) => blockerRow(result, readiness.today, facts)),
    [],
  ];
}

/** Whether level 2 lacks anything of a row that level 1 does not lack, or lacks more of it. */
function addsTo(levels: RowResult["levels"]): boolean {
  if (!levels[2].inScope || levels[2].evidenced) return false;
  const lacksAlready = (gap: Gap) => levels[1].gaps.some((each) => JSON.stringify(each) === JSON.stringify(gap));
  return !levels[1].inScope || openGaps(levels[2].gaps).some((gap) => !lacksAlready(gap));
}

interface BlockerFacts {
  level: Level;
  names: ReturnType<typeof namesOf>;
  /** The day (the gate) by which the level is to be met. */
  gate: DateString | undefined;
  text: Text;
}

function blockerRow(result: RowResult, today: DateString, { level, names, gate, text }: BlockerFacts): Cell[] {
  const { missing, words } = text;
  const { indicator, levels, overdueDays } = result;
  const ownLevel = levels[level].inScope ? level : 1;
  const gaps = openGaps(levels[ownLevel].gaps);
  const proof = gaps.filter(({ gate: each }) => each === "evidenced");
  const start = indicator.leadDays ? latestStart(indicator, gate) : undefined;
  return [
    indicator.code,
    indicator.criterion ?? "",
    indicator.text ?? "",
    renderTarget(targetOf(indicator, ownLevel), indicator.measure, indicator.piece, text, true),
    renderValue(result, text),
    renderGaps(
      gaps.filter(({ gate: each }) => each !== "evidenced"),
      text,
    ),
    renderGaps(proof, text),
    names.person(indicator.owner) ?? words.noOwner,
    names.unit(result.unit) ?? words.noUnit,
    indicator.dueOn ? dateKind.write(indicator.dueOn, text, {}) : missing.noDate,
    overdueDays ?? "",
    start === undefined
      ? ""
      : start < today
        ? missing.lateStart(text.formats.date(start))
        : dateKind.write(start, text, {}),
    isLongLead(indicator) ? missing.leadTime(indicator.leadDays ?? 0) : "",
  ];
}

/** Sorts rows by due date; rows without one come last, by code. */
export function sortByDue(rows: readonly RowResult[]): RowResult[] {
  const keyed = rows.map((row) => ({ row, key: `${row.indicator.dueOn ?? "9999"}|${row.indicator.code}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
