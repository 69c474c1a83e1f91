/** The school's self-assessment: criterion by criterion, each sentence with the codes of its evidence. */
import { blockersOf } from "../../domain/readiness.ts";
import type { RowResult } from "../../domain/row-result.ts";
import { renderSummary } from "../phrases.ts";
import { appendices } from "./appendices.ts";
import {
  blank,
  codeList,
  criteriaOf,
  criterionTitle,
  type DocumentFacts,
  describe,
  heading,
  isPursued,
  paragraph,
} from "./facts.ts";
import { letterhead, signature } from "./frame.ts";
import type { Block } from "./model.ts";

/** The blocks of the self-assessment, from the letterhead to the signature. */
export function selfAssessmentBlocks(facts: DocumentFacts): Block[] {
  const { readiness, now, text } = facts;
  const { documents, report } = text;
  const words = documents.selfAssessment;
  const level = readiness.workingLevel;
  return [
    letterhead(facts, { number: documents.numbers.report }),
    {
      kind: "title",
      name: documents.names.selfAssessment,
      subject: documents.selfAssessmentSubject(level),
      asOf: report.asOf(text.formats.writtenMoment(now)),
    },
    { kind: "addressee", text: documents.addressee },
    heading(1, words.opening),
    blank(words.openingHint),
    heading(1, words.body),
    ...criteriaOf(facts).flatMap((code) => criterionBlocks(code, facts)),
    heading(1, words.conclusion),
    paragraph(renderSummary(readiness, level, text)),
    blank(words.conclusionHint),
    signature(facts),
    ...appendices(facts),
  ];
}

function criterionBlocks(code: string, facts: DocumentFacts): Block[] {
  const { readiness, text } = facts;
  const { selfAssessment: words, criterionResult, result } = text.documents;
  const rows = readiness.rows.filter((row) => (row.indicator.criterion ?? "") === code && isPursued(row));
  const tally = readiness.byCriterion.get(code)?.[readiness.workingLevel];
  if (rows.length === 0 || !tally || tally.inScope === 0) return [];
  const open = new Set(blockersOf(readiness, readiness.workingLevel, "evidenced"));
  const failing = rows.filter((row) => open.has(row));
  const exceeding = rows.filter((row) => row.pursued.evidenced && row.pursued.exceeds);
  return [
    heading(2, criterionTitle(code, facts)),
    paragraph(criterionResult({ name: result, ...tally })),
    heading(3, words.description),
    ...rows.map((row) => paragraph(described(row, facts))),
    heading(3, words.strengths),
    ...(exceeding.length > 0 ? [paragraph(words.exceeding(exceeding.length, codeList(exceeding)))] : []),
    blank(words.strengthsHint),
    heading(3, words.weaknesses),
    paragraph(failing.length > 0 ? words.failing(failing.length, codeList(failing)) : words.noWeakness),
    ...(failing.length > 0 ? [blank(words.weaknessesHint)] : []),
    heading(3, words.remaining),
    ...(failing.length > 0
      ? failing.map((row) => paragraph(words.toDo(describe(row, facts))))
      : [paragraph(words.noRemaining)]),
  ];
}

function described(row: RowResult, facts: DocumentFacts): string {
  const { selfAssessment: words } = facts.text.documents;
  const { evidenced, exceeds } = row.pursued;
  return words.described({
    ...describe(row, facts),
    result: !evidenced ? words.notMet : exceeds ? words.exceeds : words.met,
    proofs: row.evidence.valid.map(({ code }) => code).join("; "),
  });
}
