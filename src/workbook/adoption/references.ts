/** Who an indicator of a list belongs to: its owner, its unit and those that support it, as codes. */
import { isAddress } from "../../domain/address.ts";
import { type Cell, cleanText } from "../cell.ts";
import { namesUnit } from "./column-fit.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { type Directory, splitAddress } from "./names.ts";
import type { Put, RowReader } from "./row-reader.ts";
import type { ListedRow } from "./rows.ts";

export interface Directories {
  people: Directory;
  units: Directory;
}

const LONGEST_NAME = 80;

/** Meets every name of the list before any is read: a short form is known by the full one, wherever that stands. */
export function meetNames(
  rows: readonly ListedRow[],
  reader: RowReader,
  directories: Directories,
  lexicon: Lexicon,
): void {
  const listed = rows.filter(({ kind }) => kind === "indicator");
  const all = (field: AdoptField, how: (cell: string) => string | string[] | undefined) =>
    [...new Set(listed.map((row) => cleanText(reader.cell(field, row))))].flatMap((cell) => how(cell) ?? []);
  const { units, people } = directories;
  units.meet(["unit", "supportUnits"].flatMap((field) => all(field, (cell) => unitsIn(cell, units, lexicon))));
  const owners = new Set(listed.map((row) => ownerText(reader, row)));
  people.meet([...owners].flatMap((cell) => ownerIn(cell, directories, lexicon)?.person ?? []));
}

/** Who owns a row, with the address that stands in a column beside. */
function ownerText(reader: RowReader, row: ListedRow): string {
  const [owner, email] = [cleanText(reader.cell("owner", row)), cleanText(reader.cell("ownerEmail", row))];
  return owner && isAddress(email) && !owner.includes("@") ? `${owner} (${email})` : owner;
}

/** Reads the references of a row. */
export function readReferences(
  row: ListedRow,
  reader: RowReader,
  directories: Directories,
  lexicon: Lexicon,
  put: Put,
): void {
  const { people, units } = directories;
  const named = (cell: Cell) => unitsIn(cleanText(cell), units, lexicon);
  // Which of several leads, nobody can tell.
  const one = (names: string[] | undefined) => (names?.length === 1 ? names[0] : undefined);
  let unit = reader.read("unit", row, (cell) => one(named(cell)));
  const owner = reader.read("owner", row, (cell) => {
    const found = ownerIn(ownerText(reader, row) || cleanText(cell), directories, lexicon);
    if (!found?.unit) return found?.person;
    // A unit stands where a person should: it leads the work, unless another unit does.
    if (unit !== undefined) return undefined;
    unit = found.unit;
    return "";
  });
  const support = reader.read("supportUnits", row, named);
  if (unit) put("unit", units.codeOf(unit));
  if (owner) put("owner", people.codeOf(owner));
  if (support) put("supportUnits", [...new Set(support.map(units.codeOf))]);
}

/**
 * The units that a cell names; undefined where it names nobody, or all of them. A comma, a stroke or "and" may stand
 * inside a unit's name, so it parts only what goes on with a unit.
 */
function unitsIn(cell: string, units: Directory, lexicon: Lexicon): string[] | undefined {
  const names: string[] = [];
  for (const part of unwrap(cell).split(/[;\n]+/)) {
    // Every second piece is a sign between its neighbours.
    const pieces = part.replace(/^[\s+•*–-]+|[\s,]+$/g, "").split(lexicon.joint);
    const named = pieces.map((piece) => namesUnit(piece, lexicon));
    const areUnits = pieces.every((piece, index) => index % 2 || named[index] || units.knows(piece));
    pieces.forEach((piece, index) => {
      if (index % 2) return;
      if (!index || areUnits || named[index]) names.push(piece.trim());
      else names[names.length - 1] += `${pieces[index - 1]}${piece}`;
    });
  }
  const found = names.filter(Boolean);
  return found.length > 0 && found.every((name) => isName(name, lexicon)) ? found : undefined;
}

/** Who leads: a person, or a unit in a person's place; undefined where that is nobody or several. */
function ownerIn(
  cell: string,
  { people, units }: Directories,
  lexicon: Lexicon,
): { person?: string; unit?: string } | undefined {
  const name = unwrap(cell);
  const isUnit = () => namesUnit(name, lexicon) || (!lexicon.is("post", name) && units.knows(name));
  if (people.knows(name) || !isUnit()) return isOnePerson(name, units, lexicon) ? { person: name } : undefined;
  const found = unitsIn(name, units, lexicon) ?? [];
  return found.length === 1 ? { unit: found[0] as string } : undefined;
}

/** Whether a cell names one person: several have no one owner. A unit after a post may have a comma in its name. */
function isOnePerson(name: string, units: Directory, lexicon: Lexicon): boolean {
  if (!isName(name, lexicon) || /[;\n]/.test(name)) return false;
  // A title such as "Đ/c" has a stroke of its own.
  let rest = splitAddress(name).name.replace(/^\p{L}\/\p{L}\s/u, "");
  let isOne = !lexicon.joint.test(rest);
  for (let words = 0; words < 3 && !isOne; words++) {
    rest = rest.replace(/^[^\s,&+/]+\s+/, "");
    isOne = units.knows(rest);
  }
  return isOne;
}

/** A name that goes on in the next line is one, since people break lines to make columns narrow. */
function unwrap(cell: string): string {
  return cell.replace(/([,&–-])\s*\n\s*|\s*\n\s*(?=\p{Ll})/gu, "$1 ").trim();
}

function isName(name: string, lexicon: Lexicon): boolean {
  const [first = ""] = name.split(/\s/);
  return (
    name.length <= LONGEST_NAME && !name.includes(":") && !lexicon.is("nobody", name) && !lexicon.is("several", first)
  );
}
