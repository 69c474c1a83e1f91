/** Menus, dialogs, and the generated tabs. */
import type { screens as viScreens } from "../vi/screens.ts";
import { formats } from "./formats.ts";
import { counted, noun } from "./plural.ts";

const { count, percent } = formats;

export const screens: typeof viScreens = {
  menu: {
    title: "Sổ Chuẩn",
    refreshReadiness: "Compute readiness",
    writeReport: "Report",
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
  },

  dialog: {
    title: "Sổ Chuẩn",
    problemsFound: (n) => `${counted(n, "item")} to correct:`,
    notesFound: (n) => `${counted(n, "item")} to note:`,
    sorry: (id) =>
      `We are sorry, the program met an unexpected error. The data you entered has not been changed. Error code: ${id}. Please try again in a few minutes; if it happens again, send this code to the coordinator.`,
    scored: (sentence) => `Done. ${sentence}`,
    noDigests: "There is nothing to remind anyone of today.",
    alreadySent: "Today's mails have been sent; nobody receives one twice.",
    sent: (n) => `${counted(n, "mail")} sent.`,
    badLevel: (seen) => `“${seen}” is no level: enter 1 or 2.`,
  },

  /** "47/55 level 1 indicators met (85.45%)…". */
  summary: (facts) => {
    const { level, inScope, evidenced, claimed, verified, exceeds, near, notApplicable, isOpen } = facts;
    if (inScope === 0) return `No indicators are in scope for level ${level} yet.`;
    const missing = inScope - evidenced;
    const indicators = noun(inScope, "indicator");
    const above = exceeds > 0 ? `, including ${count(exceeds)} exceeding the standard` : "";
    const nearly = near > 0 ? `, including ${count(near)} nearly met` : "";
    const unmet = `${count(missing)}/${inScope} ${indicators} not met (${percent(missing / inScope)})${nearly}`;
    const rest = missing > 0 ? ` ${unmet}.` : isOpen ? ` No indicator is left unmet.` : "";
    const left =
      notApplicable > 0
        ? ` ${counted(notApplicable, "indicator")} ${noun(notApplicable, "is", "are")} not applicable, with permission.`
        : "";
    return (
      `${count(evidenced)}/${inScope} level ${level} ${indicators} met (${percent(evidenced / inScope)})${above}.${rest} ` +
      `Self-assessed as met ${count(claimed)}/${inScope}; met with evidence ${count(evidenced)}/${inScope}; verified ${count(verified)}/${inScope}.${left}`
    );
  },

  level1First: (n) => `Level 2 is not open yet: ${counted(n, "level 1 indicator")} still not met.`,

  gates: { claimed: "Self-assessed as met", evidenced: "Met, with evidence", verified: "Verified" },

  overview: {
    title: (school) => `OVERVIEW – ${school}`,
    asOf: (moment) => `Computed at ${moment}`,
    outdated: "There have been edits since this was computed; choose “Compute readiness” to update.",
    gatesTitle: "The three gates of each level",
    level: "Level",
    inScope: "In scope",
    open: "OPEN",
    closed: "not open yet",
    share: "Share",
    picture: "Chart",
    blocking: "Still blocking",
    byCriterion: "By criterion",
    byUnit: "By unit",
    criterion: "Criterion",
    unit: "Unit",
    notMet: "Not met",
    overdue: "Overdue",
    exceeds: "Exceeded",
    notAssessed: "Not assessed",
    targetUnknown: "No target entered",
    toMend: (n) => `${counted(n, "row")} to correct: see “Check and mend”.`,
    window: (from, until) => `Evidence is counted from ${from} to ${until}.`,
    target: (level, on, days) =>
      days >= 0
        ? `Target date for level ${level}: ${on}, ${counted(days, "day")} left.`
        : `Target date for level ${level}: ${on}, ${counted(-days, "day")} ago.`,
  },

  missing: {
    title: (level, n, total) => `STILL MISSING FOR LEVEL ${level}: ${count(n)}/${total} ${noun(total, "indicator")}`,
    none: (level) => `Level ${level}: no indicator is blocking.`,
    empty: (level) => `Level ${level}: no indicator is in scope yet.`,
    alsoLevel1: "Level 2 opens only once level 1 is open: the list also contains what still blocks level 1.",
    noDate: "no deadline yet",
    headers: {
      code: "Code",
      criterion: "Criterion",
      text: "Indicator",
      target: "Target",
      value: "Actual value",
      gap: "Still missing",
      owner: "Owner",
      unit: "Unit",
      due: "Deadline",
      overdue: "Overdue (working days)",
    },
  },
};
