/** The shapes of the sample school's data, before a day and a language are chosen; days are counted from today. */
import type { Measure, WorkState } from "../domain/records.ts";
import type { Wording } from "./rule-set.ts";

/** A sample indicator; what is left out here comes from the catalogue's entry of the same code. */
export interface SampleIndicator {
  code: string;
  criterion?: string;
  group?: Wording;
  text?: Wording;
  measure?: Measure;
  piece?: Wording;
  /** Invented targets for levels 1 and 2, for rows whose targets no source gives. */
  ask?: readonly [level1: number, level2: number];
  /** The indicator's figure: one number, or a part and its whole. */
  is?: number | readonly [part: number, whole: number];
  countEvidence?: true;
  state: WorkState;
  owner?: string;
  unit?: string;
  supportUnits?: readonly string[];
  due?: number;
  leadDays?: number;
  snooze?: number;
  slipReason?: Wording;
  notApplicable?: { reason: Wording; authority: Wording };
  verified?: readonly [by: string, day: number];
  note?: Wording;
}

export interface SampleEvidence {
  code: string;
  /** Codes of the indicators that the evidence serves, separated by spaces. */
  serves: string;
  title: Wording;
  /** The day of issue, in days from today. */
  on: number;
  docNumber?: string;
  /** `false` for evidence without a link; otherwise a link is made from the code. */
  link?: false;
  validUntil?: number;
  quantity?: number;
}

export interface SamplePerson {
  code: string;
  name: Wording;
  unit: string;
  email?: string;
  deputy?: string;
  away?: readonly [from: number, until: number];
}

export const DEMO_PEOPLE: Wording = { vi: "người", en: "people" };

/** A yes/no row of the sample that is met at both levels. */
export const YES = { measure: "yesNo", ask: [1, 1], is: 1, state: "done" } as const;
