/** Captions of the menu's items, by the function that each starts. */
import type { Model } from "../vi/vietnamese.ts";

export const menu = (): Model["menu"] => ({
  title: "Sổ Chuẩn",
  refreshReadiness: "Compute readiness",
  writeDocuments: "Word documents…",
  writeReport: "Report",
  mailDocuments: "Mail me the meeting papers",
  showDashboard: "Dashboard",
  showPastDay: "See a past day…",
  checkWorkbook: "Check",
  mendWorkbook: "Check and mend…",
  digests: "Reminder mails",
  previewDigests: "Preview mails",
  approveDigests: "Approve and start mails…",
  sendTestMail: "Send me a test",
  sendDigests: "Send today's mails",
  pauseDigests: "Pause mails",
  resumeDigests: "Resume mails",
  removeSchedule: "Remove the schedule",
  explainSilence: "Why was nothing sent?",
  takeOver: "Take over sending…",
  hourly: "Schedule",
  setUpWorkbook: "Set up / repair workbook…",
  adoptList: "Adopt the list in use…",
  makeDemo: "Fill in sample data…",
  selfCheck: "Check on Google…",
});
