/** Reads and writes notes of cells: their texts are in one part, the boxes that Excel shows them in in another. */

import type { Sheet } from "../model.ts";
import { type Rect, toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import { type CellPlace, cellAddress } from "./changes.ts";
import type { Package } from "./package.ts";
import type { SheetPart } from "./sheet-part.ts";
import { textElement } from "./strings.ts";
import { appendEdit, childOf, childrenOf, descendants, type Element, edited, parseXml, type XmlEdit } from "./xml.ts";

export interface Note {
  row: number;
  column: number;
  text: string;
}

/** Reads the notes of a sheet. */
export function readNotes(opened: Package, sheetPath: string): Note[] {
  const path = opened.related(sheetPath, "comments");
  if (path === undefined) return [];
  return noteElements(parseXml(opened.text(path))).map(({ area: { row, column }, element }) => {
    return { row, column, text: noteText(element) };
  });
}

/** The elements of a part's notes, each with its cell. */
export function noteElements(root: Element): { area: Rect; element: Element }[] {
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((element) => {
    const [area] = readAreas(element.attributes.get("ref") ?? "");
    return area ? { area, element } : [];
  });
}

function noteText(note: Element): string {
  const text = childOf(note, "text");
  if (!text) return "";
  return descendants(text, "t")
    .filter((piece) => piece.parent?.local !== "rPh")
    .map((piece) => piece.text)
    .join("");
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Writes the notes at these places; returns the edits of the sheet's own part. */
export function noteEdits(
  opened: Package,
  path: string,
  part: SheetPart,
  base: Sheet,
  now: Sheet,
  places: readonly CellPlace[],
): XmlEdit[] {
  if (places.length === 0) return [];
  const [before, after] = [notesAt(base, places), notesAt(now, places)];
  const changed = places.map(cellAddress);
  const comments = opened.related(path, "comments") ?? newComments(opened, path);
  writeTexts(opened, comments, changed, after);
  const { target, edits } = boxes(opened, path, part);
  writeBoxes(
    opened,
    target,
    changed.filter((key) => before.has(key) !== after.has(key)),
    after,
  );
  return edits;
}

/** The notes at some places, by address. */
function notesAt(sheet: Sheet, places: readonly CellPlace[]): Map<string, string> {
  const found = places.flatMap((place) => {
    const note = sheet.rows[place.row]?.[place.column]?.note;
    return note === undefined ? [] : [[cellAddress(place), note] as const];
  });
  return new Map(found);
}

function newComments(opened: Package, path: string): string {
  const comments = opened.freePath("xl/comments", ".xml");
  opened.put(
    comments,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors><author></author></authors><commentList></commentList></comments>`,
  );
  opened.setOverride(comments, COMMENTS_TYPE);
  opened.relate(path, `${opened.relationTypes}/comments`, `/${comments}`);
  return comments;
}

function writeTexts(
  opened: Package,
  comments: string,
  changed: readonly string[],
  after: ReadonlyMap<string, string>,
): void {
  const text = opened.text(comments);
  const root = parseXml(text);
  const p = root.prefix;
  const edits: XmlEdit[] = [];
  const elements = new Map(
    noteElements(root).map(({ area, element }) => [toA1({ ...area, rows: 1, columns: 1 }), element]),
  );
  const fresh: string[] = [];
  for (const key of changed) {
    const [note, element] = [after.get(key), elements.get(key)];
    const words = note === undefined ? "" : `<${p}text>${textElement(p, note)}</${p}text>`;
    const old = childOf(element, "text");
    if (element && note === undefined) edits.push({ from: element.start, to: element.end, text: "" });
    else if (old) edits.push({ from: old.start, to: old.end, text: words });
    else fresh.push(`<${p}comment ref="${key}" authorId="0">${words}</${p}comment>`);
  }
  const list = childOf(root, "commentList");
  if (list && fresh.length > 0) edits.push(appendEdit(text, list, fresh.join("")));
  opened.put(comments, edited(text, edits));
}

/** Finds the part with a sheet's boxes for notes, or makes one; `edits` are then those of the sheet's own part. */
function boxes(opened: Package, path: string, part: SheetPart): { target: string; edits: XmlEdit[] } {
  const id = part.child("legacyDrawing")?.attributes.get("r:id");
  const known = opened.target(path, id);
  if (known !== undefined && opened.has(known)) return { target: known, edits: [] };
  const target = opened.freePath("xl/drawings/vmlDrawing", ".vml");
  opened.put(target, EMPTY_BOXES);
  opened.setDefault("vml", VML_TYPE);
  const fresh = opened.relate(path, `${opened.relationTypes}/vmlDrawing`, `/${target}`);
  const element = `<${part.prefix}legacyDrawing xmlns:r="${opened.relationTypes}" r:id="${fresh}"/>`;
  return { target, edits: part.replacement("legacyDrawing", element) };
}

const EMPTY_BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Writes the boxes of notes; finds shapes by their tags, since their part (VML) is often no well-formed XML. */
function writeBoxes(
  opened: Package,
  target: string,
  changed: readonly string[],
  after: ReadonlyMap<string, string>,
): void {
  if (changed.length === 0) return;
  let text = opened.text(target);
  let number = Math.max(1024, ...[...text.matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits)));
  for (const key of changed) {
    const [area] = readAreas(key);
    if (!area) continue;
    if (after.has(key)) {
      const end = text.lastIndexOf("</xml>");
      if (end >= 0) text = text.slice(0, end) + boxShape(++number, area.row, area.column) + text.slice(end);
    } else text = withoutBox(text, area.row, area.column);
  }
  opened.put(target, text);
}

function withoutBox(text: string, row: number, column: number): string {
  for (let start = text.indexOf("<v:shape "); start >= 0; ) {
    const end = text.indexOf("</v:shape>", start);
    if (end < 0) return text;
    const shape = text.slice(start, end);
    const says = (name: string, value: number) => new RegExp(`<x:${name}>\\s*${value}\\s*</x:${name}>`).test(shape);
    if (says("Row", row) && says("Column", column)) return text.slice(0, start) + text.slice(end + "</v:shape>".length);
    start = text.indexOf("<v:shape ", end);
  }
  return text;
}

function boxShape(number: number, row: number, column: number): string {
  const anchor = [column + 1, 15, row, 2, column + 3, 15, row + 4, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
