/** Every function that Google may call, one line each: menus, triggers and the editor find nothing else. */
import { type AdoptionRequest, adoptList as adoptListCommand } from "./commands/adopt.ts";
import { approveDigests as approveDigestsCommand } from "./commands/approve-digests.ts";
import { checkWorkbook as checkWorkbookCommand } from "./commands/check-workbook.ts";
import { type Argument, countBlockers, countWorkingDays, isMet } from "./commands/custom-functions.ts";
import { explainSilence as explainSilenceCommand, type SilenceRequest } from "./commands/explain-silence.ts";
import { hourly as hourlyCommand } from "./commands/hourly.ts";
import { mailDocuments as mailDocumentsCommand } from "./commands/mail-documents.ts";
import { makeDemo as makeDemoCommand } from "./commands/make-demo.ts";
import { mendWorkbook as mendWorkbookCommand } from "./commands/mend-workbook.ts";
import { onEdit as onEditCommand } from "./commands/on-edit.ts";
import { onOpen as onOpenCommand } from "./commands/on-open.ts";
import {
  previewDigests as previewDigestsCommand,
  sendTestMail as sendTestMailCommand,
} from "./commands/preview-digests.ts";
import { refreshReadiness as refreshReadinessCommand } from "./commands/refresh-readiness.ts";
import * as schedule from "./commands/schedule.ts";
import { selfCheck as selfCheckCommand } from "./commands/self-check.ts";
import { sendNow } from "./commands/send-now.ts";
import { setUpWorkbook as setUpWorkbookCommand } from "./commands/set-up.ts";
import { showDashboard as showDashboardCommand } from "./commands/show-dashboard.ts";
import { type PastDayRequest, showPastDay as showPastDayCommand } from "./commands/show-past-day.ts";
import { takeOver as takeOverCommand } from "./commands/take-over.ts";
import { tellSending as tellSendingCommand } from "./commands/tell-sending.ts";
import { type DocumentRequest, writeDocuments as writeDocumentsCommand } from "./commands/write-documents.ts";
import { writeReport as writeReportCommand } from "./commands/write-report.ts";
import { sinceLoadBegan } from "./gas/clock.ts";
import { type Outcome, runForPerson } from "./gas/run.ts";
import { beginRun } from "./gas/this-run.ts";

/** How long the script took to load: this is its last section. */
const LOAD_MS = sinceLoadBegan();

/** Simple trigger: puts the menu up. */
export function onOpen(): void {
  beginRun();
  onOpenCommand();
}

/** Simple trigger: brings up what an edit changes. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  beginRun();
  onEditCommand(event);
}

/** Standing trigger, every hour: the daily score and the day's mails. */
export function hourly(): Outcome {
  beginRun();
  return hourlyCommand();
}

/** Menu: makes and mends the tabs. */
export function setUpWorkbook(): Outcome {
  return runForPerson("setUpWorkbook", setUpWorkbookCommand);
}

/** Menu: fills an untouched workbook with the sample school. */
export function makeDemo(): Outcome {
  return runForPerson("makeDemo", makeDemoCommand);
}

/** Menu: takes over the list that a school keeps in a tab of its own; a caller without a keyboard names the tab. */
export function adoptList(request?: AdoptionRequest): Outcome {
  return runForPerson("adoptList", (run) => adoptListCommand(run, request));
}

/** Menu: scores the workbook. */
export function refreshReadiness(): Outcome {
  return runForPerson("refreshReadiness", refreshReadinessCommand);
}

/** Menu: writes the printable report. */
export function writeReport(): Outcome {
  return runForPerson("writeReport", writeReportCommand);
}

/** Menu: offers the documents of a meeting as Word files; a caller without a keyboard names the kind. */
export function writeDocuments(request?: DocumentRequest): Outcome {
  return runForPerson("writeDocuments", (run) => writeDocumentsCommand(run, request));
}

/** Menu: mails the meeting's papers to the person at the keyboard, and to nobody else. */
export function mailDocuments(): Outcome {
  return runForPerson("mailDocuments", mailDocumentsCommand);
}

/** Menu: shows how things stand, in pictures. */
export function showDashboard(): Outcome {
  return runForPerson("showDashboard", showDashboardCommand);
}

/** Menu: shows how things stood on a past day; a caller without a keyboard names the day. */
export function showPastDay(request?: PastDayRequest): Outcome {
  return runForPerson("showPastDay", (run) => showPastDayCommand(run, request));
}

/** Lists what is to be mended, and changes nothing. */
export function checkWorkbook(): Outcome {
  return runForPerson("checkWorkbook", checkWorkbookCommand);
}

/** Menu: lists what is to be mended and, after one question, mends what is certain. */
export function mendWorkbook(): Outcome {
  return runForPerson("mendWorkbook", mendWorkbookCommand);
}

/** Menu: shows the mails that would leave now. */
export function previewDigests(): Outcome {
  return runForPerson("previewDigests", previewDigestsCommand);
}

/** Menu: after a look at the mails, lets them leave from now on. */
export function approveDigests(): Outcome {
  return runForPerson("approveDigests", approveDigestsCommand);
}

/** Menu: sends the person who presses one mail, to try. */
export function sendTestMail(): Outcome {
  return runForPerson("sendTestMail", sendTestMailCommand);
}

/** Menu: sends today's mails now, when it is time. */
export function sendDigests(): Outcome {
  return runForPerson("sendDigests", sendNow);
}

/** Menu: no mail leaves until it is resumed. */
export function pauseDigests(): Outcome {
  return runForPerson("pauseDigests", schedule.pauseDigests);
}

/** Menu: mails leave again. */
export function resumeDigests(): Outcome {
  return runForPerson("resumeDigests", schedule.resumeDigests);
}

/** Menu: takes this account's schedule away. */
export function removeSchedule(): Outcome {
  return runForPerson("removeSchedule", schedule.removeSchedule);
}

/** Menu: why a person has no mail of a day; a caller without a keyboard names both. */
export function explainSilence(request?: SilenceRequest): Outcome {
  return runForPerson("explainSilence", (run) => explainSilenceCommand(run, request));
}

/** Tells how sending stands; writes nothing. */
export function tellSending(): Outcome {
  return runForPerson("tellSending", tellSendingCommand);
}

/** Menu: the named successor sends from now on. */
export function takeOver(): Outcome {
  return runForPerson("takeOver", takeOverCommand);
}

/** Menu: asks Google what could not be known beforehand, and writes the answers to a tab. */
export function selfCheck(): Outcome {
  return runForPerson("selfCheck", (run) => selfCheckCommand(run, LOAD_MS));
}

/**
 * Chỉ tiêu đã đạt một mức, có minh chứng, hay chưa. / Whether an indicator meets a level with evidence.
 * @param {string} ma Mã hoặc vùng mã. / A code or a range.
 * @param {number} muc 1, 2
 * @param {any} lamMoi 'Chỉ tiêu'!Z:AG: tính lại theo vùng này. / Computes again when this range changes.
 * @return TRUE, FALSE; "cũ": bấm «Tính điểm». / "stale": choose “Compute readiness”.
 * @customfunction
 */
export function SC_DAT(ma: Argument, muc: Argument, lamMoi?: unknown): Argument {
  beginRun();
  return isMet(ma, muc, lamMoi);
}

/**
 * Số chỉ tiêu còn chặn một mức. / How many indicators still block a level.
 * @param {number} muc 1, 2
 * @param {boolean} lietKe TRUE: liệt kê mã. / Lists the codes.
 * @param {any} lamMoi 'Chỉ tiêu'!Z:AG: tính lại theo vùng này. / Computes again when this range changes.
 * @return Một số, hoặc các mã. / A number, or the codes.
 * @customfunction
 */
export function SC_CON_THIEU(muc: Argument, lietKe?: Argument, lamMoi?: unknown): Argument {
  beginRun();
  return countBlockers(muc, lietKe, lamMoi);
}

/**
 * Số ngày làm việc sau ngày đầu, đến hết ngày cuối, theo tab Lịch. / Working days after one day, up to another.
 * @param {date} tu Ngày đầu. / The first day.
 * @param {date} den Ngày cuối. / The last day.
 * @param {any} lamMoi Lịch!A:B: tính lại theo vùng này. / Computes again when this range changes.
 * @return Một số. / A number.
 * @customfunction
 */
export function SC_NGAY_LAM_VIEC(tu: Argument, den: Argument, lamMoi?: unknown): Argument {
  beginRun();
  return countWorkingDays(tu, den, lamMoi);
}
