/** "Tính điểm": scores the workbook and writes what follows from it. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import { withLock } from "../gas/lock.ts";
import { busy, type Outcome, type Run } from "../gas/run.ts";
import { assertSound, type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import { renderSummary } from "../views/phrases.ts";
import { summariseReadiness } from "../views/readiness-summary.ts";
import { writeReadiness } from "./write-readiness.ts";

export function refreshReadiness({ now, text }: Run): Outcome {
  const done = withLock(() => refresh(now));
  if (!done) return busy(text);
  const { workbook, readiness } = done;
  const summary = renderSummary(readiness, readiness.workingLevel, workbook.text);
  return { messages: [workbook.text.dialog.scored(summary)], ...resultOf(workbook, readiness) };
}

/** Reads, assesses and writes; the caller holds the lock. Throws every problem when one stops. */
export function refresh(now: LocalTime): { workbook: OpenWorkbook; readiness: Readiness } {
  const workbook = openWorkbook(now);
  assertSound(workbook, "score");
  const readiness = assess(workbook.book, now.on);
  writeReadiness(workbook, readiness, now);
  return { workbook, readiness };
}

/** The part of an outcome that tells the result and all problems. */
export function resultOf(
  { book, text }: OpenWorkbook,
  readiness: Readiness,
): Pick<Outcome, "problems"> & { readiness: unknown } {
  const criterionName = criterionNames(book.settings.ruleSet, text.language);
  return { problems: book.problems, readiness: summariseReadiness(book, readiness, criterionName, text) };
}
