/** What the hourly trigger does: it decides by what is remembered what is due, so that a late or doubled firing does no harm. */
import { workingCalendar } from "../domain/calendar.ts";
import { addDays, compareTimes, type LocalTime } from "../domain/dates.ts";
import { fingerprint } from "../domain/fingerprint.ts";
import { readLedger } from "../domain/ledger.ts";
import { nextSendMoment } from "../domain/schedule.ts";
import { readClock } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { type Outcome, type Run, runForTrigger } from "../gas/run.ts";
import { isSender } from "../gas/sender.ts";
import { lastState, readState, remember, type State } from "../gas/state.ts";
import { removeHourlyTriggers } from "../gas/triggers.ts";
import type { OpenWorkbook } from "../gas/workbook.ts";
import { AppError } from "../problem/problem.ts";
import { deliver } from "../steps/deliver.ts";
import { mirrorLedger } from "../steps/mirror-ledger.ts";
import { openForMail } from "../steps/open-for-mail.ts";
import { resultOf } from "../steps/refresh.ts";
import { isTimeToSend, settleIntents } from "../steps/send-mails.ts";
import { isApproved, isChanged, sendingNow } from "../steps/sending-now.ts";
import { showStop } from "../steps/show-sending.ts";
import { warnSender } from "../steps/warn-sender.ts";
import { writeAll } from "../steps/write-all.ts";

/** One firing. An idle one costs two reads: the script's properties and the account's own sender id. */
export function hourly(): Outcome {
  const state = readState();
  if (!isSender(state)) return { idle: true, removed: removeHourlyTriggers() };
  if (isBefore(readClock(), state.nextDueAt)) return { idle: true };
  return runForTrigger("hourly", (run) => withLock(() => workOnce(run, state)) ?? { idle: true });
}

/** Works, and handles a workbook whose problems stop mails: shown, logged and mailed to the sender once a day for the same problems. */
function workOnce(run: Run, state: State): Outcome {
  try {
    return work(run);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const mark = `${run.now.on}|${fingerprint(error.message)}`;
    if (state.lastStop === mark) return { idle: true, stopped: true };
    const { workbook, sending } = showStop(error.problems, run.now, { ...readState(), lastStop: mark });
    warnSender(workbook, sending, run.now);
    remember({ lastStop: mark });
    return { problems: error.problems, important: true, stopped: true, kept: true };
  }
}

/** Sends when it is time; else scores once a day, so that the history has every day, and when the state of sending changed. */
function work({ now: at }: Run): Outcome {
  const state = readState();
  const opened = openForMail(at, state);
  const { workbook, readiness } = opened;
  const maySend = isApproved(state, workbook.book) && !state.paused;
  let outcome: Outcome & { mails?: { to: string }[] } = { idle: true };
  if (maySend && isTimeToSend(workbook, state, at) && !isSentToday(state, at)) {
    outcome = deliver(opened, at, state);
  } else {
    showCutOff(workbook, state, at);
    const alive = { ...state, lastRunOn: at.on };
    if (state.lastRunOn !== at.on || isChanged(sendingNow(workbook, alive, at), state)) {
      remember(writeAll(opened, at, alive).property);
      outcome = resultOf(workbook, readiness);
    }
  }
  const after = { ...lastState(), lastRunOn: at.on };
  remember({ lastRunOn: at.on, nextDueAt: formatTime(nextDue(workbook, after, at)) });
  const told = outcome.mails?.map(({ to }) => to);
  warnSender(workbook, sendingNow(workbook, after, at), at, told);
  return outcome;
}

/** Shows in the tab of mails what a run that was cut off left, at the next firing and not only when mails leave again. */
function showCutOff(workbook: OpenWorkbook, state: State, at: LocalTime): void {
  const isLeft = readLedger(state).some(({ on, status }) => on === at.on || status === "intent");
  if (isLeft && !isSentToday(state, at)) mirrorLedger(workbook, settleIntents(state));
}

function isSentToday(state: State, at: LocalTime): boolean {
  return state.lastSentOn === at.on;
}

/** When the trigger is to work again: at the next midnight, or when the next window opens before that; at once while today's mails are not all out. */
function nextDue({ book }: OpenWorkbook, state: State, at: LocalTime): LocalTime {
  const midnight = { on: addDays(at.on, 1), minutes: 0 };
  if (isSentToday(state, at)) return midnight;
  const opens = nextSendMoment(book.settings, workingCalendar(book.calendar), at, state.lastSentOn);
  return compareTimes(opens, midnight) < 0 ? opens : midnight;
}

function formatTime({ on, minutes }: LocalTime): string {
  return `${on}T${String(minutes).padStart(4, "0")}`;
}

function isBefore(at: LocalTime, due: string | undefined): boolean {
  return due !== undefined && formatTime(at) < due;
}
