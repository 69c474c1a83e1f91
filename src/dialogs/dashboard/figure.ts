/** Sections of the page: title, picture, its words, and the table behind it. */
import type { Figure, FigureTable } from "../../views/dashboard/model.ts";
import { h, s } from "./element.ts";

/** The width of every picture in its own units, which are about pixels. */
export const WIDTH = 560;

let count = 0;

/** Makes a picture that screen readers read out as its title and its description. */
export function picture({ title, said }: Figure, height: number, ...children: Node[]): SVGElement {
  const id = `picture-${++count}`;
  return s(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": `${id}-title ${id}-said` },
    s("title", { id: `${id}-title` }, title),
    s("desc", { id: `${id}-said` }, said),
    ...children,
  );
}

/** Makes the section of a figure. */
export function section({ title, said }: Figure, ...children: Node[]): HTMLElement {
  return h("section", {}, h("h2", {}, title), ...(said ? [h("p", {}, said)] : []), ...children);
}

/** Makes the table of a picture's figures, folded away under `caption`. */
export function tableBehind({ title, table: figures }: Figure, caption: string): HTMLElement {
  return h("details", {}, h("summary", {}, caption), tableOf(figures, title));
}

/** Makes a table that scrolls where it is too wide, by keys as well. */
export function tableOf({ headers, rows }: FigureTable, title: string): HTMLElement {
  const head = h("thead", {}, h("tr", {}, ...headers.map((each) => h("th", { scope: "col" }, each))));
  const body = h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map((each) => h("td", {}, each)))));
  const table = h("table", { "aria-label": title }, head, body);
  return h("div", { class: "scrolled", tabindex: 0, role: "region", "aria-label": title }, table);
}

/** Cuts a label to `longest` letters; the table has all of it. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
