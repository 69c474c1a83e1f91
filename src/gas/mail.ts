/** Mails through Google: sending one, and how many more may be sent. */
export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The name that the mail comes from. */
  name?: string;
  replyTo?: string;
  attachments?: readonly AttachedFile[];
}

export interface AttachedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Sends one mail; throws where Google refuses it. Google gives no id by which to ask about the mail later. */
export function sendMail({ to, subject, text, html, name, replyTo, attachments = [] }: MailMessage): void {
  MailApp.sendEmail({
    to,
    subject,
    body: text,
    htmlBody: html,
    ...(name && { name }),
    ...(replyTo && { replyTo }),
    ...(attachments.length > 0 && { attachments: attachments.map(blobOf) }),
  });
}

/** How many more recipients this account may write to today. */
export function remainingQuota(): number {
  return MailApp.getRemainingDailyQuota();
}

/** A file as Google's blob, whose bytes go from -128 to 127. */
function blobOf({ name, type, bytes }: AttachedFile): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(
    Array.from(bytes, (byte) => (byte << 24) >> 24),
    type,
    name,
  );
}
