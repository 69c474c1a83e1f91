/** Edits of parts whose texts name places that moved. */

import { UnwritableWorkbookError } from "./errors.ts";
import type { Follower } from "./follower.ts";
import type { Package } from "./package.ts";
import { attributeEdit, type Element, edited, escapeText, parseXml, type XmlEdit } from "./xml.ts";

/** Edits a part, where there is anything to be edited. */
export function change(opened: Package, path: string, edits: (text: string, root: Element) => XmlEdit[]): void {
  const text = opened.text(path);
  const made = edits(text, parseXml(text));
  if (made.length > 0) opened.put(path, edited(text, made));
}

/** Puts another text into an element, where it is another. */
export function textEdit(element: Element, text: string): XmlEdit[] {
  return text === element.text ? [] : [{ from: element.innerStart, to: element.innerEnd, text: escapeText(text) }];
}

/** Lets the formula in an attribute follow; `tab` is the tab that it stands on. */
export function formulaEdit(text: string, element: Element, name: string, tab: string, follower: Follower): XmlEdit[] {
  const old = element.attributes.get(name);
  const moved = old === undefined ? undefined : follower.formula(old, tab);
  return moved === old ? [] : [attributeEdit(text, element, name, moved)];
}

/** Lets the area in an attribute follow. Throws an UnwritableWorkbookError where nothing of it is left. */
export function areaEdit(text: string, element: Element, name: string, tab: string, follower: Follower): XmlEdit[] {
  const old = element.attributes.get(name);
  if (old === undefined) return [];
  const moved = follower.areas(old, tab);
  if (moved === "") throw new UnwritableWorkbookError("reference", `${tab}!${old}`);
  return moved === old ? [] : [attributeEdit(text, element, name, moved)];
}
