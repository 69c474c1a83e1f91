/** A failure at every service call of a run, in every way, one at a time; and another firing in the middle of it. */
import type { CountedCall, ErrorLanguage, Fault } from "../../src/local/host.ts";
import type { School } from "./harness.ts";
import { fireAsSender, ledgerOf, type Moment, run, type Start } from "./mail-days.ts";

export interface Failure {
  /** Counts the run's service calls from 0. */
  index: number;
  name: string;
  way: Fault;
  language: ErrorLanguage;
}

const WAYS: readonly Fault[] = ["before", "after", "kill", "late"];
/** Only a write of the spreadsheet can be late. */
const LATE = /^(Range|Sheet)\.(set|insert|delete|clear|sort)/;

/** The names of the service calls that an undisturbed run makes. */
export function callsOf(before: Moment, at: string, start: Start = fireAsSender): string[] {
  const names: string[] = [];
  const fault = ({ name }: CountedCall) => {
    names.push(name);
    return undefined;
  };
  run(before, at, { fault }, start);
  return names;
}

export function failuresAt(calls: readonly string[], language: ErrorLanguage): Failure[] {
  return calls.flatMap((name, index) =>
    WAYS.filter((way) => way !== "late" || LATE.test(name)).map((way) => ({ index, name, way, language })),
  );
}

/** One thing that may happen at a service call of a run. */
export interface Happening {
  /** Counts the run's service calls from 0. */
  index: number;
  name: string;
  way?: string;
}

/** Of everything that may happen during a run, a part; the bench takes all. */
export type Pick = <T extends Happening>(all: readonly T[], calls: readonly string[]) => readonly T[];

export const all: Pick = (happenings) => happenings;

/** What happens for each mail happens six times here. */
const MANY = 5;

/** One of each kind and position: of each way at each call that follows the same call, the first, last and, of many, middle. */
export const oneOfEach: Pick = (happenings, calls) => {
  const kinds = new Map<string, (typeof happenings)[number][]>();
  for (const each of happenings) {
    const kind = `${each.way} ${calls[each.index - 1]} ${each.name}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  const positions = [...kinds.values()].flatMap((kind) => [
    ...[kind[0], kind[kind.length - 1]],
    ...(kind.length >= MANY ? [kind[kind.length >> 1]] : []),
  ]);
  const kept = new Set<Happening | undefined>(positions);
  return happenings.filter((each) => kept.has(each));
};

/** The run with this failure in it. */
export function runFailing(before: Moment, at: string, failure: Failure, start: Start = fireAsSender): Moment {
  const fault = ({ index }: CountedCall) => (index === failure.index ? failure.way : undefined);
  return run(before, at, { fault, errorLanguage: failure.language }, start);
}

/** The run, with another execution that begins and ends in the middle of it, before one of its calls. */
export function runDoubled(before: Moment, at: string, index: number, other: Start): Moment {
  let outer: School | undefined;
  const fault = (call: CountedCall) => {
    const school = outer;
    if (!school || call.index !== index) return undefined;
    outer = undefined;
    other(school);
    return undefined;
  };
  return run(before, at, { fault }, (school) => {
    outer = school;
    return fireAsSender(school);
  });
}

/** Whom nobody can know to have been mailed: sending failed, or the run ended before it was written down. */
export function unknowable(before: Moment, failed: Moment, { name, way }: Failure, on: string): string[] {
  const uncertain = (moment: Moment) =>
    ledgerOf(moment, on).flatMap(({ status, email }) => (status === "intent" || status === "unknown" ? [email] : []));
  const already = uncertain(before);
  const fresh = uncertain(failed).filter((email) => !already.includes(email));
  return name === "MailApp.sendEmail" || way === "kill" ? [...already, ...fresh] : already;
}

export function nameOf({ index, name, way, language }: Failure): string {
  return `${way} call ${index}, ${name} (${language})`;
}
