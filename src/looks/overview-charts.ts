/** The charts of the overview as data: their cells, first place and look. */
import type { Text } from "../text/text.ts";
import { PROGRESS_AREA, SHARES_AREA } from "../workbook/chart-areas.ts";
import { theme } from "./theme.ts";

/** A chart over a tab; rows and columns from 1. */
export interface OverviewChart {
  kind: "bar" | "line";
  /** The cells that the chart draws: headers in the first row, names in the first column. */
  draws: { row: number; column: number; rows: number; columns: number };
  /** The cell that a new chart hangs on; one that somebody moved keeps its place. */
  row: number;
  column: number;
  options: [name: string, value: string | number | string[]][];
}

const [CHART_COLUMN, WIDTH, HEIGHT] = [10, 425, 380];

/** The two charts: the share of each criterion, and rows met week by week beside all in scope. */
export function overviewCharts({ overview }: Text): OverviewChart[] {
  const size: OverviewChart["options"] = [
    ["width", WIDTH],
    ["height", HEIGHT],
  ];
  return [
    {
      kind: "bar",
      draws: { row: 1, ...SHARES_AREA },
      row: 7,
      column: CHART_COLUMN,
      options: [
        ["title", overview.charts.shares],
        ...size,
        ["legend.position", "none"],
        ["colors", [theme.brand]],
        ["hAxis.format", "0%"],
        ["hAxis.viewWindow.min", 0],
        ["hAxis.viewWindow.max", 1],
      ],
    },
    {
      kind: "line",
      draws: { row: 1, ...PROGRESS_AREA },
      row: 26,
      column: CHART_COLUMN,
      options: [
        ["title", overview.charts.progress],
        ...size,
        ["legend.position", "bottom"],
        ["colors", [theme.brand, theme.muted]],
        ["vAxis.viewWindow.min", 0],
      ],
    },
  ];
}
