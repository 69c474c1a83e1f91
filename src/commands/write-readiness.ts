/** Writes a result into the workbook: the computed block, the overview, what is missing, the day's history. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import { entriesOfDay, type HistoryEntry } from "../domain/history.ts";
import type { Readiness } from "../domain/readiness.ts";
import { readGrid, replaceGrid, type Tabs, writeGrid } from "../gas/sheets.ts";
import { readState, type State } from "../gas/state.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import type { Text } from "../text/text.ts";
import { renderComputed } from "../views/computed.ts";
import { renderMissing } from "../views/missing.ts";
import { OVERVIEW_AS_OF_ROW, type Pulse, renderOverview } from "../views/overview.ts";
import type { Cell } from "../workbook/cell.ts";
import { changedRows, columnRuns } from "../workbook/runs.ts";
import { figureFormat } from "../workbook/styles.ts";
import { decode, encode, HEADER_ROW } from "../workbook/table.ts";
import { COMPUTED_FIELDS, HISTORY, INDICATORS } from "../workbook/tables.ts";

/** Writes everything that a result shows; only cells of the script are touched. */
export function writeReadiness(workbook: OpenWorkbook, readiness: Readiness, now: LocalTime, ran = false): void {
  writeComputed(workbook, readiness);
  const { book, tabs, text, readAtMs } = workbook;
  const state = readState();
  const pulse = pulseOf(state, now, ran);
  const criterionName = criterionNames(book.settings.ruleSet, text.language);
  replaceGrid(needTab(tabs, "overview"), renderOverview(book, readiness, now, criterionName, text, pulse));
  // Somebody typed while this was computed, and the mark that they left was just written over.
  if (Number(state.editedAt) >= readAtMs) markOutdated(tabs, text);
  replaceGrid(needTab(tabs, "missing"), renderMissing(book, readiness, text));
  writeHistory(workbook, readiness);
}

/** `ran`: this run is itself one of the schedule, so it is the last good one. */
function pulseOf(state: State, { on }: LocalTime, ran: boolean): Pulse | undefined {
  const { approval, lastRunOn = on, senderEmail = "?", paused } = state;
  return approval ? { lastRunOn: ran ? on : lastRunOn, sender: senderEmail, paused: Boolean(paused) } : undefined;
}

/** Says on the overview that it is older than the last edit. */
export function markOutdated(tabs: Tabs, text: Text): void {
  const overview = tabs.get("overview");
  if (overview && overview.getLastRow() > 0) writeGrid(overview, OVERVIEW_AS_OF_ROW, 2, [[text.overview.outdated]]);
}

/** Writes the computed rows that changed, side by side columns at a time; rows without an indicator are blanked. */
export function writeComputed({ tabs, layout, indicatorGrid, text }: OpenWorkbook, readiness: Readiness): void {
  const sheet = needTab(tabs, "indicators");
  const results = new Map(readiness.rows.map((result) => [result.indicator.row, result]));
  const records = indicatorGrid.slice(HEADER_ROW).map((_, index) => {
    const result = results.get(index + HEADER_ROW + 1);
    return result ? renderComputed(result, text) : {};
  });
  for (const { column, fields } of columnRuns(layout, COMPUTED_FIELDS)) {
    const before = indicatorGrid
      .slice(HEADER_ROW)
      .map((cells) => fields.map((_, index) => cells[column - 1 + index] ?? ""));
    const after = encode(INDICATORS, fields, records, text);
    const changed = changedRows(before, after);
    if (!changed) continue;
    writeGrid(sheet, HEADER_ROW + 1 + changed.first, column, after.slice(changed.first, changed.last + 1));
    if (fields.includes("value")) formatValues(sheet, column + fields.indexOf("value"), records);
  }
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
  const { records } = decode(HISTORY, grid);
  const entries = records as unknown as (HistoryEntry & { row: number })[];
  let end = entries.length;
  while (end > 0 && entries[end - 1]?.on === readiness.today) end--;
  const from = end > 0 ? (entries[end - 1]?.row ?? HEADER_ROW) + 1 : HEADER_ROW + 1;
  const fields = Object.keys(HISTORY.columns);
  const rows = encode(
    HISTORY,
    fields,
    entriesOfDay(readiness, entries.slice(0, end)) as unknown as Record<string, unknown>[],
    text,
  );
  const before = grid.slice(from - 1);
  const blanks = Array.from({ length: Math.max(0, before.length - rows.length) }, () => fields.map((): Cell => ""));
  const after = [...rows, ...blanks];
  const changed = changedRows(before, after);
  if (changed) writeGrid(sheet, from + changed.first, 1, after.slice(changed.first, changed.last + 1));
}
