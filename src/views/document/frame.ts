/** The frame of every document: letterhead and signature. */
import { matchKey } from "../../domain/match-key.ts";
import type { DocumentFacts } from "./facts.ts";
import type { Block, DocumentStyle, OfficeDocument } from "./model.ts";

/** The form of documents that the school has chosen; that of Nghị định 30 by default. */
export function documentStyle({ book }: DocumentFacts): DocumentStyle {
  return book.settings.documentStyle ?? "ND30";
}

/** Makes a document of parts, in the form that the school has chosen. */
export function documentOf(title: string, parts: readonly (readonly Block[])[], facts: DocumentFacts): OfficeDocument {
  const { readiness, text } = facts;
  return { title, style: documentStyle(facts), language: text.language, on: readiness.today, parts };
}

/** The letterhead: superior and issuer, State motto or Party line, a number and a date line to be filled in. */
export function letterhead(
  facts: DocumentFacts,
  { number, dated = true }: { number?: Record<DocumentStyle, string>; dated?: boolean } = {},
): Block {
  const { book, readiness, text } = facts;
  const { report } = text;
  const style = documentStyle(facts);
  return {
    kind: "letterhead",
    superior: (book.settings.governingBody ?? "").toUpperCase(),
    issuer: (book.settings.school ?? "").toUpperCase(),
    above: style === "DANG" ? [report.party] : report.motto,
    ...(number && { number: number[style] }),
    draft: report.draft,
    ...(dated && { dateLine: report.dateLine(readiness.today.slice(0, 4)) }),
  };
}

/** The signature of the principal, or of a deputy for the principal. */
export function signature(facts: DocumentFacts): Block {
  const { report, documents } = facts.text;
  const { titles, name } = signatory(facts);
  return {
    kind: "signature",
    recipients: { label: report.recipientsLabel, lines: documents.recipientsOfDraft },
    titles,
    ...(name && { name }),
  };
}

function signatory(facts: DocumentFacts): { titles: string[]; name?: string } {
  const { book, text } = facts;
  const person = book.people.find(({ code }) => code === (book.settings.signatory ?? book.settings.principal));
  const title = person?.title ? person.title.toUpperCase() : text.report.signature;
  const own = matchKey(text.report.signature);
  const isDeputy =
    matchKey(title) !== own &&
    matchKey(title).endsWith(own) &&
    matchKey(title).startsWith(matchKey(text.documents.deputy));
  // A person's "name" that is only the title, as in the sample, is left out: it would stand there twice.
  const name = person?.name && matchKey(person.name) !== matchKey(title) ? person.name : undefined;
  return {
    titles: isDeputy ? [text.documents.deputySign[documentStyle(facts)], title] : [title],
    ...(name && { name }),
  };
}
