/** Sends one mail; there is no id to ask about it later. */
export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The name that the mail comes from. */
  name?: string;
  replyTo?: string;
}

export function sendMail({ to, subject, text, html, name, replyTo }: OutgoingMail): void {
  MailApp.sendEmail({ to, subject, body: text, htmlBody: html, ...(name && { name }), ...(replyTo && { replyTo }) });
}

/** How many more recipients this account may write to today. */
export function remainingQuota(): number {
  return MailApp.getRemainingDailyQuota();
}
