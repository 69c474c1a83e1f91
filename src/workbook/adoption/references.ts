/** Reads the owner, the unit and the supporting units of an indicator of a list, as codes. */
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

/** Enters every name of the list before any is read: a short form is recognised by its full name, wherever that stands. */
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
  people.meet([...owners].flatMap((cell) => ownersIn(cell, directories, lexicon)?.person ?? []));
}

/** The owner of a row, with the address that stands in a column beside. */
function ownerText(reader: RowReader, row: ListedRow): string {
  const [owner, email] = [cleanText(reader.cell("owner", row)), cleanText(reader.cell("ownerEmail", row))];
  return owner && isAddress(email) && !owner.includes("@") ? `${owner} (${email})` : owner;
}

/** Reads and puts the references of a row. Of several names the first leads, as offices write them; the others are kept for the note and reported. */
export function readReferences(
  row: ListedRow,
  reader: RowReader,
  directories: Directories,
  lexicon: Lexicon,
  put: Put,
): void {
  const { people, units } = directories;
  const named = (cell: Cell) => unitsIn(cleanText(cell), units, lexicon);
  const leads = reader.read("unit", row, named) ?? [];
  const owners = reader.read("owner", row, (cell) =>
    ownersIn(ownerText(reader, row) || cleanText(cell), directories, lexicon),
  );
  // A unit in the owner's column leads the work, unless the unit's column names another.
  const standIns = owners?.units ?? [];
  if (leads.length > 1) reader.share(row, "unit", leads[0] as string);
  if (owners && owners.count > 1) reader.share(row, "owner", owners.person ?? (standIns[0] as string));
  else if (standIns.length > 0 && leads.length > 0) reader.miss(row.row, "owner", cleanText(reader.cell("owner", row)));
  const support = reader.read("supportUnits", row, named);
  const [unit, ...others] = leads.length > 0 ? leads : standIns;
  if (unit) put("unit", units.codeOf(unit));
  if (owners?.person) put("owner", people.codeOf(owners.person));
  const codes = [...(support ?? []), ...others].map(units.codeOf);
  if (codes.length > 0) put("supportUnits", [...new Set(codes)]);
}

/**
 * The units that a cell names; undefined where it names none, or "all units". A comma, a stroke or "and" may stand
 * inside a unit's name, so it separates two names only where the text after it begins like a unit.
 */
function unitsIn(cell: string, units: Directory, lexicon: Lexicon): string[] | undefined {
  const names: string[] = [];
  for (const part of unwrap(cell).split(/[;\n]+/)) {
    // `split` with a group keeps the signs: every second piece is the sign between its neighbours.
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

/** The names in a cell of owners: the person who is responsible, the units, and how many names there are. */
interface Owners {
  person?: string;
  units: string[];
  count: number;
}

/** The owners that a cell names; undefined where it names nobody, or where some part of it is no name. */
function ownersIn(cell: string, { people, units }: Directories, lexicon: Lexicon): Owners | undefined {
  const whole = unwrap(cell);
  const isUnit = (name: string) => namesUnit(name, lexicon) || (!lexicon.is("post", name) && units.knows(name));
  if (!people.knows(whole) && isUnit(whole)) {
    const found = unitsIn(whole, units, lexicon) ?? [];
    return found.length > 0 ? { units: found, count: found.length } : undefined;
  }
  if (people.knows(whole) || isOnePerson(whole, units, lexicon)) {
    return isName(whole, lexicon) ? { person: whole, units: [], count: 1 } : undefined;
  }
  const names = splitOwners(whole, units, lexicon);
  const person = names.find((name) => !isUnit(name));
  const areNames = names.every((name) => people.knows(name) || isUnit(name) || looksLikeName(name, lexicon));
  if (names.length < 2 || !areNames || mayBeOnePost(names, people, lexicon)) return undefined;
  return { ...(person && { person }), units: names.filter(isUnit), count: names.length };
}

/** Whether names may be one post with a list of initials: "Trưởng phòng TC, HC" is one person, or one and another's initials. */
function mayBeOnePost([first = "", ...others]: readonly string[], people: Directory, lexicon: Lexicon): boolean {
  const isLetters = (name: string) =>
    /^[\p{Lu}&-]{1,6}$/u.test(name) && !people.knows(name) && !lexicon.is("post", name);
  return lexicon.heads.person.test(first) && others.some(isLetters);
}

/** The names of a cell of owners, whoever is marked as responsible first; a comma inside a unit's name does not split it. */
function splitOwners(cell: string, units: Directory, lexicon: Lexicon): string[] {
  const parts = cell.split(/[;\n]+/).flatMap((part) => {
    // The stroke of "Đ/c" is replaced, so that it does not split the name.
    const whole = part
      .replace(/^\s*(?:\d{1,2}[.)]|[-+•*–])\s*/, "")
      .replace(/(?<=^|\s)(\p{L})\/(?=\p{L}\s)/gu, "$1\u2215");
    const pieces = whole.split(lexicon.joint).map((piece) => piece.replace(/\u2215/g, "/"));
    const names: string[] = [];
    pieces.forEach((piece, index) => {
      if (index % 2) return;
      const before = names[names.length - 1];
      const longer = `${before}${pieces[index - 1]}${piece}`;
      // "Trưởng phòng TC, HC" stays one name where "TC, HC" is a unit.
      if (before !== undefined && endsInUnit(longer, units)) names[names.length - 1] = longer;
      else names.push(piece);
    });
    return names;
  });
  const marked = parts.map((part) => {
    const [, name = part, mark = ""] = /^(.+?)\s*\(([^()@]+)\)$/.exec(part.trim()) ?? [];
    return { name: (lexicon.is("leads", mark) ? name : part).trim(), isLead: lexicon.is("leads", mark) };
  });
  return [...marked].sort((a, b) => Number(b.isLead) - Number(a.isLead)).flatMap(({ name }) => name || []);
}

/** Whether a name is one to three words of a post followed by the name of a known unit. */
function endsInUnit(name: string, units: Directory): boolean {
  let rest = name;
  for (let words = 0; words < 3; words++) {
    rest = rest.replace(/^[^\s,&+/]+\s+/, "");
    if (units.knows(rest)) return true;
  }
  return false;
}

/** Whether a part of a cell can be a name: a post, or words that each begin with a capital. */
function looksLikeName(part: string, lexicon: Lexicon): boolean {
  const { name } = splitAddress(part);
  const words = name.replace(/^\p{L}\/\p{L}\s/u, "").split(/\s+/);
  const isPost = lexicon.heads.person.test(name) || lexicon.is("post", name);
  const isCalled =
    words.every((word) => /^\p{Lu}/u.test(word)) || lexicon.is("courtesy", words[0]?.replace(/[.:]$/, "") ?? "");
  return isName(name, lexicon) && (isPost || isCalled);
}

/** Whether a cell names one person: a unit after a post may have a comma in its name. */
function isOnePerson(name: string, units: Directory, lexicon: Lexicon): boolean {
  if (!isName(name, lexicon) || /[;\n]/.test(name)) return false;
  // The stroke of "Đ/c" would look like a sign between names.
  const rest = splitAddress(name).name.replace(/^\p{L}\/\p{L}\s/u, "");
  return !lexicon.joint.test(rest) || endsInUnit(rest, units);
}

/** Joins lines of one name: people break lines to make columns narrow. */
function unwrap(cell: string): string {
  return cell.replace(/([,&–-])\s*\n\s*|\s*\n\s*(?=\p{Ll})/gu, "$1 ").trim();
}

function isName(name: string, lexicon: Lexicon): boolean {
  const [first = ""] = name.split(/\s/);
  return (
    name.length <= LONGEST_NAME && !name.includes(":") && !lexicon.is("nobody", name) && !lexicon.is("several", first)
  );
}
