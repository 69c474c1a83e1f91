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
  people.meet([...owners].flatMap((cell) => ownersIn(cell, directories, lexicon)?.person ?? []));
}

/** Who owns a row, with the address that stands in a column beside. */
function ownerText(reader: RowReader, row: ListedRow): string {
  const [owner, email] = [cleanText(reader.cell("owner", row)), cleanText(reader.cell("ownerEmail", row))];
  return owner && isAddress(email) && !owner.includes("@") ? `${owner} (${email})` : owner;
}

/** Reads the references of a row. Of several names the first leads, as offices write them; the others are kept and told. */
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
  // A unit stands where a person should: it leads the work, unless another unit does.
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

/** Who is named where a person should stand: the one who is responsible, units, and of how many. */
interface Owners {
  person?: string;
  units: string[];
  count: number;
}

/** Those whom a cell names as owners; undefined where that is nobody, or what is no name stands among them. */
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

/** Whether a post may go on in the letters after it: "Trưởng phòng TC, HC" is one person, or one and another's initials. */
function mayBeOnePost([first = "", ...others]: readonly string[], people: Directory, lexicon: Lexicon): boolean {
  const isLetters = (name: string) =>
    /^[\p{Lu}&-]{1,6}$/u.test(name) && !people.knows(name) && !lexicon.is("post", name);
  return lexicon.heads.person.test(first) && others.some(isLetters);
}

/** The names of a cell, whoever is marked as responsible first. A comma inside a unit's name parts nothing. */
function splitOwners(cell: string, units: Directory, lexicon: Lexicon): string[] {
  const parts = cell.split(/[;\n]+/).flatMap((part) => {
    // The stroke of "Đ/c" parts nothing.
    const whole = part
      .replace(/^\s*(?:\d{1,2}[.)]|[-+•*–])\s*/, "")
      .replace(/(?<=^|\s)(\p{L})\/(?=\p{L}\s)/gu, "$1\u2215");
    const pieces = whole.split(lexicon.joint).map((piece) => piece.replace(/\u2215/g, "/"));
    const names: string[] = [];
    pieces.forEach((piece, index) => {
      if (index % 2) return;
      const before = names[names.length - 1];
      const longer = `${before}${pieces[index - 1]}${piece}`;
      // "Trưởng phòng TC, HC" goes on with the name of a unit.
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

/** Whether a name ends in that of a unit whose own name has a comma, after a word or two of a post. */
function endsInUnit(name: string, units: Directory): boolean {
  let rest = name;
  for (let words = 0; words < 3; words++) {
    rest = rest.replace(/^[^\s,&+/]+\s+/, "");
    if (units.knows(rest)) return true;
  }
  return false;
}

/** Whether a part of a list of names can be one: a post, or words that each begin with a capital. */
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
  // A title such as "Đ/c" has a stroke of its own.
  const rest = splitAddress(name).name.replace(/^\p{L}\/\p{L}\s/u, "");
  return !lexicon.joint.test(rest) || endsInUnit(rest, units);
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
