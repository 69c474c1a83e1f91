/** Memory of the file that a model came from, so that a save changes only what a run changed. */

import type { Sheet, WorkbookModel } from "../model.ts";
import type { Lists } from "./lists.ts";
import type { Looks } from "./looks.ts";
import type { Package } from "./package.ts";
import type { SharedStrings } from "./strings.ts";

export interface XlsxSource {
  opened: Package;
  /** The file as it was opened or saved last. */
  bytes: Buffer;
  /** The model as it was when the file was opened or saved last. */
  baseline: WorkbookModel;
  readonly workbookPath: string;
  /** Paths of the parts of worksheets, by the ids of sheets. */
  paths: Map<number, string>;
  readonly looks: Looks;
  looksPath: string | undefined;
  /** `Looks.additions` when the styles part was last written. */
  looksWritten: number;
  readonly strings: SharedStrings;
  stringsPath: string | undefined;
  readonly lists: Lists;
  /** The hidden sheet of lists, as it is and as the file has it, and the path of its part. */
  listsSheet: { sheet: Sheet; baseline: Sheet; path: string | undefined };
  readonly since1904: boolean;
  /** Addresses of formulas with outdated values in the file, by the ids of sheets. */
  readonly staleFormulas: Map<number, string[]>;
  /** Whether the file has formulas, which programs must then recalculate after a save. */
  hasFormulas: boolean;
  /** Cells with content that lie alone, far from all others, and so were not read: "Tab!XFD1048576". */
  readonly strays: string[];
}

/** Addresses of cells that stand in the workbook's file but not in its model, such as "Tab!XFD1048576". */
export function straysOf(workbook: WorkbookModel): readonly string[] {
  return sourceOf(workbook)?.strays ?? [];
}

/** The source of a model, or undefined when it was made here. */
export function sourceOf(workbook: WorkbookModel): XlsxSource | undefined {
  return workbook.source as XlsxSource | undefined;
}
