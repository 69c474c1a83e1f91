/** Reads as much of a chart's look as the page draws: its words, its colours and the ends of its axis of numbers. */

import type { ChartLook } from "../model.ts";
import { childOf, descendants, type Element } from "./xml.ts";

/** Reads the look of a chart from its part; what the part does not say is left out. */
export function readChartLook(chart: Element): ChartLook {
  const [whole] = descendants(chart, "chart");
  const title = inside(childOf(whole, "title"), "t").map(({ text }) => text);
  const series = descendants(chart, "ser");
  const [axis] = descendants(chart, "valAx");
  const value = (element: Element | undefined, name: string) => childOf(element, name)?.attributes.get("val");
  const scale = childOf(axis, "scaling");
  const [min, max] = [value(scale, "min"), value(scale, "max")];
  const format = childOf(axis, "numFmt")?.attributes.get("formatCode");
  return {
    ...(title.length > 0 && { title: title.join("") }),
    headers: 0,
    showsHidden: value(whole, "plotVisOnly") === "0",
    width: 0,
    height: 0,
    colors: series.map((each) => {
      const rgb = inside(childOf(each, "spPr"), "srgbClr")[0]?.attributes.get("val");
      return rgb === undefined ? "" : `#${rgb.toLowerCase()}`;
    }),
    legend: descendants(chart, "legend").length > 0 ? "bottom" : "none",
    ...(format !== undefined && format !== "General" && { format }),
    ...(min !== undefined && { min: Number(min) }),
    ...(max !== undefined && { max: Number(max) }),
  };
}

function inside(element: Element | undefined, local: string): Element[] {
  return element ? descendants(element, local) : [];
}
