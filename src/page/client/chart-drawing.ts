/** Draws charts as SVG from the values of their cells. */
import { extent, max } from "d3-array";
import { scaleBand, scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { svg } from "./element.ts";

/** A chart with the values of its cells; a number that is missing is a gap. */
export interface DrawnChart {
  kind: "bar" | "line";
  title: string;
  categories: string[];
  series: { name: string; color: string; values: (number | undefined)[] }[];
  min?: number;
  max?: number;
  /** Formats a number for the axis. */
  said(value: number): string;
}

const WIDTH = 400;
const HEIGHT = 260;
const ROW = 34;
const EDGE = { top: 10, right: 40, bottom: 30, left: 44 };
/** How many category names have room under a line chart. */
const MOST_NAMES = 5;

/** Draws a chart, with a label that tells its values to screen readers. */
export function drawChart(chart: DrawnChart): SVGElement {
  const isBar = chart.kind === "bar";
  const height = isBar ? EDGE.top + EDGE.bottom + ROW * chart.categories.length : HEIGHT;
  const told = chart.series.map(({ name, values }) => {
    const each = values.map((value, at) =>
      value === undefined ? "" : `${chart.categories[at]}: ${chart.said(value)}`,
    );
    return [name, each.filter(Boolean).join("; ")].filter(Boolean).join(". ");
  });
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": [chart.title, ...told].join(". ") },
    ...(isBar ? drawBars(chart, height) : drawLines(chart)),
  );
}

function numbersOf({ series, min: low, max: high }: DrawnChart): [number, number] {
  const all = series.flatMap(({ values }) => values);
  const [least = 0] = extent(all, (each) => each);
  return [low ?? Math.min(0, least), high ?? (max(all, (each) => each) || 1)];
}

/** Draws horizontal bars from the top, as the cells are listed, each below its name, which has more room there. */
function drawBars(chart: DrawnChart, height: number): SVGElement[] {
  const x = scaleLinear(numbersOf(chart), [0, WIDTH - EDGE.right]);
  const y = scaleBand<number>(chart.categories.keys(), [EDGE.top, height - EDGE.bottom]);
  const thick = (y.bandwidth() * 0.42) / chart.series.length;
  const axis = x
    .ticks(4)
    .flatMap((tick) => [
      svg("path", { class: "grid", d: `M${x(tick)},${EDGE.top}V${height - EDGE.bottom}` }),
      svg(
        "text",
        { class: "quiet", x: x(tick), y: height - 10, "text-anchor": tick === x.domain()[0] ? "start" : "middle" },
        chart.said(tick),
      ),
    ]);
  const bars = chart.categories.flatMap((category, at) => {
    const top = y(at) ?? 0;
    return [
      svg("text", { x: 0, y: top + y.bandwidth() * 0.4 }, category),
      ...chart.series.flatMap(({ color, values }, index) => {
        const value = values[at];
        if (value === undefined) return [];
        const place = top + y.bandwidth() * 0.5 + index * thick;
        const [from, to] = [x(Math.max(0, x.domain()[0] ?? 0)), x(value)];
        const end = { x: to + 5, y: place + thick / 2 + 4 };
        return [
          svg("rect", { x: Math.min(from, to), y: place, width: Math.abs(to - from), height: thick, fill: color }),
          svg("text", { class: "number", ...end }, chart.said(value)),
        ];
      }),
    ];
  });
  return [...axis, ...bars];
}

function drawLines(chart: DrawnChart): SVGElement[] {
  const x = scalePoint<number>(chart.categories.keys(), [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear(numbersOf(chart), [HEIGHT - EDGE.bottom, EDGE.top]).nice();
  const counts = y
    .ticks(5)
    .flatMap((tick) => [
      svg("path", { class: "grid", d: `M${EDGE.left},${y(tick)}H${WIDTH - EDGE.right}` }),
      svg("text", { class: "quiet", x: EDGE.left - 6, y: y(tick) + 4, "text-anchor": "end" }, chart.said(tick)),
    ]);
  const last = chart.categories.length - 1;
  const step = Math.max(1, Math.ceil(last / (MOST_NAMES - 1)));
  const names = chart.categories.flatMap((name, at) =>
    // Names are thinned out counting from the last one, which is the newest and always shown.
    (last - at) % step === 0
      ? [svg("text", { class: "quiet", x: x(at) ?? 0, y: HEIGHT - 10, "text-anchor": "middle" }, name)]
      : [],
  );
  const drawn = chart.series.flatMap(({ name, color, values }) => {
    const path = line<number | undefined>(
      (_, at) => x(at) ?? 0,
      (value) => y(value ?? 0),
    ).defined((value) => value !== undefined);
    const dots = values.flatMap((value, at) =>
      value === undefined
        ? []
        : [
            svg(
              "circle",
              { cx: x(at) ?? 0, cy: y(value), r: 2.5, fill: color },
              svg("title", {}, `${name} ${chart.categories[at]}: ${chart.said(value)}`),
            ),
          ],
    );
    return [svg("path", { class: "line", d: path(values) ?? "", stroke: color }), ...dots];
  });
  return [...counts, ...names, ...drawn];
}
