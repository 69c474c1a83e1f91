/** Writes a result into the workbook: the computed block, the overview, what is missing, the day's history. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import { entriesOfDay } from "../domain/history.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { Sending } from "../domain/sending.ts";
import { readGrid, readHeaderRow, replaceGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { readState } from "../gas/state.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import { figureFormat } from "../looks/table-looks.ts";
import type { Text } from "../text/text.ts";
import { renderComputed } from "../views/computed.ts";
import { renderMissing } from "../views/missing.ts";
import { OVERVIEW_AS_OF_ROW, OVERVIEW_SENDING_ROW, renderOverview } from "../views/overview.ts";
import { renderSending } from "../views/sending.ts";
import { type Cell, cleanText } from "../workbook/cell.ts";
import { decodeHistory } from "../workbook/history-rows.ts";
import { MEMORY_FIELDS } from "../workbook/read-memory.ts";
import { findLayout, HEADER_ROW } from "../workbook/table.ts";
import { COMPUTED_FIELDS, HISTORY, INDICATORS } from "../workbook/tables.ts";
import { sendingNow } from "./sending-now.ts";
import { writeChanged } from "./write-records.ts";

/** Writes everything that a result shows; only cells of the script are touched. */
export function writeReadiness(workbook: OpenWorkbook, readiness: Readiness, now: LocalTime, known?: Sending): void {
  writeComputed(workbook, readiness);
  const { book, tabs, text, readAtMs } = workbook;
  const state = readState();
  const sending = renderSending(known ?? sendingNow(workbook, state, now), text);
  const criterionName = criterionNames(book.settings.ruleSet, text.language);
  const kept = readHistory(workbook);
  const history = kept.entries;
  const overview = renderOverview({ book, readiness, now, criterionName, text, sending, history });
  replaceGrid(needTab(tabs, "overview"), overview);
  // Somebody typed while this was computed, and the mark that they left was just written over.
  if (Number(state.editedAt) >= readAtMs) markOutdated(tabs, text);
  replaceGrid(needTab(tabs, "missing"), renderMissing(book, readiness, text));
  writeHistory(workbook, readiness, kept);
}

/** Says on the overview that it is older than the last edit. */
export function markOutdated(tabs: Tabs, text: Text): void {
  const overview = tabs.get("overview");
  if (overview && overview.getLastRow() > 0) writeGrid(overview, OVERVIEW_AS_OF_ROW, 2, [[text.overview.outdated]]);
}

/** Says on the overview how sending stands, where nothing else of it could be computed. */
export function writeSending({ tabs, text }: Pick<OpenWorkbook, "tabs" | "text">, sending: Sending): void {
  const line = renderSending(sending, text);
  const overview = tabs.get("overview");
  if (overview) writeGrid(overview, OVERVIEW_SENDING_ROW, 1, [[line]]);
}

/**
 * Writes the computed rows that changed, side by side columns at a time; rows without an indicator are blanked. A row
 * whose code names it no more keeps what it remembers. `isEdit`: a person is typing, and memory is none of an edit's;
 * rows that remember another code stay whole, and show as stale.
 */
export function writeComputed(workbook: OpenWorkbook, readiness: Readiness, isEdit = false): void {
  const { tabs, layout, indicatorGrid, text, keptRows, editedRows } = workbook;
  const sheet = needTab(tabs, "indicators");
  const rows = editedRows ? [...editedRows] : [HEADER_ROW + 1, indicatorGrid.length];
  const [from, until] = [Math.min(...rows), Math.max(...rows)];
  const results = new Map(readiness.rows.map((result) => [result.indicator.row, result]));
  const lines = indicatorGrid.slice(from - 1, until);
  const records = lines.map((_, index) => {
    const result = results.get(index + from);
    return result && !isLeft(index + from) ? renderComputed(result, text) : {};
  });
  // Somebody may have put in or taken out a column since the tab was read: cells go to where their headers are now. An
  // edit writes its rows right after it read them, and is spared that look.
  const now = editedRows ? layout : findLayout(INDICATORS, readHeaderRow(sheet)).layout;
  const read = { grid: indicatorGrid.slice(0, until), layout, from };
  const cell = (row: number, field: "code" | "echo") =>
    cleanText(indicatorGrid[row - 1]?.[(layout[field] ?? 0) - 1] ?? "");
  const isOther = (row: number) => cell(row, "echo") !== "" && cell(row, "echo") !== cell(row, "code");
  const isMemory = (field: string) => MEMORY_FIELDS.includes(field);
  const keeps = (row: number, field: string) =>
    isEdit
      ? isMemory(field) || isLeft(row) || isOther(row)
      : keptRows.has(row) && (isMemory(field) || field === "echo");
  const what = { table: INDICATORS, fields: COMPUTED_FIELDS, text };
  const written = writeChanged(sheet, what, read, records, { now, keeps });
  // How a figure is measured shows in the gap even where the figure stays.
  // An edit of that column has all rows computed.
  if (!editedRows && now.value && (written.includes("value") || written.includes("gap"))) {
    formatValues(
      sheet,
      { row: from, column: now.value },
      lines.map((cells) => cells[(layout.measure ?? 0) - 1] ?? ""),
    );
  }

  function isLeft(row: number): boolean {
    return editedRows !== undefined && !editedRows.has(row);
  }
}

/** Gives figures from a cell downwards the formats of how they are measured. */
function formatValues(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  at: { row: number; column: number },
  measures: readonly Cell[],
): void {
  const formats = measures.map((cell) => {
    const read = INDICATORS.columns.measure.read(cell);
    return [figureFormat("value" in read ? read.value : undefined)];
  });
  sheet.getRange(at.row, at.column, formats.length, 1).setNumberFormats(formats);
}

/** The history as its tab has it. */
function readHistory({ tabs, readBefore }: OpenWorkbook) {
  const grid = readBefore.history ?? readGrid(needTab(tabs, "history"));
  return { grid, ...decodeHistory(grid) };
}

/** Rewrites the rows of today, wherever somebody sorted them to, and goes on below; earlier rows are never touched. */
function writeHistory(
  { tabs, text }: OpenWorkbook,
  readiness: Readiness,
  { grid, layout, entries }: ReturnType<typeof readHistory>,
): void {
  const sheet = needTab(tabs, "history");
  const last = entries[entries.length - 1]?.row ?? HEADER_ROW;
  const isOfToday = new Map(entries.map(({ row, on }) => [row, on === readiness.today]));
  let end = last;
  while (isOfToday.get(end)) end--;
  const earlier = entries.filter(({ on }) => on < readiness.today);
  const today = entriesOfDay(readiness, earlier) as unknown as Record<string, unknown>[];
  const what = { table: HISTORY, fields: Object.keys(HISTORY.columns), text };
  // Rows of today that stand above those of other days are blanked: the day stands once, at the end.
  for (const rows of runsOf(entries.filter(({ row, on }) => row < end && on === readiness.today))) {
    const from = rows[0] ?? end;
    writeChanged(sheet, what, { grid: grid.slice(0, from - 1 + rows.length), layout, from }, []);
  }
  writeChanged(sheet, what, { grid, layout, from: end + 1 }, today);
}

/** Sheet rows that follow each other, together. */
function runsOf(entries: readonly { row: number }[]): number[][] {
  const runs: number[][] = [];
  for (const { row } of entries) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
