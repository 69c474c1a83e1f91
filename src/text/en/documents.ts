/** Words of Word documents beyond those of the report's tab: outlines, sentences, hints and captions. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count, date, percent } = formats;
const indicators = (n: number) => counted(n, "indicator");

export const documents = (): Model["documents"] => ({
  kinds: {
    report: "Interim report",
    "self-assessment": "Self-assessment report",
    minutes: "Minutes of the meeting",
    evidence: "List of evidence",
    pack: "Meeting pack (report, minutes, a sheet for each unit)",
    unit: (name) => `Unit sheet: ${name}`,
    criterion: (name) => `Criterion sheet: ${name}`,
  },
  fileNames: {
    report: "report",
    "self-assessment": "self-assessment",
    minutes: "minutes",
    evidence: "evidence",
    pack: "meeting-pack",
    unit: "unit-sheet",
    criterion: "criterion-sheet",
  },
  page: {
    mailed:
      "The meeting papers are attached. They are drafts: number, date and signature are left blank; fill in what stands in square brackets.",
    title: "Word documents",
    lead: "Press a line to download it. Each is a draft: number, day and signature are blank; what stands in square brackets is to be filled in.",
  },
  mailed: (to) => `The meeting papers were mailed to ${to}.`,
  mailSubject: "Meeting papers",
  notKnown: (kind) => `There is no kind of document “${kind}”, or the workbook has no such unit or criterion.`,
  names: {
    report: "REPORT",
    selfAssessment: "SELF-ASSESSMENT REPORT",
    unit: "UNIT SHEET",
    criterion: "CRITERION SHEET",
    evidence: "LIST OF EVIDENCE",
    minutes: "MINUTES",
  },
  numbers: {
    report: { ND30: "No.:        /BC-TCT", DANG: "No.        -BC/TCT" },
    minutes: { ND30: "No.:        /BB-TCT", DANG: "No.        -BB/TCT" },
  },
  selfAssessmentSubject: (level) => `Results against the criteria of a standard political school, level ${level}`,
  evidenceSubject: (level) => `File of the standard political school, level ${level}`,
  minutesSubject: (level) => `Meeting on progress towards a standard political school, level ${level}`,
  addressee: "To: ……………………………………………",
  deputy: "Deputy",
  deputySign: { ND30: "FOR THE PRINCIPAL", DANG: "FOR THE PRINCIPAL" },
  recipientsOfDraft: ["- School board;", "- Faculties and offices;", "- Filed: records office."],

  report: {
    leading: "I. LEADERSHIP AND DIRECTION",
    leadingHint:
      "The scheme and plans of the Party committee; the steering committee; who does what; progress meetings",
    results: "II. RESULTS",
    general: "1. General results",
    byCriterion: "2. Results by criterion",
    notMet: "3. Indicators not met",
    weaknesses: "III. WEAKNESSES, DIFFICULTIES AND CAUSES",
    weaknessHint: "Other weaknesses and difficulties",
    objectiveHint: "Causes outside the school",
    subjectiveHint: "Causes inside the school",
    plan: "IV. DIRECTIONS, TASKS, SOLUTIONS",
    planHint: "Solutions for each group of tasks above",
    proposals: "V. PROPOSALS",
    proposalsHint:
      "Proposals to the Party committee, the Ho Chi Minh National Academy of Politics and others concerned",
    closing: (school, level) =>
      `This is the report on building a standard political school, level ${level}${school ? `, of ${school}` : ""}.`,
  },
  compared: ({ on, evidenced, inScope, points }) => {
    const size = percent(Math.abs(points)).replace("%", " percentage points");
    const change = points > 0 ? `up ${size}` : points < 0 ? `down ${size}` : "unchanged";
    return `Compared with the meeting of ${date(on)} (${evidenced}/${inScope} indicators, ${percent(evidenced / inScope)}): ${change}.`;
  },
  criterionResult: ({ name, evidenced, inScope, exceeds, overdue }) => {
    const above = exceeds > 0 ? `, ${count(exceeds)} of them exceeding the standard` : "";
    const late = overdue > 0 ? `; ${count(overdue)} overdue` : "";
    return `${name}: ${evidenced}/${inScope} indicators met (${percent(evidenced / inScope)})${above}${late}.`;
  },
  criterion: (code, name) => (name ? `Criterion ${code}. ${name}` : `Criterion ${code}`),
  notMetLead: (n, total) => `${n}/${total} indicators not met (${percent(n / total)}), by deadline:`,
  overdueLead: (n, days, codes) => `${indicators(n)} overdue, at most by ${counted(days, "working day")}: ${codes}.`,
  blocked: (n, codes) => `${indicators(n)} blocked: ${codes}.`,
  withoutOwner: (n, codes) => `${indicators(n)} not met and without an owner: ${codes}.`,
  withoutEvidence: (n, codes) => `${indicators(n)} self-assessed as met without valid evidence: ${codes}.`,
  planOverdue: (n, codes) => `- Complete ${indicators(n)} already overdue at once: ${codes}.`,
  planMonth: (month, year, n, codes) => `- By the end of ${month}/${year}: complete ${indicators(n)}: ${codes}.`,
  planLate: (n, on, codes) => `- Bring forward the deadlines of ${indicators(n)} set after ${date(on)}: ${codes}.`,
  planMend: (n, codes) => `- Mend the rows of ${indicators(n)} so that they can be judged: ${codes}.`,
  planUndated: (n, codes) => `- Set deadlines for ${indicators(n)} without one: ${codes}.`,
  planDone: "- Keep what is met; add to and renew its evidence.",
  daysLate: "Late (working days)",
  indicator: "Indicator",
  owner: "Owner",
  result: "Result",

  appendix: (n) => `Appendix ${n}`,
  summaryTable: "SUMMARY OF RESULTS",
  byCriterionCaption: "1. By criterion",
  byUnitCaption: "2. By unit",
  evidenceTable: "LIST OF EVIDENCE",
  evidenceCaption: "1. Evidence at hand",
  gapsCaption: "2. Indicators that lack evidence",
  noEvidence: "There is no evidence yet.",
  noEvidenceGaps: "No indicator lacks evidence.",
  evidence: {
    code: "Code",
    title: "Evidence",
    document: "Number; date",
    indicators: "Indicators",
    validUntil: "Valid until",
    state: "State",
    valid: "valid",
    unused: "serves no indicator yet",
  },

  selfAssessment: {
    opening: "Part I. THE SCHOOL",
    openingHint: "The school in brief, how it assessed itself, the self-assessment council",
    body: "Part II. RESULTS OF THE SELF-ASSESSMENT",
    description: "a) Description",
    strengths: "b) Strengths",
    weaknesses: "c) Weaknesses",
    remaining: "d) What remains to be done",
    strengthsHint: "Strengths in this criterion",
    weaknessesHint: "Causes of the weaknesses",
    conclusion: "Part III. CONCLUSION",
    conclusionHint: "General conclusion and what the school asks for",
    noWeakness: "No indicator is left unmet.",
    noRemaining: "Keep the results and renew the evidence.",
    exceeding: (n, codes) => `${indicators(n)} exceeding the standard: ${codes}.`,
    failing: (n, codes) => `${indicators(n)} not met: ${codes}.`,
    described: ({ code, text, value, target, result, proofs }) => {
      const head = [code, text].filter(Boolean).join(". ");
      return `${head}: at present: ${value}; target: ${target}; ${result}${proofs ? ` [${proofs}]` : ""}.`;
    },
    met: "met",
    exceeds: "met, exceeding the standard",
    notMet: "not met",
    toDo: ({ code, gap, owner, due }) => `- ${code}: ${gap}; owner: ${owner}; due: ${due}.`,
  },

  unit: {
    open: "1. Indicators not met",
    done: "2. Indicators met",
    noneDone: "No indicator is met yet.",
    remarks: "3. Remarks and proposals of the unit",
    remarksHint: "Difficulties and proposals of the unit",
    maker: ["MADE BY"],
    head: ["HEAD OF UNIT"],
  },
  criterionSheet: {
    evidence: "3. Evidence",
    remarks: "4. Remarks",
    remarksHint: "Remarks, what is to be done",
  },
  evidenceOf: "Evidence",
  noRows: "No indicator is in scope.",

  minutes: {
    when: "Time: ……:……, on ………………",
    where: "Place: ……………………………………",
    chair: "Chair: ……………………………………",
    secretary: "Secretary: ……………………………………",
    present: "Present",
    presentHint: "Names and posts of those present; absent (why)",
    since: "I. SINCE THE LAST MEETING",
    sinceMeeting: (on) => `Since the meeting of ${date(on)}:`,
    noSince: "The Settings tab names no earlier meeting, or the history does not reach back to it.",
    reached: (n, codes) => `- ${indicators(n)} more met${n > 0 ? `: ${codes}` : ""}.`,
    lost: (n, codes) => `- ${indicators(n)} no longer met${n > 0 ? `: ${codes}` : ""}.`,
    slipped: (n) => `- Deadline postponed for ${indicators(n)}${n > 0 ? ":" : "."}`,
    slip: ({ code, from, to, reason }) =>
      `+ ${code}: from ${date(from)} to ${date(to)}${reason ? `, because: ${reason}` : ""}.`,
    blockedByUnit: "Blocked and overdue, by unit:",
    unitLine: ({ unit, blocked, overdue }) => {
      const parts = [blocked && `blocked: ${blocked}`, overdue && `overdue: ${overdue}`].filter(Boolean).join("; ");
      return `- ${unit}: ${parts}.`;
    },
    noneBlocked: "No indicator is blocked or overdue.",
    state: "II. WHERE WE STAND",
    discussion: "III. DISCUSSION",
    discussionHint: "What was said, in brief",
    decisions: "IV. DECISIONS",
    decisionHeaders: { what: "What", who: "Unit, person", due: "Due" },
    closing: "The meeting ended at ……:…… on the same day. The minutes were read to those present and agreed.",
    secretarySign: ["SECRETARY"],
    chairSign: ["CHAIR"],
  },
});
