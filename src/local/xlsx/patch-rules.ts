/** Writes conditional formats and validations that a run changed into a sheet's frame; others keep their elements. */

import type { ConditionalFormat, Sheet, Validation, WorkbookModel } from "../model.ts";
import { readAreas, writeAreas } from "./areas.ts";
import { type FormatElement, formatElement, formatElements, formatKey } from "./conditional.ts";
import type { Lists } from "./lists.ts";
import type { Looks } from "./looks.ts";
import type { SheetPart } from "./sheet-part.ts";
import { type ValidationElement, validationElement, validationElements, validationKey } from "./validations.ts";
import { attributeEdit, childrenOf, type Element, escapeText, type XmlEdit } from "./xml.ts";

/** What becomes of a file's rules: the new form of each old one that stays, and the rules that are new. */
interface Matched<T> {
  kept: Map<number, T>;
  fresh: { rule: T; at: number }[];
  /** The indices of the old rules in the order of the new ones. */
  order: number[];
}

/** Pairs each new rule with an old one that says the same: first of the same areas, then of others. */
function match<T>(old: readonly T[], now: readonly T[], key: (rule: T, withAreas: boolean) => string): Matched<T> {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const withAreas of [true, false]) {
    const waiting = new Map<string, number[]>();
    old.forEach((rule, index) => {
      if (taken.has(index)) return;
      const words = key(rule, withAreas);
      waiting.set(words, [...(waiting.get(words) ?? []), index]);
    });
    now.forEach((rule, index) => {
      if (partner.has(index)) return;
      const found = waiting.get(key(rule, withAreas))?.shift();
      if (found === undefined) return;
      partner.set(index, found);
      taken.add(found);
    });
  }
  const result: Matched<T> = { kept: new Map(), fresh: [], order: [] };
  now.forEach((rule, at) => {
    const found = partner.get(at);
    if (found === undefined) result.fresh.push({ rule, at });
    else {
      result.kept.set(found, rule);
      result.order.push(found);
    }
  });
  return result;
}

/** The edits of a sheet's conditional formats. */
export function formatEdits(part: SheetPart, base: Sheet, now: Sheet, looks: Looks, locale: string): XmlEdit[] {
  const [before, after] = [base.conditionalFormats, now.conditionalFormats];
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return [];
  const elements = formatElements(part).filter(
    ({ block }) => readAreas(block.attributes.get("sqref") ?? "").length > 0,
  );
  const { kept, fresh, order } = match(before, after, formatKey);
  const inOrder = order.every((place, index) => index === 0 || place > (order[index - 1] as number));
  const appended = fresh.every(({ at }) => at >= order.length);
  const highest = Math.max(0, ...elements.map(({ priority }) => priority), ...extendedPriorities(part));
  const renumbers = !inOrder || !appended;
  const priorityOf = (at: number, freshIndex: number) => (renumbers ? at + 1 : highest + freshIndex + 1);
  const edits = keptFormats(part, before, after, kept, elements, renumbers);
  const p = part.prefix;
  const texts = fresh.map(({ rule, at }, index) => formatElement(p, rule, priorityOf(at, index), looks, locale));
  if (texts.length > 0) edits.push(insertionAfter(part, "conditionalFormatting", texts.join("")));
  return edits;
}

function extendedPriorities(part: SheetPart): number[] {
  const extension = part.child("extLst");
  if (!extension) return [];
  const text = part.frame.slice(extension.start, extension.end);
  return [...text.matchAll(/cfRule\b[^>]{0,400}?\spriority="(\d+)"/g)].map(([, number]) => Number(number));
}

function keptFormats(
  part: SheetPart,
  before: readonly ConditionalFormat[],
  after: readonly ConditionalFormat[],
  kept: ReadonlyMap<number, ConditionalFormat>,
  elements: readonly FormatElement[],
  renumbers: boolean,
): XmlEdit[] {
  const edits: XmlEdit[] = [];
  const gone = elements.map((_, index) => {
    const now = kept.get(index);
    const old = before[index];
    return !now || (old !== undefined && writeAreas(now.areas) !== writeAreas(old.areas));
  });
  const inBlock = new Map<Element, number[]>();
  elements.forEach(({ block }, index) => {
    inBlock.set(block, [...(inBlock.get(block) ?? []), index]);
  });
  const places = new Map(after.map((rule, index) => [rule, index + 1]));
  elements.forEach(({ rule, block }, index) => {
    const now = kept.get(index);
    const [old] = [before[index]];
    const moved = now && old && writeAreas(now.areas) !== writeAreas(old.areas);
    const ofBlock = inBlock.get(block) ?? [];
    const place = now ? (places.get(now) ?? 0) : 0;
    if (now && !moved) {
      if (renumbers) edits.push(attributeEdit(part.frame, rule, "priority", String(place)));
      return;
    }
    if (now && moved && ofBlock.length === 1) {
      edits.push(attributeEdit(part.frame, block, "sqref", writeAreas(now.areas)));
      if (renumbers) edits.push(attributeEdit(part.frame, rule, "priority", String(place)));
      return;
    }
    if (now && moved) {
      const raw = part.frame.slice(rule.start, rule.end);
      const text = renumbers ? raw.replace(/\spriority\s*=\s*("[^"]*"|'[^']*')/, ` priority="${place}"`) : raw;
      const own = `<${block.prefix}conditionalFormatting sqref="${writeAreas(now.areas)}">${text}</${block.prefix}conditionalFormatting>`;
      edits.push({ from: block.end, to: block.end, text: own });
    }
    // A block whose last rule went is taken out whole, since the schema wants a rule in each.
    const wholeBlock = ofBlock.every((at) => gone[at]) && ofBlock.length === childrenOf(block, "cfRule").length;
    if (!wholeBlock) edits.push({ from: rule.start, to: rule.end, text: "" });
    else if (ofBlock[0] === index) edits.push({ from: block.start, to: block.end, text: "" });
  });
  return edits;
}

/** The edit that puts text after the last element named `local`, or where the first would stand. */
function insertionAfter(part: SheetPart, local: string, text: string): XmlEdit {
  const last = childrenOf(part.root, local).at(-1);
  return last ? { from: last.end, to: last.end, text } : part.insertion(local, text);
}

/** The edits of a sheet's validations. */
export function validationEdits(
  part: SheetPart,
  base: Sheet,
  now: Sheet,
  workbook: WorkbookModel,
  lists: Lists,
): XmlEdit[] {
  const [before, after] = [base.validations, now.validations];
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return [];
  const elements = validationElements(part).filter(({ element, areas }) => {
    return readAreas(areas ? areas.text : (element.attributes.get("sqref") ?? "")).length > 0;
  });
  const key = (rule: Validation, withAreas: boolean) => validationKey(rule) + (withAreas ? writeAreas(rule.areas) : "");
  const { kept, fresh } = match(before, after, key);
  const edits: XmlEdit[] = [];
  const gone = new Set<Element>();
  elements.forEach((one, index) => {
    const [old, next] = [before[index], kept.get(index)];
    if (!next) gone.add(one.element);
    else if (old && writeAreas(old.areas) !== writeAreas(next.areas))
      edits.push(areasEdit(part, one, writeAreas(next.areas)));
  });
  const p = part.prefix;
  const texts = fresh.map(({ rule }) => validationElement(p, rule, workbook, lists));
  return [...edits, ...plainEdits(part, gone, texts), ...extendedEdits(part, elements, gone)];
}

function areasEdit(part: SheetPart, { element, areas }: ValidationElement, list: string): XmlEdit {
  if (areas) return { from: areas.innerStart, to: areas.innerEnd, text: escapeText(list) };
  return attributeEdit(part.frame, element, "sqref", list);
}

function plainEdits(part: SheetPart, gone: ReadonlySet<Element>, texts: readonly string[]): XmlEdit[] {
  const p = part.prefix;
  const block = part.child("dataValidations");
  const old = childrenOf(block, "dataValidation");
  const left = old.filter((element) => !gone.has(element));
  const count = left.length + texts.length;
  if (left.length === old.length && texts.length === 0) return [];
  if (!block)
    return [
      part.insertion(
        "dataValidations",
        `<${p}dataValidations count="${count}">${texts.join("")}</${p}dataValidations>`,
      ),
    ];
  if (count === 0) return [{ from: block.start, to: block.end, text: "" }];
  return [
    attributeEdit(part.frame, block, "count", String(count)),
    ...old.filter((element) => gone.has(element)).map(({ start, end }) => ({ from: start, to: end, text: "" })),
    { from: block.innerEnd, to: block.innerEnd, text: texts.join("") },
  ];
}

function extendedEdits(part: SheetPart, elements: readonly ValidationElement[], gone: ReadonlySet<Element>): XmlEdit[] {
  const extended = elements.filter(({ areas, element }) => areas && element.parent);
  const leaving = extended.filter(({ element }) => gone.has(element));
  if (leaving.length === 0) return [];
  if (leaving.length < extended.length) {
    const block = leaving[0]?.element.parent as Element;
    return [
      attributeEdit(part.frame, block, "count", String(extended.length - leaving.length)),
      ...leaving.map(({ element: { start, end } }) => ({ from: start, to: end, text: "" })),
    ];
  }
  const extension = leaving[0]?.element.parent?.parent;
  const list = extension?.parent;
  const alone = list && list.children.length === 1;
  const outer = alone ? list : extension;
  return outer ? [{ from: outer.start, to: outer.end, text: "" }] : [];
}
