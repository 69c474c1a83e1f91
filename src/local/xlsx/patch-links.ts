/** Writes links of cells into a sheet's frame where a run changed them. */

import type { Link, Sheet } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import type { CellPlace } from "./changes.ts";
import type { Package } from "./package.ts";
import type { SheetPart } from "./sheet-part.ts";
import { childrenOf, escapeXml, type XmlEdit } from "./xml.ts";

/** The edits of a sheet's links at these places; new addresses become relations of the part. */
export function linkEdits(
  opened: Package,
  path: string,
  part: SheetPart,
  now: Sheet,
  changed: readonly CellPlace[],
): XmlEdit[] {
  if (changed.length === 0) return [];
  const keys = new Set(changed.map(({ row, column }) => `${row},${column}`));
  const block = part.child("hyperlinks");
  const old = childrenOf(block, "hyperlink");
  const gone = old.filter((element) => {
    const [area] = readAreas(element.attributes.get("ref") ?? "");
    return area && keys.has(`${area.row},${area.column}`);
  });
  const p = part.prefix;
  const texts = changed.flatMap(({ row, column }) => {
    const link = now.rows[row]?.[column]?.link;
    return link ? linkElement(opened, path, p, toA1({ row, column, rows: 1, columns: 1 }), link) : [];
  });
  if (!block)
    return texts.length > 0 ? [part.insertion("hyperlinks", `<${p}hyperlinks>${texts.join("")}</${p}hyperlinks>`)] : [];
  if (gone.length === old.length && texts.length === 0) return [{ from: block.start, to: block.end, text: "" }];
  return [
    ...gone.map(({ start, end }) => ({ from: start, to: end, text: "" })),
    { from: block.innerEnd, to: block.innerEnd, text: texts.join("") },
  ];
}

function linkElement(opened: Package, path: string, p: string, ref: string, { target, tooltip }: Link): string {
  const words = tooltip ? ` tooltip="${escapeXml(tooltip)}"` : "";
  if (target.startsWith("#")) return `<${p}hyperlink ref="${ref}" location="${escapeXml(target.slice(1))}"${words}/>`;
  const id = opened.relate(path, `${opened.relationTypes}/hyperlink`, target, true);
  return `<${p}hyperlink ref="${ref}" xmlns:r="${opened.relationTypes}" r:id="${id}"${words}/>`;
}
