/** Lists of areas as files write them: "A2:A9 C2". */

import { columnIndexLetters, fromA1, type Rect, toA1 } from "../rectangles.ts";

/** The most rows and columns of any sheet of the format. */
export const GRID = { rows: 1_048_576, columns: 16_384 };

/** The areas of a list, inside a grid of this size. */
export function readAreas(list: string, size: { rows: number; columns: number } = GRID): Rect[] {
  return list.split(/\s+/).flatMap((part) => fromA1(part, size) ?? []);
}

/** The areas as a file writes them. */
export function writeAreas(areas: readonly Rect[]): string {
  return areas.map(toA1).join(" ");
}

/** An area as an absolute reference: "$A$2:$A$9". */
export function absolute(rect: Rect): string {
  const corner = (row: number, column: number) => `$${columnIndexLetters(column)}$${row + 1}`;
  return `${corner(rect.row, rect.column)}:${corner(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}
