/** Days of a school's mails: one run after the other, with a failure here and there. */
import { type LedgerEntry, readLedger } from "../../src/domain/ledger.ts";
import type { HostOptions, RunResult } from "../../src/local/host.ts";
import { vi } from "../words.ts";
import { COORDINATOR, openSchool, type School } from "./harness.ts";
import { copyOf, type Kept } from "./small-school.ts";

export const DAY_1 = "2026-11-24";
export const DAY_2 = "2026-11-25";

export interface Sent {
  on: string;
  to: string;
  subject: string;
  body: string;
}

/** A school after a run: what it holds, and every mail that ever left it. */
export interface Moment {
  kept: Kept;
  mails: readonly Sent[];
  result?: RunResult;
  /** The run ended by itself and did not give back the lock: others wait for what is over. */
  keptLock?: boolean;
}

/** How a run starts; unless told otherwise the sender's own trigger fires. */
export type Start = (school: School) => RunResult;

export const fireAsSender: Start = (school) => {
  const trigger = school.triggers().find(({ owner }) => owner === COORDINATOR);
  if (!trigger) throw new Error("the sender has no trigger");
  return school.fire(trigger.id);
};

/** The school after one more run, begun at a local time; the moment before it stays as it is. */
export function run(before: Moment, at: string, options: Disturbance = {}, start = fireAsSender): Moment {
  const { left, ...after } = play(before.kept, at, options, start);
  return { ...after, mails: [...before.mails, ...left] };
}

type Disturbance = Pick<HostOptions, "fault" | "errorLanguage">;

function play(kept: Kept, at: string, options: Disturbance, start: Start) {
  const copy = copyOf(kept);
  const school = openSchool({ ...copy, at: `${at}:00`, ...options });
  const result = start(school);
  const { "Lock.tryLock": taken, "Lock.releaseLock": released } = school.calls;
  const on = at.slice(0, 10);
  const left = school.outbox.map(({ to, subject, body }): Sent => ({ on, to: to.join(), subject, body }));
  return { kept: copy, left, result, keptLock: taken !== released && !result.killed };
}

const continued = new Map<string, ReturnType<typeof play>>();

/** Lets go of what was kept for `goOn`: many workbooks, which other files of the same worker have no use for. */
export function forgetDays(): void {
  continued.clear();
}

/** An undisturbed run: what it does follows from what the school holds, so the same is computed only once. */
export function goOn(before: Moment, at: string, start = fireAsSender): Moment {
  const key = `${at}${start.name}${contentOf(before)}`;
  const { left, ...after } = continued.get(key) ?? play(before.kept, at, {}, start);
  continued.set(key, { left, ...after });
  return { ...after, mails: [...before.mails, ...left] };
}

/** All that a run reads and writes; not the log, whose lines carry random ids, nor how much quota is left. */
export function contentOf({ kept: { workbook, state } }: Moment): string {
  const sheets = workbook.sheets.filter(({ name }) => name !== vi.tabs.log);
  const cells = sheets.map(({ name, rows }) => [name, rows.map((row) => row.map((cell) => cell?.value ?? ""))]);
  return JSON.stringify([state.scriptProperties, state.triggers, cells]);
}

export function ledgerOf({ kept }: Moment, on?: string): LedgerEntry[] {
  return readLedger(kept.state.scriptProperties).filter((entry) => on === undefined || entry.on === on);
}

export function mailedOn({ mails }: Moment, on: string): string[] {
  return mails.filter((mail) => mail.on === on).map(({ to }) => to);
}

/** Those of whom the ledger does not know whether they have the day's mail. */
export function unknownOn(moment: Moment, on: string): string[] {
  return ledgerOf(moment, on).flatMap(({ status, email }) => (status === "unknown" ? [email] : []));
}
