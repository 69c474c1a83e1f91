/** Lets references in every part of a package follow after tabs were renamed or deleted and lines moved. */

import type { WorkbookModel } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { areaEdit, change } from "./follow-edits.ts";
import { followRelated } from "./follow-related.ts";
import { followSheet } from "./follow-sheet.ts";
import { Follower } from "./follower.ts";
import type { Package } from "./package.ts";
import { removeCalculationChain } from "./patch-workbook.ts";
import type { Relation } from "./relations.ts";
import type { XlsxSource } from "./source.ts";
import { WorkbookPart } from "./workbook-part.ts";
import { attributeEdit, descendants, edited, escapeText, type XmlEdit } from "./xml.ts";

/**
 * Lets all that names places follow. Throws an UnwritableWorkbookError that names the place where it is not certain how;
 * the package may then be half changed and is of no use.
 */
export function followReferences(opened: Package, source: XlsxSource, workbook: WorkbookModel): void {
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

/** Refuses a renamed tab where a formula makes tabs' names out of cells' texts, since it cannot follow. */
function refuseNamesMadeOfText(source: XlsxSource, follower: Follower): void {
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
  const edits = part.names.flatMap(({ element, range, tab }): XmlEdit[] => {
    const own = tab === undefined ? "" : (part.tabs[tab]?.name ?? "");
    const moved = follower.formula(range, own);
    return moved === range ? [] : [{ from: element.innerStart, to: element.innerEnd, text: escapeText(moved) }];
  });
  if (edits.length > 0) opened.put(part.path, edited(part.text, edits));
}

/** Kinds of the workbook's own parts that name no cells, or are followed as tabs. */
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
    return places.flatMap((element): XmlEdit[] => {
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
