/** What sentences that are chosen by a code may speak of. */

/** Of a problem. */
export interface ProblemFacts {
  /** What was seen; a day as people write it. */
  seen: string;
  /** What was seen, as it is: a code may look like a day. */
  code: string;
  expected: string;
  /** The words that can be chosen. */
  choices: string;
  row: number | undefined;
  times: number;
  /** What is wrong with an address. */
  why: string;
}

/** Of what the doctor found and leaves to a person. */
export interface FindingFacts {
  seen: string;
  expected: string;
  row: number | undefined;
}
