/** What an approval of mails covers, part by part: when one part changes the approval is void, and mails say which part it was. */
import { addressKey } from "./address.ts";
import type { Book } from "./records.ts";
import { workbookAddress } from "./workbook-address.ts";

/**
 * The parts of an approval: the file, the sender, when mails leave, to which domains, who coordinates and gets the
 * answers, and what every mail says of its origin (the school's name and the address behind its button).
 */
export const APPROVAL_PARTS = [
  "file",
  "sender",
  "hours",
  "domains",
  "coordinator",
  "replyTo",
  "school",
  "workbook",
] as const;
export type ApprovalPart = (typeof APPROVAL_PARTS)[number];

/** A mark of each part, as the person approved it: the properties keep marks, not the settings themselves. */
export type Approval = Readonly<Record<ApprovalPart, string>>;

/** The present state of each part as text, of which a mark is made. `file` and `senderId` are ids that Google gave. */
export function approvalFacts(
  { settings, people }: Book,
  file: string,
  senderId: string,
): Record<ApprovalPart, string> {
  const { sendFrom, sendUntil, sendDays, mailDomains, coordinator = "", school = "" } = settings;
  const replyTo = people.find(({ code }) => code === coordinator)?.email ?? "";
  return {
    file,
    sender: senderId,
    hours: [sendFrom, sendUntil, ...[...sendDays].sort()].join(" "),
    domains: mailDomains.map(addressKey).sort().join(" "),
    coordinator,
    replyTo: addressKey(replyTo),
    school,
    workbook: workbookAddress(settings) ?? "",
  };
}

/** An approval as one line of text for its property; `changedParts` compares it with the present one. */
export function encodeApproval(approval: Approval): string {
  return APPROVAL_PARTS.map((part) => approval[part]).join(" ");
}

/** The parts that are no longer as they were approved; all parts where the remembered text cannot be read. */
export function changedParts(remembered: string, approval: Approval): ApprovalPart[] {
  const marks = remembered.split(" ");
  const isReadable = marks.length === APPROVAL_PARTS.length;
  return APPROVAL_PARTS.filter((part, index) => !isReadable || marks[index] !== approval[part]);
}
