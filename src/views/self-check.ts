/** The tab that the check on Google fills: one answer a row, to be read by people and sent to the developers. */
import type { LocalTime } from "../domain/dates.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";

/** What it means when something else is seen than was expected. */
export type AnswerMeaning = keyof Text["selfCheck"]["means"];

/** What one probe saw. `noted`: any answer is as good, or it was not tried. */
export interface ProbeAnswer {
  /** What was done, as developers write it. */
  what: string;
  expected: string;
  seen: string;
  verdict: "same" | "different" | "noted";
  means: AnswerMeaning;
}

/** The grid of the tab: five cells a row. */
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
