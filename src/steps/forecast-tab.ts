/** The tab "Thư sắp gửi": what leaves next, and the coordinator's word on it. Staff's columns are read and never written. */
import type { DateString } from "../domain/dates.ts";
import { type ForecastRow, joinRows, markOfRemark, remarkFor } from "../domain/forecast-row.ts";
import { readGrid, readHeaderRow, writeGrid } from "../gas/sheets.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import type { Cell } from "../workbook/cell.ts";
import { decode, encode, findLayout, HEADER_ROW, type Layout, type RecordOf } from "../workbook/table.ts";
import { FORECAST, FORECAST_FIELDS } from "../workbook/tables.ts";
import { columnRuns } from "../workbook/write-blocks.ts";
import { writeChanged } from "./write-records.ts";

export interface ForecastTab {
  grid: Cell[][];
  layout: Layout;
  /** What holds for a person, by code; rows of nobody are left out. */
  rows: ReadonlyMap<string, ForecastRow>;
  /** Every row of somebody as it stands: one person may have several. */
  all: readonly ForecastRow[];
}

/** What the tab shows of a mail that leaves next. */
export interface NextMail {
  person: string;
  name?: string | undefined;
  email: string;
  /** The day; undefined for a mail that cannot leave. */
  on?: DateString | undefined;
  items: number;
  subject: string;
}

export function readForecast({ tabs, readBefore }: Pick<OpenWorkbook, "tabs" | "readBefore">): ForecastTab {
  const grid = readBefore.forecast ?? readGrid(needTab(tabs, "forecast"));
  const { records, orphans, layout, problems } = decode(FORECAST, grid);
  const unreadable = new Set(problems.flatMap(({ row, column }) => (column === "holdUntil" && row ? [row] : [])));
  const every = [...records, ...orphans].map((record) => toRow(record, unreadable.has(record.row)));
  const all = every.filter(({ person }) => person).sort((a, b) => a.row - b.row);
  const people = new Set(all.map(({ person = "" }) => person));
  const joined = [...people].flatMap((person) => {
    const row = joinRows(all.filter((each) => each.person === person));
    return row ? [[person, row] as const] : [];
  });
  return { grid, layout, rows: new Map(joined), all };
}

function toRow(record: RecordOf<typeof FORECAST>, holdUnreadable: boolean): ForecastRow {
  const known = Object.entries(record).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(known) as unknown as ForecastRow), holdUnreadable };
}

/** Shows these mails, each in its person's row; `remarked` are people whose word went along today. */
export function writeForecast(
  { tabs, text }: OpenWorkbook,
  { grid, layout, all }: ForecastTab,
  next: readonly NextMail[],
  today: DateString,
  remarked: ReadonlySet<string>,
): void {
  const sheet = needTab(tabs, "forecast");
  const mails = new Map(next.map((mail) => [mail.person, mail]));
  const shown = new Map<number, Record<string, unknown>>();
  for (const row of all) {
    const person = row.person ?? "";
    shown.set(row.row, { ...keep(row, today, remarked.has(person)), ...mails.get(person) });
  }
  for (const { person = "" } of all) mails.delete(person);
  const records = grid.slice(HEADER_ROW).map((_, index) => shown.get(index + HEADER_ROW + 1) ?? {});
  // Whose row it is stands fast: rows may be moved meanwhile, and a word must not come to stand beside somebody else.
  const written = FORECAST_FIELDS.filter((field) => field !== "person");
  const read = { grid, layout, from: HEADER_ROW + 1 };
  // The tab was read before a question or before the mails: cells go to where their headers are now.
  const { layout: now } = findLayout(FORECAST, readHeaderRow(sheet));
  writeChanged(sheet, { table: FORECAST, fields: written, text }, read, records, { now });
  // People who have no row yet get theirs below whatever stands there now.
  const below = Math.max(HEADER_ROW, sheet.getLastRow()) + 1;
  const fresh = [...mails.values()].map((mail) => ({ ...mail }));
  for (const { column, fields } of columnRuns(now, FORECAST_FIELDS)) {
    const cells = encode(FORECAST, fields, fresh, text);
    if (cells.some((row) => row.some((cell) => cell !== ""))) writeGrid(sheet, below, column, cells);
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
