/** "Văn bản Word": scores the workbook and offers its documents as .docx files. */
import { withLock } from "../gas/lock.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { offerPage } from "../gas/ui.ts";
import { composeDocument, factsOf } from "../steps/compose-document.ts";
import { refresh, resultOf } from "../steps/refresh.ts";
import { documentKinds } from "../views/document/kinds.ts";
import { renderDownloads } from "../views/downloads-page.ts";

/** What a caller without a keyboard asks for: one kind of document, such as "report" or "unit:K1". */
export interface DocumentRequest {
  kind: string;
}

/** Scores the workbook, and gives the requested document, or offers all on a page. */
export function writeDocuments(run: Run, request?: DocumentRequest): Outcome {
  const scored = withLock(() => refresh(run.now));
  if (!scored) return busyOutcome(run.text);
  const { workbook, readiness } = scored;
  const { text } = workbook;
  const facts = factsOf(workbook, readiness, run.now);
  const result = resultOf(workbook, readiness);
  if (request) {
    const file = composeDocument(request.kind, facts);
    if (!file) return { messages: [text.documents.notKnown(request.kind)], important: true, failed: true };
    return { ...result, document: file };
  }
  const files = documentKinds(facts).flatMap((kind) => composeDocument(kind, facts) ?? []);
  // The page is shown last, since the alert that lists problems would close it.
  const afterwards = () => offerPage(text.documents.page.title, renderDownloads(files, text));
  return { ...result, afterwards, documents: files.map(({ name }) => name) };
}
