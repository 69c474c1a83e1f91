/**
 * Makes elements in one expression. Children given as strings become text nodes, so nothing typed can become markup.
 */

type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>;
export type Child = Node | string | false | undefined | readonly Child[];

/** Makes an element with attributes ("onclick" and its kind are listeners) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as (event: Event) => void);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === false || child === undefined) return [];
    return Array.isArray(child) ? nodes(child) : [child as Node | string];
  });
}

/** Replaces an element's children. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...nodes(children));
}

const SVG = "http://www.w3.org/2000/svg";

/** Makes an SVG element. */
export function svg(
  tag: string,
  attributes: Record<string, string | number>,
  ...children: (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Makes an icon from an SVG path on a 20 x 20 field; hidden from screen readers, so its button must have a label. */
export function icon(path: string): SVGElement {
  const attributes = { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" };
  return svg("svg", attributes, svg("path", { d: path }));
}

export const ICONS = {
  down: "M5 8l5 5 5-5",
  right: "M8 5l5 5-5 5",
  left: "M12 5l-5 5 5 5",
  close: "M5 5l10 10M15 5L5 15",
  mail: "M3 5h14v10H3zM3 6l7 5 7-5",
  clock: "M10 3a7 7 0 100 14 7 7 0 000-14zM10 6v4l3 2",
  sheet: "M3 4h14v12H3zM3 8h14M3 12h14M8 4v12",
  file: "M5 2h7l4 4v12H5zM12 2v4h4",
  pulse: "M2 10h4l2-5 4 10 2-5h4",
  check: "M4 10.5l4 4 8-9",
  book: "M4 3h11a1 1 0 011 1v13H5a1 1 0 01-1-1zM4 15a1 1 0 011-1h11M8 6h5M8 9h5",
  download: "M10 3v9M6 9l4 4 4-4M4 16h12",
  search: "M9 4a5 5 0 100 10 5 5 0 000-10zM13 13l4 4",
  clip: "M14 8l-5 5a2 2 0 01-3-3l6-6a3 3 0 014 4l-6 6",
} as const;
