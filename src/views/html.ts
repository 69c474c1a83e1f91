/** A tagged template whose values are escaped, so that what staff type can never become markup. */

/** Markup that needs no more escaping. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

type Value = string | number | Html | undefined | false | null | readonly Value[];

/**
 * Escapes every value, flattens lists, drops undefined, null and false; only `Html` passes as it is.
 * @example html`<td>${cell}</td>`
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const parts = strings.map((part, index) => part + (index < values.length ? render(values[index]) : ""));
  return new Html(parts.join(""));
}

function render(value: Value): string {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(render).join("");
  return escapeHtml(String(value));
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An address for `href`, or undefined unless it is a web address: text of a cell can never become a script. */
export function safeUrl(address: string | undefined): string | undefined {
  return address && /^https?:\/\/[^\s"'<>]+$/i.test(address) ? address : undefined;
}
