/** Updates the list of tabs in a document's properties, which file managers show without opening the workbook. */

import type { Package } from "./package.ts";
import {
  attributeEdit,
  childOf,
  childrenOf,
  descendants,
  type Element,
  edited,
  escapeText,
  parseXml,
  type XmlEdit,
} from "./xml.ts";

/**
 * Replaces the names of `before` in the list by those of `now`. A list with any other names is left as it stands, since
 * it was wrong already.
 */
export function renameTitles(opened: Package, before: readonly string[], now: readonly string[]): void {
  const path = opened.related("", "extended-properties") ?? opened.related("", "extendedProperties");
  if (path === undefined || isSameList(before, now)) return;
  const text = opened.text(path);
  const edits = titleEdits(text, before, now);
  if (edits.length > 0) opened.put(path, edited(text, edits));
}

/** The edits of the titles. They stand in groups (tabs, charts, names), whose sizes are in a list of their own. */
function titleEdits(text: string, before: readonly string[], now: readonly string[]): XmlEdit[] {
  const root = parseXml(text);
  const titles = childOf(childOf(root, "TitlesOfParts"), "vector");
  const counts = descendants(childOf(root, "HeadingPairs") ?? root, "i4");
  if (!titles || counts.length === 0) return [];
  const listed = childrenOf(titles, "lpstr");
  let from = 0;
  for (const count of counts) {
    const group = listed.slice(from, from + Number(count.text));
    from += group.length;
    if (
      !isSameList(
        group.map((each) => each.text),
        before,
      )
    )
      continue;
    const [first, last] = [group[0] as Element, group[group.length - 1] as Element];
    const entries = now.map((name) => `<${first.prefix}lpstr>${escapeText(name)}</${first.prefix}lpstr>`);
    return [
      { from: count.innerStart, to: count.innerEnd, text: String(now.length) },
      { from: first.start, to: last.end, text: entries.join("") },
      attributeEdit(text, titles, "size", String(listed.length + now.length - before.length)),
    ];
  }
  return [];
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((name, index) => name === other[index]);
}
