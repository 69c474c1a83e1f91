/** The mail of a day to one address, as subject, HTML and plain text that say the same. */
import type { Digest } from "../domain/digest.ts";
import { oneLine, utf8Bytes } from "./cut.ts";
import { contentOf } from "./mail/content.ts";
import type { MailContext, MailLimits } from "./mail/model.ts";
import { renderPage } from "./mail/page.ts";
import { renderPlain } from "./mail/plain.ts";

export type { MailContext } from "./mail/model.ts";

export interface Mail {
  subject: string;
  html: string;
  text: string;
}

/** The largest mail in bytes: Gmail clips one over about 100 KB, and Google refuses to send one over 200 KB. */
const MOST_BYTES = 90_000;
const LONGEST_NAME = 100;

/** Limits to try in turn, from the most readable; under the last every mail is below MOST_BYTES whatever cells hold. */
const LIMITS: readonly [MailLimits, ...MailLimits[]] = [
  { lines: 40, text: 600, parts: 20 },
  { lines: 40, text: 300, parts: 20 },
  { lines: 25, text: 300, parts: 20 },
  { lines: 15, text: 200, parts: 12 },
  { lines: 8, text: 120, parts: 8 },
  { lines: 3, text: 100, parts: 4 },
  { lines: 1, text: 60, parts: 2 },
];

/** The mail for the digests of people who share an address; nothing in it is sent or remembered here. */
export function renderDigestMail(digests: readonly Digest[], context: MailContext): Mail {
  let mail = renderWithin(digests, context, LIMITS[0]);
  for (const limits of LIMITS.slice(1)) {
    if (utf8Bytes(mail.html) + utf8Bytes(mail.text) <= MOST_BYTES) break;
    mail = renderWithin(digests, context, limits);
  }
  return mail;
}

function renderWithin(digests: readonly Digest[], context: MailContext, limits: MailLimits): Mail {
  const content = contentOf(digests, context, limits);
  const school = senderName(context.book.settings.school);
  return {
    subject: content.subject,
    html: renderPage(content, school, context.text),
    text: renderPlain(content, school, context.text),
  };
}

/** The name that mails come from: the school's, on one line. */
export function senderName(school = ""): string {
  return oneLine(school, LONGEST_NAME);
}
