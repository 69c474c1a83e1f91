/** Moves what is drawn over a tab's cells: pictures, shapes and charts, boxes of notes and old controls. */

import { change, formulaEdit, textEdit } from "./follow-edits.ts";
import type { Follower } from "./follower.ts";
import type { Package } from "./package.ts";
import { childOf, decodeXml, descendants, type Element, escapeText, type XmlEdit } from "./xml.ts";

/** Moves pictures, shapes and charts with their cells, as far as each anchor's `editAs` says. */
export function followDrawing(opened: Package, path: string, tab: string, follower: Follower): void {
  change(opened, path, (text, root) => {
    const linked = descendants(root, "sp").flatMap((shape) => formulaEdit(text, shape, "textlink", tab, follower));
    if (follower.movesOf(tab).length === 0) return linked;
    const anchors = root.children.filter(({ local, attributes }) => {
      return /^(twoCellAnchor|oneCellAnchor)$/.test(local) && attributes.get("editAs") !== "absolute";
    });
    return [...linked, ...anchors.flatMap((anchor) => anchorEdits(anchor, tab, follower))];
  });
}

function anchorEdits(anchor: Element, tab: string, follower: Follower): XmlEdit[] {
  const [from, to] = [childOf(anchor, "from"), childOf(anchor, "to")];
  const keepsSize = anchor.attributes.get("editAs") === "oneCell";
  return (["row", "col"] as const).flatMap((local) => {
    const direction = local === "row" ? "rows" : "columns";
    const [start, end] = [childOf(from, local), childOf(to, local)];
    if (!start) return [];
    const moved = (index: number) => Math.max(0, follower.boundary(index + 1, direction, tab) - 1);
    const first = moved(Number(start.text));
    const last = end && (keepsSize ? Number(end.text) + first - Number(start.text) : moved(Number(end.text)));
    return [
      ...textEdit(start, String(first)),
      ...(end && last !== undefined ? textEdit(end, String(Math.max(first, last))) : []),
    ];
  });
}

/** Moves boxes of notes and old controls; edits by tags, since their part (VML) is often no well-formed XML. */
export function followBoxes(opened: Package, path: string, tab: string, follower: Follower): void {
  const text = opened.text(path);
  let followed = text.replace(/<x:(Fmla\w+)>([^<]*)<\/x:\1>/g, (_, name: string, formula: string) => {
    return `<x:${name}>${escapeText(follower.formula(decodeXml(formula), tab))}</x:${name}>`;
  });
  if (follower.movesOf(tab).length > 0) followed = movedBoxes(followed, tab, follower);
  if (followed !== text) opened.put(path, followed);
}

function movedBoxes(text: string, tab: string, follower: Follower): string {
  const pieces = text.split(/(<v:shape\s|<\/v:shape>)/);
  for (let index = 0; index + 2 < pieces.length; index++) {
    if (!/^<v:shape\s$/.test(pieces[index] ?? "") || pieces[index + 2] !== "</v:shape>") continue;
    const moved = movedBox(pieces[index + 1] ?? "", tab, follower);
    if (moved === undefined) pieces.splice(index, 3, "", "", "");
    else pieces[index + 1] = moved;
  }
  return pieces.join("");
}

function movedBox(shape: string, tab: string, follower: Follower): string | undefined {
  let isGone = false;
  const placed = shape.replace(/<x:(Row|Column)>\s*(\d+)\s*<\/x:\1>/g, (_, name: string, digits: string) => {
    const at = follower.line(Number(digits), name === "Row" ? "rows" : "columns", tab);
    isGone ||= at === undefined;
    return `<x:${name}>${at ?? 0}</x:${name}>`;
  });
  if (isGone) return undefined;
  return placed.replace(/<x:Anchor>([^<]*)<\/x:Anchor>/, (whole, list: string) => {
    const numbers = list.split(",").map(Number);
    if (numbers.length !== 8) return whole;
    const moved = numbers.map((number, index) => {
      if (index % 2 === 1) return number;
      return Math.max(0, follower.boundary(number + 1, index % 4 === 0 ? "columns" : "rows", tab) - 1);
    });
    return `<x:Anchor>${moved.join(", ")}</x:Anchor>`;
  });
}
