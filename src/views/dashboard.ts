/** The dashboard, one page for meetings: each level's result, where it lags, when it will be reached, what is due. */
import { LEVELS } from "../domain/records.ts";
import { isToMend } from "../problem/problem.ts";
import { renderBurnUp } from "./dashboard/burn-up.ts";
import { renderDeadlines } from "./dashboard/deadlines.ts";
import { renderGauge } from "./dashboard/gauges.ts";
import { renderHeatMap } from "./dashboard/heat-map.ts";
import type { Dashboard } from "./dashboard/model.ts";
import type { DocumentFacts } from "./document/facts.ts";

/** Renders the page's content as plain data in the words of the workbook's language. */
export function renderDashboard(facts: DocumentFacts): Dashboard {
  const { book, readiness, now, text } = facts;
  const { dashboard: words, overview, formats, language } = text;
  const toMend = book.problems.filter(isToMend).length;
  const inScope = LEVELS.filter((level) => readiness.totals[level].inScope > 0);
  return {
    language,
    title: [words.title, book.settings.school].filter(Boolean).join(" – "),
    asOf: overview.asOf(formats.moment(now)),
    remark: toMend > 0 ? overview.toMend(toMend) : "",
    print: words.print,
    showTable: words.showTable,
    gauges: LEVELS.map((level) => renderGauge(level, facts)),
    heatMap: renderHeatMap(facts),
    burnUps: inScope.map((level) => renderBurnUp(level, facts)),
    deadlines: renderDeadlines(facts),
  };
}
