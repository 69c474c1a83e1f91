/** The state of sending in one line, which a terminal prints after every command. */
import type { Outcome, Run } from "../gas/run.ts";
import { readGrid, readToFirstRecord, readToHeaders } from "../gas/sheets.ts";
import { readState } from "../gas/state.ts";
import { writtenHeaderProblems } from "../gas/workbook.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { openHeeding } from "../steps/open-for-mail.ts";
import { sendingNow } from "../steps/sending-now.ts";
import { renderSending } from "../views/sending.ts";
import { EVIDENCE, INDICATORS } from "../workbook/tables.ts";

/** The state of sending, as a line and as data; only reads. */
export function tellSending({ now }: Run): Outcome {
  const state = readState();
  const workbook = openHeeding(now, state, readForSending);
  const found = [...workbook.book.problems, ...writtenHeaderProblems(workbook.tabs, "mail")];
  const problems = found.filter(({ severity }) => severity === "stops");
  const sending = sendingNow(workbook, state, now, { problems });
  const { stop, trouble, since, next, changed } = sending;
  const line = renderSending(sending, workbook.text);
  return { idle: true, sending: { line, stop, trouble, since, next, changed } };
}

/** Reads of the two large tabs only what the state of sending depends on: their headers, and whether there is any indicator. */
function readForSending(sheet: GoogleAppsScript.Spreadsheet.Sheet, tab: TabKey) {
  if (tab === "indicators") return readToFirstRecord(sheet, INDICATORS);
  return tab === "evidence" ? readToHeaders(sheet, EVIDENCE) : readGrid(sheet);
}
