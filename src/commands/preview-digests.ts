/** "Xem trước thư" and "Gửi thử cho tôi": what the mails would say now; nothing is remembered. */
import { sendMail } from "../gas/mail.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { showPage } from "../gas/ui.ts";
import { userEmail } from "../gas/user.ts";
import { renderPreview } from "../views/preview-page.ts";
import { mailData, openForMail } from "./deliver.ts";
import { resultOf } from "./refresh-readiness.ts";
import { planMails } from "./send-digests.ts";

export function previewDigests({ now }: Run): Outcome {
  const opened = openForMail(now);
  const planned = planMails(opened.workbook, opened.readiness, now);
  const { text } = opened.workbook;
  if (planned.length > 0) showPage(text.dialog.previewTitle(planned.length), renderPreview(planned, text));
  const messages = planned.length === 0 ? [text.dialog.noDigests] : [];
  return { messages, ...resultOf(opened.workbook, opened.readiness), previews: planned.map(mailData) };
}

/** Sends the person at the keyboard the mail that matters most today, marked as a test; nobody else gets one. */
export function sendTestMail({ now }: Run): Outcome {
  const { workbook, readiness } = openForMail(now);
  const { text, book } = workbook;
  const to = userEmail();
  if (!to) return { messages: [text.dialog.noAddressOfYours], important: true };
  const planned = planMails(workbook, readiness, now);
  const own = planned.find((each) => each.to.toLowerCase() === to.toLowerCase()) ?? planned[0];
  if (!own) return { messages: [text.dialog.noDigests] };
  const { subject, html, text: plain } = own.mail;
  sendMail({
    to,
    subject: text.dialog.testPrefix + subject,
    html,
    text: plain,
    ...(book.settings.school && { name: book.settings.school }),
  });
  return { messages: [text.dialog.testSent(to)] };
}
