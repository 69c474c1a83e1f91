/** Reading style arguments. What Google ignores in silence is `undefined`; null resets. */

import { normalFormat } from "../number-format.ts";

const NAMED: Record<string, string> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
  silver: "#c0c0c0",
  purple: "#800080",
};

type Read<T> = (value: unknown) => T | null | undefined;

/** "#rgb", "#rrggbb" or a common name, as "#rrggbb". */
export const readColor: Read<string> = (value) => {
  if (value === null || value === "") return null;
  const text = String(value).toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join("")}`;
  return NAMED[text];
};

/** A background; white is no background. */
export const readBackground: Read<string> = (value) => {
  const color = readColor(value);
  return color === "#ffffff" ? null : color;
};

function oneOf<T extends string | boolean>(values: Record<string, T | null>): Read<T> {
  return (value) => (value === null ? null : values[String(value).toLowerCase()]);
}

export const readWeight = oneOf<true>({ bold: true, normal: null });
export const readFontStyle = oneOf<true>({ italic: true, normal: null });
export const readHorizontal = oneOf({ left: "left", center: "center", right: "right", normal: null });
export const readVertical = oneOf({ top: "top", middle: "middle", bottom: "bottom" });
export const readWrapStrategy = oneOf({ wrap: "wrap", clip: "clip", overflow: "overflow" });

/** Points. */
export const readSize: Read<number> = (value) => (typeof value === "number" && value > 0 ? value : undefined);

/** A font's name. */
export const readFamily: Read<string> = (value) => (value === null ? null : String(value));

/** A number format as it is kept. */
export const readFormat: Read<string> = (value) => normalFormat(String(value)) ?? null;
