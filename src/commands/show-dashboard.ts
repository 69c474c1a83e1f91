/** "Bảng điều hành": the state of the school in pictures. */
import { assess } from "../domain/readiness.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { showDialog } from "../gas/ui.ts";
import { assertSound, openWorkbook } from "../gas/workbook.ts";
import { factsOf } from "../steps/compose-document.ts";
import { resultOf } from "../steps/refresh.ts";
import { renderDashboard } from "../views/dashboard.ts";

/** Size of the dialog in pixels; a smaller window makes it smaller. */
const SIZE = { width: 1180, height: 760 };

/** Shows the dashboard in a dialog, and only reads. Problems stand on the page itself: an alert would close it. */
export function showDashboard({ now }: Run): Outcome {
  const workbook = openWorkbook(now);
  assertSound(workbook, "score");
  const readiness = assess(workbook.book, now.on);
  const data = renderDashboard(factsOf(workbook, readiness, now));
  showDialog(workbook.text.dashboard.title, "dashboard", data, SIZE);
  return { readiness: resultOf(workbook, readiness).readiness };
}
