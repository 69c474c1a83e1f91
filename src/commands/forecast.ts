/** The tab "Thư sắp gửi": what leaves next, and the coordinator's word on it. Staff's columns are read and never written. */
import type { DateString } from "../domain/dates.ts";
import { type ForecastRow, markOfRemark, remarkFor } from "../domain/forecast-row.ts";
import { readGrid, writeGrid } from "../gas/sheets.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import type { Cell } from "../workbook/cell.ts";
import { changedRows, columnRuns } from "../workbook/runs.ts";
import { decode, encode, HEADER_ROW, type Layout, type RecordOf } from "../workbook/table.ts";
import { FORECAST, FORECAST_FIELDS } from "../workbook/tables.ts";

export interface ForecastTab {
  grid: Cell[][];
  layout: Layout;
  /** By the code of the person; rows of nobody are left out. */
  rows: ReadonlyMap<string, ForecastRow>;
}

/** What the tab shows of a mail that leaves next. */
export interface NextMail {
  person: string;
  name?: string | undefined;
  email: string;
  on: DateString;
  items: number;
  subject: string;
}

export function readForecast({ tabs }: Pick<OpenWorkbook, "tabs">): ForecastTab {
  const grid = readGrid(needTab(tabs, "forecast"));
  const { records, orphans, layout, problems } = decode(FORECAST, grid);
  const unreadable = new Set(problems.flatMap(({ row, column }) => (column === "holdUntil" && row ? [row] : [])));
  const rows = [...records, ...orphans].map((record) => toRow(record, unreadable.has(record.row)));
  return { grid, layout, rows: new Map(rows.flatMap((row) => (row.person ? [[row.person, row]] : []))) };
}

function toRow(record: RecordOf<typeof FORECAST>, holdUnreadable: boolean): ForecastRow {
  const known = Object.entries(record).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(known) as unknown as ForecastRow), holdUnreadable };
}

/** Shows these mails, each in its person's row; `remarked` are people whose word went along today. */
export function writeForecast(
  { tabs, text }: OpenWorkbook,
  { grid, layout, rows }: ForecastTab,
  next: readonly NextMail[],
  today: DateString,
  remarked: ReadonlySet<string>,
): void {
  const shown = new Map<number, Record<string, unknown>>();
  for (const row of rows.values()) shown.set(row.row, keep(row, today, remarked.has(row.person ?? "")));
  let end = Math.max(HEADER_ROW, grid.length);
  for (const mail of next) {
    const known = rows.get(mail.person)?.row ?? ++end;
    shown.set(known, { ...shown.get(known), ...mail });
  }
  const records = Array.from({ length: end - HEADER_ROW }, (_, index) => shown.get(index + HEADER_ROW + 1) ?? {});
  for (const { column, fields } of columnRuns(layout, FORECAST_FIELDS)) {
    const after = encode(FORECAST, fields, records, text);
    const before = grid.slice(HEADER_ROW).map((cells) => fields.map((_, index) => cells[column - 1 + index] ?? ""));
    const changed = changedRows(before, after);
    if (!changed) continue;
    const sheet = needTab(tabs, "forecast");
    writeGrid(sheet, HEADER_ROW + 1 + changed.first, column, after.slice(changed.first, changed.last + 1));
  }
}

/** A row stays its person's, also while no mail is planned: what the coordinator wrote beside it stays true. */
function keep(row: ForecastRow, today: DateString, remarkedNow: boolean): Record<string, unknown> {
  const { person, remark, remarkedOn, remarkMark } = row;
  const { name, email } = row as { name?: string; email?: string };
  const sent =
    remarkedNow && remark && remarkFor(row, today) ? { remarkedOn: today, remarkMark: markOfRemark(remark) } : {};
  return { person, name, email, remarkedOn, remarkMark, ...sent };
}
