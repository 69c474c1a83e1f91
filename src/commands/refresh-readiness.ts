/** "Tính điểm". */
import { withLock } from "../gas/lock.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { refresh, resultOf } from "../steps/refresh.ts";
import { renderSummary } from "../views/phrases.ts";

/** Scores the workbook, writes all that follows from the score, and says how the school stands. */
export function refreshReadiness(run: Run): Outcome {
  const done = withLock(() => refresh(run.now));
  if (!done) return busyOutcome(run.text);
  const { workbook, readiness } = done;
  const summary = renderSummary(readiness, readiness.workingLevel, workbook.text);
  return { messages: [workbook.text.dialog.scored(summary)], ...resultOf(workbook, readiness) };
}
