/** Mails in the terms of nodemailer, which makes the bytes of an .eml file or speaks to a mail server. */

/// <reference path="./nodemailer.d.ts" />
import { createTransport, type Message, type Transport } from "nodemailer";
import type { OutgoingMail } from "./host-types.ts";

/** Keeps nodemailer from reading files or addresses that a mail names. */
export const SAFE = { disableFileAccess: true, disableUrlAccess: true };

/** A nodemailer transport whose result is the bytes of an .eml file. */
export function toFile(): Transport {
  return createTransport({ streamTransport: true, buffer: true, newline: "windows", keepBcc: true, ...SAFE });
}

/** A mail in nodemailer's terms. */
export function toMessage(mail: OutgoingMail): Message {
  const { to, cc, bcc, subject, replyTo, htmlBody, attachments = [] } = mail;
  return {
    from: mail.name ? { name: mail.name, address: mail.from } : mail.from,
    to,
    cc,
    bcc,
    ...(replyTo && { replyTo }),
    subject,
    text: mail.body,
    ...(htmlBody && { html: htmlBody }),
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ name, type, letters }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(letters, "latin1"),
      })),
    }),
    date: new Date(mail.sentAt),
  };
}
