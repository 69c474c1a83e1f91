/** Finds the criterion and the group of each row of a list. */
import { cleanText, isFormulaError } from "../cell.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { criterionCode, readNumbering, splitNumbered } from "./numbering.ts";
import type { RowReader } from "./row-reader.ts";
import type { ListedRow } from "./rows.ts";

/** Reads criterion and group of a row: from their own columns, where a blank means "as above", else from the headings above. */
export function placeReader(reader: RowReader, criteria: Map<string, string>, lexicon: Lexicon) {
  let own: { criterion?: string; group?: string } = {};
  const typed = (field: AdoptField, row: ListedRow) => {
    const cell = reader.cell(field, row);
    return isFormulaError(cell) ? "" : cleanText(cell);
  };
  return (row: ListedRow): { criterion?: string | undefined; group?: string | undefined } => {
    const [criterion, group] = [typed("criterion", row), typed("group", row)];
    if (criterion) own = { ...(criterion === own.criterion && own), criterion };
    if (group) own.group = group;
    if (!own.criterion)
      return {
        criterion: row.criterion ?? ofCode(row.code ?? ""),
        group: own.group ?? row.group,
      };
    const read = criterionOf(own.criterion, lexicon);
    if (read.name) criteria.set(read.code, read.name);
    return { criterion: read.code, group: own.group ?? row.group ?? read.name };
  };
}

/** The criterion that a cell of such a column means: "Tiêu chí 2: Đội ngũ", "2. Đội ngũ", "2", or a name. */
function criterionOf(cell: string, lexicon: Lexicon): { code: string; name?: string | undefined } {
  const [, , named, name] = lexicon.heading.exec(cell) ?? [];
  if (named) return { code: criterionCode(named), name };
  const split = splitNumbered(cell);
  return split ? { code: criterionCode(split.code), name: split.rest } : { code: criterionCode(cell) };
}

/** The criterion that a code begins with: "2" of "2.1.a" and of "II.3"; none where the code has no parts. */
function ofCode(code: string): string {
  const [first = "", ...more] = readNumbering(code) ? code.split(".") : [];
  return more.length > 0 ? criterionCode(first) : "";
}
