/** Whether a value satisfies a data validation. */

import { readCells } from "../grid.ts";
import type { CellValue, Criteria, WorkbookModel } from "../model.ts";
import { displayText } from "./display-text.ts";

/** Whether a value satisfies a validation; true also for rules that only the file's own program understands. */
export function isValid(
  workbook: WorkbookModel,
  criteria: Criteria,
  written: { value: CellValue; format?: string | undefined; formula?: string | undefined },
): boolean {
  const { value } = written;
  if (written.formula !== undefined) return true;
  switch (criteria.kind) {
    case "list":
      return criteria.values.includes(String(value));
    case "range":
      return sourceTexts(workbook, criteria).includes(String(value));
    case "date":
      return typeof value === "number";
    case "between":
      return typeof value === "number" && value >= criteria.low && value <= criteria.high;
    case "other":
      return true;
  }
}

function sourceTexts(workbook: WorkbookModel, criteria: Extract<Criteria, { kind: "range" }>): string[] {
  const sheet = workbook.sheets.find((one) => one.id === criteria.sheetId);
  if (!sheet) return [];
  return readCells(sheet, criteria.rect).flatMap((cell) => {
    return cell.value === "" ? [] : [String(cell.value), displayText(cell, workbook.locale)];
  });
}
