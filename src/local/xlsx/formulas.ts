/** Formulas that a file shares between cells. */

import { columnLetters } from "../rects.ts";

const REFERENCE = /("(?:[^"]|"")*"|'(?:[^']|'')*')|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(!.])/g;

/** A formula as it reads when it is moved by some rows and columns: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole, quoted, fixedColumn, letters, fixedRow, digits, at: number) => {
    if (quoted !== undefined || /[\w.$]/.test(formula[at - 1] ?? "")) return whole;
    const column = fixedColumn ? letters : columnLetters(columnIndex(letters) + columns);
    const row = fixedRow ? digits : Number(digits) + rows;
    return `${fixedColumn}${column}${fixedRow}${row}`;
  });
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
