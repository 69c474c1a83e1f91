/** The computed columns of the indicators in the words that staff read. */
import { encodeFollowUp } from "../domain/follow-up.ts";
import type { Gate } from "../domain/gap.ts";
import type { Level } from "../domain/records.ts";
import type { RowResult } from "../domain/row-result.ts";
import type { Text } from "../text/text.ts";
import { renderGaps, shownValue } from "./phrases.ts";

/** Renders the computed cells of a row, keyed by field. */
export function renderComputed(result: RowResult, text: Text): Record<string, unknown> {
  const { indicator, memory, verification, overdueDays } = result;
  const { words } = text;
  const reached = (gate: Gate) => {
    const level = ([2, 1] as const).find((each: Level) => result.levels[each][gate]);
    return level ? words.level(level) : words.no;
  };
  return {
    measure: indicator.measure,
    echo: indicator.code,
    value: shownValue(result),
    level: levelWord(result, text),
    exceeds: result.pursued.exceeds ? words.yes : words.no,
    claimed: result.pursued.nearTarget ? nearly(reached("claimed"), text) : reached("claimed"),
    evidenced: reached("evidenced"),
    verified: verification.status === "reconfirm" ? words.reconfirm : reached("verified"),
    gap: renderGaps(result.pursued.gaps, text),
    overdueDays,
    originalDueOn: memory.originalDueOn,
    lastDueOn: memory.lastDueOn,
    slips: memory.slips || undefined,
    firstMentionOn: memory.firstMentionOn,
    lastMentionOn: memory.lastMentionOn,
    mentions: memory.mentions || undefined,
    verifiedBasis: memory.verifiedBasis,
    followUp: encodeFollowUp(memory.followUp),
  };
}

/** The words for a row that nearly meets the next level, after those for the level that it has reached. */
function nearly(reached: string, { words }: Text): string {
  return reached === words.no ? words.near : `${reached}, ${words.near}`;
}

function levelWord({ sound, notApplicable, attainment }: RowResult, { words }: Text): string {
  if (!sound) return words.mend;
  return notApplicable ? words.notApplicable : words.attainment[attainment];
}
