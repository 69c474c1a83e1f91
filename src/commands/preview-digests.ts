/** "Xem trước thư" and "Gửi thử cho tôi": what the mails would say now; nothing is remembered. */
import { sendMail } from "../gas/mail.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { readState } from "../gas/state.ts";
import { showPage } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import { mailData, openForMail } from "../steps/deliver.ts";
import { planNextMails } from "../steps/plan-mails.ts";
import { resultOf } from "../steps/refresh.ts";
import { renderPreview } from "../views/preview-page.ts";

export function previewDigests({ now }: Run): Outcome {
  const opened = openForMail(now);
  const text = opened.workbook.text;
  const { sending } = text;
  const { at, planned } = planNextMails(opened.workbook, now, readState(), opened.tab);
  const title = sending.previewTitle({ mails: planned.length, when: text.formats.moment(at) });
  if (planned.length > 0) showPage(title, renderPreview(planned, text));
  const messages = planned.length === 0 ? [text.dialog.noDigests] : [];
  const previews = planned.map(mailData);
  return { messages, ...resultOf(opened.workbook, opened.readiness), previews, ...(previews.length > 0 && { title }) };
}

/** Sends the person at the keyboard the mail that matters most today, marked as a test; nobody else gets one. */
export function sendTestMail({ now }: Run): Outcome {
  const { workbook, tab } = openForMail(now);
  const { dialog, sending } = workbook.text;
  const { settings } = workbook.book;
  const to = userEmail();
  if (!to) return { messages: [sending.noAddressOfYours], important: true, refused: true };
  const { planned } = planNextMails(workbook, now, readState(), tab);
  const own = planned.find((each) => each.to.toLowerCase() === to.toLowerCase()) ?? planned[0];
  if (!own) return { messages: [dialog.noDigests] };
  const { subject, html, text } = own.mail;
  sendMail({
    to,
    subject: sending.testPrefix + subject,
    html,
    text,
    ...(settings.school && { name: settings.school }),
  });
  return { messages: [sending.testSent(to)] };
}
