/** Sentences on rare ways in which runs end. */
import type { Model } from "../vi/vietnamese.ts";

export const outcomes = (): Model["outcomes"] => ({
  busy: "Someone else or the automatic schedule is running Sổ Chuẩn on this workbook. Please try again in a minute.",
  nothingToMend: "Nothing to correct was found.",
  held: (seen) => `Not sent to new recipients, awaiting approval: ${seen}.`,
  keptBack: (seen) => `Held back by the coordinator: ${seen}.`,
  unknown: (seen) =>
    `It is not known whether the mails to ${seen} went out (the last run was interrupted). They are not sent again automatically; items still overdue will be in the next mail.`,
  failed: (seen) => `Could not be sent to: ${seen}.`,
  quotaSpent: (seen) => `Today's mail quota has ${seen} left; the remaining mails will be sent in the next run.`,
  viewOnly:
    "You may only view or comment on this workbook, so Sổ Chuẩn cannot write to it; the figures in its tabs are there to read. If you need to edit, please ask its manager for edit access.",
  consentMissing: (seen) =>
    `You have not given Sổ Chuẩn every permission it needs. Please open Google's page below, select every box, allow it, and choose “${seen}” again.`,
});
