/** Digital signatures of a package, which any change of its parts' bytes voids. */

import type { WorkbookModel } from "../model.ts";
import { sourceOf } from "./source.ts";

/** Whether the file that a workbook came from is signed; a signature of its macros does not count, as they stay. */
export function isSigned(workbook: WorkbookModel): boolean {
  const { opened } = sourceOf(workbook) ?? {};
  return opened?.related("", "origin") !== undefined;
}
