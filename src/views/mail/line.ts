/** Lines of a mail: what an indicator is about, what it lacks, and by when. */
import { type DateString, daysBetween } from "../../domain/dates.ts";
import type { DigestItem } from "../../domain/digest.ts";
import type { RowResult } from "../../domain/row-result.ts";
import { say } from "../../text/say.ts";
import type { Text } from "../../text/text.ts";
import { safeUrl } from "../html.ts";
import { namesOf, renderGaps } from "../phrases.ts";
import type { MailContext, MailLine } from "./model.ts";

/** Makes the line of a row with its notes. */
export function lineOf(item: DigestItem, context: MailContext): MailLine {
  const { text, rowUrl, book } = context;
  const { mail } = text;
  const { snoozeDays } = book.settings;
  const { result, gaps, instead, still } = item;
  const { indicator, memory } = result;
  const url = safeUrl(rowUrl?.(indicator.row));
  const nameOf = namesOf(book).person;
  const notes = [
    instead && say(mail.instead[instead.why], nameOf(instead.of) ?? ""),
    still && memory.mentions > 0 && mail.again(memory.mentions + 1),
    item.snoozeSpent && mail.snoozeSpent(snoozeDays),
    item.toVerify && mail.toVerify,
    fellNote(result, text),
  ];
  return {
    code: indicator.code,
    ...(url && { url }),
    isNew: !still,
    about: indicator.text ?? "",
    notes: notes.filter((note): note is string => Boolean(note)),
    gap: renderGaps(gaps, text),
    due: dueOf(item, context),
  };
}

/** The note on a row that was met once and is not any more. */
function fellNote({ memory, provedUntil, pursued }: RowResult, { mail, formats }: Text): string | undefined {
  const { fellOn } = memory.followUp ?? {};
  if (pursued.evidenced) return undefined;
  if (provedUntil) return mail.ranOut(formats.date(provedUntil));
  return fellOn && mail.fellBack(formats.date(fellOn));
}

function dueOf({ result, startBy, runsOutOn }: DigestItem, { text, readiness }: MailContext): string {
  const { mail, formats } = text;
  const { dueOn } = result.indicator;
  return [
    dueOn ? formats.date(dueOn) : mail.noDate,
    daysTo(result, readiness.today, text),
    startBy && mail[startBy < readiness.today ? "startedLate" : "startBy"](formats.date(startBy)),
    runsOutOn && mail.runsOut(formats.date(runsOutOn)),
    movedOf(result, text),
  ]
    .filter(Boolean)
    .join("; ");
}

/** The words on how long a row is overdue or has left; "" where its date cannot be read. */
function daysTo({ indicator, overdueDays, sound }: RowResult, today: DateString, text: Text): string {
  const { justOverdue, daysOverdue, dueToday, daysLeft } = text.mail;
  if (overdueDays !== undefined) return overdueDays === 0 ? justOverdue : daysOverdue(overdueDays);
  const left = sound && indicator.dueOn ? daysBetween(today, indicator.dueOn) : -1;
  if (left === 0) return dueToday;
  return left > 0 ? daysLeft(left) : "";
}

/** The note on how often a row's date was moved, from when and why; "" if never. */
function movedOf({ indicator, memory }: RowResult, { mail, formats }: Text): string {
  const { slips, originalDueOn } = memory;
  if (slips === 0 || !originalDueOn) return "";
  const reason = indicator.slipReason;
  const why = reason ? mail.slipReason(reason) : mail.noSlipReason;
  return mail.moved({ n: slips, original: formats.date(originalDueOn), why });
}
