/** What is decided about one row of the indicators. */
import type { DateString } from "./dates.ts";
import type { EvidenceState } from "./evidence-state.ts";
import type { Gap } from "./gap.ts";
import type { Measured } from "./measurement.ts";
import type { Indicator, Level, Memory } from "./records.ts";
import type { VerificationState } from "./verification.ts";

export type Attainment = "notAssessed" | "notMet" | "level1" | "level2";

export interface LevelResult {
  inScope: boolean;
  claimed: boolean;
  evidenced: boolean;
  verified: boolean;
  /** Claimed, and above the target ("vượt"). */
  exceeds: boolean;
  /** The school's own "tiệm cận": the value is close to the target and does not meet it; never part of "đạt". */
  nearTarget: boolean;
  /** What is missing for this level, a lower level's gaps included; empty when verified or out of scope. */
  gaps: Gap[];
}

/** The assessment of one row of the indicators. */
export interface RowResult {
  indicator: Indicator;
  /** False when a cell of the row could not be read: the row counts as not met and takes no part in date logic. */
  sound: boolean;
  notApplicable: boolean;
  measured?: Measured;
  evidence: EvidenceState;
  verification: VerificationState;
  levels: Record<Level, LevelResult>;
  /** The unit in charge: the one that is named, else the owner's. */
  unit?: string;
  attainment: Attainment;
  /** The result at the level worked for; at level 1 where level 2 is worked for and only level 1 asks for the row. */
  pursued: LevelResult;
  /** The last day on which the row's evidence proves it, where it runs out by itself: ahead for a proved row, past for one whose proof ran out. */
  provedUntil?: DateString;
  /** The day after which the row is late: its due date, or later the day on which its proof ran out. */
  lateSince?: DateString;
  /** Working days after `lateSince`, for a row that is worked for and not proved; undefined otherwise. */
  overdueDays?: number;
  memory: Memory;
}
