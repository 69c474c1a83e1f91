/** Digital signatures of a package: they hold for the bytes of its parts, and for nothing else. */

import type { WorkbookModel } from "../model.ts";
import { sourceOf } from "./source.ts";

/** Whether the file that a workbook was read from is signed; its macros may be so besides, and nobody changes those. */
export function isSigned(workbook: WorkbookModel): boolean {
  const { opened } = sourceOf(workbook) ?? {};
  return opened?.related("", "origin") !== undefined;
}
