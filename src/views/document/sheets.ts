/** Sheets of one page or two for those in charge: of a unit, and of a criterion with its evidence. */
import { blockersOf } from "../../domain/readiness.ts";
import type { RowResult } from "../../domain/row-result.ts";
import { sortByDue } from "../missing.ts";
import { namesOf } from "../phrases.ts";
import { evidenceTable } from "./appendices.ts";
import {
  blank,
  criterionTitle,
  type DocumentFacts,
  describe,
  heading,
  isPursued,
  openRowsTable,
  paragraph,
} from "./facts.ts";
import { letterhead } from "./frame.ts";
import type { Block } from "./model.ts";

/** A unit's sheet: its open rows, its met rows, room for remarks, the signature of its head. */
export function unitBlocks(code: string, facts: DocumentFacts): Block[] {
  const { book, readiness, text } = facts;
  const { documents, report } = text;
  const words = documents.unit;
  const rows = readiness.rows.filter((row) => row.unit === code && isPursued(row));
  const open = openOf(rows, facts);
  const done = rows.filter((row) => !open.includes(row));
  return [
    letterhead(facts),
    { kind: "title", name: documents.names.unit, subject: namesOf(book).unit(code) ?? code, ...asOf(facts) },
    ...tallyLine(namesOf(book).unit(code) ?? code, readiness.byUnit.get(code)?.[readiness.workingLevel], facts),
    heading(2, words.open),
    open.length > 0 ? openRowsTable(sortByDue(open), facts, false) : paragraph(report.noneNotMet),
    heading(2, words.done),
    done.length > 0 ? metRows(done, facts) : paragraph(words.noneDone),
    heading(2, words.remarks),
    blank(words.remarksHint),
    { kind: "signature", beside: words.maker, titles: words.head },
  ];
}

/** All indicators of a criterion, with the evidence that serves them. */
export function criterionBlocks(code: string, facts: DocumentFacts): Block[] {
  const { book, readiness, text } = facts;
  const { documents } = text;
  const words = documents.criterionSheet;
  const rows = readiness.rows.filter((row) => (row.indicator.criterion ?? "") === code && isPursued(row));
  const open = openOf(rows, facts);
  const done = rows.filter((row) => !open.includes(row));
  const codes = new Set(rows.map(({ indicator }) => indicator.code));
  const pieces = book.evidence.filter(({ indicators }) => indicators.some((each) => codes.has(each)));
  const name = criterionTitle(code, facts);
  return [
    letterhead(facts),
    { kind: "title", name: documents.names.criterion, subject: name, ...asOf(facts) },
    ...tallyLine(name, readiness.byCriterion.get(code)?.[readiness.workingLevel], facts),
    heading(2, documents.unit.open),
    open.length > 0 ? openRowsTable(sortByDue(open), facts) : paragraph(text.report.noneNotMet),
    heading(2, documents.unit.done),
    done.length > 0 ? metRows(done, facts) : paragraph(documents.unit.noneDone),
    heading(2, words.evidence),
    pieces.length > 0 ? evidenceTable(pieces, facts) : paragraph(documents.noEvidence),
    heading(2, words.remarks),
    blank(words.remarksHint),
  ];
}

function openOf(rows: readonly RowResult[], { readiness }: DocumentFacts): RowResult[] {
  const open = new Set(blockersOf(readiness, readiness.workingLevel, "evidenced"));
  return rows.filter((row) => open.has(row));
}

function asOf({ now, text }: DocumentFacts): { asOf: string } {
  return { asOf: text.report.asOf(text.formats.writtenMoment(now)) };
}

type Tallies = DocumentFacts["readiness"]["totals"];

function tallyLine(name: string, tally: Tallies[1] | undefined, { text }: DocumentFacts): Block[] {
  if (!tally || tally.inScope === 0) return [paragraph(text.documents.noRows)];
  return [paragraph(text.documents.criterionResult({ name, ...tally }))];
}

/** A table of met rows with their evidence. */
function metRows(rows: readonly RowResult[], facts: DocumentFacts): Block {
  const { missing, documents } = facts.text;
  return {
    kind: "table",
    columns: [
      { header: missing.headers.code, width: 9, centred: true },
      { header: documents.indicator, width: 37 },
      { header: missing.headers.target, width: 13, centred: true },
      { header: missing.headers.value, width: 16, centred: true },
      { header: documents.evidenceOf, width: 25 },
    ],
    rows: rows.map((row) => {
      const { code, text, target, value } = describe(row, facts);
      return [code, text, target, value, row.evidence.valid.map((each) => each.code).join("; ")];
    }),
  };
}
