/** Lets the parts that belong to a tab follow moves: drawings, charts, notes, tables, pivot tables, controls. */

import { readAreas } from "./areas.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { followBoxes, followDrawing } from "./follow-drawing.ts";
import { areaEdit, change, formulaEdit, textEdit } from "./follow-edits.ts";
import type { Follower } from "./follower.ts";
import type { Package } from "./package.ts";
import { attributeEdit, childOf, descendants, type XmlEdit } from "./xml.ts";

/** Kinds of parts that name no cells, and so need no edits. */
const HARMLESS = new Set(
  (
    "hyperlink printerSettings image slicer timeline queryTable oleObject package customProperty themeOverride " +
    "chartStyle chartColorStyle chartUserShapes video audio media diagramData diagramLayout diagramQuickStyle " +
    "diagramColors diagramDrawing model3d customXml legacyDiagramText person namedSheetView webExtension"
  ).split(" "),
);

/** Lets the parts that `path` (a tab or a drawing on it) refers to follow moves. `tab` is the tab's old name. */
export function followRelated(opened: Package, path: string, tab: string, follower: Follower): void {
  for (const { kind, target, external } of opened.relationsOf(path)) {
    if (external || !opened.has(target) || HARMLESS.has(kind)) continue;
    if (kind === "drawing" || kind === "chart" || kind === "chartEx") {
      if (kind === "drawing") followDrawing(opened, target, tab, follower);
      else followTexts(opened, target, tab, follower);
      followRelated(opened, target, tab, follower);
    } else if (kind === "comments" || kind === "threadedComment") followAreas(opened, target, tab, follower);
    else if (kind === "vmlDrawing") followBoxes(opened, target, tab, follower);
    else if (kind === "table") followTable(opened, target, tab, follower);
    else if (kind === "pivotTable") followPivot(opened, target, tab, follower);
    else if (kind === "ctrlProp") followControl(opened, target, tab, follower);
    else if (follower.movesOf(tab).length > 0 || kind === "control")
      throw new UnwritableWorkbookError("reference", target);
  }
  followPlacesInLinks(opened, path, tab, follower);
}

/** Lets the formulas of a chart follow. */
function followTexts(opened: Package, path: string, tab: string, follower: Follower): void {
  change(opened, path, (_, root) =>
    descendants(root, "f").flatMap((element) => textEdit(element, follower.formula(element.text, tab))),
  );
}

/** Lets notes follow their cells; a note goes with its cell. */
function followAreas(opened: Package, path: string, tab: string, follower: Follower): void {
  if (follower.movesOf(tab).length === 0) return;
  change(opened, path, (text, root) => {
    const notes = [...descendants(root, "comment"), ...descendants(root, "threadedComment")];
    return notes.flatMap((note): XmlEdit[] => {
      const ref = note.attributes.get("ref") ?? "";
      const moved = follower.areas(ref, tab);
      if (moved === "") return [{ from: note.start, to: note.end, text: "" }];
      return moved === ref ? [] : [attributeEdit(text, note, "ref", moved)];
    });
  });
}

/** Lets a table follow its rows. Throws where its number of columns changed: the part's columns would not fit. */
function followTable(opened: Package, path: string, tab: string, follower: Follower): void {
  change(opened, path, (text, root) => {
    const [area] = readAreas(root.attributes.get("ref") ?? "");
    const moved = area && follower.area(area, tab);
    const header =
      area && Number(root.attributes.get("headerRowCount") ?? 1) > 0 ? follower.line(area.row, "rows", tab) : 0;
    const name = root.attributes.get("displayName") ?? path;
    if (!area || !moved || header === undefined || moved.columns !== area.columns || moved.rows < 2)
      throw new UnwritableWorkbookError("reference", `${tab}: ${name}`);
    const areas = [root, ...["autoFilter", "sortState", "sortCondition"].flatMap((local) => descendants(root, local))];
    const formulas = ["calculatedColumnFormula", "totalsRowFormula"].flatMap((local) => descendants(root, local));
    return [
      ...areas.flatMap((element) => areaEdit(text, element, "ref", tab, follower)),
      ...formulas.flatMap((element) => textEdit(element, follower.formula(element.text, tab))),
    ];
  });
}

function followPivot(opened: Package, path: string, tab: string, follower: Follower): void {
  if (follower.movesOf(tab).length === 0) return;
  change(opened, path, (text, root) => {
    const location = childOf(root, "location");
    const [area] = readAreas(location?.attributes.get("ref") ?? "");
    const moved = area && follower.area(area, tab);
    if (!location || !area || moved?.rows !== area.rows || moved.columns !== area.columns)
      throw new UnwritableWorkbookError("reference", `${tab}: ${root.attributes.get("name") ?? path}`);
    return areaEdit(text, location, "ref", tab, follower);
  });
}

function followControl(opened: Package, path: string, tab: string, follower: Follower): void {
  change(opened, path, (text, root) =>
    ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"].flatMap((name) => formulaEdit(text, root, name, tab, follower)),
  );
}

/** Lets links of pictures and shapes into the workbook follow: addresses that begin with "#". */
function followPlacesInLinks(opened: Package, path: string, tab: string, follower: Follower): void {
  for (const { id, target, external } of opened.relationsOf(path)) {
    if (!external || !target.startsWith("#")) continue;
    const moved = `#${follower.formula(target.slice(1), tab)}`;
    if (moved !== target) opened.retarget(path, id, moved);
  }
}
