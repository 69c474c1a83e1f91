/** Charts over the cells of a sheet, and their builder: bars and lines, with the options that are drawn here. */

import type { Chart, ChartLook } from "../model.ts";
import { checkedArea } from "./cell-tables.ts";
import { exception, host, notEmulated } from "./connection.ts";
import { type ChartHandle, classes, type GRange, type RangeHandle, type SheetHandle } from "./handles.ts";
import { serviceClass } from "./service-class.ts";
import { readColor } from "./style-arguments.ts";

type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

classes.chart = serviceClass<ChartHandle, GChart>("EmbeddedChart", {
  getRanges: [
    "",
    ({ chart }) => Array.from(chart.ranges, ({ sheetId, rect }) => classes.range.wrap({ sheetId, area: { ...rect } })),
  ],
});

interface Draft {
  readonly sheetId: number;
  kind?: Chart["kind"];
  ranges: Chart["ranges"][number][];
  place?: Chart["place"];
  look: { -readonly [K in keyof ChartLook]: ChartLook[K] };
}

const KINDS: Readonly<Record<string, Chart["kind"]>> = {
  BAR: "bar",
  LINE: "line",
};

function setChartType(draft: Draft, type: unknown): Draft {
  const kind = KINDS[String(type)];
  if (!kind) throw notEmulated(`Charts.ChartType.${String(type)}`);
  draft.kind = kind;
  return draft;
}

function addRange(draft: Draft, range: GRange): Draft {
  const { sheetId, area } = classes.range.unwrap(range) as RangeHandle;
  draft.ranges.push({ sheetId, rect: area });
  return draft;
}

/** The cell that the chart hangs on, from 1, and pixels from its corner. */
function setPosition(draft: Draft, row: number, column: number, x: number, y: number): Draft {
  checkedArea(host.sheet.facts(draft.sheetId), row, column, 1, 1);
  if (x < 0 || y < 0) throw exception("invalidArgument", "offset");
  draft.place = { row: row - 1, column: column - 1, x, y };
  return draft;
}

function setHidden(draft: Draft, strategy: unknown): Draft {
  if (!/^(SHOW_BOTH|IGNORE_BOTH)$/.test(String(strategy))) {
    throw notEmulated(`Charts.ChartHiddenDimensionStrategy.${String(strategy)}`);
  }
  draft.look.showsHidden = String(strategy) === "SHOW_BOTH";
  return draft;
}

type Reader = (value: unknown) => Partial<ChartLook> | undefined;

const text: Reader = (value) => (typeof value === "string" ? { title: value } : undefined);
const pixels =
  (key: "width" | "height"): Reader =>
  (value) =>
    typeof value === "number" && value > 0 ? { [key]: value } : undefined;

/** The options that are drawn here, each as what it says of the look; Google takes any, and is silent where it draws none. */
const OPTIONS: Readonly<Record<string, Reader>> = {
  title: text,
  width: pixels("width"),
  height: pixels("height"),
  colors: (value) => {
    if (!Array.isArray(value)) return undefined;
    const colors = value.map((each) => readColor(String(each)));
    return colors.every((each) => typeof each === "string") ? { colors: colors as string[] } : undefined;
  },
  "legend.position": (value) => (value === "none" || value === "bottom" ? { legend: value } : undefined),
  "hAxis.format": (value) => (typeof value === "string" ? { format: value } : undefined),
  "hAxis.viewWindow.min": (value) => (typeof value === "number" ? { min: value } : undefined),
  "hAxis.viewWindow.max": (value) => (typeof value === "number" ? { max: value } : undefined),
  "vAxis.viewWindow.min": (value) => (typeof value === "number" ? { min: value } : undefined),
};

function setOption(draft: Draft, option: string, value: unknown): Draft {
  const read = Object.hasOwn(OPTIONS, option) ? OPTIONS[option] : undefined;
  const said = read?.(value);
  if (!said) throw notEmulated(`EmbeddedChartBuilder.setOption("${option}", ${JSON.stringify(value)})`);
  Object.assign(draft.look, said);
  return draft;
}

function build({ kind, ranges, place, look }: Draft): GChart {
  if (!kind || ranges.length === 0 || !place) throw exception("invalidArgument", "EmbeddedChart");
  return classes.chart.wrap({ chart: { kind, ranges, place, look } });
}

const builder = serviceClass<Draft, GBuilder>("EmbeddedChartBuilder", {
  setChartType: ["ChartType", setChartType],
  addRange: ["Range", addRange],
  setNumHeaders: ["number", (draft, headers: number) => Object.assign(draft, { look: { ...draft.look, headers } })],
  setHiddenDimensionStrategy: ["ChartHiddenDimensionStrategy", setHidden],
  setPosition: ["number,number,number,number", setPosition],
  setOption: ["String,any", setOption],
  build: ["", build],
});

/** Google's own size of a chart. */
const PLAIN: ChartLook = {
  headers: 0,
  showsHidden: false,
  width: 600,
  height: 371,
  colors: [],
  legend: "bottom",
};

/** A chart of a sheet to be built. */
export function newChart({ sheetId }: SheetHandle): GBuilder {
  return builder.wrap({ sheetId, ranges: [], look: { ...PLAIN } });
}

/** The charts of a sheet. */
export function chartsOf(sheetId: number): GChart[] {
  return Array.from(host.sheet.charts(sheetId), (chart) => classes.chart.wrap({ chart }));
}

/** Puts a chart on a sheet. */
export function insertChart(sheetId: number, chart: GChart): void {
  host.sheet.insertChart(sheetId, (classes.chart.unwrap(chart) as ChartHandle).chart);
}
