/** Data validations between the file and the model. */

import type { DataValidation } from "hucre";
import type { Criteria, Sheet, Validation, WorkbookModel } from "../model.ts";
import { columnLetters, fromA1, quoteSheetName, type Rect, splitSheetName, toA1 } from "../rectangles.ts";
import type { Lists } from "./lists.ts";

const LONGEST_HELP = 255;

/** The areas of a list such as "A2:A9 C2", inside a grid of this size. */
export function readAreas(list: string, size: { rows: number; columns: number }): Rect[] {
  return list.split(/\s+/).flatMap((part) => fromA1(part, size) ?? []);
}

/** The areas as a file writes them. */
export function writeAreas(areas: readonly Rect[]): string {
  return areas.map(toA1).join(" ");
}

/** One validation of a sheet, or undefined when it covers nothing. */
export function readValidation(
  raw: DataValidation,
  sheet: Sheet,
  workbook: WorkbookModel,
  lists: Lists,
): Validation | undefined {
  const areas = readAreas(raw.range, gridOf(sheet));
  if (areas.length === 0) return undefined;
  const refuses = raw.showErrorMessage === true && (raw.errorStyle === undefined || raw.errorStyle === "stop");
  return {
    areas,
    criteria: readCriteria(raw, sheet, workbook, lists),
    allowInvalid: !refuses,
    help: raw.inputMessage ?? "",
  };
}

function readCriteria(raw: DataValidation, sheet: Sheet, workbook: WorkbookModel, lists: Lists): Criteria {
  const { type, formula1 = "", formula2 = "" } = raw;
  if (type === "list" && raw.values)
    return { kind: "list", values: raw.values.map((value) => value.trim()), dropdown: true };
  if (type === "list") {
    const values = lists.valuesOf(formula1);
    if (values) return { kind: "list", values, dropdown: true };
    const source = readSource(formula1, sheet, workbook);
    if (source) return { kind: "range", ...source, dropdown: true };
  }
  const isDate = type === "date" && raw.operator === "greaterThanOrEqual" && /^[01]$/.test(formula1);
  // Google writes "is a valid date" as a formula.
  if (isDate || (type === "custom" && /ISERROR\(DATEVALUE\(/.test(formula1))) return { kind: "date" };
  const between = type === "decimal" && (raw.operator ?? "between") === "between";
  if (between && isNumber(formula1) && isNumber(formula2))
    return { kind: "between", low: Number(formula1), high: Number(formula2) };
  return { kind: "other", kept: raw };
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function readSource(formula: string, own: Sheet, workbook: WorkbookModel): { sheetId: number; rect: Rect } | undefined {
  const named = workbook.names.find((one) => one.name.toLowerCase() === formula.toLowerCase());
  const { sheet: name, range } = splitSheetName((named?.range ?? formula).replace(/^=/, ""));
  const sheet = name === undefined ? own : workbook.sheets.find((one) => one.name === name);
  const rect = sheet && fromA1(range, gridOf(sheet));
  return sheet && rect ? { sheetId: sheet.id, rect } : undefined;
}

function gridOf(sheet: Sheet): { rows: number; columns: number } {
  return { rows: sheet.maxRows, columns: sheet.maxColumns };
}

/** A validation as the file has it; a list too long for a file's cell rule goes to the hidden sheet of lists. */
export function writeValidation(validation: Validation, workbook: WorkbookModel, lists: Lists): DataValidation {
  const range = writeAreas(validation.areas);
  const { criteria } = validation;
  if (criteria.kind === "other") return { ...(criteria.kept as DataValidation), range };
  const help = [...validation.help].slice(0, LONGEST_HELP).join("");
  return {
    range,
    allowBlank: true,
    ...writeCriteria(criteria, workbook, lists),
    ...(!validation.allowInvalid && { showErrorMessage: true, errorStyle: "stop" }),
    ...(help !== "" && { showInputMessage: true, inputMessage: help }),
  };
}

type Rule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "values">;

function writeCriteria(criteria: Exclude<Criteria, { kind: "other" }>, workbook: WorkbookModel, lists: Lists): Rule {
  switch (criteria.kind) {
    case "list":
      return { type: "list", ...lists.write(criteria.values) };
    case "range": {
      const name = workbook.sheets.find((sheet) => sheet.id === criteria.sheetId)?.name ?? "";
      return { type: "list", formula1: `${quoteSheetName(name)}!${absolute(criteria.rect)}` };
    }
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: "1" };
    case "between":
      return { type: "decimal", operator: "between", formula1: String(criteria.low), formula2: String(criteria.high) };
  }
}

/** "$A$2:$A$9". */
export function absolute(rect: Rect): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(rect.row, rect.column)}:${corner(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
}

const X14 = /<x14:dataValidation\b([^>]*)>([\s\S]*?)<\/x14:dataValidation>/g;

/** Validations in the extension that Excel uses when a list lies on another sheet; the library skips it. */
export function extendedValidations(sheetXml: string): DataValidation[] {
  return [...sheetXml.matchAll(X14)].flatMap(([, attributes = "", body = ""]) => {
    const attribute = (name: string) => unescapeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "");
    const inner = (tag: string) => new RegExp(`<x14:${tag}>\\s*<xm:f>([\\s\\S]*?)</xm:f>`).exec(body)?.[1];
    const range = /<xm:sqref>([\s\S]*?)<\/xm:sqref>/.exec(body)?.[1];
    const formula1 = inner("formula1");
    if (!range || formula1 === undefined) return [];
    const formula2 = inner("formula2");
    const raw: DataValidation = {
      type: (attribute("type") || "list") as DataValidation["type"],
      range,
      allowBlank: attribute("allowBlank") === "1",
      showErrorMessage: attribute("showErrorMessage") === "1",
      formula1: unescapeXml(formula1),
    };
    if (formula2 !== undefined) raw.formula2 = unescapeXml(formula2);
    if (attribute("operator")) raw.operator = attribute("operator") as NonNullable<DataValidation["operator"]>;
    if (attribute("errorStyle")) raw.errorStyle = attribute("errorStyle") as NonNullable<DataValidation["errorStyle"]>;
    if (attribute("prompt")) raw.inputMessage = attribute("prompt");
    return [raw];
  });
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? "");
}
