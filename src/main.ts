/** Every function that Google may call, one line each: menus, triggers and the editor find nothing else. */
import { approveDigests as approveDigestsCommand } from "./commands/approve-digests.ts";
import { checkWorkbook as checkWorkbookCommand } from "./commands/check-workbook.ts";
import { hourly as hourlyCommand } from "./commands/hourly.ts";
import { makeDemo as makeDemoCommand } from "./commands/make-demo.ts";
import { onEdit as onEditCommand } from "./commands/on-edit.ts";
import { onOpen as onOpenCommand } from "./commands/on-open.ts";
import {
  previewDigests as previewDigestsCommand,
  sendTestMail as sendTestMailCommand,
} from "./commands/preview-digests.ts";
import { refreshReadiness as refreshReadinessCommand } from "./commands/refresh-readiness.ts";
import * as schedule from "./commands/schedule.ts";
import { sendNow } from "./commands/send-now.ts";
import { setUpWorkbook as setUpWorkbookCommand } from "./commands/set-up.ts";
import { writeReport as writeReportCommand } from "./commands/write-report.ts";
import { type Outcome, runForPerson } from "./gas/run.ts";

/** Simple trigger: puts the menu up. */
export function onOpen(): void {
  onOpenCommand();
}

/** Simple trigger: brings up what an edit changes. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  onEditCommand(event);
}

/** Standing trigger, every hour: the daily score and the day's mails. */
export function hourly(): Outcome {
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

/** Menu: scores the workbook. */
export function refreshReadiness(): Outcome {
  return runForPerson("refreshReadiness", refreshReadinessCommand);
}

/** Menu: writes the printable report. */
export function writeReport(): Outcome {
  return runForPerson("writeReport", writeReportCommand);
}

/** Menu: lists what is to be mended. */
export function checkWorkbook(): Outcome {
  return runForPerson("checkWorkbook", checkWorkbookCommand);
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
