/** What keeps a row from a level: the smallest list of things that would each have to be put right. */
import type { EvidenceState, Invalidity } from "./evidence-state.ts";
import { type Measured, meets, shortfall } from "./measurement.ts";
import type { Indicator, Target } from "./records.ts";
import type { Verification } from "./verification.ts";

/** Three gates side by side: the value meets the target; and it is proved; and somebody verified it. */
export type Gate = "claimed" | "evidenced" | "verified";
export const GATES: readonly Gate[] = ["claimed", "evidenced", "verified"];

/** One thing missing. `gate` is the first gate it closes; the later ones stay closed with it. */
export type Gap =
  | { gate: "claimed"; kind: "mend" | "targetUnknown" | "notAssessed" | "notMet" }
  | { gate: "claimed"; kind: "short"; missing: number; piece?: string; isShare: boolean }
  | { gate: "evidenced"; kind: "noEvidence" }
  | { gate: "evidenced"; kind: "invalidEvidence"; why: Invalidity[] }
  | { gate: "evidenced"; kind: "evidenceShort"; missing: number; piece?: string }
  | { gate: "verified"; kind: "notVerified" | "reconfirm" };

export interface GapFacts {
  /** Whether an earlier run saw the verification, so that any change of value or evidence will void it. */
  verificationSeen: boolean;
  indicator: Indicator;
  measured: Measured | undefined;
  evidence: EvidenceState;
  verification: Verification;
}

/** All gaps of a readable row towards one target that is in scope, in the order of the gates. */
export function gapsTowards(target: Target, facts: GapFacts): Gap[] {
  const work = [...valueGaps(target, facts), ...evidenceGaps(target, facts)];
  const voids = facts.verificationSeen && work.some((gap) => gap.kind !== "targetUnknown");
  return [...work, ...verificationGaps(facts.verification === "valid" && voids ? "reconfirm" : facts.verification)];
}

function valueGaps(target: Target, { indicator, measured }: GapFacts): Gap[] {
  const gaps: Gap[] = [];
  if (target.kind === "unknown") gaps.push({ gate: "claimed", kind: "targetUnknown" });
  if (!measured) gaps.push({ gate: "claimed", kind: "notAssessed" });
  if (target.kind !== "atLeast" || !measured || meets(target, measured)) return gaps;
  if (indicator.measure === "yesNo") return [{ gate: "claimed", kind: "notMet" }];
  const isShare = indicator.measure === "ratio" && measured.numerator === undefined;
  return [
    { gate: "claimed", kind: "short", missing: shortfall(target.value, measured), isShare, ...pieceOf(indicator) },
  ];
}

function evidenceGaps(target: Target, { indicator, measured, evidence }: GapFacts): Gap[] {
  if (indicator.source === "evidence") {
    if (target.kind !== "atLeast" || !measured) return [];
    const toAdd = meets(target, measured) ? 0 : shortfall(target.value, measured);
    // New pieces are taken as proved when they come; what is missing beyond them are counted pieces without a proof.
    const missing = Math.ceil(target.value - evidence.provedCount - toAdd);
    return missing > 0 ? [{ gate: "evidenced", kind: "evidenceShort", missing, ...pieceOf(indicator) }] : [];
  }
  if (evidence.valid.length > 0) return [];
  if (evidence.invalid.length === 0) return [{ gate: "evidenced", kind: "noEvidence" }];
  return [{ gate: "evidenced", kind: "invalidEvidence", why: [...new Set(evidence.invalid.map((each) => each.why))] }];
}

function verificationGaps(verification: Verification): Gap[] {
  if (verification === "valid") return [];
  return [{ gate: "verified", kind: verification === "none" ? "notVerified" : "reconfirm" }];
}

/** The gaps of two levels as one list: each kind once, with the larger number. */
export function joinGaps(lower: readonly Gap[], higher: readonly Gap[]): Gap[] {
  const joined = new Map<string, Gap>();
  for (const gap of [...lower, ...higher]) {
    const before = joined.get(gap.kind);
    if (before && "missing" in before && "missing" in gap && before.missing >= gap.missing) continue;
    joined.set(gap.kind, gap);
  }
  return [...joined.values()].sort((a, b) => GATES.indexOf(a.gate) - GATES.indexOf(b.gate));
}

function pieceOf({ piece }: Indicator): { piece?: string } {
  return piece === undefined ? {} : { piece };
}
