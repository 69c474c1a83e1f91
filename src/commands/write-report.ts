/** "Báo cáo": scores the workbook and writes the printable tab. */
import { criterionNames } from "../catalog/criteria.ts";
import { layOutReport } from "../gas/lay-out-report.ts";
import { withLock } from "../gas/lock.ts";
import { busy, type Outcome, type Run } from "../gas/run.ts";
import { needTab } from "../gas/workbook.ts";
import { refresh, resultOf } from "../steps/refresh.ts";
import { renderReport } from "../views/report.ts";

export function writeReport(run: Run): Outcome {
  const done = withLock(() => {
    const { workbook, readiness } = refresh(run.now);
    const { book, tabs } = workbook;
    const own = workbook.text;
    const rows = renderReport(book, readiness, criterionNames(book.settings.ruleSet, own.language), own);
    const sheet = needTab(tabs, "report");
    layOutReport(sheet, rows);
    sheet.activate();
    return { messages: [own.report.written], ...resultOf(workbook, readiness) };
  });
  return done ?? busy(run.text);
}
