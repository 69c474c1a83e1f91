/**
 * Facts of a Google spreadsheet that an .xlsx has no place for, kept in one document property: locale, time zone,
 * sheet ids, grid sizes and protections that only warn. Other programs keep the property as it is.
 */

import { putCell } from "../grid.ts";
import type { Protection, Sheet, WorkbookModel } from "../model.ts";
import { readAreas } from "./areas.ts";
import type { Package } from "./package.ts";
import { RELATION_TYPES } from "./relations.ts";
import { appendEdit, childrenOf, type Element, edited, escapeXml, parseXml } from "./xml.ts";

const PROPERTY = "soChuan";

interface SheetGoogleOnly {
  id: number;
  rows: number;
  columns: number;
  protections: Protection[];
}

/** The facts of a workbook; those of sheets are found by name, since other programs may move or remove sheets. */
export interface GoogleOnly {
  locale: string;
  timeZone: string;
  nextId: number;
  sheets: ReadonlyMap<string, SheetGoogleOnly>;
  /**
   * Addresses of formulas with outdated values in the file, by sheet name; true as long as no program calculated them.
   */
  stale: ReadonlyMap<string, readonly string[]>;
}

/** The property's text for a workbook; `stale` are the addresses of formulas with outdated values, by sheet name. */
export function googleOnlyText(
  { locale, timeZone, nextId, sheets }: WorkbookModel,
  stale: readonly (readonly [string, readonly string[]])[],
): string {
  const entries = sheets.map((sheet) => {
    const { id, maxRows: rows, maxColumns: columns, protections } = sheet;
    return [sheet.name, { id, rows, columns, protections }] as const;
  });
  const rest = stale.length > 0 ? { stale: Object.fromEntries(stale) } : {};
  return JSON.stringify({ locale, timeZone, nextId, sheets: Object.fromEntries(entries), ...rest });
}

/** Reads the property of a file; undefined when the file was not written here, or the text was cut short since. */
export function readGoogleOnly(opened: Package): GoogleOnly | undefined {
  const text = propertyText(opened);
  if (text === undefined) return undefined;
  try {
    return googleOnlyOf(JSON.parse(text));
  } catch {
    // A text cut short by another program is ignored: the sheets themselves are whole.
    return undefined;
  }
}

function googleOnlyOf(read: unknown): GoogleOnly | undefined {
  if (!isRecord(read)) return undefined;
  const { locale, timeZone, nextId, sheets } = read;
  if (typeof locale !== "string" || typeof timeZone !== "string" || !isRecord(sheets)) return undefined;
  const whole = Object.entries(sheets).filter((entry): entry is [string, SheetGoogleOnly] =>
    isSheetGoogleOnly(entry[1]),
  );
  const stale = Object.entries(isRecord(read.stale) ? read.stale : {}).filter(
    (entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].every((one) => typeof one === "string"),
  );
  return { locale, timeZone, nextId: isCount(nextId) ? nextId : 0, sheets: new Map(whole), stale: new Map(stale) };
}

/** Marks the formulas at these addresses as stale: their values in the file are outdated. */
export function applyStale(sheet: Sheet, addresses: readonly string[]): void {
  for (const { row, column } of addresses.flatMap((one) => readAreas(one))) {
    const cell = sheet.rows[row]?.[column];
    if (cell?.formula !== undefined) putCell(sheet, row, column, { ...cell, stale: true });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isSheetGoogleOnly(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, rows, columns, protections } = value;
  const isSize = isCount(rows) && isCount(columns) && rows * columns <= 10_000_000;
  return isCount(id) && isSize && Array.isArray(protections) && protections.every(isProtection);
}

function isProtection(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { id, rect, description, warningOnly } = value;
  const isPlace = rect === undefined || (isRecord(rect) && Object.values(rect).every(isCount));
  return isCount(id) && typeof description === "string" && typeof warningOnly === "boolean" && isPlace;
}

/** Puts the remembered facts of one sheet on it; the grid never becomes smaller than its content. */
export function applyGoogleOnly(sheet: Sheet, remembered: SheetGoogleOnly | undefined): void {
  if (!remembered) return;
  sheet.maxRows = Math.max(sheet.rows.length, remembered.rows);
  sheet.maxColumns = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), remembered.columns);
  sheet.protections = remembered.protections.map((one) => ({ ...one }));
}

const CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>';
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** The path of the part with the document's custom properties, which may lie anywhere in the package. */
function propertiesPath(opened: Package): string | undefined {
  return opened.related("", "custom-properties");
}

function propertyElement(root: Element): Element | undefined {
  return childrenOf(root, "property").find((one) => one.attributes.get("name") === PROPERTY);
}

function propertyText(opened: Package): string | undefined {
  const path = propertiesPath(opened);
  if (path === undefined) return undefined;
  return propertyElement(parseXml(opened.text(path)))?.children[0]?.text;
}

/** Puts the property into the package, unless it has this text already. */
export function writeGoogleOnly(opened: Package, text: string): void {
  if (propertyText(opened) === text) return;
  let path = propertiesPath(opened);
  if (path === undefined) {
    path = opened.freePath("docProps/custom", ".xml").replace("custom1.xml", "custom.xml");
    opened.put(path, EMPTY);
    opened.setOverride(path, CUSTOM_TYPE);
    opened.relate("", RELATION_TYPES.custom, path);
  }
  const xml = opened.text(path);
  const root = parseXml(xml);
  const old = propertyElement(root);
  const value = old?.children[0];
  if (value) {
    const edit = { from: value.innerStart, to: value.innerEnd, text: escapeXml(text) };
    if (value.innerStart < value.end) {
      opened.put(path, edited(xml, [edit]));
      return;
    }
  }
  const ids = childrenOf(root, "property").map((one) => Number(one.attributes.get("pid") ?? 1));
  const p = root.prefix;
  const vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  const element = `<${p}property fmtid="${FORMAT}" pid="${Math.max(1, ...ids) + 1}" name="${PROPERTY}"><vt:lpwstr xmlns:vt="${vt}">${escapeXml(text)}</vt:lpwstr></${p}property>`;
  opened.put(
    path,
    edited(xml, [...(old ? [{ from: old.start, to: old.end, text: "" }] : []), appendEdit(xml, root, element)]),
  );
}
