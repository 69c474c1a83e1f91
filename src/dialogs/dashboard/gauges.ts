/** Draws gauges: a half circle for each step of a level. */
import { scaleBand } from "d3-scale";
import { arc } from "d3-shape";
import type { Gauge, GaugeStep } from "../../views/dashboard/model.ts";
import { s } from "./element.ts";
import { picture, WIDTH } from "./figure.ts";

const HEIGHT = 150;
const [OUTER, INNER] = [80, 58];
const CENTRE = 100;

/** Draws the gauges of one level side by side. */
export function drawGauge(gauge: Gauge): SVGElement {
  const places = scaleBand([0, WIDTH]).domain(gauge.steps.map(({ name }) => name));
  const middle = (name: string) => (places(name) ?? 0) + places.bandwidth() / 2;
  return picture(gauge, HEIGHT, ...gauge.steps.map((step, index) => drawStep(step, middle(step.name), index)));
}

function drawStep({ name, label, share }: GaugeStep, x: number, index: number): SVGElement {
  return s(
    "g",
    { transform: `translate(${x},${CENTRE})` },
    s("path", { class: "rest", d: band(1) }),
    s("path", { class: `step-${index}`, d: band(share) }),
    s("text", { class: "figure", y: -12, "text-anchor": "middle" }, label),
    s("text", { y: 28, "text-anchor": "middle" }, name),
  );
}

function band(share: number): string {
  const quarter = Math.PI / 2;
  const drawn = arc()({
    innerRadius: INNER,
    outerRadius: OUTER,
    startAngle: -quarter,
    endAngle: -quarter + Math.min(1, share) * Math.PI,
  });
  return drawn ?? "";
}
