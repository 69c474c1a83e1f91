/** Writes a result into the workbook: the computed block, the overview, what is missing, the day's history. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import { entriesOfDay, type HistoryEntry } from "../domain/history.ts";
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
import { decode, findLayout, HEADER_ROW } from "../workbook/table.ts";
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
  replaceGrid(needTab(tabs, "overview"), renderOverview(book, readiness, now, criterionName, text, sending));
  // Somebody typed while this was computed, and the mark that they left was just written over.
  if (Number(state.editedAt) >= readAtMs) markOutdated(tabs, text);
  replaceGrid(needTab(tabs, "missing"), renderMissing(book, readiness, text));
  writeHistory(workbook, readiness);
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

/** Writes the computed rows that changed, side by side columns at a time; rows without an indicator are blanked. */
export function writeComputed({ tabs, layout, indicatorGrid, text }: OpenWorkbook, readiness: Readiness): void {
  const sheet = needTab(tabs, "indicators");
  const results = new Map(readiness.rows.map((result) => [result.indicator.row, result]));
  const records = indicatorGrid.slice(HEADER_ROW).map((_, index) => {
    const result = results.get(index + HEADER_ROW + 1);
    return result ? renderComputed(result, text) : {};
  });
  // Somebody may have put in or taken out a column since the tab was read: cells go to where their headers are now.
  const { layout: now } = findLayout(INDICATORS, readHeaderRow(sheet));
  const read = { grid: indicatorGrid, layout, from: HEADER_ROW + 1 };
  const written = writeChanged(sheet, { table: INDICATORS, fields: COMPUTED_FIELDS, text }, read, records, now);
  if (now.value && written.includes("value")) formatValues(sheet, now.value, records);
}

function formatValues(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  column: number,
  records: readonly Record<string, unknown>[],
): void {
  const formats = records.map(({ measure }) => [figureFormat(measure as Parameters<typeof figureFormat>[0])]);
  sheet.getRange(HEADER_ROW + 1, column, formats.length, 1).setNumberFormats(formats);
}

/** Rewrites the rows of today at the end of the history; earlier rows are never touched. */
function writeHistory({ tabs, text }: OpenWorkbook, readiness: Readiness): void {
  const sheet = needTab(tabs, "history");
  const grid = readGrid(sheet);
  const { records, layout } = decode(HISTORY, grid);
  const entries = records as unknown as (HistoryEntry & { row: number })[];
  let end = entries.length;
  while (end > 0 && entries[end - 1]?.on === readiness.today) end--;
  const from = end > 0 ? (entries[end - 1]?.row ?? HEADER_ROW) + 1 : HEADER_ROW + 1;
  const today = entriesOfDay(readiness, entries.slice(0, end)) as unknown as Record<string, unknown>[];
  writeChanged(sheet, { table: HISTORY, fields: Object.keys(HISTORY.columns), text }, { grid, layout, from }, today);
}
