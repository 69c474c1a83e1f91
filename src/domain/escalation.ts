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
/** So many working days must lie between two steps of escalation: time in which the one told first can get the row moving. */
const PATIENCE = 3;

export interface Raised {
  rung: Rung;
  recipient: Recipient;
}

export interface Lateness {
  calendar: WorkingCalendar;
  today: DateString;
  /** The level's gate cannot open in time unless work on the row goes on now. */
  urgent: boolean;
  /** The day by which that work had to begin. */
  startBy: DateString | undefined;
}

/** The step to be told of a row today; undefined while nobody new is. `told` is whoever is written to about the row itself. */
export function nextStep(
  { indicator, memory, lateSince: since }: RowResult,
  told: Recipient,
  recipients: Recipients,
  { calendar, today, urgent, startBy }: Lateness,
): Raised | undefined {
  const followUp: FollowUp = memory.followUp ?? { rung: 0 };
  const lateSince = latest(since ?? indicator.dueOn ?? (urgent ? startBy : undefined), followUp.movedOn);
  const waitedSince = followUp.rungOn ?? followUp.sinceOn;
  if (!lateSince || !waitedSince || workingDaysAfter(calendar, waitedSince, today) < PATIENCE) return undefined;
  const late = workingDaysAfter(calendar, lateSince, today);
  const known = new Set([indicator.owner, told.person.code]);
  for (const [index, step] of LADDER.entries()) {
    const recipient = recipients.onStep(indicator, step);
    const isNew = recipient && !known.has(recipient.person.code);
    if (recipient) known.add(recipient.person.code);
    if (index < followUp.rung || !isNew) continue;
    const limit = LATE_BY[urgent ? "urgent" : "usual"][index] as number;
    return late >= limit ? { rung: (index + 1) as Rung, recipient } : undefined;
  }
  return undefined;
}

function latest(day: DateString | undefined, other: DateString | undefined): DateString | undefined {
  return day && other && other > day ? other : day;
}
