/**
 * The tab "Thư sắp gửi": the next mails, with the coordinator's holds and remarks. Staff's columns are read and never
 * written.
 */
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
  /** The hold and remark of each person, by code; rows without a person are left out. */
  rows: ReadonlyMap<string, ForecastRow>;
  /** Every row with a person, in order; one person may have several. */
  all: readonly ForecastRow[];
}

/** What the tab shows of a mail that leaves next. */
export interface ForecastMail {
  person: string;
  name?: string | undefined;
  email: string;
  /** The day; undefined for a mail that cannot leave. */
  on?: DateString | undefined;
  items: number;
  subject: string;
}

/** Reads the tab; a cell of a day that cannot be read counts as a hold. */
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

/** Writes the next mails, each into its person's row; `remarked`: codes of people whose remark went along today. */
export function writeForecast(
  { tabs, text }: OpenWorkbook,
  { grid, layout, all }: ForecastTab,
  next: readonly ForecastMail[],
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
  // The person of a row is never written: rows may be moved meanwhile, and a remark must not end up beside somebody
  // else.
  const written = FORECAST_FIELDS.filter((field) => field !== "person");
  const read = { grid, layout, from: HEADER_ROW + 1 };
  // Time passed since the tab was read, so cells are written to where their headers are now.
  const { layout: now } = findLayout(FORECAST, readHeaderRow(sheet));
  writeChanged(sheet, { table: FORECAST, fields: written, text }, read, records, { now });
  // People without a row get one below the last row that there is now.
  const below = Math.max(HEADER_ROW, sheet.getLastRow()) + 1;
  const fresh = [...mails.values()].map((mail) => ({ ...mail }));
  for (const { column, fields } of columnRuns(now, FORECAST_FIELDS)) {
    const cells = encode(FORECAST, fields, fresh, text);
    if (cells.some((row) => row.some((cell) => cell !== ""))) writeGrid(sheet, below, column, cells);
  }
}

/** The cells of a row that stay while no mail is planned, so that the coordinator's words keep their person. */
function keep(row: ForecastRow, today: DateString, remarkedNow: boolean): Record<string, unknown> {
  const { person, remark, remarkedOn, remarkMark } = row;
  const { name, email } = row as { name?: string; email?: string };
  const sent =
    remarkedNow && remark && remarkFor(row, today) ? { remarkedOn: today, remarkMark: markOfRemark(remark) } : {};
  return { person, name, email, remarkedOn, remarkMark, ...sent };
}
