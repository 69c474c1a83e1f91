/** Cell styles, one shared object for each distinct style, so that a style costs a pointer a cell. */

import { isDateFormat } from "./number-format.ts";

export interface Border {
  readonly style: "thin" | "medium" | "thick" | "dotted" | "dashed" | "double";
  readonly color: string;
}

/** The properties of a cell's look. A missing one is the default. Colours are "#rrggbb" in lower case. */
export interface StyleProperties {
  /**
   * The number format, in the syntax that Google and Excel share, dates in lower case ("dd/mm/yyyy"). Missing:
   * automatic.
   */
  readonly numberFormat?: string | undefined;
  readonly background?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly fontFamily?: string | undefined;
  readonly fontSize?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly horizontal?: "left" | "center" | "right" | undefined;
  readonly vertical?: "top" | "middle" | "bottom" | undefined;
  readonly wrap?: "wrap" | "clip" | "overflow" | undefined;
  readonly rotation?: number | undefined;
  readonly indent?: number | undefined;
  readonly top?: Border | undefined;
  readonly right?: Border | undefined;
  readonly bottom?: Border | undefined;
  readonly left?: Border | undefined;
}

/** A shared style. Two cells look the same exactly when their styles are the same object. */
export interface Style extends StyleProperties {
  /** Whether numbers under this style are dates or times. */
  readonly isDate: boolean;
}

const KEYS = [
  "numberFormat",
  "background",
  "fontColor",
  "fontFamily",
  "fontSize",
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "horizontal",
  "vertical",
  "wrap",
  "rotation",
  "indent",
  "top",
  "right",
  "bottom",
  "left",
] as const satisfies readonly (keyof StyleProperties)[];

const shared = new Map<string, Style>();

/** The shared style with exactly these properties. */
export function styleOf(properties: StyleProperties): Style {
  const own: Record<string, unknown> = {};
  for (const key of KEYS) {
    const value = properties[key];
    if (value !== undefined && value !== false && value !== "") own[key] = value;
  }
  const key = JSON.stringify(own);
  const known = shared.get(key);
  if (known) return known;
  const style = Object.freeze({ ...own, isDate: isDateFormat(properties.numberFormat ?? "") }) as Style;
  shared.set(key, style);
  return style;
}

/** The look of a cell that was never formatted. */
export const DEFAULT_STYLE: Style = styleOf({});

/** A function that applies `change` to styles, computing each distinct one once. */
export function restyle(change: (style: Style) => StyleProperties): (style: Style) => Style {
  const done = new Map<Style, Style>();
  return (style) => {
    let changed = done.get(style);
    if (!changed) {
      changed = styleOf(change(style));
      done.set(style, changed);
    }
    return changed;
  };
}
