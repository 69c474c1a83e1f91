/** Brings the workbook's own part up to the model: its list of tabs, its names and what is recalculated. */

import { readsRunOfTabs } from "../formulas.ts";
import type { Sheet, WorkbookModel } from "../model.ts";
import { LISTS_SHEET } from "./lists.ts";
import type { Package } from "./package.ts";
import { nameEdits } from "./patch-names.ts";
import type { XlsxSource } from "./source.ts";
import { renameTitles } from "./titles.ts";
import { type Tab, WorkbookPart } from "./workbook-part.ts";
import { attributeEdit, childOf, childrenOf, edited, escapeXml, type XmlEdit } from "./xml.ts";

export interface WorkbookPatch {
  readonly workbook: WorkbookModel;
  readonly base: WorkbookModel;
  readonly source: XlsxSource;
  /** Paths of parts by the ids of sheets. */
  readonly paths: ReadonlyMap<number, string>;
  readonly listsPath: string | undefined;
  readonly isNew: boolean;
  /** Parts of tabs that were deleted. */
  readonly gone: readonly string[];
  /** Whether formulas may refer to cells that were written. */
  readonly recalculates: boolean;
  readonly reordersFormulas: boolean;
}

/** A tab of the new list; `tab` is its old entry, undefined for a new tab. */
export interface TabEntry {
  readonly tab: Tab | undefined;
  readonly sheet: Sheet | undefined;
  readonly path: string | undefined;
}

/** Brings the workbook's part and its relations up to the model. */
export function patchWorkbook(opened: Package, patch: WorkbookPatch): void {
  const part = new WorkbookPart(opened, patch.source.workbookPath);
  const entries = entriesOf(part, patch);
  const places = new Map(part.tabs.map((tab, index) => [index, entries.findIndex((entry) => entry.tab === tab)]));
  const edits = [
    ...viewEdits(part, patch, entries, places),
    ...tabEdits(opened, part, patch, entries),
    ...nameEdits(part, patch, entries, places),
    ...(patch.recalculates ? calculationEdits(part) : []),
  ];
  if (edits.length > 0) opened.put(part.path, edited(part.text, edits));
  const worksheets = entries.filter(({ path }) => path !== undefined);
  renameTitles(
    opened,
    part.tabs.flatMap(({ path, name }) => (path === undefined ? [] : [name])),
    worksheets.map(({ sheet, tab }) => sheet?.name ?? tab?.name ?? LISTS_SHEET),
  );
  for (const path of patch.gone) removeSheet(opened, part, path);
  if (patch.reordersFormulas || patch.gone.length > 0) removeCalculationChain(opened, part.path);
}

/** The sheet that a program shows first. */
export function openSheet({ sheets, activeSheetId }: WorkbookModel): Sheet | undefined {
  return (
    sheets.find(({ id, hidden }) => id === activeSheetId && !hidden) ??
    sheets.find(({ hidden }) => !hidden) ??
    sheets[0]
  );
}

/** The tabs in their new order; those that the model does not have stay behind the one that they stood behind. */
function entriesOf(part: WorkbookPart, { workbook, paths, listsPath }: WorkbookPatch): TabEntry[] {
  const keyOf = (path: string | undefined) => path?.toLowerCase();
  const tabAt = (path: string | undefined) =>
    part.tabs.find((tab) => tab.path !== undefined && keyOf(tab.path) === keyOf(path));
  const entries: TabEntry[] = workbook.sheets.map((sheet) => {
    const path = paths.get(sheet.id);
    return { tab: tabAt(path), sheet, path };
  });
  // A formula such as SUM(A:C!B2) reads all tabs between A and C: a new one would be added to it.
  if (entries.some(({ tab }) => !tab) && hasRunsOfTabs(workbook))
    entries.sort((a, b) => Number(a.tab === undefined) - Number(b.tab === undefined));
  part.tabs.forEach((tab, index) => {
    const isModelled =
      entries.some((entry) => entry.tab === tab) || (tab.path !== undefined && keyOf(tab.path) !== keyOf(listsPath));
    if (isModelled) return;
    const before = part.tabs.slice(0, index).reverse();
    const neighbour = before.map((one) => entries.findIndex((entry) => entry.tab === one)).find((at) => at >= 0);
    entries.splice(neighbour === undefined ? 0 : neighbour + 1, 0, { tab, sheet: undefined, path: tab.path });
  });
  if (listsPath !== undefined && !tabAt(listsPath)) entries.push({ tab: undefined, sheet: undefined, path: listsPath });
  return entries;
}

function hasRunsOfTabs({ sheets, names }: WorkbookModel): boolean {
  const isRun = (formula: string | undefined) => formula?.includes("!") === true && readsRunOfTabs(formula);
  return (
    names.some(({ range }) => isRun(range)) ||
    sheets.some(({ rows }) => rows.some((cells) => cells.some((cell) => isRun(cell?.formula))))
  );
}

function tabEdits(
  opened: Package,
  part: WorkbookPart,
  { base }: WorkbookPatch,
  entries: readonly TabEntry[],
): XmlEdit[] {
  const list = childOf(part.root, "sheets");
  if (!list) return [];
  let nextId = Math.max(0, ...part.tabs.map(({ element }) => Number(element.attributes.get("sheetId") ?? 0))) + 1;
  let changed = entries.length !== part.tabs.length || entries.some(({ tab }, index) => tab !== part.tabs[index]);
  const texts = entries.map(({ tab, sheet, path }) => {
    if (!tab) {
      const id = opened.relate(part.path, `${opened.relationTypes}/worksheet`, `/${path}`);
      const state = sheet ? (sheet.hidden ? ' state="hidden"' : "") : ' state="veryHidden"';
      const name = escapeXml(sheet?.name ?? LISTS_SHEET);
      return `<${list.prefix}sheet name="${name}" sheetId="${nextId++}"${state} xmlns:r="${opened.relationTypes}" r:id="${id}"/>`;
    }
    const raw = part.text.slice(tab.element.start, tab.element.end);
    const old = sheet && base.sheets.find(({ id }) => id === sheet.id);
    if (!sheet || !old) return raw;
    const start = { ...tab.element, start: 0, innerStart: tab.element.innerStart - tab.element.start };
    const own: XmlEdit[] = [
      ...(tab.name === sheet.name ? [] : [attributeEdit(raw, start, "name", sheet.name)]),
      ...(old.hidden === sheet.hidden ? [] : [attributeEdit(raw, start, "state", sheet.hidden ? "hidden" : undefined)]),
    ];
    changed ||= own.length > 0;
    return edited(raw, own);
  });
  if (!changed) return [];
  const text = `<${list.prefix}sheets>${texts.join("")}</${list.prefix}sheets>`;
  return [{ from: list.start, to: list.end, text }];
}

/** The edits by which the same tab stays open after tabs moved; a new workbook opens the model's active one. */
function viewEdits(
  part: WorkbookPart,
  { workbook, isNew }: WorkbookPatch,
  entries: readonly TabEntry[],
  places: ReadonlyMap<number, number>,
): XmlEdit[] {
  const views = childrenOf(childOf(part.root, "bookViews"), "workbookView");
  const first = Math.max(
    0,
    entries.findIndex(({ sheet }) => sheet && sheet === openSheet(workbook)),
  );
  return views.flatMap((view) => {
    const said = (name: string) => Number(view.attributes.get(name) ?? 0);
    const moved = (name: string) => {
      const at = places.get(said(name)) ?? -1;
      return at >= 0 && !entries[at]?.sheet?.hidden ? at : first;
    };
    const edits = ["activeTab", "firstSheet"].flatMap((name) => {
      const place = isNew ? (name === "activeTab" ? first : 0) : moved(name);
      return place === said(name) ? [] : [attributeEdit(part.text, view, name, String(place))];
    });
    return edits;
  });
}

/** Has Excel calculate all formulas when it opens the file. */
function calculationEdits(part: WorkbookPart): XmlEdit[] {
  const old = childOf(part.root, "calcPr");
  if (!old) return [part.insertion("calcPr", `<${part.root.prefix}calcPr fullCalcOnLoad="1"/>`)];
  if (old.attributes.get("fullCalcOnLoad") === "1") return [];
  return [attributeEdit(part.text, old, "fullCalcOnLoad", "1")];
}

function removeSheet(opened: Package, part: WorkbookPart, path: string): void {
  for (const relation of opened.relationsOf(part.path))
    if (!relation.external && relation.target.toLowerCase() === path.toLowerCase())
      opened.unrelate(part.path, relation.id);
  for (const { target, external, kind } of opened.relationsOf(path)) {
    const isOwn = /^(comments|vmlDrawing|drawing|printerSettings|threadedComment|table)$/.test(kind);
    if (!external && isOwn && opened.has(target)) opened.remove(target);
  }
  opened.remove(path);
}

/** Removes the list of the order in which formulas were last calculated; programs make it anew. */
export function removeCalculationChain(opened: Package, workbookPath: string): void {
  const relation = opened.relationsOf(workbookPath).find(({ kind }) => kind === "calcChain");
  if (!relation) return;
  opened.unrelate(workbookPath, relation.id);
  opened.remove(relation.target);
}
