/** Assesses the whole book: one result, of which every tab, mail and report is a rendering. */
import { type WorkingCalendar, workingCalendar, workingDaysAfter } from "./calendar.ts";
import { addDays, type DateString } from "./dates.ts";
import {
  type AssessmentWindow,
  assessmentWindow,
  type EvidenceState,
  evidenceState,
  lastDaysOf,
} from "./evidence-state.ts";
import { followUpOn } from "./follow-up.ts";
import { GATES, type Gap, type Gate, gapsTowards, joinGaps } from "./gap.ts";
import { exceeds, type Measured, typedValue } from "./measurement.ts";
import type { Book, Evidence, Indicator, Level, Memory, Settings, Target } from "./records.ts";
import { targetOf } from "./records.ts";
import type { Attainment, LevelResult, RowResult } from "./row-result.ts";
import { type Tally, tallyBy, tallyOf } from "./tally.ts";
import { type VerificationState, verificationState } from "./verification.ts";

/** The assessment of a book on a day. `byCriterion` and `byUnit` have "" for rows without one. */
export interface Readiness {
  today: DateString;
  workingLevel: Level;
  window: AssessmentWindow;
  rows: RowResult[];
  totals: Record<Level, Tally>;
  byCriterion: Map<string, Record<Level, Tally>>;
  byUnit: Map<string, Record<Level, Tally>>;
}

interface Context {
  today: DateString;
  settings: Settings;
  window: AssessmentWindow;
  calendar: WorkingCalendar;
  evidenceByIndicator: Map<string, Evidence[]>;
  unreadableIndicators: ReadonlySet<number>;
  unreadableEvidence: ReadonlySet<number>;
  memory: ReadonlyMap<string, Memory>;
  unitOfPerson: ReadonlyMap<string, string | undefined>;
}

/** Everything that is decided about a book on a day. */
export function assess(book: Book, today: DateString): Readiness {
  const context = contextOf(book, today);
  const rows = book.indicators.map((indicator) => assessRow(indicator, context));
  return {
    today,
    workingLevel: book.settings.workingLevel,
    window: context.window,
    rows,
    totals: tallyOf(rows),
    byCriterion: tallyBy(rows, ({ indicator }) => indicator.criterion ?? ""),
    byUnit: tallyBy(rows, ({ unit }) => unit ?? ""),
  };
}

/** The rows that block a level at a gate; for level 2 also those that block level 1, since level 2 hides no hole in level 1. */
export function blockersOf(readiness: Readiness, level: Level, gate: Gate): RowResult[] {
  return readiness.rows.filter((row) => isBlocking(row, level, gate));
}

function isBlocking({ levels }: RowResult, level: Level, gate: Gate): boolean {
  return isShut(levels[1], gate) || (level === 2 && isShut(levels[2], gate));
}

function isShut(result: LevelResult, gate: Gate): boolean {
  return result.inScope && !result[gate];
}

function contextOf(book: Book, today: DateString): Context {
  const evidenceByIndicator = new Map<string, Evidence[]>();
  for (const piece of book.evidence) {
    for (const code of new Set(piece.indicators)) {
      const known = evidenceByIndicator.get(code);
      if (known) known.push(piece);
      else evidenceByIndicator.set(code, [piece]);
    }
  }
  const unreadable = (tab: string) =>
    new Set(
      book.problems.flatMap((each) => (each.tab === tab && each.severity === "row" && each.row ? [each.row] : [])),
    );
  return {
    today,
    settings: book.settings,
    window: assessmentWindow(book.settings, today),
    calendar: workingCalendar(book.calendar),
    evidenceByIndicator,
    unreadableIndicators: unreadable("indicators"),
    unreadableEvidence: unreadable("evidence"),
    memory: book.memory,
    unitOfPerson: new Map(book.people.map((person) => [person.code, person.unit])),
  };
}

function assessRow(indicator: Indicator, context: Context): RowResult {
  const facts = factsOn(context.today, context.window, indicator, context);
  const { sound, measured, evidence, verification, notApplicable } = facts;
  const known = context.memory.get(indicator.code);
  const levels = levelsOf(facts, context.settings);
  const pursued = pursuedOf(levels, context.settings);
  const unit = indicator.unit ?? context.unitOfPerson.get(indicator.owner ?? "");
  const provedUntil = sound ? provedUntilOf(indicator, pursued, context) : undefined;
  const lateness = sound ? latenessOf(indicator, pursued, provedUntil, context) : undefined;
  return {
    indicator,
    sound,
    notApplicable,
    ...(measured && { measured }),
    evidence,
    verification,
    levels,
    ...(unit && { unit }),
    attainment: attainmentOf(facts, levels),
    pursued,
    ...(provedUntil && { provedUntil }),
    ...lateness,
    memory: {
      ...remember(indicator, sound, verification, known),
      followUp: followUpOn(context.today, { indicator, evidence, sound, levels, notApplicable }, known?.followUp),
    },
  };
}

/** A row's value, its proof in the window and its verification, as they are on a day. */
function factsOn(today: DateString, window: AssessmentWindow, indicator: Indicator, context: Context): RowFacts {
  const counts = indicator.source === "evidence";
  const pieces = context.evidenceByIndicator.get(indicator.code) ?? [];
  const evidence = evidenceState(pieces, { counts, window, today, unreadableRows: context.unreadableEvidence });
  const sound = !context.unreadableIndicators.has(indicator.row);
  const notApplicable = sound && Boolean(indicator.naReason && indicator.naAuthority);
  const measured = counts ? { value: evidence.claimedCount } : typedValue(indicator);
  const verification = verificationState(indicator, measured, evidence, context.memory.get(indicator.code));
  return { indicator, measured, evidence, verification, sound, notApplicable };
}

function levelsOf(facts: RowFacts, settings: Settings): Record<Level, LevelResult> {
  const level1 = levelResult(1, facts, settings);
  return { 1: level1, 2: raisedOn(level1, levelResult(2, facts, settings)) };
}

/** The result at the level worked for; at level 1 where level 2 is worked for and only level 1 asks for the row. */
function pursuedOf(levels: Record<Level, LevelResult>, { workingLevel }: Settings): LevelResult {
  return workingLevel === 2 && !levels[2].inScope && levels[1].inScope ? levels[1] : levels[workingLevel];
}

interface RowFacts {
  indicator: Indicator;
  measured: Measured | undefined;
  evidence: EvidenceState;
  verification: VerificationState;
  sound: boolean;
  notApplicable: boolean;
}

function levelResult(level: Level, facts: RowFacts, settings: Settings): LevelResult {
  const target = targetOf(facts.indicator, level);
  const inScope = target.kind !== "outOfScope" && !facts.notApplicable;
  if (!inScope) return OUT_OF_SCOPE;
  const gaps: Gap[] = facts.sound
    ? gapsTowards(target, {
        indicator: facts.indicator,
        measured: facts.measured,
        evidence: facts.evidence,
        verification: facts.verification.status,
        verificationSeen: facts.verification.seen,
      })
    : [{ gate: "claimed", kind: "mend" }];
  const gates = gatesOf(gaps);
  return {
    inScope,
    ...gates,
    exceeds: gates.claimed && exceeds(target, facts.measured),
    nearTarget: !gates.claimed && isNear(target, facts, settings),
    gaps,
  };
}

const OUT_OF_SCOPE: LevelResult = {
  inScope: false,
  claimed: false,
  evidenced: false,
  verified: false,
  exceeds: false,
  nearTarget: false,
  gaps: [],
};

/** The result at level 2, with the gaps of level 1 where that is in scope: no row meets level 2 without meeting level 1. */
function raisedOn(lower: LevelResult, higher: LevelResult): LevelResult {
  if (!lower.inScope || !higher.inScope) return higher;
  const gaps = joinGaps(lower.gaps, higher.gaps);
  const gates = gatesOf(gaps);
  return { ...higher, ...gates, exceeds: higher.exceeds && gates.claimed, gaps };
}

function gatesOf(gaps: readonly Gap[]): Record<Gate, boolean> {
  const closed = Math.min(GATES.length, ...gaps.map((gap) => GATES.indexOf(gap.gate)));
  return { claimed: closed > 0, evidenced: closed > 1, verified: closed > 2 };
}

function attainmentOf({ sound, measured }: RowFacts, levels: Record<Level, LevelResult>): Attainment {
  if (levels[2].evidenced) return "level2";
  if (levels[1].evidenced) return "level1";
  return sound && !measured ? "notAssessed" : "notMet";
}

function isNear(target: Target, { sound, measured }: RowFacts, { nearShare }: Settings): boolean {
  if (!sound || !nearShare || target.kind !== "atLeast" || !measured) return false;
  return measured.value >= target.value * nearShare;
}

/**
 * The last day on which a row is proved by what stands in the book now. Only days on which a piece of evidence ends can
 * be that day: for a proved row the first one ahead after which it is unproved, else the latest one past until which it was proved.
 */
function provedUntilOf(indicator: Indicator, pursued: LevelResult, context: Context): DateString | undefined {
  if (!pursued.inScope || (!pursued.claimed && indicator.source !== "evidence")) return undefined;
  const { settings, today } = context;
  const counts = indicator.source === "evidence";
  const pieces = context.evidenceByIndicator.get(indicator.code) ?? [];
  const days = [...new Set(pieces.flatMap((piece) => lastDaysOf(piece, { counts, settings })))].sort();
  const isProvedOn = (on: DateString) =>
    pursuedOf(levelsOf(factsOn(on, assessmentWindow(settings, on), indicator, context), settings), settings).evidenced;
  if (pursued.evidenced) return days.find((on) => on >= today && !isProvedOn(addDays(on, 1)));
  return days.reverse().find((on) => on < today && isProvedOn(on));
}

/** A row is late when it is not proved after its due date; a row whose proof ran out is late from that day on, not before. */
function latenessOf(
  { dueOn }: Indicator,
  pursued: LevelResult,
  provedUntil: DateString | undefined,
  { today, calendar }: Context,
): Pick<RowResult, "lateSince" | "overdueDays"> {
  const lateSince = provedUntil && (!dueOn || dueOn < provedUntil) ? provedUntil : dueOn;
  if (!pursued.inScope || pursued.evidenced || !lateSince || lateSince >= today) return {};
  return { lateSince, overdueDays: workingDaysAfter(calendar, lateSince, today) };
}

/** What the computed block is to remember of a row: the first due date stays, and each move to a later one counts as a slip. */
function remember(
  indicator: Indicator,
  sound: boolean,
  verification: VerificationState,
  known: Memory | undefined,
): Memory {
  const memory: Memory = { slips: 0, mentions: 0, ...known };
  delete memory.isBasisLost;
  if (sound && indicator.dueOn) {
    const before = memory.lastDueOn ?? memory.originalDueOn;
    if (before && indicator.dueOn > before) memory.slips++;
    memory.originalDueOn = memory.originalDueOn ?? indicator.dueOn;
    memory.lastDueOn = indicator.dueOn;
  }
  // A verification that was taken back is forgotten: the next one is new, even by the same person on the same day.
  if (sound && verification.status === "none") delete memory.verifiedBasis;
  if (sound && verification.basis) memory.verifiedBasis = verification.basis;
  return memory;
}

/** Whether a level's gate is open: something is in scope, and nothing blocks it. */
export function isGateOpen(readiness: Readiness, level: Level, gate: Gate): boolean {
  return readiness.totals[level].inScope > 0 && !readiness.rows.some((row) => isBlocking(row, level, gate));
}
