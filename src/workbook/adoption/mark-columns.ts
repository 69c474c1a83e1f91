/** Columns that answer by where a mark stands: "Đạt" beside "Chưa đạt", or Yes, No and N/A. */
import { type Cell, cleanText } from "../cell.ts";
import { sample } from "./column-fit.ts";
import type { Lexicon } from "./lexicon.ts";

export type MarkAnswer = "yes" | "no" | "notApplicable";

/** The 0-based columns of the answers. */
export type MarkColumns = Readonly<Partial<Record<MarkAnswer, number>>>;

/** Finds a column of yes beside one of no, both only marked; `names` are the innermost headers. */
export function findMarkColumns(
  names: readonly string[],
  body: readonly (readonly Cell[])[],
  lexicon: Lexicon,
): MarkColumns {
  const found: Partial<Record<MarkAnswer, number>> = {};
  // Rows of totals count the marks above, and hold none themselves.
  const rows = body.filter((row) => !row.some((cell) => lexicon.is("totals", cleanText(cell))));
  names.forEach((name, column) => {
    const answer = (["yes", "no", "notApplicable"] as const).find((each) => lexicon.is(each, name));
    if (!answer || found[answer] !== undefined) return;
    const marks = sample(rows, column);
    if (marks.every((cell) => isMark(cell, lexicon) || isUnmarked(cell, lexicon))) found[answer] = column;
  });
  return found.yes !== undefined && found.no !== undefined ? found : {};
}

/** Whether a cell holds a mark, such as "x" or "✓". */
export function isMark(cell: Cell, lexicon: Lexicon): boolean {
  return lexicon.is("marks", cleanText(cell));
}

function isUnmarked(cell: Cell, lexicon: Lexicon): boolean {
  return lexicon.is("unmarked", cleanText(cell)) || /^[-–—]*$/.test(cleanText(cell));
}
