/** "Tính điểm": scores the workbook and writes what follows from it. */
import { withLock } from "../gas/lock.ts";
import { busy, type Outcome, type Run } from "../gas/run.ts";
import { refresh, resultOf } from "../steps/refresh.ts";
import { renderSummary } from "../views/phrases.ts";

export function refreshReadiness(run: Run): Outcome {
  const done = withLock(() => refresh(run.now));
  if (!done) return busy(run.text);
  const { workbook, readiness } = done;
  const summary = renderSummary(readiness, readiness.workingLevel, workbook.text);
  return { messages: [workbook.text.dialog.scored(summary)], ...resultOf(workbook, readiness) };
}
