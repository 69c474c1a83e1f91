/** What the rest of the day, and the morrow, make of a run that failed; every break of what must hold, as a sentence. */
import type { ErrorLanguage } from "../../src/local/host.ts";
import { toSerial } from "../../src/local/zone.ts";
import { vi } from "../words.ts";
import {
  all,
  callsOf,
  type Failure,
  failuresAt,
  nameOf,
  type Pick,
  runDoubled,
  runFailing,
  unknowable,
} from "./every-failure.ts";
import { COORDINATOR, type School, setSetting } from "./harness.ts";
import {
  contentOf,
  DAY_1,
  DAY_2,
  fireAsSender,
  forgetDays,
  goOn,
  ledgerOf,
  type Moment,
  mailedOn,
  run,
  type Start,
} from "./mail-days.ts";
import { breaksAt, breaksOnceSettled, mostMentions, staffCells } from "./mail-invariants.ts";
import { approved, approvedWith, unapproved } from "./small-school.ts";

const [SEVEN, EIGHT, LAST, MORROW] = [`${DAY_1}T07:05`, `${DAY_1}T08:05`, `${DAY_1}T08:35`, `${DAY_2}T07:05`];
const AFTER_WINDOW = `${DAY_1}T09:35`;
const COLLEAGUE = "truong.phong@truong.example";

const momentOf = (kept: Moment["kept"]): Moment => ({ kept, mails: [] });
const start = momentOf(approved);
const staff = staffCells(approved);
const sound = goOn(goOn(start, SEVEN), MORROW);
/** Whom the undisturbed days mail. */
export const due = mailedOn(sound, DAY_1);
export const dueNext = mailedOn(sound, DAY_2);
/** The service calls of the day's run. */
export const calls = callsOf(start, SEVEN);

/** Whom the tab of next mails shows for the morrow once the day's mails are out. */
export function shownForNextDay(): unknown[] {
  const { rows = [] } = goOn(start, SEVEN).kept.workbook.sheets.find(({ name }) => name === vi.tabs.forecast) ?? {};
  const headers = (rows[0] ?? []).map((cell) => cell?.value);
  const [on, email] = [headers.indexOf(vi.columns.forecast.on), headers.indexOf(vi.columns.forecast.email)];
  const morrow = toSerial(Date.parse(`${DAY_2}T00:00:00`), "Asia/Ho_Chi_Minh");
  return rows.filter((row) => row[on]?.value === morrow).map((row) => row[email]?.value);
}

/** How many failures and second firings the stories below put in. */
export const injected = { failures: 0, firings: 0 };

export type Breaks = string[];

const unite = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())];

function fail(before: Moment, at: string, failure: Failure, begin: Start = fireAsSender): Moment {
  injected.failures++;
  return runFailing(before, at, failure, begin);
}

const failedDays = new Map<string, Moment>();

/** Lets go of every school that was kept between stories. */
export function forget(): void {
  failedDays.clear();
  forgetDays();
}

/** The day's run with this failure in it. */
function failDay(failure: Failure): Moment {
  const key = nameOf(failure);
  const failed = failedDays.get(key) ?? fail(start, SEVEN, failure);
  failedDays.set(key, failed);
  return failed;
}

const said = (failure: Failure, breaks: Breaks) => breaks.map((each) => `${nameOf(failure)}: ${each}`);

/** The day's run fails; the next hour's, a doubled one and the morrow's do not. */
export function failOnce(failure: Failure): Breaks {
  const failed = failDay(failure);
  const unknown = unknowable(start, failed, failure, DAY_1);
  return said(failure, [
    ...breaksOfLock(failed, failure),
    ...breaksAt(failed, staff),
    ...finishedToday(failed, EIGHT, unknown),
    ...finishedTomorrow(failed, unknown),
  ]);
}

/** Where taking the lock fails, nobody knows whether there is one to give back. */
function breaksOfLock({ keptLock }: Moment, { name }: Failure): Breaks {
  return keptLock && name !== "Lock.tryLock" ? ["the lock was not given back"] : [];
}

function finishedToday(failed: Moment, at: string, unknown: readonly string[]): Breaks {
  const again = goOn(failed, at);
  const doubled = goOn(again, at);
  const morrow = goOn(doubled, MORROW);
  const expected = unite(dueNext, unknown);
  return [
    ...[again, doubled, morrow].flatMap((moment) => breaksAt(moment, staff)),
    ...[again, doubled].flatMap((moment) => breaksOnceSettled(moment, DAY_1, due, unknown)),
    ...breaksOnceSettled(morrow, DAY_2, expected, []),
    ...mailedOn(morrow, DAY_2)
      .filter((to) => !expected.includes(to))
      .map((to) => `${DAY_2}: told again as if never told: ${to}`),
    ...(mostMentions(morrow.kept) > 2 ? ["a row counts more mentions than days"] : []),
  ];
}

/** No run comes any more inside the window: what is unknown is said the same day all the same. */
function finishedTomorrow(failed: Moment, unknown: readonly string[]): Breaks {
  const sent = ledgerOf(failed, DAY_1).flatMap(({ status, email }) => (status === "sent" ? [email] : []));
  const missed = due.filter((to) => !sent.includes(to));
  const [late, morrow] = [goOn(failed, AFTER_WINDOW), goOn(failed, MORROW)];
  return [
    ...[late, morrow].flatMap((moment) => breaksAt(moment, staff)),
    ...(unknown.length > 0 ? breaksOnceSettled(late, DAY_1, [], unknown) : []),
    ...breaksOnceSettled(morrow, DAY_1, [], unknown),
    ...breaksOnceSettled(morrow, DAY_2, unite(dueNext, missed), []),
  ];
}

/** The same failure told in another language ends in the same, to the last cell and mail. */
export function failAlike(failure: Failure, language: ErrorLanguage): Breaks {
  const [told, other] = [failDay(failure), failDay({ ...failure, language })];
  const alike = contentOf(told) === contentOf(other) && JSON.stringify(told.mails) === JSON.stringify(other.mails);
  return alike ? [] : said({ ...failure, language }, ["another end than in English"]);
}

/** The day's run, killed at its calls of this name; the next hour's goes on from there. */
export function killedAt(name: string): Moment[] {
  const kills = failuresAt(calls, "en").filter((failure) => failure.way === "kill" && failure.name === name);
  return kills.map(failDay);
}

/** The run that goes on after a killed one fails too. */
export function failAgain(killed: Moment, language: ErrorLanguage, pick: Pick = all): Breaks {
  const first = ledgerOf(killed, DAY_1).flatMap(({ status, email }) => (status === "intent" ? [email] : []));
  const again = callsOf(killed, EIGHT);
  return pick(failuresAt(again, language), again).flatMap((failure) => {
    const failed = fail(killed, EIGHT, failure);
    const unknown = unite(first, unknowable(killed, failed, failure, DAY_1));
    return said(failure, [
      ...breaksAt(failed, staff),
      ...finishedToday(failed, LAST, unknown),
      ...finishedTomorrow(failed, unknown),
    ]);
  });
}

/** Another firing comes in the middle, at each call in turn or at those picked. */
export function doubleAnywhere(other: Start, before = start, pick: Pick = all): Breaks {
  const names = callsOf(before, SEVEN);
  const firings = names.map((name, index) => ({ name, index }));
  return pick(firings, names).flatMap(({ name, index }) => {
    injected.firings++;
    const doubled = runDoubled(before, SEVEN, index, other);
    return finishedToday(doubled, EIGHT, []).map((each) => `doubled before call ${index}, ${name}: ${each}`);
  });
}

/** The colleague's trigger fires; it ends itself at its first firing. */
export const fireAsColleague: Start = (school) => {
  const trigger = school.triggers().find(({ owner }) => owner === COLLEAGUE);
  return trigger ? school.fire(trigger.id) : { ok: true, dialogs: [], logs: [] };
};

/** The school of two people who each set up a schedule; only one of them is the sender. */
export function withTwoTriggers(): Moment {
  const kept = structuredCloneOfState(start);
  const [trigger] = kept.state.triggers;
  if (trigger) kept.state.triggers.push({ ...trigger, id: "2", owner: COLLEAGUE });
  return momentOf(kept);
}

const structuredCloneOfState = ({ kept }: Moment) => ({ ...kept, state: structuredClone(kept.state) });

export function ownersOfTriggers({ kept }: Moment): string[] {
  return kept.state.triggers.map(({ owner }) => owner);
}

const pressApprove: Start = (school: School) => school.press("approveDigests", "yes");

/** Approving inside the window sends at once. It fails, and is pressed again. */
export function failApproval(failure: Failure): Breaks {
  const before = momentOf(unapproved);
  const failed = fail(before, SEVEN, failure, pressApprove);
  const unknown = unknowable(before, failed, failure, DAY_1);
  const again = goOn(failed, `${DAY_1}T07:20`, pressApprove);
  const owners = ownersOfTriggers(again);
  return said(failure, [
    ...breaksAt(failed, staff),
    ...breaksOnceSettled(again, DAY_1, due, unknown),
    ...(owners.join() === COORDINATOR ? [] : [`triggers of: ${owners.join()}`]),
    ...(owners.includes(COORDINATOR) ? finishedToday(again, EIGHT, unknown) : []),
  ]);
}

export const approvalCalls = () => callsOf(momentOf(unapproved), SEVEN, pressApprove);

const SUCCESSOR = "truong.phong@truong.example";
const pressTakeOver: Start = (school: School) => school.pressAs(SUCCESSOR, "takeOver", "ok");
const fireAsSuccessor: Start = (school) => {
  const trigger = school.triggers().find(({ owner }) => owner === SUCCESSOR);
  return trigger ? school.fire(trigger.id) : { ok: true, dialogs: [], logs: [] };
};

const successorNamed = () => momentOf(approvedWith((school) => setSetting(school, vi.settings.successor.label, "TP")));

/** The successor takes over; it fails, and is pressed again. The next mails leave from the successor's account. */
export function failTakeOver(failure: Failure): Breaks {
  const failed = fail(successorNamed(), `${DAY_1}T06:00`, failure, pressTakeOver);
  const again = run(failed, `${DAY_1}T06:10`, {}, pressTakeOver);
  const old = run(again, SEVEN, {});
  const sent = run(old, `${DAY_1}T07:25`, {}, fireAsSuccessor);
  return said(failure, [
    ...(mailedOn(old, DAY_1).length > 0 ? ["the former sender sent"] : []),
    ...breaksOnceSettled(sent, DAY_1, due, []),
    ...(ownersOfTriggers(sent).join() === SUCCESSOR ? [] : [`triggers of: ${ownersOfTriggers(sent).join()}`]),
  ]);
}

export const takeOverCalls = () => callsOf(successorNamed(), `${DAY_1}T06:00`, pressTakeOver);

/** Mails leave on Tuesdays only; what broke off is caught up on Wednesday, to those who were not mailed. */
export function failOnTheOnlyDay(failure: Failure): Breaks {
  const failed = fail(weekly, SEVEN, failure);
  const unknown = unknowable(weekly, failed, failure, DAY_1);
  const caughtUp = goOn(failed, MORROW);
  const mailed = [...mailedOn(caughtUp, DAY_1), ...mailedOn(caughtUp, DAY_2)];
  return said(failure, [
    ...mailed.filter((to, at) => mailed.indexOf(to) !== at).map((to) => `mailed on both days: ${to}`),
    ...due.filter((to) => !mailed.includes(to) && !unknown.includes(to)).map((to) => `forgotten: ${to}`),
    ...breaksOnceSettled(caughtUp, DAY_1, [], unknown),
  ]);
}

const weekly = momentOf(
  approvedWith((school) => {
    setSetting(school, vi.settings.sendDays.label, "Ba");
    // A week ago all was well.
    school.state.scriptProperties.lastSentOn = "2026-11-17";
  }),
);
