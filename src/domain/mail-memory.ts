/** What is to be remembered of the mails that left: who was told of which rows, how far up, and who was thanked. */
import { addDays, type DateString, weekdayOf } from "./dates.ts";
import { type Digest, type DigestItem, SECTION_KINDS } from "./digest.ts";
import { type FollowUp, markOfPerson } from "./follow-up.ts";
import { type LedgerEntry, peopleOf } from "./ledger.ts";
import type { Memory } from "./records.ts";
import type { RowResult } from "./row-result.ts";

/** What earlier mails told, beyond what each row remembers itself. */
export interface EarlierMails {
  /** Codes of people who had a mail on an earlier day of this week. */
  thisWeek: ReadonlySet<string>;
  /** A mark of the problems that the coordinator was last sent. */
  problemsMark?: string;
  /** By a person's code, the day since which the person waits because the account's daily quota of mails was used up. */
  waitingSince?: Readonly<Record<string, DateString>>;
}

/** Before the first mail. */
export const NO_EARLIER_MAILS: EarlierMails = { thisWeek: new Set() };

/** The mails of this week before today, by the ledger; a mail that may have left counts as one that did. */
export function earlierMails(
  ledger: readonly LedgerEntry[],
  today: DateString,
  problemsMark?: string,
  waitingSince?: EarlierMails["waitingSince"],
): EarlierMails {
  const monday = mondayOf(today);
  const mailed = ledger.filter(({ on, status }) => on >= monday && on < today && status !== "held");
  return {
    thisWeek: new Set(mailed.flatMap(peopleOf)),
    ...(problemsMark && { problemsMark }),
    ...(waitingSince && { waitingSince }),
  };
}

/** The Monday of the week that a day lies in. */
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
    followUp: {
      ...followUp,
      sinceOn: followUp.sinceOn ?? today,
      ...(toVerify ? { askedMark: mark } : { toldMark: mark }),
    },
  };
}

/** A warning that proof runs out is no mention: no work was left undone. */
function warned(known: Memory, today: DateString): Memory {
  return { ...known, followUp: { rung: 0, ...known.followUp, warnedOn: today } };
}

/** A closed row starts from nothing if it opens again. */
function thanked({ followUp, ...known }: Memory): Memory {
  const { toldMark, sinceOn, rungOn, ...kept } = followUp ?? { rung: 0 };
  return { ...known, followUp: { ...kept, rung: 0 } };
}
