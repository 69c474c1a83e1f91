/** Draws the burn-up: lines over time of what was met until today, and of where it leads. */
import { extent, max } from "d3-array";
import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from "d3-scale";
import { curveLinear, curveStepAfter, line } from "d3-shape";
import type { BurnUp, BurnUpLine, BurnUpPoint } from "../../views/dashboard/model.ts";
import { h, s } from "./element.ts";
import { picture, WIDTH } from "./figure.ts";

const HEIGHT = 260;
const EDGE = { top: 20, right: 16, bottom: 28, left: 40 };
/** Milliseconds; an axis up to this long is labelled with days, a longer one with months. */
const DAYS_SHOWN = 150 * 86_400_000;

interface Scales {
  x: ScaleTime<number, number>;
  y: ScaleLinear<number, number>;
}

/** Draws the burn-up of one level. */
export function drawBurnUp(chart: BurnUp): SVGElement {
  const points = chart.lines.flatMap((each) => each.points);
  const [first, last] = extent(points, ({ on }) => new Date(on));
  const start = first ?? new Date(chart.today.on);
  // The axis is at least a week long, since a school's first day alone would have no width.
  const end = last && last > start ? last : new Date(start.getTime() + 7 * 86_400_000);
  const scales = {
    x: scaleUtc([start, end], [EDGE.left, WIDTH - EDGE.right]),
    y: scaleLinear([0, max(points, ({ count }) => count) || 1], [HEIGHT - EDGE.bottom, EDGE.top]).nice(),
  };
  return picture(chart, HEIGHT, ...drawAxes(scales), ...drawToday(chart, scales), ...chart.lines.map(drawnBy(scales)));
}

/** Draws the legend, which names each line. */
export function legendOf({ lines }: BurnUp): HTMLElement {
  const items = lines.map(({ kind, label }) => {
    const swatch = s("svg", { viewBox: "0 0 28 10", class: "swatch", "aria-hidden": "true" });
    swatch.append(s("path", { class: kind, d: "M0,5H28" }));
    return h("li", {}, swatch, label);
  });
  return h("ul", { class: "legend" }, ...items);
}

function drawnBy({ x, y }: Scales): (each: BurnUpLine) => SVGElement {
  return ({ kind, points, label }) => {
    const isPast = kind === "met" || kind === "scope";
    const path = line<BurnUpPoint>(
      ({ on }) => x(new Date(on)),
      ({ count }) => y(count),
    ).curve(isPast ? curveStepAfter : curveLinear);
    return s("path", { class: kind, d: path(points) ?? "" }, s("title", {}, label));
  };
}

function drawAxes({ x, y }: Scales): SVGElement[] {
  const [from = 0, until = 0] = x.domain().map((each) => each.getTime());
  const said = (day: Date) => {
    const [year, month, date] = day.toISOString().slice(0, 10).split("-");
    return until - from > DAYS_SHOWN ? `${month}/${year}` : `${date}/${month}`;
  };
  const days = x
    .ticks(5)
    .flatMap((day) => [
      s("path", { class: "grid", d: `M${x(day)},${EDGE.top}V${HEIGHT - EDGE.bottom}` }),
      s("text", { class: "quiet", x: x(day), y: HEIGHT - 8, "text-anchor": "middle" }, said(day)),
    ]);
  const isWhole = (count: number) => Number.isInteger(count);
  const counts = y
    .ticks(5)
    .filter(isWhole)
    .flatMap((count) => [
      s("path", { class: "grid", d: `M${EDGE.left},${y(count)}H${WIDTH - EDGE.right}` }),
      s("text", { class: "quiet", x: EDGE.left - 6, y: y(count) + 4, "text-anchor": "end" }, String(count)),
    ]);
  return [...days, ...counts];
}

function drawToday({ today: { on, count, label } }: BurnUp, { x, y }: Scales): SVGElement[] {
  const at = x(new Date(on));
  const anchor = at > WIDTH / 2 ? "end" : "start";
  return [
    s("path", { class: "today", d: `M${at},${EDGE.top}V${HEIGHT - EDGE.bottom}` }),
    s("text", { x: at + (anchor === "end" ? -5 : 5), y: EDGE.top - 6, "text-anchor": anchor }, `${label}: ${count}`),
    s("circle", { class: "met", cx: at, cy: y(count), r: 4 }),
  ];
}
