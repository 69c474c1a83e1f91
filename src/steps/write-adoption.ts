/** Writes a planned adoption. The number of calls grows with the places that change, never with the rows. */

import { readGrid, spreadsheet, writeGrid } from "../gas/sheets.ts";
import { writeHidden } from "../gas/source-tab.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import type { ContactPlan } from "../workbook/adoption/contacts.ts";
import { encodeAdoptionMemory } from "../workbook/adoption/memory.ts";
import type { AdoptionPlan } from "../workbook/adoption/plan.ts";
import type { Cell } from "../workbook/cell.ts";
import { decode, HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../workbook/tables.ts";
import { formatFigures } from "./format-workbook.ts";
import { writeRecords } from "./write-records.ts";

/** A workbook that can take a list over. */
export interface AdoptableWorkbook extends OpenWorkbook {
  text: Text;
}

export interface AdoptionChoice {
  /** Whether to take the list's values where staff entered others. */
  replaceConflicts: boolean;
  /** Whether to delete presets that nobody touched. */
  dropSeeds: boolean;
}

/** Writes the plan of an adoption, after a backup; the caller holds the lock. */
export function writeAdoption(workbook: AdoptableWorkbook, plan: AdoptionPlan, choice: AdoptionChoice): void {
  const { tabs, text, indicatorGrid, layout } = workbook;
  const { adopt } = text;
  writeHidden(adopt.backupTab, indicatorGrid);
  append(workbook, "units", UNITS, plan.units);
  append(workbook, "people", PEOPLE, plan.people);
  const indicators = needTab(tabs, "indicators");
  const changes = choice.replaceConflicts ? [...plan.cells, ...plan.conflicts] : plan.cells;
  writeCells(indicators, layout as Layout, indicatorGrid, changes);
  append(workbook, "indicators", INDICATORS, plan.fresh);
  linkEvidence(workbook, plan);
  append(workbook, "evidence", EVIDENCE, plan.evidence);
  if (choice.dropSeeds) deleteRows(indicators, plan.seeds);
  formatFigures(indicators);
  writeHidden(adopt.memoryTab, encodeAdoptionMemory(plan.memory, adopt.memoryHeaders));
  spreadsheet().setActiveSheet(indicators);
}

/** Writes a list of people; the caller holds the lock. */
export function writeContacts(workbook: AdoptableWorkbook, plan: ContactPlan, replaces: boolean): void {
  const sheet = needTab(workbook.tabs, "people");
  const grid = readGrid(sheet);
  const changes = replaces ? [...plan.cells, ...plan.conflicts] : plan.cells;
  append(workbook, "units", UNITS, plan.units);
  writeCells(sheet, decode(PEOPLE, grid).layout as Layout, grid, changes);
  append(workbook, "people", PEOPLE, plan.fresh);
  spreadsheet().setActiveSheet(sheet);
}

/** Adds records below the last one of a tab. */
function append({ tabs, text }: OpenWorkbook, tab: TabKey, table: Table, records: readonly object[]): void {
  if (records.length === 0) return;
  const sheet = needTab(tabs, tab);
  const decoded = decode(table, readGrid(sheet));
  const last = decoded.records.reduce((row, each) => Math.max(row, each.row), HEADER_ROW);
  writeRecords(sheet, decoded.layout as Layout, last + 1, records, table, text);
}

/** Writes the further indicators that known evidence serves. */
function linkEvidence({ tabs }: OpenWorkbook, { evidenceLinks }: AdoptionPlan): void {
  if (evidenceLinks.length === 0) return;
  const sheet = needTab(tabs, "evidence");
  const grid = readGrid(sheet);
  const changes = evidenceLinks.map(({ row, to }) => ({ row, field: "indicators", to }));
  writeCells(sheet, decode(EVIDENCE, grid).layout as Layout, grid, changes);
}

interface FieldChange {
  row: number;
  field: string;
  to: Cell;
}

/**
 * Most changes that are written one by one; more than that are written in longer blocks, together with the cells
 * between.
 */
const MOST_PLACES = 60;

function writeCells(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  layout: Layout,
  grid: readonly (readonly Cell[])[],
  changes: readonly FieldChange[],
): void {
  const columns = new Map<number, Map<number, Cell>>();
  for (const { row, field, to } of changes) {
    const column = layout[field];
    if (column) columns.set(column, (columns.get(column) ?? new Map<number, Cell>()).set(row, to));
  }
  const joins = changes.length > MOST_PLACES;
  for (const [column, cells] of columns) {
    const rows = [...cells.keys()].sort((a, b) => a - b);
    const [top, bottom] = [rows[0] as number, rows[rows.length - 1] as number];
    const formulas = joins ? sheet.getRange(top, column, bottom - top + 1, 1).getFormulas() : [];
    // Cells between changes are written unchanged, except formulas, which end a block.
    const passes = (row: number) => cells.has(row) || (joins && !formulas[row - top]?.[0]);
    for (let first = top; first <= bottom; first++) {
      if (!cells.has(first)) continue;
      let last = first;
      while (last < bottom && passes(last + 1)) last++;
      const block = Array.from({ length: last - first + 1 }, (_, index) => [
        cells.get(first + index) ?? grid[first + index - 1]?.[column - 1] ?? "",
      ]);
      writeGrid(sheet, first, column, block);
      first = last;
    }
  }
}

/** Deletes rows, adjacent ones in one call, from below so that no row moves before its turn. */
function deleteRows(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: readonly number[]): void {
  const left = [...rows].sort((a, b) => a - b);
  while (left.length > 0) {
    const last = left.pop() as number;
    let first = last;
    while (left[left.length - 1] === first - 1) first = left.pop() as number;
    sheet.deleteRows(first, last - first + 1);
  }
}
