/** The charts of the tab that is open, beside the grid: the grid draws cells alone. */
import { formatNumber, localeRules } from "../../local/number-format.ts";
import type { PageText } from "../../text/text.ts";
import type { CellsData, CellValue, ChartData } from "../protocol.ts";
import { type DrawnChart, drawChart } from "./chart-drawing.ts";
import { fill, h, ICONS, icon } from "./element.ts";
import type { GridView } from "./grid/grid.ts";

/** Colours of series that name none, in turn. */
const COLORS = ["var(--brand)", "var(--muted)", "var(--info)", "var(--good)"];

export class ChartPanel {
  private readonly root: HTMLElement;
  private readonly grid: GridView;
  private readonly words: () => PageText;
  private isFolded = false;
  private drawn = "";

  constructor(root: HTMLElement, grid: GridView, words: () => PageText) {
    this.root = root;
    this.grid = grid;
    this.words = words;
  }

  /** Draws the charts anew if their cells, or the open tab, changed since the last drawing. */
  render(): void {
    const { book, activeSheet } = this.grid;
    const { charts = [], undrawnCharts = [] } = book?.sheets.find(({ id }) => id === activeSheet) ?? {};
    this.root.hidden = charts.length + undrawnCharts.length === 0;
    if (this.root.hidden) return;
    const pictures = this.isFolded ? [] : charts.map((chart) => this.read(chart, book?.locale ?? ""));
    const state = JSON.stringify([this.isFolded, book?.language, pictures, undrawnCharts]);
    if (state === this.drawn) return;
    this.drawn = state;
    this.root.classList.toggle("folded", this.isFolded);
    this.root.classList.toggle("narrow", charts.length === 0);
    const undrawn = !this.isFolded && undrawnCharts.length > 0;
    fill(
      this.root,
      this.head(),
      pictures.map(figure),
      undrawn && h("p", { class: "hint" }, this.words().charts.undrawn(undrawnCharts)),
    );
  }

  private head(): HTMLElement {
    const { charts } = this.words();
    const label = this.isFolded ? charts.show : charts.hide;
    const toggle = () => {
      this.isFolded = !this.isFolded;
      this.render();
      this.root.querySelector("button")?.focus();
    };
    const attributes = { class: "quiet", "aria-expanded": String(!this.isFolded), "aria-label": label, title: label };
    const button = h("button", { ...attributes, onclick: toggle }, icon(this.isFolded ? ICONS.left : ICONS.right));
    return h("header", {}, this.isFolded ? false : h("h2", {}, charts.title), button);
  }

  private read({ kind, title, series, format, min, max }: ChartData, locale: string): DrawnChart {
    const rules = localeRules(locale);
    const values = (cells: CellsData): CellValue[] => this.grid.valuesOf(cells.sheet, cells.area);
    const [first] = series;
    return {
      kind,
      title,
      categories: first ? values(first.categories).map(String) : [],
      series: series.map(({ name, values: cells, color }, index) => ({
        name: name ? String(values(name)[0] ?? "") : "",
        color: color ?? COLORS[index % COLORS.length] ?? "",
        values: values(cells).map((value) => (typeof value === "number" ? value : undefined)),
      })),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      said: (value) => formatNumber(value, format, rules),
    };
  }
}

function figure(chart: DrawnChart): HTMLElement {
  const named = chart.series.filter(({ name }) => name !== "");
  const legend = named.map(({ name, color }) => h("li", {}, h("span", { style: `background:${color}` }), name));
  return h(
    "figure",
    {},
    h("figcaption", {}, chart.title),
    drawChart(chart),
    chart.series.length > 1 && h("ul", {}, legend),
  );
}
