/** What a save compares the model with: the workbook as its file has it. */
import { copyWorkbook, createSheet, type Sheet, type WorkbookModel } from "../model.ts";
import { deleteLines, followRenames, insertLines } from "../rows-and-columns.ts";

/** A blank sheet of the same name and size: what a new, empty part holds. */
export function blankLike({ id, name, maxRows, maxColumns }: Sheet): Sheet {
  return { ...createSheet(id, name), maxRows, maxColumns };
}

/** The workbook as the file has it, with the lines that were put in (blank) and taken out since. */
export function alignedBaseline(baseline: WorkbookModel, { moves, sheets }: WorkbookModel): WorkbookModel {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const renamed = baseline.sheets.flatMap(({ id, name }) => {
    const now = names.get(id);
    return now === undefined || now === name ? [] : [[name.toLowerCase(), now] as const];
  });
  if (moves.length === 0 && renamed.length === 0) return baseline;
  const aligned = copyWorkbook(baseline);
  for (const { sheetId, direction, kind, at, count } of moves) {
    const sheet = aligned.sheets.find(({ id }) => id === sheetId);
    if (!sheet) continue;
    if (kind === "insert") insertLines(aligned, sheet, direction, at, count, -1);
    else deleteLines(aligned, sheet, direction, at, count);
  }
  followRenames(aligned, new Map(renamed));
  return aligned;
}
