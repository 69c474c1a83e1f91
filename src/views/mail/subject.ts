/** Subjects of mails. The day is in them, so that mail programs do not fold a week of mails into one thread. */

import type { Digest } from "../../domain/digest.ts";
import type { Text } from "../../text/text.ts";
import { oneLine } from "../cut.ts";
import type { MailContext } from "./model.ts";

/** The longest subject in letters: mail programs cut longer ones, or refuse them. */
const LONGEST = 120;

/** The subject of a mail with these digests: its due rows and weekly overview, else the two first other topics. */
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

/** A text fit for a subject: on one line, cut to the longest. */
export function oneSubject(text: string): string {
  return oneLine(text, LONGEST);
}
