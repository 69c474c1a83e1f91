/** What an adoption understood and would change, as plain data: for the page, the question, the terminal and --json. */
import type { Text } from "../../text/text.ts";
import { type Cell, cleanText } from "../cell.ts";
import type { DayRead, MissedCell, SharedCell } from "./cell-record.ts";
import type { ReadColumn } from "./columns.ts";
import type { AdoptionPlan, CellChange } from "./plan.ts";
import type { AdoptedList } from "./read-list.ts";
import type { ReadRow } from "./rows.ts";

export interface ShownChange extends Omit<CellChange, "from" | "to"> {
  from: string;
  to: string;
}

export interface AdoptionReport {
  tab: string;
  columns: ReadColumn[];
  rows: ReadRow[];
  notUnderstood: readonly MissedCell[];
  /** How ambiguous dates ("5/6/2026") and periods ("Quý IV/2026") were read. */
  datesRead: readonly DayRead[];
  /** Upper bounds, understood as met or not met. */
  bounds: readonly MissedCell[];
  /** Cells with several names where our column takes one, and the name that was taken. */
  shared: readonly SharedCell[];
  /** Names that were taken for another spelling of a unit or a person. */
  spellings: AdoptionPlan["spellings"];
  changes: {
    fresh: { code: string; text: string }[];
    cells: ShownChange[];
    conflicts: ShownChange[];
    oursOnly: { code: string; text: string }[];
    /** How many preset rows there are that nobody touched and the list does not have. */
    seeds: number;
    people: AdoptionPlan["people"];
    units: AdoptionPlan["units"];
    evidence: AdoptionPlan["evidence"];
    evidenceLinks: AdoptionPlan["evidenceLinks"];
  };
}

/** The report of an adoption of indicators; cells as people read them. */
export function reportAdoption(list: AdoptedList, plan: AdoptionPlan, text: Text): AdoptionReport {
  const { people, units, evidence, evidenceLinks, oursOnly } = plan;
  const shown = (change: CellChange) => ({
    ...change,
    from: showCell(change.from, text),
    to: showCell(change.to, text),
  });
  return {
    tab: list.tab,
    columns: list.columns,
    rows: list.rows,
    notUnderstood: list.missed,
    datesRead: list.days,
    bounds: list.bounds,
    shared: list.shared,
    spellings: plan.spellings,
    changes: {
      fresh: plan.fresh.map(({ code, text: words }) => ({ code: String(code), text: String(words ?? "") })),
      cells: plan.cells.map(shown),
      conflicts: plan.conflicts.map(shown),
      oursOnly,
      seeds: plan.seeds.length,
      people,
      units,
      evidence,
      evidenceLinks,
    },
  };
}

function showCell(cell: Cell, { formats }: Text): string {
  if (typeof cell !== "number") return cleanText(cell);
  return Number.isInteger(cell) || cell > 1 ? formats.number(cell) : formats.percent(cell);
}
