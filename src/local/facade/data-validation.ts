/** Data validations and their builder. */

import type { Criteria } from "../model.ts";
import { exception } from "./connection.ts";
import { classes, type GRange, type RangeHandle, type ValidationHandle } from "./handles.ts";
import { serviceClass } from "./service-class.ts";

type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

function criteriaValues({ rule: { criteria } }: ValidationHandle): unknown[] {
  if (criteria.kind === "list") return [Array.from(criteria.values), criteria.dropdown];
  if (criteria.kind === "between") return [criteria.low, criteria.high];
  if (criteria.kind !== "range") return [];
  return [classes.range.wrap({ sheetId: criteria.sheetId, area: criteria.rect }), criteria.dropdown];
}

classes.validation = serviceClass<ValidationHandle, GValidation>("DataValidation", {
  getAllowInvalid: ["", ({ rule }) => rule.allowInvalid],
  getHelpText: ["", ({ rule }) => rule.help || null],
  getCriteriaValues: ["", criteriaValues],
});

interface Draft {
  criteria?: Criteria;
  allowInvalid: boolean;
  help: string;
}

function ask(draft: Draft, criteria: Criteria): Draft {
  draft.criteria = criteria;
  return draft;
}

const builder = serviceClass<Draft, GBuilder>("DataValidationBuilder", {
  requireValueInList: [
    "any[]|any[],boolean",
    (draft, values: unknown[], dropdown: boolean = true) =>
      ask(draft, { kind: "list", values: values.map(String), dropdown }),
  ],
  requireValueInRange: [
    "Range|Range,boolean",
    (draft, range: GRange, dropdown: boolean = true) => {
      const { sheetId, area } = classes.range.unwrap(range) as RangeHandle;
      return ask(draft, { kind: "range", sheetId, rect: area, dropdown });
    },
  ],
  setAllowInvalid: ["boolean", (draft, allowInvalid: boolean) => Object.assign(draft, { allowInvalid })],
  setHelpText: ["String", (draft, help: string) => Object.assign(draft, { help })],
  build: [
    "",
    ({ criteria, allowInvalid, help }) => {
      if (!criteria) throw exception("invalidArgument", "DataValidation");
      return classes.validation.wrap({ rule: { criteria, allowInvalid, help } });
    },
  ],
});

/** An empty validation to be built; values that break it are allowed until told otherwise. */
export function newDataValidation(): GBuilder {
  return builder.wrap({ allowInvalid: true, help: "" });
}
