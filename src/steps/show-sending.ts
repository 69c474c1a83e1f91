/** Updates all that shows the state of sending after a change: the overview's line, the next mails, the menu's caption. */
import type { LocalTime } from "../domain/dates.ts";
import { readState, remember, type State } from "../gas/state.ts";
import { openWorkbook } from "../gas/workbook.ts";
import { AppError, type Problem } from "../problem/problem.ts";
import { readForecast, writeForecast } from "./forecast-tab.ts";
import { openForMail } from "./open-for-mail.ts";
import { sendingNow, sendingProperty } from "./sending-now.ts";
import { writeNext } from "./write-all.ts";
import { writeSending } from "./write-readiness.ts";

/** Reads the workbook and shows the state of sending; the caller holds the lock. Problems that stop mails are shown too. */
export function showSending(now: LocalTime): void {
  const state = readState();
  try {
    const opened = openForMail(now, state);
    const { sending, property } = writeNext(opened, now, state);
    writeSending(opened.workbook, sending);
    remember(property);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    showStop(error.problems, now, state);
  }
}

/** Shows that problems stop mails: no next mail has a day. */
export function showStop(problems: readonly Problem[], now: LocalTime, state: State) {
  const workbook = openWorkbook(now);
  const stops = problems.filter(({ severity }) => severity === "stops");
  const sending = sendingNow(workbook, state, now, { problems: stops });
  writeSending(workbook, sending);
  if (workbook.tabs.has("forecast")) writeForecast(workbook, readForecast(workbook), [], now.on, new Set());
  remember(sendingProperty(sending, state));
  return { workbook, sending };
}
