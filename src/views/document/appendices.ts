/** The appendices of a report: the summary tables, and the index of the evidence with what lacks it. */
import { blockersOf } from "../../domain/readiness.ts";
import type { Evidence } from "../../domain/records.ts";
import type { RowResult } from "../../domain/row-result.ts";
import { sortByDue } from "../missing.ts";
import { namesOf } from "../phrases.ts";
import { criteriaOf, criterionTitle, type DocumentFacts, describe, heading, paragraph, tallies } from "./facts.ts";
import type { Block } from "./model.ts";

/** Both appendices of a report, each with its title. */
export function appendices(facts: DocumentFacts): Block[] {
  const { documents } = facts.text;
  return [
    { kind: "appendix", label: documents.appendix(1), title: documents.summaryTable },
    ...summaryTables(facts),
    { kind: "appendix", label: documents.appendix(2), title: documents.evidenceTable },
    ...evidenceIndex(facts),
  ];
}

/** Tables of the working level's tallies by criterion and by unit. */
export function summaryTables(facts: DocumentFacts): Block[] {
  const { book, readiness, text } = facts;
  const level = readiness.workingLevel;
  const names = namesOf(book);
  const units = [...readiness.byUnit].flatMap(([code, each]): [string, (typeof each)[1]][] =>
    each[level].inScope > 0 ? [[(code && names.unit(code)) || text.words.noUnit, each[level]]] : [],
  );
  const criteria = criteriaOf(facts).flatMap((code): [string, (typeof readiness.totals)[1]][] => {
    const tally = readiness.byCriterion.get(code)?.[level];
    return tally && tally.inScope > 0 ? [[criterionTitle(code, facts), tally]] : [];
  });
  const total = readiness.totals[level];
  return [
    heading(2, text.documents.byCriterionCaption),
    tallies(text.overview.criterion, criteria, total, text),
    heading(2, text.documents.byUnitCaption),
    tallies(text.overview.unit, units, total, text),
  ];
}

/** The index: all evidence with its state, and the rows of the working level that lack some. */
export function evidenceIndex(facts: DocumentFacts): Block[] {
  const { book, readiness, text } = facts;
  const { documents, missing } = text;
  const lacking = blockersOf(readiness, readiness.workingLevel, "evidenced").filter(lacksProof);
  return [
    heading(2, documents.evidenceCaption),
    book.evidence.length > 0 ? evidenceTable(book.evidence, facts) : paragraph(documents.noEvidence),
    heading(2, documents.gapsCaption),
    lacking.length === 0
      ? paragraph(documents.noEvidenceGaps)
      : {
          kind: "table",
          columns: [
            { header: missing.headers.code, width: 9, centred: true },
            { header: documents.indicator, width: 40 },
            { header: missing.headers.gap, width: 26 },
            { header: documents.owner, width: 25 },
          ],
          rows: sortByDue(lacking).map((row) => {
            const { code, text: words, gap, whose } = describe(row, facts);
            return [code, words, gap, whose];
          }),
        },
  ];
}

function lacksProof({ evidence, indicator, pursued }: RowResult): boolean {
  return evidence.valid.length === 0 || pursued.gaps.some(({ kind }) => kind === "evidenceShort") || !indicator.code;
}

/** A table with each piece of evidence once: its title, the indicators that it serves, and whether it holds. */
export function evidenceTable(pieces: readonly Evidence[], facts: DocumentFacts): Block {
  const { text } = facts;
  const { evidence: words } = text.documents;
  const states = evidenceStates(facts);
  const sorted = [...pieces].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    kind: "table",
    columns: [
      { header: text.report.order, width: 6, centred: true },
      { header: words.code, width: 14 },
      { header: words.title, width: 28 },
      { header: words.document, width: 15 },
      { header: words.indicators, width: 12 },
      { header: words.validUntil, width: 14.5, centred: true },
      { header: words.state, width: 17 },
    ],
    rows: sorted.map((piece, index) => [
      String(index + 1),
      piece.code,
      piece.title ?? "",
      [piece.docNumber, piece.issuedOn && text.formats.date(piece.issuedOn)].filter(Boolean).join("; "),
      piece.indicators.join(", "),
      piece.validUntil ? text.formats.date(piece.validUntil) : "",
      states.get(piece) ?? words.unused,
    ]),
  };
}

/** The state of each piece; one that holds for some indicators only says for which not, and why. */
function evidenceStates({ readiness, text }: DocumentFacts): Map<Evidence, string> {
  const states = new Map<Evidence, string>();
  for (const { evidence } of readiness.rows) {
    for (const piece of evidence.valid) if (!states.has(piece)) states.set(piece, text.documents.evidence.valid);
    for (const { evidence: piece, why } of evidence.invalid)
      states.set(piece, text.gap({ gate: "evidenced", kind: "invalidEvidence", why: [why] }));
  }
  return states;
}
