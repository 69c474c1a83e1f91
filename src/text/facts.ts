/** The facts that sentences chosen by a code may name. */

/** The facts of a problem. */
export interface ProblemFacts {
  /** The cell's content, a day as people write it. */
  seen: string;
  /** The cell's content unchanged, for codes, which may look like a day. */
  code: string;
  expected: string;
  /** The words that the cell's dropdown offers. */
  choices: string;
  row: number | undefined;
  times: number;
  /** The fault of an address, as the end of a sentence. */
  why: string;
}

/** The facts of a finding that the doctor leaves to a person. */
export interface FindingFacts {
  seen: string;
  expected: string;
  row: number | undefined;
}
