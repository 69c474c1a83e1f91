/** Data validations and conditional formats, and their builders. */

import type { FormatRule } from "../contract.ts";
import type { Criteria } from "../model.ts";
import { enumeration, exception, host, serviceClass, signed } from "./expose.ts";
import { readBackground, readColor } from "./looks.ts";
import {
  classes,
  type FormatRuleHandle,
  type GRange,
  itself,
  type RangeHandle,
  type ValidationHandle,
} from "./places.ts";

type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GFormatRuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const CRITERIA: Record<Criteria["kind"], string> = {
  list: "VALUE_IN_LIST",
  range: "VALUE_IN_RANGE",
  date: "DATE_IS_VALID_DATE",
  between: "NUMBER_BETWEEN",
  other: "CUSTOM_FORMULA",
};
export const DataValidationCriteria = enumeration<Record<string, unknown>>(
  "DataValidationCriteria",
  Object.values(CRITERIA),
);

const [validationMethods, validationSignatures] = signed(
  {
    getAllowInvalid(this: ValidationHandle) {
      return this.rule.allowInvalid;
    },
    getHelpText(this: ValidationHandle) {
      return this.rule.help === "" ? null : this.rule.help;
    },
    getCriteriaType(this: ValidationHandle) {
      return DataValidationCriteria[
        CRITERIA[this.rule.criteria.kind]
      ] as GoogleAppsScript.Spreadsheet.DataValidationCriteria;
    },
    getCriteriaValues(this: ValidationHandle): unknown[] {
      const { criteria } = this.rule;
      if (criteria.kind === "list") return [Array.from(criteria.values), criteria.dropdown];
      if (criteria.kind === "between") return [criteria.low, criteria.high];
      if (criteria.kind !== "range") return [];
      return [classes.range.wrap({ sheetId: criteria.sheetId, area: criteria.rect }), criteria.dropdown];
    },
  } satisfies Partial<Omit<GValidation, "getHelpText">> & { getHelpText: unknown },
  { getAllowInvalid: "", getHelpText: "", getCriteriaType: "", getCriteriaValues: "" },
);
classes.validation = serviceClass<ValidationHandle, GValidation>(
  "DataValidation",
  validationMethods,
  validationSignatures,
);

interface ValidationDraft {
  criteria?: Criteria;
  allowInvalid: boolean;
  help: string;
}

const [draftMethods, draftSignatures] = signed(
  {
    requireValueInList(this: ValidationDraft, values: string[], dropdown: boolean = true): GValidationBuilder {
      this.criteria = { kind: "list", values: values.map(String), dropdown };
      return itself(this);
    },
    requireValueInRange(this: ValidationDraft, range: GRange, dropdown: boolean = true): GValidationBuilder {
      const { sheetId, area } = classes.range.unwrap(range) as RangeHandle;
      this.criteria = { kind: "range", sheetId, rect: area, dropdown };
      return itself(this);
    },
    requireDate(this: ValidationDraft): GValidationBuilder {
      this.criteria = { kind: "date" };
      return itself(this);
    },
    requireNumberBetween(this: ValidationDraft, low: number, high: number): GValidationBuilder {
      this.criteria = { kind: "between", low, high };
      return itself(this);
    },
    setAllowInvalid(this: ValidationDraft, allowInvalid: boolean): GValidationBuilder {
      this.allowInvalid = allowInvalid;
      return itself(this);
    },
    setHelpText(this: ValidationDraft, help: string): GValidationBuilder {
      this.help = help;
      return itself(this);
    },
    build(this: ValidationDraft): GValidation {
      const { criteria, allowInvalid, help } = this;
      if (!criteria) throw exception("invalidArgument", "DataValidation");
      return classes.validation.wrap({ rule: { criteria, allowInvalid, help } });
    },
  } satisfies Partial<GValidationBuilder>,
  {
    requireValueInList: "a|ab",
    requireValueInRange: "r|rb",
    requireDate: "",
    requireNumberBetween: "nn",
    setAllowInvalid: "b",
    setHelpText: "s",
    build: "",
  },
);
const validationDraft = serviceClass<ValidationDraft, GValidationBuilder>(
  "DataValidationBuilder",
  draftMethods,
  draftSignatures,
);

/** An empty validation to be built; values that break it are allowed until told otherwise. */
export function newDataValidation(): GValidationBuilder {
  return validationDraft.wrap({ allowInvalid: true, help: "" });
}

const [ruleMethods, ruleSignatures] = signed(
  {
    getRanges(this: FormatRuleHandle): GRange[] {
      return Array.from(this.rule.areas, (area) => classes.range.wrap({ sheetId: this.sheetId, area }));
    },
    copy(this: FormatRuleHandle): GFormatRuleBuilder {
      return ruleDraft.wrap({ ...this.rule, sheetId: this.sheetId });
    },
  } satisfies Partial<GFormatRule>,
  { getRanges: "", copy: "" },
);
classes.formatRule = serviceClass<FormatRuleHandle, GFormatRule>("ConditionalFormatRule", ruleMethods, ruleSignatures);

type RuleDraft = { -readonly [K in keyof FormatRule]?: FormatRule[K] } & { sheetId?: number };

function paint(
  draft: RuleDraft,
  key: "background" | "fontColor",
  color: string | null | undefined,
): GFormatRuleBuilder {
  if (typeof color === "string") draft[key] = color;
  else if (color === null) delete draft[key];
  return itself(draft);
}

const [ruleDraftMethods, ruleDraftSignatures] = signed(
  {
    whenFormulaSatisfied(this: RuleDraft, formula: string): GFormatRuleBuilder {
      if (formula.replace(/"[^"]*"/g, "").includes("!")) throw exception("otherSheet");
      this.condition = { kind: "formula", formula: formula.replace(/^=/, "") };
      return itself(this);
    },
    whenTextEqualTo(this: RuleDraft, text: string): GFormatRuleBuilder {
      this.condition = { kind: "equals", text };
      return itself(this);
    },
    whenTextContains(this: RuleDraft, text: string): GFormatRuleBuilder {
      this.condition = { kind: "contains", text };
      return itself(this);
    },
    setBackground(this: RuleDraft, color: string | null): GFormatRuleBuilder {
      return paint(this, "background", readBackground(color));
    },
    setFontColor(this: RuleDraft, color: string | null): GFormatRuleBuilder {
      return paint(this, "fontColor", readColor(color));
    },
    setBold(this: RuleDraft, bold: boolean): GFormatRuleBuilder {
      this.bold = bold;
      return itself(this);
    },
    setItalic(this: RuleDraft, italic: boolean): GFormatRuleBuilder {
      this.italic = italic;
      return itself(this);
    },
    setStrikethrough(this: RuleDraft, strikethrough: boolean): GFormatRuleBuilder {
      this.strikethrough = strikethrough;
      return itself(this);
    },
    setRanges(this: RuleDraft, ranges: GRange[]): GFormatRuleBuilder {
      const handles = ranges.map((range) => classes.range.unwrap(range) as RangeHandle);
      const sheetId = handles[0]?.sheetId;
      if (sheetId === undefined || handles.some((handle) => handle.sheetId !== sheetId)) throw exception("otherSheet");
      this.areas = handles.map((handle) => handle.area);
      this.sheetId = sheetId;
      return itself(this);
    },
    build(this: RuleDraft): GFormatRule {
      const { sheetId, areas, condition, ...look } = this;
      if (sheetId === undefined || !areas || !condition) throw exception("invalidArgument", "ConditionalFormatRule");
      return classes.formatRule.wrap({ sheetId, rule: { ...look, areas, condition } as FormatRule });
    },
  } satisfies Partial<GFormatRuleBuilder>,
  {
    whenFormulaSatisfied: "s",
    whenTextEqualTo: "s",
    whenTextContains: "s",
    setBackground: "s?",
    setFontColor: "s?",
    setBold: "b",
    setItalic: "b",
    setStrikethrough: "b",
    setRanges: "a",
    build: "",
  },
);
const ruleDraft = serviceClass<RuleDraft, GFormatRuleBuilder>(
  "ConditionalFormatRuleBuilder",
  ruleDraftMethods,
  ruleDraftSignatures,
);

/** An empty conditional format to be built. */
export function newConditionalFormatRule(): GFormatRuleBuilder {
  return ruleDraft.wrap({});
}

/** The rules of a sheet. */
export function formatRulesOf(sheetId: number): GFormatRule[] {
  return Array.from(host.sheet.rules(sheetId), (rule) => classes.formatRule.wrap({ sheetId, rule }));
}

/** Replaces all rules of a sheet. */
export function setFormatRules(sheetId: number, rules: unknown[]): void {
  const handles = rules.map((rule) => classes.formatRule.unwrap(rule));
  if (handles.some((handle) => !handle))
    throw exception("signature", "Object[]", "SpreadsheetApp.Sheet.setConditionalFormatRules");
  if (handles.some((handle) => handle?.sheetId !== sheetId)) throw exception("otherSheet");
  host.sheet.setRules(
    sheetId,
    handles.map((handle) => (handle as FormatRuleHandle).rule),
  );
}
