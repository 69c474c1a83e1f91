/** Makes Word files of a result. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { AttachedFile } from "../gas/mail.ts";
import { readGrid } from "../gas/sheets.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import type { DocumentFacts } from "../views/document/facts.ts";
import { renderDocument } from "../views/document/kinds.ts";
import { encodeBase64 } from "../views/docx/base64.ts";
import { DOCX_TYPE, renderDocx } from "../views/docx/docx.ts";
import type { WordFile } from "../views/downloads-page.ts";
import { decodeHistory } from "../workbook/history-rows.ts";

/** The facts that documents are made from; uses the history that scoring read. */
export function factsOf(
  { book, tabs, text, readBefore }: OpenWorkbook,
  readiness: Readiness,
  now: LocalTime,
): DocumentFacts {
  const grid = readBefore.history ?? readGrid(needTab(tabs, "history"));
  return {
    book,
    readiness,
    now,
    history: decodeHistory(grid).entries,
    criterionName: criterionNames(book.settings.ruleSet, text.language),
    text,
  };
}

/** The papers of a meeting as an attachment. */
export function composePack(facts: DocumentFacts): AttachedFile[] {
  const made = renderDocument("pack", facts);
  return made ? [{ name: `${made.fileName}.docx`, type: DOCX_TYPE, bytes: renderDocx(made.document) }] : [];
}

/** The file of a kind; undefined where there is no such kind, unit or criterion. */
export function composeDocument(kind: string, facts: DocumentFacts): WordFile | undefined {
  const made = renderDocument(kind, facts);
  if (!made) return undefined;
  const { document, fileName } = made;
  return { title: document.title, name: `${fileName}.docx`, base64: encodeBase64(renderDocx(document)) };
}
