/** Who an indicator of a list belongs to: its owner, its unit and those that support it, as codes. */
import type { Cell } from "../cell.ts";
import { namesUnit } from "./columns.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Directory } from "./names.ts";
import type { Put, RowReader } from "./row-reader.ts";
import type { ListedRow } from "./rows.ts";
import { seenText } from "./source.ts";

export interface Directories {
  people: Directory;
  units: Directory;
}

const LONGEST_NAME = 80;

export function readReferences(
  row: ListedRow,
  reader: RowReader,
  { people, units }: Directories,
  lexicon: Lexicon,
  put: Put,
): void {
  const unitOf = (cell: Cell) => (isName(seenText(cell)) ? seenText(cell) : undefined);
  let unit = reader.read("unit", row, unitOf);
  const owner = reader.read("owner", row, (cell) => {
    const name = seenText(cell);
    if (people.knows(name)) return name;
    if (!units.knows(name) && !namesUnit(name, lexicon)) return isOnePerson(name, lexicon) ? name : undefined;
    // A unit stands where a person should: it leads the work, unless another unit does.
    if (unit !== undefined || !isName(name)) return undefined;
    unit = name;
    return "";
  });
  const support = reader.read("supportUnits", row, (cell) => unitsIn(seenText(cell), units, lexicon));
  if (unit) put("unit", units.codeOf(unit));
  if (owner) put("owner", people.codeOf(owner));
  if (support) put("supportUnits", support.map(units.codeOf));
}

/** Several units in a cell. A comma may stand inside a unit's name, so it parts only what are units on both sides. */
function unitsIn(cell: string, units: Directory, lexicon: Lexicon): string[] | undefined {
  const names = cell.split(/[;\n]+/).flatMap((part) => {
    const pieces = part.split(",").map((piece) => piece.trim());
    const areUnits = pieces.every((piece) => units.knows(piece) || namesUnit(piece, lexicon));
    return areUnits && !units.knows(part) ? pieces : [part.trim()];
  });
  const found = names.filter(Boolean);
  return found.length > 0 && found.every(isName) ? found : undefined;
}

function isName(name: string): boolean {
  return name.length <= LONGEST_NAME && !/[;\n]/.test(name);
}

/** Whether a cell names one person: several have no one owner. A title such as "Đ/c" has a stroke of its own. */
function isOnePerson(name: string, lexicon: Lexicon): boolean {
  const isJoined = name.split(/\s+/).some((word) => lexicon.is("and", word));
  return isName(name) && !isJoined && !/[,+&]|\S\s*\/\s*\S/.test(name.replace(/^\p{L}\/\p{L}/u, ""));
}
