/** Lets a worksheet's frame follow after lines were put in or taken out or tabs renamed: all in it that names cells. */

import { UnwritableWorkbookError } from "./errors.ts";
import { followedCells } from "./follow-cells.ts";
import type { Follower } from "./follower.ts";
import type { Package } from "./package.ts";
import { SheetPart } from "./sheet-part.ts";
import { attributeEdit, type Element, escapeText, type XmlEdit } from "./xml.ts";

/** Elements whose text is a formula. */
const FORMULAS = new Set(["formula", "formula1", "formula2", "f"]);
/** Attributes that are an area, or a list of areas, of the sheet itself. */
const AREAS = new Set(["ref", "sqref"]);
/** Attributes that are one cell, which falls back to the first where it is gone. */
const CELLS = new Set(["activeCell", "topLeftCell"]);
/** Elements that are about one area, and go with it. */
const GO_WITH_AREA = new Set(
  "mergeCell hyperlink autoFilter sortState sortCondition conditionalFormatting dataValidation protectedRange ignoredError sparkline".split(
    " ",
  ),
);
/** Elements that hold others of one kind, and go with the last of them. */
const CONTAINERS = new Set("mergeCells hyperlinks dataValidations protectedRanges ignoredErrors".split(" "));
const LOOKS_LIKE_AREA = /^(?:'[^']+'!|\w+!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?::\$?[A-Z]{1,3}\$?[1-9]\d*)?$/;
/** Attributes that may look like a place of cells and are none. */
const NO_PLACES = new Set(
  "name codeName uniqueName displayName prompt promptTitle error errorTitle text display tooltip uid id mnemonic progId".split(
    " ",
  ),
);

/** Whether an attribute is handled elsewhere in this file, or means something else than a place. */
function isFollowed(local: string, name: string): boolean {
  const byItself = (local === "cfvo" && name === "val") || (local === "hyperlink" && name === "location");
  return byItself || name.includes(":") || NO_PLACES.has(name);
}

/** Edits a worksheet's part so that all places in it follow. `tab` is its old name. */
export function followSheet(opened: Package, path: string, tab: string, follower: Follower): void {
  const part = new SheetPart(opened.utf8(path));
  const cells = followedCells(part, follower, tab);
  const edits = new FrameFollower(part, follower, tab).edits();
  if (cells || edits.length > 0) opened.put(path, part.with(edits, cells ?? [part.cells]));
}

class FrameFollower {
  private readonly part: SheetPart;
  private readonly follower: Follower;
  private readonly tab: string;
  private readonly moves: boolean;
  private readonly result: XmlEdit[] = [];

  constructor(part: SheetPart, follower: Follower, tab: string) {
    this.part = part;
    this.follower = follower;
    this.tab = tab;
    this.moves = follower.movesOf(tab).length > 0;
  }

  edits(): XmlEdit[] {
    for (const child of this.part.root.children) if (child.local !== "sheetData") this.visit(child);
    return this.result;
  }

  /** Makes the edits of an element and its children; returns whether the element stays. */
  private visit(element: Element): boolean {
    const before = this.result.length;
    if (this.isGone(element)) {
      this.remove(element, before);
      return false;
    }
    if (FORMULAS.has(element.local) && element.children.length === 0) this.followText(element, true);
    else if (element.local === "sqref") this.followText(element, false);
    if (element.local === "cols") this.moveColumns(element);
    else {
      const left = element.children.filter((child) => this.visit(child)).length;
      if (left < element.children.length && CONTAINERS.has(element.local)) {
        if (left === 0) this.remove(element, before);
        else if (element.attributes.has("count")) this.set(element, "count", String(left));
        if (left === 0) return true;
      }
    }
    this.followAttributes(element);
    return true;
  }

  private remove({ start, end }: Element, before: number): void {
    this.result.length = before;
    this.result.push({ from: start, to: end, text: "" });
  }

  private set(element: Element, name: string, value: string): void {
    if (element.attributes.get(name) !== value) this.result.push(attributeEdit(this.part.frame, element, name, value));
  }

  /** Whether the area that an element is about was taken out, or is no merge any more. */
  private isGone(element: Element): boolean {
    if (!this.moves || !GO_WITH_AREA.has(element.local)) return false;
    const area = element.attributes.get("ref") ?? element.attributes.get("sqref") ?? this.innerAreas(element);
    if (area === undefined || area.trim() === "") return false;
    const moved = this.follower.areas(area, this.tab);
    return moved === "" || (element.local === "mergeCell" && !moved.includes(":"));
  }

  private innerAreas(element: Element): string | undefined {
    return element.children.find(({ local }) => local === "sqref")?.text;
  }

  private followText(element: Element, isFormula: boolean): void {
    const { text } = element;
    const moved = isFormula
      ? this.follower.formula(text, this.tab)
      : this.moves
        ? this.follower.areas(text, this.tab)
        : text;
    if (moved !== text) this.result.push({ from: element.innerStart, to: element.innerEnd, text: escapeText(moved) });
  }

  private followAttributes(element: Element): void {
    const { local, attributes } = element;
    const location = attributes.get("location");
    if (local === "hyperlink" && location !== undefined)
      this.set(element, "location", this.follower.formula(location, this.tab));
    const value = attributes.get("val");
    if (local === "cfvo" && attributes.get("type") === "formula" && value !== undefined)
      this.set(element, "val", this.follower.formula(value, this.tab));
    if (!this.moves) return;
    for (const [name, words] of attributes) {
      if (AREAS.has(name)) this.set(element, name, this.follower.areas(words, this.tab) || "A1");
      else if (CELLS.has(name)) this.set(element, name, this.follower.areas(words, this.tab) || "A1");
      else if (name === "r" && /^(cellWatch|inputCells|cellSmartTags)$/.test(local))
        this.set(element, name, this.follower.areas(words, this.tab) || this.uncertain(element));
      else if (!isFollowed(local, name) && LOOKS_LIKE_AREA.test(words)) this.uncertain(element);
    }
    if (local === "pane") this.movePane(element);
    else if (local === "brk") this.moveBreak(element);
    else if (local === "from" || local === "to") this.moveAnchor(element);
  }

  private uncertain(element: Element): never {
    throw new UnwritableWorkbookError("reference", `${this.tab}: ${element.local}`);
  }

  private movePane(element: Element): void {
    if (!/^frozen/.test(element.attributes.get("state") ?? "")) return;
    for (const [name, direction] of [
      ["ySplit", "rows"],
      ["xSplit", "columns"],
    ] as const) {
      const split = element.attributes.get(name);
      if (split !== undefined)
        this.set(element, name, String(this.follower.boundary(Number(split), direction, this.tab)));
    }
  }

  private moveBreak(element: Element): void {
    const direction = element.parent?.local === "colBreaks" ? "columns" : "rows";
    const id = Number(element.attributes.get("id") ?? 0);
    this.set(element, "id", String(this.follower.boundary(id, direction, this.tab)));
  }

  /** Moves the anchor of a control over the cells. */
  private moveAnchor(element: Element): void {
    for (const child of element.children) {
      const direction = child.local === "row" ? "rows" : child.local === "col" ? "columns" : undefined;
      if (!direction) continue;
      const moved = this.follower.boundary(Number(child.text) + 1, direction, this.tab) - 1;
      const text = String(Math.max(0, moved));
      if (text !== child.text) this.result.push({ from: child.innerStart, to: child.innerEnd, text });
    }
  }

  /** Moves descriptions of columns; columns put in get none here, but from the model where it has one. */
  private moveColumns(element: Element): void {
    if (!this.moves) return;
    const p = element.prefix;
    const texts = element.children.flatMap((col) => {
      const first = Number(col.attributes.get("min") ?? 1) - 1;
      const last = Number(col.attributes.get("max") ?? 1) - 1;
      return this.runs(first, last).map(([from, to]) => {
        const tag = this.part.frame.slice(col.start, col.end);
        return tag
          .replace(/\smin\s*=\s*("[^"]*"|'[^']*')/, ` min="${from + 1}"`)
          .replace(/\smax\s*=\s*("[^"]*"|'[^']*')/, ` max="${to + 1}"`);
      });
    });
    const text = texts.length > 0 ? `<${p}cols>${texts.join("")}</${p}cols>` : "";
    if (text !== this.part.frame.slice(element.start, element.end))
      this.result.push({ from: element.start, to: element.end, text });
  }

  /** The ranges of columns (first, last) where columns that lay side by side lie now. */
  private runs(first: number, last: number): [number, number][] {
    let runs: [number, number][] = [[first, last]];
    for (const { direction, kind, at, count } of this.follower.movesOf(this.tab)) {
      if (direction !== "columns") continue;
      runs = runs.flatMap(([from, to]): [number, number][] => {
        if (kind === "delete") {
          const start = from < at ? from : Math.max(at, from - count);
          const end = to < at ? to : to < at + count ? at - 1 : to - count;
          return start <= end ? [[start, end]] : [];
        }
        if (to < at) return [[from, to]];
        if (from >= at) return [[from + count, Math.min(16_383, to + count)]];
        return [
          [from, at - 1],
          [at + count, Math.min(16_383, to + count)],
        ];
      });
    }
    return runs.filter(([from, to]) => from <= to && from <= 16_383);
  }
}
