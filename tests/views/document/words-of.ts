/** What a reader of a document sees, line by line. */
import type { HistoryEntry } from "../../../src/domain/history.ts";
import { assess } from "../../../src/domain/readiness.ts";
import type { Book } from "../../../src/domain/records.ts";
import type { Text } from "../../../src/text/text.ts";
import type { DocumentFacts } from "../../../src/views/document/facts.ts";
import { renderDocument } from "../../../src/views/document/kinds.ts";
import type { Block, OfficeDocument } from "../../../src/views/document/model.ts";
import { deepFreeze, TODAY } from "../../builders.ts";
import { vi } from "../../words.ts";
import { MOMENT } from "../scene.ts";

export function factsOf(book: Book, history: readonly HistoryEntry[] = [], text: Text = vi): DocumentFacts {
  const readiness = deepFreeze(assess(deepFreeze(book), TODAY));
  const criterionName = (code: string) => (code === "2" ? "Đội ngũ cán bộ, viên chức" : undefined);
  return { book, readiness, now: MOMENT, history, criterionName, text };
}

export function documentOf(kind: string, facts: DocumentFacts): OfficeDocument {
  const made = renderDocument(kind, facts);
  if (!made) throw new Error(`no document ${kind}`);
  return made.document;
}

/** The lines of a document; the cells of a table's row stand between bars. */
export function linesOf({ parts }: OfficeDocument): string[] {
  return parts.flatMap((blocks) => ["=== ", ...blocks.flatMap(linesOfBlock)]);
}

function linesOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "letterhead":
      return [
        `${block.superior} | ${block.above[0]}`,
        `${block.issuer} | ${block.above[1] ?? ""}`,
        `${block.number ?? ""} | ${block.dateLine ?? ""}`,
        block.draft,
      ];
    case "title":
      return [block.name, block.subject, ...(block.asOf ? [block.asOf] : [])];
    case "heading":
      return [`${"#".repeat(block.depth)} ${block.text}`];
    case "blank":
      return [`[${block.hint}]`];
    case "table":
      return [block.columns.map(({ header }) => header), ...block.rows, ...(block.total ? [block.total] : [])].map(
        (cells) => `| ${cells.join(" | ")} |`,
      );
    case "appendix":
      return [block.label, block.title];
    case "signature":
      return [...(block.recipients?.lines ?? block.beside ?? []), ...block.titles, ...(block.name ? [block.name] : [])];
    default:
      return [block.text];
  }
}
