/** The mails of a moment, rendered: those of now, or of the next day on which mails leave. */
import { criterionNames } from "../catalog/criteria.ts";
import { workingCalendar } from "../domain/calendar.ts";
import { addDays, type LocalTime } from "../domain/dates.ts";
import { planDay } from "../domain/day-plan.ts";
import { countItems, type Digest } from "../domain/digest.ts";
import { isHeld, remarkFor } from "../domain/forecast-row.ts";
import { readLedger } from "../domain/ledger.ts";
import { earlierMails } from "../domain/mail-memory.ts";
import { markOfProblems } from "../domain/plan-digests.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import { recipientFinder } from "../domain/recipient.ts";
import type { Person } from "../domain/records.ts";
import { nextSendMoment } from "../domain/schedule.ts";
import type { State } from "../gas/state.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { type Mail, renderDigestMail } from "../views/digest-mail.ts";
import type { ForecastTab } from "./forecast-tab.ts";

export interface PlannedMail {
  digest: Digest;
  person: Person;
  to: string;
  mail: Mail;
  items: number;
  /** The coordinator holds it back. */
  isHeld: boolean;
  /** A mark of the problems that it tells the coordinator. */
  problemsMark?: string;
}

/** The mails of a moment, as they would leave then. */
export function planMails(
  workbook: OpenWorkbook,
  readiness: Readiness,
  now: LocalTime,
  state: State,
  { rows }: Pick<ForecastTab, "rows">,
): PlannedMail[] {
  const { book } = workbook;
  const text = workbook.text;
  const coordinator = recipientFinder(book, now.on).coordinator()?.person.code;
  const told = earlierMails(readLedger(state), now.on, state.problemsMark);
  const digests = planDay(book, readiness, told, nextDay(workbook, now).on);
  const criterionName = criterionNames(book.settings.ruleSet, text.language);
  const context = { book, readiness, now, text, rowUrl: rowUrls(workbook), criterionName };
  return digests.map((digest) => {
    const { person, problems } = digest;
    const row = rows.get(person.code);
    const remark = row && remarkFor(row, now.on);
    if (remark) digest.remark = remark;
    const tellsProblems = person.code === coordinator && problems.length > 0;
    return {
      digest,
      person,
      to: person.email ?? "",
      mail: renderDigestMail(digest, context),
      items: countItems(digest),
      isHeld: row !== undefined && isHeld(row, now.on),
      ...(tellsProblems && { problemsMark: markOfProblems(book) }),
    };
  });
}

/** What leaves at the next moment for mails: now, unless today's have left or it is not time. */
export function planNextMails(
  workbook: OpenWorkbook,
  now: LocalTime,
  state: State,
  tab: Pick<ForecastTab, "rows">,
): { at: LocalTime; planned: PlannedMail[] } {
  const at = state.lastSentOn === now.on ? nextDay(workbook, now) : nextMoment(workbook, now, state);
  return { at, planned: planMails(workbook, assess(workbook.book, at.on), at, state, tab) };
}

function nextDay(workbook: OpenWorkbook, { on }: LocalTime): LocalTime {
  return nextMoment(workbook, { on: addDays(on, 1), minutes: 0 }, { lastSentOn: on });
}

function nextMoment({ book }: OpenWorkbook, now: LocalTime, { lastSentOn }: State): LocalTime {
  return nextSendMoment(book.settings, workingCalendar(book.calendar), now, lastSentOn);
}

function rowUrls({ book, tabs }: OpenWorkbook) {
  const url = book.settings.workbookUrl?.replace(/[#?].*$/, "");
  const sheetId = url ? tabs.get("indicators")?.getSheetId() : undefined;
  return (row: number) => (url === undefined ? undefined : `${url}#gid=${sheetId}&range=A${row}`);
}
