/** The tab that the check on Google fills: one answer a row, to be read by people and sent to the developers. */
import type { LocalTime } from "../domain/dates.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";

/** The meaning of an answer other than the expected one. */
export type AnswerMeaning = keyof Text["selfCheck"]["means"];

/** The answer of one probe. `noted`: no answer was expected, or the probe was not tried. */
export interface ProbeAnswer {
  /** The call that was tried, in code. */
  what: string;
  expected: string;
  seen: string;
  verdict: "same" | "different" | "noted";
  means: AnswerMeaning;
}

/** Renders the tab's grid: five cells a row. */
export function renderSelfCheck(
  answers: readonly ProbeAnswer[],
  now: LocalTime,
  { selfCheck, formats }: Text,
): Cell[][] {
  return [
    [selfCheck.about(formats.moment(now)), "", "", "", ""],
    [...selfCheck.headers],
    ...answers.map(({ what, expected, seen, verdict, means }) => [
      what,
      expected,
      seen,
      selfCheck.verdicts[verdict],
      selfCheck.means[means],
    ]),
  ];
}
