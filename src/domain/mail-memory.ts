/** What is to be remembered of the mails that left: who was told of what, how far up, and whom thanks are no longer owed. */
import { addDays, type DateString, weekdayOf } from "./dates.ts";
import { type Digest, type DigestItem, SECTION_KINDS } from "./digest.ts";
import { type FollowUp, markOfPerson } from "./follow-up.ts";
import { type LedgerEntry, peopleOf } from "./ledger.ts";
import type { Memory } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/** What earlier mails told, as far as rows do not remember it themselves. */
export interface EarlierMails {
  /** Codes of people who had a mail on an earlier day of this week. */
  thisWeek: ReadonlySet<string>;
  /** A mark of the problems that the coordinator was last sent. */
  problemsMark?: string;
  /** Since when people wait whom the account's mails of a day did not suffice for, by their codes. */
  left?: Readonly<Record<string, DateString>>;
}

export const NO_EARLIER_MAILS: EarlierMails = { thisWeek: new Set() };

/** What the ledger says of the days of this week before today; a mail that may have left counts as one that did. */
export function earlierMails(
  ledger: readonly LedgerEntry[],
  today: DateString,
  problemsMark?: string,
  left?: EarlierMails["left"],
): EarlierMails {
  const monday = mondayOf(today);
  const mailed = ledger.filter(({ on, status }) => on >= monday && on < today && status !== "held");
  return {
    thisWeek: new Set(mailed.flatMap(peopleOf)),
    ...(problemsMark && { problemsMark }),
    ...(left && { left }),
  };
}

export function mondayOf(on: DateString): DateString {
  return addDays(on, 1 - weekdayOf(on));
}

/** What each row is to remember, by its code, once these mails have left. */
export function memoryAfter(
  rows: readonly RowResult[],
  digests: readonly Digest[],
  today: DateString,
): Map<string, Memory> {
  const memory = new Map(rows.map(({ indicator, memory: before }) => [indicator.code, { ...before }]));
  const update = ({ indicator }: RowResult, change: (known: Memory) => Memory) => {
    const known = memory.get(indicator.code);
    if (known) memory.set(indicator.code, change(known));
  };
  for (const { person, sections, raised, closed } of digests) {
    const mark = markOfPerson(person.code);
    for (const result of closed) update(result, thanked);
    for (const kind of SECTION_KINDS) {
      const tell = (known: Memory, item: DigestItem) =>
        kind === "expiring" ? warned(known, today) : mentioned(known, item, mark, today);
      for (const item of sections[kind]) update(item.result, (known) => tell(known, item));
    }
    for (const { result, rung } of raised) {
      update(result, (known) => ({ ...known, followUp: { ...known.followUp, rung, rungOn: today } }));
    }
  }
  return memory;
}

function mentioned(known: Memory, { toVerify }: DigestItem, mark: string, today: DateString): Memory {
  const followUp: FollowUp = known.followUp ?? { rung: 0 };
  return {
    ...known,
    // A run that does its work again after a failure mentions nothing anew.
    mentions: known.mentions + (known.lastMentionOn === today ? 0 : 1),
    firstMentionOn: known.firstMentionOn ?? today,
    lastMentionOn: today,
    followUp: { ...followUp, sinceOn: followUp.sinceOn ?? today, ...(toVerify ? { asked: mark } : { told: mark }) },
  };
}

/** Told that its proof runs out, which is no work left undone. */
function warned(known: Memory, today: DateString): Memory {
  return { ...known, followUp: { rung: 0, ...known.followUp, warnedOn: today } };
}

/** A closed row starts from nothing if it opens again. */
function thanked({ followUp, ...known }: Memory): Memory {
  const { told, sinceOn, rungOn, ...kept } = followUp ?? { rung: 0 };
  return { ...known, followUp: { ...kept, rung: 0 } };
}
