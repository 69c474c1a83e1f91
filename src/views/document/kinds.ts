/** The kinds of documents, by the names that the command line has for them. */
import { matchKey } from "../../domain/match-key.ts";
import { namesOf } from "../phrases.ts";
import { evidenceIndex } from "./appendices.ts";
import { criteriaOf, criterionTitle, type DocumentFacts } from "./facts.ts";
import { documentOf, letterhead } from "./frame.ts";
import { minutesBlocks } from "./minutes.ts";
import type { Block, OfficeDocument } from "./model.ts";
import { reportBlocks } from "./report.ts";
import { selfAssessmentBlocks } from "./self-assessment.ts";
import { criterionBlocks, unitBlocks } from "./sheets.ts";

/** A document with the name of its file, without the ending. */
export interface NamedDocument {
  document: OfficeDocument;
  fileName: string;
}

type Whole = "report" | "self-assessment" | "minutes" | "evidence" | "pack";

/** The whole-school kinds with their parts; each part begins a page and numbers its pages from 1. */
const WHOLE: Record<Whole, (facts: DocumentFacts) => Block[][]> = {
  report: (facts) => [reportBlocks(facts)],
  "self-assessment": (facts) => [selfAssessmentBlocks(facts)],
  minutes: (facts) => [minutesBlocks(facts)],
  evidence: (facts) => [evidenceBlocks(facts)],
  pack: (facts) => [
    reportBlocks(facts),
    minutesBlocks(facts),
    ...unitsOf(facts).map((code) => unitBlocks(code, facts)),
  ],
};

/** All kinds that a workbook has documents of, in the order of the list shown: "pack", "unit:K1", "criterion:2". */
export function documentKinds(facts: DocumentFacts): string[] {
  const { pack: _, ...single } = WHOLE;
  return [
    "pack",
    ...Object.keys(single),
    ...unitsOf(facts).map((code) => `unit:${code}`),
    ...criteriaOf(facts).flatMap((code) => (code ? [`criterion:${code}`] : [])),
  ];
}

/** Renders the document of a kind; undefined for an unknown kind, unit or criterion. */
export function renderDocument(kind: string, facts: DocumentFacts): NamedDocument | undefined {
  const { documents } = facts.text;
  const whole = (Object.keys(WHOLE) as Whole[]).find((each) => each === kind);
  if (whole) return named(documents.kinds[whole], documents.fileNames[whole], WHOLE[whole](facts), facts);
  const [of = "", ...rest] = kind.split(":");
  const find = (codes: readonly string[]) => codes.find((each) => matchKey(each) === matchKey(rest.join(":")));
  if (of === "unit") {
    const code = find(unitsOf(facts));
    if (!code) return undefined;
    const title = documents.kinds.unit(namesOf(facts.book).unit(code) ?? code);
    return named(title, `${documents.fileNames.unit}-${plain(code)}`, [unitBlocks(code, facts)], facts);
  }
  const code = of === "criterion" ? find(criteriaOf(facts).filter(Boolean)) : undefined;
  if (!code) return undefined;
  const title = documents.kinds.criterion(criterionTitle(code, facts));
  return named(title, `${documents.fileNames.criterion}-${plain(code)}`, [criterionBlocks(code, facts)], facts);
}

function named(title: string, name: string, parts: Block[][], facts: DocumentFacts): NamedDocument {
  return { document: documentOf(title, parts, facts), fileName: `${name}-${facts.readiness.today}` };
}

function evidenceBlocks(facts: DocumentFacts): Block[] {
  const { readiness, now, text } = facts;
  const { documents, report } = text;
  return [
    letterhead(facts),
    {
      kind: "title",
      name: documents.names.evidence,
      subject: documents.evidenceSubject(readiness.workingLevel),
      asOf: report.asOf(text.formats.writtenMoment(now)),
    },
    ...evidenceIndex(facts),
  ];
}

/** Units that have anything to do, in the order of the rows. */
function unitsOf({ readiness }: DocumentFacts): string[] {
  return [...readiness.byUnit].flatMap(([code, each]) => (code && each[1].inScope + each[2].inScope > 0 ? [code] : []));
}

/** A code without the letters that a file's name cannot have. */
function plain(code: string): string {
  return code
    .toLowerCase()
    .replace(/\u0111/g, "d")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-");
}
