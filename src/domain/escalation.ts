/** When a row that stays overdue is told to the next person up: one step at a time, and anew after it has moved. */
import { type WorkingCalendar, workingDaysAfter } from "./calendar.ts";
import type { DateString } from "./dates.ts";
import type { FollowUp, Rung } from "./follow-up.ts";
import { LADDER, type Recipient, type Recipients } from "./recipient.ts";
import type { RowResult } from "./row-result.ts";

/** Working days late at which each step of the ladder is told; sooner for what holds up the level's gate. */
const LATE_BY: Record<"usual" | "urgent", readonly [number, number, number]> = {
  usual: [5, 10, 20],
  urgent: [3, 5, 10],
};
/** Working days between two steps of escalation: time in which the one told first can get the row moving. */
const PATIENCE = 3;

/** A step of the ladder that a row has come to, and who stands on it. */
export interface Escalation {
  rung: Rung;
  recipient: Recipient;
}

/** What decides whether a row has waited long enough. */
export interface Lateness {
  calendar: WorkingCalendar;
  today: DateString;
  /** Whether the level's gate cannot open in time unless work on the row goes on now. */
  urgent: boolean;
  /** The day by which that work had to begin. */
  startBy: DateString | undefined;
}

/** The step to be told of a row today, undefined while nobody new is. `rowRecipient` is whoever is written to about the row itself. */
export function nextStep(
  { indicator, memory, lateSince: since }: RowResult,
  rowRecipient: Recipient,
  recipients: Recipients,
  { calendar, today, urgent, startBy }: Lateness,
): Escalation | undefined {
  const followUp: FollowUp = memory.followUp ?? { rung: 0 };
  const lateSince = latest(since ?? indicator.dueOn ?? (urgent ? startBy : undefined), followUp.movedOn);
  const waitedSince = followUp.rungOn ?? followUp.sinceOn;
  if (!lateSince || !waitedSince || workingDaysAfter(calendar, waitedSince, today) < PATIENCE) return undefined;
  const late = workingDaysAfter(calendar, lateSince, today);
  const alreadyTold = new Set([indicator.owner, rowRecipient.person.code]);
  for (const [index, step] of LADDER.entries()) {
    const recipient = recipients.onStep(indicator, step);
    const isNew = recipient && !alreadyTold.has(recipient.person.code);
    if (recipient) alreadyTold.add(recipient.person.code);
    if (index < followUp.rung || !isNew) continue;
    const limit = LATE_BY[urgent ? "urgent" : "usual"][index] as number;
    return late >= limit ? { rung: (index + 1) as Rung, recipient } : undefined;
  }
  return undefined;
}

function latest(day: DateString | undefined, other: DateString | undefined): DateString | undefined {
  return day && other && other > day ? other : day;
}
