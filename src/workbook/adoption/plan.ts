/** Plans what adopting a list changes in our workbook: new rows, cells, people, units and evidence. */
import type { RuleSet } from "../../catalog/rule-set.ts";
import { matchKey } from "../../domain/match-key.ts";
import type { Book, Evidence } from "../../domain/records.ts";
import type { Text } from "../../text/text.ts";
import type { Cell } from "../cell.ts";
import { encodeCell, type Layout } from "../table.ts";
import { INDICATORS } from "../tables.ts";
import { type EvidenceItem, evidenceKeys } from "./evidence.ts";
import { type AdoptionMemory, markOfValue, type Remembered } from "./memory.ts";
import type { Named, Spelling } from "./names.ts";
import { fieldKey, type OurRow, readOurRows } from "./our-rows.ts";
import type { AdoptedList, Draft } from "./read-list.ts";
import { type Recognised, recognise } from "./recognise.ts";
import type { Directories } from "./references.ts";

/** A cell of ours and the value that the list has for it. */
export interface CellChange {
  code: string;
  row: number;
  field: string;
  from: Cell;
  to: Cell;
}

export interface NewEvidence extends EvidenceItem {
  code: string;
  indicators: string[];
}

export interface AdoptionPlan {
  fresh: Record<string, unknown>[];
  /** Changes of cells that are blank, or as they were adopted or preset: these may be written. */
  cells: CellChange[];
  /** Changes of cells that staff entered themselves: these are asked about. */
  conflicts: CellChange[];
  /** Rows of ours that the list does not have. */
  oursOnly: { code: string; text: string }[];
  /** Sheet rows of presets that nobody touched and the list does not have. */
  seeds: number[];
  people: Named[];
  units: Named[];
  spellings: Spelling[];
  evidence: NewEvidence[];
  /** Evidence of ours that the list names for further indicators. */
  evidenceLinks: { code: string; row: number; from: string; to: string }[];
  memory: AdoptionMemory;
}

/** Our workbook as an adoption compares it with a list. */
export interface OurSide {
  book: Book;
  grid: readonly (readonly Cell[])[];
  layout: Layout;
  memory: AdoptionMemory;
  /** The presets of our rows. */
  ruleSets: readonly Pick<RuleSet, "entries">[];
  text: Text;
}

/** Compares a list with our workbook, and plans what adopting it changes. */
export function planAdoption(list: AdoptedList, side: OurSide, directories: Directories): AdoptionPlan {
  const ours = readOurRows(side.book, side.grid, side.layout, side.ruleSets);
  const all = recognise(list, ours, side.memory);
  const memory = new Map(side.memory);
  const plan: AdoptionPlan = {
    fresh: [],
    cells: [],
    conflicts: [],
    oursOnly: [],
    seeds: [],
    people: [],
    units: [],
    spellings: [...directories.units.spellings, ...directories.people.spellings],
    evidence: [],
    evidenceLinks: [],
    memory,
  };
  const named = new Set<string>();
  const proof = evidencePlanner(side.book.evidence, plan);
  for (const each of all) {
    const known = side.memory.get(matchKey(each.code));
    if (each.ours) compareRow(each, each.ours, known, side.text, plan, named);
    else {
      plan.fresh.push({ ...each.draft.values, code: each.code });
      noteNames(each.draft.values, named);
    }
    if (markOfValue(each.draft.evidence) !== known?.marks.evidence) proof.add(each);
    memory.set(matchKey(each.code), remember(each, list.tab, known));
  }
  listOursOnly(ours, all, list.tab, side.memory, plan);
  plan.people = [...directories.people.added.values()].filter(({ code }) => named.has(`owner ${code}`));
  plan.units = [...directories.units.added.values()].filter(({ code }) => named.has(`unit ${code}`));
  return plan;
}

/** Whether there is anything to write. */
export function isEmptyPlan({ fresh, cells, conflicts, evidence, evidenceLinks }: AdoptionPlan): boolean {
  return [fresh, cells, conflicts, evidence, evidenceLinks].every(({ length }) => length === 0);
}

function compareRow(
  { draft, code }: Recognised,
  ours: OurRow,
  known: Remembered | undefined,
  text: Text,
  plan: AdoptionPlan,
  named: Set<string>,
): void {
  const { record } = ours;
  const merged = { ...record, ...draft.values };
  for (const [field, value] of Object.entries(draft.values)) {
    const comparison = comparisonOf(field, value, ours, known);
    if (comparison === "same") continue;
    const to = encodeCell(INDICATORS, field, merged, text);
    plan[comparison].push({ code, row: record.row, field, from: ours.cell(field), to });
    noteNames({ [field]: value }, named);
  }
}

/** Whether a value of the list is ours already, may be written, or conflicts with something that staff entered. */
function comparisonOf(
  field: string,
  value: unknown,
  ours: OurRow,
  known: Remembered | undefined,
): "same" | "cells" | "conflicts" {
  const [now, mark] = [ours.key(field), known?.marks[field]];
  if (now === fieldKey({ [field]: value }, field)) return "same";
  // The list says what it said at the last adoption: staff have chosen the difference since.
  if (mark === markOfValue(value)) return "same";
  if (now === undefined) return mark === undefined ? "cells" : "conflicts";
  const asAdopted = mark === undefined ? ours.seed?.[field] === now : mark === markOfValue(now);
  return asAdopted ? "cells" : "conflicts";
}

function noteNames(values: Readonly<Record<string, unknown>>, named: Set<string>): void {
  if (values.owner) named.add(`owner ${values.owner}`);
  for (const unit of [values.unit, ...((values.supportUnits as string[] | undefined) ?? [])])
    if (unit) named.add(`unit ${unit}`);
}

function remember({ draft, code }: Recognised, tab: string, known: Remembered | undefined): Remembered {
  const marks: Record<string, string> = { ...known?.marks, evidence: markOfValue(draft.evidence) };
  for (const field of Object.keys(draft.values)) marks[field] = markOfValue(draft.values[field]);
  return { code, tab, marks };
}

/** Lists rows that only we have: untouched presets, and rows that no other list brought. */
function listOursOnly(
  ours: readonly OurRow[],
  all: readonly Recognised[],
  tab: string,
  memory: AdoptionMemory,
  plan: AdoptionPlan,
): void {
  const found = new Set(all.map((each) => each.ours));
  for (const row of ours) {
    const known = memory.get(matchKey(row.record.code));
    if (found.has(row)) continue;
    if (row.isUntouched) plan.seeds.push(row.record.row);
    else if (!known || known.tab === tab) plan.oursOnly.push({ code: row.record.code, text: row.record.text ?? "" });
  }
}

/** Collects evidence: a piece that several indicators name becomes one row that serves them all. */
function evidencePlanner(evidence: readonly Evidence[], plan: AdoptionPlan) {
  const known = new Map<string, { code: string; indicators: string[]; row?: number }>();
  const used = new Set(evidence.map(({ code }) => matchKey(code)));
  for (const { code, indicators, row, ...each } of evidence) {
    const entry = { code, indicators: [...indicators], row };
    for (const key of [...evidenceKeys({ code }), ...evidenceKeys(each)]) if (!known.has(key)) known.set(key, entry);
  }
  const addOne = (item: EvidenceItem, indicator: string) => {
    const keys = evidenceKeys(item);
    const found = keys.map((key) => known.get(key)).find(Boolean);
    if (!found) {
      const entry: NewEvidence = { ...item, code: item.code ?? nextCode(indicator, used), indicators: [indicator] };
      plan.evidence.push(entry);
      for (const key of keys) known.set(key, entry);
    } else if (!found.indicators.includes(indicator)) {
      const from = found.indicators.join("; ");
      found.indicators.push(indicator);
      if (found.row === undefined) return;
      const to = found.indicators.join("; ");
      const before = plan.evidenceLinks.find(({ row }) => row === found.row);
      if (before) before.to = to;
      else plan.evidenceLinks.push({ code: found.code, row: found.row, from, to });
    }
  };
  return {
    add({ draft, code }: { draft: Draft; code: string }) {
      for (const item of draft.evidence) addOne(item, code);
    },
  };
}

/** A free code for a piece of evidence: "H2.1.01" is the first of indicator 2.1. */
function nextCode(indicator: string, used: Set<string>): string {
  for (let number = 1; ; number++) {
    const code = `H${indicator}.${String(number).padStart(2, "0")}`;
    if (used.has(matchKey(code))) continue;
    used.add(matchKey(code));
    return code;
  }
}
