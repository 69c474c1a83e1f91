/** Makes an empty package for workbooks that are made here, and the parts of new tabs. */

import { createSheet, createWorkbook, type WorkbookModel } from "../model.ts";
import { LISTS_SHEET, Lists } from "./lists.ts";
import { Looks } from "./looks.ts";
import { Package } from "./package.ts";
import { RELATION_TYPES } from "./relations.ts";
import type { XlsxSource } from "./source.ts";
import { SharedStrings } from "./strings.ts";
import { escapeXml } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const WORKSHEET_TYPE = `${CONTENT}.worksheet+xml`;
export const STRINGS_TYPE = `${CONTENT}.sharedStrings+xml`;
export const STYLES_TYPE = `${CONTENT}.styles+xml`;

/** The source of a workbook that was never saved. */
export function newSource(workbook: WorkbookModel): XlsxSource {
  const opened = Package.of({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${STYLES_TYPE}"/></Types>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION_TYPES.office}"><workbookPr/><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("styles", "styles.xml"),
    "xl/styles.xml": stylesOf(workbook.defaultFont),
  });
  const looks = new Looks(opened.text("xl/styles.xml"), "", workbook.locale);
  return {
    opened,
    bytes: Buffer.alloc(0),
    baseline: { ...createWorkbook(), sheets: [] },
    workbookPath: "xl/workbook.xml",
    paths: new Map(),
    looks,
    looksPath: "xl/styles.xml",
    looksWritten: looks.additions,
    strings: new SharedStrings(undefined),
    stringsPath: undefined,
    lists: new Lists(),
    listsSheet: { sheet: createSheet(-1, LISTS_SHEET), baseline: createSheet(-1, LISTS_SHEET), path: undefined },
    since1904: false,
    staleFormulas: new Map(),
    hasFormulas: false,
    strays: [],
  };
}

function relations(kind: string, target: string): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION_TYPES.office}/${kind}" Target="${target}"/></Relationships>`;
}

function stylesOf({ family, size }: WorkbookModel["defaultFont"]): string {
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="${size}"/><name val="${escapeXml(family)}"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** The part of an empty tab. */
export function emptySheetXml(namespace: string): string {
  const sizes = '<sheetFormatPr defaultRowHeight="15"/>';
  return `${HEAD}<worksheet xmlns="${namespace}"><dimension ref="A1"/>${sizes}<sheetData/></worksheet>`;
}
