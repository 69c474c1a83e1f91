/** Parts of looks: what elements and numbers of the styles part mean. */

import type { Border, StyleProperties } from "../styles.ts";
import { type Element, escapeXml, isTrue } from "./xml.ts";

/** A look while it is put together. */
export type Mutable = { -readonly [K in keyof StyleProperties]: StyleProperties[K] };

/** Whether an element such as <b/> says yes. */
export function isSaid(element: Element | undefined): boolean {
  const value = element?.attributes.get("val");
  return element !== undefined && (value === undefined || !/^(0|false|off|none)$/.test(value));
}

/** What an alignment says, as far as the model knows it. */
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

/** Attributes as a tag has them. */
export function attributeWords(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
}

/** An element of the main namespace with the part's prefix. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(\w)/g, `<$1${prefix}$2`);
}

/** Lines of borders as the model has them; others are dashed. */
export const BORDERS: Partial<Record<string, Border["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  dotted: "dotted",
  hair: "dotted",
  dashed: "dashed",
  double: "double",
};

/** Number formats that files name by number alone. */
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
