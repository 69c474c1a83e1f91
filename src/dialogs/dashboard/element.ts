/** Makes elements without markup: strings become text nodes, so nothing that staff typed becomes an element. */

type Child = Node | string;
type Attributes = Record<string, string | number | undefined>;

const SVG = "http://www.w3.org/2000/svg";

/** Makes an HTML element. */
export function h(name: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  return filled(document.createElement(name), attributes, children);
}

/** Makes an SVG element. */
export function s(name: string, attributes: Attributes = {}, ...children: Child[]): SVGElement {
  return filled(document.createElementNS(SVG, name) as SVGElement, attributes, children);
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}
