/** What a file holds that the model cannot keep. */

import type { Workbook } from "hucre";
import type { Parts } from "./parts.ts";

const BY_PART: [RegExp, string][] = [
  [/vbaProject\.bin$/, "macros"],
  [/^xl\/charts\//, "charts"],
  [/^xl\/chartsheets\//, "chart sheets"],
  [/^xl\/media\//, "images"],
  [/^xl\/pivotTables\//, "pivot tables"],
  [/^xl\/tables\//, "tables"],
  [/^xl\/slicers\//, "slicers"],
  [/^xl\/timelines\//, "timelines"],
  [/^xl\/threadedComments\//, "threaded comments"],
  [/^xl\/externalLinks\//, "links to other workbooks"],
  [/^xl\/(ctrlProps|activeX)\//, "form controls"],
  [/^xl\/embeddings\//, "embedded objects"],
  [/^xl\/(connections|queryTables)/, "data connections"],
];

/** Names of such things, each once, in the order of this list. */
export function foreignParts(workbook: Workbook, parts: Parts): string[] {
  const found = new Set<string>();
  for (const [pattern, name] of BY_PART) {
    if (parts.names.some((part) => pattern.test(part))) found.add(name);
  }
  for (const sheet of workbook.sheets) {
    if (sheet.textBoxes?.length) found.add("text boxes");
    if (sheet.sparklines?.length) found.add("sparklines");
    if (sheet.backgroundImage) found.add("background images");
    if (sheet.protection) found.add("protected sheets");
    for (const cell of sheet.cells?.values() ?? []) {
      if (cell.richText && cell.richText.length > 1) found.add("rich text");
      if (cell.formulaType === "array" || cell.formulaDynamic) found.add("array formulas");
      if (cell.checkbox) found.add("checkboxes");
    }
  }
  if (workbook.workbookProtection) found.add("workbook protection");
  return [...found];
}

/** Whether a sheet has conditional formats in the extension that the library skips. */
export function hasExtendedFormats(sheetXml: string): boolean {
  return sheetXml.includes("<x14:cfRule");
}
