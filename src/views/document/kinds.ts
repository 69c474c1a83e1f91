/** The kinds of documents, by the names that the command line has for them. */
import type { DocumentFacts } from "./facts.ts";
import { documentOf } from "./frame.ts";
import type { OfficeDocument } from "./model.ts";
import { reportBlocks } from "./report.ts";

/** A document with the name of its file, without the ending. */
export interface NamedDocument {
  document: OfficeDocument;
  fileName: string;
}

/** Every kind that a workbook has documents of, as people would look for them. */
export function documentKinds(_facts: DocumentFacts): string[] {
  return ["report"];
}

/** The document of a kind: "report"; undefined for a kind, a unit or a criterion that is not known. */
export function renderDocument(kind: string, facts: DocumentFacts): NamedDocument | undefined {
  const { documents } = facts.text;
  if (kind !== "report") return undefined;
  return {
    document: documentOf(documents.kinds.report, [reportBlocks(facts)], facts),
    fileName: `${documents.fileNames.report}-${facts.readiness.today}`,
  };
}
