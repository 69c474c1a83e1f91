/** One person's mail of a day, as subject, HTML and plain text that say the same. */
import type { Digest } from "../domain/digest.ts";
import { contentOf, type MailContext } from "./mail/content.ts";
import { renderPage } from "./mail/page.ts";
import { renderPlain } from "./mail/plain.ts";

export type { MailContext } from "./mail/content.ts";

export interface Mail {
  subject: string;
  html: string;
  text: string;
}

/** The mail for a digest; nothing in it is sent or remembered here. */
export function renderDigestMail(digest: Digest, context: MailContext): Mail {
  const content = contentOf(digest, context);
  const school = context.book.settings.school ?? "";
  return {
    subject: content.subject,
    html: renderPage(content, school, context.text),
    text: renderPlain(content, school, context.text),
  };
}
