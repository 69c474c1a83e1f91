/** The daily record: totals of the day, and each change of a row, so that any day can be replayed. */
import type { DateString } from "./dates.ts";
import type { EvidenceState } from "./evidence-state.ts";
import type { Readiness } from "./readiness.ts";
import type { Attainment, RowResult } from "./row-result.ts";

export type EvidenceStatus = "none" | "invalid" | "valid";

/** What the history keeps of a row; a row never seen is not assessed, without date and evidence. */
export interface RowState {
  attainment: Attainment;
  dueOn?: DateString;
  evidence: EvidenceStatus;
}

/** One row of the history tab: a day's totals, or one change. Counts are those of the totals row only. */
export interface HistoryEntry {
  on: DateString;
  kind: "totals" | "level" | "due" | "evidence";
  code?: string;
  from?: string;
  to?: string;
  inScope1?: number;
  claimed1?: number;
  evidenced1?: number;
  verified1?: number;
  inScope2?: number;
  claimed2?: number;
  evidenced2?: number;
  verified2?: number;
  /** Why a due date was moved back, as staff wrote it on that day. */
  reason?: string;
}

/**
 * The entries of the day: its totals, and what changed since the last stored day before it. Made again from the same
 * facts they are the same.
 */
export function entriesOfDay(readiness: Readiness, earlier: readonly HistoryEntry[]): HistoryEntry[] {
  const on = readiness.today;
  const before = replayHistory(earlier.filter((entry) => entry.on < on));
  const now = new Map(readiness.rows.map((result) => [result.indicator.code, stateOf(result)]));
  const codes = new Set([...now.keys(), ...before.keys()]);
  // An indicator that was taken out of the book counts as never seen.
  const changes = [...codes].flatMap((code) => changesOf(code, before.get(code), now.get(code), on));
  const reasons = new Map(readiness.rows.map(({ indicator }) => [indicator.code, indicator.slipReason]));
  const explained = changes.map((entry) => {
    const reason = isSlip(entry) ? reasons.get(entry.code ?? "") : undefined;
    return reason ? { ...entry, reason } : entry;
  });
  return [totalsOf(readiness), ...explained];
}

/** The state of every row after all these entries, by its code; the entries may stand in any order. */
export function replayHistory(entries: readonly HistoryEntry[]): Map<string, RowState> {
  const states = new Map<string, RowState>();
  const byDay = [...entries].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const { kind, code, to } of byDay) {
    if (kind === "totals" || code === undefined) continue;
    const state = states.get(code) ?? { ...NEVER_SEEN };
    states.set(code, state);
    if (kind === "level") state.attainment = (to ?? "notAssessed") as Attainment;
    if (kind === "evidence") state.evidence = (to ?? "none") as EvidenceStatus;
    if (kind === "due") {
      if (to === undefined) delete state.dueOn;
      else state.dueOn = to;
    }
  }
  return states;
}

/** The totals entry of each stored day, the earliest first; of several entries of a day the last one holds. */
export function totalsByDay(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const days = new Map(entries.filter(({ kind }) => kind === "totals").map((entry) => [entry.on, entry]));
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function totalsOf({ today, totals }: Readiness): HistoryEntry {
  const { 1: one, 2: two } = totals;
  return {
    on: today,
    kind: "totals",
    inScope1: one.inScope,
    claimed1: one.claimed,
    evidenced1: one.evidenced,
    verified1: one.verified,
    inScope2: two.inScope,
    claimed2: two.claimed,
    evidenced2: two.evidenced,
    verified2: two.verified,
  };
}

function isSlip({ kind, from, to }: HistoryEntry): boolean {
  return kind === "due" && from !== undefined && to !== undefined && to > from;
}

const NEVER_SEEN: RowState = { attainment: "notAssessed", evidence: "none" };

/** What the history keeps of a row as it is assessed. */
export function stateOf({ indicator, attainment, evidence }: RowResult): RowState {
  return { attainment, evidence: evidenceStatusOf(evidence), ...(indicator.dueOn && { dueOn: indicator.dueOn }) };
}

function changesOf(code: string, before = NEVER_SEEN, after = NEVER_SEEN, on: DateString): HistoryEntry[] {
  if (!code) return [];
  const values = (state: RowState) => ({ level: state.attainment, evidence: state.evidence, due: state.dueOn });
  const [was, now] = [values(before), values(after)];
  return (["level", "due", "evidence"] as const)
    .filter((kind) => now[kind] !== was[kind])
    .map((kind) => ({ on, kind, code, ...defined("from", was[kind]), ...defined("to", now[kind]) }));
}

function evidenceStatusOf({ valid, invalid }: EvidenceState): EvidenceStatus {
  if (valid.length > 0) return "valid";
  return invalid.length > 0 ? "invalid" : "none";
}

function defined<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
}
