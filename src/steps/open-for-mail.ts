/** Opens the workbook for mailing, with what is known of addresses to which mails fail. */
import type { LocalTime } from "../domain/dates.ts";
import { withFailing } from "../domain/failing.ts";
import { readLedger } from "../domain/ledger.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import type { State } from "../gas/state.ts";
import { assertSound, type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import { problem } from "../problem/problem.ts";
import { type ForecastTab, readForecast } from "./forecast-tab.ts";

export interface OpenForMail {
  workbook: OpenWorkbook;
  readiness: Readiness;
  tab: ForecastTab;
}

/** Reads and assesses the workbook; throws all problems when one of them stops mails. */
export function openForMail(now: LocalTime, state: State): OpenForMail {
  const workbook = openHeeding(now, state);
  assertSound(workbook, "mail");
  return { workbook, readiness: assess(workbook.book, now.on), tab: readForecast(workbook) };
}

/** Opens the workbook with failing addresses marked: their mails go to others, and their cells are problems. */
export function openHeeding(now: LocalTime, state: State, read?: Parameters<typeof openWorkbook>[1]): OpenWorkbook {
  const workbook = openWorkbook(now, read);
  const { book } = workbook;
  book.people = withFailing(book.people, readLedger(state), now.on);
  for (const { row, email: seen = "", failing } of book.people) {
    if (!failing) continue;
    book.problems.push(problem("mailFails", { tab: "people", row, column: "email", seen, expected: failing.since }));
  }
  return workbook;
}
