/** Reads a list of people with their addresses, and plans what it would add to our tab of people. */

import { isAddress } from "../../domain/address.ts";
import { matchKey } from "../../domain/match-key.ts";
import type { Book, Person } from "../../domain/records.ts";
import { type Cell, cleanText, columnLetters, isBlank } from "../cell.ts";
import type { MissedCell } from "./cell-record.ts";
import { headerKey } from "./header-names.ts";
import type { Lexicon, PeopleField } from "./lexicon.ts";
import { type Directory, type Named, openDirectory, type Spelling } from "./names.ts";
import type { CellChange } from "./plan.ts";
import type { AdoptionReport } from "./report.ts";
import { fillMerges, type ListSource } from "./source.ts";

type Contact = Partial<Record<PeopleField, string>> & { row: number };

export interface ContactList {
  tab: string;
  columns: AdoptionReport["columns"];
  rows: AdoptionReport["rows"];
  contacts: Contact[];
  missed: MissedCell[];
}

export interface ContactPlan {
  fresh: (Named & { unit?: string; title?: string })[];
  /** Blank cells of known people that the list fills in. */
  cells: CellChange[];
  /** Cells of known people in which the list says something else. */
  conflicts: CellChange[];
  units: Named[];
  spellings: Spelling[];
}

const SEARCHED_ROWS = 30;
const FIELDS: readonly PeopleField[] = ["name", "email", "title", "unit"];

/** The people of a tab whose header names a person beside an address; undefined where it has none. */
export function readContacts(source: ListSource, lexicon: Lexicon): ContactList | undefined {
  const cells = fillMerges(source, 0, source.cells.length, () => ({ down: true, across: false }));
  const first = cells.slice(0, SEARCHED_ROWS).findIndex((row) => {
    const at = fieldsAt(row, lexicon);
    return at.name !== undefined && at.email !== undefined;
  });
  if (first < 0) return undefined;
  const at = fieldsAt(cells[first] ?? [], lexicon);
  const list: ContactList = {
    tab: source.tab,
    columns: columnsOf(cells[first] ?? [], at),
    rows: [],
    contacts: [],
    missed: [],
  };
  cells.slice(first + 1).forEach((line, index) => {
    if (!line.every(isBlank)) readContact(line, first + index + 2, at, list, lexicon);
  });
  return list;
}

type Places = Partial<Record<PeopleField, number>>;

function fieldsAt(row: readonly Cell[], { people }: Lexicon): Places {
  const at: Places = {};
  row.forEach((cell, column) => {
    const field = FIELDS.find((each) => at[each] === undefined && people[each].has(headerKey(cleanText(cell))));
    if (field) at[field] = column;
  });
  // In a list of posts without a column of names the post is the name.
  const { title, ...rest } = at;
  return at.name === undefined && title !== undefined ? { ...rest, name: title } : at;
}

function columnsOf(headers: readonly Cell[], at: Places): ContactList["columns"] {
  return headers.flatMap((cell, column) => {
    const field = FIELDS.find((each) => at[each] === column);
    const header = cleanText(cell);
    if (!header) return [];
    const place = { column: columnLetters(column + 1), header };
    return [
      field ? { ...place, field: `people.${field}`, why: "alias" as const } : { ...place, why: "unused" as const },
    ];
  });
}

function readContact(line: readonly Cell[], row: number, at: Places, list: ContactList, lexicon: Lexicon): void {
  const of = (field: PeopleField) => cleanText(line[at[field] ?? -1] ?? "");
  const [name, email] = [of("name"), of("email")];
  const text = name || cleanText(line.find((cell) => !isBlank(cell)) ?? "");
  if (!name || lexicon.is("totals", name.replace(/:.*|[\s.\d]+$/s, "")) || (!email && lexicon.foot.test(name))) {
    list.rows.push({ row, kind: "skipped", why: "nothing", text });
    return;
  }
  const isUsable = email === "" || isAddress(email);
  if (!isUsable) {
    const column = columnLetters((at.email ?? 0) + 1);
    const header = list.columns.find((each) => each.column === column)?.header ?? "";
    list.missed.push({ row, column, header, field: "people.email", seen: email });
  }
  list.rows.push({ row, kind: "person", text });
  list.contacts.push({ row, name, title: of("title"), unit: of("unit"), ...(isUsable && email && { email }) });
}

/** What a list of people would add and fill in. */
export function planContacts({ contacts }: ContactList, book: Book, lexicon: Lexicon): ContactPlan {
  const people = openDirectory(book.people, "person", lexicon);
  const units = openDirectory(book.units, "unit", lexicon);
  units.meet(contacts.flatMap(({ unit }) => unit || []));
  people.meet(contacts.map(nameAndAddress));
  const ours = new Map(book.people.map((person) => [matchKey(person.code), person]));
  const plan: ContactPlan = { fresh: [], cells: [], conflicts: [], units: [], spellings: [] };
  const met = new Set<string>();
  for (const contact of contacts) {
    const code = people.codeOf(nameAndAddress(contact));
    const unit = contact.unit ? units.codeOf(contact.unit) : "";
    const known = ours.get(matchKey(code));
    if (known) fillIn(known, { email: contact.email, unit, title: contact.title }, plan);
    else if (!met.has(code)) {
      const { email, title } = contact;
      const added = people.added.get(code) as Named;
      plan.fresh.push({ ...added, ...(email && { email }), ...(unit && { unit }), ...(title && { title }) });
    }
    met.add(code);
  }
  plan.units = usedUnits(units, plan);
  plan.spellings = [...units.spellings, ...people.spellings];
  return plan;
}

function nameAndAddress({ name = "", email }: Contact): string {
  return email ? `${name} (${email})` : name;
}

function fillIn(
  person: Person,
  said: Readonly<Record<"email" | "unit" | "title", string | undefined>>,
  plan: ContactPlan,
): void {
  for (const field of ["email", "unit", "title"] as const) {
    const [from, to] = [person[field] ?? "", said[field] ?? ""];
    if (!to || matchKey(from) === matchKey(to)) continue;
    plan[from ? "conflicts" : "cells"].push({ code: person.code, row: person.row, field, from, to });
  }
}

function usedUnits({ added }: Directory, { fresh, cells, conflicts }: ContactPlan): Named[] {
  const used = new Set([
    ...fresh.map(({ unit }) => unit),
    ...[...cells, ...conflicts].flatMap(({ field, to }) => (field === "unit" ? [String(to)] : [])),
  ]);
  return [...added.values()].filter(({ code }) => used.has(code));
}

/** The report of an adoption of people. */
export function reportContacts(list: ContactList, plan: ContactPlan): AdoptionReport {
  const shown = (changes: readonly CellChange[]) =>
    changes.map((each) => ({ ...each, field: `people.${each.field}`, from: String(each.from), to: String(each.to) }));
  return {
    tab: list.tab,
    columns: list.columns,
    rows: list.rows,
    notUnderstood: list.missed,
    datesRead: [],
    bounds: [],
    shared: [],
    spellings: plan.spellings,
    changes: {
      fresh: [],
      cells: shown(plan.cells),
      conflicts: shown(plan.conflicts),
      oursOnly: [],
      seeds: 0,
      people: plan.fresh,
      units: plan.units,
      evidence: [],
      evidenceLinks: [],
    },
  };
}
