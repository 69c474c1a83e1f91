/** "Xem ngày đã qua…". */
import type { DateString } from "../domain/dates.ts";
import { pastDayOf } from "../domain/past-day.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { readGrid } from "../gas/sheets.ts";
import { askText, showPage } from "../gas/ui.ts";
import { needTab, openWorkbook } from "../gas/workbook.ts";
import { renderPastDay } from "../views/past-day.ts";
import { decodeHistory } from "../workbook/history-rows.ts";
import { readWrittenDay } from "../workbook/typed-values.ts";

/** What a caller without a keyboard asks. */
export interface PastDayRequest {
  on: DateString;
}

/** Shows how the school stood at the end of a stored day; only reads. */
export function showPastDay({ now, text: fallback }: Run, request?: PastDayRequest): Outcome {
  const answer = request ? request.on : askText(fallback.dialog.title, fallback.pastDay.ask);
  if (!answer) return { idle: true };
  const { text, book, tabs } = openWorkbook(now);
  const read = request ? { on: request.on } : readWrittenDay(answer, false);
  if (!("on" in read)) return { messages: [text.pastDay.noDay(answer)], important: true, failed: true };
  const history = decodeHistory(readGrid(needTab(tabs, "history"))).entries;
  const day = pastDayOf(read.on, history);
  const date = text.formats.date(read.on);
  if (!day) return { messages: [text.pastDay.notStored(date)], important: true, failed: true };
  showPage(text.pastDay.title(date), renderPastDay(day, book, history, text));
  return { pastDay: { on: day.on, totals: day.totals, rows: Object.fromEntries(day.rows) } };
}
