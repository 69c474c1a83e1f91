/** A verification holds for the value and evidence it was given on; a change turns it into "cần xác nhận lại". */
import type { EvidenceState } from "./evidence-state.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Measured } from "./measurement.ts";
import type { Indicator, Memory } from "./records.ts";

export type Verification = "none" | "valid" | "reconfirm";

/** The state of a verification, and the basis to remember for the next run. */
export interface VerificationState {
  status: Verification;
  basis?: string;
  /** Whether an earlier run saw the verification already, so that a change of value or evidence voids it. */
  seen: boolean;
  /** Whether the verifier is the owner, which is allowed and flagged. */
  byOwner: boolean;
}

/** Compares the value and evidence that were verified with the present ones; `memory` holds the basis that an earlier run saw. */
export function verificationState(
  indicator: Indicator,
  measured: Measured | undefined,
  evidence: EvidenceState,
  memory: Memory | undefined,
): VerificationState {
  const { verifiedBy, verifiedOn, owner } = indicator;
  if (!verifiedBy || !verifiedOn) return { status: "none", seen: false, byOwner: false };
  const given = `${verifiedOn}|${verifiedBy}`;
  const basis = `${given}|${fingerprint(factsOf(measured, evidence))}`;
  const byOwner = verifiedBy === owner;
  if (memory?.isBasisLost) return { status: "reconfirm", basis: `${given}|${LOST}`, seen: true, byOwner };
  const known = memory?.verifiedBasis;
  const seen = known?.startsWith(`${given}|`) ?? false;
  if (seen && known && known !== basis) return { status: "reconfirm", basis: known, seen, byOwner };
  return { status: "valid", basis, seen, byOwner };
}

/** Stands for a garbled fingerprint: no value and evidence are ever taken to have it. */
const LOST = "00000000";

function factsOf(measured: Measured | undefined, { valid }: EvidenceState): string {
  const pieces = valid.map((piece) =>
    [piece.code, piece.link, piece.docNumber, piece.issuedOn, piece.quantity].join("\u0001"),
  );
  return JSON.stringify([measured?.value, measured?.numerator, measured?.denominator, pieces.sort()]);
}
