/** Words of the printable report. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";

const { count } = formats;

export const report = (): Model["report"] => ({
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  draft: "DRAFT",
  number: { ND30: "No.:        /BC-TCT", DANG: "No.        -BC/TCT" },
  dateLine: (year) => `………………, day      month      year ${year}`,
  kind: "REPORT",
  subject: (level) => `Results of building a standard political school, level ${level}`,
  asOf: (moment) => `(Figures as of ${moment})`,
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
  unknownTargets: (n) =>
    n === 1
      ? `1 indicator has no target entered from the Regulation yet and counts as not met.`
      : `${count(n)} indicators have no target entered from the Regulation yet and count as not met.`,
  regulation: (ruleSet) =>
    ruleSet.includes("QĐ") ? `According to Regulation ${ruleSet}.` : `According to the standard ${ruleSet}.`,
  written: "The report is in the “Report” tab.",
});
