/** Charts of a tab: made once, and left as people change them. */
import type { OverviewChart } from "../looks/overview-charts.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Adds the charts that a tab lacks; returns how many. A chart is recognised by the cells that it draws, so people may
 * move, rename and colour it. Only set-up calls this, so a chart that somebody deleted comes back at no other time.
 */
export function keepCharts(sheet: Sheet, charts: readonly OverviewChart[], isNew: boolean): number {
  const drawn = isNew ? [] : sheet.getCharts().map((chart) => chart.getRanges().map(areaOf));
  const missing = charts.filter(({ draws }) => {
    const isOurs = (area: Area) => area.column >= draws.column && area.last < draws.column + draws.columns;
    return !drawn.some((areas) => areas.length > 0 && areas.every(isOurs));
  });
  for (const chart of missing) sheet.insertChart(buildChart(sheet, chart));
  return missing.length;
}

interface Area {
  column: number;
  last: number;
}

function areaOf(range: GoogleAppsScript.Spreadsheet.Range): Area {
  const column = range.getColumn();
  return { column, last: column + range.getNumColumns() - 1 };
}

function buildChart(sheet: Sheet, { kind, draws, row, column, options }: OverviewChart) {
  const builder = sheet
    .newChart()
    .setChartType(kind === "bar" ? Charts.ChartType.BAR : Charts.ChartType.LINE)
    .addRange(sheet.getRange(draws.row, draws.column, draws.rows, draws.columns))
    .setNumHeaders(1)
    // The charts draw hidden columns.
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(row, column, 8, 0);
  for (const [name, value] of options) builder.setOption(name, value);
  return builder.build();
}
