/** "Báo cáo": scores the workbook, writes the printable tab and offers the same report as a Word file. */
import { criterionNames } from "../catalog/criteria.ts";
import { layOutReport } from "../gas/lay-out-report.ts";
import { withLock } from "../gas/lock.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { offerPage } from "../gas/ui.ts";
import { needTab } from "../gas/workbook.ts";
import { AppError } from "../problem/problem.ts";
import { composeDocument, factsOf } from "../steps/compose-document.ts";
import { foreignPages } from "../steps/own-pages.ts";
import { refresh, resultOf } from "../steps/refresh.ts";
import { renderDownloads } from "../views/downloads-page.ts";
import { renderReport } from "../views/report.ts";

const PAGE_HEIGHT = 200;

/** Scores the workbook, lays the report out on its tab, and offers it as a Word file. */
export function writeReport(run: Run): Outcome {
  const scored = withLock(() => {
    const { workbook, readiness } = refresh(run.now);
    const { book, tabs, text } = workbook;
    const criterionName = criterionNames(book.settings.ruleSet, text.language);
    const rows = renderReport({ book, readiness, now: run.now, criterionName, text });
    const sheet = needTab(tabs, "report");
    const foreign = foreignPages(tabs, ["report"]);
    if (foreign.length > 0) throw new AppError(foreign);
    layOutReport(sheet, rows);
    sheet.activate();
    return { workbook, readiness };
  });
  if (!scored) return busyOutcome(run.text);
  const { workbook, readiness } = scored;
  const { text } = workbook;
  const file = composeDocument("report", factsOf(workbook, readiness, run.now));
  return {
    messages: [text.report.written],
    ...resultOf(workbook, readiness),
    // The page is shown last, since the alert that lists problems would close it.
    ...(file && {
      document: file,
      afterwards: () => offerPage(text.documents.page.title, renderDownloads([file], text), PAGE_HEIGHT),
    }),
  };
}
