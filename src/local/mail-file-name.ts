/** Names of mail files. */

import type { OutgoingMail } from "./host-types.ts";

/**
 * "2026-11-24_0700_01_ai@truong.edu.vn.eml": the minute of sending in the process's zone, a number, the first
 * recipient.
 */
export function mailFileName(mail: Pick<OutgoingMail, "sentAt" | "to" | "cc" | "bcc">, number: number): string {
  const at = new Date(mail.sentAt);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const recipient = [...mail.to, ...mail.cc, ...mail.bcc][0] ?? "";
  const safe = recipient
    .toLowerCase()
    .replace(/[^a-z0-9@._-]+/g, "-")
    .slice(0, 80);
  return `${day}_${two(at.getHours())}${two(at.getMinutes())}_${two(number)}_${safe}.eml`;
}
