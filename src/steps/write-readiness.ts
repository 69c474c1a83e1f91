/** Writes a result into the workbook: the computed block, the overview, the list of gaps, the day's history. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import { entriesOfDay } from "../domain/history.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { Sending } from "../domain/sending.ts";
import { readGrid, readHeaderRow, replaceGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { readState } from "../gas/state.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import { figureFormat } from "../looks/table-looks.ts";
import type { TabKey } from "../problem/tab-key.ts";
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
import { foreignPages } from "./own-pages.ts";
import { sendingNow } from "./sending-now.ts";
import { writeChanged } from "./write-records.ts";

/** Writes all that shows a result; touches only cells of the script. `known`: the state of sending, where the caller has it. */
export function writeReadiness(workbook: OpenWorkbook, readiness: Readiness, now: LocalTime, known?: Sending): void {
  writeComputed(workbook, readiness);
  const { book, tabs, text, readAtMs } = workbook;
  const state = readState();
  const sending = renderSending(known ?? sendingNow(workbook, state, now), text);
  const criterionName = criterionNames(book.settings.ruleSet, text.language);
  const kept = readHistory(workbook);
  const history = kept.entries;
  const foreign = foreignPages(tabs, ["overview", "missing"]);
  const isOurs = (page: TabKey) => !foreign.some(({ tab }) => tab === page);
  book.problems.push(...foreign);
  const overview = renderOverview({ book, readiness, now, criterionName, text, sending, history });
  if (isOurs("overview")) replaceGrid(needTab(tabs, "overview"), overview);
  // Somebody typed while this was computed, and the overview's mark of that was just written over.
  if (Number(state.editedAt) >= readAtMs) markOutdated(tabs, text);
  if (isOurs("missing")) replaceGrid(needTab(tabs, "missing"), renderMissing(book, readiness, text));
  writeHistory(workbook, readiness, kept);
}

/** Marks the overview as older than the last edit. */
export function markOutdated(tabs: Tabs, text: Text): void {
  const overview = tabs.get("overview");
  // A school's own tab of that name shows its gridlines; to look at more of it would cost each edit a call.
  const isOurs = overview?.hasHiddenGridlines() && overview.getLastRow() > 0;
  if (overview && isOurs) writeGrid(overview, OVERVIEW_AS_OF_ROW, 2, [[text.overview.outdated]]);
}

/** Writes the state of sending on the overview, where the rest of it is not computed. */
export function writeSending({ tabs, text }: Pick<OpenWorkbook, "tabs" | "text">, sending: Sending): void {
  const line = renderSending(sending, text);
  const overview = tabs.get("overview");
  if (overview && foreignPages(tabs, ["overview"]).length === 0) writeGrid(overview, OVERVIEW_SENDING_ROW, 1, [[line]]);
}

/**
 * Writes the computed rows that changed, one block for each run of adjacent columns; rows without an indicator are
 * blanked. Rows whose code is unsettled (`keptRows`) keep their memory. `isEdit`: after an edit, which writes no memory
 * and leaves rows with the memory of another code whole: those show as stale.
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
  // Somebody may have inserted or deleted a column since the tab was read, so cells go to where their headers are now. An
  // edit writes right after it read, and is spared this call.
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
  // A changed measure may show in the gap alone, so the gap too calls for new formats. Where only edited rows are
  // computed no measure changed: an edit of that column computes all rows.
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

/** Formats the figures from a cell downwards by their measures. */
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

/** The history of the tab, with its grid. */
function readHistory({ tabs, readBefore }: OpenWorkbook) {
  const grid = readBefore.history ?? readGrid(needTab(tabs, "history"));
  return { grid, ...decodeHistory(grid) };
}

/** Writes today's entries at the end, in place of those that are there already; rows of earlier days are never touched. */
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
  // Rows of today that somebody sorted above those of other days are blanked, so that the day stands once.
  for (const rows of runsOf(entries.filter(({ row, on }) => row < end && on === readiness.today))) {
    const from = rows[0] ?? end;
    writeChanged(sheet, what, { grid: grid.slice(0, from - 1 + rows.length), layout, from }, []);
  }
  writeChanged(sheet, what, { grid, layout, from: end + 1 }, today);
}

/** Sheet rows in runs of consecutive ones. */
function runsOf(entries: readonly { row: number }[]): number[][] {
  const runs: number[][] = [];
  for (const { row } of entries) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
