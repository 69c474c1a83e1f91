/** Which pieces of evidence of an indicator hold, which do not and why, and what is counted from them. */
import { addYears, type DateString } from "./dates.ts";
import type { Evidence, Settings } from "./records.ts";

/** Why a piece of evidence proves nothing; the last two only where an indicator's value is counted from its evidence. */
export type Invalidity = "noReference" | "expired" | "future" | "unreadable" | "noDate" | "outsideWindow";

/** The days, both included, inside which what is counted must lie. */
export interface AssessmentWindow {
  from: DateString;
  until: DateString;
}

export interface EvidenceState {
  valid: Evidence[];
  invalid: { evidence: Evidence; why: Invalidity }[];
  /** Pieces that fall in the window, whether or not a document proves them. */
  claimedCount: number;
  /** Pieces that fall in the window and are proved. */
  provedCount: number;
}

/** The window that ends on the dossier date (today, when none is set); nothing later than today counts yet. */
export function assessmentWindow(settings: Settings, today: DateString): AssessmentWindow {
  const end = settings.dossierOn ?? today;
  return { from: addYears(end, -settings.windowYears), until: end < today ? end : today };
}

/** The state of the evidence of one indicator; `counts`: the indicator's value is counted from its evidence, so dates matter. */
export function evidenceState(
  pieces: readonly Evidence[],
  context: { counts: boolean; window: AssessmentWindow; today: DateString; unreadableRows: ReadonlySet<number> },
): EvidenceState {
  const state: EvidenceState = { valid: [], invalid: [], claimedCount: 0, provedCount: 0 };
  for (const evidence of pieces) {
    const outside = context.counts ? outsideWindow(evidence, context.window) : undefined;
    const why = context.unreadableRows.has(evidence.row)
      ? "unreadable"
      : (outside ?? unproved(evidence, context.today));
    const quantity = evidence.quantity ?? 1;
    if (why === undefined) {
      state.valid.push(evidence);
      state.provedCount += quantity;
    } else {
      state.invalid.push({ evidence, why });
    }
    if (outside === undefined && why !== "unreadable") state.claimedCount += quantity;
  }
  return state;
}

function outsideWindow({ issuedOn }: Evidence, { from, until }: AssessmentWindow): Invalidity | undefined {
  if (!issuedOn) return "noDate";
  return issuedOn < from || issuedOn > until ? "outsideWindow" : undefined;
}

function unproved(evidence: Evidence, today: DateString): Invalidity | undefined {
  if (!evidence.link && !evidence.docNumber) return "noReference";
  // A document dated after today proves nothing yet.
  if (evidence.issuedOn && evidence.issuedOn > today) return "future";
  return evidence.validUntil && evidence.validUntil < today ? "expired" : undefined;
}

/** The last days on which a piece of evidence proves or counts: its own last day, and the day on which it leaves the window. */
export function lastDaysOf(
  { issuedOn, validUntil }: Evidence,
  { counts, settings }: { counts: boolean; settings: Settings },
): DateString[] {
  const leavesWindow = counts && issuedOn && !settings.dossierOn ? [addYears(issuedOn, settings.windowYears)] : [];
  return [...(validUntil ? [validUntil] : []), ...leavesWindow];
}
