/** Puts problems together that say the same of many rows: on a fresh workbook that is most of what there is to say. */
import type { Problem } from "../../problem/problem.ts";

export interface Alike {
  /** The problems that are said one by one. */
  first: Problem[];
  /** The rows (from 1, ascending) of the other problems of the group, which are only listed. */
  rest: number[];
}

/** Up to so many problems of one kind are said one by one; of a larger group only the first is. */
const MOST_ALIKE = 4;

/** Groups problems, in their order, by tab, column and sentence: in one column dates go wrong in more ways than one. */
export function groupAlike(problems: readonly Problem[]): Alike[] {
  const groups = new Map<string, Problem[]>();
  for (const each of problems) {
    const { code, tab, column, row, expected } = each;
    const key =
      row === undefined ? JSON.stringify(each) : `${code} ${tab} ${column} ${code === "badDate" ? expected : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((all) => {
    const first = all.length > MOST_ALIKE ? all.slice(0, 1) : all;
    return { first, rest: all.slice(first.length).flatMap(({ row }) => row ?? []) };
  });
}

/** Rows as people write them: "4–9, 12". */
export function writeRows(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
