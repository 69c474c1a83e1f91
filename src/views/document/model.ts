/** A document as offices write them, before it has a form: a list of blocks that a tab or a Word file renders. */
import type { Settings } from "../../domain/records.ts";

/** Whose form a document has: that of the State or that of the Party. */
export type DocumentStyle = NonNullable<Settings["documentStyle"]>;

export interface Column {
  header: string;
  /** In parts of the page's width. */
  width: number;
  /** Figures and codes stand in the middle; words begin on the left. */
  centred?: boolean;
}

export type Block =
  | {
      kind: "letterhead";
      superior: string;
      issuer: string;
      /** The State with its motto, or the Party alone. */
      above: readonly string[];
      /** Blank but for the symbol; a form that has no number has none. */
      number?: string;
      draft: string;
      dateLine?: string;
    }
  | { kind: "title"; name: string; subject: string; asOf?: string }
  | { kind: "addressee"; text: string }
  | { kind: "heading"; depth: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  /** A place that people fill in, with a hint at what belongs there. */
  | { kind: "blank"; hint: string }
  | { kind: "table"; columns: readonly Column[]; rows: readonly (readonly string[])[]; total?: readonly string[] }
  | { kind: "appendix"; label: string; title: string }
  | {
      kind: "signature";
      /** What stands on the left: who gets the document, or who signs beside. */
      recipients?: { label: string; lines: readonly string[] };
      beside?: readonly string[];
      /** The signatory's title, line by line. */
      titles: readonly string[];
      name?: string;
    };

/** A document; each part begins a page and numbers its pages from 1. */
export interface OfficeDocument {
  title: string;
  style: DocumentStyle;
  language: string;
  /** The day on which its figures hold, `YYYY-MM-DD`. */
  on: string;
  parts: readonly (readonly Block[])[];
}
