/** Meanings of elements and numbers of the styles part. */

import type { Border, StyleProperties } from "../styles.ts";
import { type Element, escapeXml, isTrue } from "./xml.ts";

/** The properties of a look while it is put together. */
export type Mutable = { -readonly [K in keyof StyleProperties]: StyleProperties[K] };

/** Whether an element such as <b/> is there and does not say "false". */
export function isSaid(element: Element | undefined): boolean {
  const value = element?.attributes.get("val");
  return element !== undefined && (value === undefined || !/^(0|false|off|none)$/.test(value));
}

/** Reads an alignment element, as far as the model knows what it says. */
export function alignment(element: Element | undefined): Partial<Mutable> {
  if (!element) return {};
  const horizontal = element.attributes.get("horizontal");
  const vertical = element.attributes.get("vertical");
  return {
    horizontal: horizontal === "left" || horizontal === "center" || horizontal === "right" ? horizontal : undefined,
    vertical: vertical === "center" ? "middle" : vertical === "top" ? "top" : undefined,
    wrap: isTrue(element.attributes.get("wrapText")) ? "wrap" : undefined,
    rotation: Number(element.attributes.get("textRotation") ?? 0) || undefined,
    indent: Number(element.attributes.get("indent") ?? 0) || undefined,
  };
}

/** Renders attributes for a tag. */
export function attributeWords(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

/** Gives elements of the main namespace the part's prefix. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`);
}

/** The model's border styles by the format's names; a name that is not listed is dashed. */
export const BORDERS: Partial<Record<string, Border["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  hair: "dotted",
  dashed: "dashed",
  double: "double",
};

/** The built-in number formats, which files name by id alone; the index is the id. */
export const BUILT_IN: string[] = [];
Object.entries({
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
}).forEach(([id, code]) => {
  BUILT_IN[Number(id)] = code;
});
