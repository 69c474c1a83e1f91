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
    computedBlock: "Computed columns: changes made by hand are overwritten.",
    problemsFound: (n) => `${counted(n, "item")} to correct:`,
    notesFound: (n) => `${counted(n, "item")} to note:`,
    nothingToMend: "Nothing to correct was found.",
    sorry: (id) =>
      `We are sorry, the program met an unexpected error. The data you entered has not been changed. Error code: ${id}. Please try again in a few minutes; if it happens again, send this code to the coordinator.`,
    viewOnly:
      "You may only view or comment on this workbook, so Sổ Chuẩn cannot write to it; the figures in its tabs are there to read. If you need to edit, please ask its manager for edit access.",
    consentMissing: (item) =>
      `You have not given Sổ Chuẩn every permission it needs. Please open Google's page below, select every box, allow it, and choose “${item}” again.`,
    busy: "Someone else or the automatic schedule is running Sổ Chuẩn on this workbook. Please try again in a minute.",
    chooseLanguage: "Chọn ngôn ngữ của bảng / Choose the language: Yes = Tiếng Việt, No = English.",
    setUpAsk: (school) => `Create or repair the Sổ Chuẩn tabs in “${school}”? What has been entered is kept.`,
    setUpDone: (created, restored) =>
      created + restored === 0
        ? "The workbook is complete; nothing had to be repaired."
        : `Created ${counted(created, "tab")}; added ${counted(restored, "missing column or setting", "missing columns or settings")}.`,
    localeAsk: (locale, zone) =>
      `The workbook uses the locale ${locale} and the time zone ${zone}. Change to vi_VN and Asia/Ho_Chi_Minh so that dates and numbers are read correctly?`,
    demoAsk: "Fill the empty tabs with sample data? It is clearly marked as a sample and belongs to no real school.",
    demoNotEmpty: "The workbook already holds data, so no sample data was filled in. Please use an empty workbook.",
    /** A date that no sheet can read, for the sample. */
    demoFault: "end of this quarter",
    firstCoordinator: { code: "DP", name: "Coordinator" },
    demoDone: "Sample data has been filled in.",
    scored: (sentence) => `Done. ${sentence}`,
    reported: "The report is in the “Report” tab.",
    noDigests: "There is nothing to remind anyone of today.",
    previewTitle: (n, when) => `Preview of ${counted(n, "mail")} for ${when}`,
    approveAsk: (n, items, sender) =>
      `${counted(n, "mail")} with ${counted(items, "item")} will be sent from the account ${sender}. From now on mails are sent automatically on working days, at the hours in Settings. Do you agree?`,
    approved: (when) => `Approved. Next sending: ${when}.`,
    senderIs: (email) =>
      `The mails of this workbook are sent by the account ${email}. Please approve and send from that account.`,
    notApproved: "Nobody has approved the mails yet. After previewing, choose “Approve and start mails…”.",
    approvalVoid:
      "The workbook is a copy, or the sender or the mail settings have changed, so the earlier approval no longer holds. Please preview and approve again.",
    paused: "Mails are paused. Choose “Resume mails” when needed.",
    pausedNow: "Mails are paused at present.",
    resumed: "Mails will be sent again on schedule.",
    removed: (n) =>
      n === 0 ? "This account has no schedule." : "The automatic schedule of this account has been removed.",
    notSendTime: (when) => `Mails are not sent at this time. Next sending: ${when}.`,
    alreadySent: "Today's mails have been sent; nobody receives one twice.",
    sent: (n) => `${counted(n, "mail")} sent.`,
    heldPeople: (names) => `Not sent to new recipients, awaiting approval: ${names}.`,
    keptBack: (names) => `Held back by the coordinator: ${names}.`,
    unknownPeople: (names) =>
      `It is not known whether the mails to ${names} went out (the last run was interrupted). They are not sent again automatically; items still overdue will be in the next mail.`,
    failedPeople: (names) => `Could not be sent to: ${names}.`,
    quotaSpent: (left) => `Today's mail quota has ${left} left; the remaining mails will be sent in the next run.`,
    youAreSender: "Your account is the sending account already.",
    notSuccessor: (name) =>
      `Only the successor (${name}) or the coordinator can take over. Change “Successor of the sender” in Settings if need be.`,
    takeOverAsk: (from, to) =>
      `From now on mails leave from ${to} instead of ${from}, on the schedule and list that were approved. Do you agree?`,
    tookOver: (when) =>
      `Taken over. Next sending: ${when}. The former account's schedule ends itself at its next run; nobody gets two mails.`,
    whyAsk: "Whose mail? A code, e-mail address or name; add a day if not today. Example: TP-TCHC 25/11/2026.",
    whyNobody: (seen) => `“${seen}” is not in tab People.`,
    whyTitle: (name, day) => `Mail to ${name}, ${day}:`,
    testSent: (email) => `A test mail was sent to ${email}.`,
    noAddressOfYours: "Your e-mail address is not known, so no test mail was sent.",
    badLevel: (seen) => `“${seen}” is no level: enter 1 or 2.`,
    testPrefix: "[Test] ",
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
    pulse: ({ lastRunOn, sender, paused }) =>
      `The schedule last ran well on ${formats.date(lastRunOn)}. Mails leave from ${sender}${paused ? "; paused" : ""}.`,
    silent: (lastRun) => `Sổ Chuẩn ⚠ schedule silent since ${lastRun}`,
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

  report: {
    motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    draft: "DRAFT",
    number: { ND30: "No.:        /BC-TCT", DANG: "No.        -BC/TCT" },
    dateLine: (year) => `………………, day      month      year ${year}`,
    kind: "REPORT",
    subject: (level) => `Results of building a standard political school, level ${level}`,
    asOf: (date) => `(Figures as of the end of ${date})`,
    general: "1. General results",
    byCriterion: "2. Results by criterion",
    byUnit: "3. Results by unit",
    notMet: "4. Indicators not met",
    overdue: "5. Overdue indicators",
    noneNotMet: "No indicator is left unmet.",
    noneOverdue: "No indicator is overdue.",
    total: "Total",
    order: "No.",
    met: "Met",
    share: "Share",
    exceeds: "Exceeded",
    claimed: "Self-assessed",
    verified: "Verified",
    owner: "Owner",
    noDate: "no deadline yet",
    signature: "PRINCIPAL",
    recipientsLabel: "Recipients:",
    recipients: ["- As above;", "- Filed: records office."],
    unknownTargets: (n) =>
      `${counted(n, "indicator")} ${noun(n, "has", "have")} no target entered from the Regulation yet and ${noun(n, "counts", "count")} as not met.`,
    regulation: (ruleSet) => `According to the standard ${ruleSet}.`,
  },
};
