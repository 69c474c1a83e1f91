/** How a workbook of an older layout is brought up to today's: numbered steps, as data. */
import { matchKey } from "../domain/match-key.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "./cell.ts";
import { decodeSettings } from "./settings.ts";
import { TABLES } from "./tab-tables.ts";
import { findLayout, HEADER_ROW, headerOf } from "./table.ts";

/** Cells to be written, with the 1-based row and column of the first. */
export interface CellBlock {
  row: number;
  column: number;
  cells: Cell[][];
}

/**
 * One change of a tab. A step that broke off is done again from its start, so a change must leave alone what is new
 * already. A rename gives today's name at once, whatever later steps rename; former names stand in `text`.
 */
export interface TabChange {
  tab: TabKey;
  /** Names that the tab had. */
  names?: readonly string[];
  /** The blocks to write into the tab that holds this grid: only cells that change. */
  blocks?: (grid: readonly (readonly Cell[])[], text: Text) => CellBlock[];
}

/** The changes that lead from the version before to this one. */
export interface Migration {
  version: number;
  changes: readonly TabChange[];
}

/** All versions from the first to today's (`SCHEMA_VERSION`). The setting that holds the version must keep its label. */
// Version 2 adds a tab, columns and settings, which set-up appends wherever they are missing.
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, changes: [] },
  { version: 2, changes: [] },
];

/** The steps that a workbook of this version still needs; throws where the list skips or repeats a number. */
export function migrationsAfter(version: number, migrations: readonly Migration[]): readonly Migration[] {
  const wrong = migrations.find((each, index) => each.version !== index + 1);
  if (wrong) throw new Error(`migrations: ${wrong.version} is not in its place`);
  return migrations.slice(version);
}

/** The version that a settings tab names, 1 where it names none; and the cell that holds it, 0 where there is none. */
export function findVersion(grid: readonly (readonly Cell[])[]): {
  version: number;
  row: number;
  column: number;
} {
  const { rows, layout } = decodeSettings(grid);
  const { schemaVersion: row = 0 } = rows;
  const { value: column = 0 } = layout;
  const cell = grid[row - 1]?.[column - 1];
  return { version: typeof cell === "number" && cell >= 1 ? Math.floor(cell) : 1, row, column };
}

/** The change that gives a column with one of these former headers its header of today. */
export function columnRenamed(tab: TabKey, field: string, headers: readonly string[]): TabChange {
  const old = headers.map(matchKey);
  return {
    tab,
    blocks: ([header = []], text) => {
      const at = columnOf(tab, field, header) ? -1 : header.findIndex((cell) => old.includes(matchKey(String(cell))));
      return at < 0 ? [] : [{ row: HEADER_ROW, column: at + 1, cells: [[headerOf(text, tab, field)]] }];
    },
  };
}

/** The change that converts the cells of a column, such as labels of settings, words or figures. */
export function cellsConverted(tab: TabKey, field: string, convert: (cell: Cell, text: Text) => Cell): TabChange {
  return {
    tab,
    blocks: (grid, text) => {
      const column = columnOf(tab, field, grid[HEADER_ROW - 1] ?? []);
      return column ? changedBlocks(grid, column, (cell) => convert(cell, text)) : [];
    },
  };
}

function columnOf(tab: TabKey, field: string, headers: readonly Cell[]): number | undefined {
  const table = TABLES[tab];
  return table && findLayout(table, headers).layout[field];
}

/** Changed cells of a column, consecutive ones as one block; unchanged cells between are not written, since they may be formulas. */
function changedBlocks(grid: readonly (readonly Cell[])[], column: number, convert: (cell: Cell) => Cell): CellBlock[] {
  const blocks: CellBlock[] = [];
  grid.forEach((cells, index) => {
    const before = cells[column - 1] ?? "";
    const after = index < HEADER_ROW ? before : convert(before);
    if (after === before) return;
    const last = blocks[blocks.length - 1];
    if (last && last.row + last.cells.length === index + 1) last.cells.push([after]);
    else blocks.push({ row: index + 1, column, cells: [[after]] });
  });
  return blocks;
}
