/** Scores the workbook and writes what follows; every command that shows a result begins with this. */
import { criterionNames } from "../catalog/criteria.ts";
import type { LocalTime } from "../domain/dates.ts";
import { assess, type Readiness } from "../domain/readiness.ts";
import type { Outcome } from "../gas/run.ts";
import { assertSound, type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import { summariseReadiness } from "../views/readiness-summary.ts";
import { writeReadiness } from "./write-readiness.ts";

/** Reads, assesses and writes; the caller holds the lock. Throws all problems when one of them stops scoring. */
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
