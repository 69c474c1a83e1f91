/** Reading style arguments. What Google ignores in silence is `undefined`; null resets. */

import { normalFormat } from "../number-format.ts";
import { COLORS } from "./color-names.ts";

export type ReadArgument<T = unknown> = (value: unknown) => T | null | undefined;

/** How Google spells the automatic number format. */
export const AUTOMATIC_FORMAT = "0.###############";

/** "#rgb", "#rrggbb" or a name of CSS, as "#rrggbb". */
export const readColor: ReadArgument<string> = (value) => {
  if (value === null || value === "") return null;
  const text = String(value).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`;
  return COLORS.get(text);
};

/** A background; white is no background. */
export const readBackground: ReadArgument<string> = (value) => {
  const color = readColor(value);
  return color === "#ffffff" ? null : color;
};

function oneOf<T extends string | boolean>(values: Record<string, T | null>): ReadArgument<T> {
  return (value) => (value === null ? null : values[String(value).toLowerCase()]);
}

export const readWeight = oneOf<true>({ bold: true, normal: null });
export const readHorizontal = oneOf({ left: "left", center: "center", right: "right", normal: null });
export const readVertical = oneOf({ top: "top", middle: "middle", bottom: "bottom" });

/** Whether text wraps; where it does not, it runs over. */
export const readWrap: ReadArgument<"wrap" | "overflow"> = (value) => (value ? "wrap" : "overflow");

/** Points. */
export const readSize: ReadArgument<number> = (value) => (typeof value === "number" && value > 0 ? value : undefined);

/** A font's name. */
export const readFamily: ReadArgument<string> = (value) => (value === null ? null : String(value));

/** A number format as it is kept; the automatic one is none, however it is spelt. */
export const readFormat: ReadArgument<string> = (value) =>
  value === AUTOMATIC_FORMAT ? null : (normalFormat(String(value)) ?? null);
