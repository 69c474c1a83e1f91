/** Makes the edits of parts that name places which moved. */

import { UnwritableWorkbookError } from "./errors.ts";
import type { Follower } from "./follower.ts";
import type { Package } from "./package.ts";
import { attributeEdit, type Element, edited, escapeText, parseXml, type XmlEdit } from "./xml.ts";

/** Edits a part of the package; without any edits the part keeps its bytes. */
export function change(opened: Package, path: string, edits: (text: string, root: Element) => XmlEdit[]): void {
  const text = opened.text(path);
  const made = edits(text, parseXml(text));
  if (made.length > 0) opened.put(path, edited(text, made));
}

/** The edit that gives an element this text; none where it has it already. */
export function textEdit(element: Element, text: string): XmlEdit[] {
  return text === element.text ? [] : [{ from: element.innerStart, to: element.innerEnd, text: escapeText(text) }];
}

/** The edit by which the formula in an attribute follows; `tab` is the tab that it stands on. */
export function formulaEdit(text: string, element: Element, name: string, tab: string, follower: Follower): XmlEdit[] {
  const old = element.attributes.get(name);
  const moved = old === undefined ? undefined : follower.formula(old, tab);
  return moved === old ? [] : [attributeEdit(text, element, name, moved)];
}

/**
 * The edit by which the area in an attribute follows. Throws an UnwritableWorkbookError where nothing of it is left.
 */
export function areaEdit(text: string, element: Element, name: string, tab: string, follower: Follower): XmlEdit[] {
  const old = element.attributes.get(name);
  if (old === undefined) return [];
  const moved = follower.areas(old, tab);
  if (moved === "") throw new UnwritableWorkbookError("reference", `${tab}!${old}`);
  return moved === old ? [] : [attributeEdit(text, element, name, moved)];
}
