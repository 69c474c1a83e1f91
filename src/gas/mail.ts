/** Sends one mail; there is no id to ask about it later. */
export interface OutgoingMail {
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

export function sendMail({ to, subject, text, html, name, replyTo, attachments = [] }: OutgoingMail): void {
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

/** Google's bytes go from -128 to 127. */
function blobOf({ name, type, bytes }: AttachedFile): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(
    Array.from(bytes, (byte) => (byte << 24) >> 24),
    type,
    name,
  );
}
