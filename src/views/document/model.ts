/** The model of an office's document: blocks without layout, which a tab or a Word file renders. */
import type { Settings } from "../../domain/records.ts";

/** Whose form a document has: that of the State or that of the Party. */
export type DocumentStyle = NonNullable<Settings["documentStyle"]>;

export interface Column {
  header: string;
  /** The width, relative to those of the other columns. */
  width: number;
  /** Whether cells are centred, as figures and codes are; words begin on the left. */
  centred?: boolean;
}

export type Block =
  | {
      kind: "letterhead";
      superior: string;
      issuer: string;
      /** The lines on the right: the State's name and motto, or the Party's name alone. */
      above: readonly string[];
      /** The number, blank before its symbol; left out of a form without a number. */
      number?: string;
      draft: string;
      dateLine?: string;
    }
  | { kind: "title"; name: string; subject: string; asOf?: string }
  | { kind: "addressee"; text: string }
  | { kind: "heading"; depth: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  /** A blank that people fill in, with a hint at what belongs there. */
  | { kind: "blank"; hint: string }
  | { kind: "table"; columns: readonly Column[]; rows: readonly (readonly string[])[]; total?: readonly string[] }
  | { kind: "appendix"; label: string; title: string }
  | {
      kind: "signature";
      /** The list of recipients on the left; `beside` is a second signatory there instead. */
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
