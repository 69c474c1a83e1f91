/** Writes a sheet's tab colour, panes, merges, filter and print settings into its frame where a run changed them. */

import type { PageSetup, Sheet } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { filterEdits } from "./filters.ts";
import { paperNumber } from "./papers.ts";
import type { SheetPart } from "./sheet-part.ts";
import { attributeEdit, childrenOf, type Element, type XmlEdit } from "./xml.ts";

/** The edits before the cells: colour of the tab, fitting to pages, size, panes and lines. */
export function headEdits(part: SheetPart, base: Sheet, now: Sheet, selected: boolean): XmlEdit[] {
  return [...propertyEdits(part, base, now), ...viewEdits(part, base, now, selected)];
}

function propertyEdits(part: SheetPart, base: Sheet, now: Sheet): XmlEdit[] {
  const p = part.prefix;
  const colorChanged = base.tabColor !== now.tabColor;
  const [fitted, fits] = [base.page?.fitToWidth !== undefined, now.page?.fitToWidth !== undefined];
  if (!colorChanged && fitted === fits) return [];
  const old = part.child("sheetPr");
  const inner = (old?.children ?? []).filter(
    ({ local }) => !(colorChanged && local === "tabColor") && !(fitted !== fits && local === "pageSetUpPr"),
  );
  const raw = (element: Element) => part.frame.slice(element.start, element.end);
  const parts = inner.map((element): [string, string] => [element.local, raw(element)]);
  if (colorChanged && now.tabColor)
    parts.push(["tabColor", `<${p}tabColor rgb="FF${now.tabColor.slice(1).toUpperCase()}"/>`]);
  if (fitted !== fits && fits) parts.push(["pageSetUpPr", `<${p}pageSetUpPr fitToPage="1"/>`]);
  const order = ["tabColor", "outlinePr", "pageSetUpPr"];
  parts.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const tag = old ? part.frame.slice(old.start, old.innerStart).replace(/\/?>$/, ">") : `<${p}sheetPr>`;
  return part.replacement("sheetPr", `${tag}${parts.map(([, xml]) => xml).join("")}</${p}sheetPr>`);
}

function viewEdits(part: SheetPart, base: Sheet, now: Sheet, selected: boolean): XmlEdit[] {
  const p = part.prefix;
  const panesChanged = base.frozenRows !== now.frozenRows || base.frozenColumns !== now.frozenColumns;
  const linesChanged = base.hiddenGridlines !== now.hiddenGridlines;
  if (!panesChanged && !linesChanged && !selected) return [];
  const views = part.child("sheetViews");
  const view = childrenOf(views, "sheetView")[0];
  const pane = paneText(p, now);
  if (!view) {
    const words = `${linesChanged ? ' showGridLines="0"' : ""}${selected ? ' tabSelected="1"' : ""}`;
    const text = `<${p}sheetViews><${p}sheetView${words} workbookViewId="0">${pane}</${p}sheetView></${p}sheetViews>`;
    return part.replacement("sheetViews", text);
  }
  const edits: XmlEdit[] = [];
  if (linesChanged) edits.push(attributeEdit(part.frame, view, "showGridLines", now.hiddenGridlines ? "0" : undefined));
  if (selected) edits.push(attributeEdit(part.frame, view, "tabSelected", "1"));
  if (!panesChanged) return edits;
  for (const old of view.children)
    if (old.local === "pane" || old.local === "selection") edits.push({ from: old.start, to: old.end, text: "" });
  if (view.innerStart < view.end) edits.push({ from: view.innerStart, to: view.innerStart, text: pane });
  else edits.push({ from: view.innerStart - 2, to: view.end, text: `>${pane}</${view.prefix}sheetView>` });
  return edits;
}

function paneText(p: string, { frozenRows: rows, frozenColumns: columns }: Sheet): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const first = toA1({ row: rows, column: columns, rows: 1, columns: 1 });
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<${p}pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/><${p}selection pane="${pane}"/>`;
}

/** The edits after the cells, up to the rules: filter and merges. */
export function areaEdits(part: SheetPart, base: Sheet, now: Sheet): XmlEdit[] {
  return [...filterEdits(part, base, now), ...mergeEdits(part, base, now)];
}

function mergeEdits(part: SheetPart, base: Sheet, now: Sheet): XmlEdit[] {
  const [before, after] = [base, now].map((sheet) => new Set(sheet.merges.map(toA1))) as [Set<string>, Set<string>];
  if (before.size === after.size && [...before].every((area) => after.has(area))) return [];
  const p = part.prefix;
  const all = [...after].map((area) => `<${p}mergeCell ref="${area}"/>`).join("");
  const text = after.size === 0 ? "" : `<${p}mergeCells count="${after.size}">${all}</${p}mergeCells>`;
  return part.replacement("mergeCells", text);
}

/** The edits of how the sheet prints. */
export function pageEdits(part: SheetPart, base: Sheet, now: Sheet): XmlEdit[] {
  const before = printedWords(base.page);
  const after = printedWords(now.page);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const p = part.prefix;
  return (["printOptions", "pageMargins", "pageSetup"] as const).flatMap((local) => {
    if (JSON.stringify(before[local]) === JSON.stringify(after[local])) return [];
    const old = part.child(local);
    if (old) return changedAttributes(part, old, after[local]);
    const words = Object.entries(after[local]).map(([name, value]) =>
      value === undefined ? "" : ` ${name}="${value}"`,
    );
    return words.join("") === "" ? [] : [part.insertion(local, `<${p}${local}${words.join("")}/>`)];
  });
}

type Words = Record<string, string | undefined>;

function printedWords(page: PageSetup | undefined): Record<"printOptions" | "pageMargins" | "pageSetup", Words> {
  if (!page) return { printOptions: {}, pageMargins: {}, pageSetup: {} };
  const flag = (value: boolean | undefined) => (value ? "1" : undefined);
  const margins = page.margins && {
    left: 0.7,
    right: 0.7,
    top: 0.75,
    bottom: 0.75,
    header: 0.3,
    footer: 0.3,
    ...page.margins,
  };
  return {
    printOptions: {
      horizontalCentered: flag(page.centeredHorizontally),
      verticalCentered: flag(page.centeredVertically),
      gridLines: flag(page.gridlines),
    },
    pageMargins: Object.fromEntries(Object.entries(margins ?? {}).map(([name, value]) => [name, String(value)])),
    pageSetup: {
      paperSize: page.paper && paperNumber(page.paper),
      scale: page.scale?.toString(),
      fitToWidth: page.fitToWidth?.toString(),
      fitToHeight: page.fitToWidth === undefined ? undefined : String(page.fitToHeight ?? 0),
      orientation: page.landscape === undefined ? undefined : page.landscape ? "landscape" : "portrait",
    },
  };
}

function changedAttributes(part: SheetPart, element: Element, words: Words): XmlEdit[] {
  let tag = part.frame.slice(element.start, element.innerStart);
  for (const [name, value] of Object.entries(words)) {
    tag = tag.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
    if (value !== undefined) tag = tag.replace(/^<[\w.:-]+/, (start) => `${start} ${name}="${value}"`);
  }
  return [{ from: element.start, to: element.innerStart, text: tag }];
}

/** The edit that widens the sheet's declared dimension to hold these cells. */
export function dimensionEdits(part: SheetPart, reach: { rows: number; columns: number }): XmlEdit[] {
  const old = part.child("dimension");
  const said = /^(?:\$?([A-Z]+)\$?(\d+):)?\$?([A-Z]+)\$?(\d+)$/.exec(old?.attributes.get("ref") ?? "");
  if (!old || !said) return [];
  const [, first = said[3], firstRow = said[4], last = "A", lastRow = "1"] = said;
  const end = toA1({ row: Math.max(Number(lastRow), reach.rows) - 1, column: 0, rows: 1, columns: 1 }).slice(1);
  const letters = widest(last, reach.columns);
  const ref = first === letters && firstRow === end ? `${first}${firstRow}` : `${first}${firstRow}:${letters}${end}`;
  return ref === old.attributes.get("ref") ? [] : [attributeEdit(part.frame, old, "ref", ref)];
}

function widest(letters: string, columns: number): string {
  const own = toA1({ row: 0, column: Math.max(0, columns - 1), rows: 1, columns: 1 }).replace(/\d+$/, "");
  return own.length > letters.length || (own.length === letters.length && own > letters) ? own : letters;
}
