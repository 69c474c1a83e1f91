/** The script of dashboard.html: draws the data that stands in the page. */
import type { Dashboard } from "../../views/dashboard/model.ts";
import { drawBurnUp, legendOf } from "./burn-up.ts";
import { h } from "./element.ts";
import { section, tableBehind, tableOf } from "./figure.ts";
import { drawGauge } from "./gauges.ts";
import { drawHeatMap } from "./heat-map.ts";

function draw(dashboard: Dashboard): Node[] {
  const { title, asOf, remark, print, showTable, gauges, heatMap, burnUps, deadlines } = dashboard;
  const button = h("button", { type: "button" }, print);
  button.addEventListener("click", () => window.print());
  const head = h("div", {}, h("h1", {}, title), h("p", {}, [asOf, remark].filter(Boolean).join(". ")));
  return [
    h("header", {}, head, button),
    ...gauges.map((each) => section(each, drawGauge(each), tableBehind(each, showTable))),
    section(heatMap, drawHeatMap(heatMap), tableBehind(heatMap, showTable)),
    section(deadlines, ...(deadlines.table.rows.length > 0 ? [tableOf(deadlines.table, deadlines.title)] : [])),
    ...burnUps.map((each) => section(each, drawBurnUp(each), legendOf(each), tableBehind(each, showTable))),
  ];
}

const data = JSON.parse(document.querySelector("#data")?.textContent ?? "null") as Dashboard;
document.documentElement.lang = data.language;
document.querySelector("main")?.append(...draw(data));
