/** Sending mail, with Google's limits. */

import type { MailBridge, MailRequest } from "../contract.ts";
import { type Execution, ScriptError } from "../execution.ts";
import type { OutgoingMail } from "../host-types.ts";
import type { MailUse } from "../state.ts";

const CONSUMER_QUOTA = 100;
const MOST_RECIPIENTS = 50;
const LARGEST_BODY = 200 * 1024;
const LONGEST_SUBJECT = 250;
const LARGEST_MAIL = 25 * 1024 * 1024;
const DAY = 86_400_000;
const ADDRESS = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/;

/** The part of the bridge behind `MailApp`. */
export function mailBridge(execution: Execution): MailBridge {
  return {
    remaining: () => remaining(execution),
    send(request) {
      const mail = checked(execution, request);
      deliver(execution, mail);
      use(execution).recipients += recipients(mail).length;
      execution.shared.outbox.push(mail);
      execution.shared.saveState();
    },
  };
}

/** The user's counter of recipients, which starts again 24 hours after the first mail that it counted. */
function use(execution: Execution): MailUse {
  const { state } = execution.shared;
  const now = execution.shared.now();
  const current = state.mailUse[execution.user];
  if (current && now - current.since < DAY) return current;
  const fresh = { since: now, recipients: 0 };
  state.mailUse[execution.user] = fresh;
  return fresh;
}

function remaining(execution: Execution): number {
  return Math.max(0, (execution.shared.options.mailQuota ?? CONSUMER_QUOTA) - use(execution).recipients);
}

function checked(execution: Execution, request: MailRequest): OutgoingMail {
  const list = (text: string) => addresses(execution, text);
  const mail: OutgoingMail = {
    from: execution.user,
    ...(request.name && { name: request.name }),
    to: list(request.to),
    cc: list(request.cc),
    bcc: list(request.bcc),
    ...(request.replyTo && { replyTo: list(request.replyTo).join(", ") }),
    subject: request.subject,
    body: request.body,
    ...(request.htmlBody && { htmlBody: request.htmlBody }),
    ...(request.attachments && { attachments: request.attachments }),
    sentAt: execution.shared.now(),
  };
  const count = recipients(mail).length;
  if (count === 0) throw execution.exception("noRecipient");
  if (count > MOST_RECIPIENTS) throw execution.exception("tooManyRecipients");
  if (mail.subject.length > LONGEST_SUBJECT) throw execution.exception("tooLarge", "subject");
  const bytes = Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody ?? "");
  if (bytes > LARGEST_BODY) throw execution.exception("mailBody");
  const attached = (mail.attachments ?? []).reduce((total, { letters }) => total + letters.length, 0);
  if (bytes + attached > LARGEST_MAIL) throw execution.exception("tooLarge", "attachments");
  if (count > remaining(execution)) throw execution.exception("mailQuota");
  return mail;
}

function recipients(mail: OutgoingMail): string[] {
  return [...mail.to, ...mail.cc, ...mail.bcc];
}

/** The plain addresses in a list such as "a@b.vn, Tên <c@d.vn>"; throws for one that is no address. */
function addresses(execution: Execution, text: string): string[] {
  const parts = text.split(",").map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const address = /<([^<>]+)>$/.exec(part)?.[1] ?? part;
    if (!ADDRESS.test(address)) throw execution.exception("badAddress", address);
    return address;
  });
}

function deliver(execution: Execution, mail: OutgoingMail): void {
  try {
    execution.shared.options.deliver?.(mail);
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    throw execution.exception("mailFailed", error instanceof Error ? error.message : String(error));
  }
}
