/** `MailApp`. */

import type { AttachmentData, MailRequest } from "../contract.ts";
import { lettersOf } from "./blob.ts";
import { exception, host, notEmulated } from "./connection.ts";
import { service } from "./service-class.ts";

type Options = Record<string, unknown>;

const EMULATED = new Set(["to", "cc", "bcc", "subject", "body", "replyTo", "name", "htmlBody", "attachments"]);

/** What a mail may say; inline images are not emulated and throw. */
function request(options: Options): MailRequest {
  for (const key of Object.keys(options)) {
    if (!EMULATED.has(key) && options[key] !== undefined) throw notEmulated(`MailApp.sendEmail ${key}`);
  }
  const text = (key: string) => (options[key] === undefined || options[key] === null ? "" : String(options[key]));
  const mail: MailRequest = {
    to: text("to"),
    cc: text("cc"),
    bcc: text("bcc"),
    subject: text("subject"),
    body: text("body"),
  };
  if (text("replyTo")) mail.replyTo = text("replyTo");
  if (text("name")) mail.name = text("name");
  if (text("htmlBody")) mail.htmlBody = text("htmlBody");
  const attachments = (options.attachments as GoogleAppsScript.Base.Blob[] | undefined) ?? [];
  if (attachments.length > 0) mail.attachments = attachments.map(attachment);
  return mail;
}

function attachment(blob: GoogleAppsScript.Base.Blob): AttachmentData {
  const type = blob.getContentType() ?? "application/octet-stream";
  return { name: blob.getName() ?? "attachment", type, letters: lettersOf(blob.getBytes()) };
}

/** One object; (to, subject, body), options too; (to, replyTo, subject, body). */
function mailOf(args: readonly unknown[]): Options {
  const [first, second, third, fourth] = args;
  if (typeof first === "object") return first as Options;
  if (typeof fourth === "string") return { to: first, replyTo: second, subject: third, body: fourth };
  if (fourth && "to" in (fourth as Options)) throw exception("invalidArgument", "options");
  return { ...(fourth as Options | undefined), to: first, subject: second, body: third };
}

/** The global `MailApp`. */
export const mailApp = service<GoogleAppsScript.Mail.MailApp>("MailApp", {
  sendEmail: [
    "Object|String,String,String|String,String,String,Object|String,String,String,String",
    (_, ...args: unknown[]) => host.mail.send(request(mailOf(args))),
  ],
  getRemainingDailyQuota: ["", () => host.mail.remaining()],
});
