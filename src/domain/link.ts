/** Resolves what staff wrote to name a person, unit or indicator (a code, or a name that only one has) to its code. */

import { type Problem, type ProblemCode, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { withPlainCriteria } from "./criterion-spelling.ts";
import { matchKey } from "./match-key.ts";
import { splitNames } from "./name-list.ts";
import type { Book, Evidence, Indicator, Person, Unit } from "./records.ts";

/** The book with every reference replaced by the code it means, and a problem for each that means nothing. */
export function linkBook(book: Book): Book {
  const problems: Problem[] = [...book.problems];
  const people = finder(book.people, (person) => [person.code, person.name]);
  const units = finder(book.units, (unit) => [unit.code, unit.name]);
  const indicators = finder(book.indicators, (indicator) => [indicator.code]);
  const linker = (tab: TabKey, row: number) => (column: string, code: ProblemCode, find: Find) => (seen: string) => {
    const found = find(seen);
    // Supporting units have no part in the score, so an unknown one is a problem of its cell and not of the row.
    const severity = column === "supportUnits" ? "cell" : undefined;
    const several = found === undefined &&
      ONE_ONLY.includes(column) &&
      namesSeveral(seen, find) && { expected: SEVERAL };
    if (found === undefined) problems.push(problem(code, { tab, row, column, seen, ...several }, severity));
    return found ?? seen;
  };
  const linked: Book = {
    ...book,
    indicators: withPlainCriteria(book.indicators).map((each) =>
      linkIndicator(each, linker("indicators", each.row), people, units),
    ),
    evidence: book.evidence.map((each) => linkEvidence(each, linker("evidence", each.row), indicators)),
    people: book.people.map((each) => linkPerson(each, linker("people", each.row), people, units)),
    units: book.units.map((each) => linkUnit(each, linker("units", each.row), people)),
    settings: linkSettings(book, people),
    problems,
  };
  return linked;
}

/** What a problem expects of a cell that takes one name and holds several. */
export const SEVERAL = "several";
const ONE_ONLY = ["owner", "unit"];

/** Whether a cell holds several names, at least one of which can be found. */
function namesSeveral(seen: string, find: Find): boolean {
  const names = seen.split(/[,;\n&+/]|\s[-–]\s|\s(?:và|and)\s/i).map((each) => each.trim());
  return names.filter(Boolean).length > 1 && names.some((each) => find(each) !== undefined);
}

type Find = (seen: string) => string | undefined;
type Link = (column: string, code: ProblemCode, find: Find) => (seen: string) => string;

/** Looks up codes first, then names; a name that two records share finds neither. */
function finder<T extends { code: string }>(
  records: readonly T[],
  namesOf: (record: T) => (string | undefined)[],
): Find {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string | undefined>();
  for (const record of records) {
    const [code, ...names] = namesOf(record);
    if (!code) continue;
    byCode.set(matchKey(code), record.code);
    for (const name of names) {
      if (!name) continue;
      const key = matchKey(name);
      byName.set(key, byName.has(key) ? undefined : record.code);
    }
  }
  return (seen) => byCode.get(matchKey(seen)) ?? byName.get(matchKey(seen));
}

function linkIndicator(indicator: Indicator, link: Link, people: Find, units: Find): Indicator {
  const person = (column: string) => link(column, "unknownPerson", people);
  const unit = (column: string) => link(column, "unknownUnit", units);
  return {
    ...indicator,
    ...field("owner", indicator.owner, person("owner")),
    ...field("unit", indicator.unit, unit("unit")),
    supportUnits: listed(indicator.supportUnits, units).map(unit("supportUnits")),
    // A verifier may come from outside the school, so a name unknown here is no problem.
    ...field("verifiedBy", indicator.verifiedBy, (seen) => people(seen) ?? seen),
  };
}

function linkEvidence(evidence: Evidence, link: Link, indicators: Find): Evidence {
  const codes = listed(evidence.indicators, indicators);
  return { ...evidence, indicators: codes.map(link("indicators", "unknownIndicator", indicators)) };
}

function listed(cells: readonly string[], find: Find): string[] {
  return cells.flatMap((cell) => splitNames(cell, (name) => find(name) !== undefined));
}

function linkPerson(person: Person, link: Link, people: Find, units: Find): Person {
  return {
    ...person,
    ...field("unit", person.unit, link("unit", "unknownUnit", units)),
    ...field("deputy", person.deputy, link("deputy", "unknownPerson", people)),
  };
}

function linkUnit(unit: Unit, link: Link, people: Find): Unit {
  return {
    ...unit,
    ...field("head", unit.head, link("head", "unknownPerson", people)),
    ...field("deputyHead", unit.deputyHead, link("deputyHead", "unknownPerson", people)),
  };
}

/** Settings name people too; the check of the book says when one of them is unknown. */
function linkSettings({ settings }: Book, people: Find): Book["settings"] {
  const find = (seen: string) => people(seen) ?? seen;
  return {
    ...settings,
    ...field("coordinator", settings.coordinator, find),
    ...field("principal", settings.principal, find),
    ...field("successor", settings.successor, find),
    ...field("signatory", settings.signatory, find),
  };
}

function field<K extends string>(
  key: K,
  seen: string | undefined,
  link: (seen: string) => string,
): { [P in K]?: string } {
  return (seen === undefined ? {} : { [key]: link(seen) }) as { [P in K]?: string };
}
