/** A part of the page: its title, its picture, what it says, and the table behind it. */
import type { Figure, Table } from "../../views/dashboard/model.ts";
import { h, s } from "./element.ts";

/** The width of every picture in its own units: about pixels, at each width of the window. */
export const WIDTH = 560;

let count = 0;

/** A picture that is read out as its title and its description. */
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

export function section({ title, said }: Figure, ...children: Node[]): HTMLElement {
  return h("section", {}, h("h2", {}, title), ...(said ? [h("p", {}, said)] : []), ...children);
}

/** The figures of a picture, folded away. */
export function tableBehind({ title, table: figures }: Figure, caption: string): HTMLElement {
  return h("details", {}, h("summary", {}, caption), tableOf(figures, title));
}

/** A table that is scrolled where it is too wide, by keys as well. */
export function tableOf({ headers, rows }: Table, title: string): HTMLElement {
  const head = h("thead", {}, h("tr", {}, ...headers.map((each) => h("th", { scope: "col" }, each))));
  const body = h("tbody", {}, ...rows.map((row) => h("tr", {}, ...row.map((each) => h("td", {}, each)))));
  const table = h("table", { "aria-label": title }, head, body);
  return h("div", { class: "scrolled", tabindex: 0, role: "region", "aria-label": title }, table);
}

/** As many letters as there is room for; the whole stands in the table. */
export function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}
