/** Conditional formats between the file and the model. */

import type { Condition, ConditionalFormat, Sheet } from "../model.ts";
import { localeRules } from "../number-format.ts";
import { columnIndexLetters } from "../rectangles.ts";
import { readAreas, writeAreas } from "./areas.ts";
import type { Looks } from "./looks.ts";
import type { SheetPart } from "./sheet-part.ts";
import { childOf, childrenOf, type Element, escapeText, escapeXml } from "./xml.ts";

/** A rule's element, and the block around it that says which cells the rule covers. */
export interface FormatElement {
  readonly rule: Element;
  readonly block: Element;
  readonly priority: number;
}

/** The elements of a sheet's rules, in the order in which they win. */
export function formatElements(part: SheetPart): FormatElement[] {
  const blocks = childrenOf(part.root, "conditionalFormatting");
  const all = blocks.flatMap((block) =>
    childrenOf(block, "cfRule").map((rule) => ({
      rule,
      block,
      priority: Number(rule.attributes.get("priority") ?? 0),
    })),
  );
  return all.sort((a, b) => a.priority - b.priority);
}

/** Reads a rule into the model; undefined when it covers no cells. */
export function readConditionalFormat(
  part: SheetPart,
  { rule, block }: FormatElement,
  sheet: Sheet,
  looks: Looks,
  locale: string,
): ConditionalFormat | undefined {
  const size = { rows: sheet.maxRows, columns: sheet.maxColumns };
  const areas = readAreas(block.attributes.get("sqref") ?? "", size);
  if (areas.length === 0) return undefined;
  const dxf = rule.attributes.get("dxfId");
  return {
    areas,
    condition: readCondition(part, rule, locale),
    ...looks.highlight(dxf === undefined ? undefined : Number(dxf)),
  };
}

function readCondition(part: SheetPart, rule: Element, locale: string): Condition {
  const formula = childOf(rule, "formula")?.text ?? "";
  const { attributes } = rule;
  const type = attributes.get("type");
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replace(/""/g, '"');
  const text = attributes.get("text");
  if (type === "expression" && formula)
    return { kind: "formula", formula: swapSeparators(formula, ",", separatorOf(locale)) };
  if (type === "containsText" && text !== undefined) return { kind: "contains", text };
  if (type === "cellIs" && attributes.get("operator") === "equal" && quoted !== undefined)
    return { kind: "equals", text: quoted };
  return { kind: "other", kept: part.frame.slice(rule.start, rule.end) };
}

/** A text that is equal for equal rules; `withAreas`: only if they also cover the same cells. */
export function formatKey({ areas, ...rule }: ConditionalFormat, withAreas: boolean): string {
  const ordered = Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([ordered, withAreas ? writeAreas(areas) : ""]);
}

/** Renders a rule's element with its block. */
export function formatElement(
  p: string,
  format: ConditionalFormat,
  priority: number,
  looks: Looks,
  locale: string,
): string {
  const range = writeAreas(format.areas);
  return `<${p}conditionalFormatting sqref="${range}">${ruleElement(p, format, priority, looks, locale)}</${p}conditionalFormatting>`;
}

function ruleElement(p: string, format: ConditionalFormat, priority: number, looks: Looks, locale: string): string {
  const { condition } = format;
  const order = ` priority="${priority}"`;
  if (condition.kind === "other") return String(condition.kept).replace(/\spriority\s*=\s*("[^"]*"|'[^']*')/, order);
  const first = format.areas[0];
  const cell = first ? columnIndexLetters(first.column) + (first.row + 1) : "A1";
  const { words, formula } = conditionWords(condition, cell, locale);
  const dxf = looks.highlightNumber(format);
  return `<${p}cfRule ${words} dxfId="${dxf}"${order}><${p}formula>${escapeText(formula)}</${p}formula></${p}cfRule>`;
}

function conditionWords(
  condition: Exclude<Condition, { kind: "other" }>,
  cell: string,
  locale: string,
): { words: string; formula: string } {
  if (condition.kind === "formula")
    return { words: 'type="expression"', formula: swapSeparators(condition.formula, separatorOf(locale), ",") };
  const quoted = `"${condition.text.replace(/"/g, '""')}"`;
  if (condition.kind === "equals") return { words: 'type="cellIs" operator="equal"', formula: quoted };
  const words = `type="containsText" operator="containsText" text="${escapeXml(condition.text)}"`;
  return { words, formula: `NOT(ISERROR(SEARCH(${quoted},${cell})))` };
}

/** What separates a formula's arguments as people of this locale type them; files always have a comma. */
function separatorOf(locale: string): string {
  return localeRules(locale).decimal === "," ? ";" : ",";
}

function swapSeparators(formula: string, from: string, to: string): string {
  const parts = formula.split(/("[^"]*"|'[^']*'|\{[^}]*\})/);
  return parts.map((part, index) => (index % 2 ? part : part.split(from).join(to))).join("");
}
