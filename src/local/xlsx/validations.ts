/** Reads and renders data validations. */

import type { Criteria, Sheet, Validation, WorkbookModel } from "../model.ts";
import { fromA1, quoteSheetName, splitSheetName } from "../rectangles.ts";
import { absolute, readAreas, writeAreas } from "./areas.ts";
import type { Lists } from "./lists.ts";
import type { SheetPart } from "./sheet-part.ts";
import { childOf, childrenOf, descendants, type Element, escapeText, escapeXml, isTrue } from "./xml.ts";

const LONGEST_HELP = 255;

/** A validation's element in a sheet's frame, plain or in the extension that newer programs use. */
export interface ValidationElement {
  readonly element: Element;
  /** The element with the areas as its text; undefined where they are an attribute. */
  readonly areas: Element | undefined;
}

/** The elements of a sheet's validations, the plain ones first. */
export function validationElements(part: SheetPart): ValidationElement[] {
  const plain = childrenOf(part.child("dataValidations"), "dataValidation");
  const extension = part.child("extLst");
  const extended = extension ? descendants(extension, "dataValidation") : [];
  return [
    ...plain.map((element) => ({ element, areas: undefined })),
    ...extended.map((element) => ({ element, areas: childOf(element, "sqref") })),
  ];
}

/** Reads a validation into the model; undefined when it covers no cells. */
export function readValidation(
  part: SheetPart,
  { element, areas: areasElement }: ValidationElement,
  sheet: Sheet,
  workbook: WorkbookModel,
  lists: Lists,
): Validation | undefined {
  const { attributes } = element;
  const list = areasElement ? areasElement.text : (attributes.get("sqref") ?? "");
  const areas = readAreas(list, gridOf(sheet));
  if (areas.length === 0) return undefined;
  const refuses = isTrue(attributes.get("showErrorMessage")) && (attributes.get("errorStyle") ?? "stop") === "stop";
  return {
    areas,
    criteria: readCriteria(part, element, sheet, workbook, lists),
    allowInvalid: !refuses,
    help: attributes.get("prompt") ?? "",
  };
}

function formulaOf(element: Element, local: string): string {
  const formula = childOf(element, local);
  return (childOf(formula, "f") ?? formula)?.text ?? "";
}

function readCriteria(
  part: SheetPart,
  element: Element,
  sheet: Sheet,
  workbook: WorkbookModel,
  lists: Lists,
): Criteria {
  const type = element.attributes.get("type");
  const operator = element.attributes.get("operator") ?? "between";
  const [formula1, formula2] = [formulaOf(element, "formula1"), formulaOf(element, "formula2")];
  if (type === "list") {
    const values = listIn(formula1) ?? lists.valuesOf(formula1);
    if (values) return { kind: "list", values, dropdown: true };
    const source = readSource(formula1, sheet, workbook);
    if (source) return { kind: "range", ...source, dropdown: true };
  }
  const isDate = type === "date" && operator === "greaterThanOrEqual" && /^[01]$/.test(formula1);
  // Google writes "is a valid date" as a formula.
  if (isDate || (type === "custom" && /ISERROR\(DATEVALUE\(/.test(formula1))) return { kind: "date" };
  if (type === "decimal" && operator === "between" && isNumber(formula1) && isNumber(formula2))
    return { kind: "between", low: Number(formula1), high: Number(formula2) };
  return { kind: "other", kept: part.frame.slice(element.start, element.end) };
}

function listIn(formula: string): string[] | undefined {
  const quoted = /^"([\s\S]*)"$/.exec(formula.trim())?.[1];
  return quoted
    ?.replace(/""/g, '"')
    .split(",")
    .map((value) => value.trim());
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function readSource(
  formula: string,
  own: Sheet,
  workbook: WorkbookModel,
): { sheetId: number; rect: Validation["areas"][0] } | undefined {
  const named = workbook.names.find((one) => one.name.toLowerCase() === formula.toLowerCase());
  const { sheet: name, range } = splitSheetName((named?.range ?? formula).replace(/^=/, ""));
  const sheet = name === undefined ? own : workbook.sheets.find((one) => one.name === name);
  const rect = sheet && fromA1(range, gridOf(sheet));
  return sheet && rect ? { sheetId: sheet.id, rect } : undefined;
}

function gridOf(sheet: Sheet): { rows: number; columns: number } {
  return { rows: sheet.maxRows, columns: sheet.maxColumns };
}

/** A text that is equal for equal rules, whichever cells they cover. */
export function validationKey({ criteria, allowInvalid, help }: Omit<Validation, "areas">): string {
  return JSON.stringify([criteria, allowInvalid, help]);
}

/** Renders a validation's element; a list too long for it goes to the hidden sheet of lists. */
export function validationElement(p: string, validation: Validation, workbook: WorkbookModel, lists: Lists): string {
  const { criteria, areas, allowInvalid } = validation;
  const range = writeAreas(areas);
  if (criteria.kind === "other")
    return String(criteria.kept).replace(/\ssqref\s*=\s*("[^"]*"|'[^']*')/, ` sqref="${range}"`);
  const { attributes, formulas } = criteriaWords(criteria, workbook, lists);
  const help = [...validation.help].slice(0, LONGEST_HELP).join("");
  const words =
    `${attributes} allowBlank="1"` +
    `${allowInvalid ? "" : ' showErrorMessage="1" errorStyle="stop"'}` +
    `${help === "" ? "" : ` showInputMessage="1" prompt="${escapeXml(help)}"`}`;
  const inner = formulas.map(
    (formula, index) => `<${p}formula${index + 1}>${escapeText(formula)}</${p}formula${index + 1}>`,
  );
  return `<${p}dataValidation ${words} sqref="${range}">${inner.join("")}</${p}dataValidation>`;
}

function criteriaWords(
  criteria: Exclude<Criteria, { kind: "other" }>,
  workbook: WorkbookModel,
  lists: Lists,
): { attributes: string; formulas: string[] } {
  switch (criteria.kind) {
    case "list":
      return { attributes: 'type="list"', formulas: [lists.write(criteria.values)] };
    case "range": {
      const name = workbook.sheets.find((sheet) => sheet.id === criteria.sheetId)?.name ?? "";
      return { attributes: 'type="list"', formulas: [`${quoteSheetName(name)}!${absolute(criteria.rect)}`] };
    }
    case "date":
      return { attributes: 'type="date" operator="greaterThanOrEqual"', formulas: ["1"] };
    case "between":
      return {
        attributes: 'type="decimal" operator="between"',
        formulas: [String(criteria.low), String(criteria.high)],
      };
  }
}
