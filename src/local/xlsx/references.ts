/** References in every part of a package, after tabs were renamed or deleted and lines put in or taken out. */

import type { WorkbookModel } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { followSheet } from "./follow-sheet.ts";
import { Follower } from "./follower.ts";
import type { Package, Relation } from "./package.ts";
import { removeCalculationChain } from "./patch-workbook.ts";
import type { Source } from "./source.ts";
import { WorkbookPart } from "./workbook-part.ts";
import {
  attributeEdit,
  childOf,
  decodeXml,
  descendants,
  type Edit,
  type Element,
  edited,
  escapeText,
  parseXml,
} from "./xml.ts";

/**
 * Lets all that names places follow. Throws an UnwritableWorkbookError that names the place where it is not certain how;
 * the package may then be half changed and is of no use.
 */
export function followReferences(opened: Package, source: Source, workbook: WorkbookModel): void {
  const follower = new Follower(source.baseline, workbook);
  if (follower.isIdle) return;
  const part = new WorkbookPart(opened, source.workbookPath);
  refuseNamesMadeOfText(source, follower);
  followNames(opened, part, follower);
  for (const tab of part.tabs) {
    const path = tab.path ?? opened.target(part.path, tab.relation);
    if (path === undefined || !opened.has(path)) continue;
    if (tab.path !== undefined) followSheet(opened, path, tab.name, follower);
    followRelated(opened, path, tab.name, follower);
  }
  for (const relation of opened.relationsOf(part.path)) followOfWorkbook(opened, relation, follower);
  removeCalculationChain(opened, part.path);
}

/** A formula that makes a tab's name out of the text of cells cannot be followed. */
function refuseNamesMadeOfText(source: Source, follower: Follower): void {
  const { renamed } = follower;
  if (renamed.length === 0 || !source.hasFormulas) return;
  const isName = (text: string) => {
    const lower = text.toLowerCase();
    return renamed.some((name) => lower === name || lower.startsWith(`${name}!`) || lower.startsWith(`'${name}'!`));
  };
  for (const { name, rows } of source.baseline.sheets) {
    rows.forEach((cells, row) => {
      for (let column = 0; column < cells.length; column++) {
        const formula = cells[column]?.formula;
        if (formula === undefined || !/\bINDIRECT\s*\((?!\s*"[^"]*"\s*[,)])/i.test(formula)) continue;
        if (source.strings.texts.some(isName))
          throw new UnwritableWorkbookError("reference", `${name}!${toA1({ row, column, rows: 1, columns: 1 })}`);
      }
    });
  }
}

function followNames(opened: Package, part: WorkbookPart, follower: Follower): void {
  const edits = part.names.flatMap(({ element, range, tab }): Edit[] => {
    const own = tab === undefined ? "" : (part.tabs[tab]?.name ?? "");
    const moved = follower.formula(range, own);
    return moved === range ? [] : [{ from: element.innerStart, to: element.innerEnd, text: escapeText(moved) }];
  });
  if (edits.length > 0) opened.put(part.path, edited(part.text, edits));
}

/** Kinds of parts that name no places of the cells. */
const HARMLESS = new Set(
  (
    "hyperlink printerSettings image slicer timeline queryTable oleObject package customProperty themeOverride " +
    "chartStyle chartColorStyle chartUserShapes video audio media diagramData diagramLayout diagramQuickStyle " +
    "diagramColors diagramDrawing model3d customXml legacyDiagramText person namedSheetView webExtension"
  ).split(" "),
);

/** Follows what a tab's part, or a drawing on it, refers to. `tab` is the tab's old name. */
function followRelated(opened: Package, path: string, tab: string, follower: Follower): void {
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

function change(opened: Package, path: string, edits: (text: string, root: Element) => Edit[]): void {
  const text = opened.text(path);
  const made = edits(text, parseXml(text));
  if (made.length > 0) opened.put(path, edited(text, made));
}

function textEdit(element: Element, text: string): Edit[] {
  return text === element.text ? [] : [{ from: element.innerStart, to: element.innerEnd, text: escapeText(text) }];
}

function formulaEdit(text: string, element: Element, name: string, tab: string, follower: Follower): Edit[] {
  const old = element.attributes.get(name);
  const moved = old === undefined ? undefined : follower.formula(old, tab);
  return moved === old ? [] : [attributeEdit(text, element, name, moved)];
}

/** The formulas of a chart. */
function followTexts(opened: Package, path: string, tab: string, follower: Follower): void {
  change(opened, path, (_, root) =>
    descendants(root, "f").flatMap((element) => textEdit(element, follower.formula(element.text, tab))),
  );
}

/** Things over the cells move with them as they say. */
function followDrawing(opened: Package, path: string, tab: string, follower: Follower): void {
  change(opened, path, (text, root) => {
    const linked = descendants(root, "sp").flatMap((shape) => formulaEdit(text, shape, "textlink", tab, follower));
    if (follower.movesOf(tab).length === 0) return linked;
    const anchors = root.children.filter(({ local, attributes }) => {
      return /^(twoCellAnchor|oneCellAnchor)$/.test(local) && attributes.get("editAs") !== "absolute";
    });
    return [...linked, ...anchors.flatMap((anchor) => anchorEdits(anchor, tab, follower))];
  });
}

function anchorEdits(anchor: Element, tab: string, follower: Follower): Edit[] {
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

/** Notes: those of cells that are gone go too. */
function followAreas(opened: Package, path: string, tab: string, follower: Follower): void {
  if (follower.movesOf(tab).length === 0) return;
  change(opened, path, (text, root) => {
    const notes = [...descendants(root, "comment"), ...descendants(root, "threadedComment")];
    return notes.flatMap((note): Edit[] => {
      const ref = note.attributes.get("ref") ?? "";
      const moved = follower.areas(ref, tab);
      if (moved === "") return [{ from: note.start, to: note.end, text: "" }];
      return moved === ref ? [] : [attributeEdit(text, note, "ref", moved)];
    });
  });
}

/** Boxes of notes and old controls; the part is often no XML. */
function followBoxes(opened: Package, path: string, tab: string, follower: Follower): void {
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

/** Tables move and grow with their rows; another number of columns would need other columns in the part. */
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

function areaEdit(text: string, element: Element, name: string, tab: string, follower: Follower): Edit[] {
  const old = element.attributes.get(name);
  if (old === undefined) return [];
  const moved = follower.areas(old, tab);
  if (moved === "") throw new UnwritableWorkbookError("reference", `${tab}!${old}`);
  return moved === old ? [] : [attributeEdit(text, element, name, moved)];
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

/** Links of pictures and shapes to places of the workbook are addresses that begin with "#". */
function followPlacesInLinks(opened: Package, path: string, tab: string, follower: Follower): void {
  for (const { id, target, external } of opened.relationsOf(path)) {
    if (!external || !target.startsWith("#")) continue;
    const moved = `#${follower.formula(target.slice(1), tab)}`;
    if (moved !== target) opened.retarget(path, id, moved);
  }
}

/** Kinds of the workbook's own parts that name no places, or are followed as tabs. */
const OF_WORKBOOK = new Set(
  (
    "worksheet chartsheet dialogsheet xlMacrosheet xlIntlMacrosheet styles theme sharedStrings calcChain externalLink externalLinkPath " +
    "connections sheetMetadata person vbaProject slicerCache timelineCache xmlMaps customXml attachedToolbars " +
    "rdRichValue rdRichValueStructure rdRichValueTypes rdRichValueWebImage rdSupportingPropertyBag " +
    "rdSupportingPropertyBagStructure rdArray richStyles richValueRel powerPivotData FeaturePropertyBag " +
    "usernames printerSettings"
  ).split(" "),
);

function followOfWorkbook(opened: Package, { kind, target, external }: Relation, follower: Follower): void {
  if (external || !opened.has(target) || OF_WORKBOOK.has(kind)) return;
  if (kind !== "pivotCacheDefinition") throw new UnwritableWorkbookError("reference", target);
  change(opened, target, (text, root) => {
    const places = [...descendants(root, "worksheetSource"), ...descendants(root, "rangeSet")];
    return places.flatMap((element): Edit[] => {
      const sheet = element.attributes.get("sheet");
      const ref = element.attributes.get("ref");
      if (sheet === undefined || ref === undefined) return [];
      const [area] = readAreas(ref);
      const moved = area && follower.area(area, sheet);
      if (!area || !moved || moved.columns !== area.columns)
        throw new UnwritableWorkbookError("reference", `${sheet}!${ref}`);
      const place = follower.formula(`'${sheet.replace(/'/g, "''")}'!A1`, "");
      const renamed = /^'((?:[^']|'')*)'!/.exec(place)?.[1]?.replace(/''/g, "'");
      return [
        ...areaEdit(text, element, "ref", sheet, follower),
        ...(renamed === undefined || renamed === sheet ? [] : [attributeEdit(text, element, "sheet", renamed)]),
      ];
    });
  });
}
