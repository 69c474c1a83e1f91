/** How the workbook stands: approved or not, last run, next mails. Asked of a copy, so that looking changes nothing. */
import type { NextMail, StatusData, ToPage } from "../protocol.ts";
import { type Desk, probeOf } from "./desk.ts";
import { nextOf } from "./firings.ts";

const QUOTA = 100;
const DAY = 86_400_000;

interface Facts {
  /** The next moment at which mails leave that have not left today. */
  upcoming?: string;
  nextWorkday?: string;
  approved?: boolean;
}

/** The status, and the next working day as "2026-12-01". */
export function statusOf(desk: Desk): StatusData & { nextWorkday: string } {
  const { host, options } = desk;
  const facts = factsOf(desk);
  const { scriptProperties, triggers, mailUse } = host.state;
  const sender = scriptProperties.senderEmail ?? "";
  const use = mailUse[sender];
  const isCounting = use !== undefined && host.now() - use.since < DAY;
  return {
    isSetUp: scriptProperties.language !== undefined,
    approved: facts.approved ?? false,
    paused: Boolean(scriptProperties.paused),
    sender,
    lastRunOn: scriptProperties.lastRunOn ?? "",
    lastSentOn: scriptProperties.lastSentOn ?? "",
    nextSend: facts.upcoming ?? "",
    nextWorkday: facts.nextWorkday ?? "",
    quotaLeft: QUOTA - (isCounting ? use.recipients : 0),
    triggers: triggers.map((trigger) => ({
      handler: trigger.handler,
      everyHours: trigger.schedule.everyHours ?? 0,
      next: nextOf(trigger, host.now()),
    })),
    isReal: options.smtp !== undefined,
  };
}

function factsOf(desk: Desk): Facts {
  const result = probeOf(desk).run("checkWorkbook");
  return (result.value as { facts?: Facts } | undefined)?.facts ?? {};
}

/** The mails that would leave next, as the menu's preview shows them. */
export function foresee(desk: Desk): { message: Extract<ToPage, { kind: "next" }>; pages: string[] } {
  const probe = probeOf(desk);
  const result = probe.run("previewDigests");
  const { previews = [] } = (result.value ?? {}) as { previews?: (NextMail & { html: string })[] };
  const mails = previews.map(({ to, name, subject, text }) => ({ to, subject, text, ...(name && { name }) }));
  const when = probe.dialogs[0]?.title ?? "";
  const problem = probe.alerts[0]?.prompt ?? result.error?.message;
  const message = { kind: "next", mails, when, ...(problem && mails.length === 0 && { problem }) } as const;
  return { message, pages: previews.map(({ html }) => html) };
}
