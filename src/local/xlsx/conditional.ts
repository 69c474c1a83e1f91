/** Conditional formats between the file and the model. */

import type { ConditionalRule } from "hucre";
import type { Condition, ConditionalFormat, Sheet } from "../model.ts";
import { localeRules } from "../number-format.ts";
import { columnLetters } from "../rectangles.ts";
import { readColor, readFill, solidFill, textLook } from "./styles.ts";
import { readAreas, writeAreas } from "./validations.ts";

/** A sheet's rules in the order in which they win. */
export function readConditionalFormats(
  rules: readonly ConditionalRule[],
  sheet: Sheet,
  theme: readonly string[],
  locale: string,
): ConditionalFormat[] {
  const ordered = [...rules].sort((a, b) => a.priority - b.priority);
  const size = { rows: sheet.maxRows, columns: sheet.maxColumns };
  return ordered.flatMap((rule) => {
    const areas = readAreas(rule.range, size);
    return areas.length === 0 ? [] : { areas, condition: readCondition(rule, locale), ...readLook(rule, theme) };
  });
}

function readCondition(rule: ConditionalRule, locale: string): Condition {
  const formula = [rule.formula ?? ""].flat()[0] ?? "";
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replace(/""/g, '"');
  if (rule.type === "expression" && formula)
    return { kind: "formula", formula: swapSeparators(formula, ",", separatorOf(locale)) };
  if (rule.type === "containsText" && rule.text !== undefined) return { kind: "contains", text: rule.text };
  if (rule.type === "cellIs" && rule.operator === "equal" && quoted !== undefined)
    return { kind: "equals", text: quoted };
  return { kind: "other", kept: rule };
}

type Look = {
  -readonly [K in "background" | "fontColor" | "bold" | "italic" | "strikethrough"]?: ConditionalFormat[K];
};

function readLook(rule: ConditionalRule, theme: readonly string[]): Look {
  const look: Look = {};
  const background = readFill(rule.style?.fill, theme, true);
  const color = readColor(rule.style?.font?.color, theme);
  if (background) look.background = background;
  if (color) look.fontColor = color;
  if (rule.style?.font?.bold) look.bold = true;
  if (rule.style?.font?.italic) look.italic = true;
  if (rule.style?.font?.strikethrough) look.strikethrough = true;
  return look;
}

/** A sheet's rules as the file has them. */
export function writeConditionalFormats(formats: readonly ConditionalFormat[], locale: string): ConditionalRule[] {
  return formats.map((format, index) => {
    const common = { priority: index + 1, range: writeAreas(format.areas), style: writeLook(format) };
    if (format.condition.kind === "other") return { ...(format.condition.kept as ConditionalRule), ...common };
    const first = format.areas[0];
    const cell = first ? columnLetters(first.column) + (first.row + 1) : "A1";
    return { ...writeCondition(format.condition, cell, locale), ...common };
  });
}

type Rule = Pick<ConditionalRule, "type" | "formula" | "operator" | "text">;

function writeCondition(condition: Exclude<Condition, { kind: "other" }>, cell: string, locale: string): Rule {
  if (condition.kind === "formula")
    return { type: "expression", formula: swapSeparators(condition.formula, separatorOf(locale), ",") };
  const quoted = `"${condition.text.replace(/"/g, '""')}"`;
  if (condition.kind === "equals") return { type: "cellIs", operator: "equal", formula: quoted };
  // The file format knows this operator, the library's types do not.
  const operator = "containsText" as unknown as NonNullable<ConditionalRule["operator"]>;
  return { type: "containsText", operator, text: condition.text, formula: `NOT(ISERROR(SEARCH(${quoted},${cell})))` };
}

function writeLook(format: ConditionalFormat): NonNullable<ConditionalRule["style"]> {
  const font = textLook(format);
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(format.background && { fill: solidFill(format.background) }),
  };
}

/** How arguments are separated in formulas as this locale's people write them; files always have a comma. */
function separatorOf(locale: string): string {
  return localeRules(locale).decimal === "," ? ";" : ",";
}

function swapSeparators(formula: string, from: string, to: string): string {
  const parts = formula.split(/("[^"]*"|'[^']*'|\{[^}]*\})/);
  return parts.map((part, index) => (index % 2 ? part : part.split(from).join(to))).join("");
}
