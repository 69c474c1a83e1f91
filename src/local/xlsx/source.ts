/** What is remembered of the file that a model came from, so that a save changes only what a run changed. */

import type { Sheet, WorkbookModel } from "../model.ts";
import type { Lists } from "./lists.ts";
import type { Looks } from "./looks.ts";
import type { Package } from "./package.ts";
import type { SharedStrings } from "./strings.ts";

export interface XlsxSource {
  opened: Package;
  /** The file as it was opened or saved last. */
  bytes: Buffer;
  /** The model as it was then. */
  baseline: WorkbookModel;
  readonly workbookPath: string;
  /** Paths of the parts of worksheets, by the ids of sheets. */
  paths: Map<number, string>;
  readonly looks: Looks;
  looksPath: string | undefined;
  /** How many looks were put in when the part was last written. */
  looksWritten: number;
  readonly strings: SharedStrings;
  stringsPath: string | undefined;
  readonly lists: Lists;
  /** The hidden sheet of lists, and its part. */
  listsSheet: { sheet: Sheet; baseline: Sheet; path: string | undefined };
  readonly since1904: boolean;
  /** Addresses of formulas whose values in the file are of before, by the ids of sheets. */
  readonly staleFormulas: Map<number, string[]>;
  /** Whether the file has formulas, whose values a program has to calculate anew. */
  hasFormulas: boolean;
  /** Cells with content that are not read, since they lie alone and far from all others: "Tab!XFD1048576". */
  readonly strays: string[];
}

/** Cells of the file that a model came from which are in the file alone: "Tab!XFD1048576". */
export function straysOf(workbook: WorkbookModel): readonly string[] {
  return sourceOf(workbook)?.strays ?? [];
}

/** The source of a model, or undefined when it was made here. */
export function sourceOf(workbook: WorkbookModel): XlsxSource | undefined {
  return workbook.source as XlsxSource | undefined;
}
