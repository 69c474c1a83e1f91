/** Translates places and formulas of the file after tabs were renamed or deleted and lines put in or taken out. */

import { followCells, followTabs } from "../formulas.ts";
import type { Move, WorkbookModel } from "../model.ts";
import { afterDelete, afterInsert, COLUMNS, type Rect, ROWS, toA1 } from "../rectangles.ts";
import { GRID, readAreas } from "./areas.ts";

/** What happened to one tab of the file. */
interface Shift {
  /** The tab's new name; undefined: it kept the old one; null: it is gone. */
  readonly name: string | null | undefined;
  readonly moves: readonly Move[];
}

/** Translates places and formulas from a workbook as its file has it to the workbook as it is now. */
export class Follower {
  /** What happened to each tab, by its old name in lower case. */
  private readonly shifts = new Map<string, Shift>();

  constructor(before: WorkbookModel, now: WorkbookModel) {
    const names = new Set(now.sheets.map(({ name }) => name.toLowerCase()));
    for (const { id, name } of before.sheets) {
      const sheet = now.sheets.find((one) => one.id === id);
      const moves = now.moves.filter(({ sheetId }) => sheetId === id);
      // A new tab with the name of a deleted one: formulas that named the old tab now mean the new one.
      const isReplaced = !sheet && names.has(name.toLowerCase());
      const renamed = sheet ? (sheet.name === name ? undefined : sheet.name) : isReplaced ? undefined : null;
      if (renamed !== undefined || (sheet && moves.length > 0))
        this.shifts.set(name.toLowerCase(), { name: renamed, moves });
    }
  }

  get isIdle(): boolean {
    return this.shifts.size === 0;
  }

  /** Old names of the tabs that have others now. */
  get renamed(): string[] {
    return [...this.shifts].flatMap(([old, { name }]) => (typeof name === "string" ? old : []));
  }

  /** The lines put into and taken out of a tab. */
  movesOf(tab: string): readonly Move[] {
    return this.shifts.get(tab.toLowerCase())?.moves ?? [];
  }

  /** The formula after the moves; `own` is the old name of the tab that it stands on. */
  formula(formula: string, own: string): string {
    let moved = formula;
    for (const [tab, { moves, name }] of this.shifts) {
      if (name === null) continue;
      for (const move of moves) moved = followCells(moved, own, tab, (area) => moveArea(area, move));
    }
    return followTabs(moved, (name) => this.shifts.get(name)?.name);
  }

  /** Where an area of a tab lies now; undefined when nothing of it is left. */
  area(area: Rect, tab: string): Rect | undefined {
    return this.movesOf(tab).reduce<Rect | undefined>((rect, move) => rect && moveArea(rect, move), area);
  }

  /** A list of areas of a tab as it reads now; "" when nothing of it is left. */
  areas(list: string, tab: string): string {
    const moved = readAreas(list).flatMap((area) => {
      const now = this.area(area, tab);
      return now ? [bounded(now)] : [];
    });
    return moved.map(toA1).join(" ");
  }

  /** The place of a row or a column of a tab; undefined when it was taken out. */
  line(index: number, direction: Move["direction"], tab: string): number | undefined {
    let at: number | undefined = index;
    for (const move of this.movesOf(tab)) {
      if (at === undefined || move.direction !== direction) continue;
      if (move.kind === "insert") at = at >= move.at ? at + move.count : at;
      else if (at >= move.at) at = at < move.at + move.count ? undefined : at - move.count;
    }
    return at;
  }

  /** The place of a boundary before a line, which stays where its line was taken out. */
  boundary(index: number, direction: Move["direction"], tab: string): number {
    let at = index;
    for (const move of this.movesOf(tab)) {
      if (move.direction !== direction) continue;
      if (move.kind === "insert") at = at > move.at ? at + move.count : at;
      else if (at > move.at) at = Math.max(move.at, at - move.count);
    }
    return at;
  }
}

function moveArea(area: Rect, { direction, kind, at, count }: Move): Rect | undefined {
  const axis = direction === "rows" ? ROWS : COLUMNS;
  return kind === "insert" ? afterInsert(area, axis, at, count) : afterDelete(area, axis, at, count);
}

/** The area cut at the end of the grid; one that reached to the end goes on doing so. */
function bounded(area: Rect): Rect {
  return {
    ...area,
    rows: Math.min(area.rows, GRID.rows - area.row),
    columns: Math.min(area.columns, GRID.columns - area.column),
  };
}
