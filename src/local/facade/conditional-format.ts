/** Conditional formats and their builder. */

import type { FormatRule } from "../contract.ts";
import type { Condition } from "../model.ts";
import { exception, host } from "./connection.ts";
import { classes, type FormatRuleHandle, type GRange, type RangeHandle } from "./handles.ts";
import { serviceClass } from "./service-class.ts";
import { readBackground, readColor } from "./style-arguments.ts";

type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

classes.formatRule = serviceClass<FormatRuleHandle, GRule>("ConditionalFormatRule", {
  getRanges: ["", ({ rule, sheetId }) => Array.from(rule.areas, (area) => classes.range.wrap({ sheetId, area }))],
});

type Draft = { -readonly [K in keyof FormatRule]?: FormatRule[K] } & { sheetId?: number };

function paint(draft: Draft, key: "background" | "fontColor", color: string | null | undefined): Draft {
  if (typeof color === "string") draft[key] = color;
  else if (color === null) delete draft[key];
  return draft;
}

function when(draft: Draft, condition: Condition): Draft {
  draft.condition = condition;
  return draft;
}

function setRanges(draft: Draft, ranges: GRange[]): Draft {
  const handles = ranges.map((range) => classes.range.unwrap(range) as RangeHandle);
  const sheetId = handles[0]?.sheetId;
  if (sheetId === undefined || handles.some((handle) => handle.sheetId !== sheetId)) throw exception("otherSheet");
  draft.areas = handles.map((handle) => handle.area);
  draft.sheetId = sheetId;
  return draft;
}

function build({ sheetId, areas, condition, ...look }: Draft): GRule {
  if (sheetId === undefined || !areas || !condition) throw exception("invalidArgument", "ConditionalFormatRule");
  return classes.formatRule.wrap({ sheetId, rule: { ...look, areas, condition } });
}

const builder = serviceClass<Draft, GBuilder>("ConditionalFormatRuleBuilder", {
  whenFormulaSatisfied: [
    "String",
    (draft, formula: string) => {
      if (formula.replace(/"[^"]*"/g, "").includes("!")) throw exception("otherSheet");
      return when(draft, { kind: "formula", formula: formula.replace(/^=/, "") });
    },
  ],
  whenTextEqualTo: ["String", (draft, text: string) => when(draft, { kind: "equals", text })],
  setBackground: ["String?", (draft, color: unknown) => paint(draft, "background", readBackground(color ?? null))],
  setFontColor: ["String?", (draft, color: unknown) => paint(draft, "fontColor", readColor(color ?? null))],
  setBold: ["boolean", (draft, bold: boolean) => Object.assign(draft, { bold })],
  setRanges: ["Range[]", setRanges],
  build: ["", build],
});

/** An empty conditional format to be built. */
export function newConditionalFormatRule(): GBuilder {
  return builder.wrap({});
}

/** The rules of a sheet. */
export function formatRulesOf(sheetId: number): GRule[] {
  return Array.from(host.sheet.rules(sheetId), (rule) => classes.formatRule.wrap({ sheetId, rule }));
}

/** Replaces all rules of a sheet. */
export function setFormatRules(sheetId: number, rules: readonly GRule[]): void {
  const handles = rules.map((rule) => classes.formatRule.unwrap(rule) as FormatRuleHandle);
  if (handles.some((handle) => handle.sheetId !== sheetId)) throw exception("otherSheet");
  const plain = handles.map((handle) => handle.rule);
  host.sheet.setRules(sheetId, plain);
}
