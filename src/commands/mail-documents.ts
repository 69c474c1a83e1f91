/** "Gửi bộ tài liệu họp cho tôi". */
import { assess } from "../domain/readiness.ts";
import { sendMail } from "../gas/mail.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { userEmail } from "../gas/user.ts";
import { assertSound, openWorkbook } from "../gas/workbook.ts";
import { composePack, factsOf } from "../steps/compose-document.ts";
import { resultOf } from "../steps/refresh.ts";
import { senderName } from "../views/digest-mail.ts";
import { html } from "../views/html.ts";
import { oneSubject } from "../views/mail/subject.ts";

/** Mails the meeting papers to the person at the keyboard, and to nobody else; writes nothing. */
export function mailDocuments(run: Run): Outcome {
  const to = userEmail();
  if (!to) return { messages: [run.text.sending.noAddressOfYours], important: true, refused: true };
  const workbook = openWorkbook(run.now);
  assertSound(workbook, "score");
  const readiness = assess(workbook.book, run.now.on);
  const { documents, formats } = workbook.text;
  const name = senderName(workbook.book.settings.school);
  const words = documents.page.mailed;
  sendMail({
    to,
    subject: oneSubject(`${documents.mailSubject}, ${formats.date(run.now.on)}`),
    html: html`<p>${words}</p>`.markup,
    text: `${words}\n`,
    ...(name && { name }),
    attachments: composePack(factsOf(workbook, readiness, run.now)),
  });
  return { messages: [documents.mailed(to)], ...resultOf(workbook, readiness) };
}
