/** `MailApp`. */

import type { MailRequest } from "../contract.ts";
import { exception, host, notEmulated, serviceClass, signed } from "./expose.ts";

type GMailApp = GoogleAppsScript.Mail.MailApp;
type Options = Record<string, unknown>;

const KNOWN = new Set(["to", "cc", "bcc", "subject", "body", "replyTo", "name", "htmlBody"]);

/** What a mail may say; attachments and inline images are not emulated and throw. */
function request(options: Options): MailRequest {
  for (const key of Object.keys(options)) {
    if (!KNOWN.has(key) && options[key] !== undefined) throw notEmulated(`MailApp.sendEmail ${key}`);
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
  return mail;
}

const [methods, signatures] = signed(
  {
    sendEmail(...args: unknown[]) {
      if (typeof args[0] === "object") return host.mail.send(request(args[0] as Options));
      const [to, second, third, fourth] = args;
      if (typeof fourth === "string")
        return host.mail.send(request({ to, replyTo: second, subject: third, body: fourth }));
      if (fourth && "to" in (fourth as Options)) throw exception("invalidArgument", "options");
      return host.mail.send(request({ ...(fourth as Options | undefined), to, subject: second, body: third }));
    },
    getRemainingDailyQuota: () => host.mail.remaining(),
  } satisfies Partial<GMailApp>,
  { sendEmail: "o|sss|ssso|ssss", getRemainingDailyQuota: "" },
);

/** The global `MailApp`. */
export function mailApp(): GMailApp {
  return serviceClass<object, GMailApp>("MailApp", methods, signatures).wrap({});
}
