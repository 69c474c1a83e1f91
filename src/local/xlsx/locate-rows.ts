/** Where the rows of a worksheet stand in its bytes. */

import { scanCells } from "./scan.ts";
import type { SheetPart } from "./sheet-part.ts";
import { ScanError } from "./tag-scanner.ts";

/** Where a row stands in the bytes. */
export interface RowPlace {
  row: number;
  start: number;
  tagEnd: number;
  innerEnd: number;
  end: number;
  /** Whether the row's tag says its number. */
  hasNumber: boolean;
}

/** Finds where each row stands. Throws a ScanError when rows are not in order. */
export function locateRows(part: SheetPart): RowPlace[] {
  const { bytes, prefix, dataStart, dataEnd } = part;
  const data = bytes.subarray(dataStart, dataEnd);
  const places = data.includes("<!") ? slowly(part) : quickly(bytes, prefix, dataStart, dataEnd);
  for (let index = 1; index < places.length; index++)
    if ((places[index] as RowPlace).row <= (places[index - 1] as RowPlace).row)
      throw new ScanError("rows out of order");
  return places;
}

function slowly({ bytes, dataStart, dataEnd }: SheetPart): RowPlace[] {
  const places: RowPlace[] = [];
  scanCells(bytes, dataStart, dataEnd, {
    row: ({ row, start, tagEnd, hasNumber }) =>
      places.push({ row, start, tagEnd, innerEnd: tagEnd, end: tagEnd, hasNumber }),
    rowEnd: (_, innerEnd, end) => Object.assign(places.at(-1) as RowPlace, { innerEnd, end }),
  });
  return places;
}

/** Finds rows by their tags alone, which no text can contain: ten times as quick as going through the cells. */
function quickly(bytes: Buffer, prefix: string, from: number, to: number): RowPlace[] {
  const [open, close] = [Buffer.from(`<${prefix}row`), Buffer.from(`</${prefix}row>`)];
  const places: RowPlace[] = [];
  let row = -1;
  for (let start = bytes.indexOf(open, from); start >= 0 && start < to; ) {
    const tagEnd = bytes.indexOf(62, start) + 1;
    if (tagEnd <= 0 || tagEnd > to) throw new ScanError("row without an end");
    const tag = bytes.latin1Slice(start, tagEnd);
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    const isClosed = tag.endsWith("/>");
    const innerEnd = isClosed ? tagEnd : bytes.indexOf(close, tagEnd);
    if (innerEnd < 0 || innerEnd > to) throw new ScanError("row without an end");
    const end = isClosed ? tagEnd : innerEnd + close.length;
    places.push({ row, start, tagEnd, innerEnd, end, hasNumber: number !== undefined });
    start = bytes.indexOf(open, end);
  }
  return places;
}
