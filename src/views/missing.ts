/** The "what is still missing" tab: for each level, the rows that block it, with what each lacks and whose it is. */
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import { type Book, LEVELS, type Level, targetOf } from "../domain/records.ts";
import type { RowResult } from "../domain/row-result.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { date } from "../workbook/kinds.ts";
import { namesOf, openGaps, renderGaps, renderTarget, renderValue } from "./phrases.ts";

export const MISSING_COLUMNS = 10;

/** The grid of the tab; every row has `MISSING_COLUMNS` cells. */
export function renderMissing(book: Book, readiness: Readiness, text: Text): Cell[][] {
  const rows = LEVELS.flatMap((level) => levelRows(book, readiness, level, text));
  return rows.map((row) => Array.from({ length: MISSING_COLUMNS }, (_, index) => row[index] ?? ""));
}

function levelRows(book: Book, readiness: Readiness, level: Level, text: Text): Cell[][] {
  const blockers = blockersOf(readiness, level, "evidenced");
  if (blockers.length === 0) {
    return [[isGateOpen(readiness, level, "evidenced") ? text.missing.none(level) : text.missing.empty(level)], []];
  }
  const note = level === 2 ? [[text.missing.alsoLevel1]] : [];
  const names = namesOf(book);
  const inScope = readiness.rows.filter(({ levels }) => levels[1].inScope || (level === 2 && levels[2].inScope)).length;
  return [
    [text.missing.title(level, blockers.length, inScope)],
    ...note,
    Object.values(text.missing.headers),
    ...sortByDue(blockers).map((result) => blockerRow(result, level, names, text)),
    [],
  ];
}

function blockerRow(result: RowResult, level: Level, names: ReturnType<typeof namesOf>, text: Text): Cell[] {
  const { indicator, levels, overdueDays } = result;
  const ownLevel = levels[level].inScope ? level : 1;
  return [
    indicator.code,
    indicator.criterion ?? "",
    indicator.text ?? "",
    renderTarget(targetOf(indicator, ownLevel), indicator.measure, indicator.piece, text),
    renderValue(result, text),
    renderGaps(openGaps(levels[ownLevel].gaps), text),
    names.person(indicator.owner) ?? text.words.noOwner,
    names.unit(result.unit) ?? text.words.noUnit,
    indicator.dueOn ? date.write(indicator.dueOn, text, {}) : text.missing.noDate,
    overdueDays ?? "",
  ];
}

/** What is due first comes first; rows without a date come last, by code. */
export function sortByDue(rows: readonly RowResult[]): RowResult[] {
  const key = ({ indicator }: RowResult) => `${indicator.dueOn ?? "9999"}|${indicator.code}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
