/** "Xem trước thư" and "Gửi thử cho tôi". */
import { sendMail } from "../gas/mail.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { readState } from "../gas/state.ts";
import { showPage } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import { mailData } from "../steps/deliver.ts";
import { openForMail } from "../steps/open-for-mail.ts";
import { planNextMails } from "../steps/plan-mails.ts";
import { resultOf } from "../steps/refresh.ts";
import { senderName } from "../views/digest-mail.ts";
import { oneSubject } from "../views/mail/subject.ts";
import { renderPreview } from "../views/preview-page.ts";

/** Shows the mails that would leave next; sends and remembers nothing. */
export function previewDigests({ now }: Run): Outcome {
  const state = readState();
  const opened = openForMail(now, state);
  const text = opened.workbook.text;
  const { sending } = text;
  const { at, planned } = planNextMails(opened.workbook, now, state, opened.tab);
  const title = sending.previewTitle({ mails: planned.length, when: text.formats.moment(at) });
  if (planned.length > 0) showPage(title, renderPreview(planned, text));
  const messages = planned.length === 0 ? [text.dialog.noDigests] : [];
  const previews = planned.map(mailData);
  return { messages, ...resultOf(opened.workbook, opened.readiness), previews, ...(previews.length > 0 && { title }) };
}

/** Sends the person at the keyboard the mail that matters most today, marked as a test; nobody else gets one. */
export function sendTestMail({ now }: Run): Outcome {
  const state = readState();
  const { workbook, tab } = openForMail(now, state);
  const { dialog, sending } = workbook.text;
  const { settings } = workbook.book;
  const to = userEmail();
  if (!to) return { messages: [sending.noAddressOfYours], important: true, refused: true };
  const { planned } = planNextMails(workbook, now, state, tab);
  const own = planned.find((each) => each.to.toLowerCase() === to.toLowerCase()) ?? planned[0];
  if (!own) return { messages: [dialog.noDigests] };
  const { subject, html, text } = own.mail;
  const name = senderName(settings.school);
  sendMail({
    to,
    subject: oneSubject(sending.testPrefix + subject),
    html,
    text,
    ...(name && { name }),
  });
  return { messages: [sending.testSent(to)] };
}
