/** Counts of rows, for a whole book, a criterion or a unit. */

import { LEVELS, type Level, targetOf } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/** Counts of rows in scope of one level; `notApplicable` and `notAssessed` are stated, never hidden in a share. */
export interface Tally {
  inScope: number;
  claimed: number;
  evidenced: number;
  verified: number;
  exceeds: number;
  nearTarget: number;
  overdue: number;
  notAssessed: number;
  targetUnknown: number;
  notApplicable: number;
}

/** The tally of each level; open gates are the caller's to judge. */
export function tallyOf(rows: readonly RowResult[]): Record<Level, Tally> {
  const tallies = { 1: emptyTally(), 2: emptyTally() };
  for (const row of rows) for (const level of LEVELS) add(tallies[level], row, level);
  return tallies;
}

/** The tallies of rows grouped by a key, in the order in which the keys first appear. */
export function tallyBy(
  rows: readonly RowResult[],
  keyOf: (row: RowResult) => string,
): Map<string, Record<Level, Tally>> {
  const groups = new Map<string, Record<Level, Tally>>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key) ?? { 1: emptyTally(), 2: emptyTally() };
    groups.set(key, group);
    for (const level of LEVELS) add(group[level], row, level);
  }
  return groups;
}

function emptyTally(): Tally {
  return {
    inScope: 0,
    claimed: 0,
    evidenced: 0,
    verified: 0,
    exceeds: 0,
    nearTarget: 0,
    overdue: 0,
    notAssessed: 0,
    targetUnknown: 0,
    notApplicable: 0,
  };
}

function add(tally: Tally, row: RowResult, level: Level): void {
  if (row.notApplicable && targetOf(row.indicator, level).kind !== "outOfScope") tally.notApplicable++;
  const result = row.levels[level];
  if (!result.inScope) return;
  tally.inScope++;
  if (result.claimed) tally.claimed++;
  if (result.evidenced) tally.evidenced++;
  if (result.verified) tally.verified++;
  if (result.evidenced && result.exceeds) tally.exceeds++;
  if (result.nearTarget) tally.nearTarget++;
  if (row.overdueDays !== undefined) tally.overdue++;
  if (row.sound && !row.measured) tally.notAssessed++;
  if (result.gaps.some((gap) => gap.kind === "targetUnknown")) tally.targetUnknown++;
}
