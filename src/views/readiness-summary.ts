/** The result as plain data for printing: counts, gates and blocking rows, without the book. */
import { GATES } from "../domain/gap.ts";
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import { type Book, LEVELS, type Level } from "../domain/records.ts";
import type { Text } from "../text/text.ts";
import { namesOf, openGaps, renderGaps, renderSummary, shareOf } from "./phrases.ts";

/** Summarises a result, with names and gaps in the words of the book's language. */
export function summariseReadiness(
  book: Book,
  readiness: Readiness,
  criterionName: (code: string) => string | undefined,
  text: Text,
) {
  const names = namesOf(book);
  const { workingLevel } = readiness;
  const group = (groups: Readiness["byCriterion"], nameOf: (code: string) => string | undefined) =>
    [...groups]
      .map(([code, tallies]) => ({
        code,
        name: nameOf(code) ?? "",
        share: shareOf(tallies[workingLevel]),
        ...tallies[workingLevel],
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    today: readiness.today,
    workingLevel,
    summary: renderSummary(readiness, workingLevel, text),
    levels: LEVELS.map((level) => ({
      level,
      ...readiness.totals[level],
      share: shareOf(readiness.totals[level]),
      open: Object.fromEntries(GATES.map((gate) => [gate, isGateOpen(readiness, level, gate)])),
      blockers: blockers(readiness, level, names, text),
    })),
    byCriterion: group(readiness.byCriterion, criterionName),
    byUnit: group(readiness.byUnit, names.unit),
  };
}

function blockers(readiness: Readiness, level: Level, names: ReturnType<typeof namesOf>, text: Text) {
  return blockersOf(readiness, level, "evidenced").map((result) => ({
    code: result.indicator.code,
    owner: names.person(result.indicator.owner),
    unit: names.unit(result.unit),
    dueOn: result.indicator.dueOn,
    overdueDays: result.overdueDays,
    gap: renderGaps(openGaps(result.levels[result.levels[level].inScope ? level : 1].gaps), text),
  }));
}
