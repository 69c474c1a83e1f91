/** The printable report. */
import type { Translation } from "../fill.ts";
import type { report as viReport } from "../vi/report.ts";

export const report = {
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  draft: "DRAFT",
  number: { ND30: "No.:        /BC-TCT", DANG: "No.        -BC/TCT" },
  dateLine: "………………, day      month      year {year}",
  kind: "REPORT",
  subject: "Results of building a standard political school, level {level}",
  asOf: "(Figures as of the end of {date})",
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
  owner: "Owner",
  signature: "PRINCIPAL",
  recipientsLabel: "Recipients:",
  recipients: ["- As above;", "- Filed: records office."],
  unknownTargets: [
    "{n} indicator has no target entered from the Regulation yet and counts as not met.",
    "{n} indicators have no target entered from the Regulation yet and count as not met.",
  ],
  regulation: "According to the standard {ruleSet}.",
  written: "The report is in the “Report” tab.",
} as const satisfies Translation<typeof viReport>;
