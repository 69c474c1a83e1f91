/** The subject of a mail: the day, so that mail programs do not fold a week of mails into one, and what is in it. */

import type { Digest } from "../../domain/digest.ts";
import type { Text } from "../../text/text.ts";
import { oneLine } from "../cut.ts";
import type { MailContext } from "./model.ts";

/** Longer ones are cut by mail programs, or refused. */
const LONGEST = 120;

/** What is due and, weekly, the overview; where nothing is due, two of the other things. */
export function subjectOf(digests: readonly Digest[], { text, now }: MailContext): string {
  const { subject, parts } = text.mail;
  const sum = (count: (digest: Digest) => number) => digests.reduce((total, digest) => total + count(digest), 0);
  const part = (of: Counted, count: (digest: Digest) => number) => {
    const n = sum(count);
    return n > 0 ? [parts[of](n)] : [];
  };
  const due = [
    ...part("blocking", ({ sections }) => sections.blocking.length),
    ...part("overdue", ({ sections }) => sections.overdue.length),
    ...part("dueSoon", ({ sections }) => sections.dueSoon.length),
    ...part("raised", ({ raised }) => raised.length),
    ...part("expiring", ({ sections }) => sections.expiring.length),
  ];
  const overview = digests.some((digest) => digest.overview) ? [text.mail.overview] : [];
  const meeting = digests.some((digest) => digest.meeting) ? [parts.meeting] : [];
  const others = [
    ...part("other", ({ sections, problems, notes }) => {
      return sections.awaiting.length + (problems.length || sections.mend.length) + notes.length;
    }),
    ...part("closed", ({ closed }) => closed.length),
    ...part("forecast", ({ forecast }) => forecast?.mails.length ?? 0),
    ...(digests.some(({ sending }) => sending?.trouble) ? [parts.sending] : []),
  ];
  const said = due.length > 0 ? [...due, ...overview, ...meeting] : [...meeting, ...overview, ...others].slice(0, 2);
  return oneSubject(subject({ on: text.formats.date(now.on), parts: said.join(", ") }));
}

type Counted = Exclude<keyof Text["mail"]["parts"], "sending" | "meeting">;

/** A text as the subject of a mail. */
export function oneSubject(text: string): string {
  return oneLine(text, LONGEST);
}
