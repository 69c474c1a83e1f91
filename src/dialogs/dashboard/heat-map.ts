/**
 * Draws the heat map, units by criteria: the darker, the more is met. Each field has its count, for the colour-blind.
 */
import { scaleBand, scaleThreshold } from "d3-scale";
import type { HeatCell, HeatMap } from "../../views/dashboard/model.ts";
import { s } from "./element.ts";
import { picture, shorten, WIDTH } from "./figure.ts";

const LEFT = 190;
const TOP = 44;
const ROW = 34;
const LETTERS = 27;
const LEGEND = ["0%", "< 50%", "< 80%", "< 100%", "100%"];

const shade = scaleThreshold<number, number>([Number.MIN_VALUE, 0.5, 0.8, 1], [0, 1, 2, 3, 4]);

/** Draws the fields with their counts. */
export function drawHeatMap(map: HeatMap): SVGElement {
  const across = scaleBand<number>([LEFT, WIDTH]).domain(map.columns.map((_, index) => index));
  const bottom = TOP + ROW * map.rows.length;
  const columns = map.columns.map((code, index) =>
    s("text", { x: (across(index) ?? 0) + across.bandwidth() / 2, y: TOP - 8, "text-anchor": "middle" }, code),
  );
  const axis = s("text", { class: "quiet", x: (LEFT + WIDTH) / 2, y: 14, "text-anchor": "middle" }, map.axis);
  const rows = map.rows.map(({ name, cells }, row) =>
    s(
      "g",
      { transform: `translate(0,${TOP + ROW * row})` },
      s("text", { y: ROW / 2 + 4 }, s("title", {}, name), shorten(name, LETTERS)),
      ...cells.map((cell, index) => drawCell(cell, across(index) ?? 0, across.bandwidth())),
    ),
  );
  return picture(map, bottom + 40, axis, ...columns, ...rows, drawLegend(bottom + 12));
}

function drawCell({ label, said, share }: HeatCell, x: number, width: number): SVGElement {
  const kind = share === undefined ? "none" : `shade-${shade(share)}`;
  return s(
    "g",
    { class: kind },
    s("title", {}, said),
    s("rect", { x: x + 1, y: 1, width: width - 2, height: ROW - 2, rx: 3 }),
    s("text", { x: x + width / 2, y: ROW / 2 + 4, "text-anchor": "middle" }, label),
  );
}

function drawLegend(y: number): SVGElement {
  const width = (WIDTH - LEFT) / LEGEND.length;
  const fields = LEGEND.map((label, index) => {
    const x = LEFT + index * width;
    return s(
      "g",
      { class: `shade-${index}` },
      s("rect", { x: x + 1, y, width: width - 2, height: 20, rx: 3 }),
      s("text", { x: x + width / 2, y: y + 14, "text-anchor": "middle" }, label),
    );
  });
  return s("g", {}, ...fields);
}
